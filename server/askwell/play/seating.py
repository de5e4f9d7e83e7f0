"""Sitting down and getting up, coming and going, and the bot that plays on meanwhile.

Decides who gets which place in a room and who counts as here. Must not know how presence was
noticed, nor the talk.
"""

from typing import assert_never

from askwell.play.basics import OTHER, Player, Rejected, Role, Seat
from askwell.play.facts import By, Event, Play
from askwell.play.live import MAX_GUESTS, Table
from askwell.play.live_commands import Arrive, Depart, Sit, Stand, Stay
from askwell.play.live_events import (
    Arrived,
    Departed,
    GaveBack,
    Seated,
    Stayed,
    Stood,
    StoodIn,
)
from askwell.play.names import spoken_name, unlike
from askwell.play.people import could_stand_in, is_away, only_maker, role_of
from askwell.play.readying import begins

_NOTHING: tuple[Event, ...] = ()


def sit(play: Play, table: Table, sit: Sit, by: By) -> tuple[Event, ...]:
    """Somebody takes a place, or the maker has a bot take it."""
    if by.person is None:
        raise Rejected("nobody", "Only a person can sit down.")
    if sit.bot:
        only_maker(table, by)
    else:
        has = role_of(play, by.person)
        if has == sit.role:
            return _NOTHING
        if has is not None:
            raise Rejected("seated", "You have a place here already: leave it first.")
    taken = [player.name for player in play.players.values()] + [g.name for g in table.guests]
    name = unlike(spoken_name(sit.name), taken)
    _must_be_free(play, table, sit.role, bot=sit.bot)
    player = Player(id="scripted", name=name, kind="bot")
    if not sit.bot:
        player = Player(id=by.person, name=name, kind="person")
    return (Seated(at=by.now, cmd=by.cmd, role=sit.role, player=player),)


def _must_be_free(play: Play, table: Table, role: Role, *, bot: bool) -> None:
    if role == "observer":
        if bot:
            raise Rejected("no_bot", "A bot can play, but not watch.")
        if play.phase not in ("lobby", "briefing", "playing", "paused"):
            raise Rejected("wrong_phase", "The talk is over: only who was there can see it now.")
        if len(table.guests) >= MAX_GUESTS:
            raise Rejected("full", f"There is room for {MAX_GUESTS} people who watch.")
    elif role in play.players:
        raise Rejected("taken", "Somebody sits there already. You can still watch.")
    elif play.phase != "lobby":
        raise Rejected("wrong_phase", "The talk has begun. You can still watch.")


def stand(play: Play, table: Table, stand: Stand, by: By) -> tuple[Event, ...]:
    """Somebody leaves for good, or in mid-talk leaves their seat to a bot."""
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
    return (gone, StoodIn(at=by.now, cmd=by.cmd, seat=by.seat), *begins(play, by, ready=by.seat))


def _free(play: Play, table: Table, seat: Seat, by: By) -> tuple[Event, ...]:
    """Before the talk the maker frees a seat: a bot's, of somebody who went away, or of somebody
    who was not meant to have it."""
    only_maker(table, by)
    player = play.players.get(seat)
    if player is None:
        return _NOTHING
    if play.phase != "lobby":
        raise Rejected("wrong_phase", "A seat can be freed only in the lobby.")
    return (Stood(at=by.now, cmd=by.cmd, role=seat, person=player.id),)


def presence(
    play: Play, table: Table, command: Arrive | Stay | Depart, by: By
) -> tuple[Event, ...]:
    """A person is connected, still connected, or no more. Of strangers nothing is kept."""
    person = by.person
    if person is None or role_of(play, person) is None:
        return _NOTHING
    seen = table.presence.get(person)
    here = seen is not None and seen.here
    match command:
        case Arrive() | Stay():
            if here and isinstance(command, Stay):
                return (Stayed(at=by.now, cmd=by.cmd, person=person),)
            back: tuple[Event, ...] = ()
            if by.seat is not None and by.seat in table.standing_in:
                back = (GaveBack(at=by.now, cmd=by.cmd, seat=by.seat),)
            return (*(() if here else (Arrived(at=by.now, cmd=by.cmd, person=person),)), *back)
        case Depart():
            return (Departed(at=by.now, cmd=by.cmd, person=person),) if here else _NOTHING
        case _:
            assert_never(command)


def stand_in(play: Play, table: Table, seat: Seat, by: By) -> tuple[Event, ...]:
    """A bot plays on for somebody who has been away for the grace time."""
    if by.seat != OTHER[seat] and by.person != table.rules.maker:
        raise Rejected("not_your_seat", "Only the partner can have a bot play on.")
    if seat in table.standing_in:
        return _NOTHING
    if not (could_stand_in(play, seat) and is_away(play, seat, by.now)):
        raise Rejected("not_away", "They are here, or have only just gone: give them a moment.")
    return (StoodIn(at=by.now, cmd=by.cmd, seat=seat), *begins(play, by, ready=seat))
