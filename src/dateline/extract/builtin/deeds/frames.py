"""Triggers that mean something only by what stands beside them: "struck", "killed", "seized", "fired", "threw"."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.idle import idle_noun
from dateline.extract.builtin.deeds.kinds import guns_and_bombs, modifier_action, subject_action, weapon_action, worn
from dateline.extract.builtin.deeds.sides import doers, is_armed, is_fighter, is_force, suffered
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.rules import Rules

_PERFECT = frozenset(["have", "has"])
_SUMMED = frozenset(["span", "decade", "year", "season"])
_AHEAD = 9
_OPENING, _CLOSE = 3, 4
_CARRIED = frozenset(["bombing", "suicide_bombing"])
_BLASTS = frozenset(["bombing", "suicide_bombing", "shelling", "air_strike"])
_FOUND = frozenset(["find", "recover", "discover", "uncover"])
_STOCKS = frozenset(["firearms", "explosives", "landmine", "grenade", "ied", "rifle", "handgun"])
_PULL_DOWN = frozenset(["demolish", "level", "flatten", "destroy", "wreck"])
_MURDERS = frozenset(["murder", "massacre", "slay", "butcher", "liquidate", "martyr"])


def framed_action(reading: Reading, cue: Cue, rules: Rules, parents: Mapping[str, str | None]) -> str | None:
    """Return the action of a trigger that needs a frame, None where the frame is not there."""
    weapon = weapon_action(cue, rules, parents)
    frame = cue.trigger.form.action
    if frame == "generic_nouns":
        return _generic_noun(reading, cue, rules, weapon)
    if sums_up(reading, cue, rules):
        return None
    if frame == "generic_verbs":
        return _generic_verb(reading, cue, rules, weapon)
    if frame == "kill_verbs":
        return _kill(reading, cue, rules, weapon)
    if frame == "seize_verbs":
        return _seize(reading, cue, rules) or _moved(reading, cue, rules)
    if frame == "free_verbs":
        return "other" if _let_go(reading, cue) else None
    if frame == "burn_verbs":
        return _burn(cue)
    if frame == "wreck_verbs":
        return weapon if weapon in _BLASTS else None
    if frame == "mine_verbs":
        return weapon if weapon == "bombing" else None
    if frame == "move_verbs":
        return _moved(reading, cue, rules)
    if frame == "drive_verbs":
        return _drive(reading, cue, rules, weapon) or _moved(reading, cue, rules)
    if frame == "beat_verbs":
        return _beaten(cue, rules, weapon)
    if frame == "setoff_verbs":
        return _set_off(reading, cue, rules, weapon)
    if frame in ("fire_verbs", "throw_verbs", "drop_verbs", "plant_verbs", "land_verbs"):
        return _launched(cue, frame, weapon)
    return None


def _generic_noun(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    if idle_noun(reading, cue, rules):
        return None
    modified = modifier_action(reading, cue, rules)
    if modified is not None:
        return modified
    cue.generic = True
    if _many(reading, cue, rules) or sums_up(reading, cue, rules):
        return None
    lemma = cue.trigger.form.lemma
    if lemma in ("attack", "assault") and guns_and_bombs(reading, cue, rules):
        return "complex_attack"
    if lemma in ("attack", "assault", "raid", "onslaught", "massacre", "killing", "slaughter", "bloodbath"):
        return weapon or "attack"
    if lemma == "strike" and (
        weapon is not None or any(is_force(p.mention) for p in doers(cue)) or _struck(reading, cue)
    ):
        return weapon or "air_strike"
    return "attack" if cue.definite else None


def _struck(reading: Reading, cue: Cue) -> bool:
    """Whether a strike falls on something: "a strike on a motorbike" is none of workers."""
    if reading.words(cue.trigger.last + 1, cue.trigger.last + 2) != ["on"]:
        return False
    return bool(cue.objects) or any(t.toll.count.high != 0 for t in reading.tolls_by_sentence.get(cue.sentence, ()))


def _many(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a plural general noun speaks of many attacks at once ("a series of violent attacks")."""
    words = reading.words(cue.trigger.first, cue.trigger.last + 1)
    if not words[-1].endswith("s") or words[-1].endswith("ss"):
        return False
    since = any(p.prep == "since" for p in reading.by_sentence.get(cue.sentence, ()))
    if since and not _PERFECT.isdisjoint(reading.words(*reading.bounds(cue.sentence))):
        return True
    before = " " + " ".join(reading.words(max(0, cue.trigger.first - 4), cue.trigger.first)) + " "
    return any(f" {phrase} " in before for phrase in rules.summing)


def sums_up(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a trigger sums up many acts ("have been murdered since 2010", "a war that has killed thousands")."""
    first = cue.trigger.first
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, first - 5), first)
    if cue.trigger.passive and _in_which(reading, cue, low):
        return True
    if cue.trigger.noun or _PERFECT.isdisjoint(before[-3:]):
        return False
    if any(p.prep == "since" and p.mention.kind == "time" for p in reading.by_sentence.get(cue.sentence, ())):
        return True
    if not rules.conflicts.isdisjoint(before):
        return True
    return any(getattr(p.mention.value, "precision", "") in _SUMMED for p in cue.times) and cue.trigger.passive


def _in_which(reading: Reading, cue: Cue, low: int) -> bool:
    """Whether people "were killed" in many things at once ("demonstrations in which more than 360 people were killed")."""
    before = reading.words(max(low, cue.trigger.first - 12), cue.trigger.first)
    at = next((i for i in range(1, len(before) - 1) if before[i : i + 2] == ["in", "which"]), None)
    return at is not None and before[at - 1].endswith("s") and not before[at - 1].endswith("ss")


def _generic_verb(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    by_subject = subject_action(cue, rules)
    if by_subject is not None:
        return by_subject
    if cue.trigger.form.lemma in _PULL_DOWN and doers(cue) and not any(_dangerous(p.mention) for p in doers(cue)):
        return None  # "workers demolished a stadium with explosives"
    if cue.trigger.form.lemma == "destroy" and any(is_force(p.mention) for p in doers(cue)) and _old_arms(cue):
        return "weapons_disrupted"  # "the army destroyed 30 tonnes of ammunition"
    if weapon in _CARRIED and cue.trigger.form.lemma == "storm":
        return "complex_attack"  # "stormed the hotel after a car bomb"
    if weapon is not None:
        return weapon
    cue.generic = True
    if reading.words(cue.trigger.last + 1, cue.trigger.last + 4) == ["from", "the", "air"]:
        return "air_strike"
    if cue.trigger.form.lemma in ("attack", "assault", "storm", "raid", "assail", "overrun", "swoop on", "besiege"):
        return "attack"
    return "attack" if any(is_armed(p.mention) for p in doers(cue)) else None


def _dangerous(mention: Mention) -> bool:
    return is_armed(mention) or mention.kind == "weapon"


def _old_arms(cue: Cue) -> bool:
    return any(p.mention.term in _STOCKS and p.prep in ("", "of") for p in cue.objects)


def _kill(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    cue.generic = True
    if reading.words(cue.trigger.first - 1, cue.trigger.first) == ["not"]:
        return None
    by_subject = subject_action(cue, rules)
    if by_subject is not None or weapon is not None:
        cue.generic = False
        return by_subject or weapon
    if any(is_armed(p.mention) for p in doers(cue)):
        return "attack"
    if not cue.trigger.passive and not doers(cue) and any(is_fighter(p.mention) for p in cue.objects):
        return "attack"  # "said they killed eight insurgents"
    if not cue.trigger.passive and _somebody_kills(cue):
        return "attack"
    return "attack" if cue.trigger.form.lemma in _MURDERS or _own_time(reading, cue) else None


def _somebody_kills(cue: Cue) -> bool:
    """Whether a person or body is said to have killed people: "ETA killed a councillor", "a man killed his wife"."""
    killers = [p.mention for p in cue.subjects if p.last < cue.trigger.first]
    able = any(m.kind in ("org", "person") or (m.kind == "people" and _singular(m.head) in _ANYBODY) for m in killers)
    return able and any(p.mention.kind in ("people", "person") for p in cue.objects)


_ANYBODY = frozenset(
    "man woman youth boy girl teenager husband wife father mother son brother person individual".split()
)


def _singular(head: str) -> str:
    return load_lexicon().singulars.get(head.lower(), head.lower())


def _own_time(reading: Reading, cue: Cue) -> bool:
    """Whether a time opens the sentence of "was killed": "In February a priest was killed" tells another act."""
    low, _ = reading.bounds(cue.sentence)
    told = not _BE.isdisjoint(reading.words(max(low, cue.trigger.first - 3), cue.trigger.first))
    opens = any(p.first - low <= _OPENING and p.mention.value is not None for p in cue.times)
    return cue.trigger.passive and told and opens  # not "on Friday the ministry put the people killed at 199"


_BE = frozenset(["was", "were", "been", "being", "is", "are"])


def _beaten(cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    """People beaten: by a crowd mob violence, by somebody armed or with sticks and blades an attack."""
    if not any(p.mention.kind in ("people", "person") for p in suffered(cue)):
        return None
    by_subject = subject_action(cue, rules)
    if by_subject is not None:
        return by_subject
    return "attack" if weapon == "attack" or any(is_armed(p.mention) for p in doers(cue)) else None


def _let_go(reading: Reading, cue: Cue) -> bool:
    """Whether it is people who are freed, named or counted ("all five were released")."""
    if any(p.mention.kind in ("people", "person") for p in suffered(cue)):
        return True
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 4), cue.trigger.first)
    return cue.trigger.passive and (cue.pronoun == "they" or bool({"all", "both", "others"} & set(before)))


def _moved(reading: Reading, cue: Cue, rules: Rules) -> str | None:
    """People taken from their homes or forced into a car: an abduction, by forces of a state an arrest."""
    moved = [p for p in suffered(cue) if p.mention.kind in ("people", "person")]
    ahead = reading.words(cue.trigger.last + 1, cue.trigger.last + _AHEAD)
    pronoun = not {"him", "her", "them", "his", "their"}.isdisjoint(ahead)
    if not moved and not pronoun:
        return None
    if not any(
        a in rules.moved_where and not rules.moved_what.isdisjoint(ahead[i : i + 4]) for i, a in enumerate(ahead)
    ):
        return None
    if any(is_force(p.mention) for p in doers(cue)):
        return "arrest"
    return "abduction" if doers(cue) or cue.pronoun or cue.trigger.passive else None


def _burn(cue: Cue) -> str | None:
    kinds = {p.mention.kind for p in suffered(cue)}
    if not kinds & {"facility", "people", "place"}:
        return None
    near = cue.trigger.passive or any(p.first - cue.trigger.last <= _CLOSE for p in cue.objects)
    if cue.trigger.form.lemma == "empty" and not doers(cue) and not cue.pronoun:
        return None  # "bomb threats empty nine schools", "the terminal was emptied"
    if cue.trigger.form.lemma in ("strip", "empty"):
        return "looting"
    return "arson_destruction" if near else None


def _drive(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    """A vehicle driven into something: with explosives a suicide bombing, into people a ramming."""
    ahead = reading.words(cue.trigger.last, cue.trigger.last + _AHEAD)
    if "into" not in ahead:
        return None
    low, high = reading.bounds(cue.sentence)
    if weapon in ("bombing", "suicide_bombing") or not rules.laden.isdisjoint(reading.words(low, high)):
        return "suicide_bombing"
    if not any(p.mention.kind == "people" and p.prep in ("into", "onto") for p in cue.objects):
        return None
    driver = any(p.mention.kind in ("people", "person") for p in doers(cue))
    return "attack" if driver or not rules.on_purpose.isdisjoint(reading.tokens.lower) else None


def _set_off(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    if weapon not in ("bombing", "suicide_bombing", "grenade"):
        return None
    return "suicide_bombing" if worn(reading, cue, rules) else weapon


def _seize(reading: Reading, cue: Cue, rules: Rules) -> str | None:
    lemma = cue.trigger.form.lemma
    kinds = {p.mention.kind for p in suffered(cue)}
    if {"no", "not"} & set(reading.words(max(0, cue.trigger.first - 4), cue.trigger.first)):
        return None
    armed = any(is_armed(p.mention) for p in doers(cue))
    state = any(is_force(p.mention) for p in doers(cue))
    if "weapon" in kinds and lemma not in ("hold", "grab"):
        if lemma in _FOUND and all(_spent(p.mention.text) for p in suffered(cue) if p.mention.kind == "weapon"):
            return None
        robbed = lemma in ("seize", "capture", "take") and any(is_fighter(p.mention) for p in doers(cue))
        return "looting" if robbed else "weapons_disrupted" if lemma != "take" else None
    if lemma == "hold" and (
        any(t.toll.harm == "abducted" for t in cue.tolls) or (armed and not state and kinds & {"people"})
    ):
        return "hostage_taking"
    if lemma in ("find", "recover", "discover", "uncover", "intercept", "confiscate"):
        return None
    if not state and not {"hostage", "hostages"}.isdisjoint(reading.words(*reading.bounds(cue.sentence))):
        return "hostage_taking"  # "seized 11 guards and held them hostage"
    behind = reading.words(cue.trigger.last + 1, cue.trigger.last + _CLOSE)
    if lemma in ("seize", "take", "capture") and armed and not cue.trigger.passive:
        named = next((i for i, word in enumerate(behind) if word == "of"), len(behind))
        if any(word in rules.holdings for word in behind[:named]) and not kinds & {"people", "person"}:
            return "territory_change"  # "seized the border town of Bunagana"
    if any(t.toll.harm == "abducted" for t in cue.tolls):
        return "abduction"
    if any(t.toll.harm == "detained" for t in cue.tolls):
        return "arrest"
    if lemma in ("seize", "take", "capture") and (armed or _they(reading, cue)):
        near = [p for p in suffered(cue) if cue.trigger.passive or p.first - cue.trigger.last <= _CLOSE]
        if any(p.mention.kind == "place" for p in near) or any(
            p.mention.head.lower() in rules.holdings for p in suffered(cue)
        ):
            return "territory_change"
    if kinds & {"people", "person"} and armed and lemma in ("seize", "capture", "grab", "take"):
        return "arrest" if state else "abduction"
    goods = not rules.goods.isdisjoint(reading.words(cue.trigger.last + 1, cue.trigger.last + _AHEAD))
    return "looting" if goods and armed and not state else None


def _spent(words: str) -> bool:
    """Whether what is found are only traces of shots ("shell casings")."""
    return not {
        "shell",
        "shells",
        "casing",
        "casings",
        "cartridge",
        "cartridges",
        "bullet",
        "bullets",
        "pellets",
    }.isdisjoint(words.lower().split())


def _they(reading: Reading, cue: Cue) -> bool:
    """Whether "it", "they" or "their men", said of themselves, do it: "the rebels said they had captured the town"."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 4), cue.trigger.first)
    return cue.pronoun in ("it", "they") or (
        cue.trigger.form.form == "participle" and bool({"its", "their"} & set(before))
    )


_NEEDED: dict[str, frozenset[str]] = {
    "throw_verbs": frozenset({"grenade", "arson_destruction", "bombing", "chemical", "protest_crackdown"}),
    "drop_verbs": frozenset({"bombing", "air_strike", "chemical", "grenade", "shelling"}),
    "plant_verbs": frozenset({"bombing", "grenade"}),
    "land_verbs": frozenset({"shelling", "air_strike", "bombing", "grenade"}),
}


def _launched(cue: Cue, frame: str, weapon: str | None) -> str | None:
    if frame == "fire_verbs":
        return _fired(cue, weapon)
    if weapon is None or weapon not in _NEEDED[frame]:
        return None
    if frame == "land_verbs" and not any(p.mention.kind == "weapon" for p in cue.subjects):
        return None
    if frame == "drop_verbs" and not any(p.mention.kind == "weapon" for p in suffered(cue)):
        return None
    return "air_strike" if frame == "drop_verbs" and weapon == "bombing" else weapon


def _fired(cue: Cue, weapon: str | None) -> str | None:
    if weapon in ("shelling", "air_strike", "chemical", "grenade", "protest_crackdown"):
        return weapon
    if cue.trigger.form.lemma not in ("shoot", "fire", "discharge", "loose off"):
        return None
    if (
        weapon is None
        and cue.trigger.form.lemma == "fire"
        and any(p.prep == "" and p.first - cue.trigger.last <= _OPENING for p in cue.objects)
    ):
        return None  # "the president fired his minister"
    shot = any(is_armed(p.mention) for p in doers(cue)) or any(
        p.mention.kind in ("people", "person") for p in cue.objects
    )
    return "attack" if weapon == "attack" or shot else None
