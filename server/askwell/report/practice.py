"""One role-play as an entry of a person's practice list.

Decides what the list shows. Must not know whose list it is.
"""

from dataclasses import replace
from types import MappingProxyType

from askwell.play.basics import OTHER, Role
from askwell.play.facts import Play
from askwell.play.meters import meters
from askwell.play.sight import shown_to_seller
from askwell.report.debrief import all_points
from askwell.report.shapes import PracticeEntry


def practice_entry(play: Play, role: Role = "seller") -> PracticeEntry:
    """The entry for `play` as `role` may see it: what is held back from somebody until the end is
    held back here."""
    over = play.phase in ("debrief", "closed")
    ended = play.outcome is not None and (play.table is None or over)
    outcome = play.scenario.outcome(play.outcome) if play.outcome and ended else None
    shown = shown_to_seller(play)
    if role != "seller" and not over:
        shown = replace(play, lines=(), ledger=MappingProxyType({}), end_points=())
    others = [seat for seat in OTHER if seat != role and seat in play.players]
    return PracticeEntry(
        play=play.id,
        slug=play.scenario.slug,
        title=play.scenario.title,
        opened_at=play.opened_at,
        phase=play.phase,
        outcome=outcome.title if outcome else None,
        kind=outcome.kind if outcome else None,
        end_reason=play.end_reason,
        points=all_points(shown),
        lines=sum(1 for line in play.lines if line.seat == "seller"),
        figures=meters(shown),
        role=role,
        partners=tuple(play.players[seat].name for seat in others) if play.table else (),
        parent=play.parent.play if play.parent else None,
        parent_line=play.parent.line if play.parent else None,
    )
