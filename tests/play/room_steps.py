"""Any life of a room: what people, strangers and the clock do to it, for laws to hold over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random

from hypothesis import strategies as st

from askwell.play.basics import Seat
from askwell.play.decider import decode, encode
from askwell.play.facts import (
    Begin,
    Command,
    End,
    Event,
    Hint,
    Leave,
    Options,
    Pause,
    Play,
    Rejected,
    Reopen,
    Resume,
    Say,
    Tick,
)
from askwell.play.fold import apply
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Close,
    Contest,
    Decline,
    Depart,
    Follow,
    Mark,
    MoreTime,
    Note,
    Raise,
    Rate,
    Ready,
    Relink,
    Sit,
    Stand,
    StandIn,
    Stay,
    Tell,
    Untell,
)
from askwell.play.live_fold import person_of
from askwell.play.people import SEATS, role_of
from askwell.play.room_sight import seat_view
from askwell.play.shared_views import Action
from tests.kit import mini_scenario
from tests.play.dsl import (
    BEA,
    OLA,
    SAM,
    STRANGER,
    SYSTEM,
    UWE,
    RoomStory,
    briefing,
    lobby,
    rating,
    room,
    talking,
)

PEOPLE = (SAM, BEA, OLA, UWE, STRANGER)
SCENARIO = mini_scenario()
FACTS = [fact.id for fact in SCENARIO.facts]
_WORDS = st.sampled_from(
    [
        *(line for fact in SCENARIO.facts for line in fact.asks),
        *(line for fact in SCENARIO.facts for line in fact.tells),
        *(line for f in SCENARIO.facts if f.assumption for line in f.assumption.sounds),
        "So the left one goes cold after six?",
        "Our ovens are the best there are. Sign today.",
        "Goodbye, and thank you.",
        "ok",
    ]
)
_TEXTS = st.one_of(_WORDS, _WORDS, st.text(max_size=40))
_LINES = st.integers(-1, 8)
_LABELS = st.sampled_from(["ask.open", "assume", "check", "tell.inform", "push"])
_SEATS: st.SearchStrategy[Seat] = st.sampled_from(["seller", "buyer"])
_RATINGS = st.one_of(st.none(), st.builds(rating, wishes=st.booleans(), met=st.integers(1, 5)))
_TALK: st.SearchStrategy[Command] = st.one_of(
    st.builds(Say, _TEXTS),
    st.builds(Say, _TEXTS),
    st.builds(Tell, st.sampled_from(FACTS), st.one_of(st.none(), _LINES)),
    st.builds(Untell, st.sampled_from(FACTS)),
    st.builds(Raise, st.just("no-time"), st.one_of(st.none(), _LINES)),
    st.builds(Mark, _LINES, st.lists(_LABELS, max_size=3).map(tuple)),
    st.builds(Note, _TEXTS),
    st.sampled_from([Hint(), Pause(), Resume(), End(), Agree(), Decline()]),
)
_AROUND: st.SearchStrategy[Command] = st.one_of(
    st.builds(Sit, st.sampled_from(["seller", "buyer", "observer"]), _TEXTS, st.booleans()),
    st.builds(Stand, st.one_of(st.none(), _SEATS)),
    st.builds(Ready, st.booleans()),
    st.builds(Rate, _RATINGS),
    st.builds(Contest, _LINES, _LABELS, _TEXTS),
    st.builds(StandIn, _SEATS),
    st.builds(Relink, st.sampled_from(["seller", "buyer", "observer"])),
    st.sampled_from([Begin(), Begin(), MoreTime(), Follow("p2"), Close(), Tick(), Leave()]),
    st.sampled_from([Arrive(), Stay(), Depart(), Ready(), Reopen(), End(), Agree()]),
)


def sensible(
    story: RoomStory, person: str, action: Action, text: str = "And how do you bake?"
) -> Iterator[Command]:
    """What a screen would send for that button; nothing where it has nothing to send."""
    play = story.state
    spoken = [line for line in play.lines if line.seat == "seller"]
    contested = {(one.line, one.label) for one in play.contested}
    match action:
        case "begin":
            yield Begin()
        case "say":
            yield Say(text)
        case "hint":
            yield Hint()
        case "pause":
            yield Pause()
        case "resume":
            yield Resume()
        case "end":
            yield End()
        case "ready" | "unready":
            yield Ready(ready=action == "ready")
        case "more_time":
            yield MoreTime()
        case "agree":
            yield Agree()
        case "decline":
            yield Decline()
        case "tell":
            yield from (Tell(fact) for fact in FACTS if play.entry(fact).told is None)
        case "raise":
            yield Raise("no-time")
        case "rate":
            yield Rate(rating(wishes=person == person_of(play, "buyer")))
            yield Rate(None)
        case "label":
            yield from (Mark(line.n, ("check",)) for line in spoken)
        case "note":
            yield Note("Well asked.")
        case "contest":
            for line in spoken:
                labels = line.reading.labels if line.reading else ()
                yield from (
                    Contest(line.n, label, "Not so.")
                    for label in labels
                    if (line.n, label) not in contested
                )
        case "stand_in":
            yield from (
                StandIn(s)
                for s in SEATS
                if seat_view(play, s).may_stand_in and person != person_of(play, s)
            )
        case "seat_bot":
            yield from (Sit(s, "Bot", bot=True) for s in SEATS if s not in play.players)
        case "unseat_bot":
            yield from (
                Stand(s)
                for s in SEATS
                if seat_view(play, s).here in ("bot", "away") and person != person_of(play, s)
            )
        case "again":
            yield Follow("p2")
        case "close":
            yield Close()
        case "leave":
            yield Stand()
        case "take_back":
            raise AssertionError("in a room nothing is taken back")


@dataclass(frozen=True)
class Step:
    """After so many seconds, in which connections stood or not, somebody does something.

    With `pick` it is something their screen offers, with `text` where there is something to say.
    """

    seconds: int
    signs: bool
    person: str
    command: Command
    pick: int | None
    text: str

    def command_in(self, story: RoomStory) -> Command:
        """What is done in that room."""
        if self.pick is None:
            return self.command
        rarely = self.pick % 8 == 0
        offered = [
            action
            for action in story.may(self.person)
            for _ in range(_OFTEN.get(action, 1))
            if rarely or action not in _RARE
        ]
        if not offered:
            return self.command
        action = offered[self.pick // 8 % len(offered)]
        ways = list(sensible(story, self.person, action, self.text))
        return ways[self.pick % len(ways)] if ways else self.command


_OFTEN: dict[Action, int] = {"say": 6, "tell": 4, "raise": 2, "label": 3, "note": 2, "begin": 2}
_RARE: tuple[Action, ...] = ("end", "leave", "close", "more_time", "pause")
"""A talk in which people do these as often as all else does not get far."""

_WHO = [*(SAM, BEA) * 7, *(OLA,) * 3, *(UWE,) * 2, STRANGER, SYSTEM]
_SECONDS = [*(0, 0, 1, 3) * 14, *(20, 31, 61) * 2, 31, 130, 400, 950, 4000]
_STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(_SECONDS),
        st.integers(0, 12).map(bool),
        st.sampled_from(_WHO),
        st.one_of(_TALK, _TALK, _AROUND),
        st.one_of(st.none(), *[st.integers(0, 9999)] * 3),
        _TEXTS,
    ),
    min_size=6,
    max_size=40,
)


_SAID = [
    *(line for fact in SCENARIO.facts for line in (*fact.asks, *fact.tells)),
    *(line for f in SCENARIO.facts if f.assumption for line in f.assumption.sounds),
    "So the left one goes cold after six?",
]
_ANYHOW: list[Command] = [
    *(Sit(role, "Kim", bot) for role in ("seller", "buyer", "observer") for bot in (True, False)),
    *(StandIn(seat) for seat in SEATS),
    *(Untell(fact) for fact in FACTS),
    *(Tell(fact) for fact in FACTS),
    *(Stand(seat) for seat in (None, *SEATS)),
    *(Arrive(), Arrive(), Depart(), Depart(), Stay(), Tick(), Leave(), Reopen(), End(), Close()),
    *(Ready(), Ready(ready=False), Begin(), Say("Hello?"), Hint(), Pause(), Resume(), Agree()),
    *(Decline(), MoreTime(), Rate(None), Mark(1, ()), Note("Hm."), Relink("buyer"), Follow("p3")),
]


def _steps_of(seed: int) -> list[Step]:
    """A life as likely as any other: what is drawn step by step comes to little talk."""
    dice = Random(seed)
    return [
        Step(
            seconds=dice.choice(_SECONDS),
            signs=dice.random() < 0.93,
            person=dice.choice(_WHO),
            command=dice.choice(_ANYHOW),
            pick=dice.randrange(9999) if dice.random() < 0.9 else None,
            text=dice.choice(_SAID),
        )
        for _ in range(dice.randint(6, 40))
    ]


STEPS = st.one_of(_STEPS, *[st.integers(0, 2**32).map(_steps_of)] * 2)


@dataclass(frozen=True)
class Start:
    """How a room begins, and how far it has come."""

    at: str
    feedback: str
    pace: str
    minutes: int | None
    briefs: bool

    def story(self) -> RoomStory:
        """The room there."""
        return _started(self)


STARTS = st.builds(
    Start,
    st.sampled_from(["nobody", "lobby", "briefing", "talk", "talk", "talk", "rating", "debrief"]),
    st.sampled_from(["live", "after", "end"]),
    st.sampled_from(["human", "instant"]),
    st.sampled_from([10, 10, 2, None]),
    st.booleans(),
)


@cache
def _started(start: Start) -> RoomStory:
    options = Options.model_validate(
        {"feedback": start.feedback, "pace": start.pace, "minutes": start.minutes}
    )
    if start.at == "nobody":
        return room(SCENARIO, options, briefs=start.briefs).does(SAM, Sit("observer", "Sam"))
    made = {"lobby": lobby, "briefing": briefing}.get(start.at, talking)
    story = made(SCENARIO, options, briefs=start.briefs)
    if start.at in ("rating", "debrief"):
        story = story.does(BEA, Say("The left one goes cold after six."), Tell("oven"))
        story = story.does(SAM, Say("I know money is tight.")).does(OLA, Mark(1, ("assume",)))
        story = story.does(SAM, End()).does(BEA, Agree())
    if start.at == "debrief":
        story = story.does(SAM, Rate(rating(wishes=False))).does(BEA, Rate(None))
    return story


@dataclass
class Life:
    """What came of the steps: the room in the end, and whoever was refused what, and where."""

    story: RoomStory
    refused: list[tuple[RoomStory, Step, Rejected]] = field(default_factory=list)


def lived(start: Start, steps: list[Step]) -> Life:
    """The room after all `steps`; what the rules do not allow is refused and forgotten."""
    life = Life(start.story())
    for step in steps:
        story = life.story.after(seconds=step.seconds)
        if step.signs:
            here = [person for person, seen in story.table.presence.items() if seen.here]
            for person in here:
                role = role_of(story.state, person)
                seat = None if role == "observer" else role
                story = story.when(Stay(), seat, person=person)
        story = story.settled()
        try:
            life.story = story.does(step.person, step.command_in(story))
        except Rejected as error:
            life.refused.append((story, step, error))
            life.story = story
    return life


def states(events: tuple[Event, ...]) -> Iterator[Play]:
    """The state after each event of a log, read from its bytes."""
    play: Play | None = None
    for event in events:
        play = apply(play, decode(encode(event)))
        yield play


def everybody(play: Play) -> list[str]:
    """All who have a place now."""
    return [person for person in PEOPLE if role_of(play, person) is not None]
