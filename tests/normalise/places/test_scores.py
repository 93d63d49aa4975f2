from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.evaluate.places import evaluate_places, name_coverage, read_lgl, score_places
from dateline.knowledge.places import Gazetteer

XML = """<articles><article><text>Two died in Kabul on Monday. Paris is far.</text><toponyms>
<toponym><start>13</start><end>18</end><phrase>Kabul</phrase><gaztag><lat>34.5</lat><lon>69.2</lon></gaztag></toponym>
<toponym><start>29</start><end>34</end><phrase>Paris</phrase><gaztag><lat>33.66</lat><lon>-95.56</lon></gaztag></toponym>
</toponyms></article></articles>"""


def test_scores(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "x.xml"
    path.write_text(XML, "utf-8")
    texts = list(read_lgl(path))
    assert texts[0].text[texts[0].toponyms[0].start : texts[0].toponyms[0].end] == "Kabul"
    scores = score_places(texts, gazetteer=gazetteer)
    assert (scores.names, scores.accuracy, scores.recall, scores.end_to_end_recall) == (2, 0.5, 1.0, 0.5)


def test_coverage(gazetteer: Gazetteer) -> None:
    names = [("Kabul city", "AFG"), ("Zzyzxqwv village", "AFG")]
    assert name_coverage(names, gazetteer=gazetteer) == 0.5


def test_a_folder_of_corpora_is_scored_by_name(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "one.xml").write_text(XML, "utf-8")
    assert {k: v["names"] for k, v in evaluate_places(tmp_path, gazetteer).items()} == {"one": 2}
    with pytest.raises(SourceError):
        evaluate_places(tmp_path / "one.xml" / "none", gazetteer)
