"""The labelled lines of the repository, for tests."""

from pathlib import Path

from askwell.training.lines import Line, read_lines

FOLDER = Path(__file__).parents[2] / "server" / "training"
FILES = sorted((FOLDER / "lines").glob("*.jsonl"))
LINES: tuple[Line, ...] = tuple(read_lines(FILES))
