"""Copies of a log: one that goes on before a line taken back, one to hand out.

Decides which events a branch begins with, and what an export leaves out. Must not know where
either is stored.
"""

from collections.abc import Sequence

from askwell.play.facts import By, Event, Opened, Parent, Rejected, Reopened, Said


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


def unnamed(event: Event) -> Event:
    """`event` without the ids of the people in it: they are nobody's business but the server's."""
    if not isinstance(event, Opened):
        return event
    players = {
        seat: player.model_copy(update={"id": seat}) for seat, player in event.players.items()
    }
    return event.model_copy(update={"players": players})
