"""The road through the built-in rules: mentions and tolls in, events out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.core.event import Claim, Event, Role
from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.core.text import Mention, Sentence, TollMention
from dateline.core.values import Period
from dateline.extract.builtin.claims import claims_of
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.deeds.actions import resolve_action
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.cues import gather
from dateline.extract.builtin.deeds.factuality import judge
from dateline.extract.builtin.deeds.triggers import Trigger, find_triggers
from dateline.extract.builtin.earnest import in_earnest
from dateline.extract.builtin.happenings.arming import arm
from dateline.extract.builtin.happenings.domains import sober
from dateline.extract.builtin.happenings.focus import step_back
from dateline.extract.builtin.happenings.grouping import Happening, group
from dateline.extract.builtin.happenings.harmed import attach_tolls, fights, give_leftovers, lift_tolls, rehome
from dateline.extract.builtin.happenings.lending import lend
from dateline.extract.builtin.happenings.parts import compose_whole, name_doers_of_lists, settle_explosions
from dateline.extract.builtin.happenings.roles import settle_roles
from dateline.extract.builtin.hearsay import quoted_on
from dateline.extract.builtin.reading import PREPOSITIONS, Placed, Reading, read
from dateline.extract.builtin.speech import party_of, referents
from dateline.extract.builtin.statements import STATEMENT_FRAMES, Statement, find_statements
from dateline.extract.builtin.suspicion import find_suspects
from dateline.extract.builtin.tokens import tokenise
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.rules import Rules, load_rules
from dateline.knowledge.triggers import load_triggers

_MONTH = 27
_DEFINITE = frozenset("the this that these those 's such its their his her".split())


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
) -> Extraction:
    """Read events out of a report whose sentences, mentions and tolls were found before.

    ``country`` is the alpha-3 code of the country that the report is mostly about, where known. ``origin`` names the
    machine and version that every claim is signed with.
    """
    tokens = tokenise(report.text)
    reading = read(report.text, report.published, sentences, tokens, mentions, tolls)
    rules = load_rules()
    covered = [(p.mention.start, p.mention.end) for p in reading.placed]
    triggers = find_triggers(tokens, sentences, load_triggers(), covered)
    left_out: Counter[str] = Counter()
    happening_cues, statement_cues, summing = _cues(reading, triggers, rules, left_out)
    happening_cues = in_earnest(reading, happening_cues, rules, left_out)
    happenings = group(reading, happening_cues, rules)
    name_doers_of_lists(reading, happenings, summing)
    sober(reading, happenings, rules)
    settle_explosions(happenings, rules)
    settle_roles(reading, happenings, rules)
    step_back(reading, happenings, rules)
    happenings = compose_whole(happenings, rules)
    lend(happenings)
    lift_tolls(happenings)
    give_leftovers(reading, happenings, left_out)
    arm(reading, happenings, rules)
    found = referents(reading)
    statements = find_statements(reading, statement_cues, happenings, found)
    context = Context(
        report,
        reading,
        found,
        origin,
        country,
        find_suspects(reading, happenings),
        quoted_on(reading, happenings, statements),
    )
    return Extraction(tuple(_events(context, happenings, statements)), dict(left_out))


def _cues(
    reading: Reading, triggers: Sequence[Trigger], rules: Rules, left_out: Counter[str]
) -> tuple[list[Cue], list[Cue], list[Cue]]:
    """Return the cues of happenings (with an action), of statements, and general words for many attacks by somebody."""
    parents = {name: term.parent for name, term in load_ontology().weapons.items()}
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(trigger.sentence, []).append(trigger)
    happenings: list[Cue] = []
    statements: list[Cue] = []
    summing: list[Cue] = []
    for sentence, found in by_sentence.items():
        cues = gather(reading, found)
        attach_tolls(reading, cues, reading.tolls_by_sentence.get(sentence, []))
        kept: list[Cue] = []
        stated: list[Cue] = []
        for cue in cues:
            _mark(reading, cue, rules)
            if cue.trigger.form.statement or cue.trigger.form.action in STATEMENT_FRAMES:
                stated.append(cue)
                continue
            cue.action = resolve_action(reading, cue, rules, parents)
            if cue.action is None:
                if cue.generic and cue.agents:
                    summing.append(cue)
                continue
            judge(reading, cue, rules)
            kept.append(cue)
        telling = _without_mere_deaths(kept, rules)
        happenings += telling
        dropped = [c for c in cues if c not in telling and c not in stated]
        _give_back(dropped, telling, stated)
        rehome(telling)
        framed = [c for c in stated if c.trigger.form.action in STATEMENT_FRAMES]
        _share(framed, telling)
        statements += stated
        left_out["trigger without what it needs"] += len(dropped)
    return happenings, statements, summing


def _without_mere_deaths(cues: list[Cue], rules: Rules) -> list[Cue]:
    """Drop "killed" where another word of the sentence tells what violence it was: there it only counts the dead."""
    telling = {c.action for c in cues if c.trigger.form.action != "kill_verbs" and c.action in rules.violent}
    acts = telling - rules.plunder
    return [
        c
        for c in cues
        if c.trigger.form.action != "kill_verbs"
        or not telling
        or _tells_another(c, telling)
        or (not acts and c.trigger.form.form in ("past", "third", "base") and not c.trigger.passive)
    ]


def _tells_another(cue: Cue, telling: set[str]) -> bool:
    """Whether "killed" has a weapon of its own that tells another act than the rest of the sentence.

    Who kills whom makes no other act: "a drone strike killed 12 militants" is one strike.
    """
    return (
        cue.action not in ("armed_clash", "protest_crackdown")
        and not cue.generic
        and cue.action not in telling
        and cue.trigger.form.form in ("past", "third")
        and any(p.mention.kind == "weapon" for p in (*cue.subjects, *cue.agents))
    )


def _give_back(dropped: list[Cue], kept: list[Cue], stated: list[Cue]) -> None:
    """Hand what was attached to a dropped trigger to the nearest one that stays."""
    for cue in dropped:
        if not kept:
            return
        near = min(kept, key=lambda k: abs(k.trigger.start - cue.trigger.start))
        apart = any(cue.trigger.first < s.trigger.first < near.trigger.first for s in stated)
        # "a letter sent to London claimed the attacks": where it was sent is not where they were
        for name in ("weapons", "tolls") if apart else ("weapons", "places", "sites", "tolls"):
            into = getattr(near, name)
            into += [x for x in getattr(cue, name) if x not in into]
        defines = near.trigger.noun and _joined(cue, near)
        near.times += [p for p in cue.times if p not in near.times and (defines or _may_be_shared(p, cue))]
        if cue.trigger.form.action == "kill_verbs" and not near.trigger.noun and not near.trigger.passive:
            near.objects += [p for p in (cue.subjects if cue.trigger.passive else cue.objects) if p not in near.objects]
        told = cue.trigger.form.form in ("past", "third", "base", "ing") and not cue.trigger.passive
        if told and cue.objects and not near.subjects and not near.trigger.passive:
            near.subjects = list(cue.subjects)
            near.pronoun = near.pronoun or cue.pronoun


def _share(framed: list[Cue], kept: list[Cue]) -> None:
    """Share times and places that stand at a verb that may tell a statement with the deed that follows it.

    In "on 6 May police took over the camp and arrested two men" the day is that of the arrest too.
    """
    for cue in (c for c in framed if not c.trigger.noun):
        later = [k for k in kept if k.trigger.first > cue.trigger.first and not k.trigger.noun]
        if later:
            near = min(later, key=lambda k: k.trigger.first)
            near.times = near.times or list(cue.times)
            near.places = near.places or list(cue.places)


def _joined(cue: Cue, noun: Cue) -> bool:
    """Whether a verb and a noun tell one act: "a bombing that killed 70 in 2016", "were killed this year in an ambush"."""
    if 0 < cue.trigger.first - noun.trigger.last <= 2:
        return True
    return cue.trigger.passive and cue.trigger.form.action == "kill_verbs" and cue.trigger.last < noun.trigger.first


def _may_be_shared(time: Placed, cue: Cue) -> bool:
    """Whether a time may pass from one trigger to another: no year or month behind it ("a city captured last year")."""
    value = time.mention.value
    return time.last < cue.trigger.first or not isinstance(value, Period) or (value.end - value.start).days < _MONTH


def _mark(reading: Reading, cue: Cue, rules: Rules) -> None:
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 4), cue.trigger.first)
    cue.definite = cue.trigger.noun and _is_definite(before)
    cue.novel = any(word in rules.novel for word in before[-3:])


def _is_definite(before: Sequence[str]) -> bool:
    """Whether a noun stands with "the", "this", a possessive, at most two words before it."""
    for word in reversed(before[-3:]):
        if word in _DEFINITE:
            return True
        if word in PREPOSITIONS or not word[0].isalnum():
            return False
    return False


def _events(context: Context, happenings: list[Happening], statements: list[Statement]) -> list[Event]:
    ids = {h.number: _event_id(context.report, h.cues[0]) for h in happenings}
    events = [
        _happening_event(context, h, ids, statements, [p for p in happenings if p.part_of is h], fights(h, happenings))
        for h in happenings
    ]
    return [*events, *(_statement_event(context, s, ids) for s in statements)]


def _event_id(report: Report, cue: Cue) -> str:
    return content_id("e", report.id, str(cue.trigger.start), str(cue.trigger.end))


def _happening_event(
    context: Context,
    happening: Happening,
    ids: dict[int, str],
    statements: list[Statement],
    parts: list[Happening],
    fallen: list[Happening],
) -> Event:
    role: Role = "main" if happening.main else "part" if happening.part_of is not None else "background"
    triggers = tuple(context.cite(c.trigger.start, c.trigger.end) for c in happening.cues)
    claims = claims_of(context, happening, statements, parts if happening.action == "complex_attack" else (), fallen)
    claims.insert(0, Claim("action", happening.action, triggers[0], context.origin))
    return Event(
        ids[happening.number],
        context.report.id,
        role,
        happening.action,
        happening.factuality,
        triggers,
        tuple(claims),
        part_of=ids[happening.part_of.number] if happening.part_of is not None else None,
        score=_score(happening),
    )


def _score(happening: Happening) -> float:
    """How surely the words tell a happening: by a word of its own, told more than once, of known reality."""
    score = 0.55 if all(cue.generic or cue.trigger.form.framed for cue in happening.cues) else 0.75
    score += 0.1 if len(happening.cues) > 1 else 0.0
    score += 0.05 if happening.periods() else 0.0
    return round(score + (0.05 if happening.spots() else 0.0), 2)


def _statement_event(context: Context, statement: Statement, ids: dict[int, str]) -> Event:
    triggers = tuple(context.cite(c.trigger.start, c.trigger.end) for c in statement.cues)
    claims = [Claim("action", statement.kind, triggers[0], context.origin)]
    claims += [context.claim("speaker", party_of(m, context.found), m) for m in statement.speakers]
    claims += [context.claim("target", party_of(m, context.found), m) for m in statement.accused]
    claims += [
        context.claim("date", p.mention.value, p.mention)
        for c in statement.cues
        for p in c.times
        if isinstance(p.mention.value, Period)
    ]
    return Event(
        _event_id(context.report, statement.cues[0]),
        context.report.id,
        "statement",
        statement.kind,
        "occurred",
        triggers,
        tuple(claims),
        about=tuple(ids[h.number] for h in statement.about),
    )
