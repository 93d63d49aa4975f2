"""What the reader is asked: what the corpus annotates, in the ontology's terms."""

from __future__ import annotations

from typing import get_args

from dateline.core.text import MentionKind
from dateline.core.values import Factuality
from dateline.evaluate.annotated import HARMS, STATEMENTS
from dateline.evaluate.messages import KINDS, SLOTS
from dateline.extract.reader.labels import Labels
from dateline.knowledge.ontology import load_ontology

ROLES = ("actor", "target", "victim", "instrument", "place", "time", "source", "toll")
LINKS = ("same", "part", "about")
PLACES = ("main", "background", "part", "statement")
MARKS = ("attackers", "within", "added")
PAIR_WIDTH = 32
EDGES = (-256, -128, -64, -32, -16, -8, -4, -1, 0, 1, 4, 8, 16, 32, 64, 128, 256)


def all_labels() -> Labels:
    """Return the labels that the corpus and the ontology define."""
    return Labels(
        tuple(get_args(MentionKind)),
        tuple(sorted(set(load_ontology().actions) | STATEMENTS)),
        tuple(get_args(Factuality)),
        PLACES,
        tuple(sorted(HARMS)),
        MARKS,
        LINKS,
        ROLES,
        PAIR_WIDTH,
        EDGES,
        SLOTS,
        KINDS,
    )
