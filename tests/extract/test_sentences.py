"""Sentences: where they end, of what kind they are, and that nothing of the text is lost."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.sentences import dateline_of, divide

CASES = Path(__file__).parent / "cases"
FILLER = "Gunmen killed five people in a market on Monday, police said.\n\n"


def rows(name):
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(text, title_end=0):
    return [(text[s.start : s.end], s.kind) for s in divide(text, title_end)]


def kinds(text):
    return dict(parts(text))


@pytest.mark.parametrize("case", rows("sentences.csv"), ids=lambda c: c["why"])
def test_sentences_end_where_they_end(case):
    text = "Start of it.\n\n" + case["text"]
    assert [t for t, _ in parts(text)][1:] == case["sentences"].split("|")


@pytest.mark.parametrize("case", rows("datelines.csv"), ids=lambda c: c["text"][:30])
def test_datelines_are_sentences_of_their_own(case):
    text = case["text"]
    found = [t for t, kind in parts(text) if kind == "dateline"]
    assert found == ([case["prefix"]] if case["prefix"] else [])
    line = dateline_of(text)
    if case["place"] or case["date"]:
        assert line is not None
        assert (text[line.place_start : line.place_end] if line.place_start is not None else "") == case["place"]
        assert (text[line.date_start : line.date_end] if line.date_start is not None else "") == case["date"]
        assert (text[line.source_start : line.source_end] if line.source_start is not None else "") == case["source"]
    else:
        assert line is None


def test_first_short_paragraph_is_the_headline():
    assert parts("Bomb kills five in Kano\n\n" + FILLER)[0] == ("Bomb kills five in Kano", "headline")


def test_title_end_makes_the_headline():
    text = "Five die. Army blamed.\n\nThe rest."
    assert [k for _, k in parts(text, 22)] == ["headline", "headline", "body"]


def test_hand_wrapped_lines_are_one_paragraph():
    text = (
        "   SAN SALVADOR, 3 JAN 90 -- [TEXT] THE ARCE BATTALION COMMAND SAID THAT\n"
        "ABOUT 50 PEASANTS WERE KIDNAPPED BY REBELS IN THE DEPARTMENT OF SAN\n"
        "MIGUEL.  THE SOURCE ADDED THAT THEY WERE TAKEN TO A PLACE THAT NOBODY\n"
        "KNOWS.\n\n   MEANWHILE, THREE MEN WERE KILLED.\n"
    )
    found = divide(text)
    assert [s.paragraph for s in found] == [0, 0, 0, 1]
    assert text[found[1].start : found[1].end].replace("\n", " ").endswith("SAN MIGUEL.")


def test_lines_of_a_page_are_paragraphs_of_their_own():
    text = "PRESS STATEMENT\n6th Infantry Division\n26 October 2011\n" + FILLER.strip() + " " + FILLER * 3
    assert [s.paragraph for s in divide(text)][:4] == [0, 1, 2, 3]


def test_one_long_line_holds_headline_by_line_and_dateline():
    text = "Bomb kills five in Kano KANO, Nigeria (AFP) - " + FILLER.replace("\n", " ") * 8
    assert [k for _, k in parts(text)][:3] == ["headline", "dateline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "By Mutale Chisanga",
        "Reporting by A. Khan; Editing by B. Lee",
        "By Ann Lee in Kabul",
        "Our Correspondent",
        "Staff Reporter",
        "By our correspondent in Goma",
        "From Yaw Mensah, Bolgatanga",
        "(Reporting by Ann Lee; Editing by Bo Li)",
        "Priya Rao reports",
    ],
)
def test_by_lines(line):
    assert kinds(f"Five die in Kano\n\n{line}\n\n{FILLER}")[line] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: a burnt bus",
        "FILE PHOTO: Smoke rises over the town",
        "People stand at the site of the blast [AFP]",
        "Smoke over the town. (Photo by A. Lee)",
        "Image credit: the army",
        "A bus burns in Kano (AP Photo/Ann Lee)",
    ],
)
def test_captions(line):
    assert {k for t, k in parts(FILLER + line + "\n\n" + FILLER) if t in line} == {"caption"}


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Five killed in Jos",
        "Follow us on Twitter",
        "Sign up for our newsletter",
        "Advertisement",
        "© 2019 The Post. All rights reserved.",
        "Copyright 2020 Agency",
        "This article was originally published on a site.",
        "We use cookies to improve this site",
        "Share this",
        "Editor's note: this story was updated",
        "Email: desk@example.org",
        "Call +254 700 123 456",
    ],
)
def test_boilerplate(line):
    assert {k for t, k in parts(FILLER + line + "\n\n" + FILLER) if t in line} == {"boilerplate"}


def test_a_list_of_links_is_boilerplate_until_the_text_goes_on():
    text = FILLER + "Related stories\n\nFive die in Jos\n\nBomb in Kano\n\n" + FILLER.replace("five", "six")
    assert [k for _, k in parts(text)] == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]


@pytest.mark.parametrize(
    "sentence",
    [
        "By Monday, 20 people were dead.",
        "Special correspondent Ali Noor was shot dead in Marka.",
        "Tel Aviv was hit by a rocket.",
        "Video shows gunmen opening fire on a crowd.",
        "Contact was lost after the attack.",
        "Source: police killed two men.",
        "At least five died in the blast (AFP).",
        "Staff at a Reuters office were attacked.",
        "By night the town had fallen.",
        "Updated at 4:45 p.m. ET: Officials said four people were found shot dead.",
        "Advertisement The boy suffered life-threatening injuries.",
        "KOTV (CBS/AP) reported that two brothers were shot.",
    ],
)
def test_what_reports_an_event_is_never_furniture(sentence):
    assert kinds(FILLER.replace("five", "two") + sentence + "\n\n" + FILLER)[sentence] == "body"


PIECES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [*FILLER.split(" "), "\n\n", "\n", ". ", "KABUL (AFP) - ", "By Ann Lee", "© ", "[AFP]", "İ", "•", "..."]
        ),
    ),
    max_size=40,
)


@given(PIECES, st.integers(0, 60))
def test_nothing_is_lost_and_nothing_overlaps(pieces, title_end):
    text = "".join(pieces)
    found = divide(text, min(title_end, len(text)))
    at = 0
    for number, sentence in enumerate(found):
        assert sentence.index == number
        assert at <= sentence.start < sentence.end <= len(text)
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        at = sentence.end
    assert not text[at:].strip()
    dateline_of(text)


def test_the_head_of_a_stored_page_is_no_body():
    text = (
        "News | Sport | Weather | Contact us\n\nMay 16, 2018 / 3:16 AM / in an hour\n\n"
        "Five die in Kano\n\nReuters Staff\n\n"
        "1 Min Read\n\nBy: Web Desk | Kano | Updated: May 16, 2018 2:01:46 pm\n\nSmoke over Kano. REUTERS/Ann Lee -\n\n"
        "Kano, March 16\n" + FILLER + "Top Stories\nTwo die in Jos as bus ...\nRain in Lagos\n"
    )
    found = [kind for _, kind in parts(text)]
    assert found[:6] == ["boilerplate", "dateline", "headline", "byline", "boilerplate", "byline"]
    assert found[6:] == ["caption", "caption", "dateline", "body", "boilerplate", "boilerplate", "boilerplate"]


@pytest.mark.parametrize(
    "stamp",
    ["Sunday, May 1, 2016", "Updated: 16 March 2022, 9:58 am IST", "Published on March 3, 2019", "Apr 6, 8:22 AM EDT"],
)
def test_a_time_stamp_before_the_body_is_no_headline(stamp):
    assert kinds(f"{stamp}\n\nFive die in Kano\n\n{FILLER}")[stamp] in ("dateline", "boilerplate")


def test_a_day_that_heads_a_part_of_the_body_stays_body():
    assert kinds(FILLER + "Monday, 3 May\n\n" + FILLER.replace("five", "six"))["Monday, 3 May"] == "body"


def test_a_line_without_stops_is_cut_at_white_space() -> None:
    text = "a bomb exploded in Kano killing two people " * 200
    found = divide(text)
    assert len(found) > 5
    assert all(s.end - s.start <= 1200 for s in found)
    assert "".join(text[s.start : s.end].replace(" ", "") for s in found) == text.replace(" ", "")
