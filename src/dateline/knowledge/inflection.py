"""English inflection: the forms of a verb, the plural of a noun."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

VerbForm = Literal["base", "past", "participle", "third", "ing"]
Irregular = dict[str, list[str]]
_VOWELS = "aeiou"
_NAMES: tuple[VerbForm, ...] = ("past", "participle", "third", "ing")
# one vowel before one consonant in a word of one syllable: the consonant is doubled ("mob", "mobbed")
_SHORT = re.compile(r"(?:.*-)?[^aeiou]*[aeiou][bdgklmnprt]")


def inflect(base: str, irregular: Mapping[str, list[str]]) -> dict[VerbForm, str]:
    """Return the forms of one English verb: base, past, participle, third person, ing.

    ``irregular`` gives past, participle, third person and ing of a base, as many as are irregular.
    """
    known = irregular.get(base, [])
    regular = _regular(base)
    forms: dict[VerbForm, str] = {"base": base}
    for i, name in enumerate(_NAMES):
        forms[name] = known[i] if i < len(known) else regular[name]
    if len(known) == 1:
        forms["participle"] = known[0]
    return forms


def _regular(base: str) -> dict[VerbForm, str]:
    if base.endswith("e"):
        past, ing = base + "d", base[:-1] + "ing"
        if base.endswith(("ee", "ie")):
            ing = base + "ing"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        past, ing = base[:-1] + "ied", base + "ing"
    elif _SHORT.fullmatch(base):
        past, ing = base + base[-1] + "ed", base + base[-1] + "ing"
    else:
        past, ing = base + "ed", base + "ing"
    if base.endswith(("s", "sh", "ch", "x", "z")):
        third = base + "es"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        third = base[:-1] + "ies"
    else:
        third = base + "s"
    return {"past": past, "participle": past, "third": third, "ing": ing}


def plural(noun: str) -> str:
    """Return the plural of a noun phrase; the head is the last word, or the word before the first "of"."""
    words = noun.split(" ")
    at = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    word = words[at]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        word = word[:-1] + "ies"
    elif word.endswith(("s", "sh", "ch", "x")):
        word += "es"
    else:
        word += "s"
    return " ".join([*words[:at], word, *words[at + 1 :]])
