"""From a happening's cues to claims, each with the words that say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.core.event import Claim
from dateline.core.report import Evidence, Report
from dateline.core.text import Mention, TollMention
from dateline.core.values import Attribution, Group, Party, Period, Place, Toll
from dateline.extract.builtin.actions import is_armed, suffered
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speech import Referents, party_of, points_to_group, source_of
from dateline.extract.builtin.statements import Statement
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.rules import load_rules

_FINE = ("minute", "hour", "part_of_day", "day")
_FINENESS = {
    "site": 0,
    "settlement": 1,
    "near": 2,
    "admin2": 3,
    "line": 4,
    "area": 4,
    "water": 4,
    "admin1": 5,
    "country": 6,
}
_PLACE_PREPS = frozenset("in at near of outside inside to around from on into across through within".split())
_SUSPICION = frozenset("suspected alleged presumed believed likely apparent thought".split())
_NAMELESS = frozenset(
    "gunmen gunman attackers attacker assailants assailant men man perpetrators perpetrator suspects "
    "suspect bomber bombers people individuals persons person individual shooter youths others those two "
    "three four five someone".split()
)


@dataclass(frozen=True, slots=True)
class Context:
    """What claim-making needs besides the happening: the report, its reading and referents, and the origin."""

    report: Report
    reading: Reading
    found: Referents
    origin: str
    country: str | None = None

    def cite(self, start: int, end: int) -> Evidence:
        """Cite the report."""
        return self.report.cite(start, end)

    def claim(
        self, attribute: str, value: str | Period | Place | Party | Toll, mention: Mention, **more: object
    ) -> Claim:
        """Make a claim whose evidence is a mention."""
        return Claim(attribute, value, self.cite(mention.start, mention.end), self.origin, **more)  # type: ignore[arg-type]


def claims_of(
    context: Context, happening: Happening, statements: list[Statement], parts: Sequence[Happening] = ()
) -> list[Claim]:
    """Return all claims about a happening, the leading one of each attribute first.

    Of its ``parts``, a whole takes over what it lacks: sites, targets, weapons, sources.
    """
    claims = [*_factuality(context, happening), *_dates(context, happening), *_places(context, happening)]
    claims += _perpetrators(context, happening, statements)
    claims += _targets(context, happening)
    claims += _weapons(context, happening)
    claims += _tolls(context, happening)
    claims += _victims(context, happening)
    claims += _sources(context, happening)
    for part in parts:
        taken = [*_sites(context, part), *_targets(context, part), *_weapons(context, part), *_sources(context, part)]
        if not any(c.attribute == "perpetrator" for c in claims):
            taken += _perpetrators(context, part, statements)
        claims += taken
    return _once(_tidy(claims))


def _tidy(claims: list[Claim]) -> list[Claim]:
    """Name sites and targets once: "the hospital" goes where a named hospital stands, a crowd where a target does."""
    sites = _named_first([c for c in claims if c.attribute == "site"])
    targets = _named_first([c for c in claims if c.attribute == "target" and isinstance(c.value, str)])
    parties = [c for c in claims if c.attribute == "target" and not isinstance(c.value, str)]
    doing = {c.value.actor_id for c in claims if c.attribute == "perpetrator" and isinstance(c.value, Party)} - {None}
    parties = [c for c in parties if not (isinstance(c.value, Party) and c.value.actor_id in doing)]
    meant = [c for c in (*targets, *parties) if not _is_crowd(c.evidence.quote)]
    others = [c for c in claims if c.attribute not in ("site", "target")]
    if not any(c.term not in _PUBLIC for c in meant):
        meant = [*targets, *parties]  # a bomb in a market is aimed at the people in it too
    return [*others, *sites, *meant]


def _once(claims: list[Claim]) -> list[Claim]:
    seen: set[tuple[object, ...]] = set()
    kept = []
    for claim in claims:
        key = (claim.attribute, claim.value, claim.evidence.start, claim.evidence.end)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _factuality(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        if cue.factuality == happening.factuality and cue.factuality_at is not None:
            yield Claim("factuality", cue.factuality, context.cite(*cue.factuality_at), context.origin)
            return


def _dates(context: Context, happening: Happening) -> list[Claim]:
    if happening.time_from is not None:
        return [replace(c, score=0.7) for c in _dates(context, happening.time_from)[:1]]
    timed = []
    head = happening.head_time
    if head is not None and isinstance(head.mention.value, Period) and not happening.periods():
        timed.append((_date_rank(context, head.mention.value), -1, head.mention))
    for rank, cue in enumerate(happening.cues):
        for p in cue.times:
            value = p.mention.value
            if isinstance(value, Period) and p.prep not in ("since", "until"):
                timed.append((_date_rank(context, value), rank, p.mention))
    timed.sort(key=lambda t: (t[0], t[1]))
    return [context.claim("date", m.value, m) for _, _, m in timed]  # type: ignore[arg-type]


def _date_rank(context: Context, value: Period) -> int:
    if value.clock is not None and value.end == context.report.published:
        return 1  # an hour whose day nothing else fixes
    if value.precision in _FINE:
        return 0 if value.end <= context.report.published else 3
    return 1 if value.precision in ("days", "week", "month", "span") else 2


def _places(context: Context, happening: Happening) -> list[Claim]:
    if happening.place_from is not None:
        lent = [c for c in _places(context, happening.place_from) if c.attribute == "place"]
        return [*(replace(c, score=0.7) for c in lent[:1]), *_sites(context, happening)]
    spots: list[tuple[int, int, int, Placed]] = []
    for rank, cue in enumerate(happening.cues):
        for p in (*cue.places, *(o for o in cue.objects if o.mention.kind == "place"), *cue.sites):
            value = p.mention.value
            if isinstance(value, Place) and p.prep != "from":
                spots.append((_fineness(value, p), 0 if p.prep in _PLACE_PREPS else 1, rank, p))
    head = happening.head_place
    if head is not None and isinstance(head.mention.value, Place) and not any(s[0] <= 4 for s in spots):
        spots.append((2 * _FINENESS[head.mention.value.precision], 0, -1, head))
    spots.sort(key=lambda s: (s[0], s[1], s[2]))
    claims = [context.claim("place", p.mention.value, p.mention) for *_, p in spots if p.mention.kind == "place"]  # type: ignore[arg-type]
    claims = _at_home(context, claims)
    claims = _within_known([*claims, *_document_country(context, happening, claims)])
    if not claims and happening.main:
        claims += _dateline_place(context, happening)
    claims += _sites(context, happening)
    return claims


def _fineness(value: Place, p: Placed) -> int:
    """How exact a place is, small numbers first; a name unknown to the gazetteer after "in" is taken for a small place."""
    rank = 2 * _FINENESS[value.precision]
    return rank - 1 if value.lat is None and p.prep in ("in", "at", "near", "outside") else rank


def _at_home(context: Context, claims: list[Claim]) -> list[Claim]:
    """Leave a namesake abroad open: "Pansi" told with a province of Burkina Faso is no village of Pakistan."""
    lead = claims[0].value if claims else None
    if not isinstance(lead, Place) or lead.precision == "country" or context.country in (None, lead.country):
        return claims
    home = any(isinstance(c.value, Place) and c.value.country == context.country for c in claims[1:])
    named = any(
        isinstance(v := p.mention.value, Place) and v.country == lead.country and v.precision == "country"
        for p in context.reading.placed
    )
    if not home or named:
        return claims
    open_place = replace(lead, country=None, admin1=None, admin2=None, lat=None, lon=None, place_id=None)
    return [replace(claims[0], value=open_place), *claims[1:]]


def _document_country(context: Context, happening: Happening, claims: list[Claim]) -> list[Claim]:
    """Where an event's own words name no country: the one that the report is mostly about, by a place it names."""
    if context.country is None or any(isinstance(c.value, Place) and c.value.country for c in claims):
        return []
    best: tuple[int, int, Mention] | None = None
    for p in context.reading.placed:
        value = p.mention.value
        if isinstance(value, Place) and value.country == context.country:
            rank = (0 if value.precision == "country" else 1, abs(p.sentence - happening.first_sentence))
            if best is None or rank < best[:2]:
                best = (*rank, p.mention)
    if best is None:
        return []
    wide = best[2].value
    assert isinstance(wide, Place)
    if wide.precision != "country" and claims:
        wide = replace(wide, admin1=None)
    return [context.claim("place", wide, best[2], score=0.5)]


def _within_known(claims: list[Claim]) -> list[Claim]:
    """Give a name that the gazetteer does not know the country and area of the wider place named beside it."""
    lead = claims[0].value if claims else None
    if not isinstance(lead, Place) or lead.country is not None:
        return claims
    for claim in claims[1:]:
        wider = claim.value
        if isinstance(wider, Place) and wider.country is not None:
            inside = replace(
                lead, country=wider.country, admin1=wider.admin1 if wider.precision != "settlement" else None
            )
            return [replace(claims[0], value=inside), *claims[1:]]
    return claims


def _dateline_place(context: Context, happening: Happening) -> Iterator[Claim]:
    """Where nothing else says where: the place the report was filed from, with a low score."""
    heads = context.reading.heads("place", frozenset(range(len(context.reading.sentences))))
    for paragraph in sorted(heads)[:1]:
        mention = heads[paragraph].mention
        if isinstance(mention.value, Place) and context.country in (None, mention.value.country):
            yield context.claim("place", mention.value, mention, score=0.4)


def _sites(context: Context, happening: Happening) -> list[Claim]:
    """Return the sites, named ones first; "the hospital" is left out beside a named hospital."""
    found = []
    for cue in happening.cues:
        for p in (*suffered(cue), *cue.sites):
            if p.mention.kind == "facility" and (p.prep in _PLACE_PREPS or p.prep in ("", "against")):
                found.append(context.claim("site", p.mention.text, p.mention, term=p.mention.term))
    return _named_first(found)


def _named_first(sites: list[Claim]) -> list[Claim]:
    named = [c for c in sites if _is_named(str(c.value))]
    heads = {str(c.value).split()[-1].lower() for c in named}
    rest = [c for c in sites if c not in named and str(c.value).split()[-1].lower() not in heads]
    return [*named, *rest]


def _is_named(words: str) -> bool:
    """Whether a site has a name of its own: capitalised words after the first."""
    return any(w[:1].isupper() for w in words.split()[1:]) and not words.isupper()


def doers(cue: Cue) -> list[Placed]:
    """Return the mentions of those who do what a trigger says."""
    if cue.trigger.noun:
        return [*cue.agents, *cue.subjects]
    return cue.agents if cue.trigger.passive else cue.subjects


def _perpetrators(context: Context, happening: Happening, statements: list[Statement]) -> list[Claim]:
    named: list[Claim] = []
    for statement in statements:
        if happening in statement.about:
            named += _by_statement(context, statement)
    for cue in happening.cues:
        for p in doers(cue):
            claim = _doer(context, cue, p)
            if claim is not None:
                named.append(claim)
        named += _by_pronoun(context, cue)
    whole = happening.part_of
    if whole is not None and not any(isinstance(c.value, Party) and c.value.actor_id for c in named):
        named += [
            replace(c, score=0.6) for c in _perpetrators(context, whole, statements) if c.attribute == "perpetrator"
        ]
    if not named:
        named += [c for p in happening.listed_by if (c := _doer(context, happening.cues[0], p)) is not None]
    resolved = [c for c in named if isinstance(c.value, Party) and c.value.actor_id]
    proper = resolved or [c for c in named if isinstance(c.value, Party) and not _nameless(c.value)]
    grade = {"claimed": 0, "stated": 1, "blamed": 2, "suspected": 3}
    kept = [c for c in named if c in proper] if proper else named[:1]
    perpetrators = [c for c in kept if c.attribute == "perpetrator"]
    claimants = [c for c in named if c.attribute == "claimant"]
    return [*sorted(perpetrators, key=lambda c: grade.get(c.attribution or "stated", 1)), *claimants]


def _nameless(party: Party) -> bool:
    words = party.name.lower().split()
    return bool(words) and words[-1] in _NAMELESS


def _by_statement(context: Context, statement: Statement) -> Iterator[Claim]:
    if statement.kind == "claim_responsibility":
        for m in statement.speakers:
            party = party_of(m, context.found)
            yield context.claim("claimant", party, m)
            yield context.claim("perpetrator", party, m, term=party.kind, attribution="claimed")
    elif statement.kind == "accuse":
        for m in statement.accused:
            party = party_of(m, context.found)
            by = party_of(statement.speakers[0], context.found).name if statement.speakers else None
            yield context.claim("perpetrator", party, m, term=party.kind, attribution="blamed", according_to=by)


def _doer(context: Context, cue: Cue, p: Placed) -> Claim | None:
    mention = p.mention
    if mention.kind in ("people", "org") and points_to_group(mention):
        back = context.found.armed_before(mention.start)
        if back is not None:
            party = party_of(back, context.found)
            return context.claim("perpetrator", party, mention, term=party.kind, attribution="stated")
    acts = mention.kind == "person" or is_armed(mention) or (mention.kind == "org" and not cue.trigger.noun)
    if (
        mention.kind == "people"
        and "speaker" in people_class(mention.head)
        and "perpetrator" not in people_class(mention.head)
    ):
        return None
    owner = _owner(context, p)
    if owner is not None:
        party = party_of(owner, context.found)
        return context.claim("perpetrator", party, owner, term=party.kind, attribution=_grade(context, p))
    if mention.kind not in ("org", "people", "person") or not acts:
        return None
    if cue.factuality in ("foiled", "denied") and _is_state(mention):
        return None  # the police foiled it, they did not do it
    party = party_of(mention, context.found)
    affiliation = _affiliation(context, p)
    if affiliation is not None:
        mention, party = affiliation.mention, party_of(affiliation.mention, context.found)
    return context.claim("perpetrator", party, mention, term=party.kind, attribution=_grade(context, p))


def _owner(context: Context, p: Placed) -> Mention | None:
    """Return whose weapon does it: "Israeli warplanes", "a jet of the Syrian Air Force", "missiles from Yemen's Houthis"."""
    if p.mention.kind != "weapon":
        return None
    if isinstance(p.mention.value, Party):
        return p.mention
    for q in context.reading.by_sentence.get(p.sentence, []):
        if (
            q.mention.kind == "org"
            and 1 <= q.first - p.last <= 5
            and q.prep in ("of", "from", "by")
            and is_armed(q.mention)
        ):
            return q.mention
    return None


def _is_state(mention: Mention) -> bool:
    kind = getattr(mention.value, "kind", None)
    return kind in ("state_force", "police", "government", "intelligence") or mention.term in (
        "police",
        "military",
        "government",
    )


_BELONGING = frozenset("from of with to by in".split())
_BELIEVED = frozenset(
    "believed suspected thought presumed said alleged reported claiming linked loyal affiliated allied aligned belonging tied connected".split()
)


def _affiliation(context: Context, p: Placed) -> Placed | None:
    """Return the organisation that described people belong to.

    "Gunmen from the Islamic State", "gunmen believed to be from Boko Haram", "fighters loyal to Haftar's army".
    """
    if p.mention.kind != "people":
        return None
    lower = context.reading.tokens.lower
    for q in context.reading.by_sentence.get(p.sentence, []):
        between = lower[p.last + 1 : q.first]
        near = len(between) <= 3 or (len(between) <= 8 and any(word in _BELIEVED for word in between))
        if q.mention.kind == "org" and q.first > p.last and near and is_armed(q.mention):
            if (q.prep in _BELONGING or "be" in between) and "," not in between and "and" not in between:
                return q
    return None


def _grade(context: Context, p: Placed) -> Attribution:
    lower = context.reading.tokens.lower
    around = lower[max(0, p.first - 3) : p.last + 1] + lower[p.last + 1 : p.last + 5]
    return "suspected" if any(word in _SUSPICION for word in around) else "stated"


def _by_pronoun(context: Context, cue: Cue) -> Iterator[Claim]:
    if cue.pronoun in ("it", "they") and not cue.trigger.passive and not cue.agents:
        back = context.found.armed_before(cue.trigger.start)
        if back is not None:
            party = party_of(back, context.found)
            yield context.claim("perpetrator", party, back, term=party.kind, attribution="stated", score=0.6)


_OPEN_TO_ALL = (None, "civilians", "transport")
_PUBLIC = (None, "civilians", "transport", "business", "infrastructure")


def _targets(context: Context, happening: Happening) -> list[Claim]:
    """Return whom or what it was aimed at: what the verbs act upon, else the site where that is more than a street.

    People who are only counted ("at least 25 people") are victims, not targets, where something else is named.
    """
    counted = {(toll.start, toll.end) for cue in happening.cues for toll in cue.tolls}
    found: list[Claim] = []
    harmed: list[Claim] = []
    for cue in happening.cues:
        for p in suffered(cue):
            m = p.mention
            if m.kind in ("facility", "people", "org", "person") and not _is_attacker(m, context, happening):
                if _speaks(context, p):
                    continue
                value = party_of(m, context.found) if m.kind in ("org", "person") else m.text
                claim = context.claim("target", value, m, term=m.term or _party_target(value))
                (harmed if (m.start, m.end) in counted else found).append(claim)
    if not any(c.term not in _OPEN_TO_ALL for c in found):
        sites = [p.mention for cue in happening.cues for p in cue.sites if p.mention.term not in _OPEN_TO_ALL]
        found += [context.claim("target", m.text, m, term=m.term, score=0.7) for m in sites]
    if not found and not harmed:
        harmed = _harmed(context, happening)
    return [*found, *harmed] if all(c.term in _PUBLIC for c in found) else found


def _harmed(context: Context, happening: Happening) -> list[Claim]:
    """Where nothing says what it was aimed at: those it killed, hurt or took."""
    found = []
    for cue in happening.cues:
        for toll in cue.tolls:
            here = context.reading.by_sentence.get(context.reading.sentence_at(toll.start), [])
            m = next((p.mention for p in here if p.mention.start == toll.start and p.mention.kind == "people"), None)
            if (
                m is not None
                and toll.toll.count.low
                and toll.toll.group != "attackers"
                and "perpetrator" not in people_class(m.head)
            ):
                found.append(context.claim("target", m.text, m, term=m.term, score=0.5))
    return found


def _speaks(context: Context, p: Placed) -> bool:
    """Whether a mention is the source of its sentence: who tells of an attack is not its target."""
    source = source_of(context.reading, p.sentence)
    return source is not None and source.mention.start == p.mention.start


def _party_target(value: object) -> str | None:
    kind = getattr(value, "kind", None)
    kinds = {
        "state_force": "military",
        "police": "police",
        "government": "government",
        "aid_organisation": "aid",
        "party": "political",
        "external_force": "military",
        "international_body": "diplomatic",
    }
    return kinds.get(kind or "")


def _is_crowd(words: str) -> bool:
    last = words.split()[-1].lower()
    return last in _CROWD or not any(c.isalpha() for c in last) or last in _SMALL


_SMALL = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_CROWD = frozenset(
    "people persons person others individuals casualties victims dead wounded injured lives bodies more".split()
)


def _is_attacker(mention: Mention, context: Context, happening: Happening) -> bool:
    return any(p.mention is mention for cue in happening.cues for p in doers(cue))


def _weapons(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        placed = [*cue.weapons, *(p for p in (*cue.subjects, *cue.objects) if p.mention.kind == "weapon")]
        for p in placed:
            yield context.claim("weapon", p.mention.text, p.mention, term=p.mention.term)
    if any(cue.weapons for cue in happening.cues):
        return
    rules = load_rules()
    for cue in happening.cues:
        term = rules.weapon_of_lemma.get(cue.trigger.form.lemma) or rules.weapon_of_action.get(cue.action or "")
        if term is not None and not cue.generic and not cue.trigger.form.framed:
            evidence = context.cite(cue.trigger.start, cue.trigger.end)
            yield Claim("weapon", evidence.quote, evidence, context.origin, term=term, score=0.8)
            return


def _tolls(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        for toll in cue.tolls:
            yield toll_claim(context, toll, context.reading.sentence_at(toll.start), happening)


def toll_claim(context: Context, toll: TollMention, sentence: int, happening: Happening) -> Claim:
    """Return the claim that a toll mention makes, with the source that its sentence is attributed to."""
    source = source_of(context.reading, sentence)
    by = None if source is None or source.mention.start == toll.start else source.mention
    return Claim(
        "toll",
        _grouped(context, toll, happening),
        context.cite(toll.start, toll.end),
        context.origin,
        according_to=party_of(by, context.found).name if by is not None else None,
        according_to_evidence=context.cite(by.start, by.end) if by is not None else None,
        detail=_within(context, toll, sentence),
    )


_STATE_ACTS = frozenset("air_strike shelling protest_crackdown arrest".split())


def _grouped(context: Context, toll: TollMention, happening: Happening) -> Toll:
    """Say whose toll it is: by the noun, and attackers where those who do it are those who are harmed."""
    group: Group | None = toll.toll.group
    if "among" in context.report.text[toll.end : toll.cue_start].lower().split():
        toll = replace(toll, toll=replace(toll.toll, in_total=True, added=False))  # "X was among those killed"
    if toll.toll.harm not in ("killed", "injured"):
        return replace(toll.toll, group=None if group == "attackers" else group)
    if group is None and toll.who:
        classes = people_class(toll.who)
        if "perpetrator" in classes and happening.action not in _STATE_ACTS:
            group = "attackers"
        else:
            group = "security" if "security" in classes else "children" if "children" in classes else None
    spans = {(p.mention.start, p.mention.end) for cue in happening.cues for p in doers(cue) if not cue.trigger.passive}
    if (
        group is None
        and toll.toll.harm == "killed"
        and (toll.start, toll.end) in spans
        and happening.action in ("suicide_bombing",)
    ):
        group = "attackers"
    return replace(toll.toll, group=group)


def _within(context: Context, toll: TollMention, sentence: int) -> str | None:
    """Return a duration that the harm was done within ("killed within 15 minutes"), as the words say it."""
    tokens = context.reading.tokens
    at = tokens.at(max(toll.end, toll.cue_end))
    _, high = context.reading.bounds(sentence)
    if at + 2 < high and tokens.lower[at] == "within":
        return context.report.text[tokens.starts[at] : tokens.ends[at + 2]]
    return None


def _victims(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        for toll in cue.tolls:
            if toll.toll.count.low == 0 or toll.toll.group == "attackers":
                continue
            here = context.reading.by_sentence.get(context.reading.sentence_at(toll.start), [])
            person = next((p for p in here if p.mention.start == toll.start), None)
            if person is not None and person.mention.kind == "person":
                yield _named_victim(context, person)
            elif (
                person is not None
                and not _is_crowd(person.mention.text)
                and any(c.isalpha() for c in person.mention.text)
            ):
                yield context.claim("victim", person.mention.text, person.mention, term=person.mention.term)
    for cue in happening.cues:
        yield from _among_the_dead(context, cue)


def _named_victim(context: Context, p: Placed) -> Claim:
    office = _office(context, p)
    return context.claim(
        "victim",
        party_of(p.mention, context.found),
        p.mention,
        term=p.mention.term,
        detail=context.report.text[office[0] : office[1]] if office else None,
        detail_evidence=context.cite(*office) if office else None,
    )


def _among_the_dead(context: Context, cue: Cue) -> Iterator[Claim]:
    """ "X, commander of Y, was among those killed": a named victim."""
    low, high = context.reading.bounds(cue.sentence)
    words = context.reading.words(low, high)
    for at, word in enumerate(words):
        if word != "among" or not any(
            w in ("killed", "dead", "victims", "wounded", "injured", "died", "slain") for w in words[at + 1 : at + 4]
        ):
            continue
        named = [
            p
            for p in context.reading.by_sentence.get(cue.sentence, [])
            if p.mention.kind == "person" and p.last < low + at
        ]
        if named:
            yield _named_victim(context, named[0])


_TITLE_BREAKS = frozenset("said says told and , . ; : ( ) who that was were is".split())


def _office(context: Context, p: Placed) -> tuple[int, int] | None:
    """Return the span of what a named person is: the apposition after the name, else the title before it."""
    tokens = context.reading.tokens
    low, high = context.reading.bounds(p.sentence)
    at = p.last + 1
    if at < high and tokens.lower[at] == ",":
        end = next((i for i in range(at + 1, min(high, at + 25)) if tokens.lower[i] in (",", ".", ";")), None)
        if (
            end is not None
            and end - at > 2
            and not tokens.lower[at + 1].isdigit()
            and tokens.lower[at + 1] not in ("who", "and", "which")
        ):
            return tokens.starts[at + 1], tokens.ends[end - 1]
    start = p.first
    while start > low and tokens.lower[start - 1] not in _TITLE_BREAKS and p.first - start < 7:
        start -= 1
    title = context.report.text[tokens.starts[start] : tokens.starts[p.first]].strip()
    return (
        (tokens.starts[start], tokens.starts[start] + len(title))
        if title and title[0].isupper() and start < p.first
        else None
    )


def _sources(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        source = source_of(context.reading, cue.sentence)
        if source is not None:
            yield context.claim("source", party_of(source.mention, context.found).name, source.mention)
