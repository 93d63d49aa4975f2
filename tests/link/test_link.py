"""Which events become one incident, and which stay two."""

from __future__ import annotations

from datetime import timedelta

from dateline.core.judgement import Judgement
from dateline.link import Linked, link_events

from .sample import DAY, tell


def together(linked: Linked, one: str, other: str) -> bool:
    return linked.holder_of(one) == linked.holder_of(other)


def test_two_reports_of_one_attack_are_one_incident() -> None:
    a, b = tell(killed=19), tell(killed=21, after=1, words="as doctors said")
    linked = link_events([a, b])
    assert len(linked.incidents) == 1
    assert set(linked.incidents[0].events) == {a[1][0].id, b[1][0].id}


def test_attacks_on_different_days_stay_two() -> None:
    a = tell(words="as shoppers queued for bread, said Nadia Haddad")
    b = tell(day=DAY + timedelta(4), killed=7, words="when a lorry burned beside the river")
    assert len(link_events([a, b]).incidents) == 2


def test_attacks_in_different_towns_stay_two() -> None:
    a = tell("Baquba", words="as shoppers queued for bread, said Nadia Haddad")
    b = tell("Mada", words="when a lorry burned beside the river")
    assert len(link_events([a, b]).incidents) == 2


def test_two_main_events_of_one_report_are_two_happenings() -> None:
    report, (main, second) = tell(killed=4, recalls={"killed": 4})
    twice = (report, (main, second))
    linked = link_events([twice, tell(killed=4)])
    assert not together(linked, main.id, second.id)


def test_what_a_report_recalls_joins_the_incident_it_recalls() -> None:
    old = tell(killed=29, by="Ansar Brigades", site="recruiting office")
    recall = {"killed": 29, "by": "Ansar Brigades", "site": "recruiting office"}
    new = tell(day=DAY + timedelta(4), killed=11, site="town hall", recalls=recall)
    linked = link_events([old, new])
    assert together(linked, old[1][0].id, new[1][1].id)
    assert not together(linked, old[1][0].id, new[1][0].id)


def test_an_incident_that_is_only_recalled_says_so() -> None:
    new = tell(day=DAY + timedelta(400), recalls={"killed": 29})
    recalled = {i.events: i.recalled_only for i in link_events([new]).incidents}
    assert recalled == {(new[1][0].id,): False, (new[1][1].id,): True}


def test_statements_hang_on_the_incident() -> None:
    told = tell(reaction=True)
    (incident,) = link_events([told]).incidents
    assert incident.events == (told[1][0].id,)
    assert incident.reactions == (told[1][1].id,)


def test_a_link_and_a_non_link_say_why_in_a_sentence() -> None:
    a, b, c = tell(killed=19), tell(killed=21, after=1), tell("Mada", killed=2, action="attack")
    linked = link_events([a, b, c])
    same = linked.why(a[1][0].id, b[1][0].id)
    assert same.together
    assert same.sentence.startswith("One happening because")
    assert "same day" in same.sentence
    other = linked.why(a[1][0].id, c[1][0].id)
    assert not other.together
    assert other.sentence.startswith("Not held to be one happening")
    assert "different countries" in other.sentence


def test_links_are_the_pairs_with_their_points_and_reasons() -> None:
    a, b = tell(killed=19), tell(killed=21, after=1)
    (link,) = link_events([a, b]).links
    assert {link.one, link.other} == {a[1][0].id, b[1][0].id}
    assert link.points == link_events([]).linker.weights.bias + sum(r.points for r in link.reasons)


def judge(verdict: str, *subjects: str, at: int = 0, **more: object) -> Judgement:
    return Judgement(verdict, subjects, "ada", f"2026-01-01T00:00:{at:02}.000000Z", **more)  # type: ignore[arg-type]


def test_people_keep_apart_what_the_machine_joins() -> None:
    a, b = tell(killed=19), tell(killed=19, after=1)
    verdict = judge("different", a[1][0].id, b[1][0].id)
    assert len(link_events([a, b], judgements=[verdict]).incidents) == 2


def test_people_join_what_the_machine_keeps_apart() -> None:
    a, b = tell("Baquba"), tell("Mada", action="attack", day=DAY + timedelta(90))
    verdict = judge("same", a[1][0].id, b[1][0].id)
    assert len(link_events([a, b], judgements=[verdict]).incidents) == 1


def test_the_later_verdict_stands_and_an_adjudication_outranks_it() -> None:
    a, b = tell(), tell(after=1)
    pair = (a[1][0].id, b[1][0].id)
    different, same = judge("different", *pair, at=1), judge("same", *pair, at=2)
    assert len(link_events([a, b], judgements=[different, same]).incidents) == 1
    adjudicated = judge("different", *pair, at=1, adjudicates=True)
    assert len(link_events([a, b], judgements=[adjudicated, same]).incidents) == 2


def test_what_is_withdrawn_does_not_stand() -> None:
    a, b = tell(), tell(after=1)
    different = judge("different", a[1][0].id, b[1][0].id, at=1)
    undone = judge("withdraw", different.id, at=2)
    assert len(link_events([a, b], judgements=[different, undone]).incidents) == 1


def test_a_same_that_a_higher_different_makes_impossible_is_named() -> None:
    a, b, c = tell(), tell("Mada"), tell("Kirkuk")
    one, two, three = a[1][0].id, b[1][0].id, c[1][0].id
    low = judge("same", one, three, at=1)
    linked = link_events(
        [a, b, c], judgements=[low, judge("same", two, three, at=2), judge("different", one, two, at=3)]
    )
    assert linked.contradicted == (low.id,)
    assert not together(linked, one, two)


def test_a_rejected_event_is_in_no_incident() -> None:
    a, b = tell(), tell("Mada")
    linked = link_events([a, b], judgements=[judge("reject", a[1][0].id)])
    assert [i.events for i in linked.incidents] == [(b[1][0].id,)]


def test_merging_incidents_redirects_the_later_name() -> None:
    a, b = tell(), tell("Mada", day=DAY + timedelta(30))
    before = link_events([a, b])
    first, second = (i.id for i in before.incidents)
    after = link_events([], known=before, judgements=[judge("merge", first, second)])
    assert [i.id for i in after.incidents] == [first]
    assert after.redirects == {second: first}
    assert after.incident(second).id == first


def test_splitting_an_incident_is_recorded_and_keeps_its_name() -> None:
    a, b, c = tell(killed=19), tell(killed=19, after=1), tell(killed=19, after=2)
    before = link_events([a, b, c])
    (incident,) = before.incidents
    leaving = c[1][0].id
    after = link_events([], known=before, judgements=[judge("split", incident.id, leaving)])
    assert {i.events for i in after.incidents} == {(a[1][0].id, b[1][0].id), (leaving,)}
    assert after.splits == {incident.id: tuple(sorted((incident.id, f"i{leaving}")))}


def test_the_founder_may_leave() -> None:
    a, b, c = tell(killed=19), tell(killed=19, after=1), tell(killed=19, after=2)
    (incident,) = link_events([a, b, c]).incidents
    after = link_events([a, b, c], judgements=[judge("split", incident.id, a[1][0].id)])
    assert {i.events for i in after.incidents} == {(a[1][0].id,), (b[1][0].id, c[1][0].id)}


def test_an_older_report_gives_the_incident_an_older_name_and_redirects() -> None:
    a, b = tell(killed=19), tell(killed=21, after=1)
    late = link_events([b])
    whole = link_events([a], known=late)
    assert whole.redirects == {late.incidents[0].id: whole.incidents[0].id}
    assert whole.incidents == link_events([a, b]).incidents


def test_a_report_that_is_read_anew_replaces_what_it_said() -> None:
    (report, events), other = tell(killed=19), tell(killed=19, after=1)
    before = link_events([(report, events), other])
    after = link_events([(report, ())], known=before)
    assert [i.events for i in after.incidents] == [(other[1][0].id,)]


def test_only_what_a_new_report_touches_changes() -> None:
    before = link_events([tell(), tell("Mada")])
    after = link_events([tell(killed=4, after=1)], known=before)
    (changed,) = after.changed
    assert after.incident(changed).of("place").value.name == "Baquba"  # type: ignore[union-attr]
