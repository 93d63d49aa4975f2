"""Values with the words that say them, gathered into a record's fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from dateline.core.event import Claim
from dateline.core.report import Evidence

Item = Any
Quoted = dict[str, object]


@dataclass(slots=True)
class Fields:
    """A record being made: ``values`` by field, and under ``evidence`` the words, by field."""

    values: dict[str, object] = field(default_factory=dict)
    evidence: dict[str, list[Quoted]] = field(default_factory=dict)

    def cite(
        self, name: str, words: Iterable[Evidence | None], item: int | None = None, says: str | None = None
    ) -> None:
        """Add the words that say ``name``, each once; ``item`` is the index into a list, ``says`` a part of it."""
        held = self.evidence.setdefault(name, [])
        for e in words:
            if e is None:
                continue
            quoted: Quoted = {"start": e.start, "end": e.end, "quote": e.quote}
            if item is not None:
                quoted["item"] = item
            if says is not None:
                quoted["says"] = says
            if quoted not in held:
                held.append(quoted)
        if not held:
            del self.evidence[name]

    def one(self, name: str, claims: Iterable[Claim]) -> Claim | None:
        """Cite, for ``name``, the leading claim and all that say the same; return the leading one."""
        claims = list(claims)
        if not claims:
            return None
        leading = claims[0]
        self.cite(name, (c.evidence for c in claims if c.value == leading.value))
        return leading

    def many(self, name: str, pairs: Iterable[tuple[Hashable, Item, Claim]]) -> None:
        """Set ``name`` to the items in their order, those of one key once, and cite all claims of each.

        An item that is a dict is filled up from later claims of its key where it has None.
        """
        items: list[Item] = []
        index: dict[Hashable, int] = {}
        self.values[name] = items
        for key, item, claim in pairs:
            at = index.setdefault(key, len(items))
            if at == len(items):
                items.append(item)
            elif isinstance(item, dict):
                items[at] = {k: v if v is not None else item[k] for k, v in items[at].items()}
            self.cite(name, [claim.evidence], at)
            self.cite(name, [claim.according_to_evidence], at, "according_to")
            self.cite(name, [claim.detail_evidence], at, "detail")
