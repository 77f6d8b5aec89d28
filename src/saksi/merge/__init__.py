"""Merging: reports of one incident become one incident; pure functions over records."""

from saksi.merge.clusters import cluster
from saksi.merge.copies import COPY_LEAST, alikeness, bands, copies_of, signature
from saksi.merge.errors import MergeTableError
from saksi.merge.happenings import happenings_of
from saksi.merge.incidents import copies_json, incident_json, incident_of
from saksi.merge.judging import judge
from saksi.merge.keys import keys_of

__all__ = [
    "COPY_LEAST",
    "MergeTableError",
    "alikeness",
    "bands",
    "cluster",
    "copies_json",
    "copies_of",
    "happenings_of",
    "incident_json",
    "incident_of",
    "judge",
    "keys_of",
    "signature",
]
