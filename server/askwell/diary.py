"""Which role-plays a person has: a stream of its own for each.

Decides what is remembered of a person without an account: ids of role-plays, nothing they said.
Must not know tickets, storage or rules of play.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from askwell.play.facts import By, Rejected
from askwell.scenario.model import Strict


class Joined(Strict):
    """The person sits in that role-play."""

    t: Literal["joined"] = "joined"
    at: datetime
    cmd: str
    play: str


class Erased(Strict):
    """The person had that role-play erased."""

    t: Literal["erased"] = "erased"
    at: datetime
    cmd: str
    play: str


DiaryEvent = Annotated[Joined | Erased, Field(discriminator="t")]
_EVENT: TypeAdapter[DiaryEvent] = TypeAdapter(DiaryEvent)


@dataclass(frozen=True, slots=True)
class Join:
    """Remember a role-play."""

    play: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Forget a role-play."""

    play: str


@dataclass(frozen=True, slots=True)
class Diary:
    """Ids of a person's role-plays, oldest first, and of those they had erased."""

    plays: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()


class DiaryDecider:
    """The rules of a diary, as the runner wants them."""

    def decide(self, state: Diary | None, command: Join | Erase, by: By) -> tuple[DiaryEvent, ...]:
        """One event, or none when it is so already.

        Raises Rejected for a role-play that was erased: a request sent again must not bring it
        back.
        """
        known = state is not None and command.play in state.plays
        match command:
            case Join():
                if state is not None and command.play in state.erased:
                    raise Rejected("erased", "This role-play has been erased: open a new one.")
                return () if known else (Joined(at=by.now, cmd=by.cmd, play=command.play),)
            case Erase():
                return (Erased(at=by.now, cmd=by.cmd, play=command.play),) if known else ()

    def apply(self, state: Diary | None, event: DiaryEvent) -> Diary:
        """The diary after `event`."""
        diary = state or Diary()
        match event:
            case Joined():
                return replace(diary, plays=(*diary.plays, event.play))
            case Erased():
                kept = tuple(play for play in diary.plays if play != event.play)
                return replace(diary, plays=kept, erased=(*diary.erased, event.play))

    def encode(self, event: DiaryEvent) -> bytes:
        """One event as JSON."""
        return _EVENT.dump_json(event)

    def decode(self, data: bytes) -> DiaryEvent:
        """The event of such JSON."""
        return _EVENT.validate_json(data)
