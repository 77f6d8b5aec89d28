"""Views for people who look into a ledger with other tools: what is current, with names in place of ids.

They are made anew after every step of a migration, and hold nothing.
"""

from sqlalchemy import Connection

_NAMES = {
    "sqlite": """(SELECT group_concat(x.name, '; ') FROM json_each({0}) AS j
        JOIN read_{1} AS x ON x.reading = r.id AND x.id = j.value)""",
    "postgresql": """(SELECT string_agg(x.name, '; ') FROM jsonb_array_elements_text({0}) AS j(value)
        JOIN read_{1} AS x ON x.reading = r.id AND x.id = j.value)""",
}
_SLICES = {
    "sqlite": """(SELECT group_concat(substr(v.text, json_extract(j.value, '$[0]') + 1,
        json_extract(j.value, '$[1]') - json_extract(j.value, '$[0]')), ' … ') FROM json_each({0}) AS j)""",
    "postgresql": """(SELECT string_agg(substr(v.text, (j.value->>0)::int + 1,
        (j.value->>1)::int - (j.value->>0)::int), ' … ') FROM jsonb_array_elements({0}) AS j(value))""",
}
_EACH = {"sqlite": "json_each({0}) AS j", "postgresql": "jsonb_array_elements_text({0}) AS j(value)"}
_WHERE_FROM = "v.report, v.number AS version, o.name AS outlet, v.published"
_CURRENT = """readings AS r JOIN versions AS v ON v.id = r.version
    LEFT JOIN outlets AS o ON o.id = v.outlet"""

VIEWS = {
    "claims": "What is said: who says it, how, and the words.",
    "events": "What is reported to happen: type, status, days, parties, places.",
    "figures": "What is counted or measured: measure, range, unit, and who says so.",
    "quotes": "Words inside quotation marks and their speaker.",
    "parties": "Who does what and to whom: one row a party of an event.",
    "sources": "Who is quoted: how many claims in how many reports, from when to when.",
    "incident_reports": "Incidents and the reports that tell of them.",
}
"""The views and what they show."""


def make_views(conn: Connection) -> None:
    """Make all views anew."""
    drop_views(conn)
    for name, select in selects(conn.dialect.name).items():
        conn.exec_driver_sql(f"CREATE VIEW {name} AS {select}")


def drop_views(conn: Connection) -> None:
    """Take the views away, so that the tables under them can change."""
    for name in VIEWS:
        conn.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def selects(dialect: str) -> dict[str, str]:
    """What each view selects, in the words of a database."""
    return {
        "claims": _claims(dialect),
        "events": _events(dialect),
        "figures": _figures(dialect),
        "quotes": f"""SELECT v.report || '#' || q.id AS id, {_WHERE_FROM}, x.name AS speaker,
    substr(v.text, q.start + 1, q.stop - q.start) AS words, q.partial, q.confidence
    FROM {_CURRENT} JOIN read_quotes AS q ON q.reading = r.id
    LEFT JOIN read_entities AS x ON x.reading = r.id AND x.id = q.speaker WHERE r.current""",
        "parties": " UNION ALL ".join(_parties(dialect, role) for role in ("actors", "recipients")),
        "sources": f"""SELECT x.name, x.kind, x.country, x.sector, count(*) AS claims,
    count(DISTINCT v.report) AS reports, min(v.published) AS first, max(v.published) AS last
    FROM {_CURRENT} JOIN read_statements AS s ON s.reading = r.id
    JOIN read_entities AS x ON x.reading = r.id AND x.id = s.source WHERE r.current
    GROUP BY x.name, x.kind, x.country, x.sector""",
        "incident_reports": f"""SELECT DISTINCT i.id AS incident, i.type, i.first, i.last, {_WHERE_FROM}
    FROM incidents AS i JOIN incident_happenings AS m ON m.incident = i.id
    JOIN happenings AS h ON h.id = m.happening JOIN readings AS r ON r.id = h.reading
    JOIN versions AS v ON v.id = r.version LEFT JOIN outlets AS o ON o.id = v.outlet""",
    }


def _claims(dialect: str) -> str:
    return f"""SELECT v.report || '#' || s.id AS id, {_WHERE_FROM}, x.name AS source, x.country AS source_country,
    x.sector AS source_sector, s.act, s.channel, {_SLICES[dialect].format("s.content")} AS words,
    {_NAMES[dialect].format("s.addressees", "entities")} AS addressees, s.confidence
    FROM {_CURRENT} JOIN read_statements AS s ON s.reading = r.id
    LEFT JOIN read_entities AS x ON x.reading = r.id AND x.id = s.source WHERE r.current"""


def _events(dialect: str) -> str:
    names = _NAMES[dialect].format
    return f"""SELECT v.report || '#' || e.id AS id, {_WHERE_FROM}, e.type, e.mode, e.status, e.first, e.last,
    {names("e.actors", "entities")} AS actors, {names("e.recipients", "entities")} AS recipients,
    {names("e.places", "places")} AS places, substr(v.text, e.start + 1, e.stop - e.start) AS word, e.confidence
    FROM {_CURRENT} JOIN read_events AS e ON e.reading = r.id WHERE r.current"""


def _figures(dialect: str) -> str:
    sources = f"""(SELECT min(x.name) FROM {_EACH[dialect].format("q.asserted_by")}
        JOIN read_statements AS s ON s.reading = r.id AND s.id = j.value
        JOIN read_entities AS x ON x.reading = r.id AND x.id = s.source)"""
    return f"""SELECT v.report || '#' || q.id AS id, {_WHERE_FROM}, q.measure, q.low, q.high, q.unit,
    {sources} AS source, substr(v.text, q.start + 1, q.stop - q.start) AS written, q.part_of, q.confidence
    FROM {_CURRENT} JOIN read_quantities AS q ON q.reading = r.id WHERE r.current"""


def _parties(dialect: str, role: str) -> str:
    return f"""SELECT v.report || '#' || e.id AS event, {_WHERE_FROM}, e.type, '{role[:-1]}' AS role, x.name, x.kind,
    x.country, x.sector FROM {_CURRENT} JOIN read_events AS e ON e.reading = r.id
    CROSS JOIN {_EACH[dialect].format(f"e.{role}")}
    JOIN read_entities AS x ON x.reading = r.id AND x.id = j.value WHERE r.current"""
