"""A reply in the making: lines picked one after another.

Decides that no line is picked twice, that a reply keeps within what may be said at once, and which
pools stand in for a pool that has run out. Must not know why a line is wanted.
"""

from typing import Final

from askwell.buyer.choice import choose
from askwell.buyer.lines import Phrase
from askwell.buyer.memory import Memory
from askwell.buyer.mind import Mind
from askwell.play.dice import number
from askwell.play.texts import MAX_TEXT
from askwell.scenario.model import Trigger

RELATED: Final[dict[Trigger, tuple[Trigger, ...]]] = {
    "open": ("unclear",),
    "closed": ("unclear",),
    "leading": ("assume", "pitch"),
    "inform": ("social",),
    "advise": ("inform", "social"),
    "pitch": ("advise", "inform"),
    "push": ("pitch", "leading"),
    "reflect": ("check", "social"),
    "check": ("reflect", "social"),
    "assume": ("leading",),
    "practice": ("reflect", "social"),
    "social": ("inform",),
    "greeting": ("social",),
    "goodbye": ("social",),
    "off_topic": ("unclear",),
    "rude": ("off_topic",),
    "empty": ("unclear",),
    "repeat": ("unclear",),
    "foreign": ("unclear",),
    "long": ("unclear",),
    "prying": ("off_topic", "unclear"),
    "unclear": ("open",),
}
"""Whose lines serve when those of a trigger have all been heard."""


class Draft:
    """Lines of one reply in speaking order."""

    def __init__(self, mind: Mind, memory: Memory, seed: int) -> None:
        self._mind = mind
        self._memory = memory
        self._seed = seed
        self.phrases: list[Phrase] = []
        self.tells: list[str] = []

    @property
    def text(self) -> str:
        """The reply as it will be said."""
        return " ".join(phrase.text for phrase in self.phrases)

    @property
    def keys(self) -> tuple[str, ...]:
        """Names of the lines in it."""
        return tuple(phrase.key for phrase in self.phrases)

    @property
    def words(self) -> int:
        """Its length in words."""
        return len(self.text.split())

    def fresh(self, pool: str) -> bool:
        """Has that pool a line left that nobody has heard?"""
        heard = {*self._memory.said, *(p.text for p in self.phrases)}
        return any(p.text not in heard for p in self._mind.book.pool(pool))

    def add(self, *pools: str, words: int | None = None) -> bool:
        """Add a line of the first of `pools` that has a fresh one; else the oldest of them all.

        With `words`, only when the reply stays within so many. False when nothing was added.
        """
        barred = {*self._memory.last, *(p.text for p in self.phrases)}
        phrase = choose(
            [self._mind.book.pool(pool) for pool in pools],
            self._memory.said,
            barred,
            number(self._seed, pools[0], self._memory.count),
        )
        if phrase is None:
            return False
        longer = f"{self.text} {phrase.text}".strip()
        if len(longer) > MAX_TEXT or (words is not None and len(longer.split()) > words):
            return False
        self.phrases.append(phrase)
        return True

    def react(self, stage: str, trigger: Trigger, words: int | None = None) -> None:
        """Add the stage's, else the scenario's line for `trigger`, else that of a related one.

        With `words`, only when the reply stays within so many.
        """
        pools = [
            name
            for one in (trigger, *RELATED[trigger])
            for name in (f"stage.{stage}.{one}", f"lines.{one}")
        ]
        _ = self.add(*pools, words=words) or self.phrases or self.add("house.plain")
