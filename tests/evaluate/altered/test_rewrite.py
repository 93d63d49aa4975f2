"""Rewriting keeps spans on their words, and refuses what it could not keep."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.altered.rewrite import Edit, by_pieces, fitting, rewritten
from dateline.evaluate.annotated import Annotated, Label, Span

TEXT = "A bomb exploded on Tuesday, killing five."


def item(*words: str, text: str = TEXT) -> Annotated:
    spans = [Span(text.index(w), text.index(w) + len(w), w, (Label("people"),)) for w in words]
    return Annotated(Path("t.txt"), {"id": "t", "published": "2021-11-04"}, text, tuple(spans))


def words(report: Annotated) -> list[str]:
    assert all(report.text[s.start : s.end] == s.text for s in report.spans)
    return [s.text for s in report.spans]


def test_an_edit_inside_a_span_becomes_its_words() -> None:
    assert words(rewritten(item("A bomb", "Tuesday"), [Edit(2, 6, "mine")])) == ["A mine", "Tuesday"]


def test_insertions_at_the_borders_stay_outside() -> None:
    framed = rewritten(item(TEXT), [Edit(0, 0, "Menu\n\n"), Edit(len(TEXT), len(TEXT), "\n\nFooter")])
    assert words(framed) == [TEXT]
    assert framed.text == f"Menu\n\n{TEXT}\n\nFooter"


def test_a_span_without_words_goes() -> None:
    assert words(rewritten(item("A bomb", "Tuesday"), [Edit(0, 6, "")])) == ["Tuesday"]


def test_white_space_left_at_an_end_is_no_part_of_the_span() -> None:
    assert words(rewritten(item("A bomb"), [Edit(0, 1, "")])) == ["bomb"]


@pytest.mark.parametrize("edits", [[Edit(0, 10, "x")], [Edit(0, 4, "x"), Edit(3, 5, "y")]])
def test_crossing_and_overlapping_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"t\.txt"):
        rewritten(item("A bomb"), edits)


def test_fitting_leaves_out_what_crosses() -> None:
    assert fitting(item("bomb"), [Edit(0, 3, "x"), Edit(2, 6, "y"), Edit(6, 9, "z")]) == [
        Edit(2, 6, "y"),
        Edit(6, 9, "z"),
    ]


@given(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True), st.text("ab -", max_size=3))
def test_whatever_fits_keeps_spans_on_their_words(cuts: list[int], put: str) -> None:
    report = item("A bomb", "exploded", "Tuesday", "five")
    cuts = sorted(cuts)
    edits = fitting(report, [Edit(a, b, put) for a, b in zip(cuts[::2], cuts[1::2], strict=False)])
    outside = [s for s in report.spans if not any(e.start < s.end and s.start < e.end for e in edits)]
    after = words(rewritten(report, edits))
    assert [w for w in after if w in {s.text for s in outside}] == [s.text for s in outside]


def test_letters_that_grow_keep_their_span() -> None:
    report = by_pieces(item("Straße", text="In der Straße am Fluß"), str.upper)
    assert words(report) == ["STRASSE"]
    assert report.text == "IN DER STRASSE AM FLUSS"
