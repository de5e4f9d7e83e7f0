"""How true to the cards a person played the buyer. Names carry the numbers of RULES.md."""

from typing import Any

from hypothesis import given as for_all
from hypothesis import settings

from askwell.play.facts import Play, Say, Script
from askwell.report.fidelity import fidelity
from askwell.report.voices import voices
from askwell.report.voices_shapes import Fidelity, FidelityNote
from tests.kit import mini_fields, mini_scenario
from tests.play.dsl import given, opening
from tests.play.test_laws import STEPS, Steps, played
from tests.report.live_talk import live

OVEN, BUDGET, WISH = (fact.id for fact in mini_scenario().facts)


def measured(play: Play, **table: Any) -> dict[str, FidelityNote]:
    """The measures of that talk by their ids."""
    found = fidelity(live(play, **table))
    assert found is not None
    return {note.id: note for note in found.notes}


def of(play: Play, **table: Any) -> Fidelity:
    """The fidelity of that talk."""
    found = fidelity(live(play, **table))
    assert found is not None
    return found


def test_r23_a_fact_told_before_a_question_aims_at_it_was_given_away() -> None:
    asked = given(
        Say("What's wrong with the oven?"),
        (Say("The left one goes cold after six.", tells=(OVEN,)), "buyer"),
    ).state
    note = measured(asked)["unasked"]
    assert (note.value, note.shown, note.verdict, note.lines) == (1, "1 of 1", "good", (1,))
    unasked = given(
        Say("Good morning!"),
        (Say("Morning. The left oven goes cold after six, you know.", tells=(OVEN,)), "buyer"),
        Say("What's wrong with the oven?"),
    ).state
    note = measured(unasked)["unasked"]
    assert (note.value, note.verdict, note.lines) == (0, "work", (1,))
    assert note.shown == "0 of 1; given away unasked: line 2"


def test_r23_a_question_whose_aim_the_rules_cannot_tell_counts_for_the_buyer() -> None:
    answer = Say("It goes cold.", tells=(OVEN,))
    open_one = given(Say("Tell me more about that."), (answer, "buyer")).state
    assert measured(open_one)["unasked"].value == 1
    elsewhere = given(Say("Who decides about money here?"), (answer, "buyer")).state
    assert measured(elsewhere)["unasked"].value == 0


def test_r23_what_is_marked_as_told_is_to_be_heard_in_the_line() -> None:
    said = given(
        Say("What's wrong with the oven?"),
        (Say("The left one goes cold after six.", tells=(OVEN,)), "buyer"),
        (Say("Lovely weather.", tells=(BUDGET,)), "buyer"),
    ).state
    note = measured(said)["answers"]
    assert (note.value, note.lines) == (0.5, (1, 2))
    assert note.shown == "1 of 2; not to be heard: line 3"


def test_r23_a_guarded_fact_waits_for_trust() -> None:
    early = given(
        Say("Who decides about money here?"),
        (Say("My sister decides in March.", tells=(BUDGET,)), "buyer"),
    ).state
    note = measured(early)["guarded"]
    assert (note.value, note.shown) == (0, "0 of 1; told too early: line 2")
    late = given(
        Say("What would a good morning look like?"),
        (Say("Ask me on a Sunday."), "buyer"),
        Say("How do you and your people get through a morning like that?"),
        (Say("We manage."), "buyer"),
        Say("How do you decide about money here?"),
        (Say("My sister decides in March.", tells=(BUDGET,)), "buyer"),
    ).state
    assert late.mood.trust >= 5
    assert measured(late)["guarded"].verdict == "good"


def test_r23_an_open_card_guards_nothing() -> None:
    talk = given((Say("The left oven goes cold.", tells=(OVEN,)), "buyer")).state
    assert measured(talk)["guarded"].value is None


def test_r23_a_card_that_comes_after_another_may_come_with_it() -> None:
    warm = given(
        Say("What would you like to be different?"),
        (Say("Hm."), "buyer"),
        Say("How do you and your people get through a morning like that?"),
    )
    assert warm.state.mood.trust >= 6
    both = Say("The left oven goes cold, and I'd sleep until four.", tells=(OVEN, WISH))
    only = Say("I'd sleep until four.", tells=(WISH,))
    assert measured(warm.when(both, "buyer").state)["guarded"].value == 1
    assert measured(warm.when(only, "buyer").state)["guarded"].value == 0


def test_r23_objections_are_raised_when_they_fit() -> None:
    talk = given(
        Say("Hello."), (Say("Morning."), "buyer"), Say("What is it like?"), (Say("Busy."), "buyer")
    ).state
    note = measured(talk)["objections"]
    assert (note.value, note.shown, note.verdict, note.lines) == (0, "0 of 1", "work", ())
    note = measured(talk, raised={"no-time": 3})["objections"]
    assert (note.value, note.verdict, note.lines) == (1, "good", (3,))


def test_r23_an_objection_whose_moment_never_came_does_not_count() -> None:
    """It fits from the seller's second line on, and the buyer never spoke after that."""
    talk = given(Say("Hello."), (Say("The left oven.", tells=(OVEN,)), "buyer"), Say("Bye.")).state
    assert measured(talk)["objections"].value is None


def test_r23_objections_belong_to_the_mood_the_talk_has_come_to() -> None:
    """One leaves the counter with a line said after a card was told; a card counts from the next
    line on."""
    stages = mini_fields()["stages"]
    stages[0]["moves"] = [{"to": "kitchen", "when": {"told_at_least": 1}}]
    stages[1]["objections"] = [
        {"id": "flour", "says": ["And the flour?"], "when": {"told_at_least": 2}}
    ]
    first = Say("The left oven goes cold.", tells=(OVEN,))
    second = Say("My sister decides in March.", tells=(BUDGET,))
    story = given(
        (first, "buyer"),
        (Say("So it is."), "buyer"),
        (second, "buyer"),
        start=opening(mini_scenario(stages=stages)),
    )
    assert measured(story.state)["objections"].value is None
    later = story.when(Say("I see.")).when(Say("Well."), "buyer").state
    assert measured(later)["objections"].shown == "0 of 1"
    assert measured(later, raised={"flour": 4})["objections"].shown == "1 of 1"


def test_r23_points_are_the_mean_of_the_measures_there_were() -> None:
    talk = given(
        Say("What's wrong with the oven?"),
        (Say("Lovely weather.", tells=(OVEN,)), "buyer"),
    ).state
    found = of(talk)
    assert [note.value for note in found.notes] == [None, 1, 0, None]
    assert found.points == 50


def test_r23_lines_of_a_bot_do_not_count() -> None:
    script = Script(stage="counter", used=(), trigger="fact")
    talk = given(
        Say("What's wrong with the oven?"),
        (Say("The left oven goes cold.", tells=(OVEN,), script=script), "buyer"),
    ).state
    assert fidelity(live(talk)) is None
    assert voices(live(talk)).fidelity is None
    later = given(
        Say("What's wrong with the oven?"),
        (Say("The left oven goes cold.", tells=(OVEN,), script=script), "buyer"),
        (Say("My sister decides in March.", tells=(BUDGET,)), "buyer"),
    ).state
    assert measured(later)["unasked"].lines == (2,)


@for_all(STEPS)
@settings(max_examples=60, deadline=None)
def test_r23_measures_name_lines_of_the_buyers_and_stay_in_range(steps: Steps) -> None:
    play = played(steps).state
    found = fidelity(live(play))
    if found is None:
        return
    assert 0 <= found.points <= 100
    for note in found.notes:
        assert (note.value is None) == (note.verdict == "none") == (note.shown[0] == "n")
        assert note.value is None or 0 <= note.value <= 1
        assert all(play.lines[n].seat == "buyer" for n in note.lines)
