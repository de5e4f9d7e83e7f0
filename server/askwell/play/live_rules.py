"""The rules of a room with people in it: who may sit, ready, rate, label, and what time brings.

Decides what a command around the talk brings about; the talk itself is `rules`' business. Must not
know sockets or storage, nor how presence was noticed.
"""

from datetime import datetime
from typing import assert_never

from askwell.play import points
from askwell.play.basics import OTHER, Player, Rejected, Role, Seat
from askwell.play.due import abandoned_at, ends_at, lease_ends, phase_ends_at
from askwell.play.facts import (
    Began,
    By,
    Closing,
    Ended,
    EndReason,
    Event,
    Play,
    Point,
    Resumed,
)
from askwell.play.guards import outcome_now, standing
from askwell.play.ledger import buyer_steps
from askwell.play.live import (
    ANSWER,
    GRACE,
    MAX_GUESTS,
    MAX_NOTE,
    MAX_NOTES,
    MORE,
    Table,
)
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Close,
    Contest,
    Decline,
    Depart,
    Follow,
    LiveCommand,
    Mark,
    MoreTime,
    Note,
    Raise,
    Rate,
    Ready,
    Relink,
    Sit,
    Stand,
    StandIn,
    Stay,
    Tell,
    Untell,
)
from askwell.play.live_events import (
    Arrived,
    Briefed,
    Closed,
    Contested,
    Debriefed,
    Departed,
    EndAsked,
    EndRefused,
    Extended,
    Followed,
    GaveBack,
    Labelled,
    Noted,
    Raised,
    Rated,
    Readied,
    Relinked,
    Seated,
    Stayed,
    Stood,
    StoodIn,
    Told,
    Untold,
)
from askwell.play.live_fold import person_of
from askwell.play.names import spoken_name, unlike
from askwell.play.phases import next_phase
from askwell.play.texts import check_text

Events = tuple[Event, ...]
_NOTHING: Events = ()
_SEATS: tuple[Seat, ...] = ("seller", "buyer")
_MOST_EXTRA = 1800


def decide_live(play: Play, command: LiveCommand, by: By) -> Events:
    """What `command` brings about. Raises Rejected(code, hint)."""
    if isinstance(command, Contest):
        return _contest(play, command, by)
    table = play.table
    if table is None:
        raise Rejected("no_room", "This is a talk of one: there is nobody to do that with.")
    if play.phase == "closed" and not isinstance(command, Arrive | Depart | Stay | Follow):
        raise Rejected("closed", "This room is closed: what was said can still be read.")
    match command:
        case Sit():
            return _sit(play, table, command, by)
        case Stand():
            return _stand(play, table, command, by)
        case Ready():
            return _ready(play, command, by)
        case MoreTime():
            return _more_time(play, table, by)
        case Agree() | Decline():
            return _answer(play, table, by, agrees=isinstance(command, Agree))
        case Tell() | Untell() | Raise():
            return _card(play, table, command, by)
        case Rate():
            return _rate(play, table, command, by)
        case Mark() | Note():
            return _observe(play, table, command, by)
        case Arrive() | Stay() | Depart():
            return _presence(play, table, command, by)
        case StandIn():
            return _stand_in(play, table, command.seat, by)
        case Relink():
            _only_maker(table, by)
            return (Relinked(at=by.now, cmd=by.cmd, role=command.role),)
        case Follow():
            _seat(by)
            if play.phase not in ("debrief", "closed") or table.next_play is not None:
                return _NOTHING
            return (Followed(at=by.now, cmd=by.cmd, play=command.play),)
        case Close():
            _only_maker(table, by)
            if play.phase not in ("lobby", "briefing", "rating", "debrief"):
                raise Rejected("wrong_phase", "End the talk before you close the room.")
            return (Closed(at=by.now, cmd=by.cmd, reason="people"),)
        case _:
            assert_never(command)


def _seat(by: By) -> Seat:
    if by.seat is None:
        raise Rejected("not_your_seat", "Only who sits at the table can do this.")
    return by.seat


def _only_maker(table: Table, by: By) -> None:
    if by.person != table.rules.maker:
        raise Rejected("not_the_maker", "Only who opened the room can do this.")


def role_of(play: Play, person: str) -> Role | None:
    """The role that person has here."""
    for seat in _SEATS:
        if person_of(play, seat) == person:
            return seat
    if play.table is not None and any(guest.id == person for guest in play.table.guests):
        return "observer"
    return None


def _sit(play: Play, table: Table, sit: Sit, by: By) -> Events:
    if by.person is None:
        raise Rejected("nobody", "Only a person can sit down.")
    if sit.bot:
        _only_maker(table, by)
    else:
        has = role_of(play, by.person)
        if has == sit.role:
            return _NOTHING
        if has is not None:
            raise Rejected("seated", "You have a place here already: leave it first.")
    taken = [player.name for player in play.players.values()] + [g.name for g in table.guests]
    name = unlike(spoken_name(sit.name), taken)
    if sit.role == "observer":
        if sit.bot:
            raise Rejected("no_bot", "A bot can play, but not watch.")
        if play.phase not in ("lobby", "briefing", "playing", "paused"):
            raise Rejected("wrong_phase", "The talk is over: only who was there can see it now.")
        if len(table.guests) >= MAX_GUESTS:
            raise Rejected("full", f"There is room for {MAX_GUESTS} people who watch.")
    elif sit.role in play.players:
        raise Rejected("taken", "Somebody sits there already. You can still watch.")
    elif play.phase != "lobby":
        raise Rejected("wrong_phase", "The talk has begun. You can still watch.")
    player = Player(id="scripted", name=name, kind="bot")
    if not sit.bot:
        player = Player(id=by.person, name=name, kind="person")
    return (Seated(at=by.now, cmd=by.cmd, role=sit.role, player=player),)


def _stand(play: Play, table: Table, stand: Stand, by: By) -> Events:
    if stand.role is not None and stand.role != by.seat:
        return _free(play, table, stand.role, by)
    if by.person is None:
        raise Rejected("nobody", "Only a person can leave.")
    if by.seat is None:
        return (Stood(at=by.now, cmd=by.cmd, role="observer", person=by.person),)
    if play.phase == "lobby":
        return (Stood(at=by.now, cmd=by.cmd, role=by.seat, person=by.person),)
    if play.phase not in ("briefing", "playing", "paused"):
        raise Rejected("wrong_phase", "There is nothing to leave any more: just close the page.")
    # The other is not left alone: a bot plays on, and gives the seat back to who returns.
    gone = Departed(at=by.now, cmd=by.cmd, person=by.person, left=True)
    if by.seat in table.standing_in:
        return (gone,)
    return (gone, StoodIn(at=by.now, cmd=by.cmd, seat=by.seat), *_begins(play, by, bot=by.seat))


def _free(play: Play, table: Table, seat: Seat, by: By) -> Events:
    """The maker frees a bot's seat, or that of somebody who went away, before the talk."""
    _only_maker(table, by)
    player = play.players.get(seat)
    if player is None:
        return _NOTHING
    if play.phase != "lobby" or not (player.kind == "bot" or is_away(play, seat, by.now)):
        raise Rejected("taken", "That seat can be freed only in the lobby, when nobody is in it.")
    return (Stood(at=by.now, cmd=by.cmd, role=seat, person=player.id),)


def is_away(play: Play, seat: Seat, now: datetime) -> bool:
    """Has the person in that seat been away for longer than the grace time?"""
    person = person_of(play, seat)
    if play.table is None or person is None:
        return False
    seen = play.table.presence.get(person)
    since = play.table.since if seen is None else seen.since
    return (seen is None or not seen.here) and now - since >= GRACE


def is_ready(play: Play, seat: Seat) -> bool:
    """Is that seat ready? Bots always are."""
    if play.plays_itself(seat):
        return True
    return play.table is not None and seat in play.table.ready


def _ready(play: Play, ready: Ready, by: By) -> Events:
    seat = _seat(by)
    if play.phase != "lobby":
        raise Rejected("wrong_phase", "Everybody was ready already.")
    if ready.ready == is_ready(play, seat):
        return _NOTHING
    said = Readied(at=by.now, cmd=by.cmd, seat=seat, ready=ready.ready)
    both = ready.ready and OTHER[seat] in play.players and is_ready(play, OTHER[seat])
    return (said, Briefed(at=by.now, cmd=by.cmd)) if both else (said,)


def has_read(play: Play, by: By) -> Events:
    """A seat has read its brief; the talk begins when both have."""
    seat = _seat(by)
    if next_phase(play.phase, "begin") is None:
        raise Rejected("wrong_phase", "The briefs are not on the table now.")
    if is_ready(play, seat):
        return _NOTHING
    said = Readied(at=by.now, cmd=by.cmd, seat=seat, ready=True)
    return (said, *_begins(play, by, bot=seat))


def _begins(play: Play, by: By, *, bot: Seat) -> Events:
    """The talk begins if, with seat `bot` ready, both are."""
    if play.phase == "briefing" and is_ready(play, OTHER[bot]):
        return (Began(at=by.now, cmd=by.cmd),)
    return _NOTHING


def _more_time(play: Play, table: Table, by: By) -> Events:
    if by.person is None or phase_ends_at(play) is None or play.phase in ("lobby", "paused"):
        raise Rejected("wrong_phase", "There is no time to be given now.")
    if table.extra >= _MOST_EXTRA:
        raise Rejected("enough", "There has been a good deal more time already.")
    return (Extended(at=by.now, cmd=by.cmd, seconds=int(MORE.total_seconds())),)


def end_early(play: Play, by: By) -> Events:
    """A seat would like to end: the other is asked, unless nobody is there to ask."""
    seat = _seat(by)
    table = play.table
    if table is None or next_phase(play.phase, "close") is None:
        raise Rejected("wrong_phase", "There is no talk now that could be ended.")
    other = OTHER[seat]
    if table.end_asked == seat:
        return _NOTHING
    person = person_of(play, other)
    seen = table.presence.get(person) if person is not None else None
    nobody = play.plays_itself(other) or seen is None or not seen.here
    if nobody or table.end_asked == other:
        return close_talk(play, by, table.end_asked or seat)
    return (EndAsked(at=by.now, cmd=by.cmd, seat=seat),)


def _answer(play: Play, table: Table, by: By, *, agrees: bool) -> Events:
    seat = _seat(by)
    if table.end_asked != OTHER[seat]:
        raise Rejected("not_asked", "Nobody has asked you to end the talk.")
    if agrees:
        return close_talk(play, by, OTHER[seat])
    return (EndRefused(at=by.now, cmd=by.cmd, seat=seat),)


def close_talk(play: Play, by: By, reason: EndReason) -> Events:
    """The talk ends: at once, or with the parting line of a scripted buyer."""
    if play.plays_itself("buyer") and next_phase(play.phase, "close") is not None:
        return (Closing(at=by.now, cmd=by.cmd, reason=reason),)
    return (ended(play, by, reason),)


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


def _card(play: Play, table: Table, command: Tell | Untell | Raise, by: By) -> Events:
    if by.seat != "buyer":
        raise Rejected("not_your_seat", "Only the buyer holds the cards.")
    if play.phase not in ("playing", "paused"):
        raise Rejected("wrong_phase", "Cards are marked while the talk is on.")
    match command:
        case Untell():
            return _untell(play, command.fact, by)
        case Tell():
            if all(fact.id != command.fact for fact in play.scenario.facts):
                raise Rejected("no_such_fact", "There is no such card.")
            steps = buyer_steps(play.ledger, (command.fact,))
            line = _own_line(play, command.line)
            if not steps:
                return _NOTHING
            earned = points.buyer_points(play, steps)
            return (Told(at=by.now, cmd=by.cmd, line=line, steps=steps, points=earned),)
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


def _untell(play: Play, fact: str, by: By) -> Events:
    entry = play.ledger.get(fact)
    if entry is None or entry.told is None:
        return _NOTHING
    if play.lines[entry.told].script is not None:
        raise Rejected("told", "The bot told this one in its own words: it stays told.")
    if entry.confirmed is not None:
        raise Rejected("confirmed", "They have summed it up already: it stays told.")
    return (Untold(at=by.now, cmd=by.cmd, fact=fact),)


def _own_line(play: Play, line: int | None) -> int:
    """The buyer's line meant: that one, or the last. Raises Rejected when there is none."""
    if line is None:
        line = max((one.n for one in play.lines if one.seat == "buyer"), default=-1)
    if not 0 <= line < len(play.lines) or play.lines[line].seat != "buyer":
        raise Rejected("no_such_line", "Say it first: a card is marked in a line of your own.")
    return line


def must_rate(play: Play) -> tuple[Seat, ...]:
    """The seats whose rating is still awaited: people's, but not of those a bot plays for."""
    if play.phase != "rating" or play.table is None:
        return ()
    rated = play.table.ratings
    return tuple(
        seat
        for seat in _SEATS
        if seat not in rated and person_of(play, seat) is not None and not play.plays_itself(seat)
    )


def _rate(play: Play, table: Table, rate: Rate, by: By) -> Events:
    seat = _seat(by)
    if play.phase != "rating":
        raise Rejected("wrong_phase", "Ratings are given right after the talk.")
    if seat in table.ratings:
        raise Rejected("rated", "You have rated already: the answers stand.")
    rating = rate.rating
    if rating is not None:
        asked = seat == "buyer"
        if asked != bool(rating.wished and rating.again and rating.next_step):
            raise Rejected("bad_rating", "Some answers are missing, or were not asked of you.")
        if not asked and (rating.wished or rating.again or rating.next_step):
            raise Rejected("bad_rating", "Only the buyer is asked for wishes.")
    said = Rated(at=by.now, cmd=by.cmd, seat=seat, rating=rating)
    if set(must_rate(play)) <= {seat}:
        return (said, Debriefed(at=by.now, cmd=by.cmd))
    return (said,)


def _observe(play: Play, table: Table, command: Mark | Note, by: By) -> Events:
    if by.person is None or by.seat is not None:
        raise Rejected("not_observing", "Only who watches labels lines and writes notes.")
    if play.phase not in ("playing", "paused", "closing", "rating"):
        raise Rejected("wrong_phase", "Labels and notes are taken from the talk to the rating.")
    match command:
        case Mark():
            lines = play.lines
            if not command.line < len(lines) or lines[command.line].seat != "seller":
                raise Rejected("no_such_line", "Only lines of the coach seat are labelled.")
            labels = tuple(dict.fromkeys(command.labels))
            if table.marks.get((by.person, command.line), ()) == labels:
                return _NOTHING
            return (
                Labelled(at=by.now, cmd=by.cmd, person=by.person, line=command.line, labels=labels),
            )
        case Note():
            check_text(command.text, most=MAX_NOTE)
            if sum(1 for note in table.notes if note.person == by.person) >= MAX_NOTES:
                raise Rejected("enough", f"{MAX_NOTES} notes are as many as one talk can take.")
            text, line = command.text.strip(), len(play.lines) - 1
            return (Noted(at=by.now, cmd=by.cmd, person=by.person, line=line, text=text),)
        case _:
            assert_never(command)


def _contest(play: Play, contest: Contest, by: By) -> Events:
    seat = _seat(by)
    if play.phase != "debrief":
        raise Rejected("wrong_phase", "Labels are contested in the debrief.")
    line = play.lines[contest.line] if contest.line < len(play.lines) else None
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


def _presence(play: Play, table: Table, command: Arrive | Stay | Depart, by: By) -> Events:
    person = by.person
    if person is None or role_of(play, person) is None:
        return _NOTHING
    seen = table.presence.get(person)
    here = seen is not None and seen.here
    match command:
        case Arrive():
            back: Events = ()
            if by.seat is not None and by.seat in table.standing_in:
                back = (GaveBack(at=by.now, cmd=by.cmd, seat=by.seat),)
            return (*(() if here else (Arrived(at=by.now, cmd=by.cmd, person=person),)), *back)
        case Stay():
            if not here:
                return (Arrived(at=by.now, cmd=by.cmd, person=person),)
            return (Stayed(at=by.now, cmd=by.cmd, person=person),)
        case Depart():
            return (Departed(at=by.now, cmd=by.cmd, person=person),) if here else _NOTHING
        case _:
            assert_never(command)


def may_stand_in(play: Play, seat: Seat, now: datetime) -> bool:
    """Could a bot play on in that seat, because its person is away?"""
    return (
        play.phase in ("briefing", "playing", "paused")
        and not play.plays_itself(seat)
        and is_away(play, seat, now)
    )


def _stand_in(play: Play, table: Table, seat: Seat, by: By) -> Events:
    if by.seat != OTHER[seat] and by.person != table.rules.maker:
        raise Rejected("not_your_seat", "Only the partner can have a bot play on.")
    if seat in table.standing_in:
        return _NOTHING
    if not may_stand_in(play, seat, by.now):
        raise Rejected("not_away", "They are here, or have only just gone: give them a moment.")
    return (StoodIn(at=by.now, cmd=by.cmd, seat=seat), *_begins(play, by, bot=seat))


def time_passes(play: Play, by: By) -> Events:
    """What the time has brought in a room: the first thing that is due, or nothing."""
    table, now = play.table, by.now
    if table is None or play.phase == "closed":
        return _NOTHING
    gone = [p for p, seen in table.presence.items() if seen.here and lease_ends(seen.heard) <= now]
    if gone:
        return tuple(Departed(at=now, cmd=by.cmd, person=person) for person in gone)
    empty = abandoned_at(table)
    if empty is not None and empty <= now:
        closed = Closed(at=now, cmd=by.cmd, reason="abandoned")
        talk = play.phase in ("playing", "paused", "closing")
        return (ended(play, by, "abandoned"), closed) if talk else (closed,)
    if play.phase == "closing" and not play.plays_itself("buyer"):
        return (ended(play, by, play.closing or "time"),)
    if table.end_asked_at is not None and table.end_asked_at + ANSWER <= now:
        return close_talk(play, by, table.end_asked or "time")
    if (ends := ends_at(play)) is not None and ends <= now:
        return close_talk(play, by, "time")
    over = phase_ends_at(play)
    return _phase_over(play, by) if over is not None and over <= now else _NOTHING


def _phase_over(play: Play, by: By) -> Events:
    match play.phase:
        case "briefing":
            return (Began(at=by.now, cmd=by.cmd),)
        case "paused":
            return (Resumed(at=by.now, cmd=by.cmd),)
        case "rating":
            return (Debriefed(at=by.now, cmd=by.cmd),)
        case "lobby" | "debrief":
            return (Closed(at=by.now, cmd=by.cmd, reason="time"),)
        case _:
            return _NOTHING
