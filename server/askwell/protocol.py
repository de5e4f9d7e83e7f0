"""The wire: every message a client may send and every one it may get. The only definition.

Decides shapes, close codes and the version. Must not know who is connected or what a message
brings about. Offsets into text are in Unicode code points, times are ISO 8601 in UTC.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from askwell.play.facts import Feedback
from askwell.play.views import RubricRow, SellerLine, SellerSetup, SellerStatus
from askwell.report.shapes import Comparison, Debrief, PracticeEntry
from askwell.scenario.model import Label, Practice, Strict

VERSION: Final = 1

CLOSE_NO_TICKET: Final = 4401
CLOSE_NOT_YOURS: Final = 4403
CLOSE_NO_SUCH_PLAY: Final = 4404
CLOSE_NO_HELLO: Final = 4408
CLOSE_VERSION: Final = 4426
CLOSE_GOING_AWAY: Final = 1012

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


DoMsg = DoBegin | DoSay | DoHint | DoPause | DoResume | DoEnd
ClientMsg = Annotated[Hello | DoMsg, Field(discriminator="t")]


class Welcome(Strict):
    """Answer to hello: who you are here. All lines and the status follow."""

    t: Literal["welcome"] = "welcome"
    v: int = VERSION
    now: datetime = Field(description="The server's clock, to correct the client's by")
    setup: SellerSetup


class LinesMsg(Strict):
    """Lines to write at their numbers: new ones, or replacements of known ones."""

    t: Literal["lines"] = "lines"
    lines: tuple[SellerLine, ...]


class StatusMsg(Strict):
    """The whole status; replaces the one before."""

    t: Literal["status"] = "status"
    status: SellerStatus


class DebriefMsg(Strict):
    """The debrief, once the talk is over."""

    t: Literal["debrief"] = "debrief"
    debrief: Debrief


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
    Welcome | LinesMsg | StatusMsg | DebriefMsg | Ack | Refused, Field(discriminator="t")
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
    made: PlayMade
    practice: PracticeList
    comparison: Comparison
    about: About
    problem: Problem


CLIENT_MSG: Final[TypeAdapter[Hello | DoMsg]] = TypeAdapter(ClientMsg)
