"""What can be played back, and how persons turn."""

from __future__ import annotations

import pytest

from askwell.seller.mirror import mirrored, quoted


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I lost my best oven in March.", "you lost your best oven in March"),
        ("We're short of flour, so we close early.", "you're short of flour"),
        ("We're always short of flour now, so we close.", "you're always short of flour now"),
        ("I was never paid for our bread.", "you were never paid for your bread"),
        ("Well, I've had my fill of salesmen.", "you've had your fill of salesmen"),
        ("My sister keeps the books for me.", "your sister keeps the books for you"),
        ("The money goes to my sister Bea, not me.", "the money goes to your sister Bea, not you"),
        ("Tom Ferris holds our money since March.", "Tom Ferris holds your money since March"),
        ("I don’t bake on Sundays in winter.", "you don't bake on Sundays in winter"),
    ],
)  # fmt: skip
def test_b33_persons_turn_and_only_the_main_clause_stays(said: str, back: str) -> None:
    assert mirrored(said) == back


@pytest.mark.parametrize(
    "said",
    [
        "",
        "No.",
        "You said it yourself last week.",
        "What would I do with a new oven?",
        "Come on Sunday and bring flour!",
        'I told them "we close at six on Sundays".',
        "Kingsmoor, last October, all of us.",
        "Money is tight around here these days.",
        "I'd have to think about it for a while.",
        "We were talking about bread and butter.",
        "مرحبا بكم في المخبز الصغير",
        "I " + "really " * 40 + "love bread.",
    ],
)
def test_b33_what_does_not_turn_surely_is_left_alone(said: str) -> None:
    assert mirrored(said) is None


def test_b33_of_others_only_when_asked_for() -> None:
    of_others = "The inspector has closed the left oven."
    assert mirrored(of_others) == "the inspector has closed the left oven"
    assert mirrored(of_others, of_themselves=True) is None
    assert mirrored("I lost my oven there.", of_themselves=True) == "you lost your oven there"


def test_b33_a_quotation_keeps_its_no() -> None:
    assert (
        quoted("Ah. No changes from June to September.") == '"No changes from June to September."'
    )
    assert quoted("Yes, the left oven goes cold.") == '"The left oven goes cold."'
    assert quoted("Eh?") is None
    assert quoted('I rang, got "no budget", and then heard they had called me names.') is None
    assert quoted('"Not this year." I read it as a budget matter.') is not None
