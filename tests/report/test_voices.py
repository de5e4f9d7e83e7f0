"""Rules, partner, self and observers side by side. Names carry the numbers of RULES.md."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from askwell.play.facts import Play, Player, Say, Seat
from askwell.play.live import BEHAVIOURS, Contestation, Rating, Remark
from askwell.report.agreement import CLICKER, kappa
from askwell.report.debrief import all_points
from askwell.report.voices import voices
from askwell.report.voices_shapes import Voices
from askwell.scenario.model import Label
from askwell.scoring.reading import LABELS, PRACTICES
from tests.kit import mini_fields, mini_scenario
from tests.play.dsl import START, given, opening
from tests.play.test_laws import STEPS, Steps, played
from tests.report.live_talk import BEN, DANA, MIA, OLU, live, rated

TALK = given(
    Say("What brought this up?"),
    (Say("A bad morning."), "buyer"),
    Say("Our ovens are the best on the market and you will love them."),
    (Say("Hm."), "buyer"),
    Say("I know your ovens are too old."),
    (Say("Who says so?"), "buyer"),
    Say("What would you like to be different a year from now, for you and your people?"),
    (Say("Goodbye then."), "buyer"),
).state
OPEN, PITCH, CLAIM = 0, 2, 4


def read(**table: Any) -> Voices:
    """The voices of `TALK` with that table around it."""
    return voices(live(TALK, **table))


def about_behaviours(found: Voices) -> list[str]:
    """The questions that are about no line: people's answers against people's answers."""
    return [item.question for item in found.talk_about if item.line is None]


def test_r20_only_a_talk_between_people_that_was_rated_has_voices() -> None:
    with pytest.raises(ValueError, match="solo"):
        voices(TALK)
    room = live(TALK)
    with pytest.raises(ValueError, match="ended"):
        voices(replace(room, outcome=None))
    with pytest.raises(ValueError, match="rated"):
        voices(replace(room, phase="rating"))
    assert voices(replace(room, phase="closed")) == voices(room)


def test_r20_voices_stand_side_by_side() -> None:
    buyer = rated(2, wish=4, leaves_choice=1).model_copy(update={"again": 4, "next_step": 2})
    found = read(
        ratings={"buyer": buyer, "seller": rated(3, builds_together=5)},
        marks={(OLU.id, OPEN): ("inspire",), (BEN.id, OPEN): ("inspire", "ask.open")},
    )
    assert (found.seller, found.buyer) == ("Mia", "Dana")
    assert (found.again, found.next_step) == (4, 2)
    assert [row.id for row in found.behaviours] == [one.id for one in BEHAVIOURS]
    row = next(row for row in found.behaviours if row.id == "leaves-choice")
    assert (row.met, row.wished, row.own, row.practice) == (1, 4, 3, "enable")
    assert [row.practice for row in found.practices] == list(PRACTICES)
    enable = next(row for row in found.practices if row.practice == "enable")
    assert (enable.met, enable.wished, enable.own) == (1.5, 4, 4)
    assert (enable.moves, enable.observed) == (0, 0)
    inspire = next(row for row in found.practices if row.practice == "inspire")
    assert (inspire.moves, inspire.observed) == (1, 1)


def test_r20_without_labels_nothing_was_observed() -> None:
    assert {row.observed for row in read().practices} == {None}
    taken_back: dict[tuple[str, int], tuple[Label, ...]] = {(OLU.id, OPEN): ()}
    assert {row.observed for row in read(marks=taken_back).practices} == {None}


def test_r21_disagreements_come_first_as_questions_the_widest_first() -> None:
    buyer, seller = rated(3, leaves_choice=2), rated(3, leaves_choice=5, names_effort=1)
    found = read(ratings={"buyer": buyer, "seller": seller})
    widest, next_one = about_behaviours(found)
    assert widest == (
        "How often did Mia leave choices with Dana? Mia says almost always, Dana says seldom. "
        "Which moment does each of you think of?"
    )
    assert next_one == (
        "How often did Mia name something that Dana or their people did well? Mia says hardly "
        "ever, Dana says now and then. What did Dana notice that Mia did not?"
    )
    assert [side.voice for side in found.talk_about[0].sides] == ["self", "partner"]
    assert [side.says for side in found.talk_about[0].sides] == [
        "Almost always (5 of 5).",
        "Seldom (2 of 5).",
    ]


def test_r21_of_equally_wide_ones_each_practice_has_its_turn() -> None:
    found = read(ratings={"buyer": rated(1), "seller": rated(4)})
    of_it = [item.practice for item in found.talk_about if item.practice is not None]
    assert of_it[:5] == list(PRACTICES)


def test_r21_a_wish_that_was_not_met_is_a_question() -> None:
    found = read(ratings={"buyer": rated(3, wish=3, draws_future=1), "seller": None})
    (question,) = about_behaviours(found)
    assert question == (
        "How often did Mia have Dana picture how things could be? Dana met it hardly ever and "
        "would have wished for it now and then. Where in this talk was there room for more?"
    )
    talk = next(item for item in found.talk_about if item.question == question)
    assert talk.practice == "inspire"
    assert talk.sides[1].says == "Found Inspire a Shared Vision in 1 line."


def test_r21_a_belief_that_was_not_so_stands_beside_the_card() -> None:
    (talk,) = read().talk_about
    assert talk.line == CLAIM
    assert [side.voice for side in talk.sides] == ["self", "partner"]
    assert "ovens are too old" in talk.sides[0].says
    assert talk.sides[1].says == "The card: The left oven loses heat after six o'clock."


def test_r21_a_belief_that_happens_to_be_right_is_no_disagreement() -> None:
    facts = mini_fields()["facts"]
    facts[0]["assumption"]["right"] = True
    start = opening(mini_scenario(facts=facts))
    talk = given(Say("I know your ovens are too old."), start=start).state
    assert talk.entry("oven").assumed
    assert voices(live(talk)).talk_about == ()


def test_r21_one_behaviour_is_asked_about_once() -> None:
    buyer = rated(5, wish=5, leaves_choice=1, builds_together=5)
    found = read(ratings={"buyer": buyer, "seller": rated(5)})
    assert sum("leave choices with" in question for question in about_behaviours(found)) == 1


def test_r21_rules_and_observers_on_a_line() -> None:
    found = read(marks={(OLU.id, OPEN): ("tell.inform",), (BEN.id, OPEN): ("tell.inform",)})
    talk = next(item for item in found.talk_about if item.line == OPEN)
    assert talk.question == (
        "In line 1 the rules heard “Open question”, and Olu and Ben heard “Telling”. What did "
        "these words do to Dana?"
    )
    assert talk.sides[0].says.startswith("Open question: “")
    one_agrees = read(marks={(OLU.id, OPEN): ("tell.inform",), (BEN.id, OPEN): ("ask.open",)})
    assert all(item.line != OPEN for item in one_agrees.talk_about)


def test_r21_a_practice_the_rules_found_and_the_partner_did_not() -> None:
    found = read(ratings={"buyer": rated(5), "seller": rated(5)})
    assert all("The rules found no " in question for question in about_behaviours(found))
    assert len(about_behaviours(found)) == len(PRACTICES) - 1


def test_r21_an_ending_that_the_partner_would_not_take() -> None:
    advance = next(o.id for o in TALK.scenario.outcomes if o.kind == "advance")
    rating = rated(3).model_copy(update={"next_step": 1})
    found = voices(live(replace(TALK, outcome=advance), ratings={"buyer": rating}))
    assert found.talk_about[0].question.startswith("It ended with a next step, and Dana")


def test_r22_agreement_is_counted_per_label_over_the_lines_labelled() -> None:
    (olu,) = read(
        marks={
            (OLU.id, OPEN): ("ask.open",),
            (OLU.id, PITCH): ("tell.inform", "model"),
            (OLU.id, CLAIM): ("check",),
        },
        notes=(Remark(OLU.id, 2, "She looked away.", START),),
    ).observers
    assert (olu.name, olu.lines) == ("Olu", 3)
    rows = {row.label: row for row in olu.labels}
    counts = {
        label: (row.both, row.rules_only, row.observer_only, row.neither)
        for label, row in rows.items()
    }
    assert counts["ask.open"] == (1, 0, 0, 2)
    assert counts["tell.inform"][0] == 1, "a pitch is telling to an observer"
    assert counts["model"] == (0, 0, 1, 2)
    assert counts["assume"] == (0, 1, 0, 2)
    assert rows["ask.open"].kappa == 1
    assert rows["model"].kappa == 0
    assert olu.agreement is not None
    assert 0 < olu.agreement < 1
    assert [mark.line for mark in olu.marks] == [OPEN, PITCH, CLAIM]
    assert [note.text for note in olu.notes] == ["She looked away."]


def test_r22_what_observers_cannot_click_is_not_held_against_them() -> None:
    story = given(Say("Is it Monday?"), (Say("Yes."), "buyer")).state
    (olu,) = voices(live(story, marks={(OLU.id, 0): ("ask.open",)})).observers
    assert [row.label for row in olu.labels] == ["ask.open"]


def test_r22_what_the_rules_would_not_decide_counts_on_neither_side() -> None:
    first = TALK.lines[OPEN]
    assert first.reading is not None
    unsure = replace(first, reading=first.reading.model_copy(update={"not_rated": ("check",)}))
    talk = replace(TALK, lines=(unsure, *TALK.lines[1:]))
    marks: dict[tuple[str, int], tuple[Label, ...]] = {(OLU.id, OPEN): ("check", "ask.open")}
    (sure,) = read(marks=marks).observers
    assert [row.label for row in sure.labels] == ["ask.open", "check"]
    (olu,) = voices(live(talk, marks=marks)).observers
    assert [row.label for row in olu.labels] == ["ask.open"]
    assert olu.agreement == 1


def test_r22_who_has_left_is_still_heard() -> None:
    (gone,) = read(marks={(OLU.id, OPEN): ("ask.open",)}, guests=(BEN,)).observers
    assert gone.name == "Somebody who left"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((20, 5, 10, 15), 0.4),  # Cohen's kappa as commonly worked out for these counts
        ((5, 0, 0, 5), 1.0),
        ((0, 5, 5, 0), -1.0),
        ((0, 0, 0, 7), None),
        ((7, 0, 0, 0), None),
        ((0, 0, 0, 0), None),
    ],
)
def test_r22_kappa(counts: tuple[int, int, int, int], expected: float | None) -> None:
    assert kappa(*counts) == expected


@for_all(*[st.integers(0, 50)] * 4)
def test_r22_kappa_stays_between_minus_one_and_one(a: int, b: int, c: int, d: int) -> None:
    value = kappa(a, b, c, d)
    assert value is None or -1 <= value <= 1
    assert value == kappa(a, c, b, d)
    assert value is None or (value == 1) == (b + c == 0)


def test_r24_a_pass_or_a_missing_rating_leaves_blanks() -> None:
    for ratings in ({}, {"buyer": None, "seller": None}):
        found = read(ratings=ratings)
        assert not found.buyer_rated
        assert not found.seller_rated
        assert (found.again, found.next_step) == (None, None)
        assert {(row.met, row.wished, row.own) for row in found.behaviours} == {(None,) * 3}
        assert {(row.met, row.wished, row.own) for row in found.practices} == {(None,) * 3}
    half = read(ratings={"buyer": rated(4)})
    assert (half.buyer_rated, half.seller_rated) == (True, False)
    assert {row.wished for row in half.practices} == {None}


def test_r24_who_left_the_table_goes_by_the_seat() -> None:
    found = voices(live(TALK, players={}))
    assert (found.seller, found.buyer) == ("Seller", "Baker")


def test_r25_a_contested_label_keeps_its_number() -> None:
    room = live(TALK)
    plain = voices(room)
    contested = replace(
        room, contested=(Contestation("seller", CLAIM, "assume", "It was on the list I got."),)
    )
    found = voices(contested)
    (note,) = found.contested
    assert (note.seat, note.line, note.name) == ("seller", CLAIM, "Assumption")
    assert found.practices == plain.practices
    assert all_points(contested) == all_points(room)
    talk = found.talk_about[0]
    assert [side.voice for side in talk.sides] == ["rules", "self"]
    assert talk.sides[1].says == "It was on the list I got."


RATINGS = st.none() | st.builds(
    Rating,
    met=st.fixed_dictionaries({one.id: st.integers(1, 5) for one in BEHAVIOURS}),
    wished=st.just({}) | st.fixed_dictionaries({o.id: st.integers(1, 5) for o in BEHAVIOURS}),
    again=st.none() | st.integers(1, 5),
    next_step=st.none() | st.integers(1, 5),
)
SOME_LABELS = st.lists(st.sampled_from(LABELS), unique=True, max_size=4).map(tuple)
PEOPLE = (OLU.id, BEN.id, "gone")

TAKEN: tuple[dict[Seat, Player], ...] = ({}, {"seller": MIA}, {"seller": MIA, "buyer": DANA})


@st.composite
def rooms(draw: st.DrawFn) -> Play:
    """A finished talk with anything that people may have left around it."""
    play = played(draw(cast("st.SearchStrategy[Steps]", STEPS))).state
    mine = [line for line in play.lines if line.reading is not None]
    marks = {
        (person, line.n): labels
        for person in PEOPLE
        for line in mine
        if (labels := draw(st.none() | SOME_LABELS)) is not None
    }
    notes = draw(st.lists(st.sampled_from(PEOPLE), max_size=3))
    objections = [one.id for stage in play.scenario.stages for one in stage.objections]
    theirs = [line.n for line in play.lines if line.seat == "buyer"]
    raised = {one: draw(st.sampled_from(theirs)) for one in objections if theirs}
    contested = [
        Contestation(draw(st.sampled_from(("seller", "buyer"))), line.n, label, "No.")
        for line in mine
        for label in sorted(line.reading.labels if line.reading else ())
        if draw(st.booleans())
    ]
    room = live(
        play,
        players=draw(st.sampled_from(TAKEN)),
        marks=marks,
        notes=tuple(Remark(person, -1, "Hm.", START) for person in notes),
        ratings={"buyer": draw(RATINGS), "seller": draw(RATINGS)},
        raised=raised if draw(st.booleans()) else {},
    )
    return replace(room, contested=tuple(contested))


@for_all(rooms())
@settings(max_examples=80, deadline=None)
def test_r20_any_talk_that_ended_has_voices_and_always_the_same(play: Play) -> None:
    found = voices(play)
    assert voices(play).model_dump_json() == found.model_dump_json()
    assert Voices.model_validate_json(found.model_dump_json()) == found
    assert len(found.talk_about) <= 6
    for talk in found.talk_about:
        assert talk.question.endswith("?")
        assert len(talk.sides) >= 2
        assert "{" not in talk.question
        assert len({side.voice for side in talk.sides}) >= 2
    assert (found.fidelity is None) or 0 <= found.fidelity.points <= 100


@for_all(rooms())
@settings(max_examples=60, deadline=None)
def test_r22_counts_add_up(play: Play) -> None:
    for observer in voices(play).observers:
        assert observer.lines == len(observer.marks)
        given_by_them = sum(len(mark.labels) for mark in observer.marks)
        assert sum(row.both + row.observer_only for row in observer.labels) <= given_by_them
        for row in observer.labels:
            counted = row.both + row.rules_only + row.observer_only + row.neither
            unsure = sum(
                row.label in line.reading.not_rated
                for mark in observer.marks
                if (line := play.lines[mark.line]).reading is not None
            )
            assert counted <= observer.lines
            if row.label != "tell.inform":  # any telling is telling
                assert counted == observer.lines - unsure
            assert row.label in CLICKER or row.both + row.observer_only
            assert row.kappa is None or -1 <= row.kappa <= 1


@for_all(rooms())
@settings(max_examples=40, deadline=None)
def test_r22_labels_of_observers_change_no_point_and_nobody_elses_voice(play: Play) -> None:
    assert play.table is not None
    silent = replace(play, table=replace(play.table, marks=MappingProxyType({}), notes=()))
    with_them, without = voices(play), voices(silent)
    assert all_points(play) == all_points(silent)
    assert with_them.behaviours == without.behaviours
    assert with_them.fidelity == without.fidelity
    for one, other in zip(with_them.practices, without.practices, strict=True):
        assert one.model_copy(update={"observed": None}) == other
