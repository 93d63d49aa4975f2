import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.errors import KnowledgeError, SourceError
from dateline.knowledge.places import check_places, import_places, open_gazetteer
from dateline.knowledge.places.fold import fold, loose
from dateline.knowledge.places.gazetteer import AREAS_SQL, default_path
from dateline.knowledge.places.schema import TABLES, VERSION, seal
from dateline.knowledge.places.tables import fingerprint, load_countries, load_demonyms
from dateline.knowledge.places.writer import Writer, is_latin

HEAD = (
    "wof_id geonames_id wikidata placetype name name_en lat lon population gn_fcode region county localadmin bbox "
    "names\n"
).replace(" ", "\t")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.sqlite"
    db = sqlite3.connect(path)
    db.executescript(TABLES)
    with Writer(db) as writer:
        writer.place(
            "geonames:1", "Nangarhar Province", country="AFG", admin1="AF.18", lat=34.2, lon=70.3, kind="admin1"
        )
        writer.place(
            "geonames:2",
            "Jalalabad",
            country="AFG",
            admin1="AF.18",
            lat=34.43,
            lon=70.45,
            kind="settlement",
            population=200_000,
        )
    seal(db)
    db.commit()
    db.close()
    return path


def test_shipped_tables_have_no_faults() -> None:
    assert check_places() == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Deir al-Zor", "Deir ez Zor"), ("N'Djamena", "Ndjamena"), ("St. Louis", "Saint Louis"), ("Bogotá", "BOGOTA"),
        ("Port-au-Prince", "Port au Prince"), ("Łódź", "Lodz"), ("Sana’a", "Sana'a"), ("El Geneina", "Al-Geneina"),
    ],
)  # fmt: skip
def test_fold_levels_spelling(one: str, two: str) -> None:
    assert fold(one) == fold(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kunduz", "Qonduz"),
        ("Deir ez-Zor", "Deir Azzour"),
        ("Hodeidah", "Hudaydah"),
        ("Fallujah", "Faloojah"),
        ("Taiz", "Ta'izz"),
    ],
)
def test_loose_levels_transliteration(one: str, two: str) -> None:
    assert loose(fold(one)) == loose(fold(two))


def test_loose_keeps_names_apart() -> None:
    assert len({loose(fold(n)) for n in ("Kabul", "Kandahar", "Herat", "Kunduz", "Kunar", "Ghazni", "Ghor")}) == 7


def test_latin_names_only() -> None:
    assert [is_latin(n) for n in ("Kabul", "کابل", "KBL", "swldw", "Ra", "Šabac")] == [
        True,
        False,
        False,
        False,
        False,
        True,
    ]


def test_two_processes_may_build_at_once(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.knowledge.places import build

    target = tmp_path / "cache" / "new.sqlite"

    def meanwhile(writer: Writer) -> None:
        target.write_bytes(small.read_bytes())

    monkeypatch.setattr(build, "_write_countries", meanwhile)
    monkeypatch.setattr(build, "_cities", lambda: iter(()))
    build.build_base(target)
    assert open_gazetteer(target).lookup("Aruba") == ()
    assert [p.name for p in target.parent.iterdir()] == ["new.sqlite"]


def test_a_broken_build_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.knowledge.places import build

    def full(writer: Writer) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(build, "_write_countries", full)
    with pytest.raises(OSError, match="no space"):
        build.build_base(tmp_path / "new.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_lookup(small: Path) -> None:
    gazetteer = open_gazetteer(small)
    assert [e.kind for e in gazetteer.lookup("Nangarhar")] == ["admin1"]
    assert gazetteer.lookup("nangarhar province")[0].id == "geonames:1"
    assert gazetteer.lookup("JALĀLĀBĀD")[0].admin1_name == "Nangarhar Province"
    assert gazetteer.lookup("Jalalabat") == ()
    assert gazetteer.loosely("Jelalabad") == ()
    assert [e.id for e in gazetteer.loosely("Jallalabaad")] == ["geonames:2"]


def test_import_joins_and_adds(small: Path, tmp_path: Path) -> None:
    rows = (
        "9\t2\t\tlocality\tJalalabad\tJalalabad\t34.4\t70.4\t\t\tNangarhar\t\t\t\tDjelalabad@fra|جلال آباد@fas\n"
        "10\t\t\tlocality\tGhozai\tGhozai\t34.5\t70.6\t12\t\tNangarhar\tX\t\t\tGhowzay@und\n"
        "11\t\t\tlocality\tNowhere\t\tnot a number\t70.6\t12\t\t\t\t\t\t\n"
    )
    source = tmp_path / "af.tsv.gz"
    source.write_bytes(gzip.compress((HEAD + rows).encode()))
    summary = import_places(source, small)
    assert (summary.files, summary.added, summary.joined) == (1, 1, 1)
    gazetteer = open_gazetteer(small)
    assert gazetteer.lookup("Djelalabad")[0].id == "geonames:2"
    village = gazetteer.lookup("Ghowzay")[0]
    assert (village.id, village.country, village.admin1) == ("wof:10", "AFG", "AF.18")
    again = import_places(source, small)
    assert (again.added, again.joined) == (0, 2)


def test_import_of_geonames(small: Path, tmp_path: Path) -> None:
    dump = tmp_path / "AF.txt"
    cells = [
        "77",
        "Behsud",
        "Behsud",
        "Bihsud,بهسود",
        "34.4",
        "70.5",
        "P",
        "PPL",
        "AF",
        "",
        "18",
        "",
        "",
        "",
        "900",
        "",
        "",
        "",
        "",
    ]
    dump.write_text("\t".join(cells) + "\nbroken line\n", "utf-8")
    assert import_places(dump, small).added == 1
    assert open_gazetteer(small).lookup("Bihsud")[0].population == 900


def test_a_missing_or_wrong_source_stops(small: Path, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        import_places(tmp_path / "none.tsv", small)
    wrong = tmp_path / "xx.tsv"
    wrong.write_text("a\tb\n1\t2\n", "utf-8")
    before = small.read_bytes()
    with pytest.raises(KnowledgeError):
        import_places(wrong, small)
    assert small.read_bytes() == before


def test_a_file_that_is_no_gazetteer_stops(tmp_path: Path) -> None:
    path = tmp_path / "no.sqlite"
    path.write_text("no database at all, but long enough to be read as one " * 20, "utf-8")
    with pytest.raises(KnowledgeError):
        open_gazetteer(path)


def test_default_path_names_the_tables() -> None:
    assert default_path().name == f"gazetteer-{VERSION}-{fingerprint()}.sqlite"
    assert len(fingerprint()) == 8


def test_countries_and_peoples() -> None:
    assert len(load_countries()) > 240
    demonyms = load_demonyms()
    assert demonyms["afghans"] == ("AFG",)
    assert set(demonyms["congolese"]) == {"COD", "COG"}
    assert "philippines" not in demonyms


def test_the_areas_are_read_from_an_index_of_their_own(small: Path) -> None:
    with closing(sqlite3.connect(small)) as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {AREAS_SQL}").fetchall()
    assert any("COVERING INDEX areas" in row[3] for row in plan)
