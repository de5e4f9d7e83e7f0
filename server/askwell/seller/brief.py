"""What the seller can say about itself: its own brief, from *you* to *I*.

Decides which sentences of the brief may be said aloud. Hearsay, guesses and anything about the
person opposite stay unsaid: they would be claims nobody checked. Must not know the talk.
"""

import re
from collections.abc import Iterator
from typing import Final

from askwell.play.views import PersonaCard
from askwell.scenario.model import Brief
from askwell.scoring.text import content_of
from askwell.seller.phrases import PRICE

_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
_HEARSAY: Final = re.compile(
    r"[\"“”:;?!]|\b(?:guess\w*|they say|so they say|said to|somebody|someone|everybody|everyone|"
    r"rule of thumb|people say|supposed\w*|probably|reads|swears?|rumou?r\w*|heard|apparently|"
    r"seems?|believe\w*|he|she|him|her|his|hers|they|them|their|theirs|best|better|cheaper|"
    r"leading|great|paper|hear yourself|hardly|like to|always|never|usually|tends?)\b|"
    r"^(?:that|this|it|these|those)\b|\b(?:that|this|it)\.?$",
    re.IGNORECASE,
)
_SHE: Final = r"\b(?:she|he|{name})"
_STILL: Final = r"((?:still|also|really|never|always) )?"
_THEY: Final[tuple[tuple[str, str], ...]] = (
    (rf"{_SHE} {_STILL}is\b", r"you \1are"),
    (rf"{_SHE} {_STILL}has\b", r"you \1have"),
    (rf"{_SHE} {_STILL}does\b", r"you \1do"),
    (rf"{_SHE} {_STILL}was\b", r"you \1were"),
    (rf"{_SHE} {_STILL}(need|want|know|think|see|look|take|make|mean|hope|like|say|get)s\b",
     r"you \1\2"),
    (r"\b(?:herself|himself)\b", "yourself"),
    (r"\b(?:{name}'s|his)\b", "your"),
    (r"\bher (?=side|own|people|team|day|work|words|view|eyes|standing|plans|part|place)", "your "),
    (r"\b(?:she|he|him|{name})\b", "you"),
)  # fmt: skip
"""How a want speaks of the buyer, and how the seller says it to them."""
_STARTS: Final = re.compile(r"^(?:to (?P<do>\w.+)|(?P<thing>(?:a|an|some|the) .+))$", re.IGNORECASE)
_SUBJECT_AFTER: Final = (",", " and", " that", " when", " where", " if", " ago", " before", " what")
"""What may stand before a *you* that is surely a subject."""
_ENOUGH: Final = 2
"""Telling words that a question and a sentence of the brief share."""
_SHORTEST: Final = 3
_LONGEST: Final = 30


def first_name(persona: PersonaCard) -> str:
    """How the buyer is addressed: by first name, or in full after a title."""
    words = persona.name.split()
    if len(words) > 1 and words[0].rstrip(".").casefold() in {"dr", "mr", "mrs", "ms", "prof"}:
        return " ".join(words)
    return words[0] if words else persona.name


def purpose(brief: Brief | None, persona: PersonaCard) -> str | None:
    """Why the seller is here: the first want that can be said to the buyer's face, or None."""
    for want in brief.wants if brief else ():
        sentence = next(_sentences(want), "").rstrip(".").strip()
        found = _STARTS.match(sentence)
        if found is None or re.search(r"\byou(?:r|rs)?\b|[\"“”:;]", sentence, re.IGNORECASE):
            continue
        said = _to_you(found["do"] or found["thing"], persona)
        if said is None or len(said.split()) > _LONGEST:
            continue
        said = said[0].lower() + said[1:]
        return f"I'd like to {said}." if found["do"] else f"What I'd like is {said}."
    return None


def answer(brief: Brief | None, persona: PersonaCard, question: str) -> str | None:
    """The sentence of the brief that answers `question`, in the first person, or None."""
    asked = content_of(question)
    best: tuple[int, str] | None = None
    for sentence in _own(brief, persona):
        shared = len(asked & content_of(sentence))
        enough = shared >= _ENOUGH or (shared and PRICE.search(question.casefold()))
        if enough and (best is None or shared > best[0]):
            best = (shared, sentence)
    return None if best is None else best[1]


def introduction(brief: Brief | None, persona: PersonaCard) -> str | None:
    """Who the seller is, the first sentence about it that can be said, or None."""
    for sentence in _sentences(brief.you) if brief else ():
        if said := _to_i(sentence, persona):
            return said
    return None


def _own(brief: Brief | None, persona: PersonaCard) -> Iterator[str]:
    for text in (*brief.knows, brief.you) if brief else ():
        for sentence in _sentences(text):
            if said := _to_i(sentence, persona):
                yield said


def _sentences(text: str) -> Iterator[str]:
    return (" ".join(part.split()) for part in _SENTENCE.findall(text) if part.strip())


def _to_i(sentence: str, persona: PersonaCard) -> str | None:
    """`You sell ovens.` -> `I sell ovens.`; None when it may not be said or does not turn."""
    names = {word.casefold() for word in (*persona.name.split(), *persona.organisation.split())}
    words = {word.strip(".,;:!?'").removesuffix("'s").casefold() for word in sentence.split()}
    if (
        _HEARSAY.search(sentence)
        or (names & words)
        or not _SHORTEST <= len(sentence.split()) <= _LONGEST
    ):
        return None
    for found in re.finditer(r"\byou\b", sentence, re.IGNORECASE):
        before = sentence[: found.start()].rstrip().casefold()
        if before and not before.endswith(_SUBJECT_AFTER):
            return None
    turned = re.sub(r"\byou are\b", "I am", sentence, flags=re.IGNORECASE)
    turned = re.sub(r"\byou were\b", "I was", turned, flags=re.IGNORECASE)
    turned = re.sub(r"\byou\b(?!')", "I", turned, flags=re.IGNORECASE)
    turned = re.sub(r"\byour\b", "my", re.sub(r"^Your\b", "My", turned))
    if re.search(r"\byou", turned, re.IGNORECASE):
        return None
    return turned if turned.endswith(".") else f"{turned}."


def _to_you(text: str, persona: PersonaCard) -> str | None:
    """What a want says of the person opposite, said to them; None when someone else is in it."""
    turned = text
    for pattern, put in _THEY:
        named = pattern.replace("{name}", re.escape(first_name(persona)))
        turned = re.sub(named, put, turned, flags=re.IGNORECASE)
    left = re.search(r"\b(?:her|hers|he|she|they|them|their|theirs|us|our|we)\b", turned, re.I)
    return None if left else " ".join(turned.split())
