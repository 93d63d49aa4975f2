"""Who says what of one incident: each claim of each report as a voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import Claim, Event
from dateline.core.incident import Voice
from dateline.core.report import Report
from dateline.link.describe import whole_of
from dateline.link.groups import Sets


@dataclass(frozen=True, slots=True)
class Told:
    """The events of one report that tell the incident: wholes, their parts, and the statements about them.

    ``voice_id`` names the source: reports that copy one another have one between them.
    """

    report: Report
    events: tuple[Event, ...]
    voice_id: str

    @property
    def happenings(self) -> list[Event]:
        """The events that are no statements, wholes before parts."""
        found = [e for e in self.events if e.role != "statement"]
        return sorted(found, key=lambda e: whole_of(e, self.events) is not e)

    @property
    def wholes(self) -> list[Event]:
        """The events that tell the incident itself."""
        return [e for e in self.happenings if whole_of(e, self.events) is e]

    @property
    def recalls(self) -> bool:
        """Whether the report only recalls the incident, being about something else."""
        return not any(e.role == "main" for e in self.wholes)

    def voice(self, event: Event, claim: Claim) -> Voice:
        """Return who says a claim."""
        return Voice(
            event.id,
            self.report.id,
            self.voice_id,
            self.report.published,
            claim.value,
            claim.evidence,
            self.report.source,
            claim.according_to,
            claim.attribution,
        )


def in_order(told: Iterable[Told]) -> list[Told]:
    """Return the reports as they were published."""
    return sorted(told, key=lambda t: (t.report.published, t.report.id))


def said_of(
    told: Sequence[Told], attribute: str, rejected: frozenset[tuple[str, str]]
) -> Iterator[tuple[Voice, Claim]]:
    """Yield every claim about one attribute and who says it, as published; claims that people reject are left out."""
    for one in told:
        for event in one.happenings:
            if (event.id, attribute) not in rejected:
                yield from ((one.voice(event, claim), claim) for claim in event.of(attribute))


def sources_of(told: Sequence[Told]) -> int:
    """Return how many independent sources tell it: outlets are counted once, and so are copies of one text."""
    sets = Sets(f"voice {t.voice_id}" for t in told)
    for one in told:
        if one.report.source:
            sets.join(f"voice {one.voice_id}", f"outlet {one.report.source.casefold()}")
    return len(sets.groups())


def by_voice(voices: Iterable[Voice]) -> Mapping[str, list[Voice]]:
    """Return the voices of each source."""
    found: dict[str, list[Voice]] = {}
    for voice in voices:
        found.setdefault(voice.voice_id, []).append(voice)
    return found
