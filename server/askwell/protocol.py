"""The wire: every message a client may send and every one it may get. The only definition.

Decides shapes, close codes and the version. Must not know who is connected or what a message
brings about. Offsets into text are in Unicode code points, times are ISO 8601 in UTC.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from askwell.play.basics import Feedback, Role, Seat
from askwell.play.live import Rating
from askwell.play.room_views import (
    BuyerSetup,
    ObserverLine,
    ObserverSetup,
    ObserverStatus,
    Peek,
    TableLine,
    TableStatus,
)
from askwell.play.views import RubricRow, SellerLine, SellerSetup, SellerStatus
from askwell.report.shapes import Comparison, Debrief, PracticeEntry
from askwell.report.voices_shapes import Voices
from askwell.scenario.model import Label, Practice, Strict

VERSION: Final = 2

CLOSE_NO_TICKET: Final = 4401
CLOSE_NOT_YOURS: Final = 4403
CLOSE_NO_SUCH_PLAY: Final = 4404
CLOSE_NO_HELLO: Final = 4408
CLOSE_LEFT: Final = 4410
CLOSE_VERSION: Final = 4426
CLOSE_GOING_AWAY: Final = 1012

Setup = Annotated[SellerSetup | BuyerSetup | ObserverSetup, Field(discriminator="role")]
Status = Annotated[SellerStatus | TableStatus | ObserverStatus, Field(discriminator="role")]

CommandId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
"""Made by the client, once for each command, and the same when it is sent again."""


class Hello(Strict):
    """The first message of a connection."""

    t: Literal["hello"]
    v: int


class DoBegin(Strict):
    """The brief is read: start."""

    t: Literal["begin"]
    id: CommandId


class DoSay(Strict):
    """Say a line."""

    t: Literal["say"]
    id: CommandId
    text: str


class DoHint(Strict):
    """Ask for a nudge."""

    t: Literal["hint"]
    id: CommandId


class DoPause(Strict):
    """Stop the clock."""

    t: Literal["pause"]
    id: CommandId


class DoResume(Strict):
    """Go on."""

    t: Literal["resume"]
    id: CommandId


class DoEnd(Strict):
    """End the talk."""

    t: Literal["end"]
    id: CommandId


class DoReady(Strict):
    """In the lobby: ready to see the brief, or not yet."""

    t: Literal["ready"]
    id: CommandId
    ready: bool = True


class DoMoreTime(Strict):
    """More time to read or to rate."""

    t: Literal["more_time"]
    id: CommandId


class DoAgree(Strict):
    """Agree to end early."""

    t: Literal["agree"]
    id: CommandId


class DoDecline(Strict):
    """Rather go on."""

    t: Literal["decline"]
    id: CommandId


class DoTell(Strict):
    """Buyer: mark a card as told in that line of one's own (None: the last)."""

    t: Literal["tell"]
    id: CommandId
    fact: str = Field(max_length=60)
    line: int | None = Field(default=None, ge=0)


class DoUntell(Strict):
    """Buyer: take such a mark back."""

    t: Literal["untell"]
    id: CommandId
    fact: str = Field(max_length=60)


class DoRaise(Strict):
    """Buyer: mark an objection as raised in that line of one's own (None: the last)."""

    t: Literal["raise"]
    id: CommandId
    objection: str = Field(max_length=60)
    line: int | None = Field(default=None, ge=0)


class DoRate(Strict):
    """Give one's rating; None passes."""

    t: Literal["rate"]
    id: CommandId
    rating: Rating | None


class DoLabel(Strict):
    """Observer: label a seller line by the codebook; an empty list takes the labels back."""

    t: Literal["label"]
    id: CommandId
    line: int = Field(ge=0)
    labels: tuple[Label, ...] = Field(max_length=16)


class DoNote(Strict):
    """Observer: write a note at the line that was last said."""

    t: Literal["note"]
    id: CommandId
    text: str


class DoContest(Strict):
    """Disagree with a label of a line, with a reason."""

    t: Literal["contest"]
    id: CommandId
    line: int = Field(ge=0)
    label: Label
    reason: str


class DoStandIn(Strict):
    """Have a bot play on in the seat of the other, who is away."""

    t: Literal["stand_in"]
    id: CommandId
    seat: Seat


class DoSeatBot(Strict):
    """Maker: a bot takes an empty seat."""

    t: Literal["seat_bot"]
    id: CommandId
    seat: Seat


class DoUnseatBot(Strict):
    """Maker: the bot leaves that seat."""

    t: Literal["unseat_bot"]
    id: CommandId
    seat: Seat


class DoAgain(Strict):
    """Go on in a new room with the same people, with the seats swapped or as they were."""

    t: Literal["again"]
    id: CommandId
    swap: bool = True


class DoClose(Strict):
    """Maker: close the room."""

    t: Literal["close"]
    id: CommandId


class DoLeave(Strict):
    """Leave for good: the seat is free again, or one watches no more."""

    t: Literal["leave"]
    id: CommandId


DoMsg = (
    DoBegin
    | DoSay
    | DoHint
    | DoPause
    | DoResume
    | DoEnd
    | DoReady
    | DoMoreTime
    | DoAgree
    | DoDecline
    | DoTell
    | DoUntell
    | DoRaise
    | DoRate
    | DoLabel
    | DoNote
    | DoContest
    | DoStandIn
    | DoSeatBot
    | DoUnseatBot
    | DoAgain
    | DoClose
    | DoLeave
)
ClientMsg = Annotated[Hello | DoMsg, Field(discriminator="t")]


class Welcome(Strict):
    """Answer to hello: who you are here. All lines and the status follow."""

    t: Literal["welcome"] = "welcome"
    v: int = VERSION
    now: datetime = Field(description="The server's clock, to correct the client's by")
    setup: Setup


class SetupMsg(Strict):
    """The setup once more, because of what one may know now: the brief, when both are ready."""

    t: Literal["setup"] = "setup"
    setup: Setup


class LinesMsg(Strict):
    """Lines to write at their numbers: new ones, or replacements of known ones.

    Of the kind that belongs to the setup's role.
    """

    t: Literal["lines"] = "lines"
    lines: tuple[SellerLine, ...] | tuple[TableLine, ...] | tuple[ObserverLine, ...]


class StatusMsg(Strict):
    """The whole status; replaces the one before."""

    t: Literal["status"] = "status"
    status: Status


class DebriefMsg(Strict):
    """The debrief, once the talk is over; again when a label was contested. `voices`: in a room."""

    t: Literal["debrief"] = "debrief"
    debrief: Debrief
    voices: Voices | None


class Ack(Strict):
    """The command of that id is on disk. Sent again for a command sent again."""

    t: Literal["ack"] = "ack"
    id: str


class Refused(Strict):
    """A refusal: a code for programs, a sentence for people.

    `id` is None when no command could be read.
    """

    t: Literal["refused"] = "refused"
    id: str | None
    code: str
    hint: str


ServerMsg = Annotated[
    Welcome | SetupMsg | LinesMsg | StatusMsg | DebriefMsg | Ack | Refused,
    Field(discriminator="t"),
]


class ScenarioCard(Strict):
    """A scenario on the home page. Public: nothing of either brief."""

    slug: str
    title: str
    summary: str
    industry: str
    minutes: int
    difficulty: int
    skills: tuple[str, ...]
    focus: tuple[Practice, ...]
    facts: int


class ScenarioPage(Strict):
    """What one may know before opening a role-play."""

    card: ScenarioCard
    situation: str
    seat_name: str
    other_seat_name: str
    persona_name: str
    persona_role: str
    persona_organisation: str
    persona_about: str
    rubric: tuple[RubricRow, ...]
    who_sees: str


class NewPlay(Strict):
    """Open a solo role-play. `minutes` 0 means no clock, None the scenario's own."""

    id: CommandId
    slug: str
    feedback: Feedback = "live"
    minutes: int | None = Field(default=None, ge=0, le=240)
    seed: int | None = Field(default=None, ge=0, lt=2**32)


class TakeBack(Strict):
    """Branch a role-play just before one of the seller's own lines."""

    id: CommandId
    line: int = Field(ge=0)


class NewRoom(Strict):
    """Open a room for two people. The maker sits down in `role` under `name`."""

    id: CommandId
    slug: str
    name: str
    role: Role = "seller"
    feedback: Feedback = "live"
    minutes: int | None = Field(default=None, ge=0, le=240)
    briefs_for_observers: bool = False
    seed: int | None = Field(default=None, ge=0, lt=2**32)


class Invitation(Strict):
    """What lets somebody into a room: its code, or the token of a link for one role."""

    code: str | None = Field(default=None, max_length=20)
    play: str | None = Field(default=None, max_length=40)
    token: str | None = Field(default=None, max_length=400)


class SitDown(Strict):
    """Take a role in a room, by an invitation that allows it."""

    id: CommandId
    name: str
    role: Role
    invitation: Invitation


class InviteLink(Strict):
    """A link for one role. `path` holds the token behind `#`, where no server logs it."""

    role: Role
    path: str


class Invites(Strict):
    """How the maker gets others into the room."""

    code: str
    path: str = Field(description="The page that the code's QR leads to")
    links: tuple[InviteLink, ...]


class PlayMade(Strict):
    """A new role-play's id, for `/play/<id>`."""

    play: str


class PracticeList(Strict):
    """This browser's role-plays, newest first."""

    plays: tuple[PracticeEntry, ...]


class LabelInfo(Strict):
    """A label of the codebook in words."""

    label: Label
    name: str
    meaning: str


class About(Strict):
    """What this server is."""

    name: Literal["Askwell"] = "Askwell"
    version: str
    protocol: int = VERSION
    scorer: str
    labels: tuple[LabelInfo, ...]


class Problem(Strict):
    """The body of every refused HTTP request."""

    code: str
    hint: str


class Wire(Strict):
    """Everything above under one roof, for generated types."""

    client: ClientMsg
    server: ServerMsg
    cards: tuple[ScenarioCard, ...]
    page: ScenarioPage
    new_play: NewPlay
    take_back: TakeBack
    new_room: NewRoom
    sit_down: SitDown
    invitation: Invitation
    invites: Invites
    peek: Peek
    made: PlayMade
    practice: PracticeList
    comparison: Comparison
    about: About
    problem: Problem


CLIENT_MSG: Final[TypeAdapter[Hello | DoMsg]] = TypeAdapter(ClientMsg)
