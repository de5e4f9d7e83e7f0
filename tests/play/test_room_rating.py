"""Ratings, and who sees them when. Names carry the numbers of RULES.md."""

import pytest
from pydantic import ValidationError

from askwell.play.facts import Begin, End, Say
from askwell.play.live import BEHAVIOURS, MORE, RATING, Rating
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Close,
    Depart,
    MoreTime,
    Rate,
    Ready,
    Sit,
    Stand,
)
from askwell.play.people import must_rate
from tests.play.dsl import BEA, OLA, SAM, UWE, RoomStory, rating, room, talking

WHOLE: dict[str, int] = {one.id: 3 for one in BEHAVIOURS}
BUYERS = rating(wishes=True)
SELLERS = rating(wishes=False)


def over() -> RoomStory:
    """The talk is over and is rated now."""
    story = talking().does(BEA, Say("Morning.")).does(SAM, Say("What is wrong with the oven?"))
    return story.does(SAM, End()).does(BEA, Agree())


def test_x37_the_debrief_opens_when_both_have_rated() -> None:
    for first, second in (((SAM, SELLERS), (BEA, BUYERS)), ((BEA, BUYERS), (SAM, SELLERS))):
        one = over().does(first[0], Rate(first[1]))
        assert one.phase == "rating"
        assert "rate" not in one.may(first[0])
        one.forbids(first[0], Rate(first[1]), "rated")
        both = one.does(second[0], Rate(second[1]))
        assert both.phase == "debrief"
        assert both.table.ratings == {"seller": SELLERS, "buyer": BUYERS}
        both.forbids(first[0], Rate(None), "wrong_phase")
    over().forbids(OLA, Rate(SELLERS), "not_your_seat")
    talking().forbids(SAM, Rate(SELLERS), "wrong_phase")


def test_x37_a_seat_may_pass() -> None:
    passed = over().does(SAM, Rate(None))
    passed.forbids(SAM, Rate(SELLERS), "rated")
    done = passed.does(BEA, Rate(None))
    assert done.phase == "debrief"
    assert done.table.ratings == {"seller": None, "buyer": None}


def test_x38_a_rating_has_its_seats_shape() -> None:
    story = over()
    story.forbids(SAM, Rate(BUYERS), "bad_rating")
    story.forbids(SAM, Rate(SELLERS.model_copy(update={"again": 3})), "bad_rating")
    story.forbids(BEA, Rate(SELLERS), "bad_rating")
    for missing in ("again", "next_step"):
        story.forbids(BEA, Rate(BUYERS.model_copy(update={missing: None})), "bad_rating")
    story.forbids(BEA, Rate(BUYERS.model_copy(update={"wished": {}})), "bad_rating")
    some: dict[str, int] = {"keeps-word": 3}
    wrongs: tuple[dict[str, object], ...] = (
        {"met": some},
        {"met": {**WHOLE, "keeps-word": 6}},
        {"met": {**WHOLE, "keeps-word": 0}},
        {"met": {**WHOLE, "other": 3}},
        {"met": WHOLE, "wished": some},
        {"met": WHOLE, "again": 9},
    )
    for wrong in wrongs:
        with pytest.raises(ValidationError):
            Rating.model_validate(wrong)


def test_x39_the_debrief_opens_by_itself_in_the_end() -> None:
    story = over().does(SAM, Rate(SELLERS))
    assert story.later(seconds=RATING.total_seconds() - 1).phase == "rating"
    assert story.later(seconds=RATING.total_seconds()).phase == "debrief"
    longer = story.does(BEA, MoreTime())
    assert longer.later(seconds=(RATING + MORE).total_seconds() - 1).phase == "rating"


def test_x40_bots_are_not_waited_for() -> None:
    alone = room().does(SAM, Sit("seller", "Sam"), Arrive())
    alone = alone.does(SAM, Sit("buyer", "Bot", bot=True), Ready(), Begin(), End())
    assert alone.phase == "rating"
    assert must_rate(alone.state) == ("seller",)
    assert alone.does(SAM, Rate(SELLERS)).phase == "debrief"
    left = talking().does(BEA, Stand()).does(SAM, End())
    assert must_rate(left.state) == ("seller",)
    back = left.does(BEA, Arrive())
    assert must_rate(back.state) == ("seller", "buyer")
    assert left.does(SAM, Rate(None)).phase == "debrief"
    away = over().does(BEA, Depart()).does(SAM, Rate(None))
    assert away.phase == "rating", "who may come back is waited for as long as there is time"


def test_x40_where_only_bots_have_played_there_is_nothing_to_wait_for() -> None:
    story = talking().does(BEA, Stand()).does(SAM, Stand()).later(minutes=12)
    assert story.phase == "debrief"


def test_x41_nobody_sees_anothers_answers_before_the_debrief() -> None:
    story = over()
    for rater, answers, low in ((BEA, BUYERS, rating(wishes=True, met=1)), (SAM, SELLERS, None)):
        one, other = story.does(rater, Rate(answers)), story.does(rater, Rate(low))
        for person in (SAM, BEA, OLA, UWE):
            assert one.sees(person) == other.sees(person)
            assert one.phase == "rating"


def test_x41_a_maker_who_closes_the_room_while_it_is_rated_leaves_what_there_is() -> None:
    closed = over().does(BEA, Rate(BUYERS)).does(SAM, Close())
    assert closed.phase == "closed"
    assert closed.state.outcome is not None
    assert closed.table.ratings == {"buyer": BUYERS}
