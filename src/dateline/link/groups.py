"""Disjoint sets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Things in groups; joining two things joins their groups."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._above: dict[T, T] = {}
        for item in items:
            self.add(item)

    def add(self, item: T) -> None:
        """Put a thing in, alone, unless it is there."""
        self._above.setdefault(item, item)

    def root(self, item: T) -> T:
        """Return the thing that stands for the group."""
        self.add(item)
        while self._above[item] != item:
            self._above[item] = self._above[self._above[item]]
            item = self._above[item]
        return item

    def join(self, one: T, other: T) -> None:
        """Make two groups one."""
        self._above[self.root(one)] = self.root(other)

    def together(self, one: T, other: T) -> bool:
        """Return whether two things are in one group."""
        return self.root(one) == self.root(other)

    def groups(self) -> list[list[T]]:
        """Return the groups, in the order in which their first things were put in."""
        found: dict[T, list[T]] = {}
        for item in self._above:
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
