"""What the package gives to other projects, and that it costs nothing until it is asked for."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import dateline


@pytest.mark.parametrize("name", dateline.__all__)
def test_public_names_load(name: str) -> None:
    assert callable(getattr(dateline, name))
    assert name in dir(dateline)


def test_normalisers_work_alone() -> None:
    period = dateline.parse_date("Tuesday", published=date(2021, 11, 4))
    count = dateline.parse_count("at least two dozen")
    assert period is not None
    assert period.start == date(2021, 11, 2)
    assert count is not None
    assert (count.low, count.high) == (24, None)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse_nothing'"):
        dateline.parse_nothing  # noqa: B018


def test_importing_the_package_loads_no_normaliser() -> None:
    code = "import sys, dateline; print([m for m in sys.modules if m.startswith('dateline.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
