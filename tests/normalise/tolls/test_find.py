"""Tolls of whole texts, and their totals."""

from __future__ import annotations

from dateline.core.text import Sentence, TollMention
from dateline.core.values import Count
from dateline.extract.builtin.mentions import find_mentions
from dateline.extract.sentences import divide
from dateline.normalise.tolls import find_tolls, total_of


def tolls(text: str) -> list[TollMention]:
    sentences = divide(text, 0)
    return find_tolls(text, sentences, people=find_mentions(text, sentences))


def totals(text: str) -> dict[str, tuple[int, int | None]]:
    return {harm: (toll.count.low, toll.count.high) for harm, toll in total_of(tolls(text)).items()}


def test_a_mention_cites_people_and_word_of_harm() -> None:
    text = "Officials said at least 12 soldiers were killed."
    (mention,) = tolls(text)
    assert mention.text == "at least 12 soldiers"
    assert text[mention.cue_start : mention.cue_end] == "killed"
    assert mention.who == "soldiers"
    assert mention.toll.count == Count(12, None)


def test_people_need_no_mentions() -> None:
    text = "At least 12 soldiers were killed and two journalists abducted."
    found = find_tolls(text, [Sentence(0, len(text), 0, 0)])
    assert [(m.text, m.toll.harm) for m in found] == [
        ("At least 12 soldiers", "killed"),
        ("two journalists", "abducted"),
    ]


def test_sentences_that_are_not_coded_are_not_read() -> None:
    text = "A photo of the 12 killed."
    assert find_tolls(text, [Sentence(0, len(text), 0, 0, "caption")]) == []


def test_a_sentence_without_end_is_not_read() -> None:
    text = "12 people were killed and " * 1000
    assert find_tolls(text, [Sentence(0, len(text), 0, 0)]) == []


def test_a_corrected_toll_replaces() -> None:
    found = tolls("A bomb killed 25 people on Monday. Two more died overnight, raising the death toll to 27.")
    assert [(m.toll.count.low, m.replaces) for m in found] == [(25, False), (2, False), (27, True)]


def test_later_mentions_of_the_abducted_count_once() -> None:
    found = tolls("Gunmen abducted 30 pupils on Monday. The 30 pupils abducted on Monday are still held.")
    assert [m.toll.count.low for m in found if m.toll.harm == "abducted"] == [30]


def test_totals_leave_out_parts_and_attackers() -> None:
    text = "A bomber killed 12 people, including three children. The attacker was also killed. Seven were hurt."
    assert totals(text) == {"killed": (12, 12), "injured": (7, 7)}


def test_totals_add_what_comes_on_top() -> None:
    assert totals("A bomb killed two people. Another blast killed three more people.") == {"killed": (5, 5)}


def test_totals_add_coordinated_people() -> None:
    assert totals("The blast killed a guard, his wife and two children.") == {"killed": (4, 4)}


def test_totals_of_parts_alone_are_their_sum() -> None:
    assert totals("Among the dead were two nurses and a driver.") == {"killed": (3, 3)}


def test_totals_of_a_corrected_toll() -> None:
    text = "A bomb killed 25 people. Two more died overnight, raising the death toll to 27."
    assert totals(text) == {"killed": (27, 27)}


def test_totals_of_attackers() -> None:
    found = tolls("Two suicide bombers blew themselves up, killing nine people.")
    assert total_of(found)["killed"].count == Count(9, 9)
    assert total_of(found, attackers=True)["killed"].count == Count(2, 2)


def test_armed_men_are_attackers_beside_others() -> None:
    text = "Twelve civilians were shot dead. Troops then killed 20 militants."
    assert totals(text) == {"killed": (12, 12)}
    assert totals("A drone strike killed eight militants.") == {"killed": (8, 8)}
