"""What the scripted seller says to one line, and when it is silent."""

from __future__ import annotations

import pytest

from askwell.scenario.model import Brief
from askwell.seller import asks_of, phrases
from tests.kit import mini_scenario
from tests.seller.conftest import Talk


def asks(talk: Talk) -> set[str]:
    return {ask for topic in asks_of(talk.scenario) for ask in topic.asks}


def test_b33_it_opens_with_a_greeting_and_asks_leave() -> None:
    said = Talk().answer()
    assert "Ada" in said
    assert any(said.endswith(question) for question in phrases.PERMISSION)


def test_b33_spoken_to_first_it_greets_says_why_it_is_here_and_asks() -> None:
    talk = Talk()
    said = talk.hears("Morning. What brings you here?")
    assert said.startswith("Hello")
    assert "I'd like to learn what slows" in said or any(p in said for p in phrases.PURPOSE)
    assert any(said.endswith(ask) for ask in asks(talk))


def test_b33_it_plays_back_what_was_said_and_asks_one_question() -> None:
    talk = Talk().seller("How is it going?")
    said = talk.hears("We lost our best baker in March, so I bake at night myself.", "oven")
    assert "you lost your best baker in March." in said
    assert said.count("?") == 1
    assert said.endswith("?")


def test_b33_what_cannot_be_turned_is_only_thanked_for() -> None:
    talk = Talk().seller("How is it going?")
    said = talk.hears("Ovens! Two of them, and what a pair.", "oven")
    assert any(said.startswith(line) for line in phrases.THANKS)


def test_b33_it_never_asks_about_what_was_told() -> None:
    talk = Talk()
    talk.buyer("Morning.").answer()
    talk.buyer("The left oven goes cold after six.", "oven")
    rest = " ".join(talk.hears("Hm. Well.") for _ in range(10))
    assert not any(ask in rest for ask in talk.scenario.fact("oven").asks)


def test_b33_three_things_learned_are_summed_up_for_correction() -> None:
    talk = Talk()
    talk.hears("Morning.")
    talk.hears("The left oven goes cold after six.", "oven")
    talk.hears("My sister keeps our books and decides in March.", "budget")
    talk.facts = 5
    said = talk.hears("I want to sleep until four.", "wish")
    assert any(said.startswith(line) for line in phrases.SUMS)
    assert any(said.endswith(line) for line in phrases.CORRECT_ME)
    assert "Your sister keeps your books" in said
    assert "You want to sleep until four." in said
    then = talk.hears("Yes.")
    assert not any(line in then for line in phrases.SUMS)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who are you?", "I sell ovens."),
        ("How much does it cost a month?", "One oven costs 90 pounds a month."),
        ("Have you ever baked at night?", None),
        ("What should I do?", None),
        ("Which bit do you mean?", None),
    ],
)
def test_b33_a_question_is_answered_before_the_next_is_asked(
    question: str, answer: str | None
) -> None:
    brief = Brief(
        you="You sell ovens.",
        knows=("One oven costs 90 pounds a month.", "They say the ovens are old."),
        wants=("To learn what slows her down.",),
    )
    talk = Talk(brief=brief).seller("How is it going?")
    said = talk.hears(question)
    pools = (*phrases.UNKNOWN, *phrases.OF_ME, *phrases.YOURS_FIRST, *phrases.PLAINER)
    assert said.startswith(answer) if answer else any(said.startswith(line) for line in pools)
    assert said.count("?") == 1


@pytest.mark.parametrize("question", ["are you a bot?", "Is this a real person?"])
def test_b34_whoever_asks_is_told_that_a_script_speaks(question: str) -> None:
    said = Talk().seller("How is it going?").hears(question)
    assert any(said.startswith(line) for line in phrases.SCRIPT)


def test_b33_a_question_without_its_mark_is_answered_too() -> None:
    said = Talk().seller("How is it going?").hears("what did you sell to the others")
    assert any(said.startswith(line) for line in phrases.UNKNOWN)


def test_b33_a_question_that_they_answer_themselves_is_left_alone() -> None:
    said = Talk().seller("How is it going?").hears("Who decides? My sister Bea and I do.", "budget")
    assert not any(line in said for line in (*phrases.UNKNOWN, *phrases.OF_ME))


def test_b33_what_is_kept_back_is_not_pressed_for() -> None:
    said = Talk().seller("How is it going?").hears("That I'd rather not say.")
    assert any(said.startswith(line) for line in phrases.ROOM)


def test_b33_an_objection_is_acknowledged_and_not_argued_with() -> None:
    talk = Talk().seller("How is it going?")
    said = talk.hears("I'm not sure, it's too expensive for a bakery.")
    assert any(said.startswith(line) for line in phrases.DOUBTS)


def test_b31_hearsay_of_its_own_brief_is_never_said() -> None:
    talk = Talk(
        brief=Brief(you="You sell.", knows=("People say the ovens are old.",), wants=("X",))
    )
    talk.seller("How is it going?")
    assert " old" not in talk.hears("Are the ovens old, or what do people say of ovens?")


@pytest.mark.parametrize("insult", ["You are an idiot.", "Shut up!", "Oh fuck off, will you."])
def test_b34_insults_are_met_politely_and_not_for_ever(insult: str) -> None:
    talk = Talk().seller("How is it going?")
    first, second = talk.hears(insult), talk.hears(insult)
    assert first != second
    assert all(any(c in said for c in phrases.CALM) for said in (first, second))
    assert talk.hears(insult) in phrases.PEACE


@pytest.mark.parametrize("noise", ["...", "🙃🙃", "¿Qué quiere usted de nosotros?", "مرحبا بكم"])
def test_b34_nonsense_is_asked_about(noise: str) -> None:
    talk = Talk().seller("How is it going?")
    said = talk.hears(noise)
    assert any(said.startswith(line) for line in phrases.LOST)


def test_b34_late_on_the_clock_it_proposes_a_step_and_then_parts() -> None:
    talk = Talk(minutes=2).seller("How is it going?")
    talk.buyer("Busy.").answer()
    for _ in range(2):
        talk.buyer("Busy, as I said.")
        talk.seller("I see.")
    said = talk.hears("Busy.")
    assert any(said.endswith(line) for line in phrases.NEXT_STEP)
    bye = talk.hears("Come on Sunday.")
    assert bye.endswith("Goodbye.")
    assert "?" not in bye


def test_b34_when_all_is_told_it_proposes_a_step() -> None:
    talk = Talk().seller("How is it going?")
    said = talk.hears("The oven, my sister and sleep.", "oven", "budget", "wish")
    assert any(said.endswith(line) for line in phrases.NEXT_STEP)


def test_b34_a_goodbye_is_returned() -> None:
    talk = Talk().seller("How is it going?")
    assert talk.hears("I have to go now. Bye!").endswith("Goodbye.")


def test_b34_after_its_goodbye_it_answers_a_last_question_and_is_silent() -> None:
    talk = Talk().seller("How is it going?")
    talk.hears("Bye!")
    said = talk.hears("What does it cost?")
    assert any(said.endswith(line) for line in phrases.AFTERWARDS)
    assert talk.buyer("Right you are.").says() is None


@pytest.mark.parametrize("phase", ["lobby", "briefing", "paused", "closing", "rating", "debrief"])
def test_b34_it_speaks_only_while_the_talk_runs(phase: str) -> None:
    talk = Talk(phase=phase)  # type: ignore[arg-type]
    assert talk.says() is None
    assert Talk(may_say=False).says() is None


def test_b33_it_goes_on_from_a_persons_lines() -> None:
    talk = Talk()
    talk.buyer("Morning.").seller("Morning, Ada. What's wrong with the oven?")
    said = talk.hears("The left oven goes cold after six.", "oven")
    assert "Hello" not in said
    assert "What's wrong with the oven?" not in said
    assert said.endswith("?")


def test_b33_without_a_brief_it_still_says_why_it_is_here() -> None:
    said = Talk(no_brief=True).hears("Who are you?")
    assert any(line in said for line in phrases.PURPOSE)


def test_b31_all_it_reads_of_a_scenario_are_labels_and_questions() -> None:
    topics = asks_of(mini_scenario())
    assert [t.label for t in topics] == [f.label for f in mini_scenario().facts]
    assert [t.asks for t in topics] == [f.asks for f in mini_scenario().facts]
