import re
from pathlib import Path

import pytest

from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import parse_place

DOC = (Path(__file__).parents[3] / "docs" / "places.md").read_text("utf-8")
ROWS = [
    (wording.strip(), match[2].strip())
    for match in re.finditer(r"^\| (.+?) \| .+? \| (\w+) \|$", DOC[DOC.index("## What is accepted") :], re.M)
    if match[1] != "words"
    for wording in match[1].split(";")
]


@pytest.mark.parametrize(("wording", "precision"), ROWS)
def test_documented_wording(wording: str, precision: str, gazetteer: Gazetteer) -> None:
    place = parse_place(wording.removeprefix("the "), gazetteer=gazetteer)
    assert place is not None
    assert place.precision == precision
