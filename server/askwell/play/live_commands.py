"""What people may ask for in a room, beside the talk.

Decides only the words. Whether it is allowed is `live_rules`' business.
"""

from dataclasses import dataclass

from askwell.play.basics import Role, Seat
from askwell.play.live import Rating
from askwell.scenario.model import Label


@dataclass(frozen=True, slots=True)
class Sit:
    """Take a seat, or a chair beside the table. `By.person` sits down, or a bot for the maker."""

    role: Role
    name: str
    bot: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """Leave for good. With `role`, the maker takes a bot away from that seat."""

    role: Seat | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """Ready, or not yet."""

    ready: bool = True


@dataclass(frozen=True, slots=True)
class MoreTime:
    """Ask for more time to read or to rate: everybody gets it at once, it costs nothing."""


@dataclass(frozen=True, slots=True)
class Agree:
    """Agree to end early."""


@dataclass(frozen=True, slots=True)
class Decline:
    """Rather go on."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Mark a card as told, in that line of one's own (None: the last)."""

    fact: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Untell:
    """Take the mark back."""

    fact: str


@dataclass(frozen=True, slots=True)
class Raise:
    """Mark an objection as raised, in that line of one's own (None: the last)."""

    objection: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """Give one's rating; None passes."""

    rating: Rating | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Label a seller line by the codebook. Observers only."""

    line: int
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Write a note. Observers only."""

    text: str


@dataclass(frozen=True, slots=True)
class Contest:
    """Disagree with a label, with a reason."""

    line: int
    label: Label
    reason: str


@dataclass(frozen=True, slots=True)
class Arrive:
    """The person is connected."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The person is still connected."""


@dataclass(frozen=True, slots=True)
class Depart:
    """The person has no connection any more."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """Have a bot play on in the seat of the other, who is away."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class Relink:
    """Replace the links for that role. The maker only."""

    role: Role


@dataclass(frozen=True, slots=True)
class Recode:
    """Replace the room's code. The maker only."""

    code: str


@dataclass(frozen=True, slots=True)
class Follow:
    """Note which role-play the same people go on in."""

    play: str


@dataclass(frozen=True, slots=True)
class Close:
    """Close the room. The maker only."""


LiveCommand = (
    Sit
    | Stand
    | Ready
    | MoreTime
    | Agree
    | Decline
    | Tell
    | Untell
    | Raise
    | Rate
    | Mark
    | Note
    | Contest
    | Arrive
    | Stay
    | Depart
    | StandIn
    | Relink
    | Recode
    | Follow
    | Close
)
