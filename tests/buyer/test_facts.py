"""Answers that rest on facts: what is told, kept, repeated, confirmed and corrected."""

import pytest

from askwell.scenario.model import Scenario
from tests.buyer.conftest import Talk, heard, pools, trigger, used
from tests.kit import mini_fields, mini_scenario

OPEN_OVEN = heard("ask.open", asks=["oven"])


def text_of(scenario: Scenario, key: str) -> str:
    """A fact's line by its key."""
    _, fact, pool, n = key.split(".")
    return str(getattr(scenario.fact(fact), pool)[int(n)])


def test_b03_an_open_fact_asked_for_is_told(talk: Talk) -> None:
    said = talk.hears("What's wrong with the oven?", OPEN_OVEN)
    assert said.tells == ("oven",)
    assert pools(said)[0] == "fact.oven.tells"
    assert said.text.startswith(text_of(talk.scenario, used(said)[0]))
    assert trigger(said) == "fact"


def test_b03_a_closed_fact_is_guarded(talk: Talk) -> None:
    said = talk.hears("Who decides about money here?", heard("ask.open", asks=["budget"]))
    assert said.tells == ()
    assert pools(said)[0] == "fact.budget.guarded"


def test_b03_a_fact_that_needs_an_open_question_stays_closed_to_a_closed_one(talk: Talk) -> None:
    talk.trust, talk.told = 9, {"oven"}
    assert talk.hears("You want to sleep?", heard("ask.closed", asks=["wish"])).tells == ()
    assert talk.hears("What would you change?", heard("ask.open", asks=["wish"])).tells == ("wish",)


def test_b03_a_fact_waits_for_the_one_before_it(talk: Talk) -> None:
    talk.trust = 9
    said = talk.hears("What would you change?", heard("ask.open", asks=["wish"]))
    assert said.tells == ()
    assert pools(said)[0] == "fact.wish.guarded"


def test_b04_a_told_fact_is_recalled_and_never_told_again(talk: Talk) -> None:
    talk.hears("What's wrong with the oven?", OPEN_OVEN)
    seen = []
    for n in range(8):
        said = talk.hears(f"So what is it with that oven, number {n}?", OPEN_OVEN)
        assert said.tells == ()
        seen.append(pools(said)[0])
    assert seen[:2] == ["fact.oven.again"] * 2
    assert seen[2] == "fact.oven.tells"
    assert set(seen[3:7]) == {"house.told"}


def test_b05_two_facts_asked_apart_are_both_told(talk: Talk) -> None:
    talk.trust = 6
    said = talk.hears(
        "What is wrong with the oven? And who decides about money here?",
        heard("ask.open", "ask.closed", asks=["oven", "budget"]),
    )
    assert said.tells == ("oven", "budget")
    assert pools(said) == ("fact.oven.tells", "fact.budget.tells")


def test_b05_one_question_is_answered_once(talk: Talk) -> None:
    """Two facts whose cues meet in the same clause: only the closer one is meant."""
    talk.trust = 6
    said = talk.hears(
        "How does the oven decide about money?", heard("ask.open", asks=["oven", "budget"])
    )
    assert len(said.tells) == 1


def test_b05_the_open_one_of_two_is_told(talk: Talk) -> None:
    said = talk.hears(
        "Who decides about money here? What is wrong with the oven?",
        heard("ask.open", "ask.closed", asks=["budget", "oven"]),
    )
    assert said.tells == ("oven",)
    assert pools(said)[0] == "fact.oven.tells"


def test_b05_questions_of_several_lines_are_all_considered(talk: Talk) -> None:
    talk.seller("What is wrong with the oven?", OPEN_OVEN)
    talk.seller("Nice smell in here.", heard("social"))
    assert talk.answer().tells == ("oven",)


def test_b05_a_question_asked_openly_in_another_line_does_not_open_this_one(talk: Talk) -> None:
    talk.trust, talk.told = 9, {"oven"}
    talk.seller("You want to sleep?", heard("ask.closed", asks=["wish"]))
    talk.seller("How so?", heard("ask.open"))
    assert talk.answer().tells == ()


def test_b06_a_belief_about_an_untold_fact_is_answered_without_the_truth(talk: Talk) -> None:
    said = talk.hears("I know your ovens are too old.", heard("assume", claims=["oven"]))
    assert pools(said) == ("fact.oven.answers",)
    assert said.tells == ()
    assert trigger(said) == "claim"


def test_b06_a_wrong_claim_goes_before_the_question_beside_it(talk: Talk) -> None:
    said = talk.hears(
        "Money is tight, I know. What is wrong with the oven?",
        heard("assume", "ask.open", asks=["oven"], claims=["budget"]),
    )
    assert pools(said) == ("fact.budget.answers", "fact.oven.tells")
    assert said.tells == ("oven",)


def test_b06_the_truth_is_correction_enough(talk: Talk) -> None:
    said = talk.hears(
        "Your ovens are old. What is wrong with the oven?",
        heard("assume", "ask.open", asks=["oven"], claims=["oven"]),
    )
    assert pools(said)[0] == "fact.oven.tells"


def test_b06_a_wrong_belief_goes_before_a_right_one() -> None:
    fields = mini_fields()
    fields["facts"][0]["assumption"]["right"] = True
    talk = Talk(scenario=mini_scenario(**fields)).opened()
    said = talk.hears("Old ovens, no money.", heard("assume", claims=["oven", "budget"]))
    assert pools(said) == ("fact.budget.answers",)


def test_b06_once_its_answers_are_used_up_a_claim_just_annoys(talk: Talk) -> None:
    belief = heard("assume", claims=["oven"])
    first = [pools(talk.hears(f"Your ovens are old, {n}.", belief))[0] for n in range(3)]
    assert first == ["fact.oven.answers", "fact.oven.answers", "lines.assume"]


def test_b07_a_right_summary_of_a_told_fact_is_confirmed(talk: Talk) -> None:
    talk.told = {"oven"}
    said = talk.hears("So the left one goes cold.", heard("reflect", echoes=["oven"]))
    assert pools(said)[0] == "fact.oven.confirms"
    assert trigger(said) == "echo"


def test_b07_a_summary_that_asks_whether_it_is_right_is_no_new_question(talk: Talk) -> None:
    talk.told = {"oven"}
    said = talk.hears(
        "So the left oven goes cold, did I get that right?",
        heard("reflect", "check", "ask.closed", asks=["oven"], echoes=["oven"]),
    )
    assert pools(said) == ("fact.oven.confirms",)


def test_b07_a_question_beside_a_summary_is_answered(talk: Talk) -> None:
    talk.told, talk.trust = {"oven"}, 5
    said = talk.hears(
        "So the left one goes cold. Who decides about money here?",
        heard("reflect", "ask.open", asks=["budget"], echoes=["oven"]),
    )
    assert said.tells == ("budget",)


def test_b08_a_bare_follow_up_goes_on_about_the_last_fact(talk: Talk) -> None:
    talk.hears("What is wrong with the oven?", OPEN_OVEN)
    said = talk.hears("Tell me more.", heard("ask.open"))
    assert said.tells == ()
    assert pools(said)[0] == "fact.oven.tells"


def test_b08_a_bare_follow_up_opens_the_fact_that_builds_on_it(talk: Talk) -> None:
    talk.trust = 6
    talk.hears("What is wrong with the oven?", OPEN_OVEN)
    assert talk.hears("Hm. And why is that?", heard("ask.open")).tells == ("wish",)


@pytest.mark.parametrize(("trust", "pool"), [(4, "guarded"), (5, "tells")])
def test_b08_a_bare_follow_up_to_a_guarded_answer_asks_again(
    talk: Talk, trust: int, pool: str
) -> None:
    talk.hears("When is money spent?", heard("ask.closed", asks=["budget"]))
    talk.trust = trust
    said = talk.hears("Why not?", heard("ask.open"))
    assert pools(said)[0] == f"fact.budget.{pool}"


def test_b08_it_does_not_go_back_behind_a_question_of_the_buyers_own(talk: Talk) -> None:
    talk.buyer("Cold, it goes. Who sent you?", "fact.oven.tells.0", "question.who-are-you.0")
    talk.told = {"oven"}
    assert pools(talk.hears("How do you mean?", heard("ask.open")))[0] == "stage.counter.open"


def test_b08_without_a_fact_before_it_a_follow_up_is_an_open_question(talk: Talk) -> None:
    said = talk.hears("Tell me more.", heard("ask.open"))
    assert pools(said)[0] == "stage.counter.open"
    assert said.tells == ()


def test_b08_a_question_in_the_words_of_a_told_fact_is_about_that_fact(talk: Talk) -> None:
    talk.buyer("Quite.", "lines.social.2")
    talk.told = {"oven"}
    said = talk.hears("So it's cold after six?", heard("ask.closed"))
    assert pools(said)[0] == "fact.oven.again"
    said = talk.hears("What do you do when it is cold after six?", heard("ask.open"))
    assert pools(said)[0] == "fact.oven.tells"
    assert said.tells == ()


def test_b08_such_a_question_gives_nothing_away_before_it_is_told(talk: Talk) -> None:
    said = talk.hears("So it's cold after six?", heard("ask.closed"))
    assert said.tells == ()
    assert trigger(said) == "closed"
