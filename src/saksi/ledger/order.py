"""Keys that sort as the ledger is read: by day of publication, and within a day in an order that adding cannot change.

A key is a day and a hash. Databases keep rows in the order of their keys, so that the newest reports are found
first and reading stops early; and what comes first does not depend on what was added first.
"""

import hashlib
from datetime import date

_HASH_BITS = 26
_FIRST_DAY = date(1800, 1, 1).toordinal() - 1  # 0 stands for no day
_LAST_DAY = (1 << 17) - 1


def key_of(day: date | None, *identity: object) -> int:
    """The key of something published on `day` (None is the oldest), 43 bits; equal keys are rare, not impossible."""
    digest = hashlib.blake2b(
        "\n".join(map(str, identity)).encode("utf-8", "surrogatepass"), digest_size=4
    ).digest()
    return first_key(day) | int.from_bytes(digest, "big") >> (32 - _HASH_BITS)


def first_key(day: date | None) -> int:
    """The smallest key of a day."""
    number = 0 if day is None else min(max(day.toordinal() - _FIRST_DAY, 1), _LAST_DAY)
    return number << _HASH_BITS
