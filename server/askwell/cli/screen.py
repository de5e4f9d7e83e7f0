"""How a talk looks in a terminal: words, labels, meters, ledger, brief and debrief.

Decides layout and colour only; every mark has plain words beside it, so that nothing is lost
without colour. Must not know where a view came from, nor any rule of the game.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from askwell.play.meters import Meters
from askwell.play.views import LedgerRow, SellerLine, SellerSetup, SellerStatus
from askwell.scenario.model import Label

_STYLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ask": "cyan",
        "tell": "yellow",
        "push": "red",
        "reflect": "green",
        "social": "bright_black",
        "assume": "magenta",
        "check": "blue",
    }
)
_PRACTICE: Final = "bright_green"
_DRIFT: Final = MappingProxyType({"warmer": "▲ warmer", "cooler": "▼ cooler", "steady": "● steady"})
_UNSEEN: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
WHO_SEES: Final = "Only you. Nothing is kept, unless you named a file with --save."
_INDENT: Final = (0, 0, 0, 4)


def plain(text: str) -> str:
    """`text` with what could steer a terminal or turn its letters round made visible."""
    return "".join(f"\\u{ord(c):04x}" if _steers(c) else c for c in text)


def _steers(c: str) -> bool:
    if c in "\n\t":
        return False
    return unicodedata.category(c) in _UNSEEN or unicodedata.bidirectional(c) in _TURNING


def style_of(label: Label) -> str:
    """The colour of a label's words."""
    return _STYLES.get(label.partition(".")[0], _PRACTICE)


def marked(text: str, spans: Iterable[tuple[int, int, Label]]) -> Text:
    """`text` with each span underlined in its label's colour; offsets are code points."""
    made = Text(text)
    for start, end, label in spans:
        made.stylize(f"underline {style_of(label)}", start, end)
    # What is made visible has other offsets, so such a line goes without marks.
    return made if plain(text) == text else Text(plain(text))


def rating(line: SellerLine) -> Iterator[Text]:
    """The labels of a line with their words, its points, and what it did to the ledger."""
    for label in line.labels:
        style = style_of(label.label)
        row = Text.assemble((label.name, f"bold {style}"))
        for span in label.spans:
            words = plain(line.text[span.start : span.end])
            row.append_text(Text.assemble("  “", (words, f"underline {style}"), "”"))
        if label.confidence < 1:
            row.append(f"  {label.confidence:.2f}", style="dim")
        yield row
    if line.not_rated:
        yield Text(f"Not rated: {', '.join(line.not_rated)}", style="dim")
    for point in line.points:
        style = "green" if point.value > 0 else "red" if point.value < 0 else "dim"
        yield Text.assemble((f"{point.value:+d}", f"bold {style}"), f"  {plain(point.why)}")
    for note in line.notes:
        yield Text(f"›  {plain(note.text)}", style="italic")


def own_line(line: SellerLine) -> Text:
    """What the seller said, its words marked."""
    spans = [(s.start, s.end, label.label) for label in line.labels for s in label.spans]
    return Text.assemble(("You  ", "bold"), marked(line.text, spans))


def their_line(name: str, line: SellerLine) -> Text:
    """What the buyer said."""
    return Text.assemble((f"{name}  ", "bold"), plain(line.text))


def indented(rows: Iterable[RenderableType]) -> Padding:
    """Those rows under the line they belong to."""
    return Padding(Group(*rows), _INDENT)


def strip(status: SellerStatus, name: str, now: datetime) -> Text:
    """Two compact lines: what can be seen of the buyer; the meters, the points, the clock."""
    seen = f"{name} {status.signal} · {_DRIFT[status.drift]}"
    parts: list[str] = []
    if status.meters is not None:
        parts += meter_words(status.meters)
    if status.points is not None:
        parts.append(f"{status.points} points")
    if status.clock.ends_at is not None:
        left = max(0, round((status.clock.ends_at - now).total_seconds()))
        parts.append(f"{left // 60}:{left % 60:02} left")
    return Text("\n".join((seen, *([" · ".join(parts)] if parts else []), "")), style="dim")


def meter_words(meters: Meters) -> list[str]:
    """Each meter in a few words."""
    ratio = meters.reflections_per_question
    return [
        f"insights {meters.told}/{meters.facts}",
        f"asking {percent(meters.ask_share)}",
        f"open {percent(meters.open_share)}",
        f"your words {percent(meters.words_share)}",
        f"reflections/question {'–' if ratio is None else f'{ratio:.1f}'}",
        f"checked {meters.checked}, assumed {meters.made}",
        f"practices {sum(1 for times in meters.practices.values() if times)}/5",
    ]


def percent(share: float | None) -> str:
    """A share as people read it; a dash while there is nothing to count."""
    return "–" if share is None else f"{share * 100:.0f} %"


def briefing(setup: SellerSetup) -> Iterator[RenderableType]:
    """Everything the seller reads before the talk."""
    yield Rule(Text(setup.title, style="bold"), align="left")
    yield _para(setup.situation)
    who = setup.persona
    yield _titled(f"{who.name}, {who.role}, {who.organisation}", [who.about])
    if setup.brief is not None:
        yield _titled(f"You: {setup.seat_name}", [setup.brief.you])
        yield _titled("What you know", _bullets(setup.brief.knows))
        yield _titled("What you want", _bullets(setup.brief.wants))
    earns = [f"{row.points:+d} {row.name}" for row in setup.rubric if row.points > 0]
    costs = [f"{row.points:+d} {row.name}" for row in setup.rubric if row.points < 0]
    yield _titled("What earns points", [", ".join(earns), f"What costs points: {', '.join(costs)}"])
    yield _titled("Who sees it", [WHO_SEES])


def _titled(title: str, rows: Iterable[str]) -> Group:
    return Group(Text(title, style="bold"), *(_para(row) for row in rows))


def _para(text: str) -> Padding:
    return Padding(Text(plain(text)), (0, 0, 1, 0))


def _bullets(rows: Sequence[str]) -> Iterator[str]:
    yield "\n".join(f"- {row}" for row in rows)


def ledger(rows: Sequence[LedgerRow], facts: int) -> RenderableType:
    """What the seller has found out so far."""
    if not rows:
        return Text(f"Nothing yet. There are {facts} things to find out.", style="dim")
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("State", "About", "What you know or took for granted"):
        table.add_column(title, overflow="fold")
    for row in rows:
        said = row.truth or (f"you said: “{row.claim}”" if row.claim else "")
        table.add_row(row.state, Text(plain(row.label or "not asked yet")), Text(plain(said)))
    return table
