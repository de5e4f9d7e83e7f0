"""A scenario's facts made ready for reading: cues compiled, words stemmed, rare words known.

Decides what is kept ready and for how long. Must not know an utterance.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from askwell.scenario.model import Fact
from askwell.scoring.cues import CompiledCue, compiled
from askwell.scoring.text import content_of

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


@dataclass(frozen=True, slots=True)
class Sheets:
    """All facts of a scenario. `asked_in` and `played_in` count in how many facts' questions
    (label included) and tellings a stem turns up: what is in one only is rare."""

    sheets: tuple[Sheet, ...]
    asked_in: dict[str, int]
    played_in: dict[str, int]


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
    made = Sheets(sheets, dict(asked), dict(played))
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
