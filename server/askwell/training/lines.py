"""Labelled lines as they stand in files: JSON lines.

A line is `{"id", "before", "disclosed": [..], "text"}`, with `"labels": [..]` where it is labelled
and `"conversation"` where lines belong together. `disputed` labels count neither way. Other fields
are left alone.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from askwell.scoring.reading import LABELS, Context

_MARKS: Final = re.compile(r"[^\w\s%€$£]")


class BadLines(Exception):
    """A file that cannot be used; the text is a sentence with file and line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seller or coach. `labels` is None where nobody has labelled it."""

    id: str
    before: str
    disclosed: tuple[str, ...]
    text: str
    labels: frozenset[str] | None
    disputed: frozenset[str]
    conversation: str

    def context(self) -> Context:
        """What the line is read against: all the other side has said, newest last."""
        told = (*self.disclosed, self.before) if self.before else self.disclosed
        return Context(before=self.before, disclosed=told)


def bare(text: str) -> str:
    """Lower case and without punctuation, as people type in a hurry."""
    return " ".join(_MARKS.sub("", text.lower().replace("-", " ")).split())


def read_lines(paths: Iterable[Path], *, labelled: bool = True) -> list[Line]:
    """All lines of some files, in order. Raises BadLines."""
    found: list[Line] = []
    seen: dict[str, str] = {}
    for path in paths:
        for number, row in enumerate(_rows(path), 1):
            if not row.strip():
                continue
            where = f"{path.name}:{number}"
            line = _line(row, where, labelled)
            if line.id in seen:
                raise BadLines(f"{where}: the id {line.id} stands at {seen[line.id]} already.")
            seen[line.id] = where
            found.append(line)
    if not found:
        raise BadLines("There is no line to read.")
    return found


def _rows(path: Path) -> Sequence[str]:
    try:
        # Split at line feeds only: a line may hold other characters that end one.
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise BadLines(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise BadLines(f"{path} is not a text file in UTF-8.") from None


def _line(row: str, where: str, labelled: bool) -> Line:
    try:
        data = json.loads(row)
    except ValueError:
        raise BadLines(f"{where}: this line is not JSON.") from None
    if not isinstance(data, dict):
        raise BadLines(f"{where}: an object is expected.")
    labels = _labels(data, "labels", where)
    if labelled and labels is None:
        raise BadLines(f"{where}: `labels` is missing.")
    if labels and "social" in labels and len(labels) > 1:
        raise BadLines(f"{where}: `social` stands alone.")
    return Line(
        id=_text(data, "id", where),
        before=_text(data, "before", where, ""),
        disclosed=tuple(_texts(data, "disclosed", where)),
        text=_text(data, "text", where),
        labels=labels,
        disputed=_labels(data, "disputed", where) or frozenset(),
        conversation=_text(data, "conversation", where, "") or _text(data, "id", where),
    )


def _text(data: dict[str, Any], field: str, where: str, default: str | None = None) -> str:
    value = data.get(field, default)
    if not isinstance(value, str):
        raise BadLines(f"{where}: `{field}` must be a text.")
    return value


def _texts(data: dict[str, Any], field: str, where: str) -> list[str]:
    value = data.get(field, [])
    if not isinstance(value, list) or not all(isinstance(x, str) for x in value):
        raise BadLines(f"{where}: `{field}` must be a list of texts.")
    return value


def _labels(data: dict[str, Any], field: str, where: str) -> frozenset[str] | None:
    if field not in data:
        return None
    found = _texts(data, field, where)
    if unknown := sorted(set(found) - set(LABELS)):
        raise BadLines(f"{where}: there is no label {', '.join(unknown)}.")
    return frozenset(found)
