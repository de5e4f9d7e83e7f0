"""What an invitation shows of a room before anybody sits down.

Decides what may be known from outside: never a brief, a card or a word that was said.
"""

from collections.abc import Collection

from askwell.play.basics import Role
from askwell.play.facts import Play
from askwell.play.live import MAX_GUESTS
from askwell.play.people import role_of
from askwell.play.room_sight import persona_card, rubric_rows, seat_view, who_sees
from askwell.play.room_views import Peek

_WATCHED = ("lobby", "briefing", "playing", "paused")


def peek(play: Play, person: str | None, invited: Collection[Role]) -> Peek:
    """What somebody who is invited to the roles `invited` sees. Only a room can be peeked into."""
    scenario, table = play.scenario, play.table
    if table is None:
        raise ValueError("only a room has invitations")
    roles: tuple[Role, ...] = ("seller", "buyer", "observer")
    return Peek(
        play=play.id,
        slug=scenario.slug,
        title=scenario.title,
        summary=scenario.summary,
        situation=scenario.situation,
        minutes=play.options.minutes or 0,
        difficulty=scenario.difficulty,
        seats=(seat_view(play, "seller"), seat_view(play, "buyer")),
        guests=len(table.guests),
        open_to=tuple(
            role for role in roles if role in invited and _free(play, role, len(table.guests))
        ),
        phase=play.phase,
        you=role_of(play, person) if person is not None else None,
        persona=persona_card(scenario),
        rubric=rubric_rows(scenario),
        who_sees=who_sees(play),
        feedback=play.options.feedback,
        briefs_for_observers=table.rules.briefs_for_observers,
    )


def _free(play: Play, role: Role, guests: int) -> bool:
    if role == "observer":
        return play.phase in _WATCHED and guests < MAX_GUESTS
    return play.phase == "lobby" and role not in play.players
