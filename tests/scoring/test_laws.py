"""What holds for any text at all."""

import string
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.scoring import RULES, SCORER_VERSION, score
from askwell.scoring.reading import ASKS, LABELS, Context, Reading
from askwell.scoring.words import bag
from askwell.training.lines import Line
from tests.scoring.facts import FACTS
from tests.scoring.labelled import LINES

WORDS = bag(
    """so what do you we they need sign today ? . , budget who decides tell me more thanks for
    really 40% 😀 \x00 שלום don't right i promise imagine your team next year let's try it one week
    is that what said"""
)
TALK = st.lists(st.sampled_from(sorted(WORDS)), max_size=60).map(" ".join)
ANY = st.one_of(st.text(max_size=400), TALK)
CONTEXT = st.builds(
    Context,
    before=ANY,
    disclosed=st.lists(TALK, max_size=3).map(tuple),
    facts=st.sampled_from([(), FACTS]),
    told=st.sampled_from([frozenset[str](), frozenset({"falls"})]),
    marks=st.sampled_from([None, True, False]),
)


def _sound(reading: Reading, text: str) -> None:
    spans = [e for move in reading.moves for e in move.evidence]
    spans += [aim.evidence for aim in reading.aims]
    spans += [claim.evidence for claim in reading.claims]
    spans += [echo.evidence for echo in reading.echoes]
    for evidence in spans:
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end].strip()
        assert evidence.rule in RULES
    labels = [move.label for move in reading.moves]
    assert labels == sorted(set(labels), key=LABELS.index)
    assert "social" not in labels or labels == ["social"]
    assert not set(labels) & set(reading.not_rated)
    assert all(0.5 <= move.confidence <= 1 for move in reading.moves)
    assert all(round(move.confidence, 2) == move.confidence for move in reading.moves)
    assert reading.scorer == SCORER_VERSION


@given(ANY, CONTEXT)
@settings(max_examples=300, deadline=None)
def test_s01_any_text_is_read_soundly_and_twice_the_same(text: str, context: Context) -> None:
    first = score(text, context)
    _sound(first, text)
    assert score(text, context) == first


@pytest.mark.parametrize(
    "text",
    [
        "what " * 1000,
        "?" * 5000,
        "a" * 5000,
        "so you must sign today, " * 208,
        "\x00" * 5000,
        "'" * 5000,
        "😀" * 5000,
        "‮who signs‬ " * 400,
    ],
    ids=lambda t: t[:6].encode("unicode_escape").decode(),
)
def test_long_and_odd_texts_are_read_in_good_time(text: str) -> None:
    start = time.process_time()
    _sound(score(text, Context(facts=FACTS)), text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize("text", ["", "   ", "?", "…", "😀😀", "\x00\x01", "——", "!!!"])
def test_s04_a_text_without_words_is_not_rated(text: str) -> None:
    reading = score(text, Context())
    assert reading.moves == ()
    assert reading.not_rated == LABELS


@pytest.mark.parametrize(
    "text",
    [
        "Wie entscheiden Sie das und wer ist noch dabei?",
        "pourquoi est-ce que vous avez changé de fournisseur",
        "¿Quién firma el contrato y cuándo empieza?",
        "Hoe lang hebben jullie dat systeem al en wat kost het?",
        "Почему вы сменили поставщика?",
        "為什麼要換供應商？",
        "למה החלפתם ספק",
    ],
)
def test_s04_another_language_is_not_rated(text: str) -> None:
    assert score(text, Context()).not_rated == LABELS


@pytest.mark.parametrize(
    "text",
    [
        "Why did you leave Volta?",
        "Schadenfreude",
        "was it the man from Die Zeit who said so",
        "Thanks, Jürgen Müller-Lüdenscheidt!",
        "Two pallets, Gdańsk to Århus.",
    ],
)
def test_english_with_foreign_names_is_read(text: str) -> None:
    assert score(text, Context()).not_rated != LABELS


FOUR_TIMES = tuple(f.model_copy(update={"id": f"{f.id}-{n}"}) for n in range(4) for f in FACTS)

NAMES = st.sampled_from(["Petra", "Ahmed", "Li", "Oluwaseun", "Siobhan", "José", "Ingrid", "Yusuf"])
WITH_NAMES = st.sampled_from(
    [
        "What did {} say, word for word?",
        "You stayed with {} until it worked, and that took patience.",
        "{} should ask the nurses first.",
        "who told {} that",
        "Thank you for telling {} straight away.",
        "Ask {} before the meeting.",
        "{} and I will send it by Tuesday.",
    ]
)


@given(WITH_NAMES, NAMES, NAMES)
def test_s11_names_change_nothing(template: str, one: str, other: str) -> None:
    assert (
        score(template.format(one), Context()).labels
        == score(template.format(other), Context()).labels
    )


_SWAP = {"he": "she", "she": "he", "him": "her", "his": "her", "himself": "herself"}


def test_s11_gender_changes_nothing() -> None:
    about = [x for x in LINES if {"he", "him", "his"} & set(x.text.split())]
    changed = []
    for line in about:
        told = tuple(map(_swapped, line.disclosed))
        context = replace(line, before=_swapped(line.before), disclosed=told).context()
        if score(_swapped(line.text), context).labels != score(line.text, line.context()).labels:
            changed.append(line.id)
    assert len(about) >= 100
    # `her` stands for both `him` and `his`: what a rule reads in one it may not read in the other.
    assert len(changed) <= len(about) * 0.02, changed


def _swapped(text: str) -> str:
    return " ".join(_SWAP.get(word, word) for word in text.split())


OPEN = ("What worries you about it?", "Walk me through the last audit.", "How did that come about?")
CLOSED = ("Is finance involved?", "When does it end?", "How many vans are there?")
PADDING = (
    "Our depot is in Leeds.",
    "It opened in March with nine people.",
    "The second one is still being built.",
)


@given(
    st.sampled_from(OPEN + CLOSED),
    st.lists(st.sampled_from(PADDING), max_size=6),
    st.lists(st.sampled_from(PADDING), max_size=6),
)
def test_s11_length_never_changes_the_kind_of_question(
    question: str, before: list[str], after: list[str]
) -> None:
    alone = score(question, Context()).labels & ASKS
    padded = score(" ".join([*before, question, *after]), Context()).labels & ASKS
    assert alone == padded == {"ask.open" if question in OPEN else "ask.closed"}


@given(st.sampled_from(LINES), st.sampled_from(["", " ", "\n", "  \t"]))
def test_space_around_a_line_changes_nothing(line: Line, space: str) -> None:
    context = Context(before=line.before, disclosed=line.disclosed)
    labels = score(line.text, context).labels
    assert score(f"{space}{line.text}{space}", context).labels == labels


@given(st.text(alphabet=string.ascii_letters + " ", max_size=80))
def test_the_letters_case_changes_nothing(text: str) -> None:
    assert score(text.lower(), Context()).labels == score(text.upper(), Context()).labels


def test_s05_a_player_who_marks_questions_is_believed() -> None:
    text = "which tool they use"
    assert score(text, Context(marks=None)).labels == {"ask.closed"}
    marked = _sure(f"{text}?", "ask.closed")
    assert _sure(text, "ask.closed") < marked
    assert marked > 0.5


def _sure(text: str, label: str) -> float:
    moves = score(text, Context(marks=True)).moves
    return next((move.confidence for move in moves if move.label == label), 0.0)


def test_s08_virtue_words_and_flattery_are_no_move() -> None:
    for text in (
        "You can trust us, we're honest people.",
        "We believe in empowerment and innovation.",
        "Our vision inspires thousands.",
        "Great question!",
        "You're simply the best customer.",
    ):
        labels = score(text, Context()).labels
        assert not labels & {"model", "inspire", "challenge", "enable", "encourage"}, text


def test_lines_are_read_fast() -> None:
    """The aim is 2 ms for 200 characters on a free core; here a crowded one must do, so the best of
    several runs counts."""
    texts = [(a.text + " " + b.text)[:200] for a, b in pairwise(LINES)][:120]
    context = Context(
        before="It's dead, there's no money.",
        disclosed=tuple(f.tells[0] for f in FACTS),
        facts=FOUR_TIMES,
        told=frozenset({"falls"}),
    )
    for text in texts:
        score(text, context)
    best = []
    for text in texts:
        runs = []
        for _ in range(5):
            start = time.perf_counter()
            score(text, context)
            runs.append(time.perf_counter() - start)
        best.append(min(runs))
    assert sorted(best)[int(len(best) * 0.99)] < 0.006
