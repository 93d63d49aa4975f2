"""The Gun Violence Corpus: reports of known incidents, with mentions of their events."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.core.report import Report
from dateline.errors import RunError
from dateline.link.profile import Profile


@dataclass(frozen=True, slots=True)
class GvcDocument:
    """One report, the incident it is about, and whether it is for training or for measuring."""

    report: Report
    name: str
    incident: str
    split: str


@dataclass(frozen=True, slots=True)
class GvcMention:
    """Words that mention an event: where they stand (document, sentence, token) and which cluster is theirs."""

    document: str
    sentence: int
    start: int
    text: str
    cluster: str
    token: str


def read_gvc(folder: Path) -> Iterator[GvcDocument]:
    """Yield the documents of ``documents.jsonl``; RunError names the line that cannot be read."""
    path = folder / "documents.jsonl"
    for number, line in enumerate(_lines(path), 1):
        try:
            data = json.loads(line)
            title = str(data["title"]).strip()
            text = f"{title}\n\n{data['content']}"
            published = date.fromisoformat(data["dct"])
            report = Report(text, published, "field", "0" * 64, url=data["uri"], title_end=len(title))
            yield GvcDocument(report, data["doc_id"], data["incident_id"], data["split"])
        except (KeyError, ValueError) as error:
            raise RunError(f"{path}, line {number}: {error}") from error


def leading_of(profiles: Sequence[Profile]) -> Profile | None:
    """Return what a report is about: its first main attack, else its first main event, else its first event."""
    return min(profiles, key=lambda p: (p.role != "main", p.family not in ("attack", "clash"), p.at), default=None)


def read_gvc_mentions(folder: Path, split: str) -> Iterator[GvcMention]:
    """Yield the mentions of one split that have a cluster; RunError names the line that cannot be read."""
    path = folder / "mentions.jsonl"
    for number, line in enumerate(_lines(path), 1):
        try:
            data = json.loads(line)
            cluster = data.get("cluster") or data.get("cluster_uf")
            if data["split"] == split and cluster:
                yield GvcMention(
                    data["doc_id"], data["sent"], data["start"], data["text"], cluster, data["orig_token_id"]
                )
        except (KeyError, ValueError) as error:
            raise RunError(f"{path}, line {number}: {error}") from error


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise RunError(
            f"{path}: cannot be read ({error.strerror}); name the folder of the corpus with --data"
        ) from error
