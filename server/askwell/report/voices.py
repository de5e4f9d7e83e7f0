"""Stub until merged."""

from askwell.play.facts import Play
from askwell.report.voices_shapes import Voices


def voices(play: Play) -> Voices:
    """Voices."""
    return Voices(
        seller="",
        buyer="",
        buyer_rated=False,
        seller_rated=False,
        behaviours=(),
        practices=(),
        again=None,
        next_step=None,
        talk_about=(),
        observers=(),
        fidelity=None,
        contested=(),
    )
