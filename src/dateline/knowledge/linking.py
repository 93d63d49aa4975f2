"""What linking knows: how much each feature weighs, and how common English news words are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.errors import KnowledgeError
from dateline.knowledge.ontology import load_ontology

_FOLDER = files("dateline.knowledge").joinpath("data", "link")


@dataclass(frozen=True, slots=True)
class Weights:
    """What a pair of events is scored by, in thousandths of log-odds; whole numbers, so that sums are exact.

    ``bias`` is where a pair begins that has no feature; ``unmet`` is what two events count for that were never
    compared; ``link`` is the score above which a pair is held to be one happening; ``join`` the mean score above
    which two groups become one; ``kin`` are sets of actions as which reports tell one happening.
    """

    bias: int
    unmet: int
    link: int
    join: int
    features: Mapping[str, int]
    kin: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many of ``documents`` news texts each folded word stands; words of no entry are rarer than all."""

    documents: int
    counts: Mapping[str, int]

    def rarity(self, word: str) -> float:
        """Return the inverse document frequency of a folded word, natural logarithm; the same in every run."""
        return math.log((1 + self.documents) / (1 + self.counts.get(word, 0)))


@cache
def load_weights() -> Weights:
    """Load the shipped weights; KnowledgeError where a field is missing."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(_FOLDER.joinpath("weights.yml").read_text(encoding="utf-8"), Loader=loader)
    try:
        return Weights(**{**data, "kin": tuple(frozenset(actions) for actions in data["kin"])})
    except (KeyError, TypeError) as error:
        raise KnowledgeError(f"link/weights.yml: {error}") from error


@cache
def load_words() -> WordCounts:
    """Load the shipped counts of words; KnowledgeError names the line that is none."""
    lines = _FOLDER.joinpath("words.tsv").read_text(encoding="utf-8").splitlines()
    counts: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        word, _, count = line.partition("\t")
        if not word or not count.isdigit():
            raise KnowledgeError(f"link/words.tsv, line {number}: not a word and a count: {line!r}")
        counts[word] = int(count)
    return WordCounts(counts.pop("<documents>", 0), counts)


@cache
def load_senses() -> Mapping[str, str]:
    """Load which trigger words mean one thing: each folded word to the first of its set; others mean themselves."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sets = yaml.load(_FOLDER.joinpath("senses.yml").read_text(encoding="utf-8"), Loader=loader)
    return {str(word): str(words[0]) for words in sets for word in words}


def check_link_senses() -> list[str]:
    """Return the faults of the senses: words that stand in two sets, or alone."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sets = yaml.load(_FOLDER.joinpath("senses.yml").read_text(encoding="utf-8"), Loader=loader)
    words = [str(word) for group in sets for word in group]
    twice = sorted({word for word in words if words.count(word) > 1})
    faults = [f"link/senses.yml: {word!r} stands in two sets" for word in twice]
    return faults + [f"link/senses.yml: {group[0]!r} stands alone" for group in sets if len(group) < 2]


def check_link_weights(weights: Weights | None = None) -> list[str]:
    """Return the faults of the weights: no whole numbers, thresholds out of order."""
    weights = weights or load_weights()
    faults = [
        f"link/weights.yml: {name}: {value!r} is no whole number of thousandths"
        for name, value in (*weights.features.items(), ("bias", weights.bias), ("unmet", weights.unmet))
        if not isinstance(value, int) or abs(value) > 20_000
    ]
    actions = load_ontology().actions
    faults += [
        f"link/weights.yml: kin: no action {a!r}" for kin in weights.kin for a in sorted(kin) if a not in actions
    ]
    if weights.unmet > weights.join:
        faults.append("link/weights.yml: events that were never compared would be joined")
    return faults


def check_link_words(words: WordCounts | None = None) -> list[str]:
    """Return the faults of the word counts: more than there are documents, words that no text folds to."""
    words = words or load_words()
    faults = [] if words.documents > 0 else ["link/words.tsv: the number of documents is missing"]
    for word, count in words.counts.items():
        if not 0 < count <= words.documents:
            faults.append(f"link/words.tsv: {word!r} in {count} of {words.documents} documents")
        if word != word.lower() or " " in word:
            faults.append(f"link/words.tsv: {word!r} is not one folded word")
    return faults
