"""Answers that rest on facts: telling, guarding, reminding, confirming, correcting.

Decides what may be told and what is said instead. A fact that is not open is never told, and none
is told twice. Must not know stages, nor what happens when no fact is touched.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from askwell.buyer.draft import Draft
from askwell.buyer.hearing import Asked, Hearing
from askwell.play.guards import is_open
from askwell.scenario.model import Scenario

SHORT: Final = 50
"""Words up to which a second thing is said in the same breath."""

Touch = Literal["fact", "claim", "echo"]


@dataclass(frozen=True, slots=True)
class Answers:
    """What one reply may draw on: the facts told before, and the buyer's trust (0-10)."""

    scenario: Scenario
    draft: Draft
    told: Collection[str]
    trust: int
    repeated: bool

    def give(self, hearing: Hearing) -> Touch | None:
        """Add what the facts call for: a correction first, then answers, else a confirmation.

        None when nothing was added.
        """
        corrected = self._correct(hearing)
        echoed = [fact for fact in hearing.echoes if fact in self.told]
        # A summary that asks whether it is right is confirmed, not told once more.
        summed = bool(echoed and hearing.labels & {"reflect", "check"})
        asked = [ask for ask in hearing.asked if not (summed and ask.fact in self.told)]
        answered = self._tell(asked) or self._put_off(asked, corrected)
        if corrected is not None:
            return "claim"
        if answered:
            return "fact"
        return "echo" if self._confirm(echoed) else None

    def tell_open(self, hearing: Hearing) -> bool:
        """Add the asked facts that are open, and nothing else."""
        return self._tell(hearing.asked)

    def _correct(self, hearing: Hearing) -> str | None:
        """Answer a belief stated about a fact not told yet, a wrong one before a right one.

        When the same line asks for that fact and it may be told, the truth is correction enough.
        """
        about_to_be_told = {ask.fact for ask in hearing.asked if self._is_open(ask)}
        beliefs = [
            (fact.assumption.right, n, fact.id)
            for n, fact in enumerate(self.scenario.fact(claim) for claim in hearing.claims)
            if fact.assumption and fact.id not in self.told and fact.id not in about_to_be_told
        ]
        for _, _, fact in sorted(beliefs):
            pool = f"fact.{fact}.answers"
            if self.draft.fresh(pool) and self.draft.add(pool):
                return fact
        return None

    def _is_open(self, ask: Asked, also: Collection[str] = ()) -> bool:
        told = {*self.told, *also}
        fact = self.scenario.fact(ask.fact)
        return fact.id not in told and is_open(fact, self.trust, told, ask.labels)

    def _tell(self, asked: Collection[Asked]) -> bool:
        """Tell the first open fact asked for, and another if both are short."""
        for ask in asked:
            fact = self._next_of(ask) if ask.on and ask.fact in self.told else ask
            if fact is None or fact.fact in self.draft.tells:
                continue
            if not self._is_open(fact, self.draft.tells):
                continue
            room = SHORT if self.draft.tells else None
            if self.draft.add(f"fact.{fact.fact}.tells", words=room):
                self.draft.tells.append(fact.fact)
        return bool(self.draft.tells)

    def _next_of(self, ask: Asked) -> Asked | None:
        """Asked to go on about a told fact: the first open one that builds on it."""
        for fact in self.scenario.facts:
            on = Asked(fact.id, ask.labels)
            if ask.fact in fact.opens.after and self._is_open(on):
                return on
        return None

    def _put_off(self, asked: Collection[Asked], corrected: str | None) -> bool:
        """Answer the first question whose fact is not to be told now."""
        for ask in asked:
            if ask.fact == corrected:
                continue
            if ask.fact not in self.told:
                room = SHORT if corrected else None
                return self.draft.add(f"fact.{ask.fact}.guarded", "house.later", words=room)
            if ask.on:
                pool = f"fact.{ask.fact}.tells"
                return self.draft.fresh(pool) and self.draft.add(pool)
            return self._remind(ask.fact)
        return False

    def _remind(self, fact: str) -> bool:
        pools = (f"fact.{fact}.again", f"fact.{fact}.tells", "house.told")
        return self.draft.add(*(("lines.repeat", *pools) if self.repeated else pools))

    def _confirm(self, echoed: Collection[str]) -> bool:
        for fact in echoed:
            pool = f"fact.{fact}.confirms"
            if self.draft.fresh(pool):
                return self.draft.add(pool)
        return False
