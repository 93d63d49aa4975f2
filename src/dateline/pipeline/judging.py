"""People on the road: a database whose questions are answered by what they decided, and judgements into it."""

from __future__ import annotations

from pathlib import Path

from dateline.core.judgement import Judgement
from dateline.review import check_contradiction, judged_events
from dateline.store import Clock, Store, open_store


def open_database(where: Path | str, *, clock: Clock | None = None) -> Store:
    """Open a SQLite file or a PostgreSQL database that lets people outrank machines; see ``open_store``."""
    return open_store(where, clock=clock, judging=judged_events)


def judge(store: Store, judgement: Judgement) -> bool:
    """Add a judgement; return whether it is new.

    JudgementError where what it names does not exist, does not fit, or contradicts others of its coder.
    """
    members = {}
    if judgement.verdict in ("same", "different", "merge"):
        earlier = store.judgements()
        merged = {s for j in (*earlier, judgement) if j.verdict == "merge" for s in j.subjects}
        members = {i.id: i.events for i in map(store.incident, sorted(merged)) if i is not None}
        check_contradiction(judgement, earlier, members)
    return store.add_judgement(judgement)
