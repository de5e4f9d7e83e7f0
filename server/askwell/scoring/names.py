"""What labels are called on a screen and in a debrief.

Decides words only. Must not know how a label is found.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from askwell.scenario.model import Label

NAMES: Final[Mapping[Label, str]] = MappingProxyType(
    {
        "ask.open": "Open question",
        "ask.closed": "Closed question",
        "ask.leading": "Leading question",
        "tell.inform": "Telling: information",
        "tell.advise": "Telling: advice",
        "tell.pitch": "Telling: pitch",
        "push": "Pushing",
        "reflect": "Reflection",
        "social": "Small talk",
        "assume": "Assumption",
        "check": "Check",
        "model": "Model the Way",
        "inspire": "Inspire a Shared Vision",
        "challenge": "Challenge the Process",
        "enable": "Enable Others to Act",
        "encourage": "Encourage the Heart",
    }
)

MEANINGS: Final[Mapping[Label, str]] = MappingProxyType(
    {
        "ask.open": "Invites the other's own words.",
        "ask.closed": "A yes, a no or one fact answers it.",
        "ask.leading": "Carries the answer it wants.",
        "tell.inform": "Gives facts or explains.",
        "tell.advise": "Says what the other should do.",
        "tell.pitch": "Praises or promises.",
        "push": "Presses for a decision.",
        "reflect": "Plays back what the other said.",
        "social": "Greetings, thanks, small talk.",
        "assume": "Takes something unsaid about the other for settled.",
        "check": "Tests a belief, or asks for a preference.",
        "model": "Makes values clear, keeps a promise, owns a limit.",
        "inspire": "Draws a better future of the other's own.",
        "challenge": "Questions how things are, tries something small.",
        "enable": "Hands over choice, brings in the people affected.",
        "encourage": "Recognises something specific the other did.",
    }
)


def label_name(label: Label) -> str:
    """The label's name on a screen."""
    return NAMES[label]
