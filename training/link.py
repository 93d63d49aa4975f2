"""Learn what linking knows: the weights of its features and how common words are.

Run: ``python training/link.py --corpus corpus/train --gvc DATA/gvc`` (about a minute). It reads the ``same_as``
groups of the annotated reports and the training incidents of the Gun Violence Corpus (CC BY 4.0), codes their plain
texts with the built-in rules, and writes ``weights.yml`` and ``words.tsv`` into the shipped knowledge. Logistic
regression by Newton's method with a ridge; every pair that shares a blocking key and whose truth is known is an
example, both data sets weigh the same. The same input gives the same files.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.evaluate.annotated import read_annotated
from dateline.evaluate.gvc import leading_of, read_gvc
from dateline.evaluate.incidents import gold_groups
from dateline.link.block import Blocks
from dateline.link.compare import measure
from dateline.link.describe import profiles_of
from dateline.link.features import FEATURES
from dateline.link.profile import Profile
from dateline.link.words import words_of
from dateline.pipeline import Coder, open_coder

HOME = Path(__file__).parent.parent / "src" / "dateline" / "knowledge" / "data" / "link"
RIDGE = 4.0
FIRM = 200.0
"""How firmly the weight of "each gives another day" is held: the days read from the examples are often wrong ones."""
PRIOR = {
    "same_day": 1.0, "next_day": -0.2, "other_day": -2.6, "days_apart": -3.0, "dates_meet": 0.3, "published_apart": -1.0, "same_spot": 0.7,
    "near": 0.3, "far": -1.5, "same_area": 0.3, "other_country": -1.5, "day_and_spot": 0.5, "same_action": 0.4,
    "other_action": -1.2, "other_family": -1.0, "same_weapon": 0.3, "other_weapon": -0.6, "same_site": 0.8,
    "other_site": -0.4, "same_target": 0.2, "other_target": -0.4, "same_actor": 0.6, "other_actor": -0.6,
    "same_victims": 2.0, "other_victims": -1.0, "same_ages": 1.0, "other_ages": -0.6, "same_names": 1.2,
    "same_killed": 1.0, "killed_rose": 0.3, "killed_clash": -1.2, "same_injured": 1.0, "injured_rose": 0.2,
    "injured_clash": -0.9, "same_place_name": 0.4, "text": 3.0, "name_words": 3.0, "recalled": -0.5, "both_recalled": -0.8,
}  # fmt: skip
"""What an editor would think before seeing any pair, in log-odds: the ridge draws the weights here, not to nothing.

The examples hold few pairs of two attacks in one town on one day, which is what some features are for.
"""
LEAST = 2
NAMES = [f.name for f in FEATURES]


@dataclass(frozen=True)
class Known:
    """A profile whose happening is known by a name."""

    profile: Profile
    truth: str


def count_words(texts: Iterable[str]) -> list[str]:
    """Return the lines of words.tsv: how many texts each folded word stands in, the commonest first."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        counts.update({w.key for w in words_of(text).words if w.key.isalpha()})
    kept = sorted((-n, word) for word, n in counts.items() if n >= LEAST)
    return [f"<documents>\t{total}", *(f"{word}\t{-n}" for n, word in kept)]


def corpus_examples(folder: Path, coder: Coder) -> list[Known]:
    """Return the profiles of events that were read from annotated reports and matched to an annotated happening."""
    found = []
    for report, events, truths in gold_groups(read_annotated(folder), coder):
        found += [Known(p, truths[p.event_id]) for p in profiles_of(report, events) if p.event_id in truths]
    return found


def gvc_examples(folder: Path, coder: Coder) -> list[Known]:
    """Return a profile for each training document: its main event, told to be the document's incident."""
    found = []
    for doc in read_gvc(folder):
        if doc.split == "train":
            leading = leading_of(profiles_of(doc.report, coder.code(doc.report).events))
            found += [Known(leading, doc.incident)] if leading else []
    return found


def pairs_of(known: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Yield the pairs that share a blocking key and are of two reports, each once."""
    blocks, by_id = Blocks(), {item.profile.event_id: item for item in known}
    for item in known:
        blocks.add(item.profile)
    for item in known:
        for other in sorted(blocks.meets(item.profile)):
            if item.profile.event_id < other and by_id[other].profile.report_id != item.profile.report_id:
                yield item, by_id[other]


def table(known: list[Known]) -> tuple[np.ndarray, np.ndarray]:
    """Return a row of features for each pair (bias last), and whether it is one happening."""
    rows, truths = [], []
    for a, b in pairs_of(known):
        found = measure(a.profile, b.profile)
        rows.append([*(found.get(name, 0.0) for name in NAMES), 1.0])
        truths.append(float(a.truth == b.truth))
    return np.array(rows), np.array(truths)


def fit_signed(x: np.ndarray, y: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Return weights of which none speaks against its feature's meaning: those that would are left out, worst first."""
    signs = np.array([*(f.sign for f in FEATURES), 0])
    prior = np.array([*(PRIOR[name] for name in NAMES), -2.0])
    kept = np.ones(x.shape[1], dtype=bool)
    while True:
        w = np.zeros(x.shape[1])
        w[kept] = fit(x[:, kept], y, share, prior[kept])
        wrong = np.where(w * signs < 0, np.abs(w), 0)
        if not wrong.any():
            return w
        kept[int(wrong.argmax())] = False


def fit(x: np.ndarray, y: np.ndarray, share: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge round the prior; ``share`` weighs the examples."""
    w = prior.copy()
    ridge = np.where(prior == PRIOR["other_day"], FIRM, RIDGE)
    ridge[-1] = 0.01
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (share * (p - y)) + ridge * (w - prior)
        hessian = (x * (share * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def report_fit(name: str, x: np.ndarray, y: np.ndarray, w: np.ndarray) -> None:
    """Print how pairs of one data set are decided at log-odds 0."""
    given = x @ w > 0
    right = float((given & (y > 0)).sum())
    p, r = right / max(1, given.sum()), right / max(1.0, y.sum())
    print(f"{name}: {len(y)} pairs, {int(y.sum())} of one happening; precision {p:.3f}, recall {r:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=Path("corpus/train"))
    parser.add_argument("--gvc", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=HOME)
    given = parser.parse_args()
    texts = [item.text for item in read_annotated(given.corpus)]
    texts += [doc.report.text for doc in read_gvc(given.gvc) if doc.split == "train"]
    (given.to / "words.tsv").write_text("\n".join(count_words(texts)) + "\n", "utf-8")
    learn(given.corpus, given.gvc, given.to)


def learn(corpus: Path, gvc: Path, to: Path) -> None:
    """Learn the weights with the words that stand in the knowledge now, and write them."""
    from dateline.knowledge.linking import load_words

    load_words.cache_clear()
    coder = open_coder()
    sets = [table(corpus_examples(corpus, coder)), table(gvc_examples(gvc, coder))]
    least = min(len(y) for _, y in sets)
    share = np.concatenate([np.full(len(y), least / len(y)) for _, y in sets])
    x, y = np.concatenate([x for x, _ in sets]), np.concatenate([y for _, y in sets])
    w = fit_signed(x, y, share)
    for name, (rows, truths) in zip(("corpus", "gvc"), sets, strict=True):
        report_fit(name, rows, truths, w)
    write(w, to / "weights.yml")


def write(w: np.ndarray, path: Path) -> None:
    """Write the weights as whole thousandths; the thresholds are kept as they stand in the file."""
    import yaml

    before = yaml.safe_load(path.read_text("utf-8"))
    thresholds = {name: before[name] for name in ("unmet", "link", "join", "kin")}
    features = {name: round(1000 * float(v)) for name, v in zip(NAMES, w, strict=False)}
    data = {"bias": round(1000 * float(w[-1])), **thresholds, "features": features}
    head = "# Log-odds in thousandths, learned by training/link.py; see docs/linking.md.\n"
    path.write_text(head + yaml.safe_dump(data, sort_keys=False), "utf-8")


if __name__ == "__main__":
    main()
