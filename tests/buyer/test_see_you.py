"""A goodbye is told from an acknowledgement."""

import pytest

from askwell.tabletop import play_script
from tests.kit import mini_scenario


@pytest.mark.parametrize(
    ("text", "parts"), [("I see. You bake at night.", False), ("See you on Friday.", True)]
)
def test_b16_i_see_is_no_goodbye(text: str, parts: bool) -> None:
    table = play_script(mini_scenario(), 3, ["Hello there.", "What do you bake?", text])
    said = [line for line in table.play.lines if line.seat == "seller"][-1]
    answer = table.play.lines[said.n + 1].script
    assert answer is not None
    assert (answer.trigger == "goodbye" or answer.trigger == "parting") == parts
