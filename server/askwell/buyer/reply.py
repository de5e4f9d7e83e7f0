"""The scripted buyer's next line.

Decides what goes first when a seller's words call for several things: parting, prying, the end of
the talk, rudeness, facts, a change of stage, everything else. Must not know the rules' state, a
clock or chance: the view and the seed are all there is.
"""

from dataclasses import replace
from typing import Final, Literal

from askwell.buyer.answers import SHORT, Answers
from askwell.buyer.draft import Draft
from askwell.buyer.hearing import Hearing, hear
from askwell.buyer.lines import pool_of
from askwell.buyer.machine import Way
from askwell.buyer.memory import Memory, remember
from askwell.buyer.mind import Mind, mind_of
from askwell.play.dice import number
from askwell.play.facts import Say, Script
from askwell.play.guards import Standing, holds, outcome_now
from askwell.play.views import BuyerView
from askwell.scenario.model import END, Scenario, Trigger

_BRISK: Final = 25
"""Words up to which a told fact leaves room for something of one's own."""
_REST: Final = 2
"""Replies without anything of one's own after one that had it."""

_NONSENSE: Final = 6
"""Awkward inputs in a row that are answered; the next one ends the talk."""
_RUDE: Final = 2
"""Rude lines that are answered; the next one ends the talk."""

Pull = Trigger | Literal["opening", "fact", "claim", "echo", "parting"]


def turn(scenario: Scenario, view: BuyerView, seed: int) -> Say | None:
    """What the buyer says next, or None when it owes nothing.

    Pure: equal arguments give an equal `Say`. Its `script` holds all that the buyer will want to
    know of this line later.
    """
    if not view.status.owes_reply:
        return None
    mind = mind_of(scenario)
    return _Turn(mind, remember(mind.book, view), view, seed).say()


class _Turn:
    """One reply being made. `stage` is where the buyer is, later where it has moved to."""

    def __init__(self, mind: Mind, memory: Memory, view: BuyerView, seed: int) -> None:
        self.mind = mind
        self.memory = memory
        self.view = view
        self.seed = seed
        self.stage = view.status.stage
        self.told = frozenset(card.fact for card in view.status.cards if card.told)
        self.draft = Draft(mind, memory, seed)

    def say(self) -> Say:
        status = self.view.status
        if status.closing is not None or status.patience == 0:
            return self._part(status.would_end_as)
        if not self.memory.pending:
            _ = self.draft.add("opening")
            return self._done("opening")
        hearing = hear(self.mind, self.memory, self.told)
        if self._has_had_enough(hearing):
            return self._part(status.would_end_as)
        if hearing.odd == "prying":
            return self._react("prying")
        standing = self._standing(hearing.text)
        way = self.mind.stages.next(self.stage, standing)
        if way is not None and way.move.to == END:
            return self._wrap_up(hearing, way, standing)
        if hearing.odd in ("rude", "foreign"):
            return self._react(hearing.odd)
        if self.memory.count == 0 and self._greet(hearing):
            return self._done("opening")
        return self._reply(hearing, way, standing)

    def _standing(self, last: str) -> Standing:
        status = self.view.status
        return Standing(
            trust=status.trust,
            patience=status.patience,
            turns=status.turns,
            told=tuple(card.fact for card in status.cards if card.told),
            did=status.did,
            last=last,
        )

    def _answers(self, hearing: Hearing) -> Answers:
        return Answers(
            scenario=self.mind.scenario,
            draft=self.draft,
            told=self.told,
            trust=self.view.status.trust,
            repeated=hearing.odd == "repeat",
        )

    def _has_had_enough(self, hearing: Hearing) -> bool:
        """Nobody stays for nonsense for ever, nor for rudeness three times."""
        if hearing.odd == "rude":
            return self.memory.rude >= _RUDE
        return hearing.odd is not None and self.memory.odd >= _NONSENSE

    def _part(self, outcome: str) -> Say:
        _ = self.draft.add(f"outcome.{outcome}") or self.draft.add("house.bye")
        return self._done("parting", wraps=True)

    def _wrap_up(self, hearing: Hearing, way: Way, standing: Standing) -> Say:
        """The move to the end: what was asked and may be told, then the parting line."""
        if hearing.odd is None:
            _ = self._answers(hearing).tell_open(hearing)
        if self.draft.fresh(way.name):
            _ = self.draft.add(way.name)
        # As the rules will see it: with what is told now, and the seller's very last line.
        then = replace(
            standing,
            told=(*standing.told, *self.draft.tells),
            last=self.memory.pending[-1].text,
        )
        return self._part(outcome_now(self.mind.scenario, then).id)

    def _greet(self, hearing: Hearing) -> bool:
        """The seller spoke first: greet, by the opening itself if there is nothing else to say."""
        if hearing.trigger in ("greeting", "social") and not hearing.asked and not hearing.odd:
            return self.draft.add("opening")
        if hearing.odd is None:
            _ = self.draft.add(f"stage.{self.stage}.greeting", "lines.greeting")
        return False

    def _reply(self, hearing: Hearing, way: Way | None, standing: Standing) -> Say:
        touch = self._answers(hearing).give(hearing)
        pull = self._pull(hearing)
        says = way.name if way is not None and self.draft.fresh(way.name) else None
        if way is not None:
            self.stage = way.move.to
        if says is not None:
            _ = self.draft.add(says, words=SHORT if touch else None)
        elif touch is None:
            self.draft.react(self.stage, pull)
        elif touch == "echo" and "check" not in hearing.labels and pull in ("open", "closed"):
            # A question beside the summary that asks for more than whether it is right.
            self.draft.react(self.stage, pull, words=SHORT)
        if says is None and hearing.odd in (None, "long") and touch != "claim":
            self._own_move(touch or pull, standing)
        return self._done(touch or pull)

    def _pull(self, hearing: Hearing) -> Trigger:
        if hearing.odd is not None:
            return hearing.odd
        # All corrections have been heard already: be annoyed in general.
        return "assume" if set(hearing.claims) - self.told else hearing.trigger

    def _own_move(self, pull: Pull, standing: Standing) -> None:
        """Now and then an objection or a question of one's own, each once."""
        room = _BRISK if self.draft.tells else SHORT
        if pull == "goodbye" or self.memory.rests < _REST or self.memory.count < _REST:
            return
        if self.draft.words > room or self.draft.text.endswith("?"):
            return
        if number(self.seed, "own move", self.memory.count) % 3 == 0:
            return
        stage = self.mind.scenario.stage(self.stage)
        pools = [f"objection.{o.id}" for o in stage.objections if holds(o.when, standing)]
        if pull != "echo":  # Who has just been summed up well does not change the subject.
            pools += [f"question.{q.id}" for q in stage.questions if holds(q.when, standing)]
        raised = {pool_of(key) for key in self.memory.keys}
        left = [pool for pool in pools if pool not in raised]
        if left:
            choice = number(self.seed, "which", self.memory.count) % len(left)
            _ = self.draft.add(left[choice], words=room + SHORT)

    def _react(self, trigger: Trigger) -> Say:
        self.draft.react(self.stage, trigger)
        return self._done(trigger)

    def _done(self, pull: Pull, *, wraps: bool = False) -> Say:
        if not self.draft.phrases:
            _ = self.draft.add("house.plain")
        return Say(
            text=self.draft.text,
            tells=tuple(self.draft.tells),
            wraps=wraps,
            script=Script(stage=self.stage, used=self.draft.keys, trigger=pull),
        )
