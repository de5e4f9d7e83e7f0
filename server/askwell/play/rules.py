"""The rules of one role-play: what a command brings about, and what an event changes.

`decide` may refuse; `fold.apply` may not. Must not know sockets, storage, or how a scripted buyer
picks its words: a bot's command comes through the same door as a person's.
"""

import unicodedata
from typing import assert_never

from askwell.play import ledger, mood, points
from askwell.play.due import ends_at
from askwell.play.facts import (
    MAX_TEXT,
    Began,
    Begin,
    By,
    Closing,
    Command,
    End,
    Ended,
    EndReason,
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
    Point,
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
from askwell.play.guards import outcome_now, standing
from askwell.play.hints import next_hint
from askwell.play.phases import PhaseTrigger, next_phase
from askwell.scoring.reading import Context, Scorer

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
    match command:
        case Open():
            raise Rejected("exists", "This role-play has been opened already.")
        case Begin():
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
            _only(by, "seller")
            _may(play, "pause")
            return (Paused(at=by.now, cmd=by.cmd),)
        case Resume():
            _only(by, "seller")
            _may(play, "resume")
            return (Resumed(at=by.now, cmd=by.cmd),)
        case Leave():
            return (Left(at=by.now, cmd=by.cmd),) if play.phase == "playing" else _NOTHING
        case Reopen():
            _playing(play)
            return (Reopened(at=by.now, cmd=by.cmd, why="returned"),)
        case End():
            _only(by, "seller")
            return _close(play, by, "seller")
        case Tick():
            ends = ends_at(play)
            return _close(play, by, "time") if ends is not None and by.now >= ends else _NOTHING
        case _:
            assert_never(command)


def _opened(command: Open, by: By) -> Opened:
    return Opened(
        at=by.now,
        cmd=by.cmd,
        play=command.play,
        scenario=command.scenario,
        seed=command.seed,
        options=command.options,
        players=dict(command.players),
    )


def _only(by: By, seat: Seat) -> None:
    if by.seat != seat:
        raise Rejected("not_your_seat", f"Only the {seat} can do this.")


def _may(play: Play, trigger: PhaseTrigger) -> None:
    if next_phase(play.phase, trigger) is None:
        raise Rejected("wrong_phase", _WRONG_PHASE[play.phase])


def _playing(play: Play) -> None:
    if play.phase != "playing":
        raise Rejected("wrong_phase", _WRONG_PHASE[play.phase])


def _in_time(play: Play, by: By) -> None:
    """The seller's time is up even while the buyer still owes an answer."""
    _playing(play)
    ends = ends_at(play)
    if ends is not None and by.now >= ends:
        raise Rejected("time_up", "The time is up: the buyer is about to say goodbye.")


def _hinted(play: Play, by: By) -> Hinted:
    hint = next_hint(play)
    if hint is None:
        raise Rejected("no_more_hints", "There is no new hint now: try a question of your own.")
    text, fact = hint
    return Hinted(at=by.now, cmd=by.cmd, text=text, fact=fact)


_WRONG_PHASE = {
    "briefing": "The talk has not begun yet: read your brief, then begin.",
    "playing": "The talk is running: that can't be done now.",
    "paused": "The talk is paused: go on first.",
    "closing": "The talk is just ending: nothing more can be said.",
    "debrief": "The talk is over: play again, or take a line back in the debrief.",
}


def check_text(text: str) -> None:
    """Raises Rejected when `text` cannot be a line: empty, too long, or with control characters."""
    if not any(unicodedata.category(c)[0] not in "ZC" for c in text):
        raise Rejected("empty", "There is nothing to say in an empty line.")
    if len(text) > MAX_TEXT:
        raise Rejected(
            "too_long", f"A line may have {MAX_TEXT:,} characters; this has {len(text):,}."
        )
    if any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in text):
        raise Rejected("bad_text", "This line has characters in it that cannot be shown.")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise Rejected("bad_text", "This line has half a character in it that cannot be kept.")


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
    return (said, _ended(apply(play, said), by, play.closing or "buyer"))


def _close(play: Play, by: By, reason: EndReason) -> tuple[Event, ...]:
    _may(play, "close")
    if play.players["buyer"].kind == "bot":
        return (Closing(at=by.now, cmd=by.cmd, reason=reason),)
    _may(play, "end")
    return (_ended(play, by, reason),)


def _ended(play: Play, by: By, reason: EndReason) -> Ended:
    outcome = outcome_now(play.scenario, standing(play))
    return Ended(
        at=by.now,
        cmd=by.cmd,
        outcome=outcome.id,
        reason=reason,
        points=(Point(award="outcome", value=outcome.points),) if outcome.points else (),
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
