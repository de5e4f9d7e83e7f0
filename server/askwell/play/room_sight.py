"""What everybody in a room sees of it, and the parts of a view that no role keeps to itself.

Decides who is shown as here, what a phase waits for, what each role may do now, and the sentence
that says who will see what. Must not know any role's secrets.
"""

from typing import Final

from askwell.play.basics import OTHER, Role, Seat
from askwell.play.due import ends_at, phase_ends_at
from askwell.play.facts import Phase, Play
from askwell.play.live import ANSWER, BEHAVIOURS, MOST_EXTRA, OBSERVER_LABELS, Table
from askwell.play.live_fold import person_of
from askwell.play.people import away_since, could_stand_in, is_ready, must_rate
from askwell.play.shared_views import (
    Action,
    BehaviourText,
    ClockView,
    GuestView,
    Here,
    PersonaCard,
    RoomSetup,
    RoomView,
    RubricRow,
    SeatView,
)
from askwell.scenario.model import Scenario
from askwell.scoring.names import label_name
from askwell.scoring.reading import LABELS

WHO_SEES_SOLO: Final = (
    "Only you. The talk is kept on this server for this browser alone; "
    "you can erase it at any time, and export it once it is over."
)
WHO_SEES_ROOM: Final = (
    "What you say is seen by everybody in this room. Your labels and points are yours alone until "
    "the debrief, which both seats and those who watched see together: labels, points, ratings and "
    "what observers noted. Nobody else sees it. Each of you can erase the talk afterwards."
)


def who_sees(play: Play) -> str:
    """Who will see this talk, told before it begins."""
    return WHO_SEES_SOLO if play.table is None else WHO_SEES_ROOM


def persona_card(scenario: Scenario) -> PersonaCard:
    """The buyer's public profile."""
    persona = scenario.persona
    return PersonaCard(
        name=persona.name,
        role=persona.role,
        organisation=persona.organisation,
        about=persona.about,
    )


def rubric_rows(scenario: Scenario) -> tuple[RubricRow, ...]:
    """What earns and costs points, best first: public, because nobody likes a hidden metric."""
    rubric = scenario.rubric
    rows = [
        RubricRow(
            award=label,
            name=label_name(label),
            points=rubric.points[label],
            practice_focus=label in rubric.focus,
        )
        for label in LABELS
        if rubric.points.get(label)
    ]
    rows += [
        RubricRow(award="insight", name="Something they tell you", points=rubric.insight),
        RubricRow(award="confirmed", name="Summing it up rightly", points=rubric.confirmed),
    ]
    return tuple(sorted(rows, key=lambda row: -row.points))


def clock_view(play: Play) -> ClockView:
    """The clock of the talk."""
    if play.options.minutes is None:
        return ClockView(ends_at=None, left_s=None, minutes=None)
    ends = ends_at(play)
    left = play.options.minutes * 60 - play.clock.used.total_seconds()
    return ClockView(
        ends_at=ends,
        left_s=None if ends else round(max(0.0, left), 1),
        minutes=play.options.minutes,
    )


def room_setup(play: Play, role: Role, person: str | None = None) -> RoomSetup:
    """What does not change in a room for one in it. Seats know their person; guests are named."""
    table = _table(play)
    if role == "observer":
        guest = next(g for g in table.guests if g.id == person)
        me, name = guest.key, guest.name
    else:
        person = person_of(play, role)
        me, name = role, play.players[role].name
    return RoomSetup(
        me=me,
        my_name=name,
        maker=person is not None and person == table.rules.maker,
        behaviours=tuple(
            BehaviourText(
                id=one.id,
                practice=one.practice,
                text=one.self if role == "seller" else one.they,
            )
            for one in BEHAVIOURS
        ),
        labels=OBSERVER_LABELS,
    )


def room_view(play: Play) -> RoomView:
    """The room itself, the same for all: made once for the three roles that are shown it."""
    if not _latest or _latest[0][0] is not play:
        _latest[:] = [(play, _room_view(play))]
    return _latest[0][1]


_latest: list[tuple[Play, RoomView]] = []


def _room_view(play: Play) -> RoomView:
    table = _table(play)
    asked = table.end_asked_at
    return RoomView(
        seats=(seat_view(play, "seller"), seat_view(play, "buyer")),
        guests=tuple(
            GuestView(key=guest.key, name=guest.name, here=_here(table, guest.id))
            for guest in table.guests
        ),
        waits_for=_waits_for(play),
        missing=tuple(seat for seat in OTHER if seat not in play.players),
        ends_at=phase_ends_at(play),
        then=_THEN.get(play.phase, ""),
        end_asked=table.end_asked,
        end_asked_until=asked + ANSWER if asked is not None else None,
        end_refused=table.end_refused,
        next_play=table.next_play,
        closed=table.closed,
    )


_THEN: Final[dict[Phase, str]] = {
    "lobby": "the room closes, because nobody began",
    "briefing": "the talk begins, whether or not everybody has read to the end",
    "paused": "the talk goes on by itself",
    "rating": "the debrief opens with the ratings there are",
    "debrief": "the room closes; everybody in it can still read the debrief",
}


def seat_view(play: Play, seat: Seat) -> SeatView:
    """One seat as everybody sees it."""
    table, player = _table(play), play.players.get(seat)
    title = play.scenario.seats.seller.name if seat == "seller" else play.scenario.seats.buyer.name
    away = away_since(play, seat)
    here: Here | None = None
    if player is not None and player.kind == "bot":
        here = "bot"
    elif player is not None:
        here = "here" if away is None else "away"
        here = "stand_in" if seat in table.standing_in else here
    return SeatView(
        seat=seat,
        title=title,
        name=player.name if player is not None else None,
        here=here,
        away_since=away,
        ready=player is not None and is_ready(play, seat),
        rated=seat in table.ratings,
        may_stand_in=could_stand_in(play, seat),
    )


def _here(table: Table, person: str) -> bool:
    seen = table.presence.get(person)
    return seen is not None and seen.here


def _waits_for(play: Play) -> tuple[Seat, ...]:
    match play.phase:
        case "lobby" | "briefing":
            return tuple(s for s in OTHER if s in play.players and not is_ready(play, s))
        case "rating":
            return must_rate(play)
        case _:
            return ()


def waits_for_other(play: Play, seat: Seat) -> str | None:
    """In a room: the partner's name while it is their turn to say something."""
    if play.table is None or play.phase != "playing" or not play.lines:
        return None
    other = play.players.get(OTHER[seat])
    return other.name if other is not None and play.lines[-1].seat == seat else None


def seat_may(play: Play, seat: Seat) -> tuple[Action, ...]:
    """What the person in that seat of a room may do now."""
    table = _table(play)
    cards: tuple[Action, ...] = ("tell", "raise") if seat == "buyer" else ()
    hint: tuple[Action, ...] = ("hint",) if seat == "seller" else ()
    may: list[Action] = []
    match play.phase:
        case "lobby":
            may += ["unready" if is_ready(play, seat) else "ready", "leave"]
        case "briefing":
            may += [*(() if is_ready(play, seat) else ("begin",)), *_more_time(table), "leave"]
        case "playing":
            may += ["say", *hint, *cards, "pause", "leave", *_ending(table, seat)]
        case "paused":
            may += ["resume", *cards, "leave", *_ending(table, seat)]
        case "rating":
            may += [*(() if seat in table.ratings else ("rate",)), *_more_time(table)]
        case "debrief":
            may += ["contest", "again", *_more_time(table)]
        case "closing" | "closed":
            pass
    if could_stand_in(play, OTHER[seat]):
        may.append("stand_in")
    return tuple(dict.fromkeys((*may, *maker_may(play, person_of(play, seat)))))


def _ending(table: Table, seat: Seat) -> tuple[Action, ...]:
    if table.end_asked is None:
        return ("end",)
    return () if table.end_asked == seat else ("agree", "decline")


def _more_time(table: Table) -> tuple[Action, ...]:
    return ("more_time",) if table.extra < MOST_EXTRA.total_seconds() else ()


def maker_may(play: Play, person: str | None) -> tuple[Action, ...]:
    """What whoever opened the room may do now on top."""
    if play.table is None or person is None or person != play.table.rules.maker:
        return ()
    match play.phase:
        case "lobby":
            return (*_bots(play, person), "close")
        case "briefing" | "rating" | "debrief":
            return (*_stand_in(play, person), "close")
        case _:
            return _stand_in(play, person)


def _bots(play: Play, maker: str) -> tuple[Action, ...]:
    others = [seat for seat in OTHER if person_of(play, seat) != maker]
    free = any(seat not in play.players for seat in others)
    full = any(seat in play.players for seat in others)
    seat: tuple[Action, ...] = ("seat_bot",) if free else ()
    return (*seat, "unseat_bot") if full else seat


def _stand_in(play: Play, maker: str) -> tuple[Action, ...]:
    others = (seat for seat in OTHER if person_of(play, seat) != maker)
    return ("stand_in",) if any(could_stand_in(play, seat) for seat in others) else ()


def observer_may(play: Play, person: str) -> tuple[Action, ...]:
    """What somebody who watches may do now."""
    may: tuple[Action, ...] = ("leave",)
    if play.phase in ("playing", "paused", "closing", "rating"):
        may = ("label", "note", *may)
    return () if play.phase == "closed" else (*may, *maker_may(play, person))


def _table(play: Play) -> Table:
    if play.table is None:
        raise ValueError("only a room has people to be seen")
    return play.table
