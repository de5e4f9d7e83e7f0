"""`askwell replay`: what a seat saw, event by event, from a file somebody exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askwell.play.branch import unnamed
from askwell.play.decider import encode
from askwell.play.facts import End, Event, Options, Say
from askwell.play.live_commands import Agree, Mark, Note, Rate, Sit, Tell
from askwell.play.sight import view
from askwell.tabletop import INSTANT, play_script, replay
from tests.cli.terminal import askwell
from tests.kit import mini_scenario
from tests.play.dsl import BEA, OLA, SAM, STRANGER, rating, talking

LINES = ["What's wrong with the oven?", "I know money is tight.", "How do you decide on spending?"]


def talk(options: Options = INSTANT) -> tuple[Event, ...]:
    """The events of a short talk."""
    return play_script(mini_scenario(), 3, LINES, options=options).events


def exported(folder: Path, events: tuple[Event, ...]) -> Path:
    """A file as the server exports it."""
    file = folder / "talk.jsonl"
    file.write_bytes(b"".join(encode(event) + b"\n" for event in events))
    return file


def test_t11_each_event_is_shown_with_what_the_seller_saw(tmp_path: Path) -> None:
    done = askwell("replay", exported(tmp_path, talk()))
    assert done.code == 0
    for words in ("opened", "began", "seller: I know money is tight.", "ended: "):
        assert words in done.out
    assert "ask.open" in done.out


def test_t11_the_buyers_eyes_see_cards_and_no_points(tmp_path: Path) -> None:
    file = exported(tmp_path, talk())
    seller = askwell("replay", file, "--as", "seller").out
    buyer = askwell("replay", file, "--as", "buyer").out
    secret = "She wants to sleep until four."
    assert secret in buyer
    assert secret not in seller
    assert "trust " in buyer
    assert "trust " not in seller
    assert "points" in seller
    assert "points" not in buyer
    assert mini_scenario().seats.seller.brief.knows[0] not in buyer


@pytest.mark.parametrize("seat", ["seller", "buyer"])
@pytest.mark.parametrize("feedback", ["live", "after", "end"])
def test_t11_json_is_the_seats_whole_view_after_each_event(
    tmp_path: Path, seat: str, feedback: str
) -> None:
    events = talk(Options.model_validate({"feedback": feedback, "pace": "instant"}))
    out = askwell("replay", exported(tmp_path, events), "--as", seat, "--json").out
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["t"] for row in rows] == [event.t for event in events]
    for row, (_, play) in zip(rows, replay(events), strict=True):
        seen = view(play, "seller") if seat == "seller" else view(play, "buyer")
        assert row["view"] == seen.model_dump(mode="json")


def test_t11_a_bad_line_is_named_with_its_number(tmp_path: Path) -> None:
    good = [encode(event).decode() for event in talk()]
    broken = json.loads(good[3])
    broken["points"] = "many"
    stage = json.loads(good[2])
    stage["script"]["stage"] = "nowhere"
    fact = json.loads(good[3])
    fact["steps"] = [{"fact": "nobody", "to": "asked", "right": None, "evidence": None}]
    for rows, n, words in (
        ([*good[:2], "{not json", *good[2:]], 3, "JSON is expected"),
        ([*good[:2], "[1, 2]"], 3, "is not an event"),
        ([*good[:3], json.dumps(broken)], 4, "points"),
        (good[1:], 1, "`opened` comes first, and once"),
        ([good[0], good[0]], 2, "`opened` comes first, and once"),
        ([*good[:2], json.dumps(stage)], 3, "does not fit what came before it"),
        ([*good[:3], json.dumps(fact)], 4, "does not fit what came before it"),
    ):
        file = tmp_path / "bad.jsonl"
        file.write_text("\n".join(rows) + "\n")
        done = askwell("replay", file)
        assert done.code == 1, words
        assert f"bad.jsonl:{n}: this line" in done.err
        assert words in done.err


def test_t11_a_file_that_holds_nothing_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n\n")
    (tmp_path / "raw.jsonl").write_bytes(b"\xff\x00\xfe" * 50)
    for name, words in (
        ("none.jsonl", "cannot be read"),
        ("empty.jsonl", "holds no event"),
        ("raw.jsonl", "raw.jsonl:1: this line"),
        (".", "cannot be read"),
    ):
        done = askwell("replay", tmp_path / name)
        assert (done.code, done.out) == (1, ""), name
        assert words in done.err


def test_t11_an_unknown_seat_is_a_wrong_call(tmp_path: Path) -> None:
    assert askwell("replay", exported(tmp_path, talk()), "--as", "judge").code == 2


def test_t15_a_log_of_somebody_elses_cannot_steer_the_terminal(tmp_path: Path) -> None:
    rows = [json.loads(encode(event)) for event in talk()]
    rows[2]["text"] = "\x1b[2J\x1b]0;gone\x07 hello"
    file = tmp_path / "talk.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    out = askwell("replay", file).out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\\u001b[2J" in out


def live() -> tuple[Event, ...]:
    """The events of a talk between people, with one who watches and one who came late."""
    story = talking(briefs=False).does(BEA, Say("Morning."))
    story = story.does(SAM, Say("What is wrong with the oven?"))
    story = story.does(BEA, Say("The left one goes cold after six."), Tell("oven"))
    story = story.does(OLA, Mark(1, ("ask.open",)), Note("Waited."))
    story = story.does(STRANGER, Sit("observer", "Stan"))
    story = story.does(SAM, End()).does(BEA, Agree(), Rate(rating(wishes=True)))
    return tuple(unnamed(story.does(SAM, Rate(None)).events))


def test_t16_a_room_is_replayed_as_each_of_its_people_saw_it(tmp_path: Path) -> None:
    file = exported(tmp_path, live())
    out = {who: askwell("replay", file, "--as", who).out for who in ("seller", "buyer", "observer")}
    scenario = mini_scenario()
    briefs = {"seller": scenario.seats.seller.brief.you, "buyer": scenario.seats.buyer.brief.you}
    for who, text in out.items():
        assert "buyer: The left one goes cold after six." in text
        assert "seat buyer: Bea, here, ready" in text
        for seat, brief in briefs.items():
            assert (brief in text) == (who == seat)
    untold = scenario.facts[2].truth
    assert [who for who, text in out.items() if untold in text] == ["buyer"]
    assert "[2] buyer: The left one goes cold after six.; told oven" in out["buyer"]
    assert "cue: " in out["buyer"]
    assert "told: Learned" in out["seller"]
    assert "I say ask.open" in out["observer"]
    assert "my note at [2]: Waited." in out["observer"]
    for who in ("seller", "buyer"):
        assert "Waited." not in out[who]
    late = askwell("replay", file, "--as", "observer", "--key", "o3").out
    assert "here as: Stan (o3)" in late
    assert "I say" not in late


def test_t16_json_of_a_room_is_the_whole_view_or_nothing_where_nobody_was(tmp_path: Path) -> None:
    file = exported(tmp_path, live())
    for who, first in (("seller", 1), ("buyer", 2), ("observer", 3)):
        rows = [
            json.loads(r) for r in askwell("replay", file, "--as", who, "--json").out.splitlines()
        ]
        assert [row["t"] for row in rows] == [event.t for event in live()]
        assert [row["view"] is None for row in rows[: first + 1]] == [True] * first + [False]
        assert rows[-1]["view"]["status"]["phase"] == "debrief"
        assert rows[-1]["view"]["setup"]["role"] == who


def test_t16_who_was_not_there_saw_nothing(tmp_path: Path) -> None:
    for events, who in ((talk(), ()), (live(), ("--key", "o9"))):
        done = askwell("replay", exported(tmp_path, events), "--as", "observer", *who)
        assert done.code == 1
        assert "Nobody was o" in done.err
