"""What happens in a room with people in it, beside the talk.

Decides what is kept for ever of the people around a talk. Must not know who may do what.
"""

from typing import Literal

from askwell.play.basics import Happened, Player, Point, Role, Seat, Step
from askwell.play.live import Rating
from askwell.scenario.model import Label


class Seated(Happened):
    """Somebody took a seat, or a chair beside the table. `key` names an observer to the others."""

    t: Literal["seated"] = "seated"
    role: Role
    player: Player


class Stood(Happened):
    """Somebody left for good: their seat is free again, or they watch no more."""

    t: Literal["stood"] = "stood"
    role: Role
    person: str


class Readied(Happened):
    """In the lobby: ready to see the brief. In the briefing: has read it."""

    t: Literal["readied"] = "readied"
    seat: Seat
    ready: bool


class Briefed(Happened):
    """Both seats are taken and ready: the private briefs are shown."""

    t: Literal["briefed"] = "briefed"


class Extended(Happened):
    """More time in the phase that is under way, in seconds."""

    t: Literal["extended"] = "extended"
    seconds: int


class EndAsked(Happened):
    """One seat would like to end early; the other is asked."""

    t: Literal["end_asked"] = "end_asked"
    seat: Seat


class EndRefused(Happened):
    """The other would rather go on."""

    t: Literal["end_refused"] = "end_refused"
    seat: Seat


class Told(Happened):
    """The buyer marked a card as told in one of their lines."""

    t: Literal["told"] = "told"
    line: int
    steps: tuple[Step, ...]
    points: tuple[Point, ...]


class Untold(Happened):
    """The buyer took such a mark back."""

    t: Literal["untold"] = "untold"
    fact: str


class Raised(Happened):
    """The buyer marked an objection as raised in one of their lines."""

    t: Literal["raised"] = "raised"
    objection: str
    line: int


class Rated(Happened):
    """A seat gave its rating, or passed (`rating` None)."""

    t: Literal["rated"] = "rated"
    seat: Seat
    rating: Rating | None


class Debriefed(Happened):
    """Ratings are in, or their time is up: the debrief is shown to all."""

    t: Literal["debriefed"] = "debriefed"


class Labelled(Happened):
    """An observer's labels for a seller line, in place of those before; none takes them back."""

    t: Literal["labelled"] = "labelled"
    person: str
    line: int
    labels: tuple[Label, ...]


class Noted(Happened):
    """An observer's note, at the line that was last said (-1: before the first)."""

    t: Literal["noted"] = "noted"
    person: str
    line: int
    text: str


class Contested(Happened):
    """A player does not agree with a label. The number stays, marked as contested."""

    t: Literal["contested"] = "contested"
    seat: Seat
    line: int
    label: Label
    reason: str


class Arrived(Happened):
    """A person is connected."""

    t: Literal["arrived"] = "arrived"
    person: str


class Stayed(Happened):
    """A person who was silent for a while is still connected: renews what `arrived` said."""

    t: Literal["stayed"] = "stayed"
    person: str


class Departed(Happened):
    """A person has no connection any more, or nothing was heard of it for `LEASE`; or has `left`
    in the middle of things, of their own will."""

    t: Literal["departed"] = "departed"
    person: str
    left: bool = False


class StoodIn(Happened):
    """A bot plays on in the seat of somebody who is away."""

    t: Literal["stood_in"] = "stood_in"
    seat: Seat


class GaveBack(Happened):
    """The bot gave the seat back to the person who came back to it."""

    t: Literal["gave_back"] = "gave_back"
    seat: Seat


class Relinked(Happened):
    """The links for that role were replaced: older ones hold no more."""

    t: Literal["relinked"] = "relinked"
    role: Role


class Recoded(Happened):
    """The room's code was replaced: the older one leads nowhere."""

    t: Literal["recoded"] = "recoded"
    code: str


class Followed(Happened):
    """The same people go on in another role-play, with their seats swapped or as they were."""

    t: Literal["followed"] = "followed"
    play: str


class Closed(Happened):
    """The room is closed: what was said can be read, and nothing more can be done."""

    t: Literal["closed"] = "closed"
    reason: Literal["people", "time", "abandoned"]


LiveEvent = (
    Seated
    | Stood
    | Readied
    | Briefed
    | Extended
    | EndAsked
    | EndRefused
    | Told
    | Untold
    | Raised
    | Rated
    | Debriefed
    | Labelled
    | Noted
    | Contested
    | Arrived
    | Stayed
    | Departed
    | StoodIn
    | GaveBack
    | Relinked
    | Recoded
    | Followed
    | Closed
)
