"""Copies of a log: one that goes on before a line taken back, one to hand out.

Decides which events a branch begins with, and what an export leaves out. Must not know where
either is stored.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from askwell.play.facts import By, Event, Opened, Parent, Player, Rejected, Reopened, Said
from askwell.play.live_events import (
    Arrived,
    Departed,
    Labelled,
    Noted,
    Recoded,
    Seated,
    Stayed,
    Stood,
)


def branch(events: Sequence[Event], line: int, play: str, by: By) -> tuple[Event, ...]:
    """The events of role-play `play`, which goes on just before seller line `line` of `events`.

    It keeps the seed and all that was said before, names its parent, and is charged no time for
    what lies between. Raises Rejected when `line` is not one of the seller's.
    """
    kept: list[Event] = []
    spoken = 0
    for event in events:
        if isinstance(event, Said):
            if spoken == line:
                if event.seat != "seller":
                    break
                return (*kept, Reopened(at=by.now, cmd=by.cmd, why="branch"))
            spoken += 1
        if isinstance(event, Opened):
            parent = Parent(play=event.play, line=line)
            event = event.model_copy(update={"play": play, "parent": parent})
        kept.append(event)
    raise Rejected("no_such_line", "Only a line of your own can be taken back.")


def unnamed(events: Iterable[Event]) -> Iterator[Event]:
    """`events` without the ids of the people in them: they are nobody's business but the server's.

    The same person is the same `person-n` throughout, so that the copy replays as the talk did.
    """
    known: dict[str, str] = {}

    def alias(person: str) -> str:
        return known.setdefault(person, f"person-{len(known) + 1}")

    for event in events:
        yield _unnamed(event, alias)


def _unnamed(event: Event, alias: Callable[[str], str]) -> Event:
    update: dict[str, object] = {}
    if isinstance(event, Opened):
        players = event.players.items()
        update["players"] = {seat: _player(player, alias) for seat, player in players}
        if event.room is not None:
            update["room"] = event.room.model_copy(
                update={"maker": alias(event.room.maker), "code": ""}
            )
    elif isinstance(event, Recoded):
        update["code"] = ""
    elif isinstance(event, Seated):
        update["player"] = _player(event.player, alias)
    elif isinstance(event, Stood | Arrived | Stayed | Departed | Labelled | Noted):
        update["person"] = alias(event.person)
    return event.model_copy(update=update) if update else event


def _player(player: Player, alias: Callable[[str], str]) -> Player:
    if player.kind == "bot":
        return player
    return player.model_copy(update={"id": alias(player.id)})
