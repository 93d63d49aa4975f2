"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ReportError
from dateline.read.decode import decode

TEXT = "Cinq tués à N'Djaména — “cinq”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_that_are_read(encoding):
    assert decode(TEXT.encode(encoding), "f") == TEXT


def test_a_capital_before_a_closing_quotation_mark_is_one_encoding():
    assert decode("le “CAFÉ” brûle".encode("cp1252"), "f") == "le “CAFÉ” brûle"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\xff\xfe", "empty"),
        (b"ab\x00cd", "binary"),
        (b"%PDF-1.4 abc", "binary"),
        (b"\x01\x02\x03\x04 abc", "binary"),
        ("é\n".encode() + "à cinq".encode("cp1252"), "encoding"),
        (b"\x81\xe9 abc", "encoding"),
        (b"\xef\xbb\xbfab\xe9 c", "encoding"),
        (b"\xff\xfea", "encoding"),
    ],
)
def test_what_cannot_be_read_says_why(raw, reason):
    with pytest.raises(ReportError) as caught:
        decode(raw, "news.txt")
    assert (caught.value.reason, caught.value.where) == (reason, "news.txt")


def test_mixed_encodings_name_the_line():
    with pytest.raises(ReportError, match="line 2 is not UTF-8"):
        decode("tué\n".encode() + "tué\n".encode("cp1252"), "f")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_report_error(raw):
    try:
        found = decode(raw, "f").strip()
    except ReportError as error:
        found = error.reason
    assert found
