"""What people think of a talk: ratings, observers' labels and notes, contested labels.

Decides who may give which opinion when, and that none of it changes a score. Must not know how
opinions are compared.
"""

from typing import assert_never

from askwell.play.basics import Rejected
from askwell.play.facts import By, Event, Play
from askwell.play.live import MAX_NOTE, MAX_NOTES, OBSERVER_LABELS, Rating, Table
from askwell.play.live_commands import Contest, Mark, Note, Rate
from askwell.play.live_events import Contested, Debriefed, Labelled, Noted, Rated
from askwell.play.people import must_rate, seat_of
from askwell.play.texts import check_text

_NOTHING: tuple[Event, ...] = ()


def rate(play: Play, table: Table, rate: Rate, by: By) -> tuple[Event, ...]:
    """A seat rates, or passes; the debrief opens when nobody is waited for any more."""
    seat = seat_of(by)
    if play.phase != "rating":
        raise Rejected("wrong_phase", "Ratings are given right after the talk.")
    if seat in table.ratings:
        raise Rejected("rated", "You have rated already: the answers stand.")
    if rate.rating is not None:
        _must_fit(rate.rating, wishes=seat == "buyer")
    said = Rated(at=by.now, cmd=by.cmd, seat=seat, rating=rate.rating)
    if set(must_rate(play)) <= {seat}:
        return (said, Debriefed(at=by.now, cmd=by.cmd))
    return (said,)


def _must_fit(rating: Rating, *, wishes: bool) -> None:
    given = (bool(rating.wished), rating.again is not None, rating.next_step is not None)
    if wishes and not all(given):
        raise Rejected("bad_rating", "Some answers are missing: all of them, or pass.")
    if not wishes and any(given):
        raise Rejected("bad_rating", "Only the buyer is asked for wishes.")


def observe(play: Play, table: Table, command: Mark | Note, by: By) -> tuple[Event, ...]:
    """Somebody who watches labels a line or writes a note."""
    if by.person is None or by.seat is not None:
        raise Rejected("not_observing", "Only who watches labels lines and writes notes.")
    if play.phase not in ("playing", "paused", "closing", "rating"):
        raise Rejected("wrong_phase", "Labels and notes are taken from the talk to the rating.")
    match command:
        case Mark():
            return _mark(play, table, command, by, by.person)
        case Note():
            check_text(command.text, most=MAX_NOTE)
            if sum(1 for note in table.notes if note.person == by.person) >= MAX_NOTES:
                raise Rejected("enough", f"{MAX_NOTES} notes are as many as one talk can take.")
            text, line = command.text.strip(), len(play.lines) - 1
            return (Noted(at=by.now, cmd=by.cmd, person=by.person, line=line, text=text),)
        case _:
            assert_never(command)


def _mark(play: Play, table: Table, mark: Mark, by: By, person: str) -> tuple[Event, ...]:
    lines = play.lines
    if not 0 <= mark.line < len(lines) or lines[mark.line].seat != "seller":
        raise Rejected("no_such_line", "Only lines of the coach seat are labelled.")
    if any(label not in OBSERVER_LABELS for label in mark.labels):
        raise Rejected("no_such_label", "That is not one of the labels to click.")
    labels = tuple(dict.fromkeys(mark.labels))
    if table.marks.get((person, mark.line), ()) == labels:
        return _NOTHING
    return (Labelled(at=by.now, cmd=by.cmd, person=person, line=mark.line, labels=labels),)


def contest(play: Play, contest: Contest, by: By) -> tuple[Event, ...]:
    """A seat does not agree with a label, and says why. The number stays."""
    seat = seat_of(by)
    if play.phase != "debrief":
        raise Rejected("wrong_phase", "Labels are contested in the debrief.")
    line = play.lines[contest.line] if 0 <= contest.line < len(play.lines) else None
    if line is None or line.reading is None or contest.label not in line.reading.labels:
        raise Rejected("no_such_label", "There is no such label on that line.")
    if any((c.line, c.label) == (contest.line, contest.label) for c in play.contested):
        raise Rejected("contested", "That label has been contested already.")
    check_text(contest.reason, most=MAX_NOTE)
    return (
        Contested(
            at=by.now,
            cmd=by.cmd,
            seat=seat,
            line=contest.line,
            label=contest.label,
            reason=contest.reason.strip(),
        ),
    )
