"""What can be wrong with a ledger, in words for a person."""

from saksi.errors import SaksiError


class LedgerError(SaksiError):
    """The ledger could not be used:"""


class LedgerMissingError(LedgerError):
    """There is no ledger here (`saksi add` makes one):"""


class NotALedgerError(LedgerError):
    """This is no ledger of saksi:"""


class NewerLedgerError(LedgerError):
    """This ledger was made by a newer saksi; update saksi to use it:"""


class UnknownRecordError(LedgerError):
    """The ledger has no such record:"""
