"""A record as labelled lines to read: each value in words, beside its quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.knowledge.ontology import load_ontology

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One value of a record: its field, its index where the field is a list, the value in words, the evidence."""

    field: str
    item: int | None
    label: str
    value: str
    evidence: tuple[Mapping[str, Any], ...]

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quoted words, each once."""
        return tuple(dict.fromkeys(e["quote"] for e in self.evidence))


def lines_of(record: Record) -> list[Line]:
    """Return the lines of a record that say something, in reading order."""
    lines = []
    for name, label, words in _SINGLE:
        if record[name] is not None:
            lines.append(
                Line(name, None, label, words(record), () if _repeats(record, name) else _evidence(record, name))
            )
    for name, label, say in _LISTS:
        for item, value in enumerate(record[name]):
            lines.append(Line(name, item, label, say(value), _evidence(record, name, item)))
    return lines


def _repeats(record: Record, name: str) -> bool:
    """Return whether a factuality rests on no words but those that tell the event, which the action shows."""
    return name == "factuality" and record["evidence"].get(name) == record["evidence"].get("action")


def _evidence(record: Record, name: str, item: int | None = None) -> tuple[Mapping[str, Any], ...]:
    return tuple(e for e in record["evidence"].get(name, ()) if item is None or e.get("item") == item)


def action_label(action: str) -> str:
    """Return the action as the ontology labels it."""
    term = load_ontology().actions.get(action)
    return term.label if term else action


def toll_words(toll: Mapping[str, Any]) -> str:
    """Return a toll in words: "at least 25 killed", "4 to 9 attackers killed (part of a total)"."""
    low, high = toll["low"], toll["high"]
    if high is None:
        number = f"at least {low}"
    elif low == high:
        number = str(low)
    else:
        number = f"{low} to {high}" if low else f"up to {high}"
    about = "about " if toll["approximate"] else ""
    group = {None: "", "security": "security forces "}.get(toll["group"], f"{toll['group']} ")
    notes = [toll["detail"]] if toll["detail"] else []
    notes += ["part of a total"] if toll["in_total"] else []
    notes += ["added to the others"] if toll["added"] else []
    notes += [f"according to {toll['according_to']}"] if toll["according_to"] else []
    return f"{about}{number} {group}{toll['harm']}" + (f" ({'; '.join(notes)})" if notes else "")


def _action(record: Record) -> str:
    codes = [f"ACLED {record['acled_sub_event_type']}"] if record["acled_sub_event_type"] else []
    codes += [f"GTD {record['gtd_attack_type']}"] if record["gtd_attack_type"] else []
    return action_label(record["action"]) + (f" ({'; '.join(codes)})" if codes else "")


def _date(record: Record) -> str:
    first, last = record["date"], record["date_end"]
    days = first if first == last else f"{first} to {last}"
    return days if record["date_precision"] == "day" else f"{days} ({record['date_precision'].replace('_', ' ')})"


def _place(record: Record) -> str:
    parts = dict.fromkeys(filter(None, (record["place"], record["admin1"], record["country"])))
    point = f"{record['lat']:.4f}, {record['lon']:.4f}; " if record["lat"] is not None else "no point; "
    return f"{', '.join(parts)} ({point}{record['place_precision']})"


def _party(party: Mapping[str, Any]) -> str:
    notes = list(filter(None, (party.get("attribution"), party["actor_id"])))
    name: str = party["name"]
    return name + (f" ({'; '.join(notes)})" if notes else "")


def _victim(victim: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, (victim["name"], victim["description"])))


def _reaction(reaction: Mapping[str, Any]) -> str:
    who = reaction["actor"] or "unknown"
    return f"{action_label(reaction['kind'])}: {who}" + (f", {reaction['date']}" if reaction["date"] else "")


_SINGLE: tuple[tuple[str, str, Callable[[Record], str]], ...] = (
    ("action", "Action", _action),
    ("factuality", "Factuality", lambda record: record["factuality"]),
    ("date", "Date", _date),
    ("place", "Place", _place),
    ("site", "Site", lambda record: record["site"]),
)
_LISTS: tuple[tuple[str, str, Callable[[Any], str]], ...] = (
    ("perpetrators", "Perpetrator", _party),
    ("claimed_by", "Claimed by", str),
    ("speakers", "Speaker", _party),
    ("targets", "Target", str),
    ("target_kinds", "Target kind", lambda kind: kind.replace("_", " ")),
    ("weapons", "Weapon", lambda kind: kind.replace("_", " ")),
    ("victims", "Victim", _victim),
    ("tolls", "Toll", toll_words),
    ("reactions", "Reaction", _reaction),
    ("sources", "Source", str),
)


def title_of(record: Record) -> str:
    """Return a short title of an event: action, place, day."""
    where = f" in {record['place']}" if record["place"] else ""
    return f"{action_label(record['action'])}{where}" + (f", {day_of(record)}" if record["date"] else "")


def day_of(record: Record) -> str:
    """Return the date as fine as it is known: "2021-11-02", "2019-10", "2017"; empty where none is."""
    day: str = record["date"] or ""
    if record["date_precision"] in ("month", "season", "quarter", "half"):
        return day[:7]
    return day[:4] if record["date_precision"] in ("year", "decade", "century") else day


def each_quote(record: Record) -> Iterator[tuple[Line, Mapping[str, Any]]]:
    """Yield every line with each of its pieces of evidence."""
    for line in lines_of(record):
        for evidence in line.evidence:
            yield line, evidence
