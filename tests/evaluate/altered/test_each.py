"""What each alteration does to a report that one can read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dateline.evaluate.altered.beheaded import beheaded
from dateline.evaluate.altered.furniture import furnished
from dateline.evaluate.altered.glued import glued
from dateline.evaluate.altered.groups import other_groups
from dateline.evaluate.altered.letters import in_capitals, without_capitals
from dateline.evaluate.altered.persons import other_persons
from dateline.evaluate.altered.places import other_places
from dateline.evaluate.altered.punctuation import without_punctuation
from dateline.evaluate.altered.scan import scanned
from dateline.evaluate.altered.spelling import in_american, in_british
from dateline.evaluate.altered.years import years_later
from dateline.evaluate.annotated import Annotated, read_annotated
from dateline.knowledge.altered import load_boilerplate, load_groups, load_persons
from dateline.knowledge.places import Gazetteer

from .conftest import ROOT, Write


def spans(item: Annotated, name: str) -> list[str]:
    return [s.text for s in item.spans if any(x.name == name and x.event is None for x in s.labels)]


def test_letters(write: Write) -> None:
    item = write("[[weapon|A bomb]] [[event:e1|exploded]] in [[place|Mosul]].")
    assert in_capitals(item).text == "A BOMB EXPLODED IN MOSUL."
    assert without_capitals(item).text == "a bomb exploded in mosul."


def test_punctuation(write: Write) -> None:
    item = write(
        '[[place|DEIR AL-ZOR]] (Wire) - "Some 1,200 fled," [[person|Dr. Aziz]] said at 10:30; '
        "a [[weapon|car bomb]]—the first—[[event:e1|exploded]]: it couldn't..."
    )
    plain = without_punctuation(item)
    assert plain.text == (
        "DEIR AL-ZOR Wire Some 1,200 fled Dr Aziz said at 10:30 a car bomb the first exploded it couldn't"
    )
    assert spans(plain, "person") == ["Dr Aziz"]


def test_a_scan_misreads_a_little_and_never_one_digit_for_another(reports: list[Annotated]) -> None:
    for item in reports:
        read = scanned(item)
        assert [c for c in read.text if c.isdigit() and c not in "01258"] == [
            c for c in item.text if c.isdigit() and c not in "01258"
        ]
        assert read.head["events"] == item.head["events"]
    lengths = sum(len(i.text) for i in reports)
    changed = sum(a != b for i in reports for a, b in zip(words(i), words(scanned(i)), strict=False))
    assert changed > lengths / 1000


def words(item: Annotated) -> list[str]:
    return [s.text for s in item.spans]


def test_spelling_each_way_keeps_capitals_and_names(write: Write) -> None:
    item = write(
        "[[org; actor:e1|Defence Ministry]] men of [[place|Harbour City]] [[event:e1|bombed]] the LABOUR "
        "centre and an armoured-car depot.",
        "  e1: {type: bombing, status: occurred, actor: Defence Ministry}",
    )
    american = in_american(item)
    assert american.text == "Defense Ministry men of Harbour City bombed the LABOR center and an armored-car depot."
    assert american.events["e1"]["actor"] == "Defense Ministry"
    assert in_british(american).text == item.text


def test_words_with_other_senses_are_not_made_british(write: Write) -> None:
    text = "They check the story of the tire that [[event:e1|burned]]."
    assert in_british(write(text)).text == "They check the story of the tire that burned."


@pytest.mark.parametrize(
    ("span", "later"),
    [
        ("[[time=2021-11-02|2 November 2021]]", "2 November 2049"),
        ("[[time=2017|2017]]", "2045"),
        ("[[time=2021-11-02|Tuesday]]", "Tuesday"),
        ("[[time=2009-07-06|06.07.09]]", "06.07.37"),
        ("[[time=2006-03|March '06]]", "March '34"),
        ("[[time=2006-11-06|Nov 06]]", "Nov 06"),
        ("[[time=P10D|10 days]]", "10 days"),
        ("between 1992 and 1995", "between 2020 and 2023"),
        ("in the 1990s", "in the 2018s"),
        ("as report 31/2021 says", "as report 31/2049 says"),
        ("since the 2016 accord", "since the 2044 accord"),
        ("at 2000 hrs", "at 2000 hrs"),
        ("[[people|2000 residents]]", "2000 residents"),
    ],
)
def test_years(write: Write, span: str, later: str) -> None:
    moved = years_later(write(f"A bomb [[event:e1|exploded]], {span}."))
    assert moved.text == f"A bomb exploded, {later}."


def test_all_dates_move_by_one_span_of_time_and_weekdays_stay(write: Write) -> None:
    item = write(
        "A bomb [[event:e1|exploded]] on [[time=2021-11-02T14:30; time:e1|Tuesday]].",
        "  e1: {type: bombing, status: occurred, date: 2021-11-02}",
    )
    moved = years_later(item)
    assert moved.head["published"] == "2049-11-04"
    assert moved.events["e1"]["date"] == "2049-11-02"
    assert moved.spans[1].labels[0].value == "2049-11-02T14:30"
    assert date(2049, 11, 2).weekday() == date(2021, 11, 2).weekday()
    assert moved.report.published == date(2021, 11, 4) + timedelta(days=28 * 1461 // 4)


def test_furniture_stands_round_the_report(write: Write) -> None:
    item = write("A bomb [[event:e1|exploded]].")
    framed, known = furnished(item), load_boilerplate()
    before, _, after = framed.text.partition(item.text)
    assert {s for s in before.split("\n\n") if s} <= set(known.before)
    assert {s for s in after.split("\n\n") if s} <= {*known.after, *known.related}
    assert framed.text.count(item.text) == 1


CUT = """Blast in [[place; place:e1|Mosul]]

[[place|BAGHDAD]] - A bomb [[event:e1|exploded]] on [[time=2021-11-02; time:e1|Tuesday]], killing [[people; killed:e1=5|five]]. The group [[event:c1|claimed]] it.

The [[event:e1|blast]] near [[place; place:e1|Hawija]] left [[people; killed:e1=<2|two]] dead children. It [[event:b1|recalled]] one in [[time=2019; time:b1|2019]]."""
EVENTS = """  e1: {type: bombing, status: occurred, date: 2021-11-02, place: Hawija, country: IRQ, killed: 5}
  c1: {type: claim_responsibility, about: e1}
  b1: {type: bombing, status: occurred, main: false, date: 2019, part_of: e1}"""


def test_without_its_lead_the_head_keeps_what_can_be_read(write: Write) -> None:
    cut = beheaded(write(CUT, EVENTS))
    assert cut.text.startswith("The blast near Hawija")
    assert set(cut.events) == {"e1", "b1"}
    assert cut.events["e1"] == {"type": "bombing", "status": "occurred", "place": "Hawija", "country": "IRQ"}
    assert cut.events["b1"]["date"] == "2019"
    assert cut.events["b1"]["part_of"] == ["e1"]


def test_a_single_paragraph_stays(write: Write) -> None:
    item = write("A bomb [[event:e1|exploded]].")
    assert beheaded(item) is item


def test_what_is_said_of_a_lost_event_is_said_of_none(write: Write) -> None:
    body = "A bomb [[event:e1|exploded]].\n\nThe group [[event:c1|claimed]] it."
    cut = beheaded(
        write(body, "  e1: {type: bombing, status: occurred}\n  c1: {type: claim_responsibility, about: e1}")
    )
    assert cut.events == {"c1": {"type": "claim_responsibility"}}


def test_two_reports_become_one(write: Write) -> None:
    one = write("A bomb [[event:e1|exploded]].", "  e1: {type: bombing, date: 2021-11-02}", id="t1")
    two = write("Men [[event:e1|fired]].", "  e1: {type: attack, date: 2021-11-03}\n", id="t2")
    (both,) = glued([one, two])
    assert both.text == "A bomb exploded.\n\nMen fired."
    assert both.events == {"ae1": {"type": "bombing"}, "be1": {"type": "attack", "date": "2021-11-03"}}
    assert [both.text[s.start : s.end] for e in ("ae1", "be1") for s in both.triggers(e)] == ["exploded", "fired"]
    assert both.head["published"] == "2021-11-04"


def test_reports_of_one_incident_or_of_two_years_are_not_joined(write: Write) -> None:
    one = write("A bomb [[event:e1|exploded]].", "  e1: {type: bombing, same_as: t2:e1}", id="t1")
    two = write("A bomb [[event:e1|went off]].", "  e1: {type: bombing}", id="t2")
    assert sorted(i.text for i in glued([one, two])) == [one.text, two.text]
    later = years_later(write("Men [[event:e1|fired]].", id="t3"))
    assert len(glued([one, later])) == 2


def test_glueing_loses_no_event(reports: list[Annotated]) -> None:
    assert sum(len(i.events) for i in glued(reports)) == sum(len(i.events) for i in reports)
    assert len(glued(reports)) < 0.8 * len(reports)


def test_persons_have_one_other_name_throughout(write: Write) -> None:
    item = write(
        "[[person; actor:e1|Colonel Hamid al-Jabari]] [[event:e1|said]] so. [[person|Jabari]] left; "
        "[[person|al-Jabari]]'s aide stayed.",
        "  e1: {type: statement, actor: Hamid al-Jabari}",
    )
    long, short, article = spans(other_persons(item), "person")
    pool = load_persons()["IRQ"]
    assert long.startswith("Colonel ")
    assert long.split()[1] in pool.given
    assert "Hamid" not in long
    assert "Jabari" not in long + short + article
    assert other_persons(item).events["e1"]["actor"] == " ".join(long.split()[1:])
    assert article in long


def test_a_group_has_one_other_name_in_all_its_forms(write: Write) -> None:
    item = write(
        "The [[org; actor:e1|Islamic State]] ([[org|ISIS]]) [[event:e1|bombed]] the [[org|Interior Ministry]]. "
        "Islamic State fighters fled, [[org|Tigris News Agency]] said.",
        "  e1: {type: bombing, status: occurred, actor: Islamic State}",
    )
    other = other_groups(item)
    name, acronym, ministry, outlet = spans(other, "org")
    group = next(g for g in load_groups() if g.acronym == acronym)
    assert group.kind == "rebel"
    assert name == group.short
    assert ministry == "Interior Ministry"
    assert outlet in {g.full for g in load_groups() if g.kind == "outlet"}
    assert f"{group.short} fighters" in other.text
    assert set(other.events["e1"]["actor"]) == {group.short, group.acronym}


def test_towns_are_swapped_within_their_area_and_capitals_stay(write: Write, gazetteer: Gazetteer) -> None:
    item = write(
        "A bomb [[event:e1|exploded]] in [[place; place:e1|Kidapawan]], south of [[place|Manila]]. [[place|KIDAPAWAN]] is"
        " in [[place|Philippines]].",
        "  e1: {type: bombing, status: occurred, place: Kidapawan, country: PHL}",
        country="PHL",
    )
    town, capital, again, country = spans(other_places(item), "place")
    assert (capital, country, again) == ("Manila", "Philippines", town.upper())
    assert town != "Kidapawan"
    (entry,) = gazetteer.lookup(town)
    assert entry.admin1 in {e.admin1 for e in gazetteer.lookup("Kidapawan")}
    assert other_places(item).events["e1"]["place"] == town


def test_a_town_beside_another_of_the_report_stays(write: Write) -> None:
    body = "A bomb [[event:e1|exploded]] in [[place; place:e1|{}]], near [[place|Kidapawan]]."
    near = write(body.format("Makilala"), country="PHL", id="near")
    far = write(body.format("Dipolog"), country="PHL", id="far")
    assert other_places(near).text == near.text
    assert not set(spans(other_places(far), "place")) & {"Dipolog", "Kidapawan"}


def test_the_names_put_in_are_in_no_report_of_the_corpus() -> None:
    text = " ".join(i.text for part in ("train", "test") for i in read_annotated(ROOT / "corpus" / part))
    told = {w.strip(".,'’\"()") for w in text.split()}
    given = {n for p in set(load_persons().values()) for n in (*p.given, *p.family)}
    assert sorted(given & told) == []
    assert [g.full for g in load_groups() if g.full in text or g.acronym in told] == []
