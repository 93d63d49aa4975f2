"""Claims of responsibility, denials, accusations, condemnations, condolences, threats: who said it about what."""

from dateline.extract.builtin.statements.find import find_statements
from dateline.extract.builtin.statements.kinds import STATEMENT_FRAMES
from dateline.extract.builtin.statements.statement import Statement

__all__ = ["STATEMENT_FRAMES", "Statement", "find_statements"]
