"""Whoever alters the database by hand is found out, and what was altered is named."""

from __future__ import annotations

import pytest

from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.store import Store

from .sample import AT, Coded, Ticking, a_report, an_event, coded

REPORT = a_report()
EVENT = an_event(REPORT, killed=25)


@pytest.fixture
def filled(store: Store, ticking: Ticking) -> Store:
    for number in range(3):
        store.add(a_report(number), coded(a_report(number), killed=25))
    store.add(a_report(2), Coded((an_event(a_report(2)),), origin="test 2"))
    store.add_judgement(Judgement("reject", (EVENT.id,), "ana", AT))
    store.put_incidents([Incident("i1", (EVENT.id,), (REPORT.id,), 1), Incident("i2", ("e",), ("r",), 1)])
    store.put_incidents([Incident("i1", (EVENT.id,), (REPORT.id,), 2)], redirects={"i2": "i1"})
    return store


def alter(store: Store, *statements: str) -> list[str]:
    with store._database.engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()
    return list(store.faults())


def test_nothing_is_found_where_nothing_was_altered(filled: Store) -> None:
    assert list(filled.faults()) == []
    number, head = filled.head()
    assert number == 3 + 4 + 2 + 3 + 2
    assert list(filled.faults(head)) == []


CASES = [
    (f"UPDATE reports SET text = 'A bomb went off in Herat. (0)' WHERE id = '{REPORT.id}'", f"report {REPORT.id}: its text"),
    (f"UPDATE reports SET published = '2021-11-05' WHERE id = '{REPORT.id}'", f"report {REPORT.id}: its text"),
    ("UPDATE claims SET low = 20 WHERE harm = 'killed' AND coding = 1", f"coding of report {REPORT.id}"),
    ("UPDATE claims SET score = 0.25 WHERE coding = 1 AND position = 0", f"coding of report {REPORT.id}"),
    ("UPDATE evidence SET quote = 'Herat' WHERE quote = 'Kabul' AND coding = 1", f"coding of report {REPORT.id}"),
    ("UPDATE evidence SET quote = 'Herat' WHERE quote = 'Kabul' AND coding = 1", f"evidence of event {EVENT.id}"),
    ("UPDATE events SET killed = 0 WHERE coding = 1", f"coding of report {REPORT.id}"),
    ("UPDATE codings SET origin = 'x' WHERE number = 1", f"coding of report {REPORT.id}"),
    ("UPDATE codings SET valid_to = '2027-01-01' WHERE number = 1", f"coding of report {REPORT.id}.* ended by hand"),
    ("DELETE FROM evidence WHERE coding = 1 AND claim = 0", f"coding of report {REPORT.id}"),
    ("UPDATE judgements SET verdict = 'accept'", "judgement j[0-9a-f]+ was altered"),
    ("UPDATE judgements SET coder = 'bo'", "judgement j[0-9a-f]+ was altered"),
    ("UPDATE incidents SET sources = 9 WHERE id = 'i1'", "incident i1 was altered"),
    ("UPDATE incident_members SET member = 'e9' WHERE incident = 1 AND kind = 'event'", "incident i1 was altered"),
    ("UPDATE redirects SET new = 'i9'", "redirect of incident i2 was altered"),
    ("DELETE FROM redirects", "redirect of incident i2 is missing"),
    ("UPDATE audit SET digest = 'x' WHERE number = 2", "log: entry 2 "),
    ("UPDATE audit SET at = '2020' WHERE number = 3", "log: entry 3 "),
    ("UPDATE audit SET hash = 'x' WHERE number = 4", "log: entry 4 "),
    ("DELETE FROM audit WHERE number = 3", "log: entries 3 to 3 are missing"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "said"), CASES)
def test_what_was_altered_is_named(filled: Store, statement: str, said: str) -> None:
    import re

    found = alter(filled, statement)
    assert any(re.search(said, fault) for fault in found), found


def test_what_was_removed_is_named(filled: Store) -> None:
    own = f"(SELECT number FROM codings WHERE report_id = '{REPORT.id}')"
    found = alter(
        filled,
        *(f"DELETE FROM {table} WHERE coding IN {own}" for table in ("evidence", "claims", "events")),
        f"DELETE FROM codings WHERE report_id = '{REPORT.id}'",
        f"DELETE FROM reports WHERE id = '{REPORT.id}'",
        "DELETE FROM judged",
        "DELETE FROM judgements",
    )
    assert any(f"report {REPORT.id}" in fault and "is missing" in fault for fault in found)
    assert any(f"coding of report {REPORT.id}" in fault and "is missing" in fault for fault in found)
    assert any(f"people's coding of report {REPORT.id}" in fault and "is missing" in fault for fault in found)
    assert any(fault.startswith("judgement") and "is missing" in fault for fault in found)


def test_what_was_slipped_in_is_named(filled: Store) -> None:
    columns = "id, verdict, subjects, coder, at, adjudicates, recorded_at"
    found = alter(filled, f"INSERT INTO judgements ({columns}) VALUES ('j9', 'flag', '[\"e\"]', 'bo', 'x', 0, 'x')")
    assert found == ["judgement j9 never went into the log"]


def test_a_log_that_was_cut_off_is_found_by_its_head(filled: Store) -> None:
    _, head = filled.head()
    found = alter(filled, "DELETE FROM redirects", "DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)")
    assert not any("log" in fault for fault in found)
    assert any(f"no entry has the hash {head}" in fault for fault in filled.faults(head))
