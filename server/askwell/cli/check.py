"""`askwell check`: are scenario files sound, and do their golden runs still hold?

Decides which files are looked at and how findings are printed. What a finding is, `lint` says.
"""

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.text import Text

from askwell.cli.common import Stop, console
from askwell.cli.lint import Finding, lint
from askwell.cli.screen import plain
from askwell.runfile import SUFFIX, BadRun, parse, played, unsaid, written
from askwell.scenario.load import FILE_NAME, BadScenario, find, load
from askwell.scenario.model import Scenario
from askwell.settings import shipped

RUNS: Final = "runs"
EXPECTED: Final = ("strong", "average", "poor")
_SHOWN: Final = 60
"""Lines of a difference that are printed; the rest is only counted."""


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Scenario files, their folders, folders of such, or .run files. "
            "Default: the shipped scenarios and ./scenarios."
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Write the runs anew from their input.")
    ] = False,
) -> None:
    """Check scenarios, and play their runs again: every byte must be as it was."""
    errors = warnings = files = 0
    for path in list(_looked_at(paths or _default())):
        files += 1
        for finding in problems(path, update=update):
            _print(finding)
            errors += finding.level == "error"
            warnings += finding.level == "warning"
    if not files:
        raise Stop("No scenario was found.")
    done = f"{files} checked, {errors} errors, {warnings} warnings"
    console.print(Text(done, style="red" if errors else "green"))
    if errors:
        raise typer.Exit(1)


def _default() -> list[Path]:
    """The shipped scenarios, and those of the folder one works in."""
    folders = [shipped("_scenarios", "scenarios"), Path("scenarios")]
    there = [folder for folder in folders if folder.is_dir()]
    return there[:1] if len({folder.resolve() for folder in there}) == 1 else there


def _looked_at(paths: Iterable[Path]) -> Iterator[Path]:
    """Scenario folders, single scenario files and single runs. Raises Stop for what is neither."""
    for path in paths:
        if path.is_file():
            yield path.parent if path.name == FILE_NAME else path
        elif (path / FILE_NAME).is_file():
            yield path
        elif found := list(find(path)):
            yield from found
        else:
            raise Stop(f"There is no scenario at {path}.")


def problems(path: Path, *, update: bool = False) -> list[Finding]:
    """What is wrong with a scenario folder, a scenario file or a `.run` file, and with its runs.

    `update` writes runs that differ instead of reporting them.
    """
    if path.suffix == SUFFIX:
        try:
            scenario = load(path.parent.parent)
        except BadScenario as error:
            return _unloaded(error)
        return list(run_problems(path, scenario, update=update))
    try:
        scenario = load(path)
    except BadScenario as error:
        return _unloaded(error)
    file = path / FILE_NAME if path.is_dir() else path
    found = list(lint(scenario, file))
    if path.is_dir():
        runs = sorted((path / RUNS).glob(f"*{SUFFIX}"))
        for name in EXPECTED:
            if all(run.stem != name for run in runs):
                message = (
                    f"there is no {RUNS}/{name}{SUFFIX}: a golden talk of that kind is missing"
                )
                found.append(Finding(str(file), 1, message, "error"))
        for run in runs:
            found += run_problems(run, scenario, update=update)
    return found


def _unloaded(error: BadScenario) -> list[Finding]:
    return [
        Finding(p.file, p.line, f"{p.field}: {p.message}" if p.field else p.message, "error")
        for p in error.problems
    ]


def run_problems(file: Path, scenario: Scenario, *, update: bool = False) -> Iterator[Finding]:
    """What is wrong with one run; with `update` a run that differs is written anew."""
    try:
        data = file.read_bytes()
        text = data.decode("utf-8")
        run = parse(text)
        rest = unsaid(run, played(run, scenario))
        anew = written(run, scenario)
    except OSError as error:
        yield Finding(str(file), 1, f"cannot be read: {error.strerror or error}", "error")
        return
    except UnicodeDecodeError:
        yield Finding(str(file), 1, "is not a text file in UTF-8", "error")
        return
    except BadRun as error:
        yield Finding(str(file), error.line, error.message, "error")
        return
    if rest:
        message = f"the talk is over before this: {len(rest)} lines are not said"
        yield Finding(str(file), rest[0].line, message, "warning")
    if data == anew.encode():
        return
    if not update:
        yield differing(file, text, anew)
        return
    try:
        file.write_bytes(anew.encode())
    except OSError as error:
        yield Finding(str(file), 1, f"cannot be written: {error.strerror or error}", "error")
    else:
        yield Finding(str(file), 1, "written anew", "note")


def differing(file: Path, text: str, anew: str) -> Finding:
    """That the run has changed: the first line that did, and a readable difference."""
    was, now = text.splitlines(), anew.splitlines()
    first = next(
        (n for n, (a, b) in enumerate(zip(was, now, strict=False), start=1) if a != b),
        min(len(was), len(now)) + 1,
    )
    rows = list(difflib.unified_diff(was, now, "as recorded", "as played now", n=2, lineterm=""))
    more = len(rows) - _SHOWN
    rest = (f"… and {more} lines more",) if more > 0 else ()
    message = "this run plays differently now; if that is meant: askwell check --update"
    return Finding(str(file), first, message, "error", (*rows[:_SHOWN], *rest))


def _print(finding: Finding) -> None:
    style = {"error": "red", "warning": "yellow", "note": "green"}[finding.level]
    console.print(Text(plain(str(finding)), style=style), soft_wrap=True)
    for row in finding.detail:
        colour = {"+": "green", "-": "red"}.get(row[:1], "dim")
        console.print(Text(f"    {plain(row)}", style=colour), soft_wrap=True)
