"""Which facts a person who plays the buyer seems to tell, in words of their own.

Decides by the words a line shares with a card's truth and tellings, weighted by how telling they
are. Only proposes: a person confirms with a tap, so a wrong proposal costs more than a missed one.
Must not know who asked, nor whether the fact may be told yet.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Final

from askwell.scenario.model import Fact
from askwell.scoring.text import content_of

MOST: Final = 2
"""One line proposes at most this many facts."""
_ENOUGH: Final = 1.5
"""The weight of shared words from which a line seems to tell a fact. A word that no other card has
weighs 0.7 to 1.3. Set on the first half of tests/scoring/told_lines.txt; on the half held back,
written before this was, precision is 0.97 and recall 0.88."""
_ALIKE: Final = 0.9
"""The weight from which a line is at least about what the card says."""
_SECOND: Final = 0.75
_SURE: Final = 2 * _ENOUGH
"""A second fact must weigh this share of the first, or this much."""
_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class _Deck:
    """The cards of a scenario: for each fact what each of its words weighs, and the runs of words
    that stand on one card alone."""

    weights: tuple[tuple[str, dict[str, float]], ...]
    runs: dict[tuple[str, ...], str]


_decks: dict[tuple[int, ...], tuple[tuple[Fact, ...], _Deck]] = {}


def proposes(text: str, facts: Sequence[Fact], told: Collection[str]) -> tuple[str, ...]:
    """Ids of the facts, not in `told`, that this line seems to tell; the likeliest first."""
    deck, said = _deck(tuple(facts)), _sentences(text)
    scores = [
        (score, -order, fact)
        for order, (fact, weights) in enumerate(deck.weights)
        if said and (score := _score(said, weights)) >= _ENOUGH
    ]
    scores.sort(reverse=True)
    best = scores[0][0] if scores else 0.0
    likely = [fact for score, _, fact in scores[:MOST] if score >= min(best * _SECOND, _SURE)]
    # Who reads a card out tells it, however common its words are.
    read_out = [deck.runs[run] for run in _runs(text) if run in deck.runs]
    first = dict.fromkeys((*read_out, *likely))
    return tuple(fact for fact in list(first)[:MOST] if fact not in told)


def is_about(text: str, fact_id: str, facts: Sequence[Fact]) -> bool:
    """Does the line share enough with the card to be in line with it? Laxer than `proposes`."""
    said = _sentences(text)
    weights = dict(_deck(tuple(facts)).weights).get(fact_id, {})
    return bool(said) and _score(said, weights) >= _ALIKE


def _score(said: tuple[frozenset[str], ...], weights: dict[str, float]) -> float:
    """The best of the sentences taken two by two: words far apart mean little together.

    `fsum`, because a set's order differs between processes and must not show in a sum.
    """
    return max(fsum(weights.get(word, 0.0) for word in pair) for pair in said)


def _sentences(text: str) -> tuple[frozenset[str], ...]:
    found = [content_of(part) for part in _SENTENCE.split(_plain(text)) if part]
    found = [words for words in found if words]
    if len(found) < 2:
        return tuple(found)
    return tuple(one | two for one, two in pairwise(found))


_SENTENCE: Final = re.compile(r"(?<![.!?…])[.!?…]++(?=\s|$)|\n+")


def _deck(facts: tuple[Fact, ...]) -> _Deck:
    """Remembered by the identity of the facts, which are kept beside: see `facts.sheets_of`."""
    key = tuple(map(id, facts))
    kept = _decks.get(key)
    if kept is not None:
        return kept[1]
    deck = _made(facts)
    if len(_decks) >= _KEPT:
        _decks.clear()
    _decks[key] = (facts, deck)
    return deck


def _made(facts: tuple[Fact, ...]) -> _Deck:
    """A word weighs more the fewer facts tell with it and the more of this fact's wordings have
    it; less when one meets it without telling: in the question, its label, or a dodge."""
    wordings = [[_words(text) for text in (fact.truth, *fact.tells)] for fact in facts]
    tell = Counter(word for texts in wordings for word in frozenset().union(*texts))
    idle = [_idle(fact) for fact in facts]
    met = Counter(word for words in idle for word in words)
    weights: list[tuple[str, dict[str, float]]] = []
    for fact, texts, own in zip(facts, wordings, idle, strict=True):
        card: dict[str, float] = {}
        for word in frozenset().union(*texts):
            share = sum(word in text for text in texts) / len(texts)
            rare = 1.0 / tell[word] / (1 + 0.5 * max(0, met[word] - (word in own)))
            card[word] = rare * (0.55 + 0.75 * share) * (0.5 if word in own else 1.0)
        weights.append((fact.id, card))
    return _Deck(tuple(weights), _only_there(facts))


def _only_there(facts: tuple[Fact, ...]) -> dict[tuple[str, ...], str]:
    """The runs of words of each card that stand on no other, nor where nothing is told."""
    on: dict[tuple[str, ...], set[str]] = {}
    for fact in facts:
        for text in (fact.truth, *fact.tells):
            for run in _runs(text):
                on.setdefault(run, set()).add(fact.id)
    idle = {
        run
        for fact in facts
        for text in (fact.label, fact.hint, *fact.asks, *fact.guarded)
        for run in _runs(text)
    }
    return {run: min(ids) for run, ids in on.items() if len(ids) == 1 and run not in idle}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of `_RUN` words, in order."""
    words = _WORD.findall(_plain(text).lower().replace("’", "'"))
    return (tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))


_WORD: Final = re.compile(r"[a-z0-9']+")
_RUN: Final = 6
"""Words in a row that nobody says by chance."""


def _idle(fact: Fact) -> frozenset[str]:
    texts = (fact.label, fact.hint, *fact.asks, *fact.guarded)
    return frozenset().union(*map(_words, texts))


def _words(text: str) -> frozenset[str]:
    return content_of(_plain(text))


_ONES: Final = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_FIRSTS: Final = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
]  # fmt: skip
_TENTHS: Final = ["tenth", "eleventh", "twelfth"]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUE: Final = {
    **{word: n for words in (_ONES, _FIRSTS + _TENTHS) for n, word in enumerate(words, start=1)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
}
_COMPOUND: Final = re.compile(
    rf"\b({'|'.join(_TENS)})[- ]({'|'.join(_ONES + _FIRSTS)})\b", re.IGNORECASE
)
# "First" and "second" are more often no dates.
_ORDINAL: Final = re.compile(
    rf"\b(\d+)(?:st|nd|rd|th)\b|\b({'|'.join(_FIRSTS[2:] + _TENTHS)})\b", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"\b0?(\d{1,2})[:.]([0-5]\d)\b")
_THOUSAND: Final = re.compile(r"\b(\d+)(?:k|[,.]?000)\b", re.IGNORECASE)


def _plain(text: str) -> str:
    """Numbers in one spelling: `sixty-one` is `61`, `8th` is `8`, `06:31` is `6h31`, `61k` is
    `61 thousand`."""
    text = _COMPOUND.sub(lambda m: str(_VALUE[m[1].lower()] + _VALUE[m[2].lower()]), text)
    text = _ORDINAL.sub(lambda m: m[1] or str(_VALUE[m[2].lower()]), text)
    text = _CLOCK.sub(r"\1h\2", text)
    return _THOUSAND.sub(r"\1 thousand", text)
