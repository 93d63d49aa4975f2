"""Plain text: date line, head, dateline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ReportError
from dateline.read.text import read_text

FRENCH = "Cinq personnes ont été tuées lundi dans une attaque contre un marché de la ville, selon la police."
BODY = "Gunmen killed five people in a market in Kano on Monday, the police said.\n"


def read(text, published=None):
    return next(read_text(text, text.encode("utf-8", "surrogatepass"), "news.txt", "news.txt", published))


@pytest.mark.parametrize(
    ("head", "how"),
    [
        ("date 2021-11-02 ", "first-line"),
        (" \n date 2021-11-02\n\n", "first-line"),
        ("Date: 2021-11-02\n\n", "first-line"),
        ("---\ndate: 2021-11-02\n---\n", "front-matter"),
        ("Published: 2 November 2021\nSource: A\n\n", "front-matter"),
        ("Date: 2021-11-02\nSource: A\n\n", "front-matter"),
        ("KANO, Nov 2, 2021 (AFP) - ", "dateline"),
        ("KANO, 2 NOV 21 -- [TEXT] ", "dateline"),
        ("Five die in Kano\n\nKANO, 2 November 2021 - ", "dateline"),
        ("Press note\nKano, 2 November 2021\n\n", "dateline"),
    ],
)
def test_how_the_day_is_known(head, how):
    report = read(head + BODY)
    assert (report.published, report.published_from) == (date(2021, 11, 2), how)
    assert "Gunmen killed" in report.text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "head", ["date 2021-11-02\n", "---\ndate: 2021-11-02\nsource: A\n---\n\n", "KANO, 2 May 2019 - "]
)
def test_offsets_count_from_the_decoded_file(head, newline):
    text = (head + BODY * 2).replace("\n", newline)
    report = read(text)
    at = report.text.index("five people")
    assert text[report.text_offset + at : report.text_offset + at + 11] == "five people"
    assert text[report.text_offset :] == report.text


def test_a_head_tells_source_url_title_and_id():
    report = read(
        "---\npublished: 2021-11-02\noutlet: The Post\nurl: http://x.example/1\ntitle: 'Five die'\nid: 7\n---\n" + BODY
    )
    assert (report.source, report.url, report.title, report.given_id) == (
        "The Post",
        "http://x.example/1",
        "Five die",
        "7",
    )
    assert report.text == "Five die\n\n" + BODY
    assert (report.text[: report.title_end], report.text_offset) == ("Five die", None)


def test_a_title_that_begins_the_text_is_not_put_there_twice():
    report = read("---\ndate: 2021-11-02\ntitle: Five die\n---\nFive  die\n\n" + BODY)
    assert report.text.startswith("Five  die\n\nGunmen")
    assert (report.title_end, report.text_offset is None) == (9, False)


@pytest.mark.parametrize(
    "text",
    [BODY, "The attack of 3 May 2019 was the third. " + BODY, "KANO, Nov 2 - " + BODY, "Kano, 03/04/2019 - " + BODY],
)
def test_no_full_date_is_no_date_unless_one_is_given(text):
    with pytest.raises(ReportError, match="--published") as caught:
        read(text)
    assert caught.value.reason == "no-date"
    report = read(text, date(2020, 1, 1))
    assert (report.published, report.published_from) == (date(2020, 1, 1), "given")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("date 2021-02-30\n" + BODY, "impossible-date"),
        ("date 2021-11-02\n \n", "empty"),
        ("---\ndate: 03/04/2021\n---\n" + BODY, "ambiguous-date"),
        ("date 2021-11-02\n" + "x" * 2_000_001, "too-long"),
        (
            "date 2021-11-02\n" + FRENCH,
            "language",
        ),
        ("date 2021-11-02\nНа рынке в городе убиты пять человек", "language"),
    ],
)
def test_what_is_set_aside_says_why(text, reason):
    with pytest.raises(ReportError) as caught:
        read(text, date(2020, 1, 1))
    assert (caught.value.reason, caught.value.where) == (reason, "news.txt")


@given(
    st.text(max_size=200),
    st.sampled_from(
        [
            "",
            "date 2021-11-02 ",
            "---\ndate: 2021-11-02\n---\n",
            "Date: 2021-11-02\ntitle: A\n\n",
            "KANO, 2 May 2019 - ",
        ]
    ),
)
def test_any_text_is_a_report_or_a_report_error(text, head):
    try:
        report = read(head + text, date(2020, 1, 1))
    except ReportError:
        return
    if report.text_offset is not None:
        assert (head + text)[report.text_offset :][: len(report.text)] == report.text
