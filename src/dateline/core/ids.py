"""Identifiers made from content, so that doing a thing twice changes nothing."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: str, length: int = 16) -> str:
    """Return ``prefix`` + ``length`` hex digits of the SHA-256 over the parts.

    The parts are joined by a character that cannot stand in any of them (U+001F, unit separator), so that
    ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return prefix + digest[:length]
