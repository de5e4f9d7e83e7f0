"""The cue mini-language of a scenario: which words a line must hold to touch a fact.

Decides whether a cue matches a stretch of words and where. Must not know what a match is for.
`a|b` either, `a_b` side by side, `a*` any ending, `!a` must not occur; words compare by stem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from askwell.scoring.text import Token, Utterance, read

LONGEST_SENTENCE = 25
"""A longer run of words is cut into clauses only: words far apart mean little together."""


class Span(NamedTuple):
    """Code points of the original text, `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    stem: str
    prefix: bool

    def fits(self, token: Token) -> bool:
        if self.prefix:
            return token.word.startswith(self.word) or token.stem.startswith(self.word)
        return token.stem == self.stem


_Run = tuple[_Word, ...]
Group = tuple[_Run, ...]
"""The alternatives of one word of a cue, each a run of words side by side."""


@dataclass(frozen=True, slots=True)
class CompiledCue:
    """`needs`: for each word of the cue its alternatives, each a run of words side by side."""

    needs: tuple[Group, ...]
    bars: tuple[Group, ...]
    size: int

    def find(self, tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, ...] | None:
        """The indices of the matched tokens in `first` to `last` (exclusive), or None."""
        found: list[int] = []
        for group in self.needs:
            hit = _first_of(group, tokens, first, last)
            if hit is None:
                return None
            found.extend(hit)
        if any(_first_of(group, tokens, first, last) is not None for group in self.bars):
            return None
        return tuple(sorted(set(found)))


def _first_of(group: Group, tokens: tuple[Token, ...], first: int, last: int) -> range | None:
    for run in group:
        opener = run[0]
        length = len(run)
        for i in range(first, last - length + 1):
            if opener.fits(tokens[i]) and (
                length == 1 or all(run[k].fits(tokens[i + k]) for k in range(1, length))
            ):
                return range(i, i + length)
    return None


@lru_cache(maxsize=4096)
def compiled(cue: str) -> CompiledCue:
    """The cue ready to match. Remembered; `cue` must be well formed (the scenario model checks)."""
    needs: list[Group] = []
    bars: list[Group] = []
    for word in cue.split():
        barred = word.startswith("!")
        group = tuple(_run(part) for part in word.removeprefix("!").split("|"))
        (bars if barred else needs).append(group)
    size = sum(max(len(run) for run in group) for group in needs)
    return CompiledCue(tuple(needs), tuple(bars), size)


def _run(part: str) -> _Run:
    prefix = part.endswith("*")
    words = [t for piece in part.removesuffix("*").split("_") for t in read(piece).tokens]
    last = len(words) - 1
    return tuple(_Word(t.word, t.stem, prefix and i == last) for i, t in enumerate(words))


def stretches(utterance: Utterance) -> Iterable[tuple[int, int]]:
    """Where a cue may match: each clause, then each whole sentence that is not long."""
    for clause in utterance.clauses:
        yield clause.first, clause.last
    first = 0
    for i, clause in enumerate(utterance.clauses):
        ends = i + 1 == len(utterance.clauses)
        if ends or utterance.clauses[i + 1].sentence != clause.sentence:
            if clause.last - first <= LONGEST_SENTENCE and clause.first != first:
                yield first, clause.last
            first = clause.last


def matches(cue: str, text: str) -> Span | None:
    """Where the cue's words stand in one clause (or short sentence) of `text`; None if nowhere."""
    ready = compiled(cue)
    utterance = _read(text)
    for first, last in stretches(utterance):
        hit = ready.find(utterance.tokens, first, last)
        if hit:
            return Span(*utterance.span(hit[0], hit[-1] + 1))
    return None


@lru_cache(maxsize=64)
def _read(text: str) -> Utterance:
    return read(text)
