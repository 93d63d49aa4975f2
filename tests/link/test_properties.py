"""The same reports give the same incidents with the same names, in any order, in any batches, however often."""

from __future__ import annotations

import json
import random
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.judgement import Judgement
from dateline.errors import RunError
from dateline.link import block, link_events
from dateline.link.block import Blocks

from .sample import DAY, TOWNS, Telling, tell


@cache
def pool() -> list[Telling]:
    """Reports of attacks that are easily confused: few towns, few days, rising tolls, recollections."""
    rng = random.Random(7)
    found = []
    for number in range(40):
        town, off = rng.choice(sorted(TOWNS)), rng.randrange(3)
        recalls = {"killed": rng.randrange(1, 5), "place": rng.choice(sorted(TOWNS))} if number % 3 == 0 else None
        found.append(
            tell(
                town, day=DAY + timedelta(off) if number % 7 else None, after=rng.randrange(4), killed=rng.randrange(1, 30),
                action=rng.choice(("bombing", "attack")), words=rng.choice(("near Ismail Haddad", "as Rosa Okello said", "")),
                by=rng.choice((None, "Ansar Brigades", "Tahang Group")), recalls=recalls,
            )
        )  # fmt: skip
    return found


def verdicts(tellings: list[Telling], seed: int) -> list[Judgement]:
    rng = random.Random(seed)
    ids = sorted(e.id for _, events in tellings for e in events)
    return [
        Judgement(rng.choice(("same", "different")), tuple(rng.sample(ids, 2)), "ada", f"2026-01-01T00:00:{n:02}.0Z")
        for n in range(6)
    ]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 6), st.integers(0, 3))
def test_order_batches_and_repetition_change_nothing(rng: random.Random, batches: int, seed: int) -> None:
    tellings = rng.sample(pool(), 25)
    judged = verdicts(tellings, seed) if seed else []
    wanted = link_events(sorted(tellings, key=lambda t: t[0].id), judgements=judged)
    shuffled = rng.sample(tellings, len(tellings))
    size = -(-len(shuffled) // batches)
    known = None
    for start in range(0, len(shuffled), size):
        repeated = shuffled[max(0, start - 2) : start + size]
        known = link_events(repeated, known=known, judgements=judged if start % 2 else [])
    found = link_events(shuffled[:3], known=known, judgements=judged)
    assert found.incidents == wanted.incidents
    assert set(found.linker.edges) == set(wanted.linker.edges)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_is_written_and_read_goes_on_as_if_it_had_not_been(rng: random.Random) -> None:
    tellings = rng.sample(pool(), 20)
    first = link_events(tellings[:12])
    by_id = {report.id: (report, events) for report, events in tellings}
    plain = json.loads(json.dumps(first.to_plain()))
    assert link_events([], known=plain).to_plain() == first.to_plain()
    resumed = link_events(tellings[12:], known=plain, recall=by_id.get)
    assert resumed.incidents == link_events(tellings).incidents
    assert resumed.redirects == link_events(tellings[12:], known=first).redirects


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_crowded_names_are_forgotten_in_any_order(rng: random.Random) -> None:
    tellings = rng.sample(pool(), 30)
    usual = block.CROWD
    block.CROWD = 4
    try:
        one = link_events(tellings)
        known = link_events(tellings[::-1][:17])
        other = link_events(rng.sample(tellings, 30), known=known)
    finally:
        block.CROWD = usual
    assert one.linker.edges == other.linker.edges
    assert one.incidents == other.incidents


def test_every_event_is_in_one_incident() -> None:
    linked = link_events(pool())
    held = [event for incident in linked.incidents for event in incident.events]
    assert len(held) == len(set(held))
    assert set(held) == {e.id for _, events in pool() for e in events}


def test_no_report_tells_an_incident_as_two_happenings() -> None:
    linked = link_events(pool())
    for events in linked.members.values():
        reports = [linked.linker.profiles[e].report_id for e in events]
        assert len(reports) == len(set(reports))


def test_never_all_pairs() -> None:
    linked = link_events(pool())
    blocks = Blocks()
    for profile in linked.linker.profiles.values():
        blocks.add(profile)
    apart = [p for p in linked.linker.profiles.values() if p.countries == {"KEN"} and p.dated]
    assert apart
    for profile in apart:
        assert len(blocks.meets(profile)) < len(linked.linker.profiles) - 1


@pytest.mark.parametrize("state", [{}, {"version": 99}, {"version": 1, "profiles": [{"event_id": "e1"}]}])
def test_a_state_of_another_version_or_shape_is_refused(state: dict[str, object]) -> None:
    with pytest.raises(RunError, match="link again from nothing"):
        link_events([], known=state)


def test_reports_that_are_not_at_hand_are_asked_for() -> None:
    known = link_events(pool()[:5]).to_plain()
    with pytest.raises(RunError, match="recall"):
        _ = link_events([], known=known).incidents
