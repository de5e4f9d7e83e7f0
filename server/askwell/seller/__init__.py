"""Stub until merged."""

from askwell.play.facts import Say
from askwell.play.views import SellerView
from askwell.scenario.model import Scenario


def turn(scenario: Scenario, view: SellerView, seed: int) -> Say | None:
    """Line."""
    return None
