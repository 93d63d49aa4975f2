"""Score linking: reports to incidents, events that are one, and the tolls that are settled.

``data`` is a folder of the Gun Violence Corpus, of ECB+, of annotated reports, or one that holds ``gvc`` and
``ecbplus``. Events of the first two are given, as is usual: a mention's event is the incident of its report and what
its word means.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.errors import RunError
from dateline.evaluate.chains import evaluate_chains
from dateline.evaluate.coreference import all_scores
from dateline.evaluate.corpus import CoderLike
from dateline.evaluate.ecbplus import read_ecbplus
from dateline.evaluate.gvc import leading_of, read_gvc, read_gvc_mentions
from dateline.knowledge.linking import load_senses
from dateline.link import link_events
from dateline.link.describe import profiles_of
from dateline.link.words import last_word

SPLIT = "dev"


def evaluate_linking(data: Path, coder: CoderLike) -> dict[str, Any]:
    """Return the scores on whatever ``data`` holds; RunError where it holds nothing that is known."""
    figures: dict[str, Any] = {}
    for folder, prefix in ((data, ""), (data / "gvc", "gvc "), (data / "ecbplus", "ecb+ ")):
        if (folder / "documents.jsonl").is_file():
            figures |= {f"{prefix}{name}": value for name, value in evaluate_gvc(folder, coder).items()}
        if (folder / "ECB+.tar.gz").is_file():
            figures |= {f"{prefix}{name}": value for name, value in evaluate_ecbplus(folder, coder).items()}
    if not figures and any(data.glob("*.txt")):
        return evaluate_chains(data, coder)
    if not figures:
        raise RunError(f"{data}: neither the Gun Violence Corpus, nor ECB+, nor annotated reports")
    return figures


def evaluate_gvc(folder: Path, coder: CoderLike) -> dict[str, Any]:
    """Score the documents and mentions of the development split; what its training split taught is not measured."""
    documents = [d for d in read_gvc(folder) if d.split == SPLIT]
    given = reports_to_incidents({d.name: d.report for d in documents}, coder)
    gold = {d.name: d.incident for d in documents}
    mentions = [m for m in read_gvc_mentions(folder, SPLIT) if m.document in given]
    events = {m.token: m.cluster for m in mentions}
    found = {m.token: event_of(given[m.document], m.text) for m in mentions}
    told = {m.token: event_of(gold[m.document], m.text) for m in mentions}
    return {
        **{f"documents {name}": value for name, value in all_scores(gold, given).items()},
        **{f"mentions {name}": value for name, value in all_scores(events, found).items()},
        "mentions, incidents given, conll": all_scores(events, told)["conll"],
    }


def evaluate_ecbplus(folder: Path, coder: CoderLike) -> dict[str, Any]:
    """Score all documents and mentions that there are; topics are not given."""
    documents = list(read_ecbplus(folder))
    given = reports_to_incidents({d.name: d.report for d in documents}, coder)
    gold = {d.name: d.seminal for d in documents}
    mentions = [(d, m) for d in documents for m in d.mentions]
    events = {m.name: m.cluster for _, m in mentions}
    found = {m.name: event_of(given[d.name], m.text) for d, m in mentions}
    told = {m.name: event_of(d.seminal, m.text) for d, m in mentions}
    return {
        **{f"documents {name}": value for name, value in all_scores(gold, given).items()},
        **{f"mentions {name}": value for name, value in all_scores(events, found).items()},
        "mentions, incidents given, conll": all_scores(events, told)["conll"],
    }


def reports_to_incidents(reports: Mapping[str, Report], coder: CoderLike) -> dict[str, str]:
    """Code and link reports; return the incident that each is about, its own name where it tells no happening."""
    coded: dict[str, tuple[Report, tuple[Event, ...]]] = {
        name: (report, tuple(coder.code(report).events)) for name, report in reports.items()
    }
    linked = link_events(coded.values())
    about = {name: leading_of(profiles_of(*told)) for name, told in coded.items()}
    return {name: linked.linker.holder[p.event_id] if p else name for name, p in about.items()}


def event_of(incident: str, trigger: str) -> str:
    """Return the event that a trigger mentions in a report of an incident: the incident and what the word means."""
    word = last_word(trigger)
    return f"{incident} {load_senses().get(word, word)}"
