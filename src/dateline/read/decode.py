"""Bytes to text, without guessing silently: what cannot be read is said, not replaced."""

from __future__ import annotations

from dateline.errors import ReportError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(raw: bytes, where: str) -> str:
    """Return the text of some bytes: by byte-order mark, as UTF-8, else as Windows-1252.

    Raises ReportError ``empty``, ``binary`` (NUL bytes or mostly control characters) or ``encoding`` (UTF-8 and
    another encoding mixed in one text, so that no single reading is right).
    """
    if not raw.strip():
        raise ReportError(where, "empty", "the file is empty")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return _checked(raw.decode(encoding), where)
            except UnicodeDecodeError as error:
                raise ReportError(where, "encoding", f"marked as {encoding} but is not ({error.reason})") from error
    if b"\x00" in raw[:4096] or raw.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
        raise ReportError(where, "binary", "a binary file, not text; convert it to text or HTML first")
    try:
        return _checked(raw.decode("utf-8"), where)
    except UnicodeDecodeError as error:
        return _checked(_single_byte(raw, error, where), where)


def _single_byte(raw: bytes, error: UnicodeDecodeError, where: str) -> str:
    """Read as Windows-1252, unless whole UTF-8 characters stand among the bytes: then the encodings are mixed."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as other:
        raise ReportError(where, "encoding", f"neither UTF-8 nor Windows-1252 (byte {other.start})") from other
    pairs = sum(text.count(pair) for pair in ("Ã©", "â€", "Ã¡", "Ã³", "Ã±", "Ã¼", "Ã¶", "Ã¤", "Ã¨", "Ø§", "Ù"))
    if pairs:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ReportError(where, "encoding", f"UTF-8 and another encoding are mixed (line {line}); save it as UTF-8")
    return text


def _checked(text: str, where: str) -> str:
    control = sum(c < " " and c not in "\n\r\t\f\x0b" for c in text[:4096])
    if control > len(text[:4096]) // 20:
        raise ReportError(where, "binary", "mostly control characters, not text")
    return text
