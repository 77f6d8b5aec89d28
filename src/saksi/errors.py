"""Every error saksi raises on purpose: one root, and each class's docstring is its message."""


class SaksiError(Exception):
    """Something saksi was asked to do could not be done."""

    def __init__(self, detail: str = "") -> None:
        message = (type(self).__doc__ or "").strip()
        super().__init__(f"{message} {detail}".strip() if detail else message)


class LexiconError(SaksiError):
    """A lexicon file is not valid:"""


class ModelMissingError(SaksiError):
    """The language pipeline that ships with saksi is not in the package:"""


class UnknownLanguageError(SaksiError):
    """The language could not be told, or is not one saksi reads (id, en):"""


class UnreadableSourceError(SaksiError):
    """This input could not be read:"""


class UngroundedRecordError(SaksiError):
    """A record's span does not lie in its text:"""
