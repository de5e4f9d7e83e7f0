"""What several commands share: refusals, the console, finding scenarios.

Decides how a refusal looks in a terminal. Must not know any single command.
"""

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from askwell.scenario.load import BadScenario, find, load
from askwell.scenario.model import Scenario

console = Console()
console_err = Console(stderr=True)


class Stop(Exception):
    """The command cannot go on; the text is a sentence for a person."""


def say_no(sentence: str) -> None:
    """Print a refusal. Its lines are left whole: a terminal wraps them, a file or an editor that
    looks for `file:line` finds them in one piece."""
    console_err.print(sentence, style="bold red", highlight=False, markup=False, soft_wrap=True)


def load_scenarios(folders: Iterable[Path]) -> dict[str, Scenario]:
    """All scenarios below `folders` by slug; a later folder wins. Raises Stop."""
    found: dict[str, Scenario] = {}
    for folder in folders:
        if not folder.is_dir():
            raise Stop(f"There is no folder {folder} to read scenarios from.")
        for path in find(folder):
            try:
                scenario = load(path)
            except BadScenario as error:
                raise Stop(f"A scenario cannot be used:\n{error}") from None
            found[scenario.slug] = scenario
    if not found:
        raise Stop("No scenario was found.")
    return found
