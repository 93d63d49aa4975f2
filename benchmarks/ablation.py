"""Rules alone, the trained reader alone where it has a word, and both: figures on annotated reports."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.evaluate.corpus import evaluate_corpus
from dateline.extract.builtin.counsel import READER_ALONE
from dateline.extract.reader.session import open_reader
from dateline.knowledge.places import open_gazetteer
from dateline.pipeline import Coder

MEASURES = (
    ("events found", "events"),
    ("… of the right type", "events with type"),
    ("… with date and place", "events with type, date and place"),
    ("main events found", "main events"),
    ("… of the right type", "main events with type"),
    ("statements of the right kind", "statements with type"),
    ("… and speaker", "statements with type and speaker"),
    ("words of killed", "toll words killed"),
    ("main or background", "slot main or background"),
    ("factuality", "slot factuality"),
    ("date", "slot date"),
    ("place", "slot place"),
    ("a perpetrator", "slot perpetrator"),
    ("its attribution", "slot attribution"),
    ("a kind of target", "slot target kind"),
    ("a weapon", "slot weapon"),
    ("killed, exact", "slot killed"),
    ("injured, exact", "slot injured"),
    ("speaker of a statement", "slot speaker"),
    ("reports without violence kept clean", "slot negatives kept clean"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    gazetteer, reader = open_gazetteer(), open_reader()
    coders = {
        "rules": Coder(gazetteer),
        "reader": Coder(gazetteer, reader, READER_ALONE),
        "both": Coder(gazetteer, reader),
    }
    figures = {name: evaluate_corpus(given.data, coder).figures() for name, coder in coders.items()}
    print("| measure |" + "".join(f" {name} |" for name in figures))
    print("|---|" + "---|" * len(figures))
    for title, key in MEASURES:
        print(f"| {title} |" + "".join(f" {_figure(figures[name][key]):.3f} |" for name in figures))


def _figure(figures: dict[str, float]) -> float:
    return figures["f1"]


if __name__ == "__main__":
    main()
