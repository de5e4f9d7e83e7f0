"""Measured rules for pitching, pressing, presuming and advising.

Decides by who is spoken of and what kind of words stand beside it, so that wordings nobody listed
are found too. Must not know facts.
"""

from collections.abc import Iterator
from typing import Final

from askwell.scoring import lexicon as lex
from askwell.scoring.lexicon import deed
from askwell.scoring.rule import Hit, Rule
from askwell.scoring.scene import Scene
from askwell.scoring.sentences import Sentence
from askwell.scoring.verbs import AFTER_ORDER, BASE_VERBS
from askwell.scoring.words import bag

PRAISES_OWN: Final = Rule(
    "tell.pitch.own-praise", "tell.pitch", 0.6,
    "Words of praise beside ‘we’, ‘ours’ or ‘it’: the offer is praised, not described",
)  # fmt: skip
RUNS_DOWN: Final = Rule(
    "tell.pitch.runs-down", "tell.pitch", 0.6, "Runs the other solution down to shine beside it"
)
NOBODY_ELSE: Final = Rule(
    "tell.pitch.everyone", "tell.pitch", 0.55,
    "‘Everyone’, ‘nobody’, ‘nothing like it’: a claim no one can check, in favour of the offer",
)  # fmt: skip
TIME_AND_STAKE: Final = Rule(
    "push.time-and-stake", "push", 0.6,
    "A time limit beside a price, a place or a signature: pressure to decide",
)  # fmt: skip
PRESUMES: Final = Rule(
    "assume.unsaid", "assume", 0.55,
    "A plain claim about them or their people that they have not made",
)  # fmt: skip
COMMANDS: Final = Rule(
    "tell.advise.command", "tell.advise", 0.65, "A sentence that begins with a verb: an instruction"
)
ALL: Final = (PRAISES_OWN, RUNS_DOWN, NOBODY_ELSE, TIME_AND_STAKE, PRESUMES, COMMANDS)

_OFFER: Final = bag("we our ours us it this ones app tool system product service")


def talk_traits(scene: Scene, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
    """Hits of all rules of this file."""
    for sentence in sentences:
        if not sentence.asks:
            yield from _pitches(scene, sentence)
            yield from _presses(sentence)
    yield from _presumes(scene)
    yield from _commands(scene)


def _pitches(scene: Scene, sentence: Sentence) -> Iterator[Hit]:
    if deed(sentence.words, lex.BUYER) or scene.last & _roots_of(scene, sentence, lex.PRAISE):
        return
    offer = sentence.at(_OFFER)
    praise = sentence.at(lex.PRAISE)
    buyer_is = "you are" in " ".join(sentence.words)
    if offer is not None and praise is not None and not buyer_is and abs(offer - praise) <= 12:
        yield Hit(PRAISES_OWN, *sentence.span(offer, praise))
    gush = sentence.at(lex.GUSH)
    if gush is not None and not sentence.has & lex.BUYER:
        yield Hit(PRAISES_OWN, gush, gush + 1, 0.5)
    ours = sentence.at(lex.OURS)
    mild = sentence.at(lex.MILD_PRAISE)
    if ours is not None and mild is not None and not sentence.has & lex.BUYER and ours < mild:
        yield Hit(PRAISES_OWN, *sentence.span(ours, mild), 0.45)
    slur = sentence.at(lex.SLUR)
    if slur is not None:
        yield Hit(RUNS_DOWN, slur, slur + 1)
    everyone = sentence.at(lex.NOBODY)
    if everyone is not None:
        own = None if sentence.has & lex.BUYER else sentence.at(frozenset({"us", "ours"}))
        like = sentence.words[-2:] in {("like", "it"), ("like", "ours"), ("like", "this")}
        if own is not None or like:
            yield Hit(
                NOBODY_ELSE, *sentence.span(everyone, own, sentence.last - 1 if like else None)
            )


def _roots_of(scene: Scene, sentence: Sentence, words: frozenset[str]) -> frozenset[str]:
    tokens = scene.utterance.tokens[sentence.first : sentence.last]
    return frozenset(t.stem for t in tokens if t.word in words)


def _presses(sentence: Sentence) -> Iterator[Hit]:
    soon = sentence.at(lex.LIMIT_WORDS)
    stake = sentence.at(lex.STAKE)
    commit = sentence.at(lex.COMMIT)
    now = sentence.at(frozenset({"now", "today", "tonight", "immediately", "asap"}))
    speaks = sentence.has & (lex.SELLER | lex.BUYER)
    if soon is not None and stake is not None and speaks and _near(soon, stake):
        yield Hit(TIME_AND_STAKE, *sentence.span(soon, stake), 0.55 if commit is None else 0.7)
    elif commit is not None and now is not None and _near(commit, now):
        yield Hit(TIME_AND_STAKE, *sentence.span(commit, now))


def _near(one: int, other: int) -> bool:
    return abs(one - other) <= 10


_YOU_ARE: Final = bag(
    """are will never always only just do get spend lose use keep work live run pay still
    hardly rarely mostly probably"""
)
_BREAKERS: Final = bag("could should might may can would must own")


def _presumes(scene: Scene) -> Iterator[Hit]:
    """A clause about the buyer, or somebody of theirs, in words they have not used."""
    for number, clause in enumerate(scene.utterance.clauses):
        if number in scene.asked or number in scene.echoed or scene.answers:
            continue
        words = clause.words
        if len(words) < 4 or deed(words, lex.BUYER | {"he", "she", "they"}):
            continue
        if lex.SELLER & set(words):
            continue
        head, second = words[0], words[1]
        if "welcome" in words or words[:3] in {
            ("you", "will", "have"),
            ("you", "will", "get"),
            ("you", "are", "right"),
        }:
            continue
        mine = head == "your" or (head == "you" and second in _YOU_ARE)
        if not mine or (head == "your" and _BREAKERS.intersection(words[2:5])):
            continue
        beside = (*scene.echoed, *scene.asked)
        if any(scene.utterance.clauses[n].sentence == clause.sentence for n in beside):
            continue
        content = set(scene.utterance.content(clause.first, clause.last))
        if content and len(content & scene.known) * 2 < len(content):
            yield Hit(PRESUMES, clause.first, clause.last)


_NO_ORDERS: Final = frozenset(
    {("hang", "on"), ("hold", "on"), ("come", "on"), ("come", "in"), ("thank", "your"),
     ("say", "that"), ("sound", "like"), ("work", "in"), ("thank", "people"), ("wait", "one"),
     ("like", "more"), ("like", "a"), ("dial", "in"), ("rest", "of"), ("sound", "on")}
)  # fmt: skip


def _commands(scene: Scene) -> Iterator[Hit]:
    for number, clause in enumerate(scene.utterance.clauses):
        words = clause.words
        if number in scene.asked or len(words) < 2:
            continue
        verb = words[0]
        if verb in BASE_VERBS and words[1] in AFTER_ORDER and words[:2] not in _NO_ORDERS:
            yield Hit(COMMANDS, clause.head, clause.last)
