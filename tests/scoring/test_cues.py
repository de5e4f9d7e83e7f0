"""The cue language: either, side by side, any ending, must not occur; within one clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.scoring.cues import Span, compiled, matches
from askwell.scoring.words import bag

WORDS = st.sampled_from(
    sorted(bag("who signs the order for new vans and what did he say about price"))
)


@pytest.mark.parametrize(
    ("cue", "text", "words"),
    [
        ("who decid*", "So who is deciding that?", "who is deciding"),
        ("who decide", "who decides", "who decides"),
        ("budget|money who", "Who holds the money?", "Who holds the money"),
        ("sign_off", "Does she sign off on it?", "sign off"),
        ("sign_off", "Off we go, sign here", None),
        ("budg*", "your budgets", "budgets"),
        ("price !why", "the price please", "price"),
        ("price !why", "why the price", None),
        ("don't know", "they dont even know", "dont even know"),
        ("what's next", "what is next", "what is next"),
        ("word_for_word", "word-for-word, please", "word-for-word"),
        ("r&d", "ask R&D", "R&D"),
        ("decision", "who decided", "decided"),
        ("cat", "the category", None),
    ],
)
def test_cues(cue: str, text: str, words: str | None) -> None:
    span = matches(cue, text)
    assert (text[span.start : span.end] if span else None) == words


def test_words_of_two_sentences_do_not_meet() -> None:
    assert matches("who price", "Who called? The price went up.") is None
    assert matches("who price", "who called about the price") is not None


def test_words_of_a_long_run_do_not_meet() -> None:
    far = "who " + "came in the rain, with mud on his boots, " * 6 + "about the price"
    assert matches("who price", far) is None


def test_more_words_are_more_specific() -> None:
    assert compiled("who sign_off").size > compiled("sign_off").size > compiled("who").size
    assert compiled("who !price").size == compiled("who").size


@given(st.lists(WORDS, min_size=1, max_size=8), st.lists(WORDS, min_size=1, max_size=3))
def test_a_match_holds_every_needed_word(text: list[str], cue: list[str]) -> None:
    line = " ".join(text)
    span = matches(" ".join(cue), line)
    if span:
        assert isinstance(span, Span)
        assert set(cue) <= set(line[span.start : span.end].split())
    else:
        assert not set(cue) <= set(text) or len(set(text)) > 1


@given(st.lists(WORDS, min_size=1, max_size=8), WORDS, WORDS)
def test_a_barred_word_only_takes_away(text: list[str], need: str, bar: str) -> None:
    line = " ".join(text)
    if matches(f"{need} !{bar}", line):
        assert matches(need, line)


@given(st.text(max_size=200))
def test_any_text_may_be_matched(text: str) -> None:
    span = matches("who|what decid* !never", text)
    assert span is None or 0 <= span.start < span.end <= len(text)
