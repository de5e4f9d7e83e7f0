"""One role-play as an entry of a person's practice list.

Decides what the list shows. Must not know whose list it is.
"""

from askwell.play.facts import Play
from askwell.play.meters import meters
from askwell.play.sight import shown_to_seller
from askwell.report.debrief import all_points
from askwell.report.shapes import PracticeEntry


def practice_entry(play: Play) -> PracticeEntry:
    """The entry for `play`; what is held back from its player until the end is held back here."""
    outcome = play.scenario.outcome(play.outcome) if play.outcome else None
    shown = shown_to_seller(play)
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
        parent=play.parent.play if play.parent else None,
        parent_line=play.parent.line if play.parent else None,
    )
