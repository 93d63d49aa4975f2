import csv
from math import cos, hypot, radians
from pathlib import Path

import pytest

from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import PlaceMention, find_places

CASES = [
    (file, row)
    for file in ("develop", "held_out", "bugs")
    for row in csv.DictReader((Path(__file__).parent / "cases" / f"{file}.csv").open(newline="", encoding="utf-8"))
]


def at(text: str, mention: str, found: list[PlaceMention]) -> PlaceMention | None:
    start = text.index(mention)
    return next((m for m in found if m.start < start + len(mention) and start < m.end), None)


@pytest.mark.parametrize(("file", "row"), CASES, ids=[f"{f}-{r['mention']}-{i}" for i, (f, r) in enumerate(CASES)])
def test_case(file: str, row: dict[str, str], gazetteer: Gazetteer) -> None:
    mention = at(row["text"], row["mention"], find_places(row["text"], gazetteer=gazetteer))
    if row["expected"] == "not-a-place":
        assert mention is None or not mention.locates
        return
    assert mention is not None
    assert mention.locates
    if row["expected"] == "unresolved":
        assert mention.place is None or mention.place.place_id is None
        return
    assert mention.place is not None
    country, admin1, lat, lon = [*row["expected"].split("/"), "", "", ""][:4]
    assert (mention.place.country or "") == country
    assert not admin1 or mention.place.admin1 == admin1
    if lat:
        assert mention.place.lat is not None
        assert mention.place.lon is not None
        north, east = mention.place.lat - float(lat), (mention.place.lon - float(lon)) * cos(radians(float(lat)))
        assert 111.2 * hypot(north, east) < 25
