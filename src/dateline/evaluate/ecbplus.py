"""ECB+: reports by topic, with mentions of actions that are one event across reports."""

from __future__ import annotations

import csv
import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from dateline.core.report import Report
from dateline.errors import RunError

UNDATED = date(2010, 1, 1)
"""The reports bear no date; all are given one, so that it tells nothing."""
_NAME = re.compile(r"(\d+)_(\d+)(ecb(?:plus)?)\.xml\Z")


@dataclass(frozen=True, slots=True)
class EcbMention:
    """Words that mention an action, and the event they mention across reports."""

    name: str
    text: str
    cluster: str


@dataclass(frozen=True, slots=True)
class EcbDocument:
    """One report of a topic; ``seminal`` names the topic's event that it is about."""

    report: Report
    name: str
    topic: str
    seminal: str
    mentions: tuple[EcbMention, ...]


def read_ecbplus(folder: Path) -> Iterator[EcbDocument]:
    """Yield the documents of ``ECB+.tar.gz``; RunError where it cannot be read.

    Mentions are those of the sentences that ``ECBplus_coreference_sentences.csv`` lists as fully annotated.
    """
    try:
        chosen = _sentences(folder / "ECBplus_coreference_sentences.csv")
        with tarfile.open(folder / "ECB+.tar.gz") as archive:
            for member in sorted(archive.getmembers(), key=lambda m: m.name):
                match, file = _NAME.search(member.name), None
                if match is not None:
                    file = archive.extractfile(member)
                if match is not None and file is not None:
                    yield _document(ElementTree.fromstring(file.read()), match, chosen)
    except (OSError, tarfile.TarError, ElementTree.ParseError, KeyError, ValueError) as error:
        raise RunError(f"{folder}: ECB+ cannot be read ({error}); name the folder that holds ECB+.tar.gz") from error


def _sentences(path: Path) -> set[tuple[str, str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["Topic"], row["File"], row["Sentence Number"]) for row in csv.DictReader(file)}


def _document(root: ElementTree.Element, match: re.Match[str], chosen: set[tuple[str, str, str]]) -> EcbDocument:
    topic, number, kind = match[1], match[2], match[3]
    first = 1 if kind == "ecbplus" else 0
    tokens = [t for t in root.iter("token") if int(t.attrib["sentence"]) >= first]
    sentences: dict[str, list[str]] = {}
    for token in tokens:
        sentences.setdefault(token.attrib["sentence"], []).append(token.text or "")
    text = "\n".join(" ".join(words) for words in sentences.values())
    name = f"{topic}_{number}{kind}"
    report = Report(text, UNDATED, "given", "0" * 64, url=name)
    mentions = tuple(_mentions(root, name, lambda s: (topic, f"{number}{kind}", s) in chosen))
    return EcbDocument(report, name, topic, f"{topic}{kind}", mentions)


def _mentions(root: ElementTree.Element, name: str, wanted: Callable[[str], bool]) -> Iterator[EcbMention]:
    tokens = {t.attrib["t_id"]: t for t in root.iter("token")}
    clusters = _clusters(root, name)
    for mark in root.iterfind("Markables/*"):
        anchors = [tokens[a.attrib["t_id"]] for a in mark.findall("token_anchor")]
        if not anchors or not mark.tag.startswith(("ACTION", "NEG_ACTION")):
            continue
        if wanted(anchors[0].attrib["sentence"]):
            mark_id = f"{name}:{mark.attrib['m_id']}"
            words = " ".join(a.text or "" for a in anchors)
            yield EcbMention(mark_id, words, clusters.get(mark.attrib["m_id"], mark_id))


def _clusters(root: ElementTree.Element, name: str) -> dict[str, str]:
    """Return the event of each mention that is joined to others, within the report or across reports."""
    instances = {m.attrib["m_id"]: m.attrib.get("instance_id", "") for m in root.iterfind("Markables/*")}
    found = {}
    for relation in root.iterfind("Relations/*"):
        target = relation.find("target")
        if target is None:
            continue
        shared = instances.get(target.attrib["m_id"]) if relation.tag == "CROSS_DOC_COREF" else None
        event = shared or f"{name}:{relation.attrib.get('r_id', target.attrib['m_id'])}"
        found.update({source.attrib["m_id"]: event for source in relation.findall("source")})
    return found
