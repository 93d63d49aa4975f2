from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import country_context, find_places, parse_place, resolve_spans

PIECES = st.sampled_from(
    ["Kabul", "Iraq", "'s", " ", ", ", ". ", "\n", "\n\n", "Paris", "TEXAS", "30 km north of ", "district", "in ",
     "US$", "St", "al-", "Mr. ", "U.S.", "Congolese", "\ud800", "\x00", "İstanbul", "ß", "العراق", "—", "-", "of",
     "123", "Ky.", "’"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_never_raises_and_quotes_the_text(text: str, gazetteer: Gazetteer) -> None:
    found = find_places(text, gazetteer=gazetteer)
    ends = [0]
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= ends[-1]
        ends.append(mention.end)
        if mention.container is not None:
            assert 0 <= mention.container < len(found)
        if mention.near is not None:
            assert mention.near[0] <= mention.start < mention.near[1]
    assert find_places(text, gazetteer=gazetteer) == found


@settings(max_examples=80, deadline=None)
@given(text=TEXTS)
def test_parse_never_raises(text: str, gazetteer: Gazetteer) -> None:
    parse_place(text, gazetteer=gazetteer)
    parse_place(text, gazetteer=gazetteer, country="IRQ")


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_shares_add_up(text: str, gazetteer: Gazetteer) -> None:
    shares = country_context(text, gazetteer=gazetteer)
    assert not shares or abs(sum(shares.values()) - 1) < 1e-9


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, spans=st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=5))
def test_any_spans(text: str, spans: list[tuple[int, int]], gazetteer: Gazetteer) -> None:
    assert len(resolve_spans(text, spans, gazetteer=gazetteer)) == len(spans)
    find_places(text, gazetteer=gazetteer, blocked=spans)
