"""What each role may see. The whole secrecy policy.

Decides what leaves the rules for a screen or a scripted buyer. Views are built field by field,
never trimmed: a field that nobody triaged here cannot leak. Must not know sockets.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from askwell.play.due import owes_reply
from askwell.play.facts import LedgerState, Line, Play, Point, Seat, Step
from askwell.play.guards import is_ready, outcome_now, standing
from askwell.play.meters import meters
from askwell.play.people import shows_briefs
from askwell.play.points import total
from askwell.play.room_sight import (
    clock_view,
    persona_card,
    room_setup,
    room_view,
    rubric_rows,
    seat_may,
    waits_for_other,
    who_sees,
)
from askwell.play.views import (
    Action,
    BuyerLine,
    BuyerStatus,
    BuyerView,
    Card,
    Drift,
    Heard,
    LedgerNote,
    LedgerRow,
    LineLabel,
    LinePoint,
    SellerLine,
    SellerSetup,
    SellerStatus,
    SellerView,
    Span,
    View,
)
from askwell.scenario.model import Fact, Label
from askwell.scoring import explain
from askwell.scoring.names import label_name
from askwell.scoring.reading import Evidence


def view(play: Play, seat: Seat) -> View:
    """The view of `seat`: what a screen for it shows, or what a scripted buyer goes by."""
    match seat:
        case "seller":
            return seller_view(play)
        case "buyer":
            return buyer_view(play)
        case _:
            assert_never(seat)


def seller_view(play: Play) -> SellerView:
    """Everything the seller may see."""
    return SellerView(
        setup=seller_setup(play),
        lines=tuple(seller_line(play, line) for line in play.lines),
        status=seller_status(play),
    )


def changed_lines(before: Play | None, after: Play) -> Iterator[Line]:
    """The lines that a seller who saw `before` must be sent: new ones, those now rated, and those
    in which a card was marked or a label contested since."""
    known = len(before.lines) if before else 0
    contested = before is not None and before.contested != after.contested
    if before is not None and after.options.feedback == "live" and not contested:
        # Each line is rated from its first moment on: only what was marked in it can change.
        yield from (
            line for line in after.lines if line.n >= known or before.lines[line.n] is not line
        )
        return
    for line in after.lines:
        if (
            before is None
            or line.n >= known
            or before.lines[line.n] is not line
            or is_rated(before, line) != is_rated(after, line)
            or (contested and line.seat == "seller")
        ):
            yield line


def is_rated(play: Play, line: Line) -> bool:
    """May the seller see the rules' reading of this line yet?"""
    if play.phase in ("debrief", "closed") or play.options.feedback == "live":
        return True
    if play.options.feedback == "end":
        return False
    return any(later.seat == "buyer" for later in play.lines[line.n :])


def seller_setup(play: Play) -> SellerSetup:
    """What does not change during a role-play."""
    scenario, seats = play.scenario, play.scenario.seats
    return SellerSetup(
        play=play.id,
        slug=scenario.slug,
        title=scenario.title,
        situation=scenario.situation,
        minutes=scenario.minutes,
        difficulty=scenario.difficulty,
        seat_name=seats.seller.name,
        other_seat_name=seats.buyer.name,
        brief=seats.seller.brief if shows_briefs(play) else None,
        persona=persona_card(scenario),
        rubric=rubric_rows(scenario),
        focus=scenario.rubric.focus,
        feedback=play.options.feedback,
        pace=play.options.pace,
        facts=len(scenario.facts),
        who_sees=who_sees(play),
        parent=play.parent.play if play.parent else None,
        parent_line=play.parent.line if play.parent else None,
        room=room_setup(play, "seller") if play.table is not None else None,
    )


def seller_line(play: Play, line: Line) -> SellerLine:
    """One line as the seller may see it now."""
    if not is_rated(play, line):
        return SellerLine(n=line.n, seat=line.seat, text=line.text, at=line.at, rated=False)
    reading = line.reading
    return SellerLine(
        n=line.n,
        seat=line.seat,
        text=line.text,
        at=line.at,
        rated=True,
        labels=tuple(
            LineLabel(
                label=move.label,
                name=label_name(move.label),
                confidence=move.confidence,
                spans=tuple(_span(evidence) for evidence in move.evidence),
                contested=_contested(play, line.n, move.label),
            )
            for move in (reading.moves if reading else ())
        ),
        not_rated=tuple(label_name(label) for label in (reading.not_rated if reading else ())),
        points=tuple(_line_point(play, point) for point in line.points),
        notes=tuple(_note(play, step) for step in line.steps),
    )


def _contested(play: Play, line: int, label: Label) -> str | None:
    for one in play.contested:
        if (one.line, one.label) == (line, label):
            return one.reason
    return None


def _span(evidence: Evidence) -> Span:
    return Span(
        start=evidence.start,
        end=evidence.end,
        rule=evidence.rule,
        because=explain(evidence.rule),
    )


_WHY = {
    "full": "",
    "nothing_new": "it aims at nothing new",
    "repeated": "the same move again",
    "same_words": "the same words again",
}


def _line_point(play: Play, point: Point) -> LinePoint:
    match point.award:
        case "insight":
            why = f"They told you: {_label(play, point.fact)}"
        case "confirmed":
            why = f"You summed it up: {_label(play, point.fact)}"
        case "outcome":
            why = "How the talk ended"
        case label:
            why = label_name(label)
            if point.reason != "full":
                why += f", {'less' if point.value else 'nothing'}: {_WHY[point.reason]}"
    return LinePoint(award=point.award, value=point.value, why=why)


def _label(play: Play, fact: str | None) -> str:
    return play.scenario.fact(fact).label if fact else ""


_NOTES = {
    "assumed": "Taken for granted, not asked yet",
    "asked": "Aims at",
    "told": "Learned",
    "confirmed": "Summed up",
}


def _note(play: Play, step: Step) -> LedgerNote:
    """`step.right` stays out: whether a belief is true is the buyer's to tell."""
    return LedgerNote(
        to=step.to,
        text=f"{_NOTES[step.to]}: {_label(play, step.fact)}",
        span=_span(step.evidence) if step.evidence else None,
    )


def shown_to_seller(play: Play) -> Play:
    """The play without the lines whose rating is held back, for meters and points."""
    if play.options.feedback == "live":
        return play
    shown = tuple(
        line if is_rated(play, line) else replace(line, reading=None, points=(), steps=())
        for line in play.lines
    )
    return replace(play, lines=shown)


def seller_status(play: Play) -> SellerStatus:
    """All that changes for the seller."""
    held_back = play.options.feedback == "end" and play.phase not in ("debrief", "closed")
    shown = shown_to_seller(play)
    typing = owes_reply(play)
    scripted = play.table is None or play.plays_itself("buyer")
    ended = sum(point.value for point in play.end_points)
    return SellerStatus(
        phase=play.phase,
        you_may=_seller_may(play),
        waiting_for=play.scenario.persona.name if typing else waits_for_other(play, "seller"),
        typing=typing,
        clock=clock_view(play),
        signal=play.scenario.stage(play.stage).signal if scripted else None,
        # A person's face is not ours to show, and what the rules make of a line may be held back.
        drift=_drift(play) if scripted else "steady",
        ledger=tuple(_ledger(play, held_back)),
        meters=None if held_back else meters(shown),
        points=None if held_back else total(shown.lines) + ended,
        hints=tuple(hint.text for hint in play.hints),
        outcome=play.scenario.outcome(play.outcome).title if play.outcome else None,
        end_reason=play.end_reason,
        room=room_view(play) if play.table is not None else None,
    )


def _seller_may(play: Play) -> tuple[Action, ...]:
    if play.table is not None:
        return seat_may(play, "seller")
    spoke = any(line.seat == "seller" for line in play.lines)
    back: tuple[Action, ...] = ("take_back",) if spoke else ()
    match play.phase:
        case "briefing":
            return ("begin",)
        case "playing":
            return ("say", "hint", "pause", "end", *back)
        case "paused":
            return ("resume", "end", *back)
        case "closing":
            return ()
        case "debrief":
            return ("contest", *back) if spoke else ()
        case "lobby" | "rating" | "closed":
            return ()  # Only a room has these.
        case _:
            assert_never(play.phase)


def _drift(play: Play) -> Drift:
    """Which way the last answered line moved the buyer: what a face shows with the answer.

    Not before it: a wrong belief would show on the face sooner than in the words.
    """
    answered = max((line.n for line in play.lines if line.seat == "buyer"), default=-1)
    for line in reversed(play.lines[: answered + 1]):
        if line.effect is not None:
            moved = line.effect.trust or line.effect.patience
            return "warmer" if moved > 0 else "cooler" if moved < 0 else "steady"
    return "steady"


def _ledger(play: Play, held_back: bool) -> Iterator[LedgerRow]:
    for fact in play.scenario.facts:
        if row := _row(play, fact, held_back):
            yield row


def _row(play: Play, fact: Fact, held_back: bool) -> LedgerRow | None:
    """A row for what the seller may know of one fact; what they were told is never held back."""
    entry, label = play.entry(fact.id), fact.label
    claimed = [n for n in entry.assumed if is_rated(play, play.lines[n])]
    claim = claim_words(play, fact.id, claimed[0]) if claimed and not held_back else None
    if entry.told is not None:
        confirmed = entry.confirmed
        sure = confirmed is not None and is_rated(play, play.lines[confirmed])
        line = confirmed if sure and confirmed is not None else entry.told
        state: LedgerState = "confirmed" if sure else "told"
        return LedgerRow(state=state, label=label, truth=fact.truth, claim=claim, line=line)
    if held_back:
        return None
    if entry.asked is not None and is_rated(play, play.lines[entry.asked]):
        return LedgerRow(state="asked", label=label, truth=None, claim=claim, line=entry.asked)
    if claimed:
        return LedgerRow(state="assumed", label=label, truth=None, claim=claim, line=claimed[0])
    return None


def claim_words(play: Play, fact: str, n: int) -> str | None:
    """The words of line `n` that took `fact` for granted."""
    line = play.lines[n]
    for step in line.steps:
        if step.fact == fact and step.to == "assumed" and step.evidence:
            return line.text[step.evidence.start : step.evidence.end]
    return None


def buyer_view(play: Play) -> BuyerView:
    """Everything the buyer may see: the words, their own cards, and where they stand."""
    now = standing(play)
    return BuyerView(
        brief=play.scenario.seats.buyer.brief,
        lines=tuple(_buyer_line(line) for line in play.lines),
        status=BuyerStatus(
            phase=play.phase,
            you_may=("say",) if play.phase in ("playing", "closing") else (),
            trust=now.trust,
            patience=now.patience,
            stage=play.stage,
            cards=tuple(
                Card(
                    fact=fact.id,
                    label=fact.label,
                    truth=fact.truth,
                    reveal=fact.reveal,
                    ready=is_ready(fact, now.trust, now.told),
                    told=fact.id in now.told,
                )
                for fact in play.scenario.facts
            ),
            did=dict(now.did),
            turns=now.turns,
            closing=play.closing,
            would_end_as=outcome_now(play.scenario, now).id,
            owes_reply=owes_reply(play),
        ),
    )


def _buyer_line(line: Line) -> BuyerLine:
    reading = line.reading
    heard = reading and Heard(
        labels=tuple(move.label for move in reading.moves),
        asks_about=tuple(aim.fact for aim in reading.aims),
        claims=tuple(claim.fact for claim in reading.claims),
        echoes=tuple(echo.fact for echo in reading.echoes),
    )
    return BuyerLine(n=line.n, seat=line.seat, text=line.text, heard=heard, script=line.script)
