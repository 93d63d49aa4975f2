"""What holds for tolls of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.text import Sentence, TollMention
from dateline.extract.builtin.mentions import find_mentions
from dateline.extract.sentences import divide
from dateline.normalise.tolls import find_tolls, total_of

_WORDS = (
    "killed wounded dead died including of them and , . ; : ( ) 12 two (2) +3 at least more than people soldiers the a "
    "police officer attackers were was have been who among dozens no one nobody casualties toll rose to from 25 death "
    "Ali Hassan 41 aged year-old kidnapped arrested missing fled homes bodies left with injuries - – \" ’s 's % $ May"
).split(" ")
_TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))


def _read(text: str) -> list[TollMention]:
    sentences = divide(text, 0)
    return find_tolls(text, sentences, people=find_mentions(text, sentences))


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_are_the_words_of_the_text(text: str) -> None:
    for mention in _read(text):
        assert text[mention.start : mention.end] == mention.text
        assert 0 <= mention.cue_start < mention.cue_end <= len(text)
        count = mention.toll.count
        assert count.low >= 0
        assert count.high is None or count.low <= count.high
        assert not (mention.toll.in_total and mention.toll.added)


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_mentions_of_people_are_not_needed(text: str) -> None:
    sentences = [Sentence(0, len(text), 0, 0)] if text else []
    for mention in find_tolls(text, sentences):
        assert text[mention.start : mention.end] == mention.text


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_totals_are_counts(text: str) -> None:
    for harm, toll in total_of(_read(text)).items():
        assert toll.harm == harm
        assert toll.count.high is None or toll.count.low <= toll.count.high
