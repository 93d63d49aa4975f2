"""What kind of report is it? Which borrowed domains it speaks in, and how far it has the words of grave news."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import GRAVE, load_domains

_LEAST, _FULL, _PER = 3, 8, 40
_SHARE, _FIRM, _CALM = 0.35, 0.5, 0.6
_ENOUGH = 4
_SCORE_LENGTH = 7
_VIOLENT_TOO = frozenset("justice accident personal animals blaze garden politics statistics".split())
"""Domains whose reports tell of violence as well."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How far (0 to 1) a report speaks in each borrowed domain, and which it is firmly in; how grave its words are."""

    domains: dict[str, float]
    firm: frozenset[str]
    grave: float

    @property
    def of_else(self) -> bool:
        """Whether a report is plainly about another thing than violence: sport, a film, markets, the weather."""
        return bool(self.firm - _VIOLENT_TOO)

    @property
    def calm(self) -> bool:
        """Whether a report has few words of grave news."""
        return self.grave < _CALM


def setting_of(reading: Reading) -> Setting:
    """Return the domains a report is in: enough different words of one, and more of them than of grave news.

    A domain needs one point for every forty words of text, three at least and eight at most; its share of the points
    together with those of grave news says how far the report speaks in it.
    """
    points, sure = _count(reading)
    need = min(_FULL, max(_LEAST, len(reading.tokens.lower) // _PER))
    grave = points.pop(GRAVE, 0)
    shares = {name: n / (n + grave) for name, n in points.items() if n >= need and (sure[name] or n > need)}
    sized = {name: min(1.0, (share - _SHARE) / _SHARE, points[name] / _ENOUGH) for name, share in shares.items()}
    found = {name: depth for name, depth in sized.items() if depth > 0}
    firm = frozenset(name for name, share in found.items() if share > _FIRM and sure[name] > 1)
    return Setting(found, firm, min(1.0, grave / need))


def _count(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """Return the points of each vocabulary, and how many of its sure words the report has."""
    topics = load_domains().topics
    points: Counter[str] = Counter()
    sure: Counter[str] = Counter()
    for word in set(reading.tokens.lower):
        for name, weight in topics.get(word, ()) or _result(word):
            points[name] += weight
            sure[name] += weight > 1
    return points, sure


def _result(word: str) -> tuple[tuple[str, int], ...]:
    """Return a point for sport where a word is the result of a game ("3-1", "110-98")."""
    one, dash, other = word.partition("-")
    if not dash or not one.isdigit() or not other.isdigit() or one[0] == "0" or len(word) > _SCORE_LENGTH:
        return ()
    return (("sport", 1),)
