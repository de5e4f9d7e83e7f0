"""Sentences of a scene with what they ask, ready for rules that measure instead of match.

Decides nothing about labels.
"""

from dataclasses import dataclass

from askwell.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive); `clauses` by number; `asks`: one of them does."""

    first: int
    last: int
    words: tuple[str, ...]
    has: frozenset[str]
    asks: bool
    clauses: tuple[int, ...]

    def at(self, words: frozenset[str]) -> int | None:
        """The place (token number) of the first of these words."""
        for i, word in enumerate(self.words):
            if word in words:
                return self.first + i
        return None

    def span(self, *places: int | None) -> tuple[int, int]:
        """From the first to behind the last of these places."""
        known = [p for p in places if p is not None]
        return min(known), max(known) + 1


def sentences_of(scene: Scene) -> tuple[Sentence, ...]:
    """The sentences of an utterance; text without marks is one sentence."""
    out: list[Sentence] = []
    numbers: list[int] = []
    clauses = scene.utterance.clauses
    for number, clause in enumerate(clauses):
        numbers.append(number)
        if number + 1 < len(clauses) and clauses[number + 1].sentence == clause.sentence:
            continue
        first, last = clauses[numbers[0]].first, clause.last
        words = tuple(t.word for t in scene.utterance.tokens[first:last])
        asks = any(n in scene.asked for n in numbers)
        out.append(Sentence(first, last, words, frozenset(words), asks, tuple(numbers)))
        numbers = []
    return tuple(out)
