"""The form of a question: is this clause one, and does it leave the answer open?

Decides by the first words of a clause and its mark, never by meaning. Must not know facts, the
buyer or other labels.
"""

from collections.abc import Sequence
from typing import Literal

from askwell.scoring.words import AUXES, OPENERS, SUBJECTS, WH, bag

Form = Literal[
    "what", "how", "why", "where", "whatif", "yesno", "who", "when", "which", "degree", "datum",
    "place", "about", "negative",
]  # fmt: skip

_DEGREE = bag(
    """many much long often far big old soon late large wide deep high fast quickly early close
    small few likely sure certain happy satisfied comfortable confident important urgent
    serious tight busy frequently regularly slow hard heavy full heavily attached keen"""
)
_DATUM = bag(
    """time date day year month week percentage percent number size version address price
    colour color currency model share proportion rate quarter postcode figure floor"""
)
_DATUM_OF_YOURS = _DATUM | bag(
    """name budget deadline headcount role title email turnover target cost fee limit timeline
    extension surname capacity range age minimum maximum volume total"""
)
_NO_QUESTION_AFTER_AUX = bag(
    """be do have get see not go just also never love like need want make take let send come
    feel keep say tell bring call me only imagine understand appreciate happen always still
    help use work too so very really good great fine nice true right fair sure funny
    interesting clear amazing awesome perfect cool ok okay as why because what how when
    probably already here totally exactly to"""
)
_RELATIVE_WHICH = bag("is was means meant makes made would could will brings")
_RELATIVE_ADVERBS = bag("still also only just does do did has have can i we you he she they it")
_WHERE_OPEN = bag("see want like hurt hurts start pinch feel think hope stuck begin")
_PRONOUNS = SUBJECTS | bag("that this there these those anyone anybody everyone")


def form_of(words: Sequence[str], asked: bool) -> Form | None:
    """The form of the question that `words` (a clause from its head on) open, or None.

    `asked`: the sentence ends in a question mark.
    """
    if not words:
        return None
    first = words[0]
    if first in WH and words[1:2] in (("and",), ("or",)) and words[2:3] and words[2] in WH:
        return "how" if first in {"how", "why"} else _wh(words[2:], asked)
    if first in WH:
        return _wh(words, asked)
    if first in {"since", "until", "till"} and words[1:2] == ("when",):
        return "when"
    if first in AUXES:
        return _inverted(words, asked)
    if len(words) > 2 and first in _PREPOSITIONS and words[1] in WH - {"how", "why", "when"}:
        return "what" if words[1] == "what" and words[2] not in _DATUM else "which"
    return None


_PREPOSITIONS = bag("to for with in at on by after from")


def _wh(words: Sequence[str], asked: bool) -> Form | None:
    first = words[0]
    second = words[1] if len(words) > 1 else ""
    match first:
        case "what":
            return _what(words, second, asked)
        case "how":
            return _how(words, second, asked)
        case "why":
            return "why" if asked or second not in OPENERS else None
        case "who" | "whom" | "whose":
            if words[:2] == ("who", "knows") or (second in SUBJECTS and not asked):
                return None
            return "who"
        case "which":
            relative = second in _RELATIVE_WHICH and not (asked or _compares(words))
            relative = relative or (not asked and second in _RELATIVE_ADVERBS)
            relative = relative or (not asked and words[2:3] == ("not",))
            return None if relative or not second else "which"
        case "when":
            return "when" if second in AUXES or (asked and second not in OPENERS) else None
        case _:
            return _where(words, second, asked)


def _compares(words: Sequence[str]) -> bool:
    return "or" in words or words[-1] in {"worse", "better", "first"} or "worse" in words


def _what(words: Sequence[str], second: str, asked: bool) -> Form | None:
    if not second:
        return "what" if asked else None
    if second in {"a", "an"} and not asked:
        return None
    if second in {"if", "about"}:
        return "whatif" if second == "if" else "about"
    if second in OPENERS and second not in {"all", "any", "some", "no", "that"} and not asked:
        return None
    if second in _DATUM:
        return "datum"
    if second == "is" and len(words) > 2:
        rest = words[3:] if words[2] in {"your", "the", "his", "her", "their", "our"} else words[2:]
        if rest and len(rest) <= 4 and _DATUM_OF_YOURS.intersection(rest):
            return "datum"
        if len(rest) > 1 and rest[0] in _DATUM_OF_YOURS:
            return "datum"
    return "what"


def _how(words: Sequence[str], second: str, asked: bool) -> Form | None:
    third = words[2] if len(words) > 2 else ""
    if second in _DEGREE:
        return "degree"
    if second in {"about"}:
        return "about"
    if second in {"to"} | OPENERS:
        return "how" if asked else None
    if second in AUXES or second in {"come", "so", "else", "exactly", "specifically"}:
        return "how"
    if third in AUXES:
        return "degree"
    return "how" if asked else None


def _where(words: Sequence[str], second: str, asked: bool) -> Form | None:
    if not (second in AUXES or second in {"else", "exactly"} or asked):
        return None
    return "where" if _WHERE_OPEN.intersection(words) else "place"


def _inverted(words: Sequence[str], asked: bool) -> Form | None:
    first = words[0]
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if second == "not":
        nouns = third in OPENERS and (asked or first in {"is", "are", "was", "were", "does"})
        return "negative" if (third in _PRONOUNS or nouns) and len(words) > 3 else None
    if second in SUBJECTS and third == "not" and first != "may":
        return "negative"
    if first in {"do", "have", "had", "may", "might", "must", "shall", "am"}:
        if first == "have" and second == "the":
            return "yesno"
        nouns = asked and second not in _NO_QUESTION_AFTER_AUX and second not in {"a", "the"}
        return "yesno" if second in _PRONOUNS - {"that", "this", "it"} or nouns else None
    if second in {"a", "an"} and not asked:
        return None
    if second == "that" and third in SUBJECTS and not asked:
        return None
    if second in OPENERS or (first in {"is", "are", "was", "were"} and second == "it"):
        return "yesno" if third or asked else None
    if second in _NO_QUESTION_AFTER_AUX or not second:
        return None
    if asked:
        return "yesno"
    return (
        "yesno" if first in {"is", "are", "does", "did", "has", "was", "were"} and third else None
    )
