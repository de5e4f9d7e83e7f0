"""What the buyer said, turned round: *I lost my oven, so we closed* becomes *you lost your oven*.

Decides which sentence can be played back, where its main clause ends and how its persons turn. It
prefers silence: a sentence that is not surely grammatical from the other side is not played back.
Must not know what a sentence means, nor what is said around it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from askwell.scoring.text import content_of
from askwell.scoring.words import STOP, bag

_MOST_WORDS: Final = 18
_FEWEST_WORDS: Final = 4
_QUOTE_WORDS: Final = 18
_FEW: Final = 2
_SOME: Final = 3
"""Telling words that something worth repeating has at least: few will do of the buyer's own."""

_SENTENCE: Final = re.compile(r"[^.!?…\n]+[.!?…]*")
_SPEECH: Final = re.compile(r"[\"“]([^\"”]*)[\"”]")
_OPENERS: Final = re.compile(
    r"^(?:(?:and|but|so|oh|ah|honestly|frankly),? +|"
    r"(?:well|yes|no|right|okay|ok|look|huh|hm|aye|yeah|now|then|sure|also|you see|i mean|"
    r"the truth is|for me|to be honest|in fact|of course), +)+",
    re.IGNORECASE,
)
"""What comes off without a loss: a *no* only before a comma, for *no changes* means something."""
_CUT: Final = re.compile(
    r",?(?: and)? (?:so|because|which|although|though|unless|while|whereas)\b.*$|"
    r",? since (?:i|we|it|they|he|she|there)\b.*$|"
    r", (?:and|but|if|when|as|or|mind|says|said|I think|I suppose|I reckon|honestly|really|"
    r"please|sorry|believe it)\b.*$",
    re.IGNORECASE,
)
_MINE: Final = bag("i we i'm i've i'd i'll we're we've we'd we'll")
_OWN: Final = _MINE | {"my", "our"}
_PRONOUNS: Final = bag(
    "it he she they there nobody somebody everybody everyone he's she's they're they've it's "
    "there's there're they'd"
)
_DETERMINERS: Final = bag("my our the a an some most every two three four half")
_FINITE: Final = bag(
    """is are was were has have had does did do can could will would should must might isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't didn't don't can't couldn't won't wouldn't goes
    went came comes gets got takes took needs wants keeps kept says said loses lost runs ran makes
    made holds held knows knew sits stands costs leaves left decides decided"""
)
_NEVER: Final = re.compile(
    r"\b(?:you|your|yours|yourself|let's|shall|thank|thanks|sorry|please|hello|goodbye|bye|ask|"
    r"asked|asking|question|mean|meant|answer|think|guess|suppose|promise|swear|bet|follow|hear|"
    r"see|wonder|mind|trust me|call it|leave it|for now|hang on|page|the one|ones|"
    r"that|this|these|those|such|same|before|another|as|talking|discussing|acquainted|circle|"
    r"thread)\b|\b(?:i|we)'?d (?:say|tell|have to)\b|, don't\b|"
    r"\b(?:and|or|but|is|are|was|isn't|aren't|wasn't|the|an?|to|of)$",
    re.IGNORECASE,
)
_ODD: Final = re.compile(
    r"[\"“”„«»‘()\[\]{}<>;/\\|@#*_=~^`…!?]|:(?!\d)|--| - |–|—|(?<!\w)'|'(?!\w)"
)
_ADVERB: Final = r"(?:\w+ly|just|only|never|always|still|also|already|once) "
_TURNS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (rf"\bI ({_ADVERB})?am\b", r"you \1are"),
        (rf"\bI ({_ADVERB})?was\b", r"you \1were"),
        (rf"\bI ({_ADVERB})?wasn't\b", r"you \1weren't"),
        (r"\b(?:I'm|we're)(?!\w)", "you're"),
        (r"\b(?:I|we)'(ve|d|ll)\b", r"you'\1"),
        (r"\bmyself\b", "yourself"),
        (r"\bourselves\b", "yourselves"),
        (r"\b(?:mine|ours)\b", "yours"),
        (r"\b(?:my|our)\b", "your"),
        (r"\b(?:I|we|me|us)\b(?!')", "you"),
    )
)


def mirrored(text: str, *, of_themselves: bool = False) -> str | None:
    """The main clause that says most in `text`, from the other side, without its full stop.

    It begins in lower case unless with a name. With `of_themselves` only what the buyer says of
    themselves will do. None when nothing in `text` can be turned safely.
    """
    best: tuple[int, str] | None = None
    for sentence in _sentences(text):
        clause = _main_clause(sentence)
        if clause is None:
            continue
        weight, own = len(content_of(clause)), clause.split()[0].casefold() in _OWN
        if weight < (_FEW if own else _SOME) or (of_themselves and not own):
            continue
        if best is None or weight >= best[0]:
            best = (weight, clause)
    return None if best is None else _turned(best[1])


def quoted(text: str) -> str | None:
    """The sentence of `text` that says most, in its own words between quotation marks, or None."""
    best: tuple[int, str] | None = None
    for sentence in _sentences(text):
        bare = _OPENERS.sub("", sentence.rstrip(".").strip())
        weight = len(content_of(bare))
        if len(bare.split()) > _QUOTE_WORDS or _ODD.search(bare) or weight < _SOME:
            continue
        if best is None or weight > best[0]:
            best = (weight, bare)
    return None if best is None else f'"{best[1][0].upper()}{best[1][1:]}."'


def _sentences(text: str) -> Iterator[str]:
    """The plain statements of `text`, from the first."""
    for match in _SENTENCE.finditer(_SPEECH.sub(_unsaid, text)):
        sentence = " ".join(match.group().split())
        if sentence and not sentence.endswith(("?", "!", "…", "..")) and _is_plain(sentence):
            yield sentence.replace("’", "'")


def _unsaid(speech: re.Match[str]) -> str:
    """What somebody else said makes its sentence one that is not repeated."""
    return "\x00." if speech.group(1)[-1:] in ".!?" else "\x00"


def _is_plain(sentence: str) -> bool:
    """Letters that an English sentence has, and nothing that cannot be said."""
    return len(sentence) <= 200 and all(
        unicodedata.category(c)[0] not in "CMS" or c in "£$€+" for c in sentence
    )


def _main_clause(sentence: str) -> str | None:
    bare = _OPENERS.sub("", sentence.rstrip(".").strip())
    clause = _CUT.sub("", bare).strip(" ,")
    words = clause.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return None
    if _ODD.search(clause) or _NEVER.search(clause) or clause.count(",") > 1:
        return None
    return clause if _has_subject_and_verb(words) else None


def _has_subject_and_verb(words: list[str]) -> bool:
    first, second = words[0].casefold(), words[1].casefold()
    if first in _MINE:
        # `I, who…` and `we two` are no clause heads that turn well.
        return second[-1].isalnum() and second not in {"two", "three", "all", "and", "in", "of"}
    if "," in "".join(words[:4]):
        return False
    if first in _PRONOUNS:
        return "'" in first or second in _FINITE or second.endswith(("s", "ed"))
    if first in _DETERMINERS or _is_name(words):
        return any(word.casefold() in _FINITE for word in words[1:6])
    return False


def _is_name(words: list[str]) -> bool:
    """Two capitals at the start: a full name keeps its capital wherever it stands."""
    if words[0].casefold() in STOP:
        return False
    return all(word[0].isupper() and word.isalpha() and len(word) > 1 for word in words[:2])


def _turned(clause: str) -> str:
    turned = clause if _is_name(clause.split()) else clause[0].lower() + clause[1:]
    for pattern, put in _TURNS:
        turned = pattern.sub(put, turned)
    return turned
