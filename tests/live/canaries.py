"""The mini scenario with a word of its own in every field that somebody must not see."""

from __future__ import annotations

import re
from typing import Any

from askwell.scenario.model import Scenario
from tests.kit import mini_fields

WORD = re.compile(r"(?<![a-z-])canary-([a-z-]+?)-x")

SHOWN: dict[str, set[str]] = {
    "seller": {"seller-brief", "truth-told", "label", "hint", "outcome"},
    "buyer": {
        *("buyer-brief", "voice", "truth", "truth-told", "tells", "guarded", "reveal", "belief"),
        *("answers", "label", "stage", "about", "objection", "outcome"),
    },
    "observer": {"outcome"},
}
"""What each role may be shown before the debrief."""

OPENED = {"truth", "truth-told", "label", "asks", "belief", "meaning", "outcome"}
"""What the debrief shows to everybody on top."""


def canary(field: str) -> str:
    """A word that stands nowhere else."""
    return f"canary-{field}-x"


def found_in(text: str) -> set[str]:
    """The fields whose words stand in `text`."""
    return set(WORD.findall(text))


def canaries() -> Scenario:
    """Like the mini scenario, but `oven` is the fact that a test will have told."""
    fields = mini_fields()
    for fact in fields["facts"]:
        _fact(fact)
    for stage in fields["stages"]:
        _stage(stage)
    for outcome in fields["outcomes"]:
        outcome["title"] += f" {canary('outcome')}"
        outcome["meaning"] += f" {canary('meaning')}"
        outcome["says"] = _each(outcome["says"], "says")
    for seat in ("seller", "buyer"):
        brief = fields["seats"][seat]["brief"]
        brief["you"] += f" {canary(f'{seat}-brief')}"
        for part in ("knows", "wants"):
            brief[part] = _each(brief[part], f"{seat}-brief")
    fields["persona"]["voice"] += f" {canary('voice')}"
    fields["opening"] = _each(fields["opening"], "opening")
    fields["lines"] = {trigger: _each(x, "lines") for trigger, x in fields["lines"].items()}
    return Scenario.model_validate(fields)


def _each(lines: list[str], field: str) -> list[str]:
    return [f"{line} {canary(field)}" for line in lines]


def _fact(fact: dict[str, Any]) -> None:
    told = fact["id"] == "oven"
    fact["truth"] += f" {canary('truth-told' if told else 'truth')}"
    fact["label"] += f" {canary('label')}"
    fact["hint"] = f"What about {canary('hint')}?"
    fact["reveal"] = f"Late. {canary('reveal')}"
    for part in ("asks", "tells", "again", "confirms", "guarded"):
        if part in fact:
            fact[part] = _each(fact[part], part)
    if belief := fact.get("assumption"):
        belief["claim"] += f" {canary('belief')}"
        belief["sounds"] = _each(belief["sounds"], "sounds")
        belief["answers"] = _each(belief["answers"], "answers")


def _stage(stage: dict[str, Any]) -> None:
    stage["title"] += f" {canary('stage')}"
    stage["about"] += f" {canary('about')}"
    stage["signal"] += f" {canary('signal')}"
    stage["hints"] = [f"What about {canary('stage-hints')}?"]
    stage["lines"] = {trigger: _each(x, "lines") for trigger, x in stage["lines"].items()}
    for part, field in (("objections", "objection"), ("questions", "question"), ("moves", "move")):
        for one in stage.get(part, ()):
            if "says" in one:
                one["says"] = _each(one["says"], field)
