"""Run files: what is written of a view, and that nothing else is."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from askwell.play.facts import Feedback, Options, Play, Seat
from askwell.play.sight import view
from askwell.play.views import (
    BuyerLine,
    BuyerStatus,
    BuyerView,
    Card,
    LedgerRow,
    SellerLine,
    SellerSetup,
    SellerStatus,
    SellerView,
)
from askwell.runfile import Input, Run, parse, seat_saw, written
from askwell.tabletop import play_script, replay
from tests.kit import mini_scenario

SAID = st.sampled_from(
    [
        "What's wrong with the oven?",
        "So the left one goes cold after six.",
        "How do you decide on spending?",
        "I know money is tight.",
        "You need to sign today, the price is only good until Friday.",
        "What would a good morning look like for you?",
        "Thank you for telling me about the oven.",
        "Our ovens are the best on the market.",
        "asdf",
        "Goodbye, and thanks!",
    ]
)
UNSEEN = {"seller": {"clock", "meters"}, "buyer": set[str]()}
"""Parts of a status that a run leaves out on purpose: the time, and meters until the end."""


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    lines=st.lists(SAID, min_size=1, max_size=9),
    seed=st.integers(0, 50),
    feedback=st.sampled_from(get_args(Feedback)),
)
def test_t10_a_seat_has_lines_whenever_its_view_changed_and_only_then(
    lines: list[str], seed: int, feedback: Feedback
) -> None:
    options = Options(feedback=feedback, pace="instant", minutes=10)
    events = play_script(mini_scenario(), seed, lines, options=options).events
    before: Play | None = None
    for _, after in replay(events):
        for seat in get_args(Seat):
            rows = list(seat_saw(seat, before, after))
            assert bool(rows) == (_seen(before, seat) != _seen(after, seat))
        before = after


def _seen(play: Play | None, seat: Seat) -> dict[str, Any]:
    if play is None:
        return {}
    seen = view(play, seat).model_dump()
    for field in UNSEEN[seat]:
        seen["status"].pop(field)
    # The words themselves stand above what the seats see: here it is about what comes with them.
    bare = {"n", "seat", "text", "at", "rated"}
    seen["lines"] = [
        line
        for line in seen["lines"]
        if line.get("rated") is False or any(v for k, v in line.items() if k not in bare)
    ]
    return seen


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    inputs=st.lists(SAID | st.sampled_from(["/hint"]), min_size=1, max_size=5),
    seed=st.integers(0, 2**32 - 1),
    feedback=st.sampled_from(get_args(Feedback)),
    remark=st.sampled_from(["# She asks.", "#", "# > not a line"]),
)
def test_t09_what_is_written_is_read_back_and_written_the_same(
    inputs: list[str], seed: int, feedback: Feedback, remark: str
) -> None:
    # A hint is refused when there is no new one, so it is asked for once at most.
    asked = [t for n, t in enumerate(inputs) if t != "/hint" or "/hint" not in inputs[:n]]
    given = tuple(Input(text, remarks=(remark,)) for text in asked)
    run = Run("mini-bakery", seed, given, feedback, remarks=("# On top.",))
    text = written(run, mini_scenario())
    again = parse(text)
    assert [(one.text, one.remarks) for one in again.inputs] == [
        (one.text, one.remarks) for one in given
    ]
    assert (again.seed, again.feedback, again.remarks) == (seed, feedback, ("# On top.",))
    assert written(again, mini_scenario()) == text


def test_t09_a_talk_whose_time_is_up_is_written_and_read_back() -> None:
    given = tuple(Input(f"How about {n} loaves?") for n in range(5))
    text = written(Run("mini-bakery", 1, given, minutes=1), mini_scenario())
    assert "= closing: time" in text
    assert written(parse(text), mini_scenario()) == text


@pytest.mark.parametrize("seat", get_args(Seat))
def test_t10_each_seat_sees_its_own_brief_and_not_the_others(seat: Seat) -> None:
    events = play_script(mini_scenario(), 1, ["What's wrong with the oven?"]).events
    rows = " ".join(row for _, play in replay(events) for row in seat_saw(seat, None, play))
    seats = mini_scenario().seats
    own, other = (seats.seller, seats.buyer) if seat == "seller" else (seats.buyer, seats.seller)
    assert all(" ".join(text.split()) in rows for text in own.brief.knows)
    assert not any(" ".join(text.split()) in rows for text in other.brief.knows)


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (SellerView, "lines setup status"),
        (
            SellerSetup,
            "brief difficulty facts feedback focus minutes other_seat_name pace parent parent_line "
            "persona play role room rubric seat_name situation slug title who_sees",
        ),
        (SellerLine, "at labels n not_rated notes points rated seat text"),
        (
            SellerStatus,
            "clock drift end_reason hints ledger meters outcome phase points role room signal "
            "typing waiting_for you_may",
        ),
        (LedgerRow, "claim label line state truth"),
        (BuyerView, "brief lines status"),
        (BuyerLine, "heard n script seat text"),
        (
            BuyerStatus,
            "cards closing did owes_reply patience phase role stage trust turns would_end_as "
            "you_may",
        ),
        (Card, "fact label ready reveal told truth"),
    ],
)
def test_t10_a_field_that_is_new_in_a_view_must_find_its_place_in_a_run(
    model: type[BaseModel], fields: str
) -> None:
    """Write it in `runfile.seats` (a plain field of a status needs nothing), then name it here."""
    assert sorted(model.model_fields) == fields.split()
