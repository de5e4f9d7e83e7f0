"""How a talk ends: by agreement, by silence, by the clock, with or without a parting line.

Decides when the other is asked and what an end brings with it. Must not know what an outcome means.
"""

from askwell.play.basics import OTHER, Point, Rejected
from askwell.play.facts import By, Closing, Ended, EndReason, Event, Play
from askwell.play.guards import outcome_now, standing
from askwell.play.live import Table
from askwell.play.live_events import Debriefed, EndAsked, EndRefused
from askwell.play.live_fold import person_of
from askwell.play.people import raters, seat_of
from askwell.play.phases import next_phase


def end_early(play: Play, by: By) -> tuple[Event, ...]:
    """A seat would like to end: the other is asked, unless nobody is there to ask.

    A bot that has nothing left to say asks nobody: it could only ask again and again.
    """
    seat = seat_of(by)
    table = play.table
    if table is None or next_phase(play.phase, "close") is None:
        raise Rejected("wrong_phase", "There is no talk now that could be ended.")
    other = OTHER[seat]
    if by.person is None and play.plays_itself(seat):
        return close_talk(play, by, seat)
    if table.end_asked == seat:
        return ()
    person = person_of(play, other)
    seen = table.presence.get(person) if person is not None else None
    nobody = play.plays_itself(other) or seen is None or not seen.here
    if nobody or table.end_asked == other:
        return close_talk(play, by, table.end_asked or seat)
    return (EndAsked(at=by.now, cmd=by.cmd, seat=seat),)


def answer(play: Play, table: Table, by: By, *, agrees: bool) -> tuple[Event, ...]:
    """The other agrees to end, or would rather go on."""
    seat = seat_of(by)
    if table.end_asked != OTHER[seat]:
        raise Rejected("not_asked", "Nobody has asked you to end the talk.")
    if agrees:
        return close_talk(play, by, OTHER[seat])
    return (EndRefused(at=by.now, cmd=by.cmd, seat=seat),)


def close_talk(play: Play, by: By, reason: EndReason) -> tuple[Event, ...]:
    """The talk ends: at once, or with the parting line of a scripted buyer."""
    if play.plays_itself("buyer") and next_phase(play.phase, "close") is not None:
        return (Closing(at=by.now, cmd=by.cmd, reason=reason),)
    return over(play, by, reason)


def over(play: Play, by: By, reason: EndReason) -> tuple[Event, ...]:
    """The talk is over; where only bots have played, nobody is waited for to rate it."""
    end = ended(play, by, reason)
    if play.table is not None and not raters(play):
        return (end, Debriefed(at=by.now, cmd=by.cmd))
    return (end,)


def ended(play: Play, by: By, reason: EndReason) -> Ended:
    """The event that ends `play` as it stands."""
    outcome = outcome_now(play.scenario, standing(play))
    return Ended(
        at=by.now,
        cmd=by.cmd,
        outcome=outcome.id,
        reason=reason,
        points=(Point(award="outcome", value=outcome.points),) if outcome.points else (),
    )
