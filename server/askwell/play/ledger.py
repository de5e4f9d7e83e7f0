"""The assumption ledger: for each fact unknown, assumed, asked, told, confirmed.

Decides which steps a line makes and keeps the entries. Must not know points or moods.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from askwell.play.facts import UNKNOWN, Entry, Step
from askwell.scoring.reading import Reading


def seller_steps(ledger: Mapping[str, Entry], reading: Reading) -> tuple[Step, ...]:
    """Steps made by a seller line: claims on untold facts, first questions, told facts echoed."""
    steps: list[Step] = []
    for claim in reading.claims:
        if ledger.get(claim.fact, UNKNOWN).told is None:
            steps.append(
                Step(fact=claim.fact, to="assumed", right=claim.right, evidence=claim.evidence)
            )
    for aim in reading.aims:
        entry = ledger.get(aim.fact, UNKNOWN)
        if entry.told is None and entry.asked is None:
            steps.append(Step(fact=aim.fact, to="asked", evidence=aim.evidence))
    for echo in reading.echoes:
        entry = ledger.get(echo.fact, UNKNOWN)
        if entry.told is not None and entry.confirmed is None:
            steps.append(Step(fact=echo.fact, to="confirmed", evidence=echo.evidence))
    return tuple(steps)


def buyer_steps(ledger: Mapping[str, Entry], tells: Iterable[str]) -> tuple[Step, ...]:
    """Steps made by a buyer line: facts told for the first time."""
    return tuple(
        Step(fact=fact, to="told")
        for fact in dict.fromkeys(tells)
        if ledger.get(fact, UNKNOWN).told is None
    )


def stepped(ledger: Mapping[str, Entry], steps: Iterable[Step], line: int) -> Mapping[str, Entry]:
    """The ledger after the steps of line `line`."""
    changed = dict(ledger)
    for step in steps:
        entry = changed.get(step.fact, UNKNOWN)
        match step.to:
            case "assumed":
                entry = replace(entry, assumed=(*entry.assumed, line))
            case "asked":
                entry = replace(entry, asked=line)
            case "told":
                entry = replace(entry, told=line)
            case "confirmed":
                entry = replace(entry, confirmed=line)
        changed[step.fact] = entry
    return MappingProxyType(changed)
