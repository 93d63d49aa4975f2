"""Score the slots of a matched event: date, place, parties, kinds, tolls, role and part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import Claim, Event
from dateline.core.values import Place, Toll
from dateline.evaluate.annotated import HARMS, Annotated
from dateline.evaluate.judge import Judge, bounds_of, compatible, country_of, is_date, same_date, same_words, total
from dateline.evaluate.tally import CorpusScores, Miss


def as_list(value: object) -> list[str]:
    """Return an annotated value, one or a list, as a list of words."""
    return [str(v) for v in value] if isinstance(value, list) else [] if value is None else [str(value)]


def score_slots(
    item: Annotated, name: str, event: Event, pairs: Mapping[str, Event], scores: CorpusScores, judge: Judge
) -> None:
    """Add the slots of one matched happening to the scores."""
    slots = _Slots(item, name, event, scores, judge)
    slots.time_and_place()
    slots.nature()
    slots.part(pairs)
    slots.perpetrators()
    slots.kinds()
    slots.tolls()


def where(gold: Mapping[str, object], event: Event, judge: Judge) -> bool:
    """Return whether the event's leading place is the annotated one; without a place, whether the country is."""
    country = str(gold["country"]) if "country" in gold else None
    if "place" in gold:
        claim = event.first("place")
        return (
            claim is not None
            and isinstance(claim.value, Place)
            and judge.place(str(gold["place"]), claim.value, country)
        )
    return country is None or country_of(event) == country


def right_actors(
    wanted: Sequence[str], claims: Sequence[Claim], item: Annotated, gold: Mapping[str, object], judge: Judge
) -> tuple[int, int]:
    """Return how many of the wanted names some claim names, and how many of the claims name a wanted one."""
    country = str(gold.get("country") or item.head.get("country") or "")[:3] or None
    on = item.report.published
    assert on is not None
    hits = [[judge.actor(w, c, on, country) for c in claims] for w in wanted]
    return sum(map(any, hits)), sum(any(row[i] for row in hits) for i in range(len(claims)))


def distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with the later ones of the same value left out."""
    seen: dict[object, Claim] = {}
    for claim in claims:
        seen.setdefault(claim.value, claim)
    return list(seen.values())


@dataclass(frozen=True, slots=True)
class _Slots:
    item: Annotated
    name: str
    event: Event
    scores: CorpusScores
    judge: Judge

    @property
    def gold(self) -> dict[str, object]:
        return self.item.events[self.name]

    def miss(self, slot: str, wanted: object, given: object) -> Miss:
        return Miss(slot, self.item.path.name, self.name, str(wanted), str(given), self.event.triggers[0].quote)

    def one(self, slot: str, right: bool, wanted: object, given: object) -> None:
        self.scores.slot(slot, right, self.miss(slot, wanted, given))

    def time_and_place(self) -> None:
        gold, event = self.gold, self.event
        if is_date(gold.get("date")):
            claim = event.first("date")
            self.one("date", same_date(str(gold["date"]), event), gold["date"], getattr(claim, "value", None))
        if "place" in gold:
            given = [getattr(c.value, "name", "") for c in event.of("place")][:3]
            self.one("place", where(gold, event, self.judge), gold["place"], given)
            self.scores.slot("place, any of the event's", self._any_place())
        if "country" in gold:
            self.one("country", country_of(event) == gold["country"], gold["country"], country_of(event))

    def _any_place(self) -> bool:
        country = str(self.gold["country"]) if "country" in self.gold else None
        places = [c.value for c in self.event.of("place") if isinstance(c.value, Place)]
        return any(self.judge.place(str(self.gold["place"]), p, country) for p in places)

    def nature(self) -> None:
        gold, event = self.gold, self.event
        self.scores.slot("action", event.action == gold["type"])
        self.one("factuality", event.factuality == gold["status"], gold["status"], event.factuality)
        if "main" in gold:
            right = (event.role == "main") == (gold["main"] == "true")
            self.one("main or background", right, gold["main"], event.role)

    def part(self, pairs: Mapping[str, Event]) -> None:
        """The right parent; where the parent itself was not found, nothing is asked."""
        wanted = self.gold.get("part_of")
        parents = {pairs[n].id for n in as_list(wanted) if n in pairs}
        if wanted is not None and parents:
            self.one("part of", self.event.part_of in parents, wanted, self.event.part_of)
        if self.event.part_of is not None or wanted is not None:
            right = wanted is not None and self.event.part_of in parents
            self.scores.sets("parts with parent", right, wanted is not None, self.event.part_of is not None)

    def perpetrators(self) -> None:
        gold = self.gold
        wanted, claims = as_list(gold.get("actor")), distinct(list(self.event.of("perpetrator")))
        found, right = right_actors(wanted, claims, self.item, gold, self.judge)
        self.scores.sets("perpetrators", min(found, right), len(wanted), len(claims))
        given = [getattr(c.value, "name", "") for c in claims]
        if not wanted:
            if claims:
                self.scores.sets("perpetrator where none is given", 0, 0, 1)
                self.scores.misses.append(self.miss("perpetrator spurious", "", given))
            return
        self.one("perpetrator", found > 0, wanted, given)
        if found and gold.get("attribution") not in (None, "unknown"):
            grade = next((c.attribution for c in claims), None)
            self.one("attribution", grade == gold["attribution"], gold["attribution"], grade)

    def kinds(self) -> None:
        gold, event = self.gold, self.event
        targets = {c.term for attribute in ("target", "site") for c in event.of(attribute) if c.term}
        wanted = as_list(gold.get("target"))
        self.scores.sets("target kinds", len(targets & set(wanted)), len(set(wanted)), len(targets))
        if wanted:
            self.one("target kind", bool(targets & set(wanted)), wanted, sorted(targets))
        for slot, key, attribute in (("weapon", "instrument", "weapon"), ("site", "site", "site")):
            if key in gold:
                words = [str(c.value) for c in event.of(attribute)]
                right = any(same_words(w, g) for w in words for g in as_list(gold[key]))
                self.one(slot, right, gold[key], words)

    def tolls(self) -> None:
        gold = self.gold
        tolls = [c.value for c in self.event.of("toll") if isinstance(c.value, Toll)]
        for harm in sorted(HARMS):
            self._toll(harm, gold.get(harm), total(tolls, harm))
        if "attackers_killed" in gold:
            self._toll("attackers killed", gold["attackers_killed"], total(tolls, "killed", attackers=True))

    def _toll(self, slot: str, value: object, given: tuple[int, int | None] | None) -> None:
        wanted = bounds_of(str(value)) if value is not None else None
        if wanted is not None:
            self.one(slot, given == wanted, value, given)
            self.scores.slot(f"{slot}, compatible", compatible(given, wanted))
        elif given is not None and given != (0, 0):
            self.scores.sets(f"{slot} where none is given", 0, 0, 1)
            self.scores.misses.append(self.miss(f"{slot} spurious", "", given))
