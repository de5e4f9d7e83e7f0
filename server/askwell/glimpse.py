"""What one viewer is to be sent between two moments of a role-play.

Decides which lines, status, setup and debrief each role gets of a change. Must not know sockets or
the wire, nor which fields a view has.
"""

from dataclasses import dataclass, field, fields
from typing import Final

from askwell.play.basics import Role
from askwell.play.facts import Play
from askwell.play.live import Table
from askwell.play.people import shows_briefs
from askwell.play.roles import (
    buyer_setup,
    changed_observer_lines,
    changed_table_lines,
    observer_setup,
    observer_status,
    table_status,
)
from askwell.play.room_views import (
    BuyerSetup,
    ObserverLine,
    ObserverSetup,
    ObserverStatus,
    TableLine,
    TableStatus,
)
from askwell.play.sight import changed_lines, seller_line, seller_setup, seller_status
from askwell.play.views import SellerLine, SellerSetup, SellerStatus
from askwell.report.debrief import debrief
from askwell.report.shapes import Debrief
from askwell.report.voices import voices
from askwell.report.voices_shapes import Voices

AnySetup = SellerSetup | BuyerSetup | ObserverSetup
AnyLines = tuple[SellerLine, ...] | tuple[TableLine, ...] | tuple[ObserverLine, ...]
AnyStatus = SellerStatus | TableStatus | ObserverStatus


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who watches, and in which role."""

    person: str
    role: Role


@dataclass(slots=True, eq=False)
class Glimpse:
    """What changed for one role between two moments. Shared by all who saw the earlier one.

    `first`: nothing was seen before. `frames` is for whoever sends it: the encoded form, made once.
    """

    first: bool
    setup: AnySetup | None
    lines: AnyLines
    status: AnyStatus
    debrief: Debrief | None
    voices: Voices | None
    frames: tuple[str, ...] = field(default=())


def glimpse(before: Play | None, after: Play, viewer: Viewer) -> Glimpse:
    """What `viewer`, who saw `before` (None: nothing), is to be sent to see `after`."""
    told = before is not None and shows_briefs(before) == shows_briefs(after)
    debriefed = _debriefed(before, after)
    return Glimpse(
        first=before is None,
        setup=None if told else _setup(after, viewer),
        lines=_lines(before, after, viewer),
        status=_status(after, viewer),
        debrief=debrief(after) if debriefed else None,
        voices=voices(after) if debriefed and after.table is not None else None,
    )


def looks_alike(before: Play, after: Play) -> bool:
    """Is there nothing in `after` that anybody could see, and that was not so in `before`?

    True when only a sign of life came. May be False too often, never True.
    """
    for name in _SHOWN:
        if getattr(before, name) is not getattr(after, name):
            return False
    old, new = before.table, after.table
    if old is None or new is None:
        return False
    if any(getattr(old, name) is not getattr(new, name) for name in _SHOWN_OF_TABLE):
        return False
    return {p: (seen.here, seen.since, seen.left) for p, seen in old.presence.items()} == {
        p: (seen.here, seen.since, seen.left) for p, seen in new.presence.items()
    }


_SHOWN: Final = tuple(f.name for f in fields(Play) if f.name not in ("last_at", "seen", "table"))
_SHOWN_OF_TABLE: Final = tuple(f.name for f in fields(Table) if f.name != "presence")


def has_debrief(play: Play) -> bool:
    """Is there a debrief to be seen now?"""
    return play.phase in ("debrief", "closed") and play.outcome is not None


def _debriefed(before: Play | None, after: Play) -> bool:
    """Is the debrief new, or does it read otherwise because a label was contested?"""
    if not has_debrief(after):
        return False
    return before is None or not has_debrief(before) or before.contested != after.contested


def _setup(play: Play, viewer: Viewer) -> AnySetup:
    match viewer.role:
        case "seller":
            return seller_setup(play)
        case "buyer":
            return buyer_setup(play)
        case "observer":
            return observer_setup(play, viewer.person)


def _lines(before: Play | None, after: Play, viewer: Viewer) -> AnyLines:
    match viewer.role:
        case "seller":
            return tuple(seller_line(after, line) for line in changed_lines(before, after))
        case "buyer":
            return tuple(changed_table_lines(before, after))
        case "observer":
            return tuple(changed_observer_lines(before, after, viewer.person))


def _status(play: Play, viewer: Viewer) -> AnyStatus:
    match viewer.role:
        case "seller":
            return seller_status(play)
        case "buyer":
            return table_status(play)
        case "observer":
            return observer_status(play, viewer.person)
