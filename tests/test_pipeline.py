"""Names and mentions joined: whose people are, who is a state, which of two spans stands."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from dateline.core.report import Report
from dateline.core.values import Party
from dateline.pipeline import Coder, open_coder
from dateline.pipeline.mentions import mentions_of


@pytest.fixture(scope="module")
def coder() -> Coder:
    return open_coder()


def _claims(coder: Coder, text: str, attribute: str, on: date) -> set[str]:
    report = Report(text, on, "given", "x")
    values = [c.value for e in coder.code(report).events for c in e.of(attribute)]
    return {v.actor_id or v.name for v in values if isinstance(v, Party)}


@pytest.mark.parametrize(
    ("text", "on", "doer"),
    [
        ("Four soldiers were wounded in an ambush in Catarman, Philippines, by alleged members of the New People's Army.",
         date(2017, 6, 21), "new-peoples-army"),
        ("Russian shelling killed two people in Kharkiv, Ukraine.", date(2022, 7, 21), "armed-forces-of-the-russian-federation"),
        ("The rebel group M23 attacked the village of Kishishe in Congo, killing 50 people.", date(2022, 12, 1), "march-23-movement"),
        ("Codeco militiamen killed 20 civilians in Bunia, Congo.", date(2022, 2, 6), "cooperative-for-the-development-of-the-congo"),
        ("THREE GUERRILLAS OF THE FMLN ATTACKED A BANK IN SAN SALVADOR, EL SALVADOR.", date(1989, 3, 10), "farabundo-marti-national-liberation-front"),
        ("13 Kurdistan Workers Party (PKK) militants attacked a base in Hakkari, Turkey.", date(2016, 10, 31), "kurdistan-workers-party"),
        ("Dissidents of the now-defunct Revolutionary Armed Forces of Colombia attacked a police station in Cali, Colombia.", date(2024, 9, 14), "farc-dissidents"),
        ("Two Jaish militants attacked a police station in Srinagar, India.", date(2022, 4, 23), "jaish-e-mohammed"),
    ],
)  # fmt: skip
def test_people_act_for_the_party_they_belong_to(coder: Coder, text: str, on: date, doer: str) -> None:
    assert doer in _claims(coder, text, "perpetrator", on)


def test_a_country_that_is_accused_is_a_state(coder: Coder) -> None:
    text = "Rebels in Darfur accused Sudan of bombing the town of Nyala."
    assert "government-of-sudan" in _claims(coder, text, "target", date(2008, 5, 1)) | _claims(
        coder, text, "perpetrator", date(2008, 5, 1)
    )


def test_mentions_never_overlap_and_keep_their_text(coder: Coder) -> None:
    text = (
        "Two CRPF commandos and Mohamed Nur, a Kabul police officer, died in Nur. Nur told Reuters of US drone strikes."
    )
    found, _ = mentions_of(Report(text, date(2020, 1, 1), "given", "x"), (), coder.gazetteer)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
