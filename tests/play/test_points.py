"""What a line earns. Names carry the numbers of RULES.md."""

from askwell.play.facts import Point, Say
from askwell.play.points import total
from tests.kit import mini_fields, mini_scenario
from tests.play.dsl import Story, given, given_more, opening


def awards(story: Story, n: int) -> dict[str, Point]:
    """The points of line `n` by what they are for."""
    return {point.award: point for point in story.state.lines[n].points}


def test_p30_a_question_that_aims_at_nothing_new_earns_half() -> None:
    scenario = given().state.scenario
    fact = scenario.facts[0]
    weight = scenario.rubric.points["ask.open"]
    new = given(Say("How would you describe the weather over there?"))
    assert awards(new, 0)["ask.open"].value == weight // 2
    assert awards(new, 0)["ask.open"].reason == "nothing_new"
    asked = given(Say(fact.asks[0]))
    question = next(p for a, p in awards(asked, 0).items() if a.startswith("ask."))
    assert question.reason == "full"


def test_p31_the_same_words_again_earn_nothing() -> None:
    story = given(
        Say("What brought this up?"),
        (Say("This and that."), "buyer"),
        Say("what brought this UP??"),
    )
    assert all(p.value <= 0 for p in awards(story, 2).values())
    assert awards(story, 2)["ask.open"].reason == "same_words"


def test_p32_the_same_move_running_earns_less_and_then_nothing() -> None:
    rubric = mini_fields()["rubric"]
    rubric["points"]["encourage"] = 6
    story = given(start=opening(mini_scenario(rubric=rubric)))
    texts = [
        "You brought three teams to one table on Monday, that took real work.",
        "You kept both ovens going through that storm, that took real nerve.",
        "Thanks for walking me round the bakery at five, that helped me a lot.",
        "You brought two rival depots to one table on Friday, that took patience.",
        "Thanks for digging out those figures before our call, that saved us an hour.",
    ]
    for text in texts:
        story = given_more(story, [Say(text), (Say("Thanks."), "buyer")])
    weight = story.state.scenario.rubric.points["encourage"]
    values = [awards(story, 2 * n)["encourage"].value for n in range(5)]
    assert values == [weight, weight, weight // 2, weight // 2, 0]


def test_p33_what_costs_points_costs_them_each_time() -> None:
    story = given(
        Say("Sign today or the discount is gone."),
        (Say("No."), "buyer"),
        Say("Last chance, the offer ends at midnight."),
    )
    weight = story.state.scenario.rubric.points["push"]
    assert [awards(story, n)["push"].value for n in (0, 2)] == [weight, weight]


def test_p34_time_and_length_never_change_points() -> None:
    text = "What brought this up?"
    quick = given(Say(text))
    slow = given().after(minutes=9).when(Say(text))
    assert quick.state.lines[0].points == slow.state.lines[0].points


def test_p35_an_assumption_costs_the_same_whether_it_is_right() -> None:
    scenario = given().state.scenario
    costs = set()
    for fact in scenario.facts:
        if fact.assumption:
            story = given(Say(fact.assumption.sounds[0]))
            costs.add(awards(story, 0)["assume"].value)
    assert costs == {scenario.rubric.points["assume"]}


def test_p36_words_that_differ_in_a_number_are_the_same_words() -> None:
    story = given(
        Say("What brought this up in 2021?"),
        (Say("This and that."), "buyer"),
        Say("What brought this up in 2022?"),
    )
    assert awards(story, 2)["ask.open"].reason == "same_words"


def test_p37_a_rota_of_moves_that_lead_nowhere_levels_off_and_tires_the_buyer() -> None:
    moves = [
        "What else is on your mind about {}?",
        "So you said {}.",
        "You brought {} to one table on Monday, that took real work.",
        "How does {} feel to you?",
    ]
    things = ["the oven", "the shop", "the crew", "the flour", "the rota", "the van", "the till"]
    story, sums = given(), []
    for n in range(28):
        text = moves[n % 4].format(things[n // 4])
        story = given_more(story, [Say(text), (Say("Hm."), "buyer")])
        sums.append(total(story.state.lines))
    assert sums[-1] == sums[-8]
    assert story.state.mood.patience == 0


def test_p38_a_closed_door_may_be_tried_twice_for_full_points() -> None:
    fact = given().state.scenario.facts[0]
    story = given()
    reasons = []
    for start in ("", "Well, ", "Come on, ", "Once more, "):
        question = start + fact.asks[0]
        story = given_more(story, [Say(question), (Say("Hm."), "buyer")])
        points = awards(story, len(story.state.lines) - 2)
        reasons += [p.reason for award, p in points.items() if award.startswith("ask.")][:1]
    assert reasons[:2] == ["full", "full"]
    assert set(reasons[2:]) == {"nothing_new"}
