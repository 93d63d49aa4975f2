"""How many were killed, injured, abducted, detained, displaced or are missing: read from the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core.text import Mention, Sentence, TollMention
from dateline.core.values import Count, Group, Harm, Toll
from dateline.knowledge.lexicon import load_lexicon, people_class
from dateline.knowledge.tolls import HarmWords, Side, load_harms

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[^\W\d_]+(?:[-‑’'][^\W\d_]+)*|['’]s\b|[^\w\s]", re.IGNORECASE)
_ONES = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS = {w: 10 * (i + 2) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "several": (2, 9),
    "tens": (20, 99),
}
_AT_LEAST = (
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "as many as",
    "not fewer than",
    "minimum",
)
_MORE = ("more than", "over", "well over", "upwards of", "in excess of", "above")
_UP_TO = ("up to", "fewer than", "less than", "under", "at most", "no more than")
_ABOUT = (
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "an estimated",
    "close to",
    "approx",
    "circa",
    "estimated",
    "near",
    "approx.",
)
_NOBODY = frozenset("nobody none".split())
_COLLECTIVE = frozenset(
    "group gang team crowd mob community population patrol unit column party family tribe clan public staff crew personnel people police troop couple spokesman spokeswoman spokesperson official source witness commander".split()
)
_STATES = frozenset("dead wounded injured hurt displaced missing casualties others deceased".split())
_ARTICLES = frozenset("a an his her their the its".split())
_NOT_PEOPLE = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds km kilometre kilometres kilometer kilometers mile miles "
    "metre metres meter meters feet foot yards per percent cent dollars euros pounds rupees rounds shots bullets houses homes "
    "buildings vehicles cars buses trucks shops rockets missiles shells bombs grenades mines kg kilos kilograms tonnes tons "
    "head yuan percent naira pesos shillings kwacha francs lakh crore women-owned hectare kilometre-long tonne grammes grams litre billion rifles weapons guns villages towns cities districts provinces countries attacks blasts explosions times "
    "cattle goats sheep camels cows livestock animals households families tents schools hospitals churches mosques barrels "
    "litres liters acres hectares degrees points goals runs wickets seats votes cases charges counts pages a.m p.m am pm o'clock hrs "
    "mm cm calibre caliber stitches drones aircraft tanks helicopters warplanes strikes raids incidents targets pylons boats ships bags sacks".split()
)
_BE = frozenset(
    "was were is are be been being have has had got get also later reportedly confirmed others other people still seriously badly critically slightly severely lightly left reported feared believed said to as mortally fatally both all who killed".split()
)
_ADJ_END = (
    "ed",
    "al",
    "an",
    "ish",
    "ese",
    "ic",
    "ive",
    "ous",
    "ian",
    "ary",
    "ing",
    "ern",
    "ent",
    "ni",
    "qi",
    "ny",
    "le",
    "ld",
    "er",
    "or",
    "y",
    "st",
    "ct",
)
_INCLUDING = frozenset("including among includes included include incl comprising comprised".split())
_TOLL_VERBS = frozenset(
    "toll at to : is was reached rose stands stood now as from had has reaches climbs climbed rises number numbered "
    "numbers jumped reaching put passed - exceeded".split()
)
_TERSE = frozenset(": ; . , - – — | ) and".split())
_AFTER_BARE = frozenset(
    "and in on at were was who when by from after including during of as with more near for over others while are "
    "have had has to but people is during outside inside before since between following including last late early".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
_DEATH_OTHER = tuple(
    [w] for w in "threat threats squad squads penalty row sentence sentences certificate warrant trap".split()
)
_SLIGHT = frozenset("hurt hurting hurts hit hitting harm harmed harming".split())  # who is not even hurt is not dead
_NOT_HEADS = frozenset("attack blast bomb bombing explosion it fire which that he she who they plot suspect".split())
_NONE_OF = frozenset(
    "casualties casualty injuries injury deaths death fatalities fatality dead wounded injured".split()
)
_SAYS = tuple([w] for w in "said says told added reported announced claimed claim say tell confirmed stated".split())
_BE_FORMS = frozenset("was were is are be been being".split())
_BREAKS = frozenset((";", ".", ":", "(", ")", "—", "–"))


def _side(who: str) -> str:
    """Which side the counted stand on: attackers and state forces are never counted in one with others."""
    classes = people_class(who)
    return "attackers" if "perpetrator" in classes else "security" if "security" in classes else ""


@dataclass(slots=True)
class _Quantity:
    first: int
    last: int
    count: Count
    who: str
    named: bool = False
    of_them: bool = False
    inside: bool = False
    other: bool = False
    every: bool = False
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class _Cue:
    first: int
    last: int
    harm: Harm
    side: Side


def parse_count(words: str) -> Count | None:
    """Return how many some words say ("at least two dozen", "more than 170" is 171 or more); None where they do not."""
    lower = [t.lower().replace("’", "'") for t in _TOKEN.findall(words)]
    for at in range(len(lower)):
        found = _number(lower, at, len(lower))
        if found is not None:
            low, high, _ = found
            return _hedged(lower, at, low, high)[0]
    return Count(0, 0) if "nobody" in lower or "none" in lower or lower[:2] == ["no", "one"] else None


def find_tolls(text: str, sentences: Sequence[Sentence], *, people: Sequence[Mention] = ()) -> list[TollMention]:
    """Return the tolls that the coded sentences of a text give, in order, repeats included.

    ``people`` are mentions of people and persons found before; without them noun phrases are found by their nouns.
    """
    harms = load_harms()
    described = {m.start: m for m in people if m.kind in ("people", "person")}
    found: list[TollMention] = []
    for sentence in sentences:
        if sentence.coded:
            found += _Reader(text, sentence, harms, described).tolls()
    title = max((s.end for s in sentences if s.kind == "headline"), default=0)
    return list(_first_taken(found, title))


def _first_taken(found: Sequence[TollMention], title: int) -> Iterator[TollMention]:
    """Leave out later mentions of people abducted or detained: the same number again counts the same people."""
    seen: set[tuple[Harm, int, str]] = set()
    for mention in found:
        key = (mention.toll.harm, mention.toll.count.low, mention.who if mention.toll.count.low == 1 else "")
        if mention.toll.harm in ("abducted", "detained") and key in seen:
            continue
        if mention.start >= title:
            seen.add(key)
        yield mention


def _number(lower: Sequence[str], at: int, high: int) -> tuple[int, int | None, int] | None:
    """Return (low, high, last index) of the number that begins at a token."""
    word = lower[at]
    if word[0].isdigit():
        plain = word.replace(",", "")
        if not plain.isdigit() or len(plain) > 9:
            return None
        value, last = int(plain), at
        if at + 1 < high and lower[at + 1] in _SCALES:
            value, last = value * _SCALES[lower[at + 1]], at + 1
        if at + 2 < high and lower[at + 1] in ("to", "-", "–") and lower[at + 2].replace(",", "").isdigit():
            top = int(lower[at + 2].replace(",", ""))
            if top > value:
                return value, top, at + 2
        return value, value, last
    if word in _VAGUE and not (word == "many" and at and lower[at - 1] in ("as", "how", "so", "too")):
        return _vague(lower, at, high)
    if word in ("dozen", "couple", "score") or (word == "half" and at + 2 < high and lower[at + 2] == "dozen"):
        if word == "half":
            return 6, 6, at + 2
        return (12, 12, at) if word == "dozen" else (2, 2, at) if word == "couple" else (20, 20, at)
    if word == "few" and at and lower[at - 1] == "a":
        return 2, 9, at
    return _spelled(lower, at, high)


def _vague(lower: Sequence[str], at: int, high: int) -> tuple[int, int | None, int]:
    """Return "dozens" as 24 to 99, "hundreds of thousands" as 200,000 to 999,999."""
    low, top = _VAGUE[lower[at]]
    if at + 2 < high and lower[at + 1] == "of" and lower[at + 2] in ("thousands", "millions"):
        scale = 1000 if lower[at + 2] == "thousands" else 1_000_000
        return low * scale, None if top is None else (top + 1) * scale - 1, at + 2
    return low, top, at


def _spelled(lower: Sequence[str], at: int, high: int) -> tuple[int, int | None, int] | None:
    total = current = 0
    where = at
    while where < high:
        word = lower[where]
        parts = word.split("-")
        if word in _ONES:
            current += _ONES[word]
        elif word in _TENS:
            current += _TENS[word]
        elif len(parts) == 2 and parts[0] in _TENS and parts[1] in _ONES:
            current += _TENS[parts[0]] + _ONES[parts[1]]
        elif word in ("hundred", "thousand", "million") and (where > at or lower[at - 1 : at] == ["a"]):
            current = max(current, 1) * _SCALES[word]
            if word != "hundred":
                total, current = total + current, 0
        elif word == "dozen" and where > at:
            current *= 12
        elif (
            word == "and"
            and where > at
            and lower[where - 1] == "hundred"
            and where + 1 < high
            and (lower[where + 1] in _ONES or lower[where + 1] in _TENS)
        ):
            pass
        else:
            break
        where += 1
    if where == at:
        return None
    value = total + current
    if where + 1 < high and lower[where] == "to" and (top := _spelled(lower, where + 1, high)) and top[0] > value:
        return value, top[0], top[2]
    return value, value, where - 1


def _hedged(lower: Sequence[str], at: int, low: int, high: int | None) -> tuple[Count, int]:
    """Return the count with its hedge, and where the hedge begins."""
    start = at
    if start and lower[start - 1] == "a" and lower[at] in ("dozen", "couple", "few", "hundred", "score", "thousand"):
        start -= 1
    if start > 1 and lower[start - 1] == "of" and lower[start - 2] == "total":
        start = max(0, start - 3)
    for length in (4, 3, 2, 1):
        if start < length:
            continue
        phrase = " ".join(lower[start - length : start])
        if phrase in _AT_LEAST:
            return (Count(low, low, True) if phrase == "as many as" else Count(low, None)), start - length
        if phrase in _MORE:
            return Count(low + 1, None), start - length
        if phrase in _UP_TO:
            return Count(0, low - (phrase in ("fewer than", "less than", "under"))), start - length
        if phrase in _ABOUT:
            return Count(low, high if high is not None else low, True), start - length
        if phrase == "between" and high is not None:
            return Count(low, high), start - 1
    return Count(low, high), start


def _alone(behind: Sequence[str]) -> bool:
    """Whether nothing but a mark follows a number."""
    return not behind or not behind[0].isalpha()


class _Reader:
    """Reads one sentence."""

    __slots__ = (
        "cues",
        "described",
        "ends",
        "harms",
        "inside_last",
        "lower",
        "quantities",
        "sentence",
        "starts",
        "text",
        "used",
    )

    def __init__(self, text: str, sentence: Sentence, harms: HarmWords, described: Mapping[int, Mention]) -> None:
        self.text, self.sentence, self.harms, self.described = text, sentence, harms, described
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lower: list[str] = []
        self.cues: list[_Cue] = []
        self.quantities: list[_Quantity] = []
        self.used: set[int] = set()
        self.inside_last = -1

    def tolls(self) -> Iterator[TollMention]:
        low, high = self.sentence.start, self.sentence.end
        if not any(word in self.harms.cues for word in _WORDS.findall(self.text[low:high].lower())):
            return
        for match in _TOKEN.finditer(self.text, low, high):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.lower.append(match[0].lower().replace("’", "'"))
        self.cues = list(self._find_cues())
        if not self.cues:
            return
        self.quantities = list(self._find_quantities())
        yield from self._link()

    def _find_cues(self) -> Iterator[_Cue]:
        at = 0
        while at < len(self.lower):
            for words, harm, side in self.harms.cues.get(self.lower[at], ()):
                if words == ("death",) and self.lower[at + 1 : at + 2] in _DEATH_OTHER:
                    continue
                if tuple(self.lower[at : at + len(words)]) == words:
                    yield _Cue(at, at + len(words) - 1, harm, side)
            at += 1

    def _find_quantities(self) -> Iterator[_Quantity]:
        at, size = 0, len(self.lower)
        while at < size:
            found = self._quantity(at, size)
            if found is None:
                at += 1
                continue
            yield found
            at = found.last + 1

    def _joined(self, one: _Quantity, size: int) -> _Quantity:
        """Join "a man and his nephew", "two nurses and a policeman" into one count."""
        at = one.last + 1
        if not one.who or one.every or one.of_them or at + 1 >= size or self.lower[at] != "and":
            return one
        other = self._quantity(at + 1, size)
        if (
            other is None
            or not other.who
            or other.every
            or other.first != at + 1
            or other.count.high is None
            or one.count.high is None
        ):
            return one
        if other.who in _STATES or (
            any(c.first in (other.last + 1,) and c.side == "both" for c in self.cues)
            and one.numbered
            and other.numbered
        ):
            return one
        count = Count(one.count.low + other.count.low, one.count.high + other.count.high, one.count.approximate)
        who = one.who if self._group(one) == self._group(other) else "people"
        return _Quantity(one.first, other.last, count, who, numbered=one.numbered or other.numbered, other=one.other)

    def _described(self, at: int, mention: Mention, size: int) -> _Quantity | None:
        """Read the count out of a mention of people: "three U.S. soldiers", "a teacher", "all four attackers"."""
        lower = self.lower
        last = at
        while last + 1 < size and self.ends[last + 1] <= mention.end:
            last += 1
        if mention.kind == "person":
            return _Quantity(at, last, Count(1, 1), "", named=True, numbered=False)
        head = lower[last]
        if _number(lower, last, size) is not None or head in ("them", "whom", "those", "male", "males", "more"):
            return None
        if lower[at] == "no" and lower[at + 1] not in ("fewer", "less", "more"):
            return _Quantity(at, last, Count(0, 0), head)
        if lower[at] == "both":
            return _Quantity(at, last, Count(2, 2), head)
        for where in range(at, last + 1):
            number = _number(lower, where, last + 1)
            if number is None or (last + 1 < size and head in _NOT_PEOPLE) or self._aged(where, number[2], size):
                continue
            if where < last and lower[where].isdigit() and _number(lower, number[2] + 1, size) is not None:
                continue
            if lower[where] in ("one", "two") and where > at + 1:
                break
            count, _ = _hedged(lower, where, number[0], number[1])
            every = lower[at] == "all"
            end = last
            if last + 2 < size and lower[last + 1 : last + 3] == ["at", "least"]:
                count, end = Count(number[0], None), last + 2
            other = lower[at] in ("another", "other") or "other" in lower[at:last]
            return _Quantity(at, end, count, head, other=other, every=every)
        entry = load_lexicon().nouns.get((head,))
        many = entry.plural if entry is not None else head.endswith("s")
        if lower[at] == "all":
            return _Quantity(at, last, Count(1, None), head, every=True)
        if many or head in _COLLECTIVE or head in _STATES:
            return None
        terse = (
            (not at or lower[at - 1] in _TERSE)
            and last + 1 < size
            and (
                lower[last + 1] in ("also", "was") or any(c.first == last + 1 and c.side != "before" for c in self.cues)
            )
        )
        if terse or lower[at] in _ARTICLES or lower[at] in ("another", "one") or self.sentence.kind == "headline":
            return _Quantity(at, last, Count(1, 1), head, other=lower[at] == "another", numbered=False)
        return None

    def _quantity(self, at: int, size: int) -> _Quantity | None:
        lower = self.lower
        mention = self.described.get(self.starts[at])
        if (
            at > 2
            and lower[at] in ("a", "an", "the")
            and lower[at - 1] == ","
            and lower[at - 2].isdigit()
            and lower[at - 3] == ","
        ):
            return None
        if mention is not None and (found := self._described(at, mention, size)) is not None:
            return found
        word = lower[at]
        if word == "both" and at + 1 < size:
            noun = self._noun(at + 1, size, 3)
            if noun or lower[at + 1] in ("were", "died", "was", "are", "survived"):
                return _Quantity(at, noun[1] if noun else at, Count(2, 2), noun[0] if noun else "")
        if (
            word == "no"
            and at + 1 < size
            and lower[at + 1]
            in (
                "casualties",
                "injuries",
                "deaths",
                "fatalities",
                "victims",
                "injury",
                "death",
                "dead",
                "casualty",
                "fatality",
                "loss",
            )
        ):
            return _Quantity(at, at + 1, Count(0, 0), lower[at + 1])
        if word in _NOBODY or (
            word == "no"
            and at + 1 < size
            and lower[at + 1]
            in (
                "one",
                "casualties",
                "injuries",
                "injury",
                "fatalities",
                "death",
                "deaths",
                "people",
                "civilians",
                "victims",
                "dead",
                "loss",
                "policeman",
                "soldier",
                "civilian",
                "casualty",
            )
        ):
            last = at if word in _NOBODY else at + 1
            return _Quantity(at, last, Count(0, 0), lower[last])
        number = _number(lower, at, size)
        if number is not None:
            return self._numbered(at, number, size)
        if word == "all" and (noun := self._noun(at + 1, size, 4)):
            return _Quantity(at, noun[1], Count(1, None), noun[0], every=True)
        if word in ("another", "one") and at + 1 < size:
            noun = self._noun(at + 1, size, 4)
            return _Quantity(at, noun[1] if noun else at, Count(1, 1), noun[0] if noun else "", other=word == "another")
        if (
            at > 2
            and word in ("a", "an", "the")
            and lower[at - 1] == ","
            and lower[at - 2].isdigit()
            and lower[at - 3] == ","
        ):
            return None  # in apposition to a name: "Adebayo Cole, 41, a teacher, died"
        if word in _ARTICLES and (noun := self._noun(at + 1, size, 5)) and not noun[2] and noun[0] not in _COLLECTIVE:
            return _Quantity(at, noun[1], Count(1, 1), noun[0], numbered=False)
        return self._name(at, size) or self._unknown_noun(at, size)

    def _unknown_noun(self, at: int, size: int) -> _Quantity | None:
        """A noun that no list holds, before a passive or a death: "a mill-hand was killed", "a jeweller died"."""
        lower = self.lower
        if lower[at] not in ("a", "an") or any(m.start <= self.starts[at] < m.end for m in self.described.values()):
            return None
        for where in range(at + 1, min(at + 5, size - 1)):
            if not lower[where][0].isalpha() or lower[where] in _NOT_HEADS or lower[where] in ("of", "in", "and", "to"):
                return None
            behind = lower[where + 1]
            skip = 2 if behind in ("was", "is") else 1 if behind in ("died", "dies", "perished", "succumbed") else 0
            if not skip:
                continue
            entry = load_lexicon().nouns.get((lower[where],))
            deadly = any(
                c.first - where in (skip, skip + 1) and c.harm != "displaced" and c.side != "noun" for c in self.cues
            )
            if deadly and (entry is None or entry.kind == "people") and lower[where] not in _NOT_PEOPLE:
                return _Quantity(at, where, Count(1, 1), lower[where], numbered=False)
            return None
        return None

    def _aged(self, at: int, last: int, size: int) -> bool:
        """Whether a number is an age: "27-year-old", "a man of 22", "aged 9"."""
        lower = self.lower
        behind = lower[last + 1 : last + 3]
        if behind[:1] and (behind[0].startswith("year") or behind[0].startswith("-year")):
            return True
        if behind[:1] == ["-"] and len(behind) > 1 and behind[1].startswith(("year", "month", "day", "week")):
            return True
        if at > 1 and lower[at - 1] == "of":
            entry = load_lexicon().nouns.get((lower[at - 2],))
            return (
                entry is not None and entry.kind == "people" and not entry.plural and lower[at - 2] not in _COLLECTIVE
            )
        if (
            at > 2
            and lower[at - 1] in ("and", ",", "or", "to", "-")
            and lower[at - 2].isdigit()
            and self._aged(at - 2, at - 2, size)
        ):
            return True
        before = lower[max(0, at - 2) : at]
        if (
            before[-1:]
            and before[-1] in ("under", "below")
            and lower[at].isdigit()
            and int(lower[at]) <= 21
            and _alone(behind)
        ):
            return True
        if (
            before[-1:]
            and before[-1] in ("under", "over", "then", "turned")
            and _alone(behind)
            and before[0] in _BE_FORMS | {","}
        ):
            return True
        if before[-1:] and before[-1] in ("is", "was", "am") and _alone(behind) and lower[at].isdigit():
            return not {"toll", "number", "total", "dead", "deaths", "count", "killed"} & set(
                lower[max(0, at - 6) : at]
            )
        return bool(at) and lower[at - 1] in ("aged", "age", "ages")

    def _numbered(self, at: int, number: tuple[int, int | None, int], size: int) -> _Quantity | None:
        lower = self.lower
        low, high, last = number
        before = lower[at - 1] if at else ""
        if self._aged(at, last, size) or (last + 1 < size and lower[last + 1] in _MONTHS and lower[at].isdigit()):
            return None
        if last + 3 < size and lower[last + 1] == "(" and lower[last + 2].isdigit() and lower[last + 3] == ")":
            if int(lower[last + 2]) == low:
                last += 3
        if before in (
            "$",
            "€",
            "£",
            "rs",
            "km",
            "aged",
            "age",
            "no",
            "article",
            "section",
            "chapter",
            "-",
            "highway",
            "route",
            "no.",
        ) or (
            last + 1 < size
            and (lower[last + 1] in _NOT_PEOPLE or lower[last + 1] in ("%", "/", "th", "st", "nd", "rd"))
        ):
            return None
        if (
            before == ","
            and last + 1 < size
            and lower[last + 1] in (",", ".")
            and low < 110
            and lower[at].isdigit()
            and at > 1
            and self.text[self.starts[at - 2]].isupper()
        ):
            return None  # an age
        if before == "," and last + 1 < size and lower[last + 1] in (",", ";", ")") and low < 110:
            return None
        if (last + 2 < size and lower[last + 1] in ("-", "/")) or (
            lower[at].isdigit() and 1900 <= low <= 2100 and len(lower[at]) == 4 and not self._noun(last + 1, size, 3)
        ):
            return None
        count, start = _hedged(lower, at, low, high)
        end, who, of_them = last, "", False
        noun = self._noun(last + 1, size, 5)
        if last + 2 < size and lower[last + 1] == "or" and lower[last + 2] == "more":
            count, end = Count(low, None), last + 2
            noun = self._noun(last + 3, size, 4)
        elif last + 1 < size and lower[last + 1] == "+":
            count, end = Count(low, None), last + 1
        elif noun is not None and noun[1] + 2 < size and lower[noun[1] + 1 : noun[1] + 3] == ["at", "least"]:
            count, noun = Count(low, None), (noun[0], noun[1] + 2, noun[2])
        if last + 3 < size and lower[last + 1 : last + 3] == ["of", "the"]:
            best = lower[last + 3]
            if (best.endswith("est") and best not in ("arrest", "guest", "priest")) or best in (
                "most",
                "worst",
                "biggest",
                "few",
            ):
                return None
        if (at > 1 and before == ":" and lower[at - 2].isdigit()) or (
            last + 2 < size and lower[last + 1] == ":" and lower[at].isdigit() and lower[last + 2].isdigit()
        ):
            return None  # a time of day
        if last + 1 < size and lower[last + 1] == "of" and last + 2 < size:
            if lower[last + 2] in ("them", "whom", "those", "the", "his", "its", "their"):
                of_them = True
                noun = self._noun(last + 2, size, 4) if lower[last + 2] not in ("them", "whom") else None
                end = last + 2 if noun is None else end
            elif lower[at] in _VAGUE or lower[last] == "couple":
                noun = self._noun(last + 2, size, 4)
        if noun is None and last + 1 < size and (entry := load_lexicon().nouns.get((lower[last + 1],))) is not None:
            if entry.kind not in ("people", "person") and lower[last + 1] not in self.harms.cues:
                return None
        other = last + 1 < size and lower[last + 1] in ("other", "others", "more", "additional", "further")
        if noun is not None:
            who, end = noun[0], noun[1]
        elif last + 1 < size and lower[last + 1] in ("others", "more"):
            end = last + 1
        elif (
            last + 1 < size
            and lower[last + 1].endswith("s")
            and lower[last + 1].isalpha()
            and lower[last + 1] in _NOT_PEOPLE
        ):
            return None
        return _Quantity(start, end, count, who, of_them=of_them, other=other)

    def _noun(self, at: int, size: int, reach: int) -> tuple[str, int, bool] | None:
        """Return (noun, last index, whether plural) of the people noun that a noun phrase from ``at`` is headed by."""
        lexicon, lower = load_lexicon(), self.lower
        for where in range(at, min(at + reach, size)):
            for length in (3, 2, 1):
                if where + length > size:
                    continue
                entry = lexicon.nouns.get(tuple(lower[where : where + length]))
                if entry is not None and entry.kind == "people" and lower[where] not in _STATES:
                    last = where + length - 1
                    if (
                        last + 1 < size
                        and (more := lexicon.nouns.get((lower[last + 1],))) is not None
                        and more.kind == "people"
                        and lower[last + 1] not in ("dead", "wounded", "injured", "hurt")
                    ):
                        return lower[last + 1], last + 1, more.plural
                    return lower[last], last, entry.plural
            word = lower[where]
            raw = self.text[self.starts[where] : self.ends[where]]
            entry = lexicon.nouns.get((word,))
            if not (
                word.endswith(_ADJ_END)
                or raw[0].isupper()
                or word
                in ("other", "more", "police", "army", "school", "of", "bus", "un", "local", "aid", "government", "-")
            ) or (word in self.harms.cues and word not in ("armed",)):
                if entry is None:
                    return None
            if (
                word == "of"
                and where > at
                and lower[where - 1] not in ("members", "group", "dozens", "scores", "hundreds", "couple")
            ):
                return None
        return None

    def _name(self, at: int, size: int) -> _Quantity | None:
        """Return a named person: two or more capitalised words that stand right before a word of death or injury."""
        text = self.text
        if text.isupper() or not text[self.starts[at]].isupper():
            return None
        last = at
        while (
            last + 1 < size
            and (text[self.starts[last + 1]].isupper() or self.lower[last + 1] in ("al", "bin", "de", "-"))
            and self.starts[last + 1] - self.ends[last] <= 1
        ):
            last += 1
        if last == at or last - at > 5 or self.lower[at] in ("the", "in", "on", "at", "a"):
            return None
        rest = self.lower[last + 1 : last + 5]
        aged = len(rest) > 2 and rest[0] == "," and rest[1].isdigit() and rest[2] == ","
        after = self.lower[last + 4 : last + 7] if aged else rest[:3]
        if not any(
            w in ("died", "killed", "dead", "wounded", "injured", "shot", "kidnapped", "abducted", "hurt")
            for w in after
        ):
            return None
        if not aged and (not rest or rest[0] not in ("died", "was", "and", "were", "has")):
            return None
        return _Quantity(at, last, Count(1, 1), "", named=True, numbered=False)

    def _link(self) -> Iterator[TollMention]:
        previous: tuple[_Quantity, _Cue] | None = None
        total: dict[Harm, _Quantity] = {}
        for i, quantity in enumerate(self.quantities):
            if self.lower[quantity.last + 1 : quantity.last + 2] in _SAYS:
                continue
            if quantity.count.low == 0 and quantity.who in _NONE_OF:
                yield from self._none(quantity)
                continue
            found = self._part_of(quantity, previous)
            inside = found is not None
            within = None if inside else self._cue_within(quantity)
            cue = (
                found
                or (within if within and within.harm in ("killed", "injured") else None)
                or self._cue_after(i, quantity)
                or self._cue_before(i, quantity, previous)
                or self._cue_far(i, quantity)
                or within
            )
            if cue is None and (cue := self._apart(quantity, previous)) is not None:
                inside = True
            if cue is None or not self._fits(quantity, cue):
                continue
            inside = inside or quantity.inside
            if quantity.count.low == 0 and cue.harm == "injured" and self.lower[cue.last] in _SLIGHT:
                yield self._mention(quantity, cue, Toll("killed", quantity.count))
            if self._unreal(cue) and quantity.count.low != 0:
                continue
            toll = self._toll(quantity, cue, inside, total)
            if not inside:
                total.setdefault(cue.harm, quantity)
            else:
                self.inside_last = quantity.last
            previous = (quantity, cue)
            yield TollMention(
                self.starts[quantity.first],
                self.ends[quantity.last],
                self.text[self.starts[quantity.first] : self.ends[quantity.last]],
                toll,
                self.starts[cue.first],
                self.ends[cue.last],
                quantity.who,
                self._replaces(quantity),
            )

    def _none(self, quantity: _Quantity) -> Iterator[TollMention]:
        """ "No casualties" says none killed and none injured; "no injuries" and "no deaths" one of the two."""
        cue = _Cue(quantity.last, quantity.last, "killed", "noun")
        injured = quantity.who in ("injuries", "injury", "wounded", "injured")
        if not injured:
            yield self._mention(quantity, cue, Toll("killed", quantity.count))
        if injured or quantity.who in ("casualties", "casualty"):
            yield self._mention(quantity, cue, Toll("injured", quantity.count))

    def _mention(self, quantity: _Quantity, cue: _Cue, toll: Toll) -> TollMention:
        start, end = self.starts[quantity.first], self.ends[quantity.last]
        return TollMention(
            start, end, self.text[start:end], toll, self.starts[cue.first], self.ends[cue.last], quantity.who
        )

    def _toll(self, quantity: _Quantity, cue: _Cue, inside: bool, total: dict[Harm, _Quantity]) -> Toll:
        group = self._group(quantity)
        added = (
            cue.harm in total
            and not inside
            and (quantity.other or not quantity.numbered or group != self._group(total[cue.harm]) or bool(quantity.who))
        )
        return Toll(cue.harm, quantity.count, group, inside, added and not inside)

    def _group(self, quantity: _Quantity) -> Group | None:
        who = quantity.who
        singular = load_lexicon().singulars.get(who, who)
        if singular in self.harms.attackers:
            return "attackers"
        classes = people_class(who)
        if "security" in classes:
            return "security"
        if "children" in classes:
            return "children"
        return "civilians" if singular in ("civilian", "non-combatant", "noncombatant") else None

    def _part_of(self, quantity: _Quantity, previous: tuple[_Quantity, _Cue] | None) -> _Cue | None:
        """ "including four children", "three of them women": part of the toll before."""
        before = self.lower[max(0, quantity.first - 3) : quantity.first]
        own = self.lower[quantity.first : quantity.last + 1]
        if quantity.of_them or own[-1:] in (["dead"], ["wounded"], ["injured"]):
            for word, harm in (
                ("dead", "killed"),
                ("killed", "killed"),
                ("wounded", "injured"),
                ("injured", "injured"),
            ):
                behind = self.lower[quantity.last + 1 : quantity.last + 3]
                if quantity.of_them and (word in own or word in behind[:2]) and "the" in (*own, *behind):
                    cue = next((c for c in self.cues if c.harm == harm and c.first >= quantity.first), None)
                    if cue is not None:
                        return cue
        for cue in self.cues:
            listed = self.lower[cue.last + 1 : quantity.first]
            if (
                cue.last < quantity.first
                and len(listed) <= 8
                and listed[-1:]
                and listed[-1] in ("included", "include", "includes", "were")
                and self.lower[max(0, cue.first - 1) : cue.first] in (["the"], ["those"])
            ):
                return cue
            if (
                cue.side == "noun"
                and listed
                and len(listed) <= 3
                and listed[0] in ("include", "included", "includes", "were", "are")
            ):
                return cue
        if previous is None:
            return None
        gap = self.lower[previous[0].last + 1 : quantity.first]
        chained = self.inside_last == previous[0].last and gap in (["and"], [","], [",", "and"], [";"], [";", "and"])
        behind = self.lower[quantity.last + 1 : quantity.last + 3]
        own_cue = next(
            (c for c in self.cues if quantity.last < c.first <= quantity.last + 3 and c.side != "before"), None
        )
        if chained and own_cue is not None and (not quantity.who or _BE_FORMS & set(behind)):
            chained = False
        if chained or behind in (["among", "them"], ["among", "whom"]) or behind[:1] == ["included"]:
            return previous[1]
        if quantity.of_them or any(w in _INCLUDING for w in gap[-4:]) or gap[-2:] in (["of", "whom"], ["of", "which"]):
            if not any(
                c.first > previous[0].last and c.last < quantity.first and c.side == "before" for c in self.cues
            ):
                follows = self._cue_after(0, quantity, strict=True) if quantity.of_them else None
                return follows or previous[1]
        if before[-1:] == ["them"] or before[-2:] == ["them", ","]:
            return previous[1]
        return None

    def _fits(self, quantity: _Quantity, cue: _Cue) -> bool:
        """Whether the counted can have suffered the harm: things are seized and held too, and patrols arrive."""
        behind = self.lower[quantity.last + 1 : quantity.last + 2]
        if cue.harm == "displaced":
            return (
                quantity.numbered
                and quantity.count.low >= 10
                and self._group(quantity) in (None, "civilians", "children")
            )
        if (
            cue.harm in ("killed", "injured")
            or quantity.who
            or quantity.named
            or quantity.of_them
            or quantity.count.low == 0
        ):
            return True
        return not behind or behind[0] in _AFTER_BARE or not behind[0].isalpha() or cue.first == quantity.last + 1

    def _apart(self, quantity: _Quantity, previous: tuple[_Quantity, _Cue] | None) -> _Cue | None:
        """A part that stands in apposition: "38 wounded, 21 by bullets", "Two died, a bailiff and a girl"."""
        if previous is None or previous[0].count.low == 0 or quantity.count.low == 0:
            return None
        gap = self.lower[max(previous[0].last, previous[1].last) + 1 : quantity.first]
        if gap not in ([","], ["("], [":"], ["-"], ["–"], ["—"], [";"]):
            return None
        behind = self.lower[quantity.last + 1 : quantity.last + 2]
        if quantity.who or quantity.named:
            return previous[1] if previous[0].count.low > quantity.count.low else None
        parts = ("at", "in", "by", "for", "from", "on", "critically", "seriously", "with", "grievously", "badly")
        return previous[1] if behind and behind[0] in parts and quantity.count.low < previous[0].count.low else None

    def _cue_within(self, quantity: _Quantity) -> _Cue | None:
        """The counted are named by their harm: "8 fatalities", "37 dead guests", "his body"."""
        if quantity.named or not (quantity.numbered or self.lower[quantity.last] == "body"):
            return None
        inside = (c for c in self.cues if quantity.first < c.first and c.last <= quantity.last and c.side == "noun")
        return next(inside, None)

    def _cue_after(self, i: int, quantity: _Quantity, strict: bool = False) -> _Cue | None:
        """The people stand before the word of harm."""
        lower, size = self.lower, len(self.lower)
        at = quantity.last + 1
        where = at
        while where < size and where - at < 9:
            cue = next((c for c in self.cues if c.first == where and c.side != "before"), None)
            if cue is not None and cue.side == "noun" and (where > at + 1 or quantity.who):
                cue = None
            if cue is not None:
                if cue.side == "noun" and lower[where - 1] in ("the", "identified") and "among" not in lower[at:where]:
                    return None
                if quantity.count.low == 0 and cue.side == "noun" and where > quantity.last + 1:
                    return None
                if cue.side in ("both",) and self._takes_object(cue, where, at):
                    return None
                return cue
            word = lower[where]
            if (
                word in ("confirmed", "claimed", "counted")
                and lower[where + 1 : where + 2]
                and lower[where + 1] in ("the", "that", "a")
            ):
                return None
            if word == "said" and not _BE_FORMS & set(lower[max(0, where - 2) : where]):
                return None
            if quantity.named and (where - at > 4 or self._interrupted(where, at)):
                return None
            if word in _BE or word.endswith("ly") or word in (",", "of", "them", "whom", "the", "in", "at"):
                if word == "," and not (
                    lower[where - 1].isdigit() or (lower[where + 1 : where + 2] and lower[where + 1].isdigit())
                ):
                    if where > at and word == ",":
                        return None
                if word in ("in", "at", "the", "of") and where - at > 5:
                    return None
            elif word in _BREAKS or word in (
                "when",
                "after",
                "who",
                "as",
                "while",
                "and",
                "by",
                "that",
                "which",
                "killing",
                "with",
            ):
                if not (word == "and" and self._coordinated(where, i)):
                    return None
            elif where - at > 5:
                return None
            where += 1
        return None

    def _interrupted(self, where: int, at: int) -> bool:
        """Whether other people, not an age, stand between a name and a word."""
        aged = self.lower[where - 1 : where] == [","] and self.lower[where + 1 : where + 2] in ([","], [")"])
        return not aged and any(at <= q.first <= where and q.numbered for q in self.quantities)

    def _cue_far(self, i: int, quantity: _Quantity) -> _Cue | None:
        """The word of harm follows an apposition or a relative clause: "Four people, including a mother, were shot dead"."""
        if not quantity.who and not quantity.named:
            return None
        lower = self.lower
        for cue in self.cues:
            if not quantity.last < cue.first <= quantity.last + 18 or cue.side not in ("after", "both"):
                continue
            between = lower[quantity.last + 1 : cue.first]
            if any(
                w in (";", ":", ".", "when", "while", "after", "before", "as", "but", "said", "killing", "wounding")
                for w in between
            ):
                return None
            passive = any(w in ("was", "were", "been", "are", "is") for w in between[-3:])
            apposed = between[:1] and between[0] in (",", "–", "—", "(", "-")
            if (passive or cue.side == "after") and (
                apposed
                or not any(
                    q is not quantity
                    and quantity.last < q.first < cue.first
                    and q.numbered
                    and "including" not in between
                    for q in self.quantities
                )
            ):
                return cue
        return None

    def _coordinated(self, where: int, i: int) -> bool:
        """An "and" that joins two people of one verb ("a soldier and a guard were killed")."""
        following = next((q for q in self.quantities[i + 1 : i + 2]), None)
        return following is not None and following.first - where == 1

    def _takes_object(self, cue: _Cue, where: int, at: int) -> bool:
        """An active verb: followed by the people it harms, with no form of "be" before it."""
        if any(w in ("was", "were", "been", "be", "being", "are", "is", "got") for w in self.lower[at:where]):
            return False
        following = next((q for q in self.quantities if q.first > cue.last), None)
        return following is not None and following.first - cue.last == 1

    def _cue_before(self, i: int, quantity: _Quantity, previous: tuple[_Quantity, _Cue] | None) -> _Cue | None:
        """The people stand after the word of harm."""
        lower = self.lower
        reached = [
            c
            for c in self.cues
            if c.last < quantity.first and c.side in ("before", "both", "noun") and quantity.first - c.last <= 5
        ]
        for cue in sorted(reached, key=lambda c: -c.last):
            between = lower[cue.last + 1 : quantity.first]
            if between in (["together", "with"], ["along", "with"], ["alongside"], ["as", "well", "as"], ["with"]):
                return cue
            if cue.side == "noun":
                if (
                    cue.harm == "killed"
                    and lower[cue.last] in ("death", "deaths", "dead", "fatalities", "lives", "toll", "balance")
                    and any(w in _TOLL_VERBS for w in between)
                    and quantity.numbered
                ):
                    return cue
                continue
            if cue.side == "both" and any(
                w in ("was", "were", "been", "being", "are", "is") for w in lower[max(0, cue.first - 2) : cue.first]
            ):
                continue
            if (
                all(
                    w.endswith(_ADJ_END)
                    or w in ("the", "a", "an", "up", "to", "down", "as", "of", "by", "off", "another")
                    for w in between
                )
                and "and" not in between
            ):
                if not any(q is not quantity and cue.last < q.first < quantity.first for q in self.quantities):
                    return cue
        if quantity.numbered and (far := self._cue_of_toll(quantity)) is not None:
            return far
        if previous is not None and i and self.quantities[i - 1] is previous[0]:
            gap = lower[previous[0].last + 1 : quantity.first]
            if (
                previous[1].last < previous[0].first
                and gap in (["and"], [","], [",", "and"], ["plus"], ["as", "well", "as"])
                and (quantity.who or quantity.named)
            ):
                return previous[1]
        return None

    def _cue_of_toll(self, quantity: _Quantity) -> _Cue | None:
        """ "raising the toll from the blast to 31", "Policemen martyred this year: 127", "Total injured: 4"."""
        before = self.lower[max(0, quantity.first - 16) : quantity.first]
        if not before:
            return None
        near = [c for c in self.cues if c.last < quantity.first]
        if before[-1] == ":" and near and quantity.first - near[-1].last <= 5:
            return near[-1]
        if before[-1] not in (
            "to",
            "at",
            "of",
            "from",
            "as",
            "is",
            "was",
            "reached",
            "passed",
            "exceeded",
            "stands",
            "number",
        ):
            return None
        for cue in reversed(near):
            word = self.lower[cue.last]
            of = self.lower[max(0, cue.first - 3) : cue.first]
            if cue.harm in ("killed", "injured") and (
                (
                    word in ("toll", "balance", "deaths", "fatalities", "casualties")
                    and before[-1] in ("to", "at", "from", "is", "was", "reached", "passed", "exceeded", "as", "of")
                )
                or "number" in of
            ):
                return cue
        return None

    def _unreal(self, cue: _Cue) -> bool:
        before = " " + " ".join(self.lower[max(0, cue.first - 4) : cue.first]) + " "
        return any(f" {phrase} " in before for phrase in self.harms.unreal)

    def _replaces(self, quantity: _Quantity) -> bool:
        before = self.lower[max(0, quantity.first - 6) : quantity.first]
        return "toll" in before or any(
            w in ("rose", "risen", "raised", "raising", "climbed", "increased", "revised") for w in before
        )


_WORDS = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


def total_of(mentions: Sequence[TollMention]) -> dict[Harm, Toll]:
    """Return the latest total per harm that a report gives, attackers left out of it."""
    totals: dict[Harm, Toll] = {}
    for mention in mentions:
        toll = mention.toll
        if toll.group == "attackers" or toll.in_total:
            continue
        known = totals.get(toll.harm)
        if known is None or (toll.count.low > known.count.low and not toll.added):
            totals[toll.harm] = replace(toll, added=False, group=None)
    return totals
