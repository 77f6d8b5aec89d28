"""The closed vocabularies of the record scheme (events: PLOVER, Open Event Data Alliance)."""

from typing import Literal, get_args

Language = Literal["id", "en"]

Act = Literal[
    "say",
    "confirm",
    "deny",
    "announce",
    "claim",
    "warn",
    "accuse",
    "urge",
    "pledge",
    "threaten",
    "decline",
    "express",
    "ask",
]
Channel = Literal[
    "telegram",
    "x",
    "facebook",
    "video",
    "speech",
    "interview",
    "press-conference",
    "statement",
    "letter",
    "talks",
    "tv",
    "radio",
    "newspaper",
    "phone",
    "other",
]
Measure = Literal[
    "killed",
    "injured",
    "missing",
    "captured",
    "detained",
    "released",
    "displaced",
    "evacuated",
    "launched",
    "intercepted",
    "lost",
    "hit",
    "destroyed",
    "damaged",
    "deployed",
    "amount",
    "produced",
    "supplied",
    "population",
    "distance",
    "area",
    "duration",
    "age",
    "share",
    "other",
]
EventType = Literal[
    "AGREE",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "CONSULT",
    "RETREAT",
    "REQUEST",
    "REJECT",
    "ACCUSE",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Status = Literal["occurred", "ongoing", "planned", "possible", "requested", "denied"]
Kind = Literal["person", "organization", "government", "military", "media", "group"]
Sector = Literal[
    "GOV",
    "MIL",
    "COP",
    "JUD",
    "SPY",
    "LEG",
    "PTY",
    "OPP",
    "REB",
    "CRM",
    "CVL",
    "NGO",
    "IGO",
    "BUS",
    "MED",
    "EDU",
    "REL",
    "UNK",
]
Precision = Literal["country", "region", "city", "point", "area"]

LANGUAGES: tuple[str, ...] = get_args(Language)
ACTS: tuple[str, ...] = get_args(Act)
CHANNELS: tuple[str, ...] = get_args(Channel)
MEASURES: tuple[str, ...] = get_args(Measure)
EVENT_TYPES: tuple[str, ...] = get_args(EventType)
STATUSES: tuple[str, ...] = get_args(Status)
SECTORS: tuple[str, ...] = get_args(Sector)
KINDS: tuple[str, ...] = get_args(Kind)

MODES: dict[str, frozenset[str]] = {
    "AGREE": frozenset(),
    "SUPPORT": frozenset(),
    "CONCEDE": frozenset(),
    "COOPERATE": frozenset(),
    "AID": frozenset(),
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
        }
    ),
    "ASSAULT": frozenset(
        {
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional",
        }
    ),
}
"""The modes each event type may have (PLOVER codebook; empty: none)."""
