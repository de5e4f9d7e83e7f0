"""The lifecycle of a role-play, declared as a `transitions` machine.

Decides which phase follows which trigger. Must not know what a phase looks like on a screen, nor
hold any state: the phase lives in `Play`, this file only answers questions about it.
"""

from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from transitions import Machine

from askwell.play.facts import Phase

if TYPE_CHECKING:  # only its stubs have it
    from transitions.core import TransitionConfigDict

PhaseTrigger = Literal[
    "brief", "begin", "pause", "resume", "close", "end", "rate", "compare", "shut"
]

_TRANSITIONS: "Final[list[TransitionConfigDict]]" = [
    {"trigger": "brief", "source": "lobby", "dest": "briefing"},
    {"trigger": "begin", "source": "briefing", "dest": "playing"},
    {"trigger": "pause", "source": "playing", "dest": "paused"},
    {"trigger": "resume", "source": "paused", "dest": "playing"},
    {"trigger": "close", "source": ["playing", "paused"], "dest": "closing"},
    # A solo role-play ends in its debrief; in a room people rate each other first.
    {"trigger": "end", "source": ["playing", "paused", "closing"], "dest": "debrief"},
    {"trigger": "rate", "source": ["playing", "paused", "closing"], "dest": "rating"},
    {"trigger": "compare", "source": "rating", "dest": "debrief"},
    {
        "trigger": "shut",
        "source": ["lobby", "briefing", "playing", "paused", "closing", "rating", "debrief"],
        "dest": "closed",
    },
]

machine: Final = Machine(
    model=None,
    states=list(get_args(Phase)),
    initial="briefing",
    transitions=_TRANSITIONS,
    auto_transitions=False,
)
"""The machine itself, for diagrams."""


def _table() -> dict[tuple[Phase, PhaseTrigger], Phase]:
    table: dict[tuple[Phase, PhaseTrigger], Phase] = {}
    for trigger in get_args(PhaseTrigger):
        for transition in machine.get_transitions(trigger):
            source, dest = cast(Phase, transition.source), cast(Phase, transition.dest)
            table[source, trigger] = dest
    return table


_NEXT: Final = _table()


def next_phase(phase: Phase, trigger: PhaseTrigger) -> Phase | None:
    """The phase that `trigger` leads to, or None when it may not happen now."""
    return _NEXT.get((phase, trigger))
