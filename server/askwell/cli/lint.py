"""What a scenario that loads may still get wrong.

Decides which content holds a talk: enough lines, facts and traps, questions and claims that the
scorer understands, stages that lead somewhere. Must not know folders or runs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from askwell.scenario.model import END, Fact, Scenario
from askwell.scoring import score
from askwell.scoring.reading import Context

MIN_LINES: Final = 60
MIN_TRAPS: Final = 3
FEW_FACTS: Final = 8
MANY_FACTS: Final = 12
MIN_KINDS: Final = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a file; `line` counts from 1. `detail`: lines that show it."""

    file: str
    line: int
    message: str
    level: Literal["error", "warning", "note"]
    detail: tuple[str, ...] = ()

    def __str__(self) -> str:
        kind = "warning: " if self.level == "warning" else ""
        return f"{self.file}:{self.line}: {kind}{self.message}"


def lint(scenario: Scenario, file: Path) -> Iterator[Finding]:
    """What is wrong, or thin, in a scenario that has been loaded from `file`."""
    places = Places(file.read_text(encoding="utf-8", errors="replace"))
    found = [
        *_counts(scenario, places),
        *(one for fact in scenario.facts for one in _fact(scenario, fact, places)),
        *_stages(scenario, places),
        *_tests(scenario, places),
    ]
    for line, message, level in sorted(found, key=lambda one: one[0]):
        yield Finding(str(file), line, message, level)


_Found = tuple[int, str, Literal["error", "warning"]]


class Places:
    """Where things stand in the text of a scenario file, by line from 1."""

    def __init__(self, text: str) -> None:
        self._lines: Final = text.splitlines()

    def section(self, name: str) -> int:
        """The line of the top-level field `name`, 1 when there is none."""
        return self._first(re.compile(rf"{re.escape(name)}\s*:"), 1) or 1

    def item(self, section: str, item: str) -> int:
        """The line of the item of that id in a section; the section's line when it is not found."""
        start = self.section(section)
        pattern = re.compile(rf"\s*-?\s*\{{?\s*id\s*:\s*[\"']?{re.escape(item)}[\"']?\s*(,.*)?$")
        return self._first(pattern, start) or start

    def words(self, section: str, item: str, text: str) -> int:
        """The line where a line of the author's begins, below its item; or else the item's."""
        start = self.item(section, item)
        opening = " ".join(text.split()[:4])
        return self._first(re.compile(rf".*{re.escape(opening)}"), start) or start

    def said(self, section: str, text: str) -> int:
        """The line where a line of the author's begins in a section; the section's if nowhere."""
        start = self.section(section)
        opening = " ".join(text.split()[:4])
        return self._first(re.compile(rf".*{re.escape(opening)}"), start) or start

    def _first(self, pattern: re.Pattern[str], start: int) -> int | None:
        for n, line in enumerate(self._lines[start - 1 :], start=start):
            if pattern.match(line):
                return n
        return None


def buyer_lines(scenario: Scenario) -> frozenset[str]:
    """Every different line the scenario's buyer may say."""
    return frozenset(_buyer_lines(scenario))


def _buyer_lines(scenario: Scenario) -> Iterator[str]:
    yield from scenario.opening
    for lines in scenario.lines.values():
        yield from lines
    for fact in scenario.facts:
        yield from (*fact.tells, *fact.guarded, *fact.again, *fact.confirms)
        yield from fact.assumption.answers if fact.assumption else ()
    for stage in scenario.stages:
        for lines in stage.lines.values():
            yield from lines
        yield from (text for own in stage.objections for text in own.says)
        yield from (text for own in stage.questions for text in own.says)
        yield from (text for move in stage.moves for text in move.says)
    for outcome in scenario.outcomes:
        yield from outcome.says


def _tests(scenario: Scenario, places: Places) -> Iterator[_Found]:
    for test in scenario.tests:
        before = test.before or scenario.opening[0]
        context = Context(before=before, disclosed=(before,), facts=scenario.facts)
        reading = score(test.say, context)
        line = places.said("tests", test.say)
        if missing := [label for label in test.expect if label not in reading.labels]:
            found = ", ".join(sorted(reading.labels)) or "nothing"
            message = f"“{test.say}” must carry {', '.join(missing)}; it carries {found}"
            yield line, message, "error"
        aims = [aim.fact for aim in reading.aims]
        if test.aims_at is not None and test.aims_at not in aims:
            found = ", ".join(aims) or "no fact"
            yield line, f"“{test.say}” must aim at {test.aims_at}; it aims at {found}", "error"


def _counts(scenario: Scenario, places: Places) -> Iterator[_Found]:
    lines = len(buyer_lines(scenario))
    if lines < MIN_LINES:
        message = f"the buyer has {lines} different lines; {MIN_LINES} keep a talk from repeating"
        yield places.section("lines"), message, "error"
    facts = len(scenario.facts)
    if not FEW_FACTS <= facts <= MANY_FACTS:
        message = f"{facts} facts; {FEW_FACTS} to {MANY_FACTS} fit into one talk"
        yield places.section("facts"), message, "warning"
    traps = sum(1 for fact in scenario.facts if fact.assumption)
    if traps < MIN_TRAPS:
        message = (
            f"{traps} facts have an `assumption`; at least {MIN_TRAPS} should tempt the seller"
        )
        yield places.section("facts"), message, "error"
    kinds = {outcome.kind for outcome in scenario.outcomes}
    if len(kinds) < MIN_KINDS:
        message = f"outcomes of {len(kinds)} kinds; a talk can end in more ways than won or lost"
        yield places.section("outcomes"), message, "warning"


def _fact(scenario: Scenario, fact: Fact, places: Places) -> Iterator[_Found]:
    """Do its questions aim at it, and do the lines that state its assumption claim it?

    The scorer also knows an author's lines word for word, so each is read once more as if it did
    not stand in the file: people will use other words.
    """
    for text in fact.asks:
        rest = fact.model_copy(update={"asks": _without(fact.asks, text)})
        where = places.words("facts", fact.id, text)
        yield from _heard(scenario, fact, rest, text, "aiming at it", where)
    if (belief := fact.assumption) is None:
        return
    for text in belief.sounds:
        less = belief.model_copy(update={"sounds": _without(belief.sounds, text)})
        rest = fact.model_copy(update={"assumption": less})
        where = places.words("facts", fact.id, text)
        yield from _heard(scenario, fact, rest, text, "claiming its assumption", where)


def _without(lines: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line != text)


def _heard(
    scenario: Scenario, fact: Fact, rest: Fact, text: str, how: str, where: int
) -> Iterator[_Found]:
    """Is `text` read as it is meant, and would it be if only `rest` of the fact were known?"""
    touched = _touched(text, scenario.facts, how)
    if fact.id not in touched:
        rather = f", but `{'`, `'.join(touched)}`" if touched else ""
        yield where, f"fact `{fact.id}`: “{text}” is not read as {how}{rather}", "error"
        return
    others = tuple(rest if one.id == fact.id else one for one in scenario.facts)
    if fact.id not in _touched(text, others, how):
        message = (
            f"fact `{fact.id}`: “{text}” is read as {how} only because it stands here; add a cue"
        )
        yield where, message, "warning"


def _touched(text: str, facts: tuple[Fact, ...], how: str) -> list[str]:
    reading = score(text, Context(facts=facts))
    return [one.fact for one in (reading.aims if how == "aiming at it" else reading.claims)]


def _stages(scenario: Scenario, places: Places) -> Iterator[_Found]:
    """Every stage can be reached, can be left, and leads to the end at last."""
    ways = {stage.id: frozenset(move.to for move in stage.moves) for stage in scenario.stages}
    reached = _from(scenario.stages[0].id, ways)
    for stage in scenario.stages:
        line = places.item("stages", stage.id)
        if stage.id not in reached:
            yield line, f"stage `{stage.id}` cannot be reached: no move leads to it", "error"
        if not ways[stage.id] - {stage.id}:
            yield line, f"stage `{stage.id}` has no `moves` leading out", "error"
        elif END not in _from(stage.id, ways):
            yield line, f"stage `{stage.id}` never leads to `{END}`", "error"


def _from(start: str, ways: Mapping[str, frozenset[str]]) -> set[str]:
    """Everything that can be reached from `start`, itself included."""
    reached: set[str] = set()
    todo = [start]
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            todo += sorted(ways.get(here, frozenset()))
    return reached
