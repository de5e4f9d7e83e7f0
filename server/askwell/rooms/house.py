"""What all doors to a role-play share: its log, its people's lists, and who has which role in it.

Decides permissions: a person here is an id that the gateway vouches for. Must not know sockets,
tickets or the wire.
"""

import hashlib
import re
from base64 import b32encode
from collections.abc import Mapping
from typing import Final, Literal

from askwell.clock import Clock
from askwell.diary import Diary, DiaryDecider, Erase, Join
from askwell.eventlog import EventLog, Recorded
from askwell.eventlog.runner import Folds, execute, fold
from askwell.play.basics import Role, Seat
from askwell.play.decider import PlayDecider, shared
from askwell.play.facts import By, Command, Play
from askwell.play.live_rules import role_of
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Scorer

Denied = Literal["no_such_play", "not_yours", "no_such_room", "left"]

_PLAY_ID = re.compile(r"[a-z2-7]{16}")

TRIES: Final = 50
"""Of n servers that write to one stream as fast as they can, each wins one race in n or so. Who
loses this many in a row is refused as `busy`: with few tries that would happen to people."""


class Forbidden(Exception):
    """This person may not, or there is no such role-play: a code and a sentence."""

    def __init__(self, code: Denied, hint: str) -> None:
        super().__init__(hint)
        self.code: Denied = code
        self.hint = hint


def no_such_play() -> Forbidden:
    """Nobody can tell a role-play that was erased from one that never was."""
    return Forbidden("no_such_play", "There is no such role-play, or it has been erased.")


class House:
    """The role-plays in one log."""

    def __init__(
        self, log: EventLog, scenarios: Mapping[str, Scenario], *, score: Scorer, clock: Clock
    ) -> None:
        self.scenarios = {slug: shared(scenario) for slug, scenario in scenarios.items()}
        self._log = log
        self._clock = clock
        self._decider = PlayDecider(score)
        self._diaries = DiaryDecider()
        self._folds: Folds[Play] = Folds()
        # Diaries take turns but are read anew each time. Whoever erases everything begins a diary
        # of the same name, and what another process remembered could pass for a part of that.
        self._diary_folds: Folds[Diary] = Folds(size=0)

    async def handle(self, person: str, play: str, command: Command, cmd: str) -> None:
        """Carry out a person's command; on return it is durable.

        Raises Forbidden, Rejected, Conflict or LogUnavailable.
        """
        role = await self._role(person, play)
        await self._execute(play, command, By(seat_of(role), self._clock.now(), cmd, person))

    async def _execute(self, play: str, command: Command, by: By) -> Play:
        done = await execute(
            self._log, stream_of(play), self._decider, command, by, tries=TRIES, folds=self._folds
        )
        assert done.state is not None  # There is nothing to execute on without it.
        return done.state

    async def _remember(self, person: str, play: str, by: By) -> None:
        await self._note(person, Join(play), by)

    async def _note(self, person: str, what: Join | Erase, by: By) -> None:
        folds = self._diary_folds
        await execute(
            self._log, diary_of(person), self._diaries, what, by, tries=TRIES, folds=folds
        )

    async def _recorded(self, play: str) -> list[Recorded]:
        """The log of `play`. Raises Forbidden if another process has erased it."""
        events = await self._log.read(stream_of(play))
        if not events:
            self._folds.forget(stream_of(play))
            raise no_such_play()
        return events

    async def _state(self, play: str) -> Play:
        """The state of `play`, as far as this process knows it. Raises Forbidden without one."""
        if not _PLAY_ID.fullmatch(play):
            raise no_such_play()
        held = self._folds.get(stream_of(play)) or await fold(
            self._log, stream_of(play), self._decider, folds=self._folds
        )
        if held.state is None:
            raise no_such_play()
        return held.state

    async def _fresh(self, play: str) -> Play:
        """The state of `play` as it stands in the log. Raises Forbidden without one."""
        if not _PLAY_ID.fullmatch(play):
            raise no_such_play()
        held = await fold(self._log, stream_of(play), self._decider, folds=self._folds)
        if held.state is None:
            raise no_such_play()
        return held.state

    async def _role(self, person: str, play: str) -> Role:
        """The role this person has in `play`. Raises Forbidden."""
        role = role_of(await self._state(play), person)
        if role is None:  # Another process may have seen them sit down.
            role = role_of(await self._fresh(play), person)
        if role is None:
            raise Forbidden("not_yours", "This role-play belongs to other people.")
        return role

    async def _seated(self, person: str, play: str) -> Play:
        """The state of `play`, in which this person has a seat. Raises Forbidden."""
        if await self._role(person, play) == "observer":
            raise Forbidden("not_yours", "Only who sat at the table can do this.")
        return await self._state(play)


def seat_of(role: Role) -> Seat | None:
    return None if role == "observer" else role


def stream_of(play: str) -> str:
    return f"play:{play}"


def diary_of(person: str) -> str:
    return f"person:{person}"


def play_id(person: str, *request: str) -> str:
    """Unguessable for others, because `person` is; the same when a request is sent again."""
    digest = hashlib.blake2b("\n".join((person, *request)).encode(), digest_size=10).digest()
    return b32encode(digest).decode().lower()
