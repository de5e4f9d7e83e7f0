"""What works must go on working: figures on the tenth of our lines that is never learned from."""

from pathlib import Path

import pytest

from askwell.scoring import score
from askwell.scoring.reading import LABELS, PRACTICES, Reading
from askwell.training.figures import TALK, Figures, between, measure
from askwell.training.fit import is_kept_back
from askwell.training.lines import BadLines, bare, read_lines
from tests.scoring.labelled import LINES

KEPT = [line for line in LINES if is_kept_back(line)]


def test_every_label_is_represented() -> None:
    assert len(LINES) >= 2000
    for label in LABELS:
        assert sum(label in (line.labels or ()) for line in LINES) >= 60, label


def test_a_tenth_of_the_conversations_is_kept_back() -> None:
    assert 0.06 <= len(KEPT) / len(LINES) <= 0.15
    assert not {line.conversation for line in KEPT} & {
        line.conversation for line in LINES if not is_kept_back(line)
    }


@pytest.mark.parametrize(("as_typed", "talk", "deeds"), [(True, 0.6, 0.5), (False, 0.58, 0.5)])
def test_s13_figures_do_not_fall(as_typed: bool, talk: float, deeds: float) -> None:
    found = measure(KEPT, score, as_typed=as_typed)
    assert found.macro(TALK, "f1") >= talk
    assert found.macro(PRACTICES, "f1") >= deeds
    assert found.coverage >= 0.95


def test_figures_by_hand() -> None:
    figures = Figures(hit=6, missed=2, false=1, clear=11)
    assert figures.support == 8
    assert figures.precision == pytest.approx(6 / 7)
    assert figures.recall == pytest.approx(0.75)
    assert figures.f1 == pytest.approx(0.8)
    assert figures.kappa == pytest.approx((0.85 - (0.4 * 0.35 + 0.6 * 0.65)) / (1 - 0.53))
    assert Figures(0, 0, 0, 5).f1 == 0.0
    assert Figures(0, 0, 0, 0).kappa == 1.0


def test_what_is_disputed_counts_neither_way_and_what_is_not_rated_counts_as_missed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(
        '{"id": "1", "text": "Why?", "labels": ["ask.open"], "disputed": ["check"]}\n'
        '{"id": "2", "text": "Why?", "labels": []}\n'
        '{"id": "3", "text": "Oui.", "labels": ["social"]}\n',
        encoding="utf-8",
    )

    def scorer(text: str, _: object) -> Reading:
        return Reading(not_rated=LABELS if text == "Oui." else (), scorer="none")

    found = measure(read_lines([path]), scorer)
    assert found.figures["ask.open"] == Figures(hit=0, missed=1, false=0, clear=2)
    assert found.figures["check"] == Figures(hit=0, missed=0, false=0, clear=2)
    assert found.figures["social"].missed == 1
    assert found.coverage == pytest.approx(2 / 3)


def test_two_readers_are_compared_label_by_label() -> None:
    one = [frozenset({"ask.open"}), frozenset({"social"})]
    other = [frozenset({"ask.open", "check"}), frozenset({"social"})]
    found = between(one, other)
    assert found["ask.open"].kappa == found["social"].kappa == 1.0
    assert found["check"] == Figures(hit=0, missed=0, false=1, clear=1)


def test_bare_drops_case_and_marks_and_keeps_words() -> None:
    assert bare("Don't follow-up: 30 %, OK?") == "dont follow up 30 % ok"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('{"id": "1", "text": "Well?", "labels": ["ask.sideways"]}', "no label ask.sideways"),
        ('{"id": "1", "text": "Well?", "labels": ["social", "push"]}', "stands alone"),
        ('{"id": "1", "text": "Well?"}', "`labels` is missing"),
        ('{"id": "1", "text": 7, "labels": []}', "`text` must be a text"),
        ('{"id": "1", "text": "a", "labels": [], "disclosed": "b"}', "list of texts"),
        ('{"id": "1", "text": "a", "labels": []}\n{"id": "1", "text": "b", "labels": []}', ":2:"),
        ("[]", "an object"),
        ("{", "not JSON"),
        ("", "no line"),
    ],
)
def test_lines_that_cannot_be_used_are_a_sentence(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(row, encoding="utf-8")
    with pytest.raises(BadLines, match=words):
        read_lines([path])
    with pytest.raises(BadLines, match="cannot be read"):
        read_lines([tmp_path / "none.jsonl"])
