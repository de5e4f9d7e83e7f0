"""The debrief in a terminal.

Decides its layout. Must not know the rules: it prints what the report says.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from askwell.cli.screen import indented, plain
from askwell.report.shapes import Debrief, FactNote, MeterNote

_VERDICTS = {"good": "good", "fair": "fair", "work": "to work on", "none": "–"}
_STYLES = {"good": "green", "fair": "yellow", "work": "red", "none": "dim"}


def debriefing(report: Debrief) -> Iterator[RenderableType]:
    """The whole debrief, top down: outcome, meters, ledger, moments, what to try next."""
    yield Rule(Text("Debrief", style="bold"), align="left")
    yield Text.assemble((report.outcome.title, "bold"), f" ({report.outcome.kind})")
    yield Text(f"{report.outcome.how} {report.outcome.meaning}")
    yield Text(f"\n{report.points} points", style="bold")
    yield indented(
        Text(f"{row.value:+4d}  {row.name}" + (f" ×{row.times}" if row.times > 1 else ""))
        for row in report.points_rows
    )
    yield Text("\nMeters", style="bold")
    yield _meters(report.meters)
    yield Text("\nWhat there was to find out", style="bold")
    yield indented(row for fact in report.ledger for row in _fact(fact))
    yield Text("\nBest moments", style="bold")
    yield indented(_moments(report))
    yield Text("\nOne thing to try next", style="bold")
    yield indented(_try_next(report))


def _meters(meters: tuple[MeterNote, ...]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("Meter", "You", "", "What good looks like, and who says so"):
        table.add_column(title, overflow="fold")
    for meter in meters:
        verdict = Text(_VERDICTS[meter.verdict], style=_STYLES[meter.verdict])
        good = Text.assemble(meter.good, "\n", (meter.source, "dim"))
        table.add_row(meter.name, meter.shown, verdict, good)
    return table


def _fact(fact: FactNote) -> Iterator[RenderableType]:
    yield Text.assemble((fact.label, "bold"), f" · {fact.state}")
    rows = [Text(plain(fact.truth))]
    if fact.claim is not None:
        held = "and it is so" if fact.claim_right else "and it isn't so"
        words = f"You took for granted: “{plain(fact.claim)}”, {held}."
        rows.append(Text(words, style="magenta"))
    if fact.would_find is not None:
        words = f"A question that would have found it: {fact.would_find}"
        rows.append(Text(words, style="cyan"))
    yield indented(rows)


def _moments(report: Debrief) -> Iterator[RenderableType]:
    if not report.moments:
        yield Text("None stood out this time.", style="dim")
    for moment in report.moments:
        words = Text(f"{moment.line + 1}. “{plain(moment.text)}”")
        yield Group(words, indented([Text(moment.why)]))


def _try_next(report: Debrief) -> Iterator[Text]:
    tip = report.try_next
    yield Text(tip.title, style="bold")
    yield Text(plain(tip.text))
    if tip.instead is not None:
        yield Text(f"“{plain(tip.instead)}”", style="cyan")
