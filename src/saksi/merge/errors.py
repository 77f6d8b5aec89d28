"""What can go wrong in merging: only its own tables; reports never raise."""

from saksi.errors import SaksiError


class MergeTableError(SaksiError):
    """A table of the merge stage is not valid:"""
