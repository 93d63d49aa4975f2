"""Choosing one value of those that sources give: votes of independent sources, then the finest, then the latest."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from dateline.core.event import Value
from dateline.core.incident import Finding, Voice


@dataclass(frozen=True, slots=True)
class Option:
    """A value, those who say it, and how fine it is (more is finer)."""

    value: Value
    voices: tuple[Voice, ...]
    fineness: int = 0

    @property
    def sources(self) -> int:
        """How many independent sources say it."""
        return len({v.voice_id for v in self.voices})


def options(
    voices: Iterable[Voice], key: Callable[[Voice], Hashable], fineness: Callable[[Value], int] = lambda _: 0
) -> list[Option]:
    """Return the values that are said, those of one key together, as the first voice puts the finest of them."""
    found: dict[Hashable, list[Voice]] = {}
    for voice in voices:
        found.setdefault(key(voice), []).append(voice)
    best = {k: max(said, key=lambda v: fineness(v.value)).value for k, said in found.items()}
    return [Option(best[k], tuple(said), fineness(best[k])) for k, said in found.items()]


def ranked(found: Iterable[Option]) -> list[Option]:
    """Return the options, the one to take first: most independent sources, then the finest, then the latest."""
    return sorted(
        found, key=lambda o: (o.sources, o.fineness, max(v.said for v in o.voices), o.voices[0].event_id), reverse=True
    )


def finding(attribute: str, rule: str, found: Sequence[Option], *, contested: bool = False) -> Finding | None:
    """Return the first option as the finding, all others as its dissent; None where nobody said anything."""
    if not found:
        return None
    lead, rest = found[0], found[1:]
    dissent = tuple(v for option in rest for v in option.voices)
    return Finding(attribute, lead.value, rule, lead.voices, dissent, contested=contested)
