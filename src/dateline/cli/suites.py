"""The measuring suites by name, and how their figures are shown."""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from dateline.cli.output import whole_file
from dateline.errors import RunError, SourceError

if TYPE_CHECKING:
    from dateline.pipeline import Engine

SUITES = {
    "corpus": ("dateline.evaluate.corpus", "evaluate_corpus"),
    "robustness": ("dateline.evaluate.robustness", "evaluate_robustness"),
    "times": ("dateline.evaluate.times", "evaluate_times"),
    "places": ("dateline.evaluate.places", "evaluate_places"),
    "tolls": ("dateline.evaluate.tolls", "evaluate_tolls"),
    "muc4": ("dateline.evaluate.messages", "evaluate_messages"),
    "linking": ("dateline.evaluate.linking", "evaluate_linking"),
    "actors": ("dateline.evaluate.actors", "evaluate_actors"),
}
"""Module and function of each suite; imported only when it is asked for."""
MOST_COLUMNS = 9
"""How many figures with short names fit beside a measure's name in 80 columns."""


def measure(suite: str, data: Path, engine: Engine = "builtin") -> dict[str, Any]:
    """Return the figures of a suite on ``data``, nested dicts of numbers and words."""
    if not data.exists():
        raise SourceError(f"{data}: no such file or folder")
    module, name = SUITES[suite]
    try:
        function = getattr(importlib.import_module(module), name)
    except (ModuleNotFoundError, AttributeError) as error:
        raise RunError(f"this installation has no suite {suite!r} ({module}.{name})") from error
    result = function(data, **_needs(function, engine))
    return _as_dict(result)


def _as_dict(result: Any) -> dict[str, Any]:
    """Return a suite's result as nested dicts: its figures by measure, and under "misses" what was missed."""
    if callable(figures := getattr(result, "figures", None)):
        return {**figures(), "misses": [asdict(miss) for miss in getattr(result, "misses", ())]}
    if hasattr(result, "as_dict"):
        return dict(result.as_dict())
    return asdict(result) if is_dataclass(result) and not isinstance(result, type) else dict(result)


def _needs(function: Any, engine: Engine) -> dict[str, Any]:
    """Return what else a suite asks for by name: a coder, a gazetteer."""
    wanted = inspect.signature(function).parameters
    needs: dict[str, Any] = {}
    if "coder" in wanted:
        from dateline.pipeline import open_coder

        needs["coder"] = open_coder(engine=engine)
    if "gazetteer" in wanted and wanted["gazetteer"].default is inspect.Parameter.empty:
        from dateline.knowledge.places import open_gazetteer

        needs["gazetteer"] = open_gazetteer()
    return needs


def print_figures(figures: Mapping[str, Any], to: Path | None) -> None:
    """Print the figures as a table or, with ``to``, write them as JSON there."""
    if to is not None:
        with whole_file(to) as out:
            out.write(json.dumps(figures, indent=2, default=str) + "\n")
        if str(to) == "-":
            return
    Console(highlight=False).print(_matrix(figures) or _list(figures))


def write_misses(misses: Sequence[Mapping[str, object]], to: Path) -> None:
    """Write what was missed as a tab-separated table, sorted, a column for each field."""
    names = list(misses[0]) if misses else []
    rows = sorted("\t".join(" ".join(str(miss[name]).split()) for name in names) for miss in misses)
    with whole_file(to) as out:
        out.write("\n".join(["\t".join(names), *rows]) + "\n")


def _matrix(figures: Mapping[str, Any]) -> Table | None:
    """Return a table with a row for each measure; None where the measures have not the same few figures."""
    rows = {name: row for name, row in figures.items() if not isinstance(row, list | tuple)}
    first = next(iter(rows.values()), None)
    names = list(first) if isinstance(first, Mapping) else []
    if not 0 < len(names) <= MOST_COLUMNS:
        return None
    if any(not isinstance(row, Mapping) or list(row) != names for row in rows.values()):
        return None
    if any(isinstance(value, Mapping) for row in rows.values() for value in row.values()):
        return None
    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("measure", overflow="fold")
    for name in names:
        table.add_column(name, justify="right", no_wrap=True)
    for measure, row in rows.items():
        table.add_row(measure, *(_number(value) for value in row.values()))
    return table


def _list(figures: Mapping[str, Any]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right", overflow="fold")
    for name, value in _flat(figures):
        table.add_row(name, value)
    return table


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _flat(figures: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield the figures with the names of the tables they stand in; lists are left to the JSON file."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name} ")
        elif not isinstance(value, list | tuple):
            yield f"{above}{name}", _number(value)
