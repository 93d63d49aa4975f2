"""The road through the built-in rules: mentions and tolls in, events out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.core.text import Mention, Sentence, TollMention
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.counsel import Counsel, Votes, settle, share_tolls, with_read
from dateline.extract.builtin.deeds.triggers import find_triggers
from dateline.extract.builtin.events import events_of
from dateline.extract.builtin.happenings.arming import arm
from dateline.extract.builtin.happenings.domains import sober
from dateline.extract.builtin.happenings.focus import step_back
from dateline.extract.builtin.happenings.grouping import Happening, group
from dateline.extract.builtin.happenings.harmed import give_leftovers, lift_tolls
from dateline.extract.builtin.happenings.lending import lend, lend_in_the_end
from dateline.extract.builtin.happenings.parts import compose_whole, name_doers_of_lists, settle_explosions
from dateline.extract.builtin.happenings.roles import settle_roles
from dateline.extract.builtin.hearsay import quoted_on
from dateline.extract.builtin.reading import read
from dateline.extract.builtin.sifting import sift
from dateline.extract.builtin.speech import referents
from dateline.extract.builtin.statements import find_statements
from dateline.extract.builtin.suspicion import find_suspects
from dateline.extract.builtin.tokens import tokenise
from dateline.extract.reader.decode import Readout
from dateline.knowledge.rules import load_rules
from dateline.knowledge.triggers import load_triggers

_OUTSIDERS = frozenset(["condemn", "condole", "pledge_aid"])
"""Stands that nobody takes on a deed of his own."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The events of one report and how many words were left out, by reason."""

    events: tuple[Event, ...]
    left_out: dict[str, int] = field(default_factory=dict)


def extract(
    report: Report,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    tolls: Sequence[TollMention],
    *,
    origin: str,
    country: str | None = None,
    readout: Readout | None = None,
    votes: Votes | None = None,
) -> Extraction:
    """Read events out of a report whose sentences, mentions and tolls were found before.

    ``country`` is the alpha-3 code of the country that the report is mostly about, where known. ``origin`` names the
    machine and version that every claim is signed with. ``readout`` is what the trained reader says of the report, None
    where rules alone read; ``votes`` what the rules' word is worth beside it.
    """
    tokens = tokenise(report.text)
    counsel = None if readout is None else Counsel(readout, report.published, votes)
    reading = read(report.text, report.published, sentences, tokens, mentions, tolls, counsel)
    rules = load_rules()
    covered = [(p.mention.start, p.mention.end) for p in reading.placed]
    triggers = find_triggers(tokens, sentences, load_triggers(), covered)
    if readout is not None:
        triggers = with_read(readout, tokens, sentences, triggers)
    left_out: Counter[str] = Counter()
    sifted = sift(reading, triggers, rules, left_out)
    happenings = group(reading, sifted.told, rules)
    name_doers_of_lists(reading, happenings, sifted.summing)
    sober(reading, happenings, rules)
    settle_explosions(happenings, rules)
    settle_roles(reading, happenings, rules)
    step_back(reading, happenings, rules)
    happenings = compose_whole(happenings, rules)
    if counsel is not None:
        settle(counsel, happenings)
    lend(happenings)
    lend_in_the_end(happenings)
    lift_tolls(happenings)
    give_leftovers(reading, happenings, left_out)
    if counsel is not None:
        share_tolls(counsel, reading, happenings)
    arm(reading, happenings, rules)
    found = referents(reading)
    statements = find_statements(reading, sifted.stated, happenings, found)
    context = Context(
        report,
        reading,
        found,
        origin,
        country,
        find_suspects(reading, happenings),
        quoted_on(reading, happenings, statements),
        _beside(happenings),
        frozenset(m.start for s in statements if s.kind in _OUTSIDERS for m in s.speakers),
    )
    return Extraction(tuple(events_of(context, happenings, statements)), dict(left_out))


def _beside(happenings: Sequence[Happening]) -> dict[int, frozenset[int]]:
    """Return, by where a time or place starts, the happenings that it stands beside the words of."""
    found: dict[int, set[int]] = {}
    for happening in happenings:
        for cue in happening.cues:
            for p in (*cue.times, *cue.places):
                found.setdefault(p.mention.start, set()).add(happening.number)
    return {start: frozenset(numbers) for start, numbers in found.items()}
