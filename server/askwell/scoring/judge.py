"""Which rules hold in an utterance, after the codebook's rulings on close calls.

Decides which hits there are. Must not know weights, thresholds or facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from askwell.scoring import asks, ledger, traits_deeds, traits_talk
from askwell.scoring.names import NAMES
from askwell.scoring.reading import LABELS, Context
from askwell.scoring.rule import Book, Hit, Page, Rule
from askwell.scoring.rules import (
    asking,
    assuming,
    checking,
    lifting,
    modelling,
    moving,
    pressing,
    smalltalk,
    telling,
)
from askwell.scoring.scene import (
    Scene,
    clause_numbers,
    covers,
    echoes,
    in_place,
    informs,
    known_of,
    own_words,
    ruled,
    tags,
)
from askwell.scoring.sentences import sentences_of
from askwell.scoring.text import content_of, stems_of
from askwell.scoring.traits_deeds import deed_traits
from askwell.scoring.traits_talk import talk_traits

WORDING: Final = tuple(
    Rule(f"{label}.wording", label, 0.0, f"Wording that people mostly use for: {NAMES[label]}")
    for label in LABELS
)
"""One rule a label for words that no rule lists and the labelled lines speak for."""
_RULES: Final = (
    *asking.ALL, *asks.FORMS, *telling.ALL, *pressing.ALL, *smalltalk.ALL, *assuming.ALL,
    *checking.ALL, *modelling.ALL, *moving.ALL, *lifting.ALL, *traits_talk.ALL, *traits_deeds.ALL,
    *ledger.ALL, *WORDING,
)  # fmt: skip
RULES: Final[Mapping[str, Rule]] = MappingProxyType({rule.id: rule for rule in _RULES})
"""Every rule there is, by its id."""
BOOK: Final = Book(rule for rule in _RULES if rule.phrases)


@dataclass(frozen=True, slots=True)
class Judged:
    """An utterance laid out, and the hits that stand."""

    scene: Scene
    hits: list[Hit]


def judge(page: Page, context: Context) -> Judged:
    """Find the rules that hold."""
    utterance = page.utterance
    found = BOOK.find(page)
    small_talk = frozenset(
        n
        for h in found
        if h.rule is smalltalk.SMALL_TALK or h.rule is smalltalk.LOGISTICS
        for n in clause_numbers(utterance, h)
        if h.rule is smalltalk.SMALL_TALK or covers(utterance.clauses[n], h)
    )
    asked = asks.asks_of(page, found, small_talk, context.marks)
    scene = Scene(
        page,
        asked,
        known_of(context.before, context.disclosed),
        content_of(context.before) if context.before else frozenset(),
        stems_of(context.before) if context.before else frozenset(),
        "?" in context.before,
        {},
    )
    placed = in_place(scene, found)
    scene.echoed = echoes(scene, placed)
    hits = [h for a in asked.values() for h in asks.settle(a)]
    hits += tags(scene) + own_words(scene)
    hits += placed
    sentences = sentences_of(scene)
    hits += talk_traits(scene, sentences)
    hits += deed_traits(scene, sentences)
    hits += scene.echoed.values()
    hits = ruled(scene, hits)
    return Judged(scene, hits + informs(scene, hits))
