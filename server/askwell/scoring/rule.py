"""What a rule is, and the engine that finds rules' phrases in an utterance.

Decides how a phrase is written and matched. Must not know any single rule.

A phrase is words side by side, compared in canonical spelling (`do not`, not `don't`):
`(a|b c)` either, `(a|b)?` may be missing, `pric*` any ending, `<3>` up to three words of the same
clause, `<<9>>` up to nine words wherever, `^` the head of a clause (openers such as `so` or
`may I ask` skipped), `$` its end, `@name` a word class.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from askwell.scenario.model import Label
from askwell.scoring.classes import CLASSES, COMMON
from askwell.scoring.text import Utterance

On = Literal["ask", "say", "any"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason for one label. `weight` 0-1 is how sure it makes us by itself; `says` explains it
    to a player; `on` limits it to clauses that ask or that do not."""

    id: str
    label: Label
    weight: float
    says: str
    phrases: tuple[str, ...] = ()
    on: On = "any"


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that holds for tokens `first` to `last` (exclusive).

    `weight` replaces the rule's own where the rule measures instead of matching.
    """

    rule: Rule
    first: int
    last: int
    weight: float = 0.0

    @property
    def sure(self) -> float:
        """How sure this hit makes us, 0-1."""
        return self.weight or self.rule.weight


def phrases(block: str) -> tuple[str, ...]:
    """One phrase a line."""
    return tuple(line.strip() for line in block.strip().splitlines() if line.strip())


_ITEM = re.compile(r"<+\d+>+|\([^()]*\)\??|[^\s<(]+")
_GAP = re.compile(r"<(\d+)>$")
_FAR = re.compile(r"<<(\d+)>>$")


def _word(word: str) -> str:
    if word.startswith("@"):
        return CLASSES[word[1:]]
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"[^ ]*"
    return re.escape(word)


def _item(item: str) -> str:
    if item == "^":
        return "(?<= >)"
    if item == "$":
        return r"(?= [?|/])"
    if gap := _GAP.match(item):
        return rf"(?: [^ |/?>]+){{0,{gap[1]}}}"
    if far := _FAR.match(item):
        return rf"(?: [^ ]+){{0,{far[1]}}}"
    if item.startswith("("):
        inner = item[1:].removesuffix("?").removesuffix(")")
        choices = "|".join("".join(map(_item, part.split())) for part in inner.split("|"))
        group = f"(?:{choices})"
        return group + "?" if item.endswith("?") else group
    return " " + _word(item)


def _pattern(phrase: str) -> re.Pattern[str]:
    body = "".join(_item(item) for item in _ITEM.findall(phrase))
    return re.compile(body + "(?= )")


def _anchors(phrase: str) -> tuple[str, ...]:
    """Words one of which must occur for the phrase to match; rare ones preferred; () if none."""
    best: tuple[int, tuple[str, ...]] | None = None
    for item in _ITEM.findall(phrase):
        if item[0] in "<^$@>?" or item.endswith("?"):
            continue
        inner = item[1:-1] if item.startswith("(") else item
        options = tuple(_rarest(part.split()) for part in inner.split("|"))
        if all(options):
            cost = sum(COMMON.get(o, 1) for o in options)
            if best is None or cost < best[0]:
                best = (cost, options)
    return best[1] if best else ()


def _rarest(words: list[str]) -> str:
    plain = [w for w in words if w[0] not in "@<>?^$" and not w.endswith("*")]
    return min(plain, key=lambda w: COMMON.get(w, 1), default="")


class Book:
    """All phrase rules, indexed by a word each phrase cannot do without."""

    __slots__ = ("_always", "_by_word", "rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: Final[tuple[Rule, ...]] = tuple(rules)
        by_word: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
        always: list[tuple[re.Pattern[str], Rule]] = []
        for rule in self.rules:
            for phrase in rule.phrases:
                entry = (_pattern(phrase), rule)
                anchors = _anchors(phrase)
                for word in dict.fromkeys(anchors):
                    by_word.setdefault(word, []).append(entry)
                if not anchors:
                    always.append(entry)
        self._by_word: Final[Mapping[str, list[tuple[re.Pattern[str], Rule]]]] = by_word
        self._always: Final[tuple[tuple[re.Pattern[str], Rule], ...]] = tuple(always)

    def find(self, page: "Page") -> list[Hit]:
        """Every rule that holds somewhere, the first place of each phrase in each clause."""
        hits: dict[tuple[str, int, int], Hit] = {}
        entries = list(self._always)
        seen: set[int] = set()
        for word in dict.fromkeys(t.word for t in page.utterance.tokens):
            entries.extend(self._by_word.get(word, ()))
        for pattern, rule in entries:
            if id(pattern) in seen:
                continue
            seen.add(id(pattern))
            for match in pattern.finditer(page.canon):
                first, last = page.place(match.start(), match.end())
                if first < last:
                    hits.setdefault((rule.id, first, last), Hit(rule, first, last))
        return sorted(hits.values(), key=lambda h: (h.first, h.last, h.rule.id))


@dataclass(frozen=True, slots=True)
class Page:
    """An utterance written out for phrases: ` / so > what is it ? / > we ship it /`."""

    utterance: Utterance
    canon: str
    at: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Token indices for characters `start` to `end` of `canon`."""
        low, high = 0, len(self.at)
        while low < high:
            middle = (low + high) // 2
            if self.at[middle] < start:
                low = middle + 1
            else:
                high = middle
        last = low
        while last < len(self.at) and self.at[last] < end:
            last += 1
        return low, last


def page_of(utterance: Utterance) -> Page:
    """Write an utterance out for phrase matching."""
    parts: list[str] = []
    at: list[int] = []
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        parts.append(piece)
        length += len(piece)

    put(" /")
    for n, clause in enumerate(utterance.clauses):
        for i in range(clause.first, clause.last):
            if i == clause.head:
                put(" >")
            at.append(length)
            put(" " + utterance.tokens[i].word)
        if clause.mark == "?":
            put(" ?")
        ends = n + 1 == len(utterance.clauses)
        same = not ends and utterance.clauses[n + 1].sentence == clause.sentence
        put(" |" if same else " /")
    put(" ")
    return Page(utterance, "".join(parts), tuple(at))


@lru_cache(maxsize=1)
def empty_page() -> Page:
    """The page of a text without words."""
    return page_of(Utterance("", (), (), ()))
