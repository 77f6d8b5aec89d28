-- The first ledger. Words in braces are what the two databases call differently: see m0001_reports.py.

CREATE TABLE outlets (
    id {SERIAL},
    name TEXT NOT NULL,
    country TEXT,
    language TEXT,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE reports (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE versions (
    id {KEY} NOT NULL,
    report TEXT NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    published DATE,
    published_at {MOMENT},
    outlet INTEGER,
    country TEXT,
    url TEXT,
    text TEXT NOT NULL,
    odd {JSON},
    PRIMARY KEY (id),
    UNIQUE (report, number),
    FOREIGN KEY(report) REFERENCES reports (id),
    FOREIGN KEY(outlet) REFERENCES outlets (id)
);
CREATE INDEX versions_url ON versions (url);

CREATE TABLE readings (
    id {KEY} NOT NULL,
    version {KEY} NOT NULL,
    reader TEXT NOT NULL,
    current BOOLEAN NOT NULL,
    superseded_by {KEY},
    PRIMARY KEY (id),
    FOREIGN KEY(version) REFERENCES versions (id),
    FOREIGN KEY(superseded_by) REFERENCES readings (id)
);
CREATE INDEX readings_version ON readings (version);

CREATE TABLE read_items (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_entities (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    country TEXT,
    sector TEXT,
    role TEXT,
    mentions {JSON} NOT NULL,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_statements (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    source TEXT,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    act TEXT NOT NULL,
    content {JSON} NOT NULL,
    quotes {JSON} NOT NULL,
    channel TEXT,
    said TEXT,
    addressees {JSON} NOT NULL,
    rule TEXT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_quotes (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    speaker TEXT,
    partial BOOLEAN NOT NULL,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_events (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    status TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    actors {JSON} NOT NULL,
    recipients {JSON} NOT NULL,
    places {JSON} NOT NULL,
    time TEXT,
    first DATE,
    last DATE,
    means {JSON} NOT NULL,
    quantities {JSON} NOT NULL,
    asserted_by {JSON} NOT NULL,
    rule TEXT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_quantities (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    low {EXACT},
    high {EXACT},
    unit TEXT,
    measure TEXT NOT NULL,
    part_of TEXT,
    asserted_by {JSON} NOT NULL,
    rule TEXT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_times (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    first DATE,
    last DATE,
    rule TEXT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_places (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    country TEXT,
    lat FLOAT,
    lon FLOAT,
    geonames INTEGER,
    precision TEXT,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_checks (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    records {JSON} NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE read_problems (
    reading {KEY} NOT NULL,
    n INTEGER NOT NULL,
    reason TEXT NOT NULL,
    start INTEGER,
    stop INTEGER,
    PRIMARY KEY (reading, n),
    FOREIGN KEY(reading) REFERENCES readings (id)
){CLUSTERED};

CREATE TABLE happenings (
    id TEXT NOT NULL,
    report TEXT NOT NULL,
    reading {KEY} NOT NULL,
    keys TEXT NOT NULL,
    settled BOOLEAN NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id),
    FOREIGN KEY(reading) REFERENCES readings (id)
);
CREATE INDEX happenings_reading ON happenings (reading);
CREATE INDEX happenings_unsettled ON happenings (id) WHERE NOT settled;

CREATE TABLE judgements (
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    linked BOOLEAN NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY ("left", "right"),
    FOREIGN KEY("left") REFERENCES happenings (id),
    FOREIGN KEY("right") REFERENCES happenings (id)
);
CREATE INDEX judgements_right ON judgements ("right");

CREATE TABLE incidents (
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    first DATE,
    last DATE,
    payload TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX incidents_first ON incidents (first, id);

CREATE TABLE incident_happenings (
    happening TEXT NOT NULL,
    incident TEXT NOT NULL,
    PRIMARY KEY (happening),
    FOREIGN KEY(happening) REFERENCES happenings (id),
    FOREIGN KEY(incident) REFERENCES incidents (id)
);
CREATE INDEX incident_happenings_incident ON incident_happenings (incident);

CREATE TABLE signatures (
    version {KEY} NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (version),
    FOREIGN KEY(version) REFERENCES versions (id)
);

CREATE TABLE copies (
    copy TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (copy, origin),
    FOREIGN KEY(copy) REFERENCES reports (id),
    FOREIGN KEY(origin) REFERENCES reports (id)
);
CREATE INDEX copies_origin ON copies (origin);

CREATE TABLE failures (
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (place)
);

CREATE TABLE decisions (
    id {SERIAL},
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    verdict TEXT NOT NULL,
    person TEXT NOT NULL,
    at {MOMENT} NOT NULL,
    note TEXT,
    undone BOOLEAN DEFAULT {FALSE} NOT NULL,
    undone_by TEXT,
    undone_at {MOMENT},
    left_now TEXT NOT NULL,
    right_now TEXT NOT NULL,
    left_report TEXT NOT NULL,
    right_report TEXT NOT NULL,
    left_anchor {JSON},
    right_anchor {JSON},
    PRIMARY KEY (id)
);
CREATE INDEX decisions_left ON decisions (left_now);
CREATE INDEX decisions_left_report ON decisions (left_report);
CREATE INDEX decisions_right ON decisions (right_now);
CREATE INDEX decisions_right_report ON decisions (right_report);

CREATE TABLE reviews (
    id {SERIAL},
    report TEXT NOT NULL,
    version {KEY} NOT NULL,
    layer TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    ruling TEXT NOT NULL,
    value TEXT,
    person TEXT NOT NULL,
    at {MOMENT} NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id),
    FOREIGN KEY(version) REFERENCES versions (id)
);
CREATE INDEX reviews_report ON reviews (report);
