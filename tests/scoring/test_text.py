"""Words, contractions, clauses and their places in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.scoring.stems import stem
from askwell.scoring.text import Utterance, content_of, read
from askwell.scoring.words import bag


def _clauses(text: str) -> list[str]:
    utterance = read(text)
    return [
        " ".join(t.word for t in utterance.tokens[c.head : c.last]) + c.mark
        for c in utterance.clauses
    ]


@pytest.mark.parametrize("spelling", ["don't", "dont", "don’t", "DON'T", "donʼt", "don`t"])
def test_one_word_in_all_its_spellings(spelling: str) -> None:
    utterance = read(f"we {spelling} know")
    assert [t.word for t in utterance.tokens] == ["we", "do", "not", "know"]
    assert {(t.start, t.end) for t in utterance.tokens[1:3]} == {(3, 3 + len(spelling))}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("you're late", "you are late"),
        ("youre late", "you are late"),
        ("well send it", "we will send it"),
        ("well that is good", "well that is good"),
        ("ill be there", "i will be there"),
        ("he is ill", "he is ill"),
        ("its not easy", "it is not easy"),
        ("the dog lost its bone", "the dog lost its bone"),
        ("id rather wait", "i would rather wait"),
        ("whats up w u", "what is up with you"),
        ("Malcolm's doubles", "malcolm doubles"),
        ("it's what's next", "it is what is next"),
        ("won't can't shan't", "will not can not shall not"),
        ("lets go", "let us go"),
        ("n't", "not"),
        ("3.5 %, 1,000 and 40%", "3.5 1,000 and 40%"),
        ("E-mail me by 5pm", "email me by 5pm"),
    ],
)
def test_contractions_are_read_by_their_neighbours(text: str, words: str) -> None:
    assert " ".join(t.word for t in read(text).tokens) == words


def test_places_count_code_points_past_emoji_and_controls() -> None:
    text = "👩‍🚀 ok\x00 – who’s in?"
    utterance = read(text)
    assert [text[t.start : t.end] for t in utterance.tokens] == ["ok", "who’s", "who’s", "in"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Right. What now?", ["right.", "what now?"]),
        ("a year from now what is your team doing", ["a year from now", "what is your team doing"]),
        ("you must be tired is it the heat", ["you must be tired", "is it the heat"]),
        ("i know what you mean", ["i know what you mean"]),
        ("tell me how it went", ["tell me how it went"]),
        ("ok so who decides", ["who decides"]),
        ("May I ask who decides?", ["who decides?"]),
        ("since may so you do it by hand dont you", None),
        ("Mr. Hall called", ["mr hall called"]),
        ("three orders came late which route would you check", None),
        ("ours does it in half the time", ["ours does it in half the time"]),
    ],
)
def test_clauses_with_and_without_marks(text: str, clauses: list[str] | None) -> None:
    if clauses is None:
        assert len(_clauses(text)) >= 2
    else:
        assert _clauses(text) == clauses


@pytest.mark.parametrize(
    "family",
    [
        "decide decides decided deciding decision decisions",
        "company companies",
        "pay pays paid paying",
        "plan plans planned planning",
        "agree agrees agreed agreement",
        "email e-mails mailed",
        "two twice 2",
        "budget budgets",
    ],
)
def test_forms_of_a_word_share_a_stem(family: str) -> None:
    stems = {stem(read(word).tokens[0].word) for word in family.split()}
    assert len(stems) == 1


def test_different_words_keep_different_stems() -> None:
    words = bag("price pilot plan plant board customer cost nurse network report")
    assert len({stem(w) for w in words}) == len(words)


def test_content_leaves_small_words_out() -> None:
    assert content_of("and then we were at the warehouse, you know") == content_of("Warehouses!")


@given(st.text(max_size=300))
def test_any_text_is_cut_whole(text: str) -> None:
    utterance = read(text)
    _check(utterance, text)


@given(st.lists(st.sampled_from(sorted(bag("so what do you we don't is it 3% 😀 ? . , and or")))))
def test_any_talk_is_cut_whole(words: list[str]) -> None:
    text = " ".join(words)
    _check(read(text), text)


def _check(utterance: Utterance, text: str) -> None:
    at = 0
    for token in utterance.tokens:
        assert token.word
        assert token.stem
        assert at <= token.start < token.end <= len(text)
        at = token.start
    covered = [i for c in utterance.clauses for i in range(c.first, c.last)]
    assert covered == list(range(len(utterance.tokens)))
    for clause in utterance.clauses:
        assert clause.first <= clause.head < clause.last
        assert clause.words == tuple(t.word for t in utterance.tokens[clause.head : clause.last])
    assert [c.sentence for c in utterance.clauses] == sorted(c.sentence for c in utterance.clauses)
