"""Invented streams of news: bursts of reports of one incident, copies of agency texts, tolls that rise, and recollections.

Every day has its incidents, most of them told once or twice and a few by dozens of reports over days. A third of the
reports copy an earlier one with a word or two changed; one in eight recalls an incident of any time before. Countries,
settlements, names and words are drawn from long-tailed lists, so that blocks are as unequal as in the world. The same
seed gives the same stream.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateline.core.event import Claim, Event
from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Place, Toll
from dateline.knowledge.linking import load_words

START = date(2010, 1, 1)
PER_DAY = 240
"""How many incidents a day has; about 900 events."""
COUNTRIES = 60
SETTLEMENTS = 3000
ACTIONS = (
    "attack",
    "bombing",
    "shelling",
    "air_strike",
    "armed_clash",
    "abduction",
    "suicide_bombing",
    "arson_destruction",
)
FIRST = ("ka", "mo", "te", "ri", "sha", "ben", "lo", "da", "vu", "ne", "zar", "qui", "hol", "ama", "ger", "pi")
NEXT = ("ran", "lek", "dou", "mi", "sto", "bar", "ful", "nia", "go", "rez", "tan", "vel", "wi", "ssou", "jah", "mer")


@dataclass(frozen=True)
class Town:
    """A settlement with its point and country."""

    name: str
    country: str
    area: str
    lat: float
    lon: float


@dataclass
class Truth:
    """An incident as it was, and how many have been counted so far."""

    number: int
    day: date
    town: Town
    action: str
    killed: int
    injured: int
    victim: str
    site: str
    actor: str
    counted: float = 0.4
    texts: list[tuple[str, dict[str, tuple[int, int]]]] = field(default_factory=list)


@dataclass(frozen=True)
class Item:
    """A report, its events, and which incident each event truly is."""

    report: Report
    events: tuple[Event, ...]
    truths: tuple[int, ...]


def stream(seed: int = 1) -> Iterator[Item]:
    """Yield reports for ever, in the order of their publication."""
    return _Newsroom(random.Random(seed)).stream()


class _Newsroom:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.words = [w for w, n in sorted(load_words().counts.items(), key=lambda i: (-i[1], i[0])) if n > 2]
        self.towns = [self._town(n) for n in range(SETTLEMENTS)]
        self.weights = [1 / (rank + 4) ** 0.9 for rank in range(SETTLEMENTS)]
        self.past: list[Truth] = []
        self.serial = 0

    def _name(self) -> str:
        rng = self.rng
        return (rng.choice(FIRST) + rng.choice(NEXT) + rng.choice(("", rng.choice(NEXT)))).capitalize()

    def _town(self, number: int) -> Town:
        country = number % COUNTRIES if number < 4 * COUNTRIES else min(int(self.rng.expovariate(0.08)), COUNTRIES - 1)
        code = "X" + chr(65 + country // 26) + chr(65 + country % 26)
        lat = -50 + (country // 10) * 16 + self.rng.uniform(0, 9)
        lon = -170 + (country % 10) * 33 + self.rng.uniform(0, 20)
        return Town(self._name(), code, f"Area {int(lat)}-{int(lon / 2)}", round(lat, 4), round(lon, 4))

    def stream(self) -> Iterator[Item]:
        """Yield a day's reports after another: of new incidents and of those of the days before."""
        later: dict[date, list[Truth]] = {}
        day = START
        while True:
            for _ in range(PER_DAY):
                truth = self._happen(day)
                for _ in range(self._reports()):
                    later.setdefault(day + timedelta(min(int(self.rng.expovariate(0.8)), 30)), []).append(truth)
            for truth in later.pop(day, []):
                yield self._report(truth, day)
            self.past += list({id(t): t for t in later.get(day + timedelta(1), [])}.values())[:5]
            day += timedelta(1)

    def _reports(self) -> int:
        """Return how many reports an incident gets: one or two, sometimes dozens."""
        return min(60, 1 + int(self.rng.paretovariate(1.3) - 0.6))

    def _happen(self, day: date) -> Truth:
        rng = self.rng
        town = rng.choices(self.towns, self.weights)[0]
        self.serial += 1
        killed = int(rng.paretovariate(1.1)) - 1
        return Truth(
            self.serial, day, town, rng.choice(ACTIONS), killed, int(killed * rng.uniform(0.5, 3)),
            f"{self._name()} {self._name()}", f"the {rng.choice(self.words)} {rng.choice(('market', 'school', 'station', 'hospital'))}",
            f"{self._name()} {self._name()} Front",
        )  # fmt: skip

    def _report(self, truth: Truth, day: date) -> Item:
        truth.counted = min(1.0, truth.counted + self.rng.uniform(0, 0.3))
        copied = bool(truth.texts) and self.rng.random() < 0.35
        text, spans = self.rng.choice(truth.texts) if copied else self._text(truth)
        if not copied:
            truth.texts.append((text, spans))
            truth.texts = truth.texts[-3:]
        recalled = self.rng.choice(self.past) if self.past and not copied and self.rng.random() < 0.125 else None
        tail = f"\n\nIt recalled an attack in {recalled.town.name} in which {recalled.victim} died." if recalled else ""
        self.serial += 1
        report = Report(
            text + tail, day, "field", "0" * 64, source=f"outlet {self.rng.randrange(400)}", url=f"n{self.serial}"
        )
        events = [self._event(report, truth, spans)]
        if recalled:
            events.append(self._recall(report, recalled, len(text)))
        return Item(report, tuple(events), (truth.number, *((recalled.number,) if recalled else ())))

    def _text(self, truth: Truth) -> tuple[str, dict[str, tuple[int, int]]]:
        """Return a report's text and where its values stand."""
        rng = self.rng
        killed, injured = round(truth.killed * truth.counted), round(truth.injured * truth.counted)
        spans: dict[str, tuple[int, int]] = {}
        parts: list[str] = []

        def put(key: str, words: str) -> None:
            at = sum(map(len, parts))
            spans[key] = (at, at + len(words))
            parts.append(words)

        put("action", truth.action)
        parts.append(" hit ")
        put("site", truth.site)
        parts.append(" in ")
        put("place", truth.town.name)
        parts.append(" on ")
        put("date", truth.day.strftime("%A"))
        parts.append(", where ")
        put("killed", f"{killed} people")
        parts.append(" were killed and ")
        put("injured", f"{injured} people")
        parts.append(" wounded. Among the dead was ")
        put("victim", truth.victim)
        parts.append(". The ")
        put("actor", truth.actor)
        parts.append(" said it was behind it.\n\n")
        parts.append(
            " ".join(self.words[min(int(rng.paretovariate(0.5)), len(self.words) - 1)] for _ in range(90)) + "."
        )
        return "".join(parts), spans

    def _event(self, report: Report, truth: Truth, spans: dict[str, tuple[int, int]]) -> Event:
        event_id = content_id("e", report.id, "0")
        cite = {key: report.cite(*span) for key, span in spans.items()}
        killed, injured = (int(cite[k].quote.split()[0]) for k in ("killed", "injured"))
        claims = [
            Claim("action", truth.action, cite["action"], "stream"),
            Claim("date", Period(truth.day, truth.day, "day", truth.day.isoformat()), cite["date"], "stream"),
            Claim("place", _place(truth.town), cite["place"], "stream"),
            Claim("site", cite["site"].quote, cite["site"], "stream"),
            Claim("toll", Toll("killed", Count(killed, killed)), cite["killed"], "stream"),
            Claim("toll", Toll("injured", Count(injured, injured)), cite["injured"], "stream"),
            Claim("victim", Party(truth.victim), cite["victim"], "stream"),
            Claim("perpetrator", Party(truth.actor), cite["actor"], "stream", attribution="claimed"),
        ]
        if self.rng.random() < 0.15:
            claims = [c for c in claims if c.attribute not in self.rng.sample(("date", "place", "site", "victim"), 2)]
        return Event(event_id, report.id, "main", truth.action, "occurred", (cite["action"],), tuple(claims))

    def _recall(self, report: Report, truth: Truth, at: int) -> Event:
        trigger = report.text.index("attack in", at)
        where = trigger + len("attack in ")
        claims = (
            Claim("action", "attack", report.cite(trigger, trigger + 6), "stream"),
            Claim("place", _place(truth.town), report.cite(where, where + len(truth.town.name)), "stream"),
            Claim("date", self._dim(truth.day), report.cite(trigger, trigger + 6), "stream"),
        )
        event_id = content_id("e", report.id, "1")
        return Event(event_id, report.id, "background", truth.action, "occurred", (claims[0].evidence,), claims)

    def _dim(self, day: date) -> Period:
        """Return the day, the month or the year of a past incident, as reports recall it."""
        kind = self.rng.random()
        if kind < 0.4:
            return Period(day, day, "day", day.isoformat())
        if kind < 0.75:
            last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
            return Period(day.replace(day=1), last, "month", day.strftime("%Y-%m"))
        return Period(day.replace(month=1, day=1), day.replace(month=12, day=31), "year", str(day.year))


def _place(town: Town) -> Place:
    return Place(
        town.name, "settlement", town.country, town.area, None, town.lat, town.lon, f"invented:{town.name}-{town.lat}"
    )
