"""Behaviour of the scorer by small examples. Names carry the numbers of RULES.md."""

import pytest

from askwell.scoring import explain, score
from askwell.scoring.reading import Context, Reading


def read(text: str, before: str = "", *told: str) -> Reading:
    """The reading of `text` after the buyer's line `before`."""
    return score(text, Context(before=before, disclosed=(*told, before) if before else told))


def test_s02_every_label_shows_words_and_a_rule_in_plain_words() -> None:
    text = "🙂 What happened then? Our ovens are the best on the market."
    reading = read(text)
    assert {"ask.open", "tell.pitch"} <= reading.labels
    for move in reading.moves:
        for evidence in move.evidence:
            assert text[evidence.start : evidence.end].strip()
            assert len(explain(evidence.rule)) > 10


@pytest.mark.parametrize("text", ["Hi Nell, can you hear me?", "Got it, thanks."])
def test_s03_small_talk_stands_alone(text: str) -> None:
    assert read(text).labels == {"social"}


def test_s03_a_greeting_before_a_question_is_no_label() -> None:
    assert read("Hi Nell, what happened on Friday?").labels == {"ask.open"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("what happened after that", "ask.open"),
        ("walk me through last week", "ask.open"),
        ("is your brother involved", "ask.closed"),
        ("when does the lease run out", "ask.closed"),
    ],
)
def test_s05_a_question_without_a_mark_is_a_question(text: str, label: str) -> None:
    assert label in read(text).labels


def test_s05_a_mark_alone_makes_no_question() -> None:
    for text in ("?!", "??? 🙂"):
        assert read(text).labels == frozenset()


def test_s06_a_tag_checks_on_their_words_and_leads_on_a_claim() -> None:
    before = "We lost two bakers in March."
    assert "check" in read("So you lost two bakers in March, right?", before).labels
    assert "ask.leading" in read("You'd want that fixed, wouldn't you?").labels


def test_s07_what_the_buyer_said_is_not_assumed() -> None:
    text = "Since budget is your main problem, let's start there."
    assert "assume" in read(text).labels
    told = "Budget is our main problem."
    assert "assume" not in read(text, told, told).labels


@pytest.mark.parametrize(
    "text", ["That was our failure.", "I own that.", "The mistake was ours.", "We take the blame."]
)
def test_s12_owning_a_failure_is_a_deed(text: str) -> None:
    assert "model" in read(text).labels
