"""The error tree: what went wrong, and how far it reaches.

    DatelineError            anything dateline raises on purpose
    ├── ReportError          this report cannot be coded: it is set aside, counted and named; the run goes on
    ├── JudgementError       this judgement cannot stand: it is refused and named; the others are taken
    └── RunError             the run must stop: it cannot be right for any report
        ├── SourceError      a source that was named cannot be opened at all
        ├── KnowledgeError   a file of shipped or given knowledge breaks its rules
        └── StoreError       the database cannot be opened, read or written

Every message names the file, line or field and says what to do.
"""

from __future__ import annotations


class DatelineError(Exception):
    """Anything that dateline raises on purpose."""


class ReportError(DatelineError):
    """One report cannot be coded; the others can.

    ``where`` names the file and, where there is one, the line or entry ("news.jsonl, line 7").
    ``reason`` is one short kebab-case word for counting ("no-date", "empty", "binary", ...).
    """

    def __init__(self, where: str, reason: str, message: str) -> None:
        super().__init__(f"{where}: {message}")
        self.where = where
        self.reason = reason
        self.message = message

    def __reduce__(self) -> tuple[type[ReportError], tuple[str, str, str]]:
        """Survive the journey between processes."""
        return (type(self), (self.where, self.reason, self.message))


class JudgementError(DatelineError):
    """One judgement cannot stand: what it is about does not exist, or it contradicts another of its coder."""


class RunError(DatelineError):
    """The run must stop."""


class SourceError(RunError):
    """A source that was named cannot be opened at all."""


class KnowledgeError(RunError):
    """A file of knowledge breaks its rules; the message names file and entry."""


class StoreError(RunError):
    """The database cannot be opened, read or written."""
