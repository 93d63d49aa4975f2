"""What claim-making needs besides the happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.core.event import Claim
from dateline.core.report import Evidence, Report
from dateline.core.text import Mention
from dateline.core.values import Party, Period, Place, Toll
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speech import Referents
from dateline.extract.builtin.suspicion import Suspect


@dataclass(frozen=True, slots=True)
class Context:
    """What claim-making needs besides the happening: the report, its reading and referents, and the origin."""

    report: Report
    reading: Reading
    found: Referents
    origin: str
    country: str | None = None
    suspects: Sequence[Suspect] = ()
    quoted: Mapping[int, Sequence[Mention]] = field(default_factory=dict)
    beside: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """By where a mention starts: the numbers of the happenings whose words it stands beside."""
    speaking: frozenset[int] = frozenset()
    """Where the mentions start of those who take a stand that no doer takes."""

    def elsewhere(self, mention: Mention, happening: int) -> bool:
        """Whether a mention stands beside the words of other happenings, and not of this one."""
        owners = self.beside.get(mention.start, frozenset())
        return bool(owners) and happening not in owners

    def cite(self, start: int, end: int) -> Evidence:
        """Cite the report."""
        return self.report.cite(start, end)

    def claim(
        self, attribute: str, value: str | Period | Place | Party | Toll, mention: Mention, **more: object
    ) -> Claim:
        """Make a claim whose evidence is a mention."""
        return Claim(attribute, value, self.cite(mention.start, mention.end), self.origin, **more)  # type: ignore[arg-type]
