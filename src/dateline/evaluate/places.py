"""Measures places: on geoparsing corpora in the LGL form, and on names of places in incident data."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from statistics import median

from dateline.core.values import Place
from dateline.errors import SourceError
from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import find_places, parse_place, resolve_spans

_CLOSE_KM = 161.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place that an annotator marked and located; half-open offsets, decimal degrees."""

    start: int
    end: int
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Located:
    """An annotated text with its located names, and the spans of names that were marked without a point."""

    text: str
    toponyms: tuple[Toponym, ...]
    others: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PlaceScores:
    """Accuracy at 161 km over all located names, given their spans; and finding and locating together.

    ``precision`` and ``recall`` are of spans found (overlap); ``end_to_end_*`` count only those within 161 km.
    """

    names: int
    accuracy: float
    resolved: float
    median_km: float
    precision: float
    recall: float
    f1: float
    end_to_end_precision: float
    end_to_end_recall: float
    end_to_end_f1: float

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return asdict(self)


def read_lgl(path: Path) -> Iterator[Located]:
    """Read a corpus in the XML form of LGL and TR-News (plain or gzip); SourceError where it cannot be read."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            root = ET.parse(file).getroot()
    except (OSError, ET.ParseError) as error:
        raise SourceError(f"{path}: cannot be read as LGL's XML ({error})") from error
    for article in root.iter("article"):
        text = article.findtext("text") or ""
        tops, others = [], []
        for top in article.iter("toponym"):
            start, end = _aligned(text, top)
            lat, lon = top.findtext(".//lat"), top.findtext(".//lon")
            if lat and lon:
                tops.append(Toponym(start, end, float(lat), float(lon)))
            else:
                others.append((start, end))
        yield Located(text, tuple(tops), tuple(others))


def _aligned(text: str, top: ET.Element) -> tuple[int, int]:
    """Return a name's offsets; where its own miss the name (some files count otherwise), those of the nearest one."""
    start, end, phrase = int(top.findtext("start") or 0), int(top.findtext("end") or 0), top.findtext("phrase") or ""
    if not phrase or text[start:end] == phrase:
        return start, end
    places = [m.start() for m in re.finditer(re.escape(phrase), text)]
    best = min(places, key=lambda at: abs(at - start), default=None)
    return (start, end) if best is None else (best, best + len(phrase))


def score_places(texts: Iterable[Located], *, gazetteer: Gazetteer) -> PlaceScores:
    """Score given spans and end to end. Names that annotators could not locate count for nothing either way."""
    names = right = resolved = found = hits = close = covered = 0
    errors: list[float] = []
    for located in texts:
        spans = [(t.start, t.end) for t in located.toponyms]
        for top, place in zip(located.toponyms, resolve_spans(located.text, spans, gazetteer=gazetteer), strict=True):
            names += 1
            km = _error(top, place)
            if km is not None:
                resolved += 1
                errors.append(km)
                right += km <= _CLOSE_KM
        taken: set[int] = set()
        for mention in find_places(located.text, gazetteer=gazetteer):
            if mention.inside or any(s < mention.end and mention.start < e for s, e in located.others):
                continue
            found += 1
            at = next(
                (i for i, t in enumerate(located.toponyms) if t.start < mention.end and mention.start < t.end), None
            )
            if at is None or at in taken:
                continue
            taken.add(at)
            hits += 1
            km = _error(located.toponyms[at], mention.place)
            close += km is not None and km <= _CLOSE_KM
        covered += len(taken)
    return PlaceScores(
        names, _share(right, names), _share(resolved, names), median(errors) if errors else 0.0,
        _share(hits, found), _share(covered, names), _f1(hits, found, names),
        _share(close, found), _share(close, names), _f1(close, found, names),
    )  # fmt: skip


def evaluate_places(data: Path, gazetteer: Gazetteer) -> dict[str, dict[str, float]]:
    """Return the scores of each corpus in ``data``: a file in the form of LGL (``*.xml``, ``*.xml.gz``) or a folder.

    SourceError where there is none.
    """
    paths = sorted([*data.glob("*.xml"), *data.glob("*.xml.gz")]) if data.is_dir() else [data]
    if not paths:
        raise SourceError(f"{data}: no corpus in the form of LGL there (*.xml, *.xml.gz)")
    return {path.name.partition(".")[0]: score_places(read_lgl(path), gazetteer=gazetteer).as_dict() for path in paths}


def name_coverage(names: Iterable[tuple[str, str]], *, gazetteer: Gazetteer) -> float:
    """Return the share of (name, alpha-3 of its country) that the gazetteer resolves in that country."""
    pairs = list(names)
    places = (parse_place(name, gazetteer=gazetteer, country=country) for name, country in pairs)
    return _share(sum(place is not None and place.place_id is not None for place in places), len(pairs))


def _error(top: Toponym, place: Place | None) -> float | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    a, b = radians(top.lat), radians(place.lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(place.lon - top.lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def _f1(hits: int, found: int, names: int) -> float:
    return _share(2 * hits, found + names)
