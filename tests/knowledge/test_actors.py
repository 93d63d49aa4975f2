from datetime import date

from dateline.knowledge.actors import Actor, check_actors, load_actors
from dateline.knowledge.actors.check import entry_faults, parent_faults


def _actor(actor_id: str, parent: str | None = None, last: int | None = None, kind: str = "rebel") -> Actor:
    return Actor(actor_id, actor_id, (), ("XXX",), ((date(1, 1, 1), kind),), 2000, last, parent, "")


def test_the_shipped_list_is_sound_and_large() -> None:
    assert check_actors() == []
    assert len(load_actors().actors) >= 1200


def test_faults_of_an_entry_are_named() -> None:
    faults = list(entry_faults(_actor("a", last=1999, kind="wizard"), frozenset({"rebel"}), frozenset({"AFG"})))
    assert len(faults) == 4


def test_loops_and_missing_parents_are_named() -> None:
    a, b = _actor("a", "b"), _actor("b", "a")
    assert list(parent_faults(a, {"a": a, "b": b}))
    assert list(parent_faults(a, {"a": a}))
