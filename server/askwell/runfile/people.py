"""What somebody in a room sees now that they did not see before, as lines of text.

Decides the words for the parts of a view that only rooms have, and whose eyes a role's are. Reads
views alone, as `seats` does. Must not know files.
"""

from collections.abc import Iterator
from typing import Final

from askwell.play.basics import Role
from askwell.play.facts import Play
from askwell.play.live_fold import person_of
from askwell.play.roles import observer_view, table_view
from askwell.play.room_views import (
    BuyerSetup,
    CardFace,
    ObserverLine,
    ObserverSetup,
    ObserverView,
    TableLine,
    TableStatus,
    TableView,
)
from askwell.play.shared_views import RoomSetup, RoomView, SeatView
from askwell.play.sight import buyer_view, seller_view
from askwell.play.views import BuyerView, SellerView
from askwell.runfile.seats import brief_rows, buyer_saw, changes, flat, seller_saw

AnyView = SellerView | BuyerView | TableView | ObserverView
_APART: Final = frozenset({"role", "clock", "cards", "cue", "notes", "room", "stage_about"})
_ROOM_APART: Final = frozenset({"seats", "guests", "ends_at", "end_asked_until", "then"})
"""Fields that have lines of their own, or that only say what time it is."""


def role_sees(play: Play, role: Role, key: str) -> AnyView | None:
    """What `role` sees of `play`, or None while nobody has it. `key` says which observer."""
    table = play.table
    if role == "observer":
        guest = next((g for g in table.guests if g.key == key), None) if table else None
        return observer_view(play, guest.id) if guest is not None else None
    if role not in play.players:
        return None
    if role == "seller":
        return seller_view(play)
    return buyer_view(play) if table is None or person_of(play, role) is None else table_view(play)


def role_saw(before: Play | None, after: Play, role: Role, key: str) -> Iterator[str]:
    """The lines for `role`; none when it sees nothing new."""
    now = role_sees(after, role, key)
    was = role_sees(before, role, key) if before is not None else None
    match now:
        case SellerView():
            known = was if isinstance(was, SellerView) else None
            yield from seller_saw(known, now)
            if now.setup.room is not None and now.status.room is not None:
                if known is None:
                    yield from _me(now.setup.room)
                yield from _room(known.status.room if known else None, now.status.room)
        case BuyerView():
            yield from buyer_saw(was if isinstance(was, BuyerView) else None, now)
        case TableView():
            yield from _table(was if isinstance(was, TableView) else None, now)
        case ObserverView():
            yield from _observer(was if isinstance(was, ObserverView) else None, now)
        case None:
            return


def _me(setup: RoomSetup) -> Iterator[str]:
    yield f"here as: {setup.my_name} ({setup.me}{', opened the room' if setup.maker else ''})"


def _setup(setup: BuyerSetup | ObserverSetup) -> Iterator[str]:
    yield f"setup: {setup.title} ({setup.slug}), {setup.minutes} min, difficulty {setup.difficulty}"
    yield f"setup: feedback {setup.feedback}, {setup.facts} things to find out"
    yield f"situation: {flat(setup.situation)}"
    yield from _me(setup.room)
    yield f"who sees it: {setup.who_sees}"


def _table(before: TableView | None, after: TableView) -> Iterator[str]:
    setup = after.setup
    if before is None:
        yield from _setup(setup)
    if setup.brief is not None and (before is None or before.setup.brief is None):
        yield from brief_rows(setup.brief)
        yield f"voice: {flat(setup.voice or '')}"
        yield from (_card(card) for card in setup.cards)
        for one in setup.objections:
            yield f"objection {one.objection} ({flat(one.when)}): {flat(' / '.join(one.say))}"
    known = before.lines if before else ()
    for line in after.lines:
        if line.n >= len(known) or known[line.n] != line:
            yield from _table_line(line)
    yield from _table_status(before.status if before else None, after.status)
    yield from _room(before.status.room if before else None, after.status.room)


def _card(card: CardFace) -> str:
    belief = f"; some think: {flat(card.belief)}" if card.belief else ""
    return f"card {card.fact}: {card.label}: {flat(card.truth)} ({flat(card.when)}){belief}"


def _table_line(line: TableLine) -> Iterator[str]:
    parts = [
        f"{words} {', '.join(ids)}"
        for words, ids in (("told", line.told), ("seems to tell", line.proposes))
        if ids
    ]
    parts += [f"raised {', '.join(line.raised)}"] if line.raised else []
    yield f"[{line.n}] {line.seat}: {flat(line.text)}" + "".join(f"; {part}" for part in parts)


def _table_status(before: TableStatus | None, after: TableStatus) -> Iterator[str]:
    yield from changes(before, after, _APART)
    known = {card.fact: card for card in before.cards} if before else {}
    for card in after.cards:
        if before is not None and known.get(card.fact) != card:
            parts = [word for word in ("ready", "asked") if getattr(card, word)]
            parts += [f"told in [{card.told}]"] if card.told is not None else []
            yield f"card {card.fact}: {', '.join(parts) or 'not ready'}"
    if after.cue is not None and (before is None or before.cue != after.cue):
        because = f" “{flat(after.cue.because)}”" if after.cue.because else ""
        yield f"cue: {after.cue.title}: {after.cue.text}{because} ({after.cue.mood})"


def _observer(before: ObserverView | None, after: ObserverView) -> Iterator[str]:
    if before is None:
        yield from _setup(after.setup)
    if after.setup.briefs and (before is None or not before.setup.briefs):
        for side in after.setup.briefs:
            yield f"brief of {side.title}:"
            yield from brief_rows(side.brief)
    known = before.lines if before else ()
    for line in after.lines:
        if line.n >= len(known) or known[line.n] != line:
            yield _observer_line(line)
    yield from changes(before.status if before else None, after.status, _APART)
    for note in after.status.notes[len(before.status.notes) if before else 0 :]:
        yield f"my note at [{note.line}]: {flat(note.text)}"
    yield from _room(before.status.room if before else None, after.status.room)


def _observer_line(line: ObserverLine) -> str:
    mine = f"; I say {', '.join(line.mine)}" if line.mine else ""
    return f"[{line.n}] {line.seat}: {flat(line.text)}{mine}"


def _room(before: RoomView | None, after: RoomView) -> Iterator[str]:
    known = before.seats if before else (None, None)
    for was, seat in zip(known, after.seats, strict=True):
        row = _seat(seat)
        if was is None or _seat(was) != row:
            yield row
    if after.guests and (before is None or before.guests != after.guests):
        names = (f"{g.name} ({g.key}{'' if g.here else ', away'})" for g in after.guests)
        yield f"watching: {', '.join(names)}"
    yield from (f"room: {row}" for row in changes(before, after, _ROOM_APART))


def _seat(seat: SeatView) -> str:
    parts = [seat.name or "free", *([seat.here] if seat.here else [])]
    parts += ["ready"] if seat.ready else []
    parts += ["has rated"] if seat.rated else []
    return f"seat {seat.seat}: {', '.join(parts)}"
