"""Input that no sales talk foresees: prying, rudeness, other languages, nothing at all.

Decides whether a seller line is awkward, and how, by small rules over its words. Each rule prefers
to let a line pass: a strange line taken for plain costs a shrug, a plain one taken for strange
costs the talk. Must not know facts, stages or what the buyer says to it.
"""

from collections.abc import Collection, Sequence
from typing import Final, Literal

from askwell.buyer.oddities import (
    FILLERS,
    FOREIGN_HELLOS,
    MARKUP,
    MASH,
    OFF_TOPIC_PHRASES,
    OFF_TOPIC_WORDS,
    PRYING,
    PRYING_UNLESS_ABOUT_A_FACT,
    RUDE,
)
from askwell.buyer.words import canon, words
from askwell.scoring.language import is_foreign
from askwell.scoring.text import content_of

Awkward = Literal["prying", "rude", "foreign", "empty", "repeat", "off_topic", "long"]

LONG: Final = 900
"""Characters from which a line is a wall of text."""

_OFF_TOPIC: Final = content_of(OFF_TOPIC_WORDS)


def awkward(
    text: str,
    *,
    earlier: Sequence[str],
    vocabulary: Collection[str],
    about_a_fact: bool,
    answers: bool,
) -> Awkward | None:
    """What is awkward about a seller line, the gravest first; None for a plain one.

    `earlier`: the seller's texts before it, newest last. `vocabulary`: stems this talk is about.
    `about_a_fact`: a question in it aims at a fact. `answers`: the buyer has just asked or told
    something, so that a bare `yes` or `right` says something.
    """
    said = words(text)
    line = canon(text)
    if MARKUP.search(text) or PRYING.search(line):
        return "prying"
    if not about_a_fact and PRYING_UNLESS_ABOUT_A_FACT.search(line):
        return "prying"
    if RUDE.search(line):
        return "rude"
    if _is_foreign(text, said):
        return "foreign"
    if _is_empty(said, answers):
        return "empty"
    if len(text) > LONG:
        return "long"
    if _is_repeat(text, said, earlier):
        return "repeat"
    if not about_a_fact and _is_off_topic(text, line, vocabulary):
        return "off_topic"
    return None


def _is_foreign(text: str, said: tuple[str, ...]) -> bool:
    """A language the scorer does not read, or a greeting in one."""
    hello = 0 < len(said) <= 3 and all(word in FOREIGN_HELLOS for word in said)
    return hello or is_foreign(said, text)


def _is_empty(said: tuple[str, ...], answers: bool) -> bool:
    """No words at all, one or two fillers, or fingers on a keyboard."""
    if not any(c.isalpha() for word in said for c in word):
        return not (answers and said)
    if len(said) <= 2 and all(word in FILLERS for word in said):
        return not answers
    return len(said) <= 2 and any(MASH.search(word) or _has_no_vowel(word) for word in said)


def _has_no_vowel(word: str) -> bool:
    return len(word) >= 5 and word.isascii() and word.isalpha() and not set(word) & set("aeiouy")


def _is_repeat(text: str, said: tuple[str, ...], earlier: Sequence[str]) -> bool:
    """The very words of an earlier line; a short `how so?` may come back, but not at once."""
    bare = _bare(text)
    if earlier and _bare(earlier[-1]) == bare:
        return True
    return len(said) >= 5 and any(_bare(old) == bare for old in earlier)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_off_topic(text: str, line: str, vocabulary: Collection[str]) -> bool:
    if OFF_TOPIC_PHRASES.search(line):
        return True
    stems = content_of(text)
    strange = stems - set(vocabulary)
    return bool(strange & _OFF_TOPIC) and len(strange) * 2 > len(stems)
