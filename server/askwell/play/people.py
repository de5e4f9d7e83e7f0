"""Questions about the people of a room: who they are, who is here, who is ready, who has to rate.

Decides only answers, from the state alone. Must not know commands that change any of it, nor what a
screen shows.
"""

from datetime import datetime
from typing import Final

from askwell.play.basics import OTHER, Rejected, Role, Seat
from askwell.play.facts import By, Play
from askwell.play.live import GRACE, Table
from askwell.play.live_fold import person_of

SEATS: Final[tuple[Seat, ...]] = ("seller", "buyer")
_WITH_OTHERS: Final = ("briefing", "playing", "paused")


def seat_of(by: By) -> Seat:
    """The seat that gives this command. Raises Rejected for everybody else."""
    if by.seat is None:
        raise Rejected("not_your_seat", "Only who sits at the table can do this.")
    return by.seat


def only_maker(table: Table, by: By) -> None:
    """Raises Rejected for all but whoever opened the room."""
    if by.person != table.rules.maker:
        raise Rejected("not_the_maker", "Only who opened the room can do this.")


def role_of(play: Play, person: str) -> Role | None:
    """The role that person has here."""
    for seat in SEATS:
        if person_of(play, seat) == person:
            return seat
    if play.table is not None and any(guest.id == person for guest in play.table.guests):
        return "observer"
    return None


def anybody_here(table: Table) -> bool:
    """Is anybody connected?"""
    return any(seen.here for seen in table.presence.values())


def away_since(play: Play, seat: Seat) -> datetime | None:
    """Since when the person in that seat has not been connected; None while they are, or for a bot.

    Whoever has just sat down and is not connected yet counts from there.
    """
    person, table = person_of(play, seat), play.table
    if table is None or person is None:
        return None
    seen = table.presence.get(person)
    if seen is None:
        return max(table.since, table.moved)
    return None if seen.here else seen.since


def is_away(play: Play, seat: Seat, now: datetime) -> bool:
    """Has the person in that seat been away for longer than the grace time?"""
    since = away_since(play, seat)
    return since is not None and now - since >= GRACE


def could_stand_in(play: Play, seat: Seat) -> bool:
    """Is that seat's person away in the middle of things, so that a bot may soon play on?"""
    return (
        play.phase in _WITH_OTHERS
        and not play.plays_itself(seat)
        and away_since(play, seat) is not None
    )


def is_ready(play: Play, seat: Seat) -> bool:
    """Is that seat ready? Bots always are."""
    if play.plays_itself(seat):
        return True
    return play.table is not None and seat in play.table.ready


def both_ready(play: Play) -> bool:
    """Are both seats taken and ready?"""
    return all(seat in play.players and is_ready(play, seat) for seat in OTHER)


def raters(play: Play) -> tuple[Seat, ...]:
    """The seats that rate after a talk: people's, but not those a bot plays for."""
    return tuple(
        seat for seat in SEATS if person_of(play, seat) is not None and not play.plays_itself(seat)
    )


def must_rate(play: Play) -> tuple[Seat, ...]:
    """The seats whose rating is still awaited."""
    if play.phase != "rating" or play.table is None:
        return ()
    rated = play.table.ratings
    return tuple(seat for seat in raters(play) if seat not in rated)


def shows_briefs(play: Play) -> bool:
    """Have the private briefs been on the table? A room that closed in its lobby showed none."""
    return play.table is None or play.table.briefed
