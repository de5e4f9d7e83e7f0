"""From a YAML file to a Scenario, with errors that name file, line, field and what would be right.

Decides how a mistake in a file is told to its author. Must not know what a scenario is used for.
The one place that imports `yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from askwell.scenario.model import Scenario

FILE_NAME = "scenario.yaml"
_MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where it is (line counts from 1) and what would be right."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        where = f" {self.field}:" if self.field else ""
        return f"{self.file}:{self.line}:{where} {self.message}"


class BadScenario(Exception):
    """A file that holds no valid scenario. `problems` names every mistake found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def load(path: Path) -> Scenario:
    """The scenario in a file, or in the `scenario.yaml` of a folder. Raises BadScenario."""
    file = path / FILE_NAME if path.is_dir() else path
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise BadScenario(
            [Problem(str(file), 1, "", f"{reason}: expected a scenario file")]
        ) from None
    if len(data) > _MAX_BYTES:
        raise BadScenario([Problem(str(file), 1, "", "a scenario file may have 1 MB at most")])
    scenario = parse(data.decode("utf-8", errors="replace"), str(file))
    if path.is_dir() and scenario.slug != path.name:
        message = f"`{scenario.slug}` must be the name of its folder, `{path.name}`"
        raise BadScenario([Problem(str(file), 1, "slug", message)])
    return scenario


def parse(text: str, file: str) -> Scenario:
    """The scenario in `text`; `file` is only named in errors. Raises BadScenario."""
    try:
        node = yaml.compose(text, Loader=_Loader)
        raw = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = f"not valid YAML: {error.problem or error.context or 'unreadable'}"
        raise BadScenario([Problem(file, line, "", message)]) from None
    except (RecursionError, OverflowError):
        raise BadScenario([Problem(file, 1, "", "not valid YAML: it is nested too deep")]) from None
    except (yaml.YAMLError, ValueError) as error:
        raise BadScenario([Problem(file, 1, "", f"not valid YAML: {error}")]) from None
    if not isinstance(raw, dict):
        raise BadScenario(
            [Problem(file, 1, "", "expected fields such as `format: 1` and `title:`")]
        )
    try:
        return Scenario.model_validate(raw)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise BadScenario(
            [_problem(file, node, detail) for detail in details if not _follows(detail, details)]
        ) from None


def find(folder: Path) -> Iterator[Path]:
    """The scenario folders directly below `folder`, by name."""
    if folder.is_dir():
        yield from sorted(child.parent for child in folder.glob(f"*/{FILE_NAME}"))


class _Loader(yaml.SafeLoader):
    """Safe, refuses a key given twice, and leaves `yes`, `no` and dates as the author's words."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """What `node` stands for. A value that cannot be made is told with its line."""
        try:
            return super().construct_object(node, deep=deep)
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError) as error:
            raise yaml.constructor.ConstructorError(
                None, None, f"this value cannot be read ({error})", node.start_mark
            ) from None


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.constructor.ConstructorError(
                None, None, f"the field name {key!r} is not a word", key_node.start_mark
            )
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"the field `{key}` is given twice", key_node.start_mark
            )
        seen.add(key)
    return {
        loader.construct_object(k, deep=True): loader.construct_object(v, deep=True)
        for k, v in node.value
    }


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag != "tag:yaml.org,2002:timestamp"
        and not (tag == "tag:yaml.org,2002:bool" and first not in "tTfF")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _follows(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Is a list only too short because of a bad item in it, which is told anyway?"""
    where = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(where)] == where and other["loc"] != where for other in details
    )


def _problem(file: str, root: yaml.Node | None, detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    line, shown = _line_of(root, location, missing=detail["type"] == "missing")
    return Problem(file, line, shown, _advice(detail))


def _line_of(
    root: yaml.Node | None, location: tuple[int | str, ...], *, missing: bool
) -> tuple[int, str]:
    """The line of the deepest node that `location` reaches, and the field as people write it."""
    node, line, shown = root, 1, ""
    steps = [step for step in location if step != "[key]"]
    for step in steps:
        if isinstance(step, int):
            shown += f"[{step + 1}]"
        else:
            shown += f".{step}" if shown else step
        inner = _child(node, step)
        if inner is None:
            continue
        key_line, node = inner
        line = key_line
    if missing and isinstance(node, yaml.MappingNode) and node.value:
        line = node.start_mark.line + 1
    return line, shown


def _child(node: yaml.Node | None, step: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child = node.value[step]
        return child.start_mark.line + 1, child
    return None


def _advice(detail: ErrorDetails) -> str:
    given = detail.get("input")
    match detail["type"]:
        case "too_short":
            least, found = detail["ctx"]["min_length"], detail["ctx"]["actual_length"]
            return f"at least {least} are needed here, found {found}"
        case "missing":
            return "this field is missing"
        case "extra_forbidden":
            return "there is no such field here; check its spelling and its indentation"
        case "value_error":
            return str(detail["ctx"]["error"]) if "ctx" in detail else detail["msg"]
        case "string_type":
            return f"expected words, found {_kind(given)}; put them in quotes"
        case "tuple_type":
            return f"expected a list (lines that begin with `- `), found {_kind(given)}"
        case "literal_error":
            return (
                f"{detail['msg'].removeprefix('Input should be ')} would be right, found {given!r}"
            )
        case "model_type" | "dict_type":
            return f"expected fields below it, found {_kind(given)}"
        case _:
            message = (
                detail["msg"].replace("Input should", "should").replace("String should", "should")
            )
            return (
                f"{message}, found {given!r}" if isinstance(given, str | int | float) else message
            )


def _kind(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes/no"
        case int() | float():
            return f"the number {value}"
        case str():
            return "words"
        case list():
            return "a list"
        case _:
            return "fields"
