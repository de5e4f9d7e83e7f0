"""One talk at a terminal: what is typed goes in, what the seller may see comes out.

Decides what is printed after each line, in the order the player's feedback asks for, and what the
commands that begin with a slash do. Must not know where lines come from, nor any rule of the game.
"""

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from askwell.cli import screen
from askwell.cli.debriefing import debriefing
from askwell.play.branch import branch
from askwell.play.facts import By, Command, End, Event, Hint, Play, Rejected, Say
from askwell.play.fold import apply
from askwell.play.sight import changed_lines, seller_line, seller_setup, seller_status
from askwell.play.views import SellerLine
from askwell.report.debrief import debrief
from askwell.tabletop import Table

COMMANDS: Final = {
    "/hint": "a nudge, in question form; it costs nothing",
    "/back": "take your last line back and try another wording; both talks are kept",
    "/ledger": "what you have found out, and what you took for granted",
    "/end": "end the talk",
    "/help": "this list",
}


class Resumed(Table):
    """A table that goes on from events recorded before."""

    def __init__(self, table: Table, events: Sequence[Event]) -> None:
        self._now = table._now
        self._score = table._score
        # Ids of commands must not meet those in the events: there are fewer of these than of
        # commands carried out at `table`.
        self._commands = table._commands + 1
        self._events = list(events)
        self._play: Play | None = None
        for event in events:
            self._play = apply(self._play, event)

    @staticmethod
    def before(table: Table, line: int, play: str) -> "Resumed":
        """`table` as it was before the seller's line `line`, under a new id. Raises Rejected."""
        by = By("seller", table._now(), f"c{table._commands}")
        return Resumed(table, branch(table.events, line, play, by))


class Session:
    """`table` is the talk now, `left` those it branched from, oldest first. `echo`: own lines are
    printed too, because nobody typed them here."""

    def __init__(self, table: Table, out: Console, *, echo: bool) -> None:
        self.table = table
        self.left: list[Table] = []
        self.out = out
        self._echo = echo
        self._seen: Play | None = None

    @property
    def over(self) -> bool:
        """Has the talk ended?"""
        return self.table.over

    def open(self) -> None:
        """Print the brief and begin: the buyer speaks first."""
        for part in screen.briefing(seller_setup(self.table.play)):
            self.out.print(part, highlight=False)
        self._seen = self.table.play
        self.table.begin()
        self._show()

    def take(self, text: str) -> None:
        """A line to say, or a command. Raises Rejected when it can't be done; nothing is lost."""
        text = text.strip()
        if text == "/back":
            self._back()
        elif text == "/help":
            for name, meaning in COMMANDS.items():
                self.out.print(f"{name:8} {meaning}", highlight=False)
        elif text == "/ledger":
            state = self.table.play
            rows = seller_status(state).ledger
            self.out.print(screen.ledger(rows, len(state.scenario.facts)), highlight=False)
        elif text.startswith("/") and text not in ("/hint", "/end"):
            raise Rejected("no_such_command", f"There is no command {text.split()[0]}: see /help.")
        else:
            self._play(text)

    def close(self) -> None:
        """Print the debrief of a talk that is over."""
        play = self.table.play
        for part in debriefing(debrief(play)):
            self.out.print(part, highlight=False)
        self.out.print(f"\nSeed {play.seed}: the same seed is the same buyer.", style="dim")

    def _play(self, text: str) -> None:
        command: Command = Hint() if text == "/hint" else End() if text == "/end" else Say(text)
        self.table.do(command)
        after = self.table.play
        if after.end_reason == "time":
            self.out.print("The time was up before that.", style="yellow")
        elif text == "/hint":
            self.out.print(Text(f"Hint: {after.hints[-1].text}", style="cyan"))
        self._show()

    def _back(self) -> None:
        own = [line for line in self.table.play.lines if line.seat == "seller"]
        if not own:
            raise Rejected("no_such_line", "You have said nothing yet that could be taken back.")
        made = Resumed.before(self.table, own[-1].n, f"terminal-{len(self.left) + 2}")
        self.left.append(self.table)
        self.table = made
        self._seen = made.play
        self.out.print(Text(f"Taken back: “{screen.plain(own[-1].text)}”", style="yellow"))
        name = made.play.scenario.persona.name
        for line in made.play.lines[-1:]:
            self.out.print(screen.their_line(name, seller_line(made.play, line)))

    def _show(self) -> None:
        """Print what has changed for the seller since the last time."""
        before, after = self._seen, self.table.play
        self._seen = after
        known = len(before.lines) if before else 0
        lines = [seller_line(after, line) for line in changed_lines(before, after)]
        new = [line for line in lines if line.n >= known]
        if after.options.feedback == "after" and not self._echo:
            # The answer comes first and then the rating, as it does on the screen.
            new.sort(key=lambda line: (line.seat == "seller", line.n))
        for line in new:
            self._line(line, typed=not self._echo)
        if new and not self.over:
            name = after.scenario.persona.name
            self.out.print(screen.strip(seller_status(after), name, after.last_at))
        if late := [line for line in lines if line.n < known]:
            self.out.print("\nYour lines, rated", style="bold")
            for line in late:
                self._line(line, typed=False)

    def _line(self, line: SellerLine, *, typed: bool) -> None:
        """One line and its rating. `typed`: the seller's words stand there already."""
        name = self.table.play.scenario.persona.name
        if line.seat == "buyer":
            self.out.print(screen.their_line(name, line), highlight=False)
        elif not typed:
            self.out.print(screen.own_line(line), highlight=False)
        if rows := list(screen.rating(line)):
            self.out.print(screen.indented(rows), highlight=False)
