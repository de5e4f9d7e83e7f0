"""Each meter against what good looks like, with the source of that figure.

Decides verdicts and the words around them. A guide of the house says that it is one. Must not
know who reads it. Sources: MITI 4.2.1 and 3.1.1 (Motivational Interviewing Treatment Integrity
code, thresholds for reflection-to-question ratio and percent open questions, set for
counselling), Gong Labs (talk-to-listen ratios in recorded sales calls, self-reported and
correlational), Calvert, Kouzes and Posner, "Stop Selling & Start Leading" (buyers rate how often
they meet leadership behaviour).
"""

from typing import Final, Literal

from askwell.play.meters import Meters
from askwell.report.shapes import MeterId, MeterNote
from askwell.scoring.names import NAMES

Verdict = Literal["good", "fair", "work", "none"]

_HOUSE: Final = "A guide of this house: no public figure is known to us."
_MITI_OPEN: Final = "MITI 3.1.1, set for counselling: half is fair, 70 % is good."
_MITI_REFLECT: Final = "MITI 4, set for counselling: 1 to 1 is fair, 2 to 1 is good."
_GONG: Final = (
    "Gong Labs, recorded calls, correlational: top sellers talk 43 % of the time, 46 % in "
    "discovery. Typing is not talking: read it as a guide."
)
_LEADING: Final = (
    "Calvert, Kouzes & Posner, Stop Selling & Start Leading: buyers want to meet each practice "
    "more often than they do. The count is ours."
)


def gauge(meters: Meters) -> tuple[MeterNote, ...]:
    """The meters as people read them, in the order of a debrief."""
    return (
        _insights(meters),
        _assumptions(meters),
        _share(
            "ask_share",
            "Asking against telling",
            meters.ask_share,
            (0.6, 0.45),
            ("Ask in at least 6 of 10 lines that ask or tell.", _HOUSE),
        ),
        _share(
            "open_share",
            "Open questions",
            meters.open_share,
            (0.7, 0.5),
            ("7 of 10 questions open.", _MITI_OPEN),
        ),
        _reflections(meters),
        _words(meters),
        _practices(meters),
    )


def _note(
    meter: MeterId,
    name: str,
    value: float | None,
    shown: str,
    good: tuple[str, str],
    verdict: Verdict,
) -> MeterNote:
    return MeterNote(
        id=meter, name=name, value=value, shown=shown, good=good[0], source=good[1], verdict=verdict
    )


def _verdict(value: float | None, good: float, fair: float) -> Verdict:
    if value is None:
        return "none"
    return "good" if value >= good else "fair" if value >= fair else "work"


def _percent(value: float | None) -> str:
    return "nothing to count" if value is None else f"{round(value * 100)} %"


def _share(
    meter: MeterId,
    name: str,
    value: float | None,
    bounds: tuple[float, float],
    good: tuple[str, str],
) -> MeterNote:
    return _note(meter, name, value, _percent(value), good, _verdict(value, *bounds))


def _reflections(meters: Meters) -> MeterNote:
    value = meters.reflections_per_question
    shown = "nothing to count" if value is None else f"{value:.1f} for each question"
    good = ("At least one reflection for each question.", _MITI_REFLECT)
    verdict = _verdict(value, 1.0, 0.5)
    return _note(
        "reflections_per_question", "Reflections per question", value, shown, good, verdict
    )


def _words(meters: Meters) -> MeterNote:
    value = meters.words_share
    verdict: Verdict = "none"
    if value:
        verdict = "good" if value <= 0.5 else "fair" if value <= 0.65 else "work"
    good = ("Half of the words or fewer are yours.", _GONG)
    return _note("words_share", "Your share of the words", value, _percent(value), good, verdict)


def _insights(meters: Meters) -> MeterNote:
    value = round(meters.told / meters.facts, 3)
    shown = f"{meters.told} of {meters.facts}"
    good = ("Two thirds of what there is to know.", _HOUSE)
    return _note("insights", "Insights unlocked", value, shown, good, _verdict(value, 0.66, 0.4))


def _assumptions(meters: Meters) -> MeterNote:
    """Both are counted; what matters is that checking outweighs taking for granted."""
    dealt = meters.checked + meters.made
    value = round(meters.checked / dealt, 3) if dealt else None
    counted = f"{meters.checked} checked, {meters.made} taken for granted"
    shown = counted if dealt else "nothing to count"
    good = ("Check more than you take for granted.", _HOUSE)
    return _note("assumptions", "Beliefs checked", value, shown, good, _verdict(value, 0.66, 0.5))


def _practices(meters: Meters) -> MeterNote:
    met = [practice for practice, times in meters.practices.items() if times]
    shown = ", ".join(f"{NAMES[p]} ×{meters.practices[p]}" for p in met) or "none met"
    value = round(len(met) / len(meters.practices), 3)
    good = ("Three of the five met in one talk.", _LEADING)
    return _note("practices", "The five practices", value, shown, good, _verdict(value, 0.6, 0.4))
