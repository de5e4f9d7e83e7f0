"""`askwell replay`: what a seat saw, from an exported log.

Decides how a recorded talk is printed. Nothing is scored again: the log holds all there was. Must
not know the rules beyond folding.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from pydantic import BaseModel, ValidationError
from rich.text import Text

from askwell.cli.common import Stop, console
from askwell.cli.screen import plain
from askwell.play.decider import decode
from askwell.play.facts import Ended, Event, Opened, Play, Role, Said
from askwell.play.fold import apply
from askwell.runfile import role_saw, role_sees

_MAX_LINE: Final = 2_000_000
"""Longer than any event: the longest carries a scenario, which has at most 1 MB."""


def replay(
    file: Annotated[Path, typer.Argument(help="An exported talk: one event a line, as JSON.")],
    role: Annotated[
        Role, typer.Option("--as", help="Whose eyes: seller, buyer, or an observer of a room.")
    ] = "seller",
    key: Annotated[
        str, typer.Option(help="Which observer, by their key in the log: o1, o2 and so on.")
    ] = "o1",
    as_json: Annotated[
        bool,
        typer.Option("--json", help="Print the whole view after each event, a line each."),
    ] = False,
) -> None:
    """Print what a seat saw after each event of a recorded talk."""
    before: Play | None = None
    was_there = False
    for n, event, after in recorded(file):
        try:
            seen = role_sees(after, role, key)
            rows = (
                [_json(n, event, role, seen)]
                if as_json
                else [*_head(event, after), *_saw(before, after, role, key)]
            )
        except _UNSOUND as error:
            raise _bad(file, n, f"does not fit what came before it ({_reason(error)})") from None
        for row in rows:
            if as_json:
                typer.echo(row)
            else:
                console.print(Text(plain(row)), soft_wrap=True, style=_style(row))
        before, was_there = after, was_there or seen is not None
    if not was_there:
        raise Stop(f"Nobody was {role if role != 'observer' else key} in {file}.")


_UNSOUND: Final = (KeyError, IndexError, ValueError, StopIteration, AssertionError, TypeError)
"""What a view can raise over a log that no game has written."""


def recorded(file: Path) -> Iterator[tuple[int, Event, Play]]:
    """Line number, event, and the state after it. Raises Stop, naming the line, for a bad file."""
    play: Play | None = None
    for n, line in _lines(file):
        event = _event(file, n, line)
        if (play is None) != isinstance(event, Opened):
            what = "`opened` comes first, and once"
            raise _bad(file, n, f"is `{event.t}`, but {what}")
        try:
            play = apply(play, event)
        except _UNSOUND as error:
            raise _bad(file, n, f"does not fit what came before it ({_reason(error)})") from None
        yield n, event, play
    if play is None:
        raise Stop(f"{file} holds no event.")


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with file.open("rb") as lines:
            for n, line in enumerate(iter(lambda: lines.readline(_MAX_LINE), b""), start=1):
                if line.strip():
                    yield n, line
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror or error}.") from None


def _event(file: Path, n: int, line: bytes) -> Event:
    try:
        return decode(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise _bad(file, n, "is not an event: JSON is expected") from None
        where = ".".join(str(part) for part in first["loc"]) or "event"
        raise _bad(file, n, f"is not an event: {where}: {first['msg']}") from None


def _bad(file: Path, n: int, what: str) -> Stop:
    return Stop(f"{file}:{n}: this line {plain(what)}.")


def _reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _head(event: Event, after: Play) -> Iterable[str]:
    """The event by its name or words."""
    at = f"{event.at:%H:%M:%S}"
    if isinstance(event, Said):
        yield f"{at} {event.seat}: {event.text}"
    elif isinstance(event, Ended):
        yield f"{at} {event.t}: {after.scenario.outcome(event.outcome).title}"
    else:
        yield f"{at} {event.t}"


def _saw(before: Play | None, after: Play, role: Role, key: str) -> Iterable[str]:
    """What there was to see of it."""
    return (f"    {row}" for row in role_saw(before, after, role, key))


def _json(n: int, event: Event, role: Role, view: BaseModel | None) -> str:
    seen = view.model_dump(mode="json") if view is not None else None
    data = {"event": n, "t": event.t, "at": event.at.isoformat(), "seat": role, "view": seen}
    return json.dumps(data, ensure_ascii=False)


def _style(row: str) -> str:
    return "dim" if row.startswith("    ") else "bold"
