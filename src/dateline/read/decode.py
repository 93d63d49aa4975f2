"""Bytes to text, without guessing silently: what cannot be read is said, not replaced."""

from __future__ import annotations

import re

from dateline.errors import ReportError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"SQLite format",
)
# Whole UTF-8 characters. Behind two-byte leads the quotation marks and dashes of Windows-1252 are left out: a capital
# with an accent before a closing quotation mark is good Windows-1252.
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\x84\x86-\x90\x95\x98-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 4096


def decode(raw: bytes, where: str) -> str:
    """Return the text of some bytes: by byte-order mark, as UTF-8, else as Windows-1252.

    Raises ReportError ``empty``, ``binary`` (NUL bytes or mostly control characters) or ``encoding`` (UTF-8 and
    another encoding mixed in one text, so that no single reading is right).
    """
    if not raw.strip():
        raise ReportError(where, "empty", "the file is empty")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw, encoding, where)
    if b"\x00" in raw[:_SAMPLE] or raw.startswith(_BINARY):
        raise ReportError(where, "binary", "a binary file, not text; convert it to text or HTML first")
    try:
        return _checked(raw.decode("utf-8"), where)
    except UnicodeDecodeError as error:
        return _checked(_single_byte(raw, error, where), where)


def _marked(raw: bytes, encoding: str, where: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReportError(where, "encoding", f"marked as {encoding} but is not ({error.reason})") from error
    return _checked(text, where)


def _single_byte(raw: bytes, error: UnicodeDecodeError, where: str) -> str:
    """Read as Windows-1252, unless whole UTF-8 characters stand among the bytes: then the encodings are mixed."""
    line = raw.count(b"\n", 0, error.start) + 1
    if _UTF8.search(raw):
        message = f"UTF-8 and another encoding are mixed (line {line} is not UTF-8); save it as UTF-8"
        raise ReportError(where, "encoding", message)
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as other:
        message = f"neither UTF-8 (line {line}) nor Windows-1252 (byte {other.start}); save it as UTF-8"
        raise ReportError(where, "encoding", message) from other


def _checked(text: str, where: str) -> str:
    if not text.strip():
        raise ReportError(where, "empty", "the file is empty")
    sample = text[:_SAMPLE]
    control = sum(c < " " and c not in "\n\r\t\f\x0b" for c in sample)
    if control > len(sample) // 20:
        raise ReportError(where, "binary", "mostly control characters, not text")
    return text
