"""Stage 6: records ⇄ SQL. One ledger over SQLite (a file) or PostgreSQL: what was filed, found, merged and decided."""

from saksi.ledger.errors import (
    LedgerError,
    LedgerMissingError,
    NewerLedgerError,
    NotALedgerError,
    UnknownRecordError,
)
from saksi.ledger.ledger import Ledger
from saksi.ledger.page import schema_page

__all__ = [
    "Ledger",
    "LedgerError",
    "LedgerMissingError",
    "NewerLedgerError",
    "NotALedgerError",
    "UnknownRecordError",
    "schema_page",
]
