"""`askwell play`: a role-play in the terminal, typed or from a script.

Decides where the lines come from and what is printed when. The rules and the scores are those of
the server: both go through the same table of rules. Must not hold any rule of the game.
"""

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from askwell.cli.common import Stop, console, load_scenarios
from askwell.cli.session import COMMANDS, Session
from askwell.cli.table import ScorerFile, scorer_at
from askwell.clock import SystemClock
from askwell.play.decider import encode
from askwell.play.facts import Feedback, Options, Rejected
from askwell.report.debrief import debrief
from askwell.scenario.model import Scenario
from askwell.settings import shipped
from askwell.tabletop import SteppedClock, Table

_SILENT: Final = Console(quiet=True)
_LEFT: Final = 130
"""What a shell expects of a program that was interrupted."""


_Seed = Annotated[
    int | None,
    typer.Option(
        min=0, max=2**32 - 1, help="Same seed, same buyer. Default: a new one; 0 with --script."
    ),
]
_Feedback = Annotated[Feedback, typer.Option(help="When your lines are rated: live, after or end.")]
_Minutes = Annotated[
    int | None,
    typer.Option(
        min=0, max=240, help="0: no clock. Default: the scenario's; no clock with --script."
    ),
]
_Script = Annotated[
    Path | None, typer.Option(help="Play this file's lines, one each; # begins a remark.")
]
_Json = Annotated[
    bool, typer.Option("--json", help="With --script: print the whole result as JSON.")
]
_Save = Annotated[
    Path | None, typer.Option(help="Keep the talk in this new file, for askwell replay.")
]
_Scenarios = Annotated[
    list[Path] | None, typer.Option(help="A folder of scenarios beside the shipped ones.")
]


def play(
    slug: Annotated[str, typer.Argument(help="Which scenario, e.g. dead-deal.")],
    seed: _Seed = None,
    feedback: _Feedback = "live",
    minutes: _Minutes = None,
    script: _Script = None,
    as_json: _Json = False,
    scorer: ScorerFile = None,
    save: _Save = None,
    scenarios: _Scenarios = None,
) -> None:
    """Play a role-play in the terminal, against the scripted buyer."""
    if as_json and script is None:
        raise typer.BadParameter("it needs --script", param_hint="--json")
    scenario = _scenario(slug, scenarios or [])
    lines = None if script is None else list(script_lines(script))
    if save is not None and (save.exists() or not save.parent.is_dir()):
        raise Stop(f"{save} exists already, or its folder does not: name a new file.")
    scripted = script is not None
    limit = minutes if minutes is not None else 0 if scripted else scenario.minutes
    table = Table(
        scenario,
        now=SteppedClock() if scripted else SystemClock().now,
        seed=seed if seed is not None else 0 if scripted else secrets.randbelow(2**32),
        options=Options(feedback=feedback, pace="instant", minutes=limit or None),
        play="terminal",
        score=scorer_at(scorer),
    )
    session = Session(table, _SILENT if as_json else console, echo=scripted)
    try:
        if script is None or lines is None:
            _typed(session)
        else:
            unused = _scripted(session, script, lines)
            if as_json:
                typer.echo(json.dumps(result(session, unused), indent=2, ensure_ascii=False))
    except KeyboardInterrupt:
        console.print("\nLeft: the talk has not been ended.", style="dim")
        raise typer.Exit(_LEFT) from None
    finally:
        if save is not None:
            _keep(session, save)


def _scenario(slug: str, folders: list[Path]) -> Scenario:
    found = load_scenarios([shipped("_scenarios", "scenarios"), *folders])
    if slug not in found:
        raise Stop(f"There is no scenario called {slug!r}. There are: {', '.join(sorted(found))}.")
    return found[slug]


def script_lines(file: Path) -> Iterator[tuple[int, str]]:
    """The lines of a script with their numbers; remarks and empty ones left out. Raises Stop."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise Stop(f"{file} is not a text file in UTF-8.") from None
    found = False
    for n, line in enumerate(text.split("\n"), start=1):
        said = line.strip()
        if said and not said.startswith("#"):
            found = True
            yield n, said
    if not found:
        raise Stop(f"{file} has no line to say.")


def _scripted(session: Session, file: Path, lines: list[tuple[int, str]]) -> int:
    """Play the lines, then end the talk; how many lines were left over. Raises Stop."""
    session.open()
    played = 0
    for n, line in lines:
        if session.over and line != "/back":
            break
        try:
            session.take(line)
        except Rejected as error:
            raise Stop(f"{file}:{n}: {error.hint}") from None
        played += 1
    if not session.over:
        session.take("/end")
    session.close()
    return len(lines) - played


def _typed(session: Session) -> None:
    """Play what is typed until the talk is over; Ctrl-D ends it."""
    with suppress(ImportError):
        import readline  # noqa: F401 (its import gives `input` a line one can edit)
    session.open()
    session.out.print(f"Commands: {', '.join(COMMANDS)}. Ctrl-D ends the talk, Ctrl-C leaves.")
    while True:
        while not session.over:
            line = _ask("You> ")
            try:
                session.take("/end" if line is None else line)
            except Rejected as error:
                session.out.print(error.hint, style="yellow", markup=False, highlight=False)
        session.close()
        session.out.print(
            "\n/back takes your last line back and goes on from there; Enter leaves.", style="dim"
        )
        if (_ask("") or "").strip() != "/back":
            return
        session.take("/back")


def _ask(prompt: str) -> str | None:
    """What is typed; None at the end of input."""
    try:
        return input(prompt)
    except EOFError:
        console.print()
        return None
    except UnicodeDecodeError:
        raise Stop("What was typed is not text in UTF-8.") from None


def result(session: Session, unused: int = 0) -> dict[str, Any]:
    """The whole result of a talk that has ended, as `--json` prints it: the debrief, and what the
    talk was played with. `unused`: lines of the script that came after its end."""
    state = session.table.play
    return {
        "scenario": state.scenario.slug,
        "seed": state.seed,
        "feedback": state.options.feedback,
        "unused": unused,
        **debrief(state).model_dump(mode="json"),
    }


def _keep(session: Session, file: Path) -> None:
    """Write the talk, and beside it the ones it branched from, oldest first."""
    names = [
        file.with_name(f"{file.stem}-{n}{file.suffix}") for n in range(1, 1 + len(session.left))
    ]
    for table, name in zip([*session.left, session.table], [*names, file], strict=True):
        try:
            name.write_bytes(b"".join(encode(event) + b"\n" for event in table.events))
        except OSError as error:
            raise Stop(f"{name} cannot be written: {error.strerror or error}.") from None
