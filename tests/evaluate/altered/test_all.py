"""What holds of every alteration: spans stay on their words, labels stay, one seed gives one result."""

from __future__ import annotations

import pytest

from dateline.evaluate.altered import ALTERATIONS, ONE_BY_ONE
from dateline.evaluate.annotated import Annotated

KEEPING = [name for name in ONE_BY_ONE if name not in ("lead cut off", "28 years later")]


@pytest.fixture(scope="module")
def altered(reports: list[Annotated]) -> dict[str, list[Annotated]]:
    return {name: alter(reports, 0) for name, alter in ALTERATIONS.items()}


@pytest.mark.parametrize("name", ALTERATIONS)
def test_spans_stay_on_their_words(name: str, altered: dict[str, list[Annotated]]) -> None:
    for item in altered[name]:
        ends = 0
        for span in item.spans:
            assert item.text[span.start : span.end] == span.text
            assert span.text == span.text.strip() != ""
            assert span.start >= ends
            ends = span.end


@pytest.mark.parametrize("name", ALTERATIONS)
def test_every_event_keeps_a_trigger_and_every_label_an_event(name: str, altered: dict[str, list[Annotated]]) -> None:
    for item in altered[name]:
        named = {label.event for span in item.spans for label in span.labels if label.event}
        assert named <= set(item.events)
        assert all(item.triggers(event) for event in item.events)
        links = [v for e in item.events.values() for k in ("part_of", "about") for v in listed(e.get(k, []))]
        assert set(links) <= set(item.events)


@pytest.mark.parametrize("name", KEEPING)
def test_labels_stay(name: str, altered: dict[str, list[Annotated]], reports: list[Annotated]) -> None:
    for before, after in zip(reports, altered[name], strict=True):
        assert [s.labels for s in before.spans] == [s.labels for s in after.spans]
        assert before.head["published"] == after.head["published"]


@pytest.mark.parametrize("name", ALTERATIONS)
def test_one_seed_gives_one_result_and_the_report_stays(name: str, reports: list[Annotated]) -> None:
    some = reports[:20]
    texts = [(item.text, dict(item.head)) for item in some]
    assert ALTERATIONS[name](some, 3) == ALTERATIONS[name](some, 3)
    assert [(item.text, dict(item.head)) for item in some] == texts


@pytest.mark.parametrize("name", ALTERATIONS)
def test_it_alters(name: str, altered: dict[str, list[Annotated]], reports: list[Annotated]) -> None:
    texts = {item.text for item in reports}
    changed = [item for item in altered[name] if item.text not in texts]
    least = 10 if name in ("to British", "to American", "28 years later") else len(altered[name]) // 3
    assert len(changed) >= least


@pytest.mark.parametrize("name", ["OCR noise", "names swapped", "page furniture"])
def test_another_seed_gives_another_result(name: str, reports: list[Annotated]) -> None:
    assert [i.text for i in ALTERATIONS[name](reports[:20], 1)] != [i.text for i in ALTERATIONS[name](reports[:20], 2)]


def listed(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]
