"""`askwell score`: one utterance read by the scorer, with the words each label rests on.

Decides how a single reading is shown. Must not know scenarios, points or moods.
"""

import json
from typing import Annotated, Any

import typer
from rich.text import Text

from askwell.cli.common import Stop, console
from askwell.cli.screen import indented, marked, plain, style_of
from askwell.play.facts import Rejected
from askwell.play.texts import check_text
from askwell.scoring import explain
from askwell.scoring import score as read
from askwell.scoring.names import label_name
from askwell.scoring.reading import Context, Evidence, Reading


def score(
    text: Annotated[str, typer.Argument(help="What the seller says.")],
    before: Annotated[str, typer.Option(help="The buyer's line just before it.")] = "",
    told: Annotated[
        list[str] | None, typer.Option(help="What the buyer has said earlier; may be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Read one line of a seller: labels, how sure they are, and the words that earned them."""
    try:
        check_text(text)
    except Rejected as error:
        raise Stop(error.hint) from None
    text = text.strip()
    reading = reading_of(text, before, tuple(told or ()))
    if as_json:
        typer.echo(json.dumps(as_data(reading), indent=2, ensure_ascii=False))
    else:
        _show(text, reading)


def reading_of(text: str, before: str = "", told: tuple[str, ...] = ()) -> Reading:
    """The reading of `text` after the buyer's line `before` and their earlier lines `told`."""
    disclosed = (*told, before) if before else told
    return read(text, Context(before=before, disclosed=disclosed))


def as_data(reading: Reading) -> dict[str, Any]:
    """The reading as `--json` prints it; offsets are code points of the text without its edges."""
    return {
        "labels": {move.label: move.confidence for move in reading.moves},
        "not_rated": list(reading.not_rated),
        "evidence": [
            {"label": move.label, "start": e.start, "end": e.end, "rule": e.rule}
            for move in reading.moves
            for e in move.evidence
        ],
        "scorer": reading.scorer,
    }


def _show(text: str, reading: Reading) -> None:
    spans = [(e.start, e.end, move.label) for move in reading.moves for e in move.evidence]
    console.print(marked(text, spans))
    for move in reading.moves:
        name = (label_name(move.label), f"bold {style_of(move.label)}")
        console.print()
        console.print(Text.assemble(name, f"  {move.confidence:.2f}"))
        console.print(indented(_reason(text, e) for e in move.evidence))
    if not reading.moves:
        console.print("\nNo label.", style="dim")
    if reading.not_rated:
        names = ", ".join(label_name(label) for label in reading.not_rated)
        console.print(Text(f"\nNot rated: {names}", style="dim"))
    console.print(Text(f"\nScorer {reading.scorer}", style="dim"))


def _reason(text: str, evidence: Evidence) -> Text:
    words = plain(text[evidence.start : evidence.end])
    return Text.assemble(f"“{words}”: {explain(evidence.rule)} ", (f"({evidence.rule})", "dim"))
