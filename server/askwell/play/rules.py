"""The rules of one role-play: what a command brings about, and what an event changes.

`decide` may refuse; `fold.apply` may not. Must not know sockets, storage, or how a scripted buyer
picks its words: a bot's command comes through the same door as a person's.
"""

from typing import assert_never

from askwell.play import ledger, live_rules, mood, points
from askwell.play.due import ends_at
from askwell.play.ending import close_talk, end_early, over
from askwell.play.facts import (
    Began,
    Begin,
    By,
    Command,
    End,
    Event,
    Hint,
    Hinted,
    Leave,
    Left,
    Open,
    Opened,
    Pause,
    Paused,
    Play,
    Rejected,
    Reopen,
    Reopened,
    Resume,
    Resumed,
    Said,
    Say,
    Seat,
    Tick,
)
from askwell.play.fold import apply
from askwell.play.guards import next_stage
from askwell.play.hints import next_hint
from askwell.play.people import role_of
from askwell.play.phases import PhaseTrigger, next_phase
from askwell.play.readying import has_read
from askwell.play.texts import check_text
from askwell.scoring.reading import Context, Scorer
from askwell.scoring.told import proposes

_NOTHING: tuple[Event, ...] = ()


def decide(play: Play | None, command: Command, by: By, *, score: Scorer) -> tuple[Event, ...]:
    """What `command` brings about; `()` when its id has been dealt with already.

    Raises Rejected(code, hint) and changes nothing when the rules say no.
    """
    if play is None:
        if isinstance(command, Open):
            return (_opened(command, by),)
        raise Rejected("no_such_play", "This role-play does not exist.")
    if by.cmd in play.seen:
        return _NOTHING
    if by.person is not None and by.seat is not None and role_of(play, by.person) != by.seat:
        # Whoever let them in knew an older state, in which the seat was still theirs.
        raise Rejected("not_your_seat", "This seat is not yours any more.")
    match command:
        case Open():
            raise Rejected("exists", "This role-play has been opened already.")
        case Begin():
            if play.table is not None:
                return has_read(play, by)
            _only(by, "seller")
            _may(play, "begin")
            return (Began(at=by.now, cmd=by.cmd),)
        case Say():
            return _say(play, command, by, score)
        case Hint():
            _only(by, "seller")
            _in_time(play, by)
            return (_hinted(play, by),)
        case Pause():
            _a_seat(play, by)
            _may(play, "pause")
            return (Paused(at=by.now, cmd=by.cmd),)
        case Resume():
            _a_seat(play, by)
            _may(play, "resume")
            return (Resumed(at=by.now, cmd=by.cmd),)
        case Leave():
            # In a room each person's presence is told by itself.
            gone = play.phase == "playing" and play.table is None
            return (Left(at=by.now, cmd=by.cmd),) if gone else _NOTHING
        case Reopen():
            _playing(play)
            if play.table is not None:
                return _NOTHING
            return (Reopened(at=by.now, cmd=by.cmd, why="returned"),)
        case End():
            if play.table is not None:
                return end_early(play, by)
            _only(by, "seller")
            _may(play, "close")
            return close_talk(play, by, "seller")
        case Tick():
            if play.table is not None:
                return live_rules.time_passes(play, by)
            ends = ends_at(play)
            up = ends is not None and by.now >= ends
            return close_talk(play, by, "time") if up else _NOTHING
        case _:
            return live_rules.decide_live(play, command, by)


def _opened(command: Open, by: By) -> Opened:
    return Opened(
        at=by.now,
        cmd=by.cmd,
        play=command.play,
        scenario=command.scenario,
        seed=command.seed,
        options=command.options,
        players=dict(command.players),
        room=command.room,
    )


def _only(by: By, seat: Seat) -> None:
    if by.seat != seat:
        raise Rejected("not_your_seat", f"Only the {seat} can do this.")


def _a_seat(play: Play, by: By) -> None:
    """Alone the seller rules the clock; in a room both seats do."""
    if play.table is None:
        _only(by, "seller")
    elif by.seat is None:
        raise Rejected("not_your_seat", "Only who sits at the table can do this.")


def _may(play: Play, trigger: PhaseTrigger) -> None:
    if next_phase(play.phase, trigger) is None:
        raise Rejected("wrong_phase", _WRONG_PHASE[play.phase])


def _playing(play: Play) -> None:
    if play.phase != "playing":
        raise Rejected("wrong_phase", _WRONG_PHASE[play.phase])


def _in_time(play: Play, by: By) -> None:
    """A person's time is up even while a scripted buyer still owes an answer."""
    _playing(play)
    ends = ends_at(play)
    if ends is not None and by.now >= ends:
        raise Rejected("time_up", "The time is up: the talk is just ending.")


def _hinted(play: Play, by: By) -> Hinted:
    hint = next_hint(play)
    if hint is None:
        raise Rejected("no_more_hints", "There is no new hint now: try a question of your own.")
    text, fact = hint
    return Hinted(at=by.now, cmd=by.cmd, text=text, fact=fact)


_WRONG_PHASE = {
    "lobby": "The talk has not begun yet: not everybody is ready.",
    "briefing": "The talk has not begun yet: read your brief, then begin.",
    "playing": "The talk is running: that can't be done now.",
    "paused": "The talk is paused: go on first.",
    "closing": "The talk is just ending: nothing more can be said.",
    "rating": "The talk is over: now you rate it.",
    "debrief": "The talk is over: play again, or take a line back in the debrief.",
    "closed": "This room is closed: what was said can still be read.",
}


def _say(play: Play, say: Say, by: By, score: Scorer) -> tuple[Event, ...]:
    check_text(say.text)
    text = say.text.strip()
    match by.seat:
        case "seller":
            _in_time(play, by)
            if say.tells or say.wraps or say.script:
                raise Rejected("not_your_seat", "Only the buyer can tell facts or wrap up.")
            return (_seller_said(play, text, by, score),)
        case "buyer":
            if by.person is not None:
                return (_person_as_buyer_said(play, say, text, by),)
            if play.phase not in ("playing", "closing"):
                raise Rejected("wrong_phase", _WRONG_PHASE[play.phase])
            return _buyer_said(play, say, text, by)
        case None:
            raise Rejected("not_your_seat", "Only a seat at the table can speak.")
        case _:
            assert_never(by.seat)


def _seller_said(play: Play, text: str, by: By, score: Scorer) -> Said:
    reading = score(text, context(play))
    steps = ledger.seller_steps(play.ledger, reading)
    return Said(
        at=by.now,
        cmd=by.cmd,
        seat="seller",
        text=text,
        reading=reading,
        steps=steps,
        points=points.seller_points(play, reading, steps, text),
        effect=mood.react(play, reading, text),
    )


def _buyer_said(play: Play, say: Say, text: str, by: By) -> tuple[Event, ...]:
    known = {fact.id for fact in play.scenario.facts}
    for fact in say.tells:
        if fact not in known:
            raise Rejected("no_such_fact", f"There is no fact called {fact!r} in this scenario.")
    steps = ledger.buyer_steps(play.ledger, say.tells)
    said = Said(
        at=by.now,
        cmd=by.cmd,
        seat="buyer",
        text=text,
        steps=steps,
        points=points.buyer_points(play, steps),
        script=say.script,
    )
    if not say.wraps and play.phase != "closing":
        return (said,)
    return (said, *over(apply(play, said), by, play.closing or "buyer"))


def _person_as_buyer_said(play: Play, say: Say, text: str, by: By) -> Said:
    """A person's line in the buyer's seat. Cards are marked by themselves, only proposed here."""
    _in_time(play, by)
    if say.tells or say.wraps or say.script:
        raise Rejected("not_your_seat", "Only a scripted buyer tells facts in what it says.")
    return Said(
        at=by.now,
        cmd=by.cmd,
        seat="buyer",
        text=text,
        stage=next_stage(play),
        proposes=proposes(text, play.scenario.facts, play.told),
    )


def context(play: Play) -> Context:
    """What the next seller line is read against."""
    said = tuple(line.text for line in play.lines if line.seat == "buyer")
    typed = [line.text for line in play.lines if line.seat == "seller"]
    return Context(
        before=said[-1] if said else "",
        disclosed=said,
        facts=play.scenario.facts,
        told=frozenset(play.told),
        marks=any("?" in text for text in typed) if typed else None,
    )
