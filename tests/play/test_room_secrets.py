"""What no seat of a room may learn, whatever happens in it. Names carry the numbers of RULES.md.

Each law changes all that a role may not know, in the states of a whole talk, and finds its screen
the same: what was sent step by step, and what is sent to whoever comes only now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from askwell.glimpse import Glimpse, Viewer, glimpse, has_debrief
from askwell.play.facts import Hinted, Play, Point
from askwell.play.live import Rating, Remark
from askwell.play.peek import peek
from askwell.play.people import SEATS, role_of
from askwell.play.roles import observer_view
from askwell.scenario.model import Brief, Fact, Stage
from tests.play.dsl import OLA, STRANGER, UWE, rating, sees
from tests.play.room_steps import PEOPLE, STARTS, STEPS, Start, Step, everybody, lived, states

Steps = list[Step]
Change = Callable[[Play], Play]
HIDDEN = "CANARY hidden"
ELSE = "CANARY-somebody-else"


def another_brief(brief: Brief) -> Brief:
    """A brief that says something else."""
    return brief.model_copy(update={"you": HIDDEN, "knows": (HIDDEN,), "wants": (HIDDEN,)})


def with_scenario(play: Play, **update: Any) -> Play:
    """The same talk over a scenario that differs."""
    return replace(play, scenario=play.scenario.model_copy(update=update))


def with_brief(play: Play, seat: str) -> Play:
    """The same talk with another brief for that seat."""
    seats = play.scenario.seats
    side = seats.seller if seat == "seller" else seats.buyer
    other = side.model_copy(update={"brief": another_brief(side.brief)})
    return with_scenario(play, seats=seats.model_copy(update={seat: other}))


def elsewhere(fact: Fact) -> Fact:
    """A card with another truth and other words to tell it."""
    words = {"truth": HIDDEN, "reveal": HIDDEN, "hint": HIDDEN, "again": (HIDDEN,)}
    lists = {"tells": (HIDDEN,), "guarded": (HIDDEN,), "confirms": (HIDDEN,)}
    belief = fact.assumption
    if belief is not None:
        belief = belief.model_copy(
            update={"claim": HIDDEN, "answers": (HIDDEN,), "right": not belief.right}
        )
    return fact.model_copy(update={**words, **lists, "assumption": belief})


def another_stage(stage: Stage) -> Stage:
    """A stage with another mood and other objections."""
    objections = tuple(
        one.model_copy(update={"id": f"other-{one.id}", "says": (HIDDEN,)})
        for one in stage.objections
    )
    return stage.model_copy(update={"title": HIDDEN, "about": HIDDEN, "objections": objections})


def another_table(play: Play, **update: Any) -> Play:
    """The same talk with something else around it."""
    assert play.table is not None
    return replace(play, table=replace(play.table, **update))


def another_rating(given: Rating | None) -> Rating | None:
    """A rating where there was none, another or none where there was one."""
    return None if given is not None else rating(wishes=False, met=1)


def rated_otherwise(play: Play, *seats: str) -> Play:
    """Those seats gave other answers."""
    assert play.table is not None
    ratings = {
        seat: another_rating(given) if seat in seats else given
        for seat, given in play.table.ratings.items()
    }
    return another_table(play, ratings=MappingProxyType(ratings))


def watched_otherwise(play: Play, *, all_but: str = "") -> Play:
    """Whoever watches, but for one, has labelled other lines and noted other things."""
    table = play.table
    assert table is not None
    marks = {(p, n): labels for (p, n), labels in table.marks.items() if p == all_but}
    marks |= {(ELSE, line.n): ("check",) for line in play.lines}
    notes = (
        *(note for note in table.notes if note.person == all_but),
        Remark(ELSE, 0, HIDDEN, play.opened_at),
    )
    return another_table(play, marks=MappingProxyType(marks), notes=notes)


def without_points(play: Play) -> Play:
    """The same talk with points that count otherwise."""
    odd = Point(award="push", value=-77)
    lines = tuple(replace(line, points=(odd,)) for line in play.lines)
    return replace(play, lines=lines, end_points=(odd,))


def as_the_seller_may_not_know(play: Play) -> Play:
    """All that is kept from the seller is otherwise."""
    facts = tuple(f if f.id in play.told else elsewhere(f) for f in play.scenario.facts)
    play = with_scenario(with_brief(play, "buyer"), facts=facts)
    scenario = play.scenario
    persona = scenario.persona.model_copy(update={"voice": HIDDEN})
    stages = tuple(another_stage(stage) for stage in scenario.stages)
    outcomes = tuple(
        o.model_copy(update={"meaning": HIDDEN, "says": (HIDDEN,)}) for o in scenario.outcomes
    )
    play = with_scenario(play, persona=persona, stages=stages, outcomes=outcomes)
    play = another_table(play, raised=MappingProxyType({"other": 0}))
    return rated_otherwise(watched_otherwise(play), "buyer")


def as_the_buyer_may_not_know(play: Play) -> Play:
    """All that is kept from a person who plays the buyer is otherwise."""
    facts = tuple(f.model_copy(update={"hint": HIDDEN}) for f in play.scenario.facts)
    play = with_scenario(with_brief(play, "seller"), facts=facts)
    stages = tuple(s.model_copy(update={"hints": (HIDDEN,)}) for s in play.scenario.stages)
    hint = Hinted(at=play.opened_at, cmd="h", text=HIDDEN, fact=None)
    play = replace(with_scenario(play, stages=stages), hints=(hint,))
    return rated_otherwise(watched_otherwise(without_points(play)), "seller")


def as_who_watches_may_not_know(play: Play, watcher: str, *, briefs: bool) -> Play:
    """All that is kept from `watcher` is otherwise."""
    if not briefs:
        play = with_brief(with_brief(play, "seller"), "buyer")
    hint = Hinted(at=play.opened_at, cmd="h", text=HIDDEN, fact=None)
    play = replace(without_points(play), hints=(hint,))
    facts = tuple(elsewhere(fact) for fact in play.scenario.facts)
    stages = tuple(another_stage(stage) for stage in play.scenario.stages)
    persona = play.scenario.persona.model_copy(update={"voice": HIDDEN})
    play = with_scenario(play, facts=facts, stages=stages, persona=persona)
    lines = tuple(replace(line, reading=None, effect=None, steps=()) for line in play.lines)
    lines = tuple(replace(line, proposes=("oven",), points=()) for line in lines)
    mood = replace(play.mood, trust=10 - play.mood.trust)
    play = replace(play, lines=lines, ledger=MappingProxyType({}), mood=mood)
    play = another_table(play, raised=MappingProxyType({"other": 0}))
    return rated_otherwise(watched_otherwise(play, all_but=watcher), "seller", "buyer")


@dataclass
class Screen:
    """What a client has, after all that was sent to it."""

    setup: object = None
    lines: dict[int, object] | None = None
    status: object = None

    def show(self, sent: Glimpse) -> None:
        """Take over what came."""
        self.lines = {} if sent.first or self.lines is None else self.lines
        self.setup = sent.setup or self.setup
        self.status = sent.status
        self.lines |= {line.n: line for line in sent.lines}


def screens(plays: list[Play], person: str, change: Change = lambda play: play) -> list[Screen]:
    """The screen of `person` after each state; a fresh one whenever they got another place."""
    shown: list[Screen] = []
    before: Play | None = None
    screen = Screen()
    for play in plays:
        role = role_of(play, person)
        if before is not None and role != role_of(before, person):
            before = None
        if role is None:
            continue
        seen = change(play)
        sent = glimpse(change(before) if before else None, seen, Viewer(person, role))
        if not has_debrief(play):
            assert sent.debrief is None
            assert sent.voices is None
        if sent.first:
            screen = Screen()
        screen.show(sent)
        shown.append(replace(screen, lines=dict(screen.lines or {})))
        before = play
    return shown


def some(plays: list[Play], data: st.DataObject) -> list[Play]:
    """Some of these states, the last among them: what a slow connection gets to see."""
    skipped = data.draw(st.sets(st.integers(0, max(0, len(plays) - 2))))
    return [play for n, play in enumerate(plays) if n not in skipped or play is plays[-1]]


def life(start: Start, steps: Steps) -> list[Play]:
    """All states of a room."""
    return list(states(lived(start, steps).story.events))


@for_all(STARTS, STEPS, st.data())
@settings(max_examples=30, deadline=None)
def test_v20_what_is_sent_step_by_step_makes_the_screen_that_is_sent_at_once(
    start: Start, steps: Steps, data: st.DataObject
) -> None:
    plays = life(start, steps)
    for person in everybody(plays[-1]):
        *_, screen = screens(some(plays, data), person)
        seen = sees(plays[-1], person)
        assert screen.setup == seen.setup  # type: ignore[attr-defined]
        assert screen.status == seen.status  # type: ignore[attr-defined]
        assert [*(screen.lines or {}).items()] == [*enumerate(seen.lines)]  # type: ignore[attr-defined]


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v21_the_seller_of_a_room_learns_only_what_they_are_told(
    start: Start, steps: Steps
) -> None:
    plays = life(start, steps)
    for person in PEOPLE:
        mine = [play for play in plays if role_of(play, person) == "seller"]
        assert screens(mine, person) == screens(mine, person, as_the_seller_may_not_know)


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v22_a_person_who_plays_the_buyer_learns_no_brief_hint_or_point_of_the_sellers(
    start: Start, steps: Steps
) -> None:
    plays = life(start, steps)
    for person in PEOPLE:
        mine = [play for play in plays if role_of(play, person) == "buyer"]
        assert screens(mine, person) == screens(mine, person, as_the_buyer_may_not_know)


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v23_who_watches_learns_the_words_and_no_more(start: Start, steps: Steps) -> None:
    plays = life(start, steps)
    for person in PEOPLE:
        mine = [play for play in plays if role_of(play, person) == "observer"]

        def change(play: Play, watcher: str = person) -> Play:
            return as_who_watches_may_not_know(play, watcher, briefs=start.briefs)

        assert screens(mine, person) == screens(mine, person, change)


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v24_an_invitation_shows_none_of_it(start: Start, steps: Steps) -> None:
    for play in life(start, steps):
        hidden = as_who_watches_may_not_know(as_the_seller_may_not_know(play), "", briefs=False)
        for person in (None, OLA, STRANGER):
            shown = peek(play, person, (*SEATS, "observer"))
            assert shown == peek(hidden, person, (*SEATS, "observer"))
            assert "CANARY" not in shown.model_dump_json()


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v25_no_screen_names_the_id_of_anybody(start: Start, steps: Steps) -> None:
    for play in life(start, steps):
        for person in everybody(play):
            assert "CANARY" not in sees(play, person).model_dump_json()


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_v26_notes_and_labels_of_one_watcher_are_not_anothers(start: Start, steps: Steps) -> None:
    play = life(start, steps)[-1]
    for mine, other in ((OLA, UWE), (UWE, OLA)):
        if role_of(play, mine) == role_of(play, other) == "observer":
            assert observer_view(play, mine) == observer_view(
                watched_otherwise(play, all_but=mine), mine
            )
