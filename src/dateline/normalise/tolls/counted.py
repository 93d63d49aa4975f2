"""People that a sentence counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.core.values import Count

Form = Literal["number", "one", "named", "every", "none"]


@dataclass(frozen=True, slots=True)
class Counted:
    """People counted by the tokens ``first`` to ``last``, both included.

    ``who`` is the head noun in lower case, "" where a number stands alone or a name. ``form``: by a number, one person
    described ("a teacher"), one person named, "all the gunmen", nobody. ``of_them``: "two of them", "three of the
    dead". ``other``: "another", "12 others", "two more". ``guessed``:
    no list knows the noun.
    """

    first: int
    last: int
    count: Count
    who: str = ""
    form: Form = "number"
    of_them: bool = False
    other: bool = False
    guessed: bool = False

    @property
    def bare(self) -> bool:
        """Whether a number stands alone."""
        return not self.who and self.form == "number" and not self.other
