"""From a finished role-play to its debrief.

Decides what a debrief says, from the state alone: nothing is scored again. All cards are open now.
"""

from askwell.play.facts import EndReason, Play, PointFor, Seat
from askwell.play.meters import meters
from askwell.play.points import total
from askwell.play.sight import claim_words, seller_line
from askwell.report.gauge import gauge
from askwell.report.moments import moments, try_next
from askwell.report.shapes import Debrief, FactNote, OutcomeNote, PointsRow
from askwell.scenario.model import Fact
from askwell.scoring.names import label_name


def debrief(play: Play) -> Debrief:
    """The debrief of a talk that has ended. Raises ValueError while it has not."""
    if play.outcome is None:
        raise ValueError("only a talk that has ended has a debrief")
    scenario, figures = play.scenario, meters(play)
    readings = [line.reading for line in play.lines if line.reading is not None]
    return Debrief(
        play=play.id,
        slug=scenario.slug,
        title=scenario.title,
        persona=scenario.persona.name,
        seat_name=scenario.seats.seller.name,
        other_seat_name=scenario.seats.buyer.name,
        opened_at=play.opened_at,
        minutes_used=round(play.clock.used.total_seconds() / 60, 1),
        outcome=_outcome(play, play.outcome),
        points=all_points(play),
        points_rows=_points_rows(play),
        meters=gauge(figures),
        figures=figures,
        ledger=tuple(_fact(play, fact) for fact in scenario.facts),
        lines=tuple(seller_line(play, line) for line in play.lines),
        moments=moments(play),
        try_next=try_next(play, figures),
        hints=len(play.hints),
        parent=play.parent.play if play.parent else None,
        parent_line=play.parent.line if play.parent else None,
        scorer=readings[-1].scorer if readings else "",
    )


def all_points(play: Play) -> int:
    """The points of all lines and of the ending."""
    return total(play.lines) + sum(point.value for point in play.end_points)


def _outcome(play: Play, outcome_id: str) -> OutcomeNote:
    outcome = play.scenario.outcome(outcome_id)
    return OutcomeNote(
        id=outcome.id,
        title=outcome.title,
        kind=outcome.kind,
        meaning=outcome.meaning,
        how=_how(play, play.end_reason or "buyer"),
    )


def _how(play: Play, reason: EndReason) -> str:
    name = play.scenario.persona.name
    match reason:
        case "seller":
            return "You ended the talk." if play.table is None else _asked(play, "seller")
        case "time":
            return "The time was up."
        case "abandoned":
            return "Everybody had left the room."
        case "buyer":
            if not play.plays_itself("buyer"):
                return _asked(play, "buyer")
            if play.mood.patience == 0:
                return f"{name} ran out of patience and ended it."
            return f"{name} brought it to a close."


def _asked(play: Play, seat: Seat) -> str:
    return f"{play.players[seat].name} asked to end it."


def _points_rows(play: Play) -> tuple[PointsRow, ...]:
    sums: dict[PointFor, tuple[int, int]] = {}
    for point in (*(p for line in play.lines for p in line.points), *play.end_points):
        times, value = sums.get(point.award, (0, 0))
        sums[point.award] = times + 1, value + point.value
    rows = [
        PointsRow(award=award, name=_name(award), times=times, value=value)
        for award, (times, value) in sums.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.value, row.name)))


def _name(award: PointFor) -> str:
    match award:
        case "insight":
            return "Insights they told you"
        case "confirmed":
            return "Summed up rightly"
        case "outcome":
            return "How the talk ended"
        case label:
            return label_name(label)


def _fact(play: Play, fact: Fact) -> FactNote:
    entry = play.entry(fact.id)
    claim = right = None
    if entry.assumed:
        claim = claim_words(play, fact.id, entry.assumed[0])
        right = fact.assumption.right if fact.assumption else None
    return FactNote(
        fact=fact.id,
        label=fact.label,
        truth=fact.truth,
        state=entry.state,
        claim=claim,
        claim_right=right,
        belief=fact.assumption.claim if fact.assumption else None,
        asked_line=entry.asked,
        told_line=entry.told,
        would_find=fact.asks[0] if entry.told is None else None,
    )
