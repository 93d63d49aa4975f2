"""What several reports of one incident together say."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.core.incident import Incident, SettledToll
from dateline.core.judgement import Judgement
from dateline.core.values import Count, Party, Toll
from dateline.link import POLICIES, settle

from .sample import Telling, tell

LONG = "while shoppers queued for bread near the old bridge and children played by the river in the autumn sun"


def toll(incident: Incident, harm: str = "killed") -> SettledToll:
    return next(t for t in incident.tolls if t.harm == harm and t.group is None)


def rising() -> list[Telling]:
    return [
        tell(killed=3, at_least=True, words="said a first caller"),
        tell(killed=19, after=1, words="said the ministry of health"),
        tell(killed=27, after=2, words="said hospital staff"),
    ]


def test_the_latest_report_gives_the_toll_and_nothing_is_summed() -> None:
    found = toll(settle(rising()))
    assert (found.low, found.best, found.high) == (27, 27, 27)
    assert [(count.low, voice.said.day) for count, voice in found.history] == [(3, 2), (19, 3), (27, 4)]


def test_the_order_of_reports_does_not_matter() -> None:
    assert settle(rising()) == settle(rising()[::-1])


def test_a_later_count_of_some_is_not_the_toll() -> None:
    some = tell(killed=2, after=5, words="at the burial of two brothers")
    assert toll(settle([*rising(), some])).best == 27


def disputed() -> list[Telling]:
    return [
        *rising(),
        tell(killed=22, after=2, words="said the foreign military spokesman"),
        tell(killed=22, after=3, words="said an embassy in its own bulletin"),
        tell(killed=29, after=3, words="said relatives who carried coffins"),
    ]


@pytest.mark.parametrize(
    ("policy", "best"), [("latest", 29), ("most-conservative", 22), ("low-best-high", 29), ("majority", 22)]
)
def test_each_policy_chooses_by_its_rule(policy: str, best: int) -> None:
    found = toll(settle(disputed(), policy=policy))
    assert found.best == best
    assert found.low <= best <= (found.high or best)
    assert found.rule.endswith(".")


def test_low_and_high_keep_who_disagrees() -> None:
    found = toll(settle(disputed()))
    assert (found.low, found.high) == (22, 29)


def test_an_unknown_policy_is_refused_with_the_names() -> None:
    with pytest.raises(ValueError, match=", ".join(POLICIES)):
        settle(rising(), policy="median")


def test_no_upper_bound_where_the_figure_has_none() -> None:
    assert toll(settle([tell(killed=3, at_least=True)])).high is None


def test_copies_of_one_text_are_one_source() -> None:
    one = tell(killed=4, words=LONG, source="Tigris Agency")
    copy = tell(killed=5, words=LONG, source="Levant Press", after=1)
    own = tell(killed=5, words="after a van stopped at the gate, a baker who swept glass told us", after=1)
    copied = settle([one, copy])
    assert (copied.sources, copied.provisional) == (1, True)
    voices = {v.voice_id for v in copied.of("place").support}  # type: ignore[union-attr]
    assert voices == {one[0].id}
    assert settle([one, copy, own]).sources == 2


def test_one_outlet_is_one_source() -> None:
    one = tell(killed=4, words="while shoppers queued for bread", source="Tigris Agency")
    two = tell(killed=9, words="when a van stopped at the gate of the depot", source="Tigris Agency", after=1)
    assert settle([one, two]).sources == 1


def test_the_value_most_sources_give_is_taken_and_dissent_is_kept() -> None:
    told = [
        tell("Baquba", words="while shoppers queued"),
        tell("Baquba", words="after a van had stopped by the gate", after=1),
        tell("Kirkuk", words="to the dismay of merchants and their guild", after=2),
    ]
    place = settle(told).of("place")
    assert place is not None
    assert place.value.name == "Baquba"  # type: ignore[union-attr]
    assert len(place.support) == 2
    assert [v.value.name for v in place.dissent] == ["Kirkuk"]  # type: ignore[union-attr]


def test_an_exact_action_goes_before_one_that_says_less() -> None:
    told = [tell(action="explosion"), tell(action="explosion", words="in the dark", after=1), tell(after=2)]
    assert settle(told).of("action").value == "bombing"  # type: ignore[union-attr]


def test_claimed_by_two_groups_is_contested() -> None:
    told = [tell(by="Ansar Brigades"), tell(by="Tahang Group", words="after a van stopped there", after=1)]
    found = settle(told).of("perpetrator")
    assert found is not None
    assert found.contested
    assert found.attribution == "claimed"
    assert found.dissent


def test_who_claims_it_goes_before_who_is_blamed() -> None:
    told = [
        tell(by="Tahang Group", grade="blamed", words="in the dark"),
        tell(by="Tahang Group", grade="blamed", words="after a van stopped there", after=1),
        tell(by="Ansar Brigades", after=2),
    ]
    found = settle(told).of("perpetrator")
    assert found is not None
    assert found.value.name == "Ansar Brigades"  # type: ignore[union-attr]


def test_a_named_group_goes_before_nameless_gunmen() -> None:
    told = [tell(by="gunmen", grade="stated"), tell(by="Ansar Brigades", grade="suspected", after=1)]
    found = settle(told).of("perpetrator")
    assert found is not None
    assert (found.value.name, found.attribution, found.contested) == ("Ansar Brigades", "suspected", False)  # type: ignore[union-attr]


def judge(verdict: Any, subject: str, at: int = 0, **more: Any) -> Judgement:
    return Judgement(verdict, (subject,), "ada", f"2026-01-01T00:00:{at:02}.0Z", **more)


def test_a_coder_corrects_a_toll_and_its_history_stays() -> None:
    name = settle(rising()).id
    value = Toll("killed", Count(28, 28))
    found = toll(
        settle(rising(), judgements=[judge("correct", name, attribute="toll", value=value, note="the registry")])
    )
    assert (found.best, found.standing, len(found.history)) == (28, "coder", 3)


def test_an_adjudicator_outranks_a_later_coder() -> None:
    told = [tell(by="Ansar Brigades")]
    name = settle(told).id
    first = judge(
        "correct", name, 1, attribute="perpetrator", value=Party("Tahang Group"), note="court", adjudicates=True
    )
    later = judge("correct", name, 2, attribute="perpetrator", value=Party("Kosa Front"), note="hearsay")
    found = settle(told, judgements=[first, later]).of("perpetrator")
    assert found is not None
    assert (found.value, found.standing) == (Party("Tahang Group"), "adjudicated")
    assert [v.value.name for v in found.dissent] == ["Ansar Brigades"]  # type: ignore[union-attr]


def test_an_accepted_value_is_no_longer_the_machines() -> None:
    told = [tell()]
    found = settle(told, judgements=[judge("accept", settle(told).id, attribute="place")]).of("place")
    assert found is not None
    assert found.standing == "coder"


def test_a_rejected_value_of_one_event_is_not_heard() -> None:
    told = rising()
    reject = judge("reject", told[2][1][0].id, attribute="toll")
    assert toll(settle(told, judgements=[reject])).best == 19


def test_every_settled_value_quotes_its_report() -> None:
    told = disputed()
    texts = {report.id: report.text for report, _ in told}
    incident = settle(told)
    voices = [v for f in incident.findings for v in (*f.support, *f.dissent)]
    voices += [v for t in incident.tolls for _, v in t.history]
    assert len(voices) > 20
    for voice in voices:
        assert texts[voice.report_id][voice.evidence.start : voice.evidence.end] == voice.evidence.quote


def test_an_incident_needs_an_event() -> None:
    with pytest.raises(ValueError, match="needs an event"):
        settle([])
