"""Bytes of unknown encoding become text; what is no text is refused with a reason."""

from pathlib import Path

from charset_normalizer import from_bytes

LARGEST_FILE = 100_000_000
"""Bytes; a report is some kilobytes, and a bigger file is a collection that belongs in JSON Lines."""

_SAMPLE = 200_000
_WESTERN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "latin_1", "iso8859_15"})
_LEAST_PRINTABLE = 0.9


class UndecodableError(ValueError):
    """Why bytes are not text."""


class TooLargeError(ValueError):
    """Why a file is too large to be one report."""


def read_bytes(path: Path) -> bytes:
    """The bytes of one file.

    Raises:
        TooLargeError: it has more than LARGEST_FILE bytes.
        OSError: it cannot be opened.
    """
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise TooLargeError(
            f"has {size / 1e6:.0f} MB; one report may have {LARGEST_FILE / 1e6:.0f} MB: split it, or use JSON Lines"
        )
    return path.read_bytes()


def decode(data: bytes) -> str:
    """Text of `data`: UTF-8 (or UTF-16 with its mark), else the encoding charset-normalizer finds.

    Raises:
        UndecodableError: the bytes are no text.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data[:_SAMPLE]:
        raise UndecodableError("is not text (binary data)")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data)
    if not _printable(text[:_SAMPLE]):
        raise UndecodableError("is not text (control characters)")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is damaged {encoding.upper()} text") from error


def _detected(data: bytes) -> str:
    matches = from_bytes(data[:_SAMPLE])
    best = matches.best()
    if best is None:
        raise UndecodableError("is not text in any known encoding")
    # Indonesian and English files of one byte a letter come from Windows; its cousins differ in accents alone.
    western = any(match.encoding in _WESTERN for match in matches)
    text = data.decode("cp1252" if western else best.encoding, errors="replace")
    if not _printable(text[:_SAMPLE]):
        raise UndecodableError("is not text (binary data)")
    return text


def _printable(text: str) -> bool:
    if not text:
        return True
    good = sum(c.isprintable() or c in "\n\r\t\f\u00ad\u200b\u200c\u200d\ufeff" for c in text)
    return good >= _LEAST_PRINTABLE * len(text)
