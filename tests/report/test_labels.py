"""What contests and observers' labels become, as lines to learn from."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from askwell.eventlog import New, SqliteLog
from askwell.play.decider import encode
from askwell.play.facts import End, Play, Say
from askwell.play.live_commands import Agree, Contest, Mark, Rate
from askwell.report.labels import labelled_lines
from askwell.training.lines import read_lines
from tests.cli.terminal import askwell
from tests.play.dsl import BEA, OLA, SAM, UWE, RoomStory, rating, talking

ASK, PITCH = "What is wrong with the oven in the morning?", "Our ovens are the best on the market."


def talked() -> RoomStory:
    """A talk that is over, with two seller lines that nobody has said anything about."""
    story = talking()
    story = story.does(BEA, Say("Morning.")).does(SAM, Say(ASK)).does(BEA, Say("It goes cold."))
    return story.does(SAM, Say(PITCH))


def over(story: RoomStory) -> RoomStory:
    """Its debrief."""
    story = story.does(SAM, End()).does(BEA, Agree())
    story = story.does(BEA, Rate(rating(wishes=True))).does(SAM, Rate(rating(wishes=False)))
    assert story.phase == "debrief"
    return story


def by_text(play: Play) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Labels, disputed labels and sources of each line, by its text."""
    return {one.text: (one.labels, one.disputed, one.source) for one in labelled_lines(play)}


def test_r26_only_lines_that_somebody_spoke_about_are_taken_and_only_of_talks_that_are_over() -> (
    None
):
    assert not list(labelled_lines(talked().state))
    assert not list(labelled_lines(over(talked()).state))
    marked = talked().does(OLA, Mark(1, ("ask.open",)))
    assert not list(labelled_lines(marked.state))
    (line,) = labelled_lines(over(marked).state)
    assert (line.text, line.before, line.disclosed) == (ASK, "Morning.", ())
    assert line.id == f"{line.conversation}:1"


def test_r26_observers_decide_on_what_they_have_a_button_for_and_are_disputed_where_split() -> None:
    story = talked()
    assert story.state.lines[3].reading is not None
    assert "tell.pitch" in story.state.lines[3].reading.labels
    agreed = story.does(OLA, Mark(3, ("tell.inform", "assume"))).does(
        UWE, Mark(3, ("tell.inform",))
    )
    labels, disputed, source = by_text(over(agreed).state)[PITCH]
    assert "tell.pitch" in labels  # Their button for telling stands for every kind of it.
    assert "tell.inform" not in labels
    assert disputed == ("assume",)
    assert source == ("observers",)
    alone = story.does(OLA, Mark(3, ("assume",)))
    assert by_text(over(alone).state)[PITCH][0] == ("assume",)


def test_r26_a_contested_label_counts_neither_way() -> None:
    story = over(talked())
    reading = story.state.lines[1].reading
    assert reading is not None
    label = reading.moves[0].label
    contested = story.does(SAM, Contest(1, label, "I meant something else."))
    labels, disputed, source = by_text(contested.state)[ASK]
    assert label not in labels
    assert disputed == (label,)
    assert source == ("contested",)


async def kept(folder: Path, story: RoomStory) -> None:
    """A data folder with that talk in it."""
    log = await SqliteLog.open(folder / "askwell.db")
    await log.append("play:aaaaaaaaaaaaaaaa", 0, [New(encode(event)) for event in story.events])
    await log.aclose()


def test_t22_labels_of_a_data_folder_come_out_as_lines_to_train_on(tmp_path: Path) -> None:
    story = over(talked().does(OLA, Mark(1, ("ask.open",))))
    asyncio.run(kept(tmp_path, story))
    file = tmp_path / "lines.jsonl"
    done = askwell("export", "labels", tmp_path, "--out", file)
    assert (done.code, done.out) == (0, "")
    assert "1 lines from 1 talks" in done.err
    (line,) = read_lines([file])
    assert line.labels is not None
    assert "ask.open" in line.labels
    row = json.loads(askwell("export", "labels", tmp_path).out)
    assert row["text"] == ASK
    assert not any(name in json.dumps(row) for name in (SAM, BEA, OLA, "Sam", "Bea", "Ola"))
    nothing = askwell("export", "labels", tmp_path / "elsewhere")
    assert nothing.code == 1
    assert "There are no talks" in nothing.err
