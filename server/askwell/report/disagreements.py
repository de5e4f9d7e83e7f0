"""Where the four voices differ, put as questions to talk about.

Decides which differences there are, how wide each is and the words of its question. A difference is
nobody's mistake: every question asks for what was seen, none says who is right. Must not know
what a score is made of. The widths are the house's own: what is compared has no common scale but
how far apart two answers are, 0 to 1.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from askwell.play.facts import Line, Play
from askwell.play.live import BEHAVIOURS, Behaviour, BehaviourId
from askwell.report.agreement import (
    CLICKER,
    marks_by_person,
    named,
    observer_name,
    rules_heard,
    undecided,
)
from askwell.report.voices_shapes import PracticeRow, Says, TalkAbout, Voice
from askwell.scenario.model import Label, Practice
from askwell.scoring.names import NAMES
from askwell.scoring.reading import LABELS, TELLS

MOST: Final = 6
"""As many as two people can talk about in a quarter of an hour."""

HOW_OFTEN: Final[Mapping[int, str]] = MappingProxyType(
    {1: "hardly ever", 2: "seldom", 3: "now and then", 4: "often", 5: "almost always"}
)
_DO: Final[Mapping[BehaviourId, str]] = MappingProxyType(
    {
        "keeps-word": "make clear what they stand for",
        "owns-limits": "say openly what they did not know or could not do",
        "draws-future": "have {buyer} picture how things could be",
        "ties-to-hopes": "tie the talk to what {buyer} hopes for",
        "questions-habit": "question with {buyer} how it has always been done",
        "small-trial": "bring an idea from elsewhere, or something small to try",
        "leaves-choice": "leave choices with {buyer}",
        "builds-together": "build the next step with {buyer}",
        "names-effort": "name something that {buyer} or their people did well",
        "marks-progress": "mark a step that the two of them made together",
    }
)
_APART: Final = 2
"""Two of five steps apart: one step is within how differently people use a scale."""
_WRONG_BELIEF: Final = 0.7
_CONTESTED: Final = 0.8
_OTHER_LABELS: Final = 0.6
_ANOTHER_OBSERVER: Final = 0.1
_MANY_MOVES: Final = 3
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class _Difference:
    """One thing two voices see differently. `about` names it: each is shown once."""

    width: float
    about: str
    talk: TalkAbout


def talk_about(play: Play, practices: tuple[PracticeRow, ...]) -> tuple[TalkAbout, ...]:
    """The widest differences, widest first, each thing once."""
    found = [
        *_contested(play),
        *_beliefs(play),
        *_self_and_partner(play),
        *_wished(play, practices),
        *_rules_and_partner(play, practices),
        *_rules_and_observers(play),
        *_ending(play),
    ]
    of_it: Counter[Practice | None] = Counter()
    ranked: list[tuple[float, int, _Difference]] = []
    for one in found:
        # Of equally wide ones each practice has its turn.
        ranked.append((-one.width, of_it[one.talk.practice], one))
        of_it[one.talk.practice] += one.talk.practice is not None
    kept: dict[str, _Difference] = {}
    for _, _, one in sorted(ranked, key=lambda entry: entry[:2]):
        kept.setdefault(one.about, one)
    return tuple(one.talk for one in list(kept.values())[:MOST])


def seller_name(play: Play) -> str:
    """The seller's name, or the seat's when nobody is in it any more."""
    player = play.players.get("seller")
    return player.name if player is not None else play.scenario.seats.seller.name


def buyer_name(play: Play) -> str:
    """The buyer's name, or the seat's when nobody is in it any more."""
    player = play.players.get("buyer")
    return player.name if player is not None else play.scenario.seats.buyer.name


def _talk(
    question: str,
    sides: tuple[Says, ...],
    *,
    line: int | None = None,
    practice: Practice | None = None,
) -> TalkAbout:
    return TalkAbout(question=question, sides=sides, line=line, practice=practice)


def _rules_say(says: str) -> Says:
    return Says(voice="rules", who="The rules", says=says)


def _partner_says(play: Play, says: str) -> Says:
    return Says(voice="partner", who=buyer_name(play), says=says)


def _seller_says(play: Play, says: str) -> Says:
    return Says(voice="self", who=seller_name(play), says=says)


def _asked(play: Play, behaviour: Behaviour) -> str:
    does = _DO[behaviour.id].replace("{buyer}", buyer_name(play))
    return f"How often did {seller_name(play)} {does}?"


def _often(step: int) -> str:
    return f"{HOW_OFTEN[step].capitalize()} ({step} of 5)."


def _self_and_partner(play: Play) -> Iterator[_Difference]:
    """How often the seller says they did it, against how often the buyer met it."""
    ratings = play.table.ratings if play.table is not None else {}
    own, met = ratings.get("seller"), ratings.get("buyer")
    if own is None or met is None:
        return
    seller, buyer = seller_name(play), buyer_name(play)
    for one in BEHAVIOURS:
        says, saw = own.met[one.id], met.met[one.id]
        if abs(says - saw) < _APART:
            continue
        then = (
            "Which moment does each of you think of?"
            if says > saw
            else f"What did {buyer} notice that {seller} did not?"
        )
        question = (
            f"{_asked(play, one)} {seller} says {HOW_OFTEN[says]}, {buyer} says {HOW_OFTEN[saw]}. "
            f"{then}"
        )
        sides = (_seller_says(play, _often(says)), _partner_says(play, _often(saw)))
        yield _Difference(
            abs(says - saw) / 4, one.id, _talk(question, sides, practice=one.practice)
        )


def _wished(play: Play, practices: tuple[PracticeRow, ...]) -> Iterator[_Difference]:
    """What the buyer would have wished for more often than they met it."""
    rating = play.table.ratings.get("buyer") if play.table is not None else None
    if rating is None:
        return
    moves = {row.practice: row.moves for row in practices}
    for one in BEHAVIOURS:
        met, wished = rating.met[one.id], rating.wished.get(one.id, 0)
        if wished - met < _APART:
            continue
        question = (
            f"{_asked(play, one)} {buyer_name(play)} met it {HOW_OFTEN[met]} and would have wished "
            f"for it {HOW_OFTEN[wished]}. Where in this talk was there room for more?"
        )
        says = (
            f"Met it {HOW_OFTEN[met]} ({met} of 5), wished for it {HOW_OFTEN[wished]} ({wished})."
        )
        sides = (_partner_says(play, says), _counted(one.practice, moves[one.practice]))
        yield _Difference((wished - met) / 4, one.id, _talk(question, sides, practice=one.practice))


def _counted(practice: Practice, moves: int) -> Says:
    lines = "no line" if not moves else "1 line" if moves == 1 else f"{moves} lines"
    return _rules_say(f"Found {NAMES[practice]} in {lines}.")


def _rules_and_partner(play: Play, practices: tuple[PracticeRow, ...]) -> Iterator[_Difference]:
    """A practice that the rules found often and the buyer seldom met, or the other way round."""
    seller, buyer = seller_name(play), buyer_name(play)
    for row in practices:
        if row.met is None:
            continue
        name = NAMES[row.practice]
        if row.moves >= _MANY_MOVES and row.met <= 2:
            width = (5 - row.met) / 4
            question = (
                f"The rules found {name} in {row.moves} of {seller}'s lines; {buyer} met little of "
                f"it. What would have made it land?"
            )
        elif not row.moves and row.met >= 4:
            width = (row.met - 1) / 4
            question = (
                f"The rules found no {name} in {seller}'s words; {buyer} met it all the same. What "
                f"was it in that no rule could see?"
            )
        else:
            continue
        met = f"Met it {row.met:g} of 5 on average."
        sides = (_counted(row.practice, row.moves), _partner_says(play, met))
        yield _Difference(width, row.practice, _talk(question, sides, practice=row.practice))


def _beliefs(play: Play) -> Iterator[_Difference]:
    """What the seller took for granted, against the card the buyer held."""
    for fact in play.scenario.facts:
        entry = play.entry(fact.id)
        if not entry.assumed or fact.assumption is None or fact.assumption.right:
            continue
        line = play.lines[entry.assumed[0]]
        question = (
            f"In line {line.n + 1} {seller_name(play)} took something for granted that was not so. "
            f"What made it seem settled, and what could one have asked?"
        )
        sides = (
            _seller_says(play, f"“{_claim(line, fact.id)}”"),
            _partner_says(play, f"The card: {fact.truth}"),
        )
        yield _Difference(_WRONG_BELIEF, f"line {line.n}", _talk(question, sides, line=line.n))


def _claim(line: Line, fact: str) -> str:
    for claim in line.reading.claims if line.reading is not None else ():
        if claim.fact == fact:
            return line.text[claim.evidence.start : claim.evidence.end]
    return line.text


def _words(line: Line, label: Label) -> str:
    """The label and the words the rules rest it on; telling of any kind is telling."""
    kinds = TELLS if label == "tell.inform" else {label}
    for move in line.reading.moves if line.reading is not None else ():
        if move.label in kinds:
            return f"{named(label)}: “{line.text[move.evidence[0].start : move.evidence[0].end]}”"
    return named(label)


def _rules_and_observers(play: Play) -> Iterator[_Difference]:
    """Lines in which most who labelled them heard nothing of what the rules heard."""
    marks = marks_by_person(play)
    for line in play.lines:
        theirs = {p: frozenset(lines[line.n]) for p, lines in marks.items() if line.n in lines}
        ours, unsure = rules_heard(line), undecided(line)
        apart = {p: heard - unsure for p, heard in theirs.items() if not heard & ours}
        apart = {p: heard for p, heard in apart.items() if heard}
        if not apart or len(apart) * 2 <= len(theirs):
            continue
        heard = _shown(ours)
        rules = "; ".join(_words(line, label) for label in heard) or "Nothing that is rated."
        first = f"heard “{named(heard[0])}”" if heard else "heard nothing that is rated"
        sides = (_rules_say(rules), *_observers_say(play, apart))
        question = (
            f"In line {line.n + 1} the rules {first}, and {sides[1].who} heard “{sides[1].says}”. "
            f"What did these words do to {buyer_name(play)}?"
        )
        width = min(1.0, _OTHER_LABELS + _ANOTHER_OBSERVER * (len(apart) - 1))
        yield _Difference(width, f"line {line.n}", _talk(question, sides, line=line.n))


def _shown(ours: frozenset[Label]) -> list[Label]:
    """The rules' labels as they are put beside an observer's; small talk is not worth a word."""
    kinds = TELLS - {"tell.inform"}
    common = [label for label in CLICKER if label in ours]
    return common or [label for label in LABELS if label in ours - kinds - {"social"}]


def _observers_say(play: Play, apart: Mapping[str, frozenset[Label]]) -> Iterator[Says]:
    """Who heard the same is one side, the most numerous first."""
    by_labels: dict[str, list[str]] = {}
    for person, labels in apart.items():
        says = ", ".join(named(label) for label in LABELS if label in labels)
        by_labels.setdefault(says, []).append(observer_name(play, person))
    for says, names in sorted(by_labels.items(), key=lambda item: -len(item[1])):
        yield Says(voice="observers", who=_together(names), says=says)


def _together(names: list[str]) -> str:
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _contested(play: Play) -> Iterator[_Difference]:
    """Labels a player does not agree with, in their words."""
    for one in play.contested:
        line = play.lines[one.line]
        voice: Voice = "self" if one.seat == "seller" else "partner"
        who = seller_name(play) if one.seat == "seller" else buyer_name(play)
        question = (
            f"{who} does not agree with “{NAMES[one.label]}” in line {one.line + 1}. How did it "
            f"sound to the others?"
        )
        sides = (
            _rules_say(_words(line, one.label)),
            Says(voice=voice, who=who, says=one.reason),
        )
        about = f"line {one.line} {one.label}"
        yield _Difference(_CONTESTED, about, _talk(question, sides, line=one.line))


def _ending(play: Play) -> Iterator[_Difference]:
    """How the talk ended by the scenario, against what the buyer would do."""
    rating = play.table.ratings.get("buyer") if play.table is not None else None
    if rating is None or rating.next_step is None or play.outcome is None:
        return
    outcome, step = play.scenario.outcome(play.outcome), rating.next_step
    rules = _rules_say(f"It ended as “{outcome.title}”.")
    sides = (rules, _partner_says(play, f"Would take the next step: {step} of 5."))
    buyer = buyer_name(play)
    if outcome.kind == "advance" and step <= 2:
        question = (
            f"It ended with a next step, and {buyer} would rather not take it. What is missing?"
        )
        yield _Difference((5 - step) / 4, "ending", _talk(question, sides))
    elif outcome.kind in ("brush-off", "walk-out") and step >= 4:
        question = f"It ended without a next step, and {buyer} would take one. What stood between?"
        yield _Difference((step - 1) / 4, "ending", _talk(question, sides))
