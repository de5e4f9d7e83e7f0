"""What a run file asks for.

Decides which files are runs, and tells their authors what is wrong with the others. Must not know
how a talk is played.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, cast, get_args

from askwell.play.facts import Feedback

SUFFIX: Final = ".run"
HINT: Final = "/hint"
END: Final = "/end"

_HEADER: Final = ("scenario", "seed", "feedback", "minutes")
_MADE: Final = ("  ", "< ", "= ")
_MAX_SEED: Final = 2**32


class BadRun(Exception):
    """A run that cannot be read or played. `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Input:
    """One thing the seller does: words to say, `/hint` or `/end`. `line` is its line in the file,
    `remarks` the author's remarks above it."""

    text: str
    line: int = 0
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What a run file asks for. `minutes` None: no clock."""

    scenario: str
    seed: int
    inputs: tuple[Input, ...]
    feedback: Feedback = "live"
    minutes: int | None = None
    remarks: tuple[str, ...] = ()


def parse(text: str) -> Run:
    """The run that `text` asks for; what was made from it is passed over. Raises BadRun."""
    header: dict[str, tuple[str, int]] = {}
    inputs: list[Input] = []
    remarks: list[str] = []
    top: list[str] = []
    for n, line in enumerate(text.splitlines(), start=1):
        field, colon, value = line.partition(":")
        if line.startswith("#"):
            remarks.append(line.rstrip())
        elif line.startswith(">"):
            inputs.append(Input(_words(line, n), n, tuple(remarks)))
            remarks = []
        elif colon and field in _HEADER and not inputs:
            if field in header:
                raise BadRun(n, f"`{field}:` stands here twice")
            header[field] = value.strip(), n
            top, remarks = [*top, *remarks], []
        elif line.strip() and not line.startswith(_MADE):
            raise BadRun(n, "expected `> ` and words to say, `# ` and a remark, or a header field")
    if not inputs:
        raise BadRun(1, "a run needs at least one line that begins with `> `")
    return replace(_headed(header), inputs=tuple(inputs), remarks=tuple(top))


def _words(line: str, n: int) -> str:
    said = line[1:].strip()
    if not said:
        raise BadRun(n, "after `>` there must be something to say")
    if said.startswith("/") and said not in (HINT, END):
        raise BadRun(n, f"`{said}` is no command of a run: {HINT} and {END} are")
    return said


def _headed(header: Mapping[str, tuple[str, int]]) -> Run:
    """The run without its inputs. Raises BadRun."""
    scenario, line = header.get("scenario", ("", 1))
    if not scenario:
        raise BadRun(line, "a run begins with `scenario: ` and a scenario's slug")
    seed, line = header.get("seed", ("0", 1))
    if not seed.isdecimal() or int(seed) >= _MAX_SEED:
        raise BadRun(line, f"`seed: {seed}` must be a whole number below {_MAX_SEED:,}")
    feedback, line = header.get("feedback", ("live", 1))
    if feedback not in get_args(Feedback):
        raise BadRun(line, f"`feedback: {feedback}` must be live, after or end")
    minutes, line = header.get("minutes", ("none", 1))
    if minutes != "none" and not (minutes.isdecimal() and 1 <= int(minutes) <= 240):
        raise BadRun(line, f"`minutes: {minutes}` must be none, or 1 to 240")
    return Run(
        scenario=scenario,
        seed=int(seed),
        inputs=(),
        feedback=cast(Feedback, feedback),
        minutes=None if minutes == "none" else int(minutes),
    )
