"""The cards in a human buyer's hand: told, taken back, and objections raised.

Decides what may be marked in which line, and what it earns the seller. Must not know how a card
was proposed.
"""

from typing import assert_never

from askwell.play import points
from askwell.play.basics import Rejected
from askwell.play.facts import By, Event, Play
from askwell.play.ledger import buyer_steps
from askwell.play.live import Table
from askwell.play.live_commands import Raise, Tell, Untell
from askwell.play.live_events import Raised, Told, Untold

_NOTHING: tuple[Event, ...] = ()


def card(play: Play, table: Table, command: Tell | Untell | Raise, by: By) -> tuple[Event, ...]:
    """The buyer marks a card or an objection, or takes a mark back."""
    if by.seat != "buyer":
        raise Rejected("not_your_seat", "Only the buyer holds the cards.")
    if play.phase not in ("playing", "paused"):
        raise Rejected("wrong_phase", "Cards are marked while the talk is on.")
    match command:
        case Tell():
            return _tell(play, command, by)
        case Untell():
            return _untell(play, command.fact, by)
        case Raise():
            known = {o.id for stage in play.scenario.stages for o in stage.objections}
            if command.objection not in known:
                raise Rejected("no_such_objection", "There is no such objection.")
            line = _own_line(play, command.line)
            if command.objection in table.raised:
                return _NOTHING
            return (Raised(at=by.now, cmd=by.cmd, objection=command.objection, line=line),)
        case _:
            assert_never(command)


def _tell(play: Play, tell: Tell, by: By) -> tuple[Event, ...]:
    _must_exist(play, tell.fact)
    line = _own_line(play, tell.line)
    steps = buyer_steps(play.ledger, (tell.fact,))
    if not steps:
        return _NOTHING
    earned = points.buyer_points(play, steps)
    return (Told(at=by.now, cmd=by.cmd, line=line, steps=steps, points=earned),)


def _untell(play: Play, fact: str, by: By) -> tuple[Event, ...]:
    _must_exist(play, fact)
    entry = play.entry(fact)
    if entry.told is None:
        return _NOTHING
    if play.lines[entry.told].script is not None:
        raise Rejected("told", "The bot told this one in its own words: it stays told.")
    if entry.confirmed is not None:
        raise Rejected("confirmed", "They have summed it up already: it stays told.")
    return (Untold(at=by.now, cmd=by.cmd, fact=fact),)


def _must_exist(play: Play, card: str) -> None:
    if all(fact.id != card for fact in play.scenario.facts):
        raise Rejected("no_such_fact", "There is no such card.")


def _own_line(play: Play, line: int | None) -> int:
    """The buyer's line meant: that one, or the last. Raises Rejected when there is none."""
    if line is None:
        line = max((one.n for one in play.lines if one.seat == "buyer"), default=-1)
    if not 0 <= line < len(play.lines) or play.lines[line].seat != "buyer":
        raise Rejected("no_such_line", "Say it first: a card is marked in a line of your own.")
    return line
