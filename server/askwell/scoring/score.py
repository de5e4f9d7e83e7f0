"""The rule scorer: one utterance in, one reading out.

Decides which labels an utterance carries and how sure that is. Pure and deterministic. Must not
know points, the state of a talk, or what a buyer does with a reading.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from askwell.scenario.model import Label
from askwell.scoring import asks, ledger, traits_deeds, traits_talk
from askwell.scoring.language import is_foreign
from askwell.scoring.reading import LABELS, Context, Evidence, Move, Reading
from askwell.scoring.rule import Book, Hit, Page, Rule, page_of
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
from askwell.scoring.text import content_of, read, stems_of
from askwell.scoring.traits_deeds import deed_traits
from askwell.scoring.traits_talk import talk_traits

SCORER_VERSION: Final = "rules-1"
SURE: Final = 0.5
"""From this confidence on a label is carried."""
UNSURE: Final = 0.4
"""From this confidence on, below SURE, a label is not rated."""

CHATTER: Final = 0.75
"""A statement less sure than this beside a greeting is small talk."""
FEW: Final = 3
SHORT: Final = 6
"""Up to so many meaning-bearing words, and words at all, in which nothing was found are small
talk."""
_SMALL: Final = (smalltalk.GREETING, smalltalk.LOGISTICS, smalltalk.SMALL_TALK)

_RULES: Final = (
    *asking.ALL, *asks.FORMS, *telling.ALL, *pressing.ALL, *smalltalk.ALL, *assuming.ALL,
    *checking.ALL, *modelling.ALL, *moving.ALL, *lifting.ALL, *traits_talk.ALL, *traits_deeds.ALL,
    *ledger.ALL,
)  # fmt: skip
RULES: Final[Mapping[str, Rule]] = MappingProxyType({rule.id: rule for rule in _RULES})
"""Every rule there is, by its id."""
BOOK: Final = Book(rule for rule in _RULES if rule.phrases)


def explain(rule_id: str) -> str:
    """A rule in one plain sentence. Raises KeyError for an id nobody uses."""
    return RULES[rule_id].says


def score(text: str, context: Context) -> Reading:
    """Read one utterance. Never raises; the same text and context always give an equal reading."""
    utterance = read(text)
    words = [t.word for t in utterance.tokens]
    if not words or is_foreign(words, text):
        return Reading(not_rated=LABELS, scorer=SCORER_VERSION)
    page = page_of(utterance)
    scene, hits = _judge(page, context)
    aims, claims, played, assumed = ledger.read_facts(scene, hits, context)
    hits += assumed
    moves, not_rated = _weigh(scene, hits)
    return Reading(
        moves=moves, aims=aims, claims=claims, echoes=played, not_rated=not_rated,
        scorer=SCORER_VERSION,
    )  # fmt: skip


def _judge(page: Page, context: Context) -> tuple[Scene, list[Hit]]:
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
    return scene, hits + informs(scene, hits)


def _weigh(scene: Scene, hits: list[Hit]) -> tuple[tuple[Move, ...], tuple[Label, ...]]:
    moves: list[Move] = []
    unsure: list[Label] = []
    by_label: dict[Label, list[Hit]] = {}
    for hit in hits:
        by_label.setdefault(hit.rule.label, []).append(hit)
    for label in LABELS:
        mine = by_label.get(label)
        if not mine:
            continue
        confidence = _confidence(mine)
        if confidence >= SURE:
            moves.append(_move(scene, label, confidence, mine))
        elif confidence >= UNSURE:
            unsure.append(label)
    return _social_alone(scene, hits, moves, unsure)


def _social_alone(
    scene: Scene, hits: list[Hit], moves: list[Move], unsure: list[Label]
) -> tuple[tuple[Move, ...], tuple[Label, ...]]:
    """`social` is carried only when nothing else is; a bare remark beside a greeting is small talk,
    and a few words in which nothing was found are."""
    social = [m for m in moves if m.label == "social"]
    others = [m for m in moves if m.label != "social"]
    greets = any(h.rule in _SMALL for h in hits)
    if [m.label for m in others] == ["tell.inform"] and greets and others[0].confidence < CHATTER:
        others = []
    if others:
        return tuple(others), tuple(unsure)
    utterance = scene.utterance
    few = len(utterance.content(0, len(utterance.tokens))) <= FEW and len(utterance.tokens) <= SHORT
    if not social and not unsure and few:
        whole = [Hit(smalltalk.NOTHING, 0, len(utterance.tokens))]
        social = [_move(scene, "social", _confidence(whole), whole)]
    return tuple(social), tuple(unsure)


def _confidence(hits: list[Hit]) -> float:
    """Rules add up as independent doubts; one rule counts once, at its surest."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.rule.id] = max(best.get(hit.rule.id, 0.0), hit.sure)
    doubt = 1.0
    for sure in best.values():
        doubt *= 1 - sure
    return round(min(1 - doubt, 0.98), 2)


def _move(scene: Scene, label: Label, confidence: float, hits: list[Hit]) -> Move:
    spans = sorted({(*scene.utterance.span(h.first, h.last), h.rule.id) for h in hits})
    evidence = tuple(Evidence(start=s, end=e, rule=r) for s, e, r in spans)
    return Move(label=label, confidence=confidence, evidence=evidence)
