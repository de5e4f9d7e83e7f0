"""`askwell score`: an utterance, or a file of them, read by the scorer.

Decides how readings are shown: to a person with the words, the rule and what would change it; to a
program as JSON lines. Must not know scenarios, points or moods.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.text import Text

from askwell.cli.common import Stop, console
from askwell.cli.screen import indented, marked, plain, style_of
from askwell.cli.table import ScorerFile, scorer_at
from askwell.play.facts import Rejected
from askwell.play.texts import check_text
from askwell.scoring import explain
from askwell.scoring import score as house_score
from askwell.scoring.names import label_name
from askwell.scoring.reading import LABELS, Context, Evidence, Move, Reading, Scorer
from askwell.training.lines import BadLines, read_lines

_EDGES: Final = " ,;:-"


def score(
    text: Annotated[str | None, typer.Argument(help="What the seller says.")] = None,
    before: Annotated[str, typer.Option(help="The buyer's line just before it.")] = "",
    told: Annotated[
        list[str] | None, typer.Option(help="What the buyer has said earlier; may be repeated.")
    ] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option(help='Read a file of lines {"id", "before", "disclosed", "text"} instead.'),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where --jsonl writes; default: here.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    scorer: ScorerFile = None,
) -> None:
    """Read lines of a seller: labels, how sure they are, and the words that earned them."""
    read = scorer_at(scorer)
    if (text is None) == (jsonl is None):
        raise typer.BadParameter("give either a text or a file with --jsonl")
    if jsonl is not None:
        _write(_readings(jsonl, read), out)
        return
    assert text is not None
    try:
        check_text(text)
    except Rejected as error:
        raise Stop(error.hint) from None
    text = text.strip()
    context = context_of(before, tuple(told or ()))
    reading = read(text, context)
    if as_json:
        typer.echo(json.dumps(as_data(reading), indent=2, ensure_ascii=False))
    else:
        _show(text, context, reading, read)


def context_of(before: str = "", told: tuple[str, ...] = ()) -> Context:
    """The buyer's line `before` and their earlier lines `told`."""
    return Context(before=before, disclosed=(*told, before) if before else told)


def reading_of(text: str, before: str = "", told: tuple[str, ...] = ()) -> Reading:
    """The house's reading of `text` after `before` and `told`."""
    return house_score(text, context_of(before, told))


def as_data(reading: Reading) -> dict[str, Any]:
    """The reading as JSON has it; offsets are code points of the text without its edges."""
    return {
        "labels": {move.label: move.confidence for move in reading.moves},
        "not_rated": list(reading.not_rated),
        "evidence": [
            {
                "label": move.label, "start": e.start, "end": e.end, "rule": e.rule,
                "weight": e.weight,
            }
            for move in reading.moves
            for e in move.evidence
        ],
        "scorer": reading.scorer,
    }  # fmt: skip


def _readings(path: Path, read: Scorer) -> Iterator[str]:
    try:
        lines = read_lines([path], labelled=False)
    except BadLines as error:
        raise Stop(str(error)) from None
    for line in lines:
        data = {"id": line.id, **as_data(read(line.text, line.context()))}
        yield json.dumps(data, ensure_ascii=False)


def _write(rows: Iterator[str], out: Path | None) -> None:
    if out is None:
        for row in rows:
            sys.stdout.write(row + "\n")
        return
    made = "".join(row + "\n" for row in rows)
    try:
        out.write_text(made, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Stop(f"{out} cannot be written: {error.strerror}.") from None


def _show(text: str, context: Context, reading: Reading, read: Scorer) -> None:
    spans = [(e.start, e.end, move.label) for move in reading.moves for e in move.evidence]
    console.print(marked(text, spans))
    for move in reading.moves:
        name = (label_name(move.label), f"bold {style_of(move.label)}")
        console.print()
        console.print(Text.assemble(name, f"  {move.confidence:.2f}"))
        console.print(indented(_reason(text, e) for e in move.evidence))
        console.print(indented([_change(text, context, move, read)]))
    if not reading.moves:
        console.print("\nNo label.", style="dim")
    if reading.not_rated == LABELS:
        console.print("\nNot rated (language): this does not read like English.", style="dim")
    elif reading.not_rated:
        names = ", ".join(label_name(label) for label in reading.not_rated)
        console.print(Text(f"\nNot rated: {names}", style="dim"))
    console.print(Text(f"\nScorer {reading.scorer}", style="dim"))


def _reason(text: str, evidence: Evidence) -> Text:
    words = plain(text[evidence.start : evidence.end])
    why = f"“{words}”: {explain(evidence.rule)} "
    return Text.assemble(why, (f"({evidence.rule}, {evidence.weight:+.2f})", "dim"))


def _change(text: str, context: Context, move: Move, read: Scorer) -> Text:
    """What the line would be without the words that weigh most: read again, not guessed."""
    most = max(move.evidence, key=lambda e: (e.weight, e.start - e.end))
    words = plain(text[most.start : most.end])
    rest = (text[: most.start] + text[most.end :]).strip(_EDGES)
    again = next((m for m in read(rest, context).moves if m.label == move.label), None)
    if not rest:
        told = "it is all the line says."
    elif again is None:
        told = f"the line would not carry {label_name(move.label)}."
    else:
        told = f"the line would carry it all the same ({again.confidence:.2f})."
    return Text(f"Without “{words}” {told}" if rest else f"“{words}”: {told}", style="dim")
