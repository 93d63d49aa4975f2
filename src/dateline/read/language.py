"""Is it English? Common words first; only in doubt the language classifier."""

from __future__ import annotations

import re

from dateline.errors import ReportError
from dateline.knowledge.prose import load_language_words

_WORD = re.compile(r"[^\W\d_]+")
_SURE, _DOUBTFUL, _FEW_WORDS = 0.12, 0.08, 12


def require_english(text: str, where: str) -> None:
    """Raise ReportError ``language`` where the text is in another language than English."""
    words = [word.lower() for word in _WORD.findall(text, 0, 6000)]
    if len(words) < _FEW_WORDS:
        letters = [c for c in text[:2000] if c.isalpha()]
        if sum(c.isascii() for c in letters) * 2 < len(letters):
            raise ReportError(where, "language", "not in English, which is the language that is read")
        return
    known = load_language_words()
    share = sum(word in known.english for word in words) / len(words)
    if share >= _SURE:
        return
    import py3langid

    language, _ = py3langid.classify(text[:3000])
    if language in known.others and share < _DOUBTFUL:
        raise ReportError(where, "language", f"seems to be in {language!r}; English is read")
