"""A role-play at a table of its own: no sockets, no storage, the same rules.

Decides only the order in which the scripted buyer and the clock get their turn after a command.
Must not know a log or a screen, nor hold a clock: the time is given by whoever sits down.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from askwell.buyer import turn
from askwell.play.due import due, owes_reply
from askwell.play.facts import (
    Begin,
    By,
    Command,
    End,
    Event,
    Hint,
    Line,
    Open,
    Options,
    Pause,
    Play,
    Player,
    Resume,
    Say,
    Seat,
)
from askwell.play.fold import apply
from askwell.play.rules import decide
from askwell.play.sight import buyer_view
from askwell.scenario.model import Scenario
from askwell.scoring import score as house_score
from askwell.scoring.reading import Scorer

INSTANT = Options(feedback="live", pace="instant")


@dataclass(slots=True)
class SteppedClock:
    """A clock that goes on by `step` each time it is read."""

    at: datetime = datetime(2025, 1, 1, 9, 0, tzinfo=UTC)
    step: timedelta = timedelta(seconds=10)

    def __call__(self) -> datetime:
        now = self.at
        self.at = now + self.step
        return now


class Table:
    """One role-play in memory, with a scripted buyer.

    `now` is read once for each of the seller's commands; the buyer answers at once. Commands are
    numbered, so the same commands at the same times give the same events. What the rules refuse is
    raised as `play.facts.Rejected`, and nothing has happened then.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        now: Callable[[], datetime],
        seed: int = 0,
        score: Scorer = house_score,
        options: Options = INSTANT,
        play: str = "table",
        player: str = "You",
    ) -> None:
        self._now = now
        self._score = score
        self._commands = 0
        self._events: list[Event] = []
        self._play: Play | None = None
        players: dict[Seat, Player] = {
            "seller": Player(id="seller", name=player, kind="person"),
            "buyer": Player(id="buyer", name=scenario.persona.name, kind="bot"),
        }
        self._do(None, Open(play, scenario, seed, options, players), now())

    @property
    def play(self) -> Play:
        """The state now."""
        assert self._play is not None
        return self._play

    @property
    def events(self) -> tuple[Event, ...]:
        """All that has happened, oldest first."""
        return tuple(self._events)

    @property
    def over(self) -> bool:
        """Has the talk ended?"""
        return self.play.phase == "debrief"

    def begin(self) -> tuple[Line, ...]:
        """The brief is read. Returns the buyer's first line."""
        return self.do(Begin())

    def say(self, text: str) -> tuple[Line, ...]:
        """The seller says `text`. Returns it as it was rated, and what the buyer answers."""
        return self.do(Say(text))

    def hint(self) -> str:
        """A nudge for the seller."""
        self.do(Hint())
        return self.play.hints[-1].text

    def end(self) -> tuple[Line, ...]:
        """The seller ends the talk. Returns the buyer's parting line."""
        return self.do(End())

    def pause(self) -> None:
        """Stop the clock."""
        self.do(Pause())

    def resume(self) -> None:
        """Start the clock again."""
        self.do(Resume())

    def do(self, command: Command) -> tuple[Line, ...]:
        """Any command of the seller's. Returns the lines said since, the buyer's included.

        When the time ran out before it, the talk ends and the command is not done.
        """
        known, was_over = len(self.play.lines), self.over
        now = self._now()
        self._settle(now)
        if was_over or not self.over:
            self._do("seller", command, now)
            self._settle(now)
        return self.play.lines[known:]

    def _settle(self, now: datetime) -> None:
        """Do all that is owed at `now`: the buyer's line, the end of the time."""
        while True:
            if owes_reply(self.play):
                reply = turn(self.play.scenario, buyer_view(self.play), self.play.seed)
                if reply is None:
                    return
                self._do("buyer", reply, now)
            elif (tick := due(self.play, now)) is not None:
                self._do(None, tick, now)
            else:
                return

    def _do(self, seat: Seat | None, command: Command, now: datetime) -> None:
        by = By(seat=seat, now=now, cmd=f"c{self._commands}")
        events = decide(self._play, command, by, score=self._score)
        self._commands += 1
        for event in events:
            self._events.append(event)
            self._play = apply(self._play, event)


def replay(events: Iterable[Event]) -> Iterator[tuple[Event, Play]]:
    """Each event and the state after it."""
    play: Play | None = None
    for event in events:
        play = apply(play, event)
        yield event, play


def play_script(
    scenario: Scenario,
    seed: int,
    lines: Sequence[str],
    *,
    score: Scorer = house_score,
    now: Callable[[], datetime] | None = None,
    options: Options = INSTANT,
) -> Table:
    """Play seller `lines` until they run out or the talk is over, then end it.

    Without `now` the time is a stepped one, the same in every run. Raises Rejected for a line that
    cannot be said.
    """
    table = Table(scenario, now=now or SteppedClock(), seed=seed, score=score, options=options)
    table.begin()
    for line in lines:
        if table.over:
            return table
        table.say(line)
    if not table.over:
        table.end()
    return table
