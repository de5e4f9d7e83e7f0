"""One utterance laid out for judging: what it asks, what it repeats, what it takes for granted.

Decides overlap with the buyer's words and which hits stand beside each other (the codebook's
rulings). Must not know facts or confidence thresholds.
"""

from dataclasses import dataclass
from typing import Final

from askwell.scoring import asking, beliefs, telling
from askwell.scoring.asking import Asked
from askwell.scoring.rule import Hit, Page, Rule
from askwell.scoring.text import Clause, Utterance, content_of

_SELLER = frozenset("i we our ours my us mine".split())
_BUYER = frozenset("you your yours yourself".split())
_HEDGES = frozenset("noted ok okay".split())


@dataclass(slots=True)
class Scene:
    """`asked` holds what each asking clause asks; `known` the stems the buyer has used, `last`
    those of their last line; `echoed` the clauses that play these back."""

    page: Page
    asked: dict[int, Asked]
    known: frozenset[str]
    last: frozenset[str]
    answers: bool
    echoed: dict[int, Hit]

    @property
    def utterance(self) -> Utterance:
        return self.page.utterance


def known_of(before: str, disclosed: tuple[str, ...]) -> frozenset[str]:
    """The meaning-bearing stems of all the buyer has said."""
    known = content_of(before) if before else frozenset()
    for line in disclosed:
        known |= content_of(line)
    return known


def overlap(scene: Scene, clause: Clause) -> tuple[int, float]:
    """How many of a clause's meaning-bearing stems the buyer has used, and which share that is."""
    content = set(scene.utterance.content(clause.first, clause.last))
    shared = len(content & scene.known)
    return shared, shared / len(content) if content else 0.0


def echoes(scene: Scene) -> dict[int, Hit]:
    """The clauses that play back the buyer's words (asking clauses are left out)."""
    found: dict[int, Hit] = {}
    tagged = {a.tag_on for a in scene.asked.values() if a.tag_on is not None}
    for number, clause in enumerate(scene.utterance.clauses):
        if number in scene.asked and number not in tagged:
            continue
        words = {t.word for t in scene.utterance.tokens[clause.first : clause.last]}
        if words & _SELLER or words & _HEDGES:
            continue
        weight, rule = _echo_weight(scene, clause, words)
        if weight:
            found[number] = Hit(rule, clause.first, clause.last, weight)
    return found


def _echo_weight(scene: Scene, clause: Clause, words: set[str]) -> tuple[float, Rule]:
    shared, ratio = overlap(scene, clause)
    opener = scene.utterance.tokens[clause.first].word
    summing = opener == "so" or bool(words & _BUYER)
    if shared >= 3 and ratio >= 0.45:
        return 0.85, beliefs.ECHO
    if shared >= 2 and ratio >= 0.5:
        return 0.8, beliefs.ECHO
    if shared >= 1 and ratio >= 0.6:
        return 0.65, beliefs.ECHO
    if summing and shared >= 2 and ratio >= 0.3:
        return 0.7, beliefs.SUMMED
    if summing and shared >= 1 and ratio >= 0.34:
        return 0.55, beliefs.SUMMED
    return 0.0, beliefs.ECHO


def informs(scene: Scene, taken: set[int]) -> list[Hit]:
    """The clauses that give something and are not taken by another label."""
    found: list[Hit] = []
    for number, clause in enumerate(scene.utterance.clauses):
        if number in taken or number in scene.asked or number in scene.echoed:
            continue
        weight = _inform_weight(scene, clause)
        if weight >= 0.35:
            found.append(Hit(telling.INFORM, clause.first, clause.last, weight))
    return found


def _inform_weight(scene: Scene, clause: Clause) -> float:
    tokens = scene.utterance.tokens[clause.first : clause.last]
    words = [t.word for t in tokens]
    content = len(scene.utterance.content(clause.first, clause.last))
    if content < 2:
        return 0.0
    weight = 0.3 + 0.04 * min(content, 6)
    head = scene.utterance.tokens[clause.head].word
    if head in _BUYER:
        weight -= 0.25
    elif _SELLER & set(words):
        weight += 0.15
    elif head in {"it", "there", "the", "that", "this", "they"}:
        weight += 0.1
    if any(w[0].isdigit() for w in words):
        weight += 0.15
    if scene.answers:
        weight += 0.15
    return min(weight, 0.9)


OWN_TURN: Final = frozenset({"tell.advise", "tell.pitch", "tell.inform", "push"})


def clause_numbers(utterance: Utterance, hit: Hit) -> range:
    """The clauses a hit's words lie in."""
    return range(utterance.clause_of[hit.first], utterance.clause_of[hit.last - 1] + 1)


def in_place(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The hits whose rule may hold where they stand (`on`), `ask.*` ones left out."""
    kept: list[Hit] = []
    for hit in hits:
        if hit.rule.label.startswith("ask."):
            continue
        number = scene.utterance.clause_of[hit.last - 1]
        asks = number in scene.asked or any(
            n in scene.asked for n in clause_numbers(scene.utterance, hit)
        )
        if hit.rule.on == "any" or (hit.rule.on == "ask") == asks:
            kept.append(hit)
    return kept


def tags(scene: Scene) -> list[Hit]:
    """What a tag makes of the clause before it: `check` on their own words, else `ask.leading`."""
    found: list[Hit] = []
    for number, asked in scene.asked.items():
        if asked.tag_on is None:
            continue
        base = scene.utterance.clauses[asked.tag_on]
        tag = scene.utterance.clauses[number]
        whole = (base.first, tag.last)
        if asked.tag_on in scene.echoed:
            found.append(Hit(asking.TAGGED, *whole))
            found.append(Hit(beliefs.ECHO_ASKED, *whole, 0.8))
        elif asked.tag_on not in scene.asked or scene.asked[asked.tag_on].tag_on is not None:
            found.append(Hit(asking.TAG, *whole))
    return found
