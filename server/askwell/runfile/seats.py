"""What one seat sees now that it did not see before, as lines of text.

Decides the words for each field of a view. Reads views alone: what is not in a view cannot get
into these lines. Must not know files.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar, assert_never

from pydantic import BaseModel

from askwell.play.facts import Play, Seat
from askwell.play.sight import view
from askwell.play.views import (
    BuyerLine,
    BuyerStatus,
    BuyerView,
    Card,
    LedgerRow,
    SellerLine,
    SellerSetup,
    SellerStatus,
    SellerView,
)
from askwell.scenario.model import Brief

_T = TypeVar("_T")
_APART = frozenset({"role", "clock", "ledger", "meters", "hints", "cards", "did", "room"})
"""Fields of a status that have lines of their own, or that only say what time it is."""


def seat_saw(seat: Seat, before: Play | None, after: Play) -> Iterator[str]:
    """The lines for `seat`; none when it sees nothing new."""
    match seat:
        case "seller":
            yield from seller_saw(_seller_view(before), _must(_seller_view(after)))
        case "buyer":
            yield from buyer_saw(_buyer_view(before), _must(_buyer_view(after)))
        case _:
            assert_never(seat)


def _seller_view(play: Play | None) -> SellerView | None:
    seen = view(play, "seller") if play else None
    return seen if isinstance(seen, SellerView) else None


def _buyer_view(play: Play | None) -> BuyerView | None:
    seen = view(play, "buyer") if play else None
    return seen if isinstance(seen, BuyerView) else None


def _must(seen: _T | None) -> _T:
    assert seen is not None
    return seen


def seller_saw(before: SellerView | None, after: SellerView) -> Iterator[str]:
    """What a seller sees now and did not see before."""
    if before is None:
        yield from _setup(after.setup)
    elif after.setup.brief is not None and before.setup.brief is None:
        yield from brief_rows(after.setup.brief)
    known = before.lines if before else ()
    for line in after.lines:
        if line.n >= len(known) or known[line.n] != line:
            yield from _seller_line(line)
    yield from _seller_status(before.status if before else None, after.status)


def _setup(setup: SellerSetup) -> Iterator[str]:
    yield f"setup: {setup.title} ({setup.slug}), {setup.minutes} min, difficulty {setup.difficulty}"
    yield f"setup: feedback {setup.feedback}, pace {setup.pace}, {setup.facts} things to find out"
    yield f"situation: {flat(setup.situation)}"
    who = setup.persona
    yield f"{setup.other_seat_name}: {who.name}, {who.role}, {who.organisation}: {flat(who.about)}"
    if setup.brief is not None:
        yield from brief_rows(setup.brief)
    rows = (f"{row.points:+d} {row.award}{'!' * row.practice_focus}" for row in setup.rubric)
    yield f"points: {', '.join(rows)}; focus {', '.join(setup.focus) or 'none'}"
    yield f"who sees it: {setup.who_sees}"
    if setup.parent is not None:
        yield f"branch of {setup.parent} before line {setup.parent_line}"


def brief_rows(brief: Brief) -> Iterator[str]:
    """A brief, a row each."""
    yield f"you are: {flat(brief.you)}"
    yield from (f"you know: {flat(row)}" for row in brief.knows)
    yield from (f"you want: {flat(row)}" for row in brief.wants)


def _seller_line(line: SellerLine) -> Iterator[str]:
    at = f"[{line.n}]"
    if not line.rated:
        yield f"{at} {line.seat} line, not rated yet"
    for label in line.labels:
        words = " ".join(f"“{line.text[s.start : s.end]}” {s.rule}" for s in label.spans)
        yield f"{at} {label.label} {label.confidence:.2f} {flat(words)}"
    if line.not_rated:
        yield f"{at} not rated: {', '.join(line.not_rated)}"
    for point in line.points:
        yield f"{at} {point.value:+d} {point.award}: {point.why}"
    for note in line.notes:
        words = f" “{line.text[note.span.start : note.span.end]}”" if note.span else ""
        yield f"{at} {note.to}: {note.text}{flat(words)}"


def _seller_status(before: SellerStatus | None, after: SellerStatus) -> Iterator[str]:
    yield from changes(before, after)
    known = before.ledger if before else ()
    for row in after.ledger:
        if row not in known:
            yield f"ledger: {_ledger_row(row)}"
    for hint in after.hints[len(before.hints) if before else 0 :]:
        yield f"hint: {hint}"
    if after.phase == "debrief" and after.meters is not None:
        yield f"meters: {_pairs(after.meters)}"


def _ledger_row(row: LedgerRow) -> str:
    parts = [f"{row.state} in [{row.line}]", row.label or "(about what is not known)"]
    if row.truth is not None:
        parts.append(f"it is so: {flat(row.truth)}")
    if row.claim is not None:
        parts.append(f"I said: “{flat(row.claim)}”")
    return " · ".join(parts)


def buyer_saw(before: BuyerView | None, after: BuyerView) -> Iterator[str]:
    """What a scripted buyer sees now and did not see before."""
    if before is None:
        yield from brief_rows(after.brief)
        yield from (_card(card) for card in after.status.cards)
    for line in after.lines[len(before.lines) if before else 0 :]:
        yield from _buyer_line(line)
    yield from _buyer_status(before.status if before else None, after.status)


def _card(card: Card) -> str:
    ready = "ready" if card.ready else "not ready"
    when = f" (tell it: {flat(card.reveal)})" if card.reveal else ""
    return f"card {card.fact}: {card.label}: {flat(card.truth)}{when}, {ready}"


def _buyer_line(line: BuyerLine) -> Iterator[str]:
    at = f"[{line.n}]"
    if line.heard is not None:
        parts = [f"heard {', '.join(line.heard.labels) or 'nothing'}"]
        for words, facts in (
            ("asks about", line.heard.asks_about),
            ("claims", line.heard.claims),
            ("echoes", line.heard.echoes),
        ):
            if facts:
                parts.append(f"{words} {', '.join(facts)}")
        yield f"{at} {'; '.join(parts)}"
    if line.script is not None:
        used = ", ".join(line.script.used)
        yield f"{at} {line.script.trigger} in stage {line.script.stage}, from {used}"


def _buyer_status(before: BuyerStatus | None, after: BuyerStatus) -> Iterator[str]:
    yield from changes(before, after)
    did = before.did if before else {}
    new = [f"{label} {times}" for label, times in after.did.items() if did.get(label) != times]
    if new:
        yield f"done so far: {', '.join(sorted(new))}"
    if before is None:
        return
    for was, card in zip(before.cards, after.cards, strict=True):
        if card.told and not was.told:
            yield f"card told: {card.fact}"
        elif card.ready != was.ready and not card.told:
            yield f"card {'ready' if card.ready else 'not ready'}: {card.fact}"


def changes(
    before: BaseModel | None, after: BaseModel, apart: frozenset[str] = _APART
) -> Iterator[str]:
    """The plain fields that differ, on one line: a field added to a status shows up by itself."""
    parts = [
        f"{name} {_value(getattr(after, name))}"
        for name in type(after).model_fields
        if name not in apart and (before is None or getattr(before, name) != getattr(after, name))
    ]
    if parts:
        yield "; ".join(parts)


def _value(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return "/".join(str(part) for part in value) or "–"
        case _:
            return flat(str(value))


def _pairs(model: BaseModel) -> str:
    pairs: Iterable[tuple[str, object]] = model
    return ", ".join(
        f"{name} {'/'.join(map(str, value.values())) if isinstance(value, dict) else _value(value)}"
        for name, value in pairs
    )


def flat(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())
