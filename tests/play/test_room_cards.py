"""Cards and objections in a person's hand, contested labels, and what watchers click and write.

Names carry the numbers of RULES.md.
"""

import pytest

from askwell.play import rules
from askwell.play.facts import End, Say
from askwell.play.live import MAX_NOTE, MAX_NOTES
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Contest,
    Mark,
    Note,
    Raise,
    Rate,
    Stand,
    Tell,
    Untell,
)
from askwell.play.points import total
from askwell.play.roles import table_status, table_view
from askwell.play.sight import seller_status, seller_view
from tests.play.dsl import BEA, OLA, SAM, UWE, RoomStory, given, lobby, talking

COLD = "The left one goes cold after six."
BACK = "So the left one goes cold after six?"


def talk() -> RoomStory:
    """Sam asks about the oven and Bea answers; no card is marked yet."""
    story = talking().does(BEA, Say("Morning.")).does(SAM, Say("What is wrong with the oven?"))
    return story.does(BEA, Say(COLD))


def over() -> RoomStory:
    """The debrief after that."""
    story = talk().does(SAM, End()).does(BEA, Agree())
    return story.does(SAM, Rate(None)).does(BEA, Rate(None))


def points(story: RoomStory) -> int | None:
    """The seller's points as their screen shows them."""
    return seller_status(story.state).points


def test_x23_a_card_that_is_marked_earns_the_insight_and_taken_back_takes_it() -> None:
    story = talk()
    told = story.does(BEA, Tell("oven"))
    insight = story.state.scenario.rubric.insight
    assert told.state.told == ("oven",)
    assert points(told) == (points(story) or 0) + insight
    assert seller_status(told.state).ledger[-1].state == "told"
    assert told.does(BEA, Tell("oven")).events == told.events
    back = told.does(BEA, Untell("oven"))
    assert back.state.told == ()
    assert points(back) == points(story)
    assert back.state.lines == story.state.lines
    assert back.state.ledger == story.state.ledger
    assert back.does(BEA, Untell("oven")).events == back.events
    again = back.does(BEA, Tell("oven", line=0))
    assert again.state.entry("oven").told == 0


def test_x24_cards_are_the_buyers_and_marked_in_their_own_lines() -> None:
    story = talk()
    for person in (SAM, OLA):
        for command in (Tell("oven"), Untell("oven"), Raise("no-time")):
            story.forbids(person, command, "not_your_seat")
    story.forbids(BEA, Tell("no-such-fact"), "no_such_fact")
    story.forbids(BEA, Untell("no-such-fact"), "no_such_fact")
    story.forbids(BEA, Raise("no-such-objection"), "no_such_objection")
    for line in (1, 3, 99, -1):
        story.forbids(BEA, Tell("oven", line=line), "no_such_line")
        story.forbids(BEA, Raise("no-time", line=line), "no_such_line")
    talking().forbids(BEA, Tell("oven"), "no_such_line")
    story.forbids(BEA, Say("Here", tells=("oven",)), "not_your_seat")
    story.forbids(BEA, Say("Bye", wraps=True), "not_your_seat")
    for elsewhere in (lobby(), over()):
        elsewhere.forbids(BEA, Tell("oven"), "wrong_phase")


def test_x25_what_the_seller_has_summed_up_stays_told() -> None:
    story = talk().does(BEA, Tell("oven")).does(SAM, Say(BACK))
    assert story.state.entry("oven").confirmed is not None
    story.forbids(BEA, Untell("oven"), "confirmed")


def test_x25_what_a_bot_told_stays_told() -> None:
    story = talking().does(BEA, Stand()).does(SAM, Say("What is wrong with the oven?"))
    assert story.state.told == ("oven",)
    story.does(BEA, Arrive()).forbids(BEA, Untell("oven"), "told")


def test_x26_cards_are_proposed_by_the_buyers_words_and_told_by_their_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rules, "proposes", lambda *_: ("oven", "budget"))
    story = talk()
    assert table_view(story.state).lines[-1].proposes == ("oven", "budget")
    assert story.state.told == ()
    assert "proposes" not in seller_view(story.state).model_dump_json()
    told = story.does(BEA, Tell("oven"))
    assert [line.proposes for line in table_view(told.state).lines if line.seat == "buyer"] == [
        ("budget",),
        ("budget",),
    ]


def test_x27_an_objection_is_raised_once() -> None:
    story = talk()
    raised = story.does(BEA, Raise("no-time"))
    assert raised.table.raised == {"no-time": 2}
    assert raised.does(BEA, Raise("no-time", line=0)).events == raised.events
    assert table_view(raised.state).lines[2].raised == ("no-time",)
    assert "no-time" not in table_status(raised.state).fits
    assert points(raised) == points(story)


def test_x28_watchers_label_the_sellers_lines_and_write_notes() -> None:
    story = talk()
    marked = story.does(OLA, Mark(1, ("ask.open", "ask.open", "check")))
    assert marked.table.marks == {(OLA, 1): ("ask.open", "check")}
    assert marked.does(OLA, Mark(1, ("ask.open", "check"))).events == marked.events
    assert marked.does(OLA, Mark(1, ())).table.marks == {(OLA, 1): ()}
    for line in (0, 2, 99, -2):
        story.forbids(OLA, Mark(line, ("check",)), "no_such_line")
    story.forbids(OLA, Mark(1, ("social",)), "no_such_label")
    noted = marked.does(OLA, Note("  Waited for the answer. "))
    assert [(n.line, n.text) for n in noted.table.notes] == [(2, "Waited for the answer.")]
    story.forbids(OLA, Note(" \n"), "empty")
    story.forbids(OLA, Note("a" * (MAX_NOTE + 1)), "too_long")
    for person in (SAM, BEA):
        story.forbids(person, Mark(1, ("check",)), "not_observing")
        story.forbids(person, Note("Hm"), "not_observing")
    for elsewhere in (lobby(), over()):
        elsewhere.forbids(OLA, Note("Hm"), "wrong_phase")
    assert total(noted.state.lines) == total(story.state.lines)
    assert noted.sees(UWE) == story.sees(UWE)


def test_x28_a_pad_of_notes_has_an_end() -> None:
    story = talking()
    for n in range(MAX_NOTES):
        story = story.when(Note(f"Note {n}"), None, person=OLA)
    story.forbids(OLA, Note("One more"), "enough")
    assert story.does(UWE, Note("My first")).table.notes[-1].text == "My first"


def test_x29_a_label_is_contested_once_with_a_reason_and_stays() -> None:
    story = over()
    before = seller_view(story.state)
    label = before.lines[1].labels[0].label
    contested = story.does(BEA, Contest(1, label, " I did not take it so. "))
    after = seller_view(contested.state)
    assert after.lines[1].labels[0].contested == "I did not take it so."
    assert after.status.points == before.status.points
    contested.forbids(SAM, Contest(1, label, "Nor did I."), "contested")
    story.forbids(OLA, Contest(1, label, "Hm."), "not_your_seat")
    story.forbids(SAM, Contest(1, label, " "), "empty")
    for line, wrong in ((0, label), (1, "push"), (99, label), (-2, label)):
        story.forbids(SAM, Contest(line, wrong, "Hm."), "no_such_label")
    talk().forbids(SAM, Contest(1, label, "Hm."), "wrong_phase")


def test_x29_a_label_of_a_talk_alone_can_be_contested_too() -> None:
    story = given(Say("What brought this up?")).when(Say("Bye.", wraps=True), "buyer")
    label = seller_view(story.state).lines[0].labels[0].label
    contested = story.when(Contest(0, label, "It was a figure of speech."))
    assert seller_view(contested.state).lines[0].labels[0].contested == "It was a figure of speech."
    given(Say("Why?")).refuses(Contest(0, label, "Hm."), "wrong_phase")
