"""The scripted seller's next line.

Decides what goes first when several things are called for: peace, parting, an answer, a summary,
the next question. One line asks one question. Must not know the rules' state, a clock or chance:
the view and the seed are all there is.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from askwell.play.dice import number
from askwell.play.facts import Say
from askwell.play.texts import MAX_TEXT
from askwell.play.views import SellerView
from askwell.scenario.model import Scenario
from askwell.scoring.language import is_foreign
from askwell.scoring.questions import form_of
from askwell.scoring.text import read
from askwell.seller import brief, phrases
from askwell.seller.memory import Memory, canon, plain, remember
from askwell.seller.mirror import mirrored, quoted
from askwell.seller.topics import Topic, asks_of

_ENOUGH: Final = 14
"""Own questions after which the talk is brought to its end."""
_LATE: Final = 75.0
"""Seconds left on the clock from which it is, at least."""
_LATE_SHARE: Final = 0.12
"""The same as a share of the whole time."""
_SUM_UP: Final = 3
"""Things learned that are summed up together."""
_FOLLOWS: Final = 3
"""Follow-ups in one talk."""
_LONG_ENOUGH: Final = 14
"""Words from which something said is worth going on about."""
_SHORT: Final = 8
"""Words up to which a last sentence can be a goodbye."""
_RUDE: Final = 2
"""Rude lines that are met with patience; the next one ends the talk."""
_TO_ME: Final = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[^.!?…\n]+[.!?…]*")


def turn(scenario: Scenario, view: SellerView, seed: int) -> Say | None:
    """What the seller says next; None when it may not speak, or has parted and is done.

    Pure: equal arguments give an equal `Say`. It goes on from any transcript, also from one that
    a person began in this seat. Of `scenario` it reads what `asks_of` gives, nothing else.
    """
    status = view.status
    if status.phase != "playing" or "say" not in status.you_may:
        return None
    topics = asks_of(scenario)
    text = _clean(_Turn(topics, remember(view, topics), view, seed).words())
    return Say(text) if text else None


def _tail(phrase: str) -> str:
    """What of a phrase stands behind the name in it."""
    return plain(phrase.rpartition("{name}")[2].lstrip(" ,."))


_BYES: Final = tuple(
    _tail(bye) for bye in (*phrases.FAREWELLS, *phrases.PEACE, *phrases.AFTERWARDS)
)


class _Turn:
    """One line being made."""

    def __init__(
        self, topics: Sequence[Topic], memory: Memory, view: SellerView, seed: int
    ) -> None:
        self.topics = topics
        self.memory = memory
        self.view = view
        self.seed = seed
        self.persona = view.setup.persona
        self.name = brief.first_name(self.persona)
        self.heard = canon(memory.question)

    def words(self) -> str:
        if self.memory.last.endswith(_BYES):
            return self._after_goodbye()
        if self._rude():
            return self._peace()
        if self._is_left():
            return self._join(self._answer(), self._farewell())
        if self._is_late():
            return self._close()
        if not self.memory.begun:
            return self._open()
        if self.memory.heard and self._is_lost():
            return self._join(self._pick(phrases.LOST), self._again())
        if summary := self._summary():
            return self._join(self._answer(), summary)
        return self._join(self._meet(), self._question())

    # ---- beginning and end -----------------------------------------------------------------------

    def _open(self) -> str:
        greeting = self._pick(phrases.GREETINGS).format(name=self.name)
        if not self.memory.heard:
            return self._join(greeting, self._pick(phrases.PERMISSION))
        return self._join(greeting, self._purpose(), self._ask() or self._question())

    def _is_left(self) -> bool:
        """Is the buyer saying goodbye? A short last sentence tells; a story may hold the word."""
        last = canon(["", *_sentences(self.memory.question)][-1])
        return len(last.split()) <= _SHORT and phrases.LEAVING.search(last) is not None

    def _is_late(self) -> bool:
        left, minutes = self.memory.left, self.view.status.clock.minutes or 0
        if (
            left is not None
            and self.memory.begun
            and left <= max(_LATE, minutes * 60 * _LATE_SHARE)
        ):
            return True
        facts = self.view.setup.facts
        all_told = facts > 0 and len(self.memory.told) >= facts
        return all_told or self.memory.own >= _ENOUGH or self.memory.has_said(*phrases.NEXT_STEP)

    def _close(self) -> str:
        if not self.memory.has_said(*phrases.NEXT_STEP, phrases.PROPOSED):
            return self._join(self._meet(), self._pick(phrases.NEXT_STEP))
        return self._join(self._meet(), self._farewell())

    def _farewell(self) -> str:
        return self._pick(phrases.FAREWELLS).format(name=self.name)

    def _after_goodbye(self) -> str:
        """A last word to a last question; nothing to anything else."""
        answer = self._answer()
        return self._join(answer, self._fresh(phrases.AFTERWARDS)) if answer else ""

    # ---- trouble ---------------------------------------------------------------------------------

    def _rude(self) -> bool:
        return phrases.RUDE.search(self.heard) is not None

    def _peace(self) -> str:
        if self.memory.count(phrases.CALM) >= _RUDE:
            return self._pick(phrases.PEACE)
        return self._join(self._pick(phrases.CALM), self._pick(phrases.INSTEAD))

    def _is_lost(self) -> bool:
        """Nothing in it that could be understood: no letters, one filler, another language."""
        words = self.heard.split()
        return not any(c.isalpha() for c in self.heard) or is_foreign(words, self.memory.question)

    def _again(self) -> str:
        left = [line for line in phrases.AGAIN if not self.memory.has_said(line)]
        return self._pick(left) if left else self._question()

    # ---- meeting what was said -------------------------------------------------------------------

    def _meet(self) -> str:
        """A word to what the buyer said last; may be empty."""
        if self.memory.silence:
            return self._fresh(phrases.SILENCE)
        if answer := self._answer():
            return answer
        objects = not self.memory.learned and phrases.OBJECTION.search(self.heard)
        if objects and (doubt := self._fresh(phrases.DOUBTS)):
            return doubt
        if back := self._mirror():
            return back
        if self.memory.learned:
            return self._fresh(phrases.THANKS)
        if phrases.KEPT_BACK.search(self.heard) and (room := self._fresh(phrases.ROOM)):
            return room
        long = len(self.heard.split()) >= _LONG_ENOUGH
        return (self._fresh(phrases.HEARD) if long else "") or self._fresh(phrases.NODS)

    def _mirror(self) -> str:
        turned = mirrored(self.memory.question, of_themselves=not self.memory.learned)
        if turned is None or self.memory.has_said(turned):
            return ""
        lead = phrases.LEADS[self._dice("lead") % len(phrases.LEADS)]
        return lead.format(turned)

    def _answer(self) -> str:
        """To the buyer's question, if they asked one: shortly, and never a guess."""
        asked = _asked(self.memory.question, last=bool(self.memory.learned))
        if not asked:
            return ""
        question = canon(asked)
        if phrases.IS_SCRIPT.search(question):
            return self._fresh(phrases.SCRIPT)
        if phrases.NOT_UNDERSTOOD.search(question):
            return self._fresh(phrases.PLAINER)
        if phrases.WHY_HERE.search(question):
            own = self.view.setup.brief
            who = brief.introduction(own, self.persona) if "who" in question.split() else None
            return who if who and not self.memory.has_said(who) else self._purpose()
        if phrases.WHAT_TO_DO.search(question):
            return self._fresh(phrases.YOURS_FIRST)
        known = brief.answer(self.view.setup.brief, self.persona, asked)
        if known and not self.memory.has_said(known):
            return known
        pool = phrases.OF_ME if phrases.ABOUT_ME.search(question) else phrases.UNKNOWN
        if phrases.WANTED.search(question):
            pool = phrases.WRITTEN_DOWN
        return self._fresh(pool) or self._fresh(phrases.UNKNOWN)

    def _purpose(self) -> str:
        wants = brief.purpose(self.view.setup.brief, self.persona)
        if wants and not self.memory.has_said(wants):
            return wants
        return self._fresh(phrases.PURPOSE)

    # ---- summing up ------------------------------------------------------------------------------

    def _summary(self) -> str:
        """What was learned since the last summary, when it is enough to be summed up."""
        rows = self.memory.unsummed(phrases.SUMS)
        if len(rows) < _SUM_UP:
            return ""
        points: list[str] = []
        for row in sorted(rows, key=lambda row: row.line)[-_SUM_UP:]:
            text = self.memory.texts.get(row.line, "")
            turned, verbatim = mirrored(text), quoted(text)
            if turned is not None:
                points.append(f"{turned[0].upper()}{turned[1:]}.")
            elif verbatim is not None:
                points.append(phrases.QUOTES[len(points) % len(phrases.QUOTES)].format(verbatim))
        if len(points) < 2:
            return ""
        body = " ".join(dict.fromkeys(points))
        return self._join(self._pick(phrases.SUMS), body, self._pick(phrases.CORRECT_ME))

    # ---- asking ----------------------------------------------------------------------------------

    def _question(self) -> str:
        if self._may_follow() and (follow := self._follow_up()):
            return follow
        return self._ask() or self._follow_up() or self._pick(phrases.ANYTHING)

    def _may_follow(self) -> bool:
        follows = [question for _, question in phrases.FOLLOW_UPS]
        if self.memory.silence or self.memory.count(follows) >= _FOLLOWS:
            return False
        if any(self.memory.last.endswith(plain(question)) for question in follows):
            return False
        enough = bool(self.memory.learned) or len(self.heard.split()) >= _LONG_ENOUGH
        return enough and "?" not in self.memory.question and self._dice("follow") % 3 == 0

    def _follow_up(self) -> str:
        left = [
            question
            for words, question in phrases.FOLLOW_UPS
            if not self.memory.has_said(question) and words.search(self.heard)
        ]
        return left[0] if left else ""

    def _ask(self) -> str:
        """The next question of the author's: an untouched topic first, then one put off."""
        told = {row.label for row in self.memory.told}
        open_topics = [t for t in self._in_order() if t.label not in told]
        untouched = [
            topic
            for topic in open_topics
            if topic.label not in self.memory.touched and not self.memory.has_said(*topic.asks)
        ]
        for topic in (*untouched, *open_topics):
            left = [ask for ask in topic.asks if not self.memory.has_said(ask)]
            if left:
                return left[self._dice("ask", topic.label) % len(left)]
        return ""

    def _in_order(self) -> list[Topic]:
        """The topics in an order of the seed's own, not far from the author's."""
        places = range(len(self.topics))
        spread = len(self.topics) // 2 + 1
        order = sorted(places, key=lambda n: n + number(self.seed, "order", n) % spread)
        return [self.topics[n] for n in order]

    # ---- choosing --------------------------------------------------------------------------------

    def _dice(self, *what: str) -> int:
        return number(self.seed, *what, len(self.memory.said))

    def _fresh(self, pool: Sequence[str]) -> str:
        """A line of `pool` that this seat has not said, or nothing."""
        left = [line for line in pool if not self._was_said(line)]
        return left[self._dice(pool[0]) % len(left)] if left else ""

    def _pick(self, pool: Sequence[str]) -> str:
        """A line of `pool` that this seat has not said; when all were, any but the last."""
        left = [line for line in pool if plain(line) not in self.memory.last] or list(pool)
        return self._fresh(pool) or left[self._dice(pool[0]) % len(left)]

    def _was_said(self, line: str) -> bool:
        return self.memory.has_said(line.format(name=self.name))

    @staticmethod
    def _join(*parts: str) -> str:
        return " ".join(part for part in parts if part)


def _asked(text: str, *, last: bool) -> str:
    """The latest question in `text`, or nothing; with `last` only one that ends it.

    Who tells something asks in passing, without wanting an answer: *Who decides? My sister.*
    """
    sentences = _sentences(text)
    for n, sentence in enumerate(reversed(sentences)):
        to_me = n == 0 or (not last and _TO_ME.search(sentence) is not None)
        if not to_me or phrases.TAG.search(sentence):
            continue
        if (
            sentence.endswith("?")
            or phrases.REQUEST.search(sentence)
            or _is_bare_question(sentence)
        ):
            return sentence
    return ""


def _is_bare_question(sentence: str) -> bool:
    """*why do you ask*: a question typed without its mark."""
    if sentence[-1:] in ".!…":
        return False
    clauses = read(sentence).clauses
    return bool(clauses) and form_of(clauses[-1].words, False) is not None


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.findall(text) if part.strip(" .!?…\n")]


def _clean(text: str) -> str:
    """What can be said: no control characters, one space between words, not too long."""
    kept = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return " ".join(kept.split())[:MAX_TEXT]
