"""Measured rules for the Five Practices.

Decides by the deed and its object: whose fault, whose future, whose choice, what was recognised.
Must not know facts.
"""

from collections.abc import Iterator
from typing import Final

from askwell.scoring import lexicon as lex
from askwell.scoring.lexicon import deed
from askwell.scoring.rule import Hit, Rule, phrases
from askwell.scoring.scene import Scene
from askwell.scoring.sentences import Sentence
from askwell.scoring.words import bag

OWN_FAULT: Final = Rule("model.own-fault", "model", 0.7, "Names one's own fault beside ‘I’ or ‘we’")
OWN_LIMIT: Final = Rule(
    "model.own-limit", "model", 0.6, "Says what one cannot, does not or will not do"
)
TAKES_BACK: Final = Rule(
    "model.carries-the-risk",
    "model",
    0.65,
    "Takes the cost or the risk on oneself, or owns it without a but",
    phrases("""
        you (do not pay|pay nothing|owe me nothing|owe us nothing) <4>
        take it (back|out again) <4>
        costs you nothing if <4>
        (comes|come) off the next (bill|invoice) <2>
        at (our|my) (own)? (cost|expense) <2>
        (we|i) (will|would)? (pay for|cover) (the|that|any|your) <2> (damage|loss|cost|repair) <2>
        out of (my|our) own pocket
        money back <4>
    """),
    on="say",
)
THEIR_YEARS: Final = Rule(
    "inspire.years-ahead", "inspire", 0.65, "A time years ahead, and their world in it"
)
TIME_BOX: Final = Rule(
    "challenge.time-box", "challenge", 0.65, "Something tried for a short, fixed time"
)
TAKE_AWAY: Final = Rule(
    "challenge.take-it-away", "challenge", 0.65, "Asks what if a routine were dropped"
)
WHAT_FOR: Final = Rule(
    "challenge.what-for",
    "challenge",
    0.65,
    "Asks what a routine is good for, or who would miss it",
    phrases("""
        (does|do) for (anyone|anybody|the customer|the team) $
        who (still)? (reads|needs|uses|checks|looks at) (it|that|this|them|those|the) <4>
        what (is|are) <3> (good)? for $
        does (anyone|anybody) <1> (need|read|use|look at|miss) <4>
        (who|anyone|anybody|nobody) (would)? miss <4>
        what have you changed since <6>
        what (purpose|good|use) (does|is) <4>
    """),
    on="ask",
)
MAY_STOP: Final = Rule(
    "enable.their-control",
    "enable",
    0.65,
    "They may stop, choose or change it themselves",
    phrases("""
        (got|have|hold) (the) (switch|veto|pen|key|keys|last word|final say|say) <3>
        (is|are|it is) in your hands
        keep my opinion to myself
        (your|his|her|their) say <2> $
        (not|never) (for me|mine|our|my) <2> (decision|to say|to decide|to choose|place)
        i (will)? follow you
        you will know best
        (i|we) (will)? (stay|keep) out of it
        you are the one who knows <4>
    """),
    on="say",
)
ASKS_IN: Final = Rule(
    "enable.asks-people-in",
    "enable",
    0.65,
    "Asks whom to bring in, or what those people would choose",
    phrases("""
        (what|which|how) <8> (would|do|does) (she|he|they|your <2>|the <2>) <3> (like|choose|\
            prefer|rather|change|pick|suggest|propose|do if) <6>
        (would|could|shall|should|can|if|like) <6> (have|bring|invite|involve) <3> (them|him|her)\
             <3> (in|along|join|with us|to join) <4>
        (who|whom|whose) <7> (join|involve|involved|bring|have|include|help|shape|design|build|\
            choose|come) <3> (with you|in|here|with us|us|along|the table|join|design|shape) <3>
        (who|whom) (would|should|could) <4> (join|help|come|sit|be here|be sitting) <4>
    """),
    on="ask",
)
DEED_AND_WORTH: Final = Rule(
    "encourage.deed-and-worth", "encourage", 0.7, "Names what they did and says why it counts"
)
ALL: Final = (
    OWN_FAULT, OWN_LIMIT, TAKES_BACK, THEIR_YEARS, TIME_BOX, TAKE_AWAY, WHAT_FOR, MAY_STOP, ASKS_IN,
    DEED_AND_WORTH,
)  # fmt: skip


def deed_traits(scene: Scene, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
    """Hits of all rules of this file."""
    for sentence in sentences:
        yield from _inspires(sentence)
        yield from _challenges(sentence)
        yield from _enables(sentence)
        if not sentence.asks:
            yield from _models(sentence)
    yield from _recognises(scene, sentences)


def _models(sentence: Sentence) -> Iterator[Hit]:
    words, first = sentence.words, sentence.first
    for i, word in enumerate(words):
        if word not in {"i", "we", "my", "our"}:
            continue
        near = words[i + 1 : i + 8]
        before = words[max(0, i - 3) : i]
        if lex.EXCUSED.intersection(before) or "you" in near[:3]:
            continue
        fault = next((k for k, w in enumerate(near) if w in lex.FAULT), None)
        if fault is not None:
            yield Hit(OWN_FAULT, first + i, first + i + fault + 2)
            return
        denies = word in {"i", "we"} and near[1:2] == ("not",) and near[0] in _CAN
        if denies and len(near) > 3 and not _IDLE.intersection(near[2:4]):
            weight = 0.6 if _HONEST.intersection(near[2:4]) else 0.42
            yield Hit(OWN_LIMIT, first + i, first + min(i + 6, len(words)), weight)
            return


_CAN: Final = bag("can do could would will am are")
_IDLE: Final = bag(
    """wait complain believe see mind like think imagine understand want need stress agree care
    blame get hear help speak mean worry know why hold call have say go let take be"""
)
_HONEST: Final = bag("promise guarantee keep recommend alter vouch answer cover sell push judge")


def _inspires(sentence: Sentence) -> Iterator[Hit]:
    when = _years_ahead(sentence)
    if when is None or not sentence.has & (lex.BUYER | {"they", "them", "kids", "people"}):
        return
    if sentence.asks:
        hope = sentence.at(lex.HOPE)
        if hope is not None and sentence.has & {"what", "who", "how", "where"}:
            yield Hit(THEIR_YEARS, *sentence.span(when, hope))
    elif not sentence.has & lex.SELLER and sentence.has & {"could", "might", "imagine", "picture"}:
        modal = sentence.at(frozenset({"could", "might", "imagine", "picture"}))
        yield Hit(THEIR_YEARS, *sentence.span(when, modal))


def _years_ahead(sentence: Sentence) -> int | None:
    words = sentence.words
    for i, word in enumerate(words):
        if word in lex.SOMEDAY or (word == "one" and words[i + 1 : i + 2] == ("day",)):
            return sentence.first + i
        if word == "comes" and words[i + 1 : i + 2] == ("true",):
            return sentence.first + i
        if word in lex.YEARS:
            around = set(words[max(0, i - 3) : i]) | set(words[i + 1 : i + 3])
            if around & {"in", "from", "within", "later", "ahead", "down"} and "last" not in around:
                return sentence.first + i
    return None


def _challenges(sentence: Sentence) -> Iterator[Hit]:
    words, first = sentence.words, sentence.first
    proposes = sentence.asks or sentence.has & {"suppose", "let", "try"}
    for i, word in enumerate(words):
        if word in lex.SPELL and proposes and set(words[max(0, i - 2) : i]) & lex.SMALL:
            verb = sentence.at(lex.TRY)
            if verb is not None and abs(first + i - verb) <= 10 and _would(sentence):
                yield Hit(TIME_BOX, *sentence.span(verb, first + i))
                break
    if not sentence.asks:
        return
    gone = sentence.at(lex.REMOVE)
    if (
        gone is not None
        and sentence.has & {"if", "would"}
        and sentence.has & (lex.BUYER | {"nobody", "we"})
    ):
        yield Hit(TAKE_AWAY, first, gone + 1)


def _would(sentence: Sentence) -> bool:
    return bool(
        sentence.has & {"would", "could", "if", "suppose", "let", "shall", "what", "try", "how"}
    )


def _enables(sentence: Sentence) -> Iterator[Hit]:
    words, first = sentence.words, sentence.first
    if sentence.asks:
        return
    for i, word in enumerate(words[:-2]):
        if word in {"you", "they"} and words[i + 1] in {"can", "could", "may", "will"}:
            rest = words[i + 2 : i + 9]
            verb = next((k for k, w in enumerate(rest[:3]) if w in lex.AGENCY), None)
            if verb is not None and lex.AGENCY_MARKS.intersection(rest):
                mark = max(k for k, w in enumerate(rest) if w in lex.AGENCY_MARKS)
                yield Hit(MAY_STOP, first + i, first + i + 3 + max(mark, verb))
                return


def _recognises(scene: Scene, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
    """A deed of theirs (said in full, or played back) and a word of worth on *that*."""
    done: tuple[int, int] | None = None
    for sentence in sentences:
        if sentence.asks:
            continue
        found = deed(sentence.words, frozenset({"you", "she", "he", "they"}))
        if found and sentence.words[found[0]] != "you" and "you" not in sentence.has:
            found = None
        if found:
            done = (sentence.first + found[0], sentence.first + found[1] + 1)
        elif any(n in scene.echoed for n in sentence.clauses) and done is None:
            number = next(n for n in sentence.clauses if n in scene.echoed)
            clause = scene.utterance.clauses[number]
            done = (clause.first, clause.last)
        worth = _worth(sentence)
        if done and worth is not None and worth >= done[0] and not sentence.has & {"but", "should"}:
            yield Hit(DEED_AND_WORTH, done[0], max(worth + 1, done[1]))
            return


_KIND: Final = bag("nice good great strong lovely fine brave smart")
_IS_WORTH: Final = bag("is was took takes made makes shows said")


def _worth(sentence: Sentence) -> int | None:
    words = sentence.words
    for i, word in enumerate(words):
        if word in {"that", "it", "this", "which"}:
            near = words[i + 1 : i + 7]
            if near[:1] and near[0] in _IS_WORTH:
                for k, w in enumerate(near):
                    if w in lex.RECOGNISE and not {"not", "too"}.intersection(near[:k]):
                        return sentence.first + i + 1 + k
    ends = words[-2:]
    if len(ends) == 2 and ends[0] in _KIND and ends[1] in lex.RECOGNISE:
        return sentence.last - 1
    return None
