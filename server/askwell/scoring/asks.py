"""Which clauses of an utterance ask, and how.

Decides from the form of a clause, its mark, tags and invitations. Must not know facts or what was
asked before.
"""

from dataclasses import dataclass
from typing import Final

from askwell.scenario.model import Label
from askwell.scoring.questions import Form, form_of
from askwell.scoring.rule import Hit, Page, Rule
from askwell.scoring.rules.asking import (
    EITHER,
    NEGATIVE,
    RHETORIC,
    STATED,
    WRAPPED,
)
from askwell.scoring.text import Clause, Utterance
from askwell.scoring.words import AUXES, SUBJECTS, bag

OPEN_FORMS: Final[dict[Form, Rule]] = {
    "what": Rule(
        "ask.open.what", "ask.open", 0.85, "A question with ‘what’ that leaves the answer to them"
    ),
    "how": Rule(
        "ask.open.how", "ask.open", 0.85, "A question with ‘how’ that asks for a way or a story"
    ),
    "why": Rule("ask.open.why", "ask.open", 0.8, "A question with ‘why’ asks for reasons"),
    "where": Rule(
        "ask.open.where", "ask.open", 0.6, "‘Where’ as in 'where do you see it': a view, no place"
    ),
    "whatif": Rule("ask.open.what-if", "ask.open", 0.55, "‘What if’ invites them to think aloud"),
}
CLOSED_FORMS: Final[dict[Form, Rule]] = {
    "yesno": Rule("ask.closed.yes-no", "ask.closed", 0.85, "Yes or no would answer it fully"),
    "who": Rule("ask.closed.who", "ask.closed", 0.85, "A name would answer it fully"),
    "when": Rule("ask.closed.when", "ask.closed", 0.85, "A date would answer it fully"),
    "which": Rule(
        "ask.closed.which", "ask.closed", 0.8, "A pick from a list would answer it fully"
    ),
    "degree": Rule(
        "ask.closed.how-much", "ask.closed", 0.85, "A number or degree would answer it fully"
    ),
    "datum": Rule(
        "ask.closed.datum", "ask.closed", 0.75, "One figure or name would answer it fully"
    ),
    "place": Rule("ask.closed.where", "ask.closed", 0.75, "A place would answer it fully"),
    "about": Rule(
        "ask.closed.about", "ask.closed", 0.55, "'What about…' puts one item up for a yes or no"
    ),
}
FORMS: Final = (*OPEN_FORMS.values(), *CLOSED_FORMS.values())

_AGREE = frozenset({"right", "correct", "no", "yes", "yeah", "eh", "ok", "okay", "agree", "agreed"})
_TAG_AUX = bag("do does did is are was were have has had can could would will should must am")
_TAG_SUBJECTS = bag("you it they he she we i that there this")


@dataclass(slots=True)
class Asked:
    """What a clause asks: hits for ask.* labels, and whether it is only a tag on another."""

    hits: list[Hit]
    tag_on: int | None = None

    @property
    def labels(self) -> frozenset[Label]:
        return frozenset(h.rule.label for h in self.hits)


def is_tag(words: tuple[str, ...], mark: str, typed: bool) -> bool:
    """`wouldn't you`, `is it`, `right?`, `you agree`: nothing but a request to agree."""
    if len(words) == 1:
        return words[0] in _AGREE and (
            mark == "?" or (not typed and words[0] in {"right", "correct"})
        )
    if words in {("you", "agree"), ("do", "you", "agree"), ("you", "know"), ("or", "not")}:
        return words != ("you", "know") or mark == "?"
    if words[0] == "you" and words[-1] in {"agree", "see"} and len(words) <= 3:
        return True
    if words[:3] in {("do", "not", "you"), ("would", "not", "you")} and words[-1] in {
        "think", "agree", "say", "find"
    } and len(words) <= 4:  # fmt: skip
        return True
    return (
        words[0] in _TAG_AUX
        and words[-1] in _TAG_SUBJECTS
        and (len(words) == 2 or (len(words) == 3 and words[1] == "not"))
    )


def asks_of(
    page: Page, phrase_hits: list[Hit], small_talk: frozenset[int], marks: bool | None = None
) -> dict[int, Asked]:
    """Which clauses ask: clause number -> what it asks. `small_talk` clauses never ask.

    `marks`: this player types question marks, so a doubtful form without one is less of a question.
    """
    utterance = page.utterance
    typed = any(c.mark == "?" for c in utterance.clauses)
    asked: dict[int, Asked] = {}
    for number, clause in enumerate(utterance.clauses):
        if number in small_talk:
            continue
        found = _asked(utterance, number, clause, typed, bool(marks))
        if found:
            asked[number] = found
    _add_phrases(utterance, phrase_hits, asked, small_talk)
    _marked(utterance, asked, small_talk)
    _join(utterance, asked)
    return asked


def _join(utterance: Utterance, asked: dict[int, Asked]) -> None:
    """*Which bits would you keep, and why?*: one question, open as a whole."""
    for number in sorted(asked):
        after = asked.get(number + 1)
        if after is None or number + 1 >= len(utterance.clauses):
            continue
        one, two = utterance.clauses[number], utterance.clauses[number + 1]
        joined = utterance.tokens[two.first].word == "and" and one.sentence == two.sentence
        if not joined:
            continue
        for here, there in ((asked[number], after), (after, asked[number])):
            if "ask.open" in there.labels and all(h.rule in _PICKS for h in here.hits):
                here.hits = []


_PICKS: Final = (CLOSED_FORMS["which"], CLOSED_FORMS["who"], CLOSED_FORMS["degree"])


def _asked(
    utterance: Utterance, number: int, clause: Clause, typed: bool, marks: bool
) -> Asked | None:
    words = clause.words
    mark = _sentence_mark(utterance, clause)
    if number and is_tag(words, mark, typed):
        return Asked([], tag_on=number - 1)
    form = form_of(words, mark == "?" and _last_asks(utterance, clause))
    if form is None or _embedded(utterance, number, words, mark):
        return None
    rule = NEGATIVE if form == "negative" else OPEN_FORMS.get(form) or CLOSED_FORMS[form]
    doubtful = marks and mark != "?" and form in _DOUBTFUL and not _plain(words)
    weight = round(rule.weight * UNMARKED, 2) if doubtful else 0.0
    return Asked([Hit(rule, clause.head, clause.last, weight)])


def _plain(words: tuple[str, ...]) -> bool:
    """`what do you`, `do they`: verb before subject, a question in any punctuation."""
    after = words[1] if len(words) > 1 else ""
    return (words[0] in AUXES and after in SUBJECTS) or after in AUXES


_DOUBTFUL: Final = frozenset({"which", "who", "about", "degree", "yesno", "place", "whatif"})
UNMARKED: Final = 0.55
"""What is left of a doubtful question's weight when its player marks questions and did not here."""


_ASKS_OTHERS: Final = bag(
    """ask tell find see watch show write name check remember remind explain note list"""
)


def _embedded(utterance: Utterance, number: int, words: tuple[str, ...], mark: str) -> bool:
    """`Ask the ones who stayed what keeps them`: the question word belongs to an instruction."""
    if mark == "?" or (len(words) > 1 and words[1] in AUXES) or words[0] in AUXES:
        return False
    clause = utterance.clauses[number]
    return any(
        c.sentence == clause.sentence
        and c.first < clause.first
        and utterance.tokens[c.head].word in _ASKS_OTHERS
        and "me" not in c.words[:3]
        for c in utterance.clauses
    )


def _sentence_mark(utterance: Utterance, clause: Clause) -> str:
    mark = clause.mark
    for other in utterance.clauses:
        if other.sentence == clause.sentence and other.mark:
            mark = other.mark
    return mark


def _last_asks(utterance: Utterance, clause: Clause) -> bool:
    """Is this the last clause of its sentence, the one its question mark belongs to?"""
    later = [
        c for c in utterance.clauses if c.sentence == clause.sentence and c.first > clause.first
    ]
    return not later or all(c.last - c.first <= 2 for c in later)


def _add_phrases(
    utterance: Utterance, hits: list[Hit], asked: dict[int, Asked], small_talk: frozenset[int]
) -> None:
    for hit in hits:
        if not hit.rule.label.startswith("ask."):
            continue
        number = utterance.clause_of[hit.last - 1]
        if number in small_talk:
            continue
        if hit.rule is WRAPPED or hit.rule is RHETORIC:
            there = number in asked or _sentence_mark(utterance, utterance.clauses[number]) == "?"
            if not there and hit.rule is WRAPPED:
                continue
        if hit.rule is EITHER and number not in asked and number == 0:
            continue
        asked.setdefault(number, Asked([])).hits.append(hit)


def _marked(utterance: Utterance, asked: dict[int, Asked], small_talk: frozenset[int]) -> None:
    """A question mark on a sentence in which nothing else asks."""
    for number, clause in enumerate(utterance.clauses):
        if clause.mark != "?":
            continue
        same = [n for n, c in enumerate(utterance.clauses) if c.sentence == clause.sentence]
        if any(n in asked for n in same) or any(n in small_talk for n in same):
            continue
        asked[number] = Asked([Hit(STATED, clause.first, clause.last)])


def settle(asked: Asked) -> list[Hit]:
    """One kind per clause: leading beats open, open beats closed."""
    for label in ("ask.leading", "ask.open"):
        best = [h for h in asked.hits if h.rule.label == label]
        if best:
            return best
    return asked.hits
