"""What a person in the buyer's seat and an observer may see.

Decides what leaves the rules for their screens: like `sight` for the seller, built field by field,
never trimmed. Must not know sockets.
"""

from collections.abc import Iterator
from functools import lru_cache

from askwell.play.basics import Seat
from askwell.play.cues import cue
from askwell.play.due import owes
from askwell.play.facts import Line, Play
from askwell.play.guards import holds, is_ready, standing
from askwell.play.live import Table
from askwell.play.people import shows_briefs
from askwell.play.room_sight import (
    clock_view,
    observer_may,
    persona_card,
    room_setup,
    room_view,
    rubric_rows,
    seat_may,
    waits_for_other,
    who_sees,
)
from askwell.play.room_views import (
    BuyerSetup,
    CardFace,
    CardState,
    NoteView,
    ObjectionCard,
    ObserverLine,
    ObserverSetup,
    ObserverStatus,
    ObserverView,
    SeatBrief,
    TableLine,
    TableStatus,
    TableView,
)
from askwell.scenario.model import Fact, Stage


def table_view(play: Play) -> TableView:
    """Everything a person in the buyer's seat may see."""
    return TableView(
        setup=buyer_setup(play),
        lines=tuple(table_line(play, line) for line in play.lines),
        status=table_status(play),
    )


def observer_view(play: Play, person: str) -> ObserverView:
    """Everything that observer may see."""
    return ObserverView(
        setup=observer_setup(play, person),
        lines=tuple(observer_line(play, line, person) for line in play.lines),
        status=observer_status(play, person),
    )


def buyer_setup(play: Play) -> BuyerSetup:
    """What does not change for a person in the buyer's seat. In the lobby nothing is given away."""
    scenario, seats, briefed = play.scenario, play.scenario.seats, shows_briefs(play)
    return BuyerSetup(
        play=play.id,
        slug=scenario.slug,
        title=scenario.title,
        situation=scenario.situation,
        minutes=scenario.minutes,
        difficulty=scenario.difficulty,
        seat_name=seats.buyer.name,
        other_seat_name=seats.seller.name,
        brief=seats.buyer.brief if briefed else None,
        persona=persona_card(scenario),
        voice=scenario.persona.voice if briefed else None,
        cards=tuple(_face(play, fact) for fact in scenario.facts) if briefed else (),
        objections=tuple(_objections(scenario.stages)) if briefed else (),
        rubric=rubric_rows(scenario),
        focus=scenario.rubric.focus,
        feedback=play.options.feedback,
        facts=len(scenario.facts),
        who_sees=who_sees(play),
        room=room_setup(play, "buyer"),
    )


def _face(play: Play, fact: Fact) -> CardFace:
    belief = fact.assumption
    return CardFace(
        fact=fact.id,
        label=fact.label,
        truth=fact.truth,
        when=fact.reveal or _when(play, fact),
        say=fact.tells,
        dodge=fact.guarded,
        belief=belief.claim if belief else None,
        belief_right=belief.right if belief else False,
        correct=belief.answers if belief else (),
    )


def _when(play: Play, fact: Fact) -> str:
    """When to tell a card, from what opens it."""
    parts = [
        "When they ask an open question, or check" if fact.opens.by == "open" else "When asked"
    ]
    if fact.opens.trust:
        parts.append(f"once trust is at {fact.opens.trust} or more")
    if fact.opens.after:
        labels = (f"“{play.scenario.fact(other).label}”" for other in fact.opens.after)
        parts.append(f"after you have told {' and '.join(labels)}")
    return f"{', '.join(parts)}."


def _objections(stages: tuple[Stage, ...]) -> Iterator[ObjectionCard]:
    for stage in stages:
        for one in stage.objections:
            yield ObjectionCard(objection=one.id, say=one.says, when=stage.title)


def table_line(play: Play, line: Line) -> TableLine:
    """One line as the buyer sees it: their own with what they told in it, without any rating."""
    if line.seat == "seller":
        return TableLine(n=line.n, seat=line.seat, text=line.text, at=line.at)
    told = tuple(step.fact for step in line.steps if step.to == "told")
    raised = play.table.raised.items() if play.table else ()
    return TableLine(
        n=line.n,
        seat=line.seat,
        text=line.text,
        at=line.at,
        told=told,
        proposes=tuple(f for f in line.proposes if play.entry(f).told is None),
        raised=tuple(objection for objection, n in raised if n == line.n),
    )


def changed_table_lines(before: Play | None, after: Play) -> Iterator[TableLine]:
    """The lines that a buyer who saw `before` must be sent."""
    known = before.lines if before else ()
    marked = before is None or before.table is None or before.table.raised != _raised(after)
    for line in after.lines:
        new = line.n >= len(known)
        if new or (
            line.seat == "buyer" and (marked or known[line.n] is not line or bool(line.proposes))
        ):
            yield table_line(after, line)


def _raised(play: Play) -> object:
    return play.table.raised if play.table else None


def table_status(play: Play) -> TableStatus:
    """All that changes for a person in the buyer's seat. In the lobby no card and no mood."""
    now, stage, briefed = standing(play), play.scenario.stage(play.stage), shows_briefs(play)
    table = play.table
    raised = tuple(table.raised) if table else ()
    return TableStatus(
        phase=play.phase,
        you_may=seat_may(play, "buyer"),
        waiting_for=waits_for_other(play, "buyer"),
        typing=owes(play) == "seller",
        clock=clock_view(play),
        trust=now.trust,
        patience=now.patience,
        stage=stage.title if briefed else "",
        stage_about=stage.about if briefed else "",
        cue=cue(play) if play.phase in ("playing", "paused") else None,
        cards=tuple(
            _card_state(
                fact.id,
                is_ready(fact, now.trust, now.told),
                play.entry(fact.id).asked is not None,
                play.entry(fact.id).told,
            )
            for fact in (play.scenario.facts if briefed else ())
        ),
        raised=raised,
        fits=tuple(
            one.id
            for one in (stage.objections if briefed else ())
            if one.id not in raised and holds(one.when, now)
        ),
        outcome=play.scenario.outcome(play.outcome).title if play.outcome else None,
        end_reason=play.end_reason,
        room=room_view(play),
    )


@lru_cache(maxsize=4096)
def _card_state(fact: str, ready: bool, asked: bool, told: int | None) -> CardState:
    return CardState(fact=fact, ready=ready, asked=asked, told=told)


def observer_setup(play: Play, person: str) -> ObserverSetup:
    """What does not change for an observer: neither brief unless the room allows it."""
    scenario, seats = play.scenario, play.scenario.seats
    table = play.table
    allowed = table is not None and table.rules.briefs_for_observers and shows_briefs(play)
    both: tuple[tuple[Seat, str], ...] = (
        ("seller", seats.seller.name),
        ("buyer", seats.buyer.name),
    )
    return ObserverSetup(
        play=play.id,
        slug=scenario.slug,
        title=scenario.title,
        situation=scenario.situation,
        minutes=scenario.minutes,
        difficulty=scenario.difficulty,
        seat_name=seats.seller.name,
        other_seat_name=seats.buyer.name,
        persona=persona_card(scenario),
        briefs=tuple(
            SeatBrief(
                seat=seat,
                title=title,
                brief=seats.seller.brief if seat == "seller" else seats.buyer.brief,
            )
            for seat, title in (both if allowed else ())
        ),
        rubric=rubric_rows(scenario),
        focus=scenario.rubric.focus,
        feedback=play.options.feedback,
        facts=len(scenario.facts),
        who_sees=who_sees(play),
        room=room_setup(play, "observer", person),
    )


def observer_line(play: Play, line: Line, person: str) -> ObserverLine:
    """One line as that observer sees it."""
    mine = play.table.marks.get((person, line.n), ()) if play.table else ()
    return ObserverLine(n=line.n, seat=line.seat, text=line.text, at=line.at, mine=mine)


def changed_observer_lines(before: Play | None, after: Play, person: str) -> Iterator[ObserverLine]:
    """The lines that an observer who saw `before` must be sent."""
    known = len(before.lines) if before else 0
    same = before is not None and before.table is not None and _marks(after) is before.table.marks
    for line in after.lines[known if same else 0 :]:
        seen = observer_line(after, line, person)
        if line.n >= known or before is None or seen != observer_line(before, line, person):
            yield seen


def _marks(play: Play) -> object:
    return play.table.marks if play.table else None


def observer_status(play: Play, person: str) -> ObserverStatus:
    """All that changes for an observer."""
    table: Table | None = play.table
    return ObserverStatus(
        phase=play.phase,
        you_may=observer_may(play, person),
        waiting_for=None,
        typing=owes(play) is not None,
        clock=clock_view(play),
        notes=tuple(
            NoteView(line=note.line, text=note.text, at=note.at)
            for note in (table.notes if table else ())
            if note.person == person
        ),
        outcome=play.scenario.outcome(play.outcome).title if play.outcome else None,
        end_reason=play.end_reason,
        room=room_view(play),
    )
