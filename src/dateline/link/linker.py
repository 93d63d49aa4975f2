"""The linker: events come in, and only what they touch is grouped anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.core.event import Event
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.knowledge.linking import Weights, load_weights
from dateline.link.block import Blocks, Key
from dateline.link.compare import score
from dateline.link.decide import Decisions, decide
from dateline.link.describe import profiles_of
from dateline.link.group import group
from dateline.link.naming import founder_among, name_after
from dateline.link.profile import Profile


class Linker:
    """All events so far, the pairs that were compared, and the happenings they make.

    ``add`` and ``judge`` take in; ``relink`` groups what they touched. What comes out depends on which reports and
    judgements were taken in, not on their order, on repetition or on how often it was grouped in between.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or load_weights()
        self.profiles: dict[str, Profile] = {}
        self.of_report: dict[str, tuple[str, ...]] = {}
        self.edges: dict[str, dict[str, int]] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        """The happenings: the events of each by its name, in their order."""
        self.holder: dict[str, str] = {}
        """The name of the happening that holds each event."""
        self.given: set[str] = set()
        """All names that were ever given."""
        self.splits: dict[str, tuple[str, ...]] = {}
        """What became of names whose events are now several happenings."""
        self.decisions = Decisions()
        self._blocks = Blocks()
        self._touched: set[str] = set()

    def add(self, report: Report, events: Iterable[Event]) -> None:
        """Take in a report's events; a report that is known is replaced by what it says now."""
        self.take(report.id, profiles_of(report, tuple(events)))

    def take(self, report_id: str, profiles: Iterable[Profile]) -> None:
        """Take in the profiles of one report in the place of those known of it."""
        new = {p.event_id: p for p in profiles}
        before = self.of_report.get(report_id, ())
        for event in before:
            if event not in new or self.profiles[event] != new[event]:
                self._remove(event)
        for event, profile in new.items():
            if event not in self.profiles:
                self._insert(profile)
        self.of_report[report_id] = tuple(new)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Let these judgements stand, all that there are; what the earlier ones touched is grouped anew too."""
        decisions = decide(judgements)
        if decisions != self.decisions:
            self._touched |= (decisions.named | self.decisions.named) & self.profiles.keys()
            self.decisions = decisions

    def relink(self) -> set[str]:
        """Group what was touched; return the names of the happenings that are new, changed or gone."""
        components = self._components()
        old = {self.holder[e] for component in components for e in component if e in self.holder}
        before = {name: self.members[name] for name in old}
        for name, events in before.items():
            del self.members[name]
            for event in events:
                self.holder.pop(event, None)
        new = {name: events for component in components for name, events in self._regroup(component)}
        self.members.update(new)
        self.given.update(new)
        self.holder.update({event: name for name, events in new.items() for event in events})
        self._touched.clear()
        self._record_splits(before)
        return {n for n in before.keys() | new.keys() if before.get(n) != new.get(n)}

    def restore(
        self,
        profiles: Iterable[Profile],
        edges: Iterable[tuple[str, str, int]],
        members: Mapping[str, tuple[str, ...]],
        given: Iterable[str],
        splits: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Take in what was linked before without comparing anything again."""
        for profile in profiles:
            self.profiles[profile.event_id] = profile
            self.of_report[profile.report_id] = (*self.of_report.get(profile.report_id, ()), profile.event_id)
            self._blocks.add(profile)
        for one, other, points in edges:
            self.edges.setdefault(one, {})[other] = points
            self.edges.setdefault(other, {})[one] = points
        self.members, self.splits, self.given = dict(members), dict(splits), set(given)
        self.holder = {event: name for name, events in members.items() for event in events}

    def _insert(self, profile: Profile) -> None:
        event = profile.event_id
        for other in self._blocks.meets(profile):
            self._compare(profile, self.profiles[other])
        self.profiles[event] = profile
        self._touched.add(event)
        for crowded in self._blocks.add(profile):
            self._review(*crowded)

    def _remove(self, event: str) -> None:
        profile = self.profiles.pop(event)
        for other in self.edges.pop(event, {}):
            del self.edges[other][event]
            self._touched.add(other)
        self._touched.discard(event)
        self._leave(event)
        for _, freed in self._blocks.remove(profile):
            for one in freed:
                for other in self._blocks.meets(self.profiles[one]):
                    self._compare(self.profiles[one], self.profiles[other])
                self._touched.add(one)

    def _leave(self, event: str) -> None:
        """Take an event out of its happening; the rest of it is grouped anew."""
        name = self.holder.pop(event, None)
        if name is not None:
            self._touched |= {other for other in self.members[name] if other in self.profiles}

    def _compare(self, a: Profile, b: Profile) -> None:
        """Remember the score of a pair where it says more than that they were never compared."""
        if a.report_id == b.report_id:
            return
        points = score(a, b, self.weights)
        if points > self.weights.unmet:
            self.edges.setdefault(a.event_id, {})[b.event_id] = points
            self.edges.setdefault(b.event_id, {})[a.event_id] = points

    def _review(self, key: Key, crowd: list[str]) -> None:
        """Forget the pairs that met only under a key that has become crowded."""
        for event in crowd:
            meets = self._blocks.meets(self.profiles[event])
            for other in [o for o in self.edges.get(event, ()) if o not in meets]:
                del self.edges[event][other]
                del self.edges[other][event]
                self._touched |= {event, other}

    def _components(self) -> list[list[str]]:
        """Return the touched events with all that they hang together with, by links or by people's word."""
        ties = self._ties()
        seen: set[str] = set()
        found = []
        starts = self._touched & self.profiles.keys()
        starts |= {e for start in starts if start in self.holder for e in self.members[self.holder[start]]}
        for start in sorted(starts & self.profiles.keys()):
            if start in seen:
                continue
            seen.add(start)
            component, at = [start], 0
            while at < len(component):
                for other in self._bound(component[at], ties):
                    if other not in seen:
                        seen.add(other)
                        component.append(other)
                at += 1
            found.append(component)
        return found

    def _ties(self) -> Mapping[str, set[str]]:
        ties: dict[str, set[str]] = {}
        for one, other in self.decisions.same:
            if one in self.profiles and other in self.profiles:
                ties.setdefault(one, set()).add(other)
                ties.setdefault(other, set()).add(one)
        return ties

    def _bound(self, event: str, ties: Mapping[str, set[str]]) -> list[str]:
        linked = [o for o, points in self.edges.get(event, {}).items() if points > self.weights.link]
        return [*linked, *ties.get(event, ())]

    def _regroup(self, component: list[str]) -> list[tuple[str, tuple[str, ...]]]:
        kept = [self.profiles[e] for e in component if e not in self.decisions.rejected]
        groups = [tuple(g) for g in group(kept, self.edges, self.decisions, self.weights)]
        return [(name_after(founder_among(map(self.profiles.__getitem__, g)).event_id), g) for g in groups]

    def _record_splits(self, before: Mapping[str, tuple[str, ...]]) -> None:
        for name, events in before.items():
            now = sorted({self.holder[e] for e in events if e in self.holder})
            if len(now) > 1:
                self.splits[name] = tuple(now)
            else:
                self.splits.pop(name, None)
