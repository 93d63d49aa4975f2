"""Whether the words around a time look ahead or back: the verb that stands nearest before it decides.

"Will be freed on Friday" and "is due to rule by June" look ahead, "will appeal the ruling made on Friday" looks back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from dateline.knowledge.times import load_directions

Look = Literal["ahead", "asked", "near", "back", "open"]
"""``asked``: someone was asked or agreed to do it ("agreed to leave in June"): so months look ahead, while a weekday
may as well be the day of the asking. ``near``: a past state lasts to it ("was shut until Monday"): a weekday is the
coming one, while a date may lie behind. ``open``: nothing around tells."""

_WORDS = load_directions()
_BEFORE, _AFTER = 130, 60
_BREAK = re.compile(r"[.!?;][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n\s*\n|[:;]\s")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Maj|Sen|Rep|St|Gov|No))\.\s*\Z")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|\A[^\"“”]*[\"”](?=[\s,.])")
_TOKEN = re.compile(r"'ll|[a-z]+(?:[’'-][a-z]+)*|\d+")
_LIMITS = frozenset({"until", "till", "by", "before"})
_PRESENT = frozenset({"is", "are", "was", "were"})
_HELD = frozenset({"to", "for", "on", "in", "back", "out"})
_MONTHLY = frozenset({"in", "of", "since", "last", "by", "until", "and", "to", "from", "on", "mid", "early", "late"})
_FREE = re.compile(r"\s*(?:[.,;:)\"”]|\Z|\n|(?:and|in|at|to|but|with|as|when|or|amid|over|against|through|until)\b)")
_ENTRY = re.compile(r"\s*[–—:]|\s-\s")
"""What follows the day of an entry in a list: "11 March - Abu Ghraib"."""
_TERM = re.compile(r",?\s+to\s+[a-z]+")
_GIVEN = frozenset("gave given gives give giving had has have".split())
_NOUN = re.compile(r"\s+([a-z]+)")
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow", re.IGNORECASE)
_BEHIND = re.compile(
    r"[^.;!?\"”]{0,45}?\b(?:(?P<ahead>will|shall|(?:is|are)\s+(?:to|due|expected|set|tipped))"
    r"|(?P<back>was|were|had|did|said|[a-z]{3,}ed))\b",
    re.IGNORECASE,
)


def look(text: str, at: int, end: int) -> Look:
    """Say where the words around the time from ``at`` to ``end`` look."""
    words = _clause(text[max(0, at - _BEFORE) : at])
    if text[at : at + 4].lower() == "the ":
        words.append("the")
    if words[-2:] == ["ahead", "of"]:
        return "ahead"
    if _belongs(text, end, words):
        return "open"
    kind, to_do = _governor(words)
    if words[-1:] == ["through"] and "from" in words[-4:]:
        return "ahead"  # "from today through Nov. 17"
    last = words[-1] if words else ""
    if last in _LIMITS or words[-3:-1] in (["as", "early"], ["as", "soon"]):
        if last in ("until", "till") and _TERM.match(text, end) and _GIVEN & set(words[-7:]):
            return "ahead"  # "gave them until Friday to leave"
        return _limited(words, kind, to_do) or _behind(text, end)
    if last in ("for", "from") and kind != "ahead" and _DAY.search(text, at, end) and _FREE.match(text, end):
        return "ahead" if any(w in _WORDS["planned"] or w in _WORDS["convened"] for w in words) else kind or "open"
    return kind or _behind(text, end)


def _clause(before: str) -> list[str]:
    """Return the words since the last sentence ended, what is quoted in them left out."""
    start = 0
    for stop in _BREAK.finditer(before):
        if not _ABBREVIATED.search(before[: stop.start() + 2]):
            start = stop.end()
    clause = before[start:]
    if '"' in clause or "”" in clause:
        clause = _QUOTED.sub(" ", clause)
    return _TOKEN.findall(clause.lower().replace("’", "'"))


def _belongs(text: str, end: int, words: Sequence[str]) -> bool:
    """Whether the time only names a thing: "Saturday's attack", "the 7 August bombings"; not "Saturday's vote"."""
    owner = text[end - 2 : end] in ("'s", "’s") or text[end : end + 2] in ("'s", "’s")
    if not owner and not (words and words[-1] in ("the", "a", "an", "his", "her", "their", "its")):
        return False
    noun = _NOUN.match(text, end + 2 if owner and text[end - 2 : end] not in ("'s", "’s") else end)
    return noun is not None and noun[1] not in _WORDS["planned"] and noun[1] != "deadline"


def _governor(words: Sequence[str]) -> tuple[Look | None, bool]:
    """Return where the nearest verb before looks, and whether an infinitive stands nearer."""
    cut = to_do = False
    for i in range(len(words) - 1, -1, -1):
        kind = _verb(words, i)
        if kind is not None:
            return ("back" if cut and kind != "back" else kind), to_do
        cut = cut or words[i] in _WORDS["cut"]
        to_do = to_do or (words[i] == "to" and _infinitive(words, i))
    return None, to_do


def _verb(words: Sequence[str], i: int) -> Look | None:
    """Return where the word at ``i`` looks if it is a verb that can govern, else None."""
    word = words[i]
    before = words[i - 1] if i else ""
    behind = words[i + 1] if i + 1 < len(words) else ""
    if word == "to":
        return "ahead" if before == "extended" else _led_infinitive(words, i) if _infinitive(words, i) else None
    if word in _WORDS["modal"]:
        return _modal(word, before, behind)
    if word in _WORDS["timetable"]:
        return None if before in _WORDS["articles"] or before in ("to", "not") else "ahead"
    if word in _WORDS["due"] and _is_due(word, before, behind):
        return "back" if "had" in words[max(0, i - 3) : i] else "ahead"
    if word in ("office", "effect") and before in ("take", "takes"):
        return "ahead"
    if word in ("invited", "invites", "summoned", "subpoenaed"):
        return "asked"
    if word == "record" and before == "of":
        return "ahead"
    if word in _WORDS["plan"] and behind == "for" and word not in ("prepared", "meant", "ready"):
        return "back" if "had" in words[max(0, i - 3) : i] else "ahead"
    if word in _WORDS["planned"] and _called(words[max(0, i - 6) : i]):
        return "ahead"
    return "back" if _past(words, i) else None


def _called(earlier: Sequence[str]) -> bool:
    """Whether someone calls for what the next word names: "called a two-day strike", not "called off the talks"."""
    return "off" not in earlier and any(w in ("call", "calls", "called", "calling") for w in earlier)


def _modal(word: str, before: str, behind: str) -> Look | None:
    if word == "may" and (not behind.isalpha() or before.isdigit() or before in _MONTHLY):
        return None  # the month
    return "back" if behind == "have" else "ahead"


def _is_due(word: str, before: str, behind: str) -> bool:
    if before in _WORDS["be"] and (word not in ("set", "planned", "ready", "going") or behind in ("to", "for")):
        return True
    if before in _WORDS["articles"] or before == "as" or before.endswith("ly"):
        return False
    if word == "set":
        return behind in ("to", "for")
    return word in ("planned", "scheduled", "expects", "expecting", "slated") or (word == "due" and behind in _HELD)


def _infinitive(words: Sequence[str], i: int) -> bool:
    """Whether a verb follows the "to" at ``i``."""
    behind = words[i + 1] if i + 1 < len(words) else ""
    return behind[:1].isalpha() and behind not in _WORDS["articles"]


def _led_infinitive(words: Sequence[str], i: int) -> Look | None:
    """Return where "to do" looks by what leads it: "plans to", "was to", "agreed with him to"; None for "in order to"."""
    before = words[i - 1] if i else ""
    if before in _PRESENT:
        return "back" if words[i + 1] == "have" else "ahead"
    earlier = words[max(0, i - 5) : i]
    past = "had" in earlier
    if before in _WORDS["plan"] or words[i + 1] == "be":
        return "back" if past else "ahead"
    if any(w in _WORDS["ask"] for w in earlier):
        return "back" if past else "asked"
    return None


def _past(words: Sequence[str], i: int) -> bool:
    """Whether the word is a verb in the past, not a participle of what is to be ("will be freed") or an adjective."""
    word, before = words[i], words[i - 1] if i else ""
    if word not in _WORDS["past"] and (not word.endswith("ed") or len(word) < 4 or word in _WORDS["adjectives"]):
        return False
    if word not in _WORDS["past"] and before in _WORDS["articles"]:
        return False
    if before.endswith("ly") and i > 1:
        before = words[i - 2]
    return before not in ("be", "get", "to")


def _limited(words: Sequence[str], kind: Look | None, to_do: bool) -> Look | None:
    """Decide for "until Monday", "by May": a term is yet to come unless the words tell what lasted to it."""
    if words[-1] in ("by", "before"):
        if kind == "back":
            return "ahead" if words[-1] == "by" and (to_do or "if" in words or "unless" in words) else "back"
        return "ahead" if kind == "asked" else kind
    if len(words) == 1:
        return None
    if kind != "back":
        return "ahead"
    return "back" if any(w in _WORDS["lasting"] for w in words) or "had" in words[:-2] else "near"


def _behind(text: str, end: int) -> Look:
    """Decide by the verb behind where none stands before: "On Friday the court will rule"."""
    if _ENTRY.match(text, end):
        return "back"
    verb = _BEHIND.match(text[end : end + _AFTER])
    return "open" if verb is None else "ahead" if verb["ahead"] else "back"
