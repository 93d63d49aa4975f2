"""Sources: order, formats, and that one bad file or line spoils nothing else."""

import csv
import gzip
import io
import json
import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.report import Report
from dateline.errors import ReportError, SourceError
from dateline.read import read_sources

BODY = "Gunmen killed five people in a market in Kano on Monday, the police said."
FRENCH = "Cinq personnes ont été tuées lundi dans une attaque contre un marché de la ville, selon la police."
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>'
    "<item><title>Five die</title><link>http://x.example/1</link>"
    "<guid>g1</guid><pubDate>Tue, 02 Nov 2021 23:30:00 -0800</pubDate>"
    f"<description>&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;The A&amp;amp;B group fled.&lt;/p&gt;</description></item>"
    f"<item><title>No day</title><description>{BODY}</description></item></channel></rss>"
)
PAGE = (
    '<html><head><title>Five die in Kano</title><meta property="article:published_time" content="2021-11-02T10:00:00Z">'
    '<meta property="og:site_name" content="The Post"></head><body><article><h1>Five die in Kano</h1>'
    + f"<p>{BODY}</p><p>Two others were wounded when the men opened fire on the crowd.</p>" * 3
    + "</article></body></html>"
)


def record(**more):
    return {"text": BODY, "date": "2021-11-02", **more}


def read(*sources, **more):
    items = list(read_sources([str(s) for s in sources], **more))
    return [i for i in items if isinstance(i, Report)], [i for i in items if isinstance(i, ReportError)]


def stdin(content):
    return read("-", stdin=io.BytesIO(content.encode() if isinstance(content, str) else content))


def test_a_folder_is_read_in_order_and_through(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/a.md", "a.txt", ".hidden.txt", "notes.docx"):
        (tmp_path / name).write_text(f"date 2021-11-02 {BODY} {name}", encoding="utf-8")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(f"date 2021-11-02 {BODY}".encode()))
    reports, errors = read(tmp_path)
    assert [r.path.removeprefix(str(tmp_path) + "/") for r in reports] == ["a.txt", "c.txt.gz", "z.txt", "b/a.md"]
    assert errors == []
    assert read(f"{tmp_path}/*.txt")[0] == [reports[0], reports[2]]


def test_reading_is_lazy(tmp_path):
    (tmp_path / "a.txt").write_text(f"date 2021-11-02 {BODY}", encoding="utf-8")
    items = read_sources([str(tmp_path), str(tmp_path / "missing")])
    assert isinstance(next(items), Report)
    with pytest.raises(SourceError, match="missing"):
        next(items)


def test_json_lines_with_a_broken_line_in_the_middle(tmp_path):
    path = tmp_path / "n.jsonl"
    lines = [
        json.dumps(record(id=1)),
        "{broken",
        "7",
        json.dumps({"date": "2021-11-02"}),
        json.dumps(record(id=2, text=FRENCH)),
        json.dumps(record(id=3)),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    reports, errors = read(path)
    assert [r.given_id for r in reports] == ["1", "3"]
    assert [(e.where, e.reason) for e in errors] == [
        (f"{path}, line 2", "broken-json"),
        (f"{path}, line 3", "broken-json"),
        (f"{path}, line 4", "no-text"),
        (f"{path}, line 5", "language"),
    ]


def test_a_broken_first_line_spoils_nothing():
    reports, errors = stdin("{broken\n" + json.dumps(record()) + "\n")
    assert (len(reports), [e.where for e in errors]) == (1, ["standard input, line 1"])


@pytest.mark.parametrize("shape", [lambda r: [r], lambda r: r, lambda r: {"articles": [r]}])
@pytest.mark.parametrize("indent", [None, 2])
def test_json_documents(shape, indent):
    reports, errors = stdin(json.dumps(shape(record(title="Five die")), indent=indent))
    assert ([r.title for r in reports], errors) == (["Five die"], [])
    assert reports[0].published_from == "field"


def test_each_line_of_json_lines_may_have_its_own_encoding(tmp_path):
    path = tmp_path / "n.jsonl"
    rows = [json.dumps(record(title="Tués"), ensure_ascii=False).encode(e) for e in ("utf-8", "cp1252")]
    path.write_bytes(b"\n".join(rows))
    assert [r.title for r in read(path)[0]] == ["Tués", "Tués"]


def test_half_characters_and_control_characters_do_no_harm():
    reports, _ = stdin('{"date": "2021-11-02", "text": "\\ud800 \\u0000' + BODY + '"}')
    assert reports[0].text.endswith(BODY)
    reports[0].text.encode("utf-8")


@pytest.mark.parametrize(
    "names", [("text", "date"), ("Body", "Pub_Date"), ("CONTENT", "publication date"), ("story", "Published")]
)
@pytest.mark.parametrize(("suffix", "delimiter"), [(".csv", ","), (".tsv", "\t"), (".csv", ";")])
def test_tables(tmp_path, names, suffix, delimiter):
    path = tmp_path / f"n{suffix}"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(
            [
                [*names, "headline"],
                [BODY + "\n\nMore of it.", "2 Nov 2021", "Five die"],
                ["x"],
                [BODY, "2021-02-30", ""],
            ]
        )
    reports, errors = read(path)
    assert [(r.published, r.text[: r.title_end]) for r in reports] == [(date(2021, 11, 2), "Five die")]
    assert [e.reason for e in errors] == ["broken-row", "impossible-date"]
    assert [e.where for e in errors] == [f"{path}, line 5", f"{path}, line 6"]


def test_fields_may_be_named(tmp_path):
    path = tmp_path / "n.csv"
    path.write_text(f'My Column,date,text\n"{BODY}",2021-11-02,short\n', encoding="utf-8")
    assert read(path, fields={"text": "my column"})[0][0].text == BODY


def test_feeds():
    reports, errors = stdin(FEED)
    assert [(r.published, r.title, r.source, r.url, r.given_id, r.published_from) for r in reports] == [
        (date(2021, 11, 2), "Five die", "The Post", "http://x.example/1", "g1", "feed")
    ]
    assert reports[0].text == f"Five die\n\n{BODY}\n\nThe A&B group fled."
    assert [(e.where, e.reason) for e in errors] == [("standard input, entry 2", "no-date")]


def test_pages(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.html").write_text("<html><body><script>x()</script></body></html>", encoding="utf-8")
    (tmp_path / "c.txt").write_text(PAGE, encoding="utf-8")
    reports, errors = read(tmp_path)
    assert {(r.published, r.source, r.title, r.published_from) for r in reports} == {
        (date(2021, 11, 2), "The Post", "Five die in Kano", "html-meta")
    }
    assert len(reports) == 2
    assert BODY in reports[0].text
    assert [e.reason for e in errors] == ["no-text"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\x00\x01", "binary"),
        (BODY.encode(), "no-date"),
        (b"date 2021-02-30 " + BODY.encode(), "impossible-date"),
        ("date 2021-11-02 é".encode() + "é".encode("cp1252"), "encoding"),
        (b"date 2021-11-02 " + b"a" * 3_000_000, "too-long"),
    ],
)
def test_bad_files_are_set_aside_and_the_rest_is_read(tmp_path, content, reason):
    (tmp_path / "a.txt").write_bytes(content)
    (tmp_path / "b.txt").write_text(f"date 2021-11-02 {BODY}", encoding="utf-8")
    reports, errors = read(tmp_path)
    assert [(e.where, e.reason) for e in errors] == [(str(tmp_path / "a.txt"), reason)]
    assert len(reports) == 1


def test_one_id_with_two_texts_keeps_the_first():
    rows = [
        record(id="7"),
        record(id="7", text=BODY + " More."),
        record(id="7"),
        record(id="7", source="Other", text=BODY + " Else."),
    ]
    reports, errors = stdin("\n".join(map(json.dumps, rows)))
    assert [r.text for r in reports] == [BODY, BODY, BODY + " Else."]
    assert [e.reason for e in errors] == ["id-clash"]


def test_links_in_a_loop_and_broken_archives(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "x.txt.gz").write_bytes(b"no archive")
    (tmp_path / "sub" / "a.txt").write_text(f"date 2021-11-02 {BODY}", encoding="utf-8")
    reports, errors = read(tmp_path)
    assert len(reports) == 1
    assert [e.reason for e in errors] == ["unreadable", "unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_and_a_file_without_rights(tmp_path):
    (tmp_path / "no").mkdir(mode=0)
    (tmp_path / "no.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "no.txt").chmod(0)
    assert [e.reason for e in read(tmp_path)[1]] == ["unreadable", "unreadable"]


def test_a_refused_folder_is_named(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    errors = read(tmp_path)[1]
    assert [(e.where, e.reason) for e in errors] == [(str(tmp_path), "unreadable")]


@pytest.mark.parametrize("source", ["/no/such/file.txt", "/no/such/*.txt", "a\x00b"])
def test_a_missing_source_stops_the_run(source):
    with pytest.raises(SourceError):
        read(source)


def test_standard_input_must_be_there():
    with pytest.raises(SourceError):
        read("-")


def test_the_bytes_are_remembered(tmp_path):
    (tmp_path / "a.txt").write_bytes(f"date 2021-11-02 {BODY}".encode())
    first, second = read(tmp_path)[0][0], read(tmp_path)[0][0]
    assert first == second
    assert len(first.raw_sha256) == 64


def test_importing_is_cheap():
    code = "import sys, dateline.read; print(*{'trafilatura', 'feedparser', 'py3langid', 'numpy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=100).map(lambda t: ('{"date": 1, "text": "' + t).encode("utf-8", "replace")),
    )
)
def test_any_input_gives_reports_and_report_errors(content):
    for item in read_sources(["-"], stdin=io.BytesIO(content), published=date(2020, 1, 1)):
        assert isinstance(item, Report | ReportError)
