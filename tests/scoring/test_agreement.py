"""What works must go on working: figures on our own lines, with and without punctuation."""

from pathlib import Path

import pytest

from askwell.scoring.reading import LABELS, PRACTICES
from tests.scoring.agreement import TALK, Figures, bare, load, macro, measure, precision

LINES = load(Path(__file__).with_name("lines.txt"))


def test_every_label_is_represented() -> None:
    assert len(LINES) >= 350
    for label in LABELS:
        assert sum(label in line.labels for line in LINES) >= 15, label


@pytest.mark.parametrize(
    ("punctuation", "talk", "deeds", "single"),
    [(True, 0.85, 0.84, 0.72), (False, 0.80, 0.82, 0.65)],
)
def test_figures_do_not_fall(punctuation: bool, talk: float, deeds: float, single: float) -> None:
    figures = measure(LINES, punctuation=punctuation)
    assert macro(figures, TALK) >= talk
    assert macro(figures, PRACTICES) >= deeds
    assert precision(figures, PRACTICES) >= 0.85
    assert figures["assume"].f1 >= 0.75
    assert figures["check"].f1 >= 0.85
    assert {label: f.f1 for label, f in figures.items() if f.f1 < single} == {}


def test_figures_by_hand() -> None:
    figures = Figures(hit=6, missed=2, false=1, clear=11)
    assert figures.precision == pytest.approx(6 / 7)
    assert figures.recall == pytest.approx(0.75)
    assert figures.f1 == pytest.approx(0.8)
    assert figures.kappa == pytest.approx((0.85 - (0.4 * 0.35 + 0.6 * 0.65)) / (1 - 0.53))
    assert Figures(0, 0, 0, 5).f1 == 0.0


def test_bare_drops_case_and_marks_and_keeps_words() -> None:
    assert bare("Don't follow-up: 30 %, OK?") == "dont follow up 30 % ok"


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("ask.sideways | | Well?\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"ask\.sideways"):
        load(path)
