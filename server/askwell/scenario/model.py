"""What an author writes: the shape of a scenario.

Decides which scenarios are well formed. Must not know how a conversation is scored, how the
buyer picks a line, or where a file lies: reading files is `load`'s work.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


def _speakable(value: str) -> str:
    if any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in value):
        raise ValueError("there are control characters in it, which nobody can say or read")
    return value


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    AfterValidator(_speakable),
]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    AfterValidator(_speakable),
]
Lines = tuple[Line, ...]
Meter = Annotated[int, Field(ge=0, le=10)]

Label = Literal[
    "ask.open",
    "ask.closed",
    "ask.leading",
    "tell.inform",
    "tell.advise",
    "tell.pitch",
    "push",
    "reflect",
    "social",
    "assume",
    "check",
    "model",
    "inspire",
    "challenge",
    "enable",
    "encourage",
]
Practice = Literal["model", "inspire", "challenge", "enable", "encourage"]

END = "end"
"""The pseudo stage a move names when the buyer wraps the talk up."""

_CUE_WORD = re.compile(r"^!?[a-z0-9'&%]+(_[a-z0-9'&%]+)*\*?(\|[a-z0-9'&%]+(_[a-z0-9'&%]+)*\*?)*$")


def _cue(value: str) -> str:
    words = value.split()
    for word in words:
        if not _CUE_WORD.match(word):
            raise ValueError(
                f"{word!r} is not a cue word: use lower-case words, a|b for either, a_b for words "
                "side by side, a* for any ending, !a for must not occur"
            )
    if all(word.startswith("!") for word in words):
        raise ValueError("a cue needs at least one word that must occur")
    return value


Cue = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    AfterValidator(_cue),
]
"""Words that must all occur in one clause, in any order, compared by stem.

`budget|money approve|sign` needs one of each pair; `sign_off` needs the words side by side;
`budg*` any ending; `!price` must not occur.
"""


class Strict(BaseModel):
    """Frozen, and a field nobody declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Brief(Strict):
    """What one seat knows and wants; shown to that seat alone."""

    you: Text = Field(description="Who you are in this talk, one or two sentences")
    knows: Lines = Field(min_length=1, description="What you know going in")
    wants: Lines = Field(min_length=1, description="What you want from this talk")


class Seat(Strict):
    """One side of the table."""

    name: Line = Field(description="What this seat is called in this scenario")
    brief: Brief


class Seats(Strict):
    """`seller` is the coach seat whose words are scored; `buyer` holds the facts."""

    seller: Seat
    buyer: Seat


class Persona(Strict):
    """The buyer as a person."""

    name: Line
    role: Line
    organisation: Line
    about: Text = Field(description="What the seller may see of them: a public profile")
    voice: Text = Field(description="How they talk, for a human who plays them")


class Assumption(Strict):
    """The costly belief sellers usually hold about a fact without asking."""

    claim: Line = Field(description="The belief in one plain sentence")
    right: bool = Field(default=False, description="Does the belief happen to be true?")
    cues: tuple[Cue, ...] = Field(min_length=1, description="How a statement of it sounds")
    sounds: Lines = Field(min_length=2, description="Whole seller lines that state it")
    answers: Lines = Field(
        min_length=2, description="What the buyer says to it; a wrong one is corrected"
    )


class Opens(Strict):
    """What must be true before the buyer tells a fact. All given conditions must hold."""

    trust: Meter = Field(default=0, description="Trust of at least this much")
    by: Literal["any", "open"] = Field(
        default="any", description="`open`: only an open question or a check opens it"
    )
    after: tuple[Slug, ...] = Field(default=(), description="Facts that must have been told before")


class Fact(Strict):
    """One thing the buyer knows and the seller would need to know."""

    id: Slug
    label: Line = Field(description="What it is about, without giving it away")
    truth: Line
    aims: tuple[Cue, ...] = Field(min_length=3, description="How a question may aim at it")
    asks: Lines = Field(
        min_length=2, description="Questions that would find it; the first is shown"
    )
    opens: Opens = Opens()
    tells: Lines = Field(min_length=2, description="The buyer's lines that tell the truth")
    guarded: Lines = Field(default=(), description="What the buyer says when asked too early")
    again: Lines = Field(min_length=1, description="When asked once more after telling")
    confirms: Lines = Field(default=(), description="When the seller sums it up rightly")
    hint: Line = Field(description="A nudge for the seller, in question form, that names no truth")
    assumption: Assumption | None = None
    reveal: Line | None = Field(default=None, description="For a human buyer: when to tell it")

    @model_validator(mode="after")
    def _guarded_when_closed(self) -> Self:
        closed = self.opens.trust > 0 or self.opens.by == "open" or self.opens.after
        if closed and not self.guarded:
            raise ValueError(
                "`guarded` needs at least one line: this fact can be asked for before it opens"
            )
        return self


class Guard(Strict):
    """Conditions on the talk so far. All given ones must hold; none given always holds."""

    trust_at_least: Meter | None = None
    trust_at_most: Meter | None = None
    patience_at_least: Meter | None = None
    patience_at_most: Meter | None = None
    turns_at_least: int | None = Field(
        default=None, ge=1, le=200, description="Seller lines so far"
    )
    told_at_least: int | None = Field(default=None, ge=1, le=40, description="Facts told so far")
    told: tuple[Slug, ...] = ()
    did: dict[Label, int] = Field(
        default_factory=dict, description="Seller lines carrying each label, at least"
    )
    said: tuple[Cue, ...] = Field(
        default=(), description="The seller's last line matches one of these cues"
    )


Trigger = Literal[
    "open",
    "closed",
    "leading",
    "inform",
    "advise",
    "pitch",
    "push",
    "reflect",
    "check",
    "assume",
    "practice",
    "social",
    "greeting",
    "goodbye",
    "off_topic",
    "rude",
    "empty",
    "repeat",
    "foreign",
    "long",
    "prying",
    "unclear",
]
"""What a seller line does to the buyer when no fact answers it.

`prying` is an attempt to make the buyer break role or print its brief; `empty` carries no words
that mean anything; `long` is a wall of text; `foreign` another language than the scenario's.
"""


class Objection(Strict):
    """Something the buyer holds against going on, raised once on their own account."""

    id: Slug
    says: Lines = Field(min_length=1)
    when: Guard = Guard()


class BackQuestion(Strict):
    """A question the buyer asks the seller, once."""

    id: Slug
    says: Lines = Field(min_length=1)
    when: Guard = Guard()


class StageMove(Strict):
    """A way from this stage to another, or to the end of the talk."""

    to: Slug = Field(description="A stage id, or `end`")
    when: Guard
    says: Lines = Field(default=(), description="Said in place of an answer when this move is made")


class Stage(Strict):
    """One state of the buyer: how they answer while in it, and how they leave it."""

    id: Slug
    title: Line
    about: Text = Field(description="How the buyer is in this stage, for authors and human buyers")
    signal: Line = Field(description="What the seller can see of it, e.g. `glances at the clock`")
    lines: dict[Trigger, Lines] = Field(description="Answers while in this stage")
    objections: tuple[Objection, ...] = ()
    questions: tuple[BackQuestion, ...] = ()
    moves: tuple[StageMove, ...] = ()
    hints: Lines = Field(min_length=1, description="Nudges for the seller, in question form")


class Outcome(Strict):
    """One way the talk can end. The first whose guard holds is taken; the last has none."""

    id: Slug
    title: Line
    kind: Literal["advance", "open-door", "no-fit", "brush-off", "walk-out"]
    when: Guard = Guard()
    says: Lines = Field(min_length=2, description="The buyer's parting lines")
    meaning: Text = Field(description="What it means, for the debrief")
    points: int = Field(ge=-20, le=40)


class Reaction(Strict):
    """How much a move changes the buyer, in steps of their 0-10 meters."""

    trust: int = Field(default=0, ge=-5, le=5)
    patience: int = Field(default=0, ge=-5, le=5)


class Temper(Strict):
    """Where the buyer starts and how moves change them.

    `reactions` overrides the house defaults in `play.mood` label by label.
    """

    trust: Meter = 3
    patience: Meter = 7
    reactions: dict[Label, Reaction] = Field(default_factory=dict)


class Rubric(Strict):
    """What earns points, in whole points per line; shown to the player before the game."""

    focus: tuple[Practice, ...] = Field(default=(), description="Practices this scenario trains")
    points: dict[Label, Annotated[int, Field(ge=-10, le=10)]] = Field(min_length=5)
    insight: int = Field(default=6, ge=0, le=20, description="For each fact the buyer tells")
    confirmed: int = Field(
        default=3, ge=0, le=20, description="For each told fact summed up rightly"
    )


class Expectation(Strict):
    """A line and how it must be read; `askwell check` holds the scorer and the cues to it."""

    say: Text = Field(description="What the seller says")
    before: Line | None = Field(default=None, description="The buyer's line before; the opening")
    expect: tuple[Label, ...] = Field(default=(), description="Labels it must carry")
    aims_at: str | None = Field(default=None, description="The fact it must aim at")


class Scenario(Strict):
    """A whole role-play: public situation, two seats, facts, stages, outcomes and rubric."""

    format: Literal[1] = Field(description="Version of this file format")
    slug: Slug
    title: Line
    summary: Text
    industry: Line
    minutes: int = Field(ge=3, le=60)
    difficulty: Literal[1, 2, 3, 4, 5]
    language: Literal["en"]
    skills: Lines = Field(min_length=1, max_length=6)
    situation: Text
    seats: Seats
    persona: Persona
    temper: Temper = Temper()
    facts: tuple[Fact, ...] = Field(min_length=1, max_length=40)
    opening: Lines = Field(min_length=1, description="The buyer's first line")
    lines: dict[Trigger, Lines] = Field(description="Answers in any stage, after its own")
    stages: tuple[Stage, ...] = Field(min_length=1, description="The talk begins in the first")
    outcomes: tuple[Outcome, ...] = Field(min_length=3)
    rubric: Rubric
    tests: tuple[Expectation, ...] = Field(default=(), description="Lines and how they are read")

    @model_validator(mode="after")
    def _names_agree(self) -> Self:
        problems = list(_disagreements(self))
        if problems:
            raise ValueError("; ".join(problems))
        return self

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id. Raises KeyError."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)

    def stage(self, stage_id: str) -> Stage:
        """The stage of that id. Raises KeyError."""
        for stage in self.stages:
            if stage.id == stage_id:
                return stage
        raise KeyError(stage_id)

    def outcome(self, outcome_id: str) -> Outcome:
        """The outcome of that id. Raises KeyError."""
        for outcome in self.outcomes:
            if outcome.id == outcome_id:
                return outcome
        raise KeyError(outcome_id)


def _twice(what: str, ids: list[str]) -> Iterator[str]:
    for name in sorted({i for i in ids if ids.count(i) > 1}):
        yield f"two {what} are called `{name}`: ids must differ"


def _disagreements(scenario: Scenario) -> Iterator[str]:
    facts = [f.id for f in scenario.facts]
    stages = [s.id for s in scenario.stages]
    yield from _twice("facts", facts)
    yield from _twice("stages", stages)
    yield from _twice("outcomes", [o.id for o in scenario.outcomes])
    yield from _twice("objections", [o.id for s in scenario.stages for o in s.objections])
    yield from _twice("questions", [q.id for s in scenario.stages for q in s.questions])
    if END in stages:
        yield f"a stage may not be called `{END}`: that name means the end of the talk"
    for fact in scenario.facts:
        for other in fact.opens.after:
            if other not in facts or other == fact.id:
                yield f"fact `{fact.id}` opens after `{other}`, which is not another fact"
    for test in scenario.tests:
        if test.aims_at is not None and test.aims_at not in facts:
            yield f"a test aims at the fact `{test.aims_at}`, which does not exist"
    for guard, where in _guards(scenario):
        for other in guard.told:
            if other not in facts:
                yield f"{where} waits for the fact `{other}`, which does not exist"
    for stage in scenario.stages:
        for move in stage.moves:
            if move.to != END and move.to not in stages:
                yield f"stage `{stage.id}` moves to `{move.to}`, which is not a stage"
    if scenario.outcomes[-1].when != Guard():
        yield "the last outcome must have no `when`: every talk has to end somehow"


def _guards(scenario: Scenario) -> Iterator[tuple[Guard, str]]:
    for stage in scenario.stages:
        for move in stage.moves:
            yield move.when, f"a move of stage `{stage.id}`"
        for objection in stage.objections:
            yield objection.when, f"objection `{objection.id}`"
        for question in stage.questions:
            yield question.when, f"question `{question.id}`"
    for outcome in scenario.outcomes:
        yield outcome.when, f"outcome `{outcome.id}`"
