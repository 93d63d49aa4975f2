"""What is drawn of a question: the value, why it is asked, the report's words with the evidence marked."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.reviewing.desk import Desk
from dateline.core.event import Event
from dateline.core.report import Evidence
from dateline.export import records_of
from dateline.export.lines import title_of
from dateline.review import Question, tell

AROUND = 280
"""How many characters of the report are shown before and after the evidence."""

HELP = (
    ("a", "accept the value (of a pair: same)"),
    ("r", "reject the value (of a pair: different)"),
    ("1 to 9", "take the answer with that number"),
    ("c", "correct: type the words of the report that say it right, or VALUE = WORDS"),
    ("n", "not sure: remembered, asked of others"),
    ("f", "flag for others to see, with a note"),
    ("s, space", "skip for now"),
    ("u", "undo your last judgement"),
    ("q", "end; all is stored, the next sitting goes on from here"),
)


def draw(console: Console, desk: Desk, question: Question, said: str) -> None:
    """Draw the question at hand; ``said`` is what became of the last key."""
    console.clear()
    role = "adjudicates" if desk.asked.adjudicates else "codes"
    head = f"{escape(desk.asked.coder)} {role} · {desk.done} done · {desk.left} left · pressing {question.pressing:.0%}"
    console.print(f"[dim]{head}[/dim]")
    for event_id in question.matter.subjects:
        console.print(_event(desk, event_id, question.words))
    console.print(_asked(question))
    if said:
        console.print(f"[yellow]{escape(said)}[/yellow]")
    same = question.matter.kind == "pair"
    keys = "[b]a[/b] same  [b]r[/b] different" if same else "[b]a[/b] accept  [b]r[/b] reject  [b]c[/b] correct"
    console.print(
        f"{keys}  [b]n[/b] not sure  [b]f[/b] flag  [b]s[/b] skip  [b]u[/b] undo  [b]q[/b] quit  [b]?[/b] help"
    )


def draw_help(console: Console) -> None:
    """Draw what every key does."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for key, does in HELP:
        table.add_row(f"[b]{key}[/b]", does)
    console.print(Panel(table, title="keys", title_align="left"))


def _asked(question: Question) -> RenderableType:
    matter = question.matter
    what = f"{matter.name.replace('_', ' ')}: {tell(matter.of)}"
    if matter.attribute is None:
        what = "one happening?" if matter.kind == "pair" else "the event as a whole"
    lines = [Text(what, style="bold"), Text(question.why, style="dim")]
    lines += [Text(f"{n}  {label}") for n, (label, _) in enumerate(question.options, 1)]
    return Panel(Group(*lines), title="right?" if matter.kind == "value" else "same?", title_align="left")


def _event(desk: Desk, event_id: str, words: Evidence | None) -> RenderableType:
    event = desk.store.event(event_id) or desk.store.past_event(event_id)
    stored = desk.store.report(event.report_id) if event else None
    if event is None or stored is None:
        return Text(f"{event_id} is in no report any more")
    report = stored.report
    title = title_of(records_of(report, [event])[0])
    source = ", ".join(filter(None, (report.published.isoformat(), report.source, report.title)))
    return Panel(
        Group(Text(source, style="dim"), _passage(report.text, event, words)), title=escape(title), title_align="left"
    )


def _passage(text: str, event: Event, words: Evidence | None) -> Text:
    """Return the report around the evidence, the evidence marked, the words that tell the event underlined."""
    if words is None or words.report_id != event.report_id:
        words = event.triggers[0]
    first, last = max(0, words.start - AROUND), min(len(text), words.end + AROUND)
    shown = Text(text[first:last])
    for trigger in event.triggers:
        shown.stylize("underline", max(0, trigger.start - first), max(0, trigger.end - first))
    shown.stylize("black on yellow", words.start - first, words.end - first)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return Text(before) + shown + Text(after)
