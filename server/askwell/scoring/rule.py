"""What a rule is, and the engine that finds rules' phrases in an utterance.

Decides how a phrase is written and matched. Must not know any single rule.

A phrase is words side by side, compared in canonical spelling (`do not`, not `don't`):
`(a|b c)` either, `(a|b)?` may be missing, `pric*` any ending, `<3>` up to three words of the same
clause, `<<9>>` up to nine words wherever, `^` the head of a clause (openers such as `so` or
`may I ask` skipped), `$` its end, `@name` a word class.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from askwell.scenario.model import Label
from askwell.scoring.classes import CLASSES, COMMON
from askwell.scoring.text import Utterance
from askwell.scoring.words import bag

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


# Each word of the written-out utterance follows one mark that says where it stands:
#   " " inside a clause, "\t" its head, after openers; "|" a new clause, "!" and its head at once;
#   "/" a new sentence, ";" and its head at once. "?" closes what is asked.
_MARKS: Final = r"[ \t|!/;?]"
_REST: Final = r"[^ \t|!/;?]"
_GOES_ON: Final = r"[ \t]"
_MAY_JOIN: Final = r"[ \t|!]"
_ANYWHERE: Final = r"[ \t|!/;]"
_HEAD: Final = r"[\t!;]"
_JOINS: Final = bag("if and but so because when since or that")

_ITEM = re.compile(r"<+\d+>+|\([^()]*\)\??|[^\s<(]+")
_GAP = re.compile(r"<(\d+)>$")
_FAR = re.compile(r"<<(\d+)>>$")


def _word(word: str) -> str:
    if word.startswith("@"):
        return CLASSES[word[1:]]
    if word.endswith("*"):
        return re.escape(word[:-1]) + _REST + "*"
    return re.escape(word)


def _item(item: str, before: str = "") -> str:
    """The item as a regular expression; `before` overrides the marks it may follow."""
    if item == "$":
        return r"(?=[|!/;?])"
    if item == "?":
        return r"\?"
    if gap := _GAP.match(item):
        return rf"(?:{_GOES_ON}{_REST}+){{0,{gap[1]}}}"
    if far := _FAR.match(item):
        return rf"(?:{_MARKS}+{_REST}+){{0,{far[1]}}}"
    if item.startswith("("):
        inner = item[1:].removesuffix("?").removesuffix(")")
        choices = "|".join(_run(part.split(), before) for part in inner.split("|"))
        return f"(?:{choices})?" if item.endswith("?") else f"(?:{choices})"
    return (before or (_MAY_JOIN if item in _JOINS else _GOES_ON)) + _word(item)


def _run(items: list[str], before: str) -> str:
    first, *others = items
    return _item(first, before) + "".join(_item(item) for item in others)


def _pattern(phrase: str) -> re.Pattern[str]:
    items = [item for item in _ITEM.findall(phrase) if item != ">"]
    before = _ANYWHERE
    body = ""
    for item in items:
        if item == "^":
            before = _HEAD
            continue
        body += _item(item, before)
        if item.startswith("<<"):
            before = _ANYWHERE
        elif item[0] != "<" and not item.endswith(")?"):
            before = ""
    return re.compile(body + f"(?={_MARKS})")


def _needs(phrase: str) -> tuple[frozenset[str], ...]:
    """For each part of the phrase that names plain words: words one of which must occur.

    The part that turns up most rarely comes first.
    """
    found: list[tuple[int, frozenset[str]]] = []
    for item in _ITEM.findall(phrase):
        if item[0] in "<^$@>?" or item.endswith("?"):
            continue
        inner = item[1:-1] if item.startswith("(") else item
        options = [_rarest(part.split()) for part in inner.split("|")]
        if all(options):
            found.append((sum(COMMON.get(o, 1) for o in options), frozenset(options)))
    return tuple(words for _, words in sorted(found, key=lambda cost_and_words: cost_and_words[0]))


def _rarest(words: list[str]) -> str:
    plain = [w for w in words if w[0] not in "@<>?^$" and not w.endswith("*")]
    return min(plain, key=lambda w: COMMON.get(w, 1), default="")


@dataclass(frozen=True, slots=True)
class _Entry:
    """`needs`: a bit for each part of the phrase one of whose words must occur."""

    pattern: re.Pattern[str]
    rule: Rule
    needs: int


class Book:
    """All phrase rules, indexed by a word each phrase cannot do without."""

    __slots__ = ("_always", "_bits", "_by_word", "rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: Final[tuple[Rule, ...]] = tuple(rules)
        bits: dict[frozenset[str], int] = {}
        by_word: dict[str, list[_Entry]] = {}
        always: list[_Entry] = []
        for rule in self.rules:
            for phrase in rule.phrases:
                needs = _needs(phrase)
                # The first part is what the entry is found by.
                mask = sum({1 << bits.setdefault(part, len(bits)) for part in needs[1:]})
                entry = _Entry(_pattern(phrase), rule, mask)
                for word in needs[0] if needs else ():
                    by_word.setdefault(word, []).append(entry)
                if not needs:
                    always.append(entry)
        of_word: dict[str, int] = {}
        for part, bit in bits.items():
            for word in part:
                of_word[word] = of_word.get(word, 0) | 1 << bit
        self._bits: Final[Mapping[str, int]] = of_word
        self._by_word: Final[Mapping[str, list[_Entry]]] = by_word
        self._always: Final = tuple(always)

    def find(self, page: "Page") -> list[Hit]:
        """Every rule that holds somewhere, in the order of its words."""
        words = set(page.utterance.words)
        there = 0
        for word in words & self._bits.keys():
            there |= self._bits[word]
        candidates = {id(entry): entry for entry in self._always}
        for word in words & self._by_word.keys():
            for entry in self._by_word[word]:
                if entry.needs & there == entry.needs:
                    candidates[id(entry)] = entry
        hits: dict[tuple[int, int, str], Hit] = {}
        canon = page.canon
        for entry in candidates.values():
            for match in entry.pattern.finditer(canon):
                first, last = page.place(match.start(), match.end())
                if first < last:
                    hits.setdefault((first, last, entry.rule.id), Hit(entry.rule, first, last))
        return [hits[key] for key in sorted(hits)]


@dataclass(frozen=True, slots=True)
class Page:
    """An utterance written out for phrases; `at` is where each token's mark stands in `canon`."""

    utterance: Utterance
    canon: str
    at: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Token indices (last exclusive) for characters `start` to `end` of `canon`."""
        return bisect_left(self.at, start), bisect_left(self.at, end)


def page_of(utterance: Utterance) -> Page:
    """Write an utterance out for phrase matching."""
    parts: list[str] = []
    at: list[int] = []
    length = 0
    sentence = -1
    for clause in utterance.clauses:
        new = clause.sentence != sentence
        sentence = clause.sentence
        for i in range(clause.first, clause.last):
            head = i == clause.head
            if i == clause.first:
                mark = (";" if head else "/") if new else ("!" if head else "|")
            else:
                mark = "\t" if head else " "
            word = utterance.tokens[i].word
            at.append(length)
            parts.append(mark + word)
            length += 1 + len(word)
        if clause.mark == "?":
            parts.append("?")
            length += 1
    parts.append(";")
    return Page(utterance, "".join(parts), tuple(at))
