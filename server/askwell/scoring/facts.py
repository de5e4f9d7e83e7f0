"""A scenario's facts made ready for reading: cues compiled, words stemmed, rare words known.

Decides what is kept ready and for how long. Must not know an utterance.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from askwell.scenario.model import Fact
from askwell.scoring.cues import CompiledCue, Group, compiled
from askwell.scoring.text import Token, content_of

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One fact ready to be matched. `asks`, `sounds` and `plays` are the meaning-bearing stems of
    its example questions, of lines that state its assumption, and of its truth and tellings."""

    id: str
    aims: tuple[CompiledCue, ...]
    label: Stems
    asks: tuple[Stems, ...]
    claims: tuple[CompiledCue, ...]
    sounds: tuple[Stems, ...]
    right: bool
    plays: Stems


Use = tuple[int, Literal["aims", "claims"]]
"""The place of a fact among the facts, and what one of its cues is for."""


class Candidate(NamedTuple):
    """A cue with what it is for; `needs` has a bit for each of its groups."""

    needs: int
    use: Use
    cue: CompiledCue


class CueIndex:
    """Which cues can match at all, told from single words.

    Every distinct group of cue words has a bit; which bits a word can begin is remembered per word.
    A cue whose bits are not all there need not be tried.
    """

    __slots__ = ("_by_stem", "_candidates", "_of_word", "_prefixes")

    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        numbers: dict[Group, int] = {}
        found: list[Candidate] = []
        for order, sheet in enumerate(sheets):
            uses: list[tuple[Use, CompiledCue]] = [((order, "aims"), c) for c in sheet.aims]
            uses += [((order, "claims"), c) for c in sheet.claims]
            for use, cue in uses:
                needs = 0
                for group in cue.needs:
                    needs |= 1 << numbers.setdefault(group, len(numbers))
                found.append(Candidate(needs, use, cue))
        self._candidates: Final = tuple(found)
        by_stem: dict[str, int] = {}
        prefixes: dict[str, int] = {}
        for group, number in numbers.items():
            for opener in (run[0] for run in group):
                found_in, key = (prefixes, opener.word) if opener.prefix else (by_stem, opener.stem)
                found_in[key] = found_in.get(key, 0) | 1 << number
        self._by_stem: Final = by_stem
        self._prefixes: Final = tuple(prefixes.items())
        self._of_word: Final[dict[str, int]] = {}

    def begun(self, tokens: Sequence[Token]) -> int:
        """The bits that these tokens can begin."""
        known = self._of_word
        bits = 0
        for token in tokens:
            mine = known.get(token.word)
            bits |= self._begun(token) if mine is None else mine
        return bits

    def possible(self, begun: int) -> list[Candidate]:
        """The cues of whose groups all can begin."""
        absent = ~begun
        return [c for c in self._candidates if not c.needs & absent]

    def _begun(self, token: Token) -> int:
        if len(self._of_word) >= _MOST_WORDS:
            self._of_word.clear()
        bits = self._by_stem.get(token.stem, 0)
        for prefix, more in self._prefixes:
            if token.word.startswith(prefix) or token.stem.startswith(prefix):
                bits |= more
        self._of_word[token.word] = bits
        return bits


@dataclass(frozen=True, slots=True)
class Sheets:
    """All facts of a scenario. `asked_in` and `played_in` count in how many facts' questions
    (label included) and tellings a stem turns up: what is in one only is rare.
    `wordings`: the sheets whose questions or label have a stem; `sounds`: all stems of sayings;
    `likeness`: the sheets in any of whose texts a stem turns up."""

    sheets: tuple[Sheet, ...]
    index: CueIndex
    sounds: Stems
    wordings: dict[str, tuple[int, ...]]
    likeness: dict[str, tuple[int, ...]]
    asked_in: dict[str, int]
    played_in: dict[str, int]


_MOST_WORDS: Final = 20_000
_MOST: Final = 64
_by_identity: dict[tuple[int, ...], tuple[tuple[Fact, ...], Sheets]] = {}
_by_content: dict[tuple[object, ...], Sheet] = {}


def sheets_of(facts: tuple[Fact, ...]) -> Sheets:
    """The sheets of these facts, remembered.

    Hashing a frozen model walks all of it, so the objects' identities are the first key; the facts
    are kept beside them, so an identity cannot be given away while it is a key.
    """
    key = tuple(map(id, facts))
    kept = _by_identity.get(key)
    if kept is not None:
        return kept[1]
    sheets = tuple(map(_sheet, facts))
    asked = Counter(s for sheet in sheets for s in sheet.label.union(*sheet.asks))
    played = Counter(s for sheet in sheets for s in sheet.plays)
    sounds = frozenset[str]().union(*(sound for sheet in sheets for sound in sheet.sounds))
    wordings: dict[str, tuple[int, ...]] = {}
    for order, sheet in enumerate(sheets):
        for word in sorted(sheet.label.union(*sheet.asks)):
            wordings[word] = (*wordings.get(word, ()), order)
    likeness: dict[str, tuple[int, ...]] = {}
    for order, sheet in enumerate(sheets):
        for word in sorted(sheet.plays.union(sheet.label, *sheet.asks)):
            likeness[word] = (*likeness.get(word, ()), order)
    made = Sheets(sheets, CueIndex(sheets), sounds, wordings, likeness, dict(asked), dict(played))
    if len(_by_identity) >= _MOST:
        _by_identity.clear()
    _by_identity[key] = (facts, made)
    return made


def _sheet(fact: Fact) -> Sheet:
    assumption = fact.assumption
    cues = assumption.cues if assumption else ()
    sounds = assumption.sounds if assumption else ()
    right = bool(assumption and assumption.right)
    key = (fact.id, fact.label, fact.aims, fact.asks, fact.truth, fact.tells, cues, sounds, right)
    sheet = _by_content.get(key)
    if sheet is None:
        sheet = Sheet(
            fact.id,
            tuple(map(compiled, fact.aims)),
            content_of(fact.label),
            tuple(map(content_of, fact.asks)),
            tuple(map(compiled, cues)),
            tuple(map(content_of, sounds)),
            right,
            content_of(fact.truth).union(*map(content_of, fact.tells)),
        )
        if len(_by_content) >= _MOST * 40:
            _by_content.clear()
        _by_content[key] = sheet
    return sheet
