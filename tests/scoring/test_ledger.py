"""Facts: what a question aims at, what a statement claims, what a summary plays back."""

import pytest

from askwell.scenario.model import Fact
from askwell.scoring import score
from askwell.scoring.reading import Context, Reading
from askwell.training.lines import bare
from tests.scoring.facts import FACTS, FALLS, MONEY, SIGNER


def _read(text: str, *told: Fact, before: str = "", facts: tuple[Fact, ...] = FACTS) -> Reading:
    return score(
        text,
        Context(
            before=before,
            disclosed=tuple(f.tells[0] for f in told),
            facts=facts,
            told=frozenset(f.id for f in told),
        ),
    )


def _aims(reading: Reading) -> list[str]:
    return [aim.fact for aim in reading.aims]


@pytest.mark.parametrize("fact", FACTS, ids=lambda f: f.id)
def test_its_own_questions_aim_at_a_fact(fact: Fact) -> None:
    for question in fact.asks:
        for text in (question, bare(question)):
            assert _aims(_read(text))[:1] == [fact.id], text


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("And who has to approve it?", "signer"),
        ("how does a decision like that get made and who makes it", "signer"),
        ("Tell me about the falls.", "falls"),
        ("what went wrong that night on the ward, what happened", "falls"),
        ("Is there any money for it?", "money"),
        ("may i ask who pays for that", "money"),
        ("whose agreement would it take", "signer"),
    ],
)
def test_questions_nobody_wrote_aim_too(text: str, fact: str) -> None:
    assert _aims(_read(text))[:1] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "Dr Amsel told us who signs.",
        "We help wards prevent falls at night.",
        "How was the weekend?",
        "What colour are the doors?",
        "Our foundation has a budget for training.",
    ],
)
def test_s09_telling_and_other_questions_aim_at_nothing(text: str) -> None:
    assert _aims(_read(text)) == []


def test_s09_a_line_aims_at_two_facts_at_most() -> None:
    text = "Who signs? What happened in March? Where does the money come from?"
    assert len(_read(text).aims) == 2
    assert set(_aims(_read("Who signs it? And where would the money come from?"))) == {
        "signer",
        "money",
    }


def test_s09_the_specific_fact_beats_the_general_one() -> None:
    general = SIGNER.model_copy(update={"id": "people", "aims": ("who", "whom", "whose")})
    for facts in ((general, SIGNER), (SIGNER, general)):
        assert _aims(_read("Who signs off on the order?", facts=facts))[0] == "signer"


def test_evidence_of_an_aim_is_the_words_of_the_cue() -> None:
    text = "Thanks. Who actually approves that?"
    (aim,) = _read(text).aims
    assert text[aim.evidence.start : aim.evidence.end] == "Who actually approves"
    assert aim.evidence.rule == "fact.aim.cue"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("You can sign that yourself.", "signer"),
        ("since you decide alone i will be quick", "signer"),
        ("Money is tight in hospitals, I know.", "money"),
        ("you have no budget for this anyway", "money"),
        ("You have no budget for that, do you?", "money"),
        ("Don't you find the budget is a problem?", "money"),
    ],
)
def test_s10_statements_and_leading_questions_claim(text: str, fact: str) -> None:
    reading = _read(text)
    assert [claim.fact for claim in reading.claims] == [fact]
    assert _aims(reading) == []
    if "ask.leading" not in reading.labels:
        assert "assume" in reading.labels


def test_a_claim_says_whether_the_belief_is_right() -> None:
    assert SIGNER.assumption
    right = SIGNER.model_copy(
        update={"assumption": SIGNER.assumption.model_copy(update={"right": True})}
    )
    assert [c.right for c in _read("You sign that alone.", facts=(right,)).claims] == [True]
    assert [c.right for c in _read("You sign that alone.").claims] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Is the budget tight?",
        "I may be wrong: is money the problem?",
        "My guess is that money is tight. Is that right?",
        "do you decide that yourself",
    ],
)
def test_s10_a_belief_put_to_the_test_is_an_aim(text: str) -> None:
    reading = _read(text)
    assert reading.claims == ()
    assert len(reading.aims) == 1


def test_s10_what_has_been_told_is_no_claim() -> None:
    assert _read("You have no budget.", MONEY).claims == ()
    assert _read("You have no budget.", FALLS).claims != ()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("So two patients fell at night and were found late.", FALLS),
        ("two falls in march and both found late", FALLS),
        ("A foundation pays and it has to be spent by October, did I get that right?", MONEY),
        ("So it is Dr Amsel who signs, after the night nurses have agreed.", SIGNER),
    ],
)
def test_summing_up_echoes_what_was_told(text: str, fact: Fact) -> None:
    assert [e.fact for e in _read(text, fact, before=fact.tells[0]).echoes] == [fact.id]


def test_what_was_not_told_cannot_be_echoed() -> None:
    assert _read("So two patients fell at night and were found late.", MONEY).echoes == ()
    assert _read("We sell doors.", FALLS, MONEY, SIGNER).echoes == ()


def test_equal_facts_read_equally_whatever_object_they_are() -> None:
    again = tuple(Fact.model_validate(f.model_dump()) for f in FACTS)
    for text in (*SIGNER.asks, "You can sign that yourself.", "what happened in march"):
        assert _read(text, facts=again) == _read(text)


def test_facts_do_not_change_other_labels() -> None:
    for text in ("Who signs?", "We deliver on Mondays.", "Thanks a lot."):
        assert _read(text).labels == _read(text, facts=()).labels
