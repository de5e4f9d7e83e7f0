"""What each role may see. Names carry the numbers of RULES.md."""

import re

from askwell.play.facts import Say
from askwell.play.sight import buyer_view, seller_line, seller_status, view
from askwell.scenario.model import Scenario
from tests.kit import mini_fields, mini_scenario
from tests.play.dsl import Story, given, opening


def canaried() -> Scenario:
    """The mini scenario with a canary in every field the seller must not see."""
    scenario = mini_scenario()
    facts = tuple(
        fact.model_copy(
            update={
                "truth": f"CANARY-truth-{fact.id}",
                "tells": tuple(f"CANARY-tells-{fact.id}-{n}" for n in range(2)),
                "again": (f"CANARY-again-{fact.id}",),
                "reveal": f"CANARY-reveal-{fact.id}",
            }
        )
        for fact in scenario.facts
    )
    buyer = scenario.seats.buyer
    brief = buyer.brief.model_copy(update={"you": "CANARY-you", "knows": ("CANARY-knows",)})
    seats = scenario.seats.model_copy(update={"buyer": buyer.model_copy(update={"brief": brief})})
    persona = scenario.persona.model_copy(update={"voice": "CANARY-voice"})
    return scenario.model_copy(update={"facts": facts, "seats": seats, "persona": persona})


def test_v10_the_sellers_view_holds_nothing_hidden() -> None:
    scenario = canaried()
    story = given(*(Say(fact.asks[0]) for fact in scenario.facts), start=opening(scenario))
    assert "CANARY" not in view(story.state, "seller").model_dump_json()


def test_v11_what_was_told_is_shown_and_nothing_else() -> None:
    scenario = canaried()
    first = scenario.facts[0].id
    story = given((Say("There you are.", tells=(first,)), "buyer"), start=opening(scenario))
    found = set(re.findall(r"CANARY-[\w-]+", view(story.state, "seller").model_dump_json()))
    assert found == {f"CANARY-truth-{first}"}


def test_v12_the_seller_is_not_shown_whether_a_belief_is_right() -> None:
    scenario = mini_scenario()
    fact = next(fact for fact in scenario.facts if fact.assumption)
    assert fact.assumption is not None
    story = given(Say(fact.assumption.sounds[0]))
    line = seller_line(story.state, story.state.lines[0])
    assert [note.to for note in line.notes] == ["assumed"]
    (row,) = seller_status(story.state).ledger
    assert row.state == "assumed"
    assert row.truth is None
    assert row.claim
    assert row.claim in fact.assumption.sounds[0]


def test_v12_nothing_on_the_screen_tells_a_right_belief_from_a_wrong_one_before_the_answer() -> (
    None
):
    seen = []
    for right in (True, False):
        fields = mini_fields()
        trap = next(fact for fact in fields["facts"] if "assumption" in fact)
        trap["assumption"]["right"] = right
        story = given(Say(trap["assumption"]["sounds"][0]), start=opening(mini_scenario(**fields)))
        seen.append(view(story.state, "seller"))
    assert seen[0] == seen[1]


def test_v12_two_beliefs_in_one_line_keep_their_own_words() -> None:
    traps = [fact for fact in mini_scenario().facts if fact.assumption]
    both = " ".join(fact.assumption.sounds[0] for fact in traps[:2] if fact.assumption)
    story = given(Say(both))
    rows = seller_status(story.state).ledger
    claims = [row.claim for row in rows if row.state == "assumed"]
    assert len(set(claims)) == len(claims) == min(2, len(traps))


def test_v13_the_buyer_holds_all_cards_and_sees_no_points_or_hints() -> None:
    story = given(Say("What brought this up?"))
    seen = buyer_view(story.state)
    assert {card.fact for card in seen.status.cards} == {f.id for f in story.state.scenario.facts}
    text = seen.model_dump_json()
    assert "points" not in text
    for fact in story.state.scenario.facts:
        assert fact.hint not in text


def test_v14_feedback_after_each_answer_comes_with_the_answer() -> None:
    options = opening().options.model_copy(update={"feedback": "after"})
    story = given(Say("What brought this up?"), start=opening(options=options))
    assert not seller_line(story.state, story.state.lines[0]).rated
    answered = story.when(Say("A bad week."), "buyer")
    assert seller_line(answered.state, answered.state.lines[0]).labels


def test_v15_every_label_shows_its_words_and_its_rule() -> None:
    story = given(Say("What brought this up? Our product is the best there is."))
    line = seller_line(story.state, story.state.lines[0])
    assert line.labels
    for label in line.labels:
        assert label.spans
        for span in label.spans:
            assert line.text[span.start : span.end].strip()
            assert len(span.because) > 10


def test_v16_the_screen_offers_only_what_the_rules_allow() -> None:
    story = Story().when(opening())
    assert seller_status(story.state).you_may == ("begin",)
    playing = given(Say("Hello"))
    may = seller_status(playing.state).you_may
    assert set(may) == {"say", "hint", "pause", "end", "take_back"}
    over = playing.when(Say("Bye", wraps=True), "buyer")
    assert seller_status(over.state).you_may == ("contest", "take_back")
