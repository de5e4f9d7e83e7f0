"""What the seller's unanswered lines come to, taken together.

Decides which facts are asked for and which trigger the words pull. Must not know what the buyer
will say, nor whether a fact may be told.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from askwell.buyer.awkward import Awkward, awkward
from askwell.buyer.memory import Memory
from askwell.buyer.mind import Mind
from askwell.buyer.words import canon, utterance
from askwell.play.views import BuyerLine, Heard
from askwell.scenario.model import Fact, Label, Trigger
from askwell.scoring.cues import compiled, matches
from askwell.scoring.text import content_of
from askwell.scoring.words import WH

QUESTIONS: Final[frozenset[Label]] = frozenset({"ask.open", "ask.closed", "ask.leading", "check"})

_BY_STRENGTH: Final[tuple[tuple[frozenset[Label], Trigger], ...]] = (
    (frozenset({"push"}), "push"),
    (frozenset({"assume"}), "assume"),
    (frozenset({"tell.pitch"}), "pitch"),
    (frozenset({"model", "inspire", "encourage"}), "practice"),
    (frozenset({"tell.advise"}), "advise"),
    (frozenset({"ask.leading"}), "leading"),
    (frozenset({"challenge", "enable"}), "practice"),
    (frozenset({"check"}), "check"),
    (frozenset({"ask.open"}), "open"),
    (frozenset({"ask.closed"}), "closed"),
    (frozenset({"reflect"}), "reflect"),
    (frozenset({"tell.inform"}), "inform"),
)
"""A plan put as an order is an order; owning, hoping and thanking count before advice beside them.
A question goes before a reflection beside it: who asks wants an answer."""

_POLITE: Final[frozenset[Label]] = frozenset({"tell.inform", "tell.advise", "reflect", "social"})
"""What may stand beside a first greeting without being more than part of it."""

_NOTHING: Final = Heard(labels=(), asks_about=(), claims=(), echoes=())

_GREETING: Final = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|dear)\b"
)
_GOODBYE: Final = re.compile(
    r"\b(?:bye|goodbye|good bye|cheerio|farewell|take care|until then|"
    r"(?:talk|speak) (?:to you )?soon|"
    r"(?<!\bi )see (?:you|ya)(?: then| there| soon| later| tomorrow| on| next)|see (?:you|ya)$|"
    r"have a (?:good|great|nice|lovely|wonderful) (?:day|evening|afternoon|weekend|week|one))\b"
)
_MOSTLY: Final = 0.6
"""Share of a question's words that a told fact must have for it to be about that fact."""
_SENTENCES: Final = re.compile(r"[.!?…\n]+")
_MORE: Final = r"(?:a (?:bit|little) )?more"
_OF_IT: Final = r"(?: (?:about|on|of|by|behind) (?:that|this|it))?"
_FOLLOW_UP: Final = re.compile(
    r"(?:(?:ok|okay|oh|ah|hm|hmm|right|and|so|but|well|really|wow|please|sorry|sure|interesting) )*"
    r"(?:why(?: (?:is|was|not|exactly))?(?: (?:that|so|it|this))?|"
    r"why do you (?:say|think) (?:that|so)|"
    r"how so|how come|how is that|how do you mean|how exactly|in what way|"
    rf"what do you mean{_OF_IT}|meaning(?: what)?|such as|like what|for (?:example|instance)|"
    rf"(?:can|could|would|will) you (?:please )?"
    rf"(?:tell|say|explain|share)(?: me)?(?: {_MORE})?{_OF_IT}|"
    rf"(?:tell me|say) {_MORE}{_OF_IT}|tell me|explain|go on|please do|do tell|i am listening|"
    r"(?:and )?(?:then )?what happened(?: then| there| exactly| next| after that)?|"
    r"and then|then what|"
    r"what makes you say (?:that|so)|where does that come from|what is behind (?:that|it)|"
    r"how did (?:that|it) (?:happen|go|feel|come about)|what was (?:that|it) like|"
    r"what is it then|so what is it|what then|what is the (?:real|true) reason)(?: then| please)?"
)
"""A question that has no subject of its own: it goes on about what was said last."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that aims at a fact, and the labels of the line it stands in.

    `on`: it aims by going on about what the buyer said last.
    """

    fact: str
    labels: frozenset[Label]
    on: bool = False


@dataclass(frozen=True, slots=True)
class Hearing:
    """`text`: all unanswered lines. `odd`: what is awkward about them, if anything."""

    text: str
    labels: frozenset[Label]
    asked: tuple[Asked, ...]
    claims: tuple[str, ...]
    echoes: tuple[str, ...]
    odd: Awkward | None
    trigger: Trigger


def hear(mind: Mind, memory: Memory, told: frozenset[str]) -> Hearing:
    """Take the pending lines together."""
    heards = [(line, line.heard or _NOTHING) for line in memory.pending]
    text = "\n".join(line.text for line in memory.pending)
    labels = frozenset(label for _, heard in heards for label in heard.labels)
    asked = tuple(ask for line, heard in heards for ask in _asked(mind, line, heard, told))
    if not asked:
        asked = tuple(_asked_again(mind, memory, labels, text, told))
    return Hearing(
        text=text,
        labels=labels,
        asked=asked,
        claims=_once(fact for _, heard in heards for fact in heard.claims),
        echoes=_once(fact for _, heard in heards for fact in heard.echoes),
        odd=_odd(mind, memory, heards),
        trigger=_trigger(mind, memory, labels, text),
    )


def _asked(mind: Mind, line: BuyerLine, heard: Heard, told: frozenset[str]) -> Iterator[Asked]:
    """The facts a line asks for, each clause for one: the one its words fit most closely."""
    labels = frozenset(heard.labels)
    if len(heard.asks_about) < 2:
        yield from (Asked(fact, labels) for fact in heard.asks_about)
        return
    order = {fact: n for n, fact in enumerate(heard.asks_about)}
    fits = [(_fit(mind.scenario.fact(fact), line.text), fact) for fact in order]
    fits.sort(key=lambda f: (-f[0].size, f[1] in told, f[0].start, -f[0].cues, order[f[1]]))
    taken: set[int] = set()
    chosen: list[str] = []
    for fit, fact in fits:
        clauses = _clauses(line.text, fit)
        if not clauses & taken and (clauses or not chosen):
            chosen.append(fact)
            taken |= clauses
    yield from (Asked(fact, labels) for fact in sorted(chosen, key=order.__getitem__))


def _asked_again(
    mind: Mind, memory: Memory, labels: frozenset[Label], text: str, told: frozenset[str]
) -> Iterator[Asked]:
    """A question that goes on about the last answer, or is made of the words of a told fact."""
    if memory.topic is not None and _goes_on(text):
        yield Asked(memory.topic, labels, on=True)
    elif labels & QUESTIONS:
        said = content_of(_sentences(text)[-1])
        close = [(len(said & words), fact) for fact, words in mind.words_of.items() if fact in told]
        most, fact = max(close, default=(0, ""))
        enough = most >= 2 and most >= _MOSTLY * len(said)
        if most and (enough or (most == len(said) and said <= mind.own_words_of[fact])):
            yield Asked(fact, labels, on="ask.open" in labels)


@dataclass(frozen=True, slots=True)
class _Fit:
    """The closest cue: how many words it needs and where they stand; how many cues match."""

    size: int
    cues: int
    start: int
    end: int


def _fit(fact: Fact, text: str) -> _Fit:
    found = [(compiled(cue).size, span) for cue in fact.aims if (span := matches(cue, text))]
    if not found:
        return _Fit(0, 0, 0, 0)
    size, span = max(found, key=lambda f: (f[0], f[1].start - f[1].end))
    return _Fit(size, len(found), span.start, span.end)


def _clauses(text: str, fit: _Fit) -> set[int]:
    """Numbers of the clauses in which a cue's words stand."""
    cut = utterance(text)
    return {
        clause
        for token, clause in zip(cut.tokens, cut.clause_of, strict=True)
        if token.start < fit.end and fit.start < token.end
    }


def _goes_on(text: str) -> bool:
    return _FOLLOW_UP.fullmatch(canon(_sentences(text)[-1])) is not None


def _wants_a_datum(text: str) -> bool:
    """Does its last question begin with `who`, `how many` and the like?"""
    cut = utterance(_sentences(text)[-1])
    return any(cut.tokens[clause.head].word in WH for clause in cut.clauses)


def _sentences(text: str) -> list[str]:
    """Its sentences; never none."""
    return [part for part in _SENTENCES.split(text) if part.strip()] or [""]


def _once(facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts))


def _odd(mind: Mind, memory: Memory, heards: list[tuple[BuyerLine, Heard]]) -> Awkward | None:
    """Prying and rudeness in any line count; the rest only when there is nothing better."""
    earlier = list(memory.earlier)
    found: list[Awkward | None] = []
    for line, heard in heards:
        found.append(
            awkward(
                line.text,
                earlier=earlier,
                vocabulary=mind.vocabulary,
                about_a_fact=bool(heard.asks_about),
                answers=memory.asked_back or memory.told_last,
            )
        )
        earlier.append(line.text)
    for gravest in ("prying", "rude"):
        if gravest in found:
            return gravest
    return found[-1] if found and None not in found else None


def _trigger(mind: Mind, memory: Memory, labels: frozenset[Label], text: str) -> Trigger:
    """What plain words do when no fact answers them."""
    line = canon(text)
    if not labels & QUESTIONS and _GOODBYE.search(line):
        return "goodbye"
    if not memory.earlier and not labels - _POLITE and _GREETING.search(line):
        return "greeting"
    if {"reflect", "check"} <= labels and not labels & {"push", "assume"}:
        return "reflect"
    if _goes_on(text):
        return "open"
    for strong, trigger in _BY_STRENGTH:
        if labels & strong:
            return _of_question(mind, trigger, labels, text)
    # Who answers what the buyer has just asked is telling something, however short.
    return "inform" if memory.asked_back and " " in line else "social"


def _of_question(mind: Mind, trigger: Trigger, labels: frozenset[Label], text: str) -> Trigger:
    """A question wants an answer more than praise, and a strange one is not understood."""
    if trigger == "practice" and "ask.open" in labels and not labels & {"model", "encourage"}:
        trigger = "open"
    if trigger == "closed" and _wants_a_datum(text):
        return "unclear"  # `Yes and no.` is no answer to `how many`.
    stems = {stem for stem in content_of(text) if len(stem) > 4}
    if trigger in ("open", "closed") and stems and not stems & mind.vocabulary:
        return "unclear"
    return trigger
