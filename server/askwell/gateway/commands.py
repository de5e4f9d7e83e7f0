"""From a message on the wire to a command of the rules.

Decides only which is which. Must not know whether it is allowed.
"""

from typing import assert_never

from askwell.play.facts import Begin, Command, End, Hint, Pause, Resume, Say
from askwell.play.live_commands import (
    Agree,
    Close,
    Contest,
    Decline,
    Mark,
    MoreTime,
    Note,
    Raise,
    Rate,
    Ready,
    Sit,
    Stand,
    StandIn,
    Tell,
    Untell,
)
from askwell.protocol import (
    DoAgain,
    DoAgree,
    DoBegin,
    DoClose,
    DoContest,
    DoDecline,
    DoEnd,
    DoHint,
    DoLabel,
    DoLeave,
    DoMoreTime,
    DoMsg,
    DoNote,
    DoPause,
    DoRaise,
    DoRate,
    DoReady,
    DoResume,
    DoSay,
    DoSeatBot,
    DoStandIn,
    DoTell,
    DoUnseatBot,
    DoUntell,
)

BOT_NAME = "Scripted player"


def command_of(message: DoMsg) -> Command:
    """The command that a message stands for; `again` is more than one command and none of these."""
    match message:
        case DoBegin():
            return Begin()
        case DoSay(text=text):
            return Say(text)
        case DoHint():
            return Hint()
        case DoPause():
            return Pause()
        case DoResume():
            return Resume()
        case DoEnd():
            return End()
        case DoReady(ready=ready):
            return Ready(ready)
        case DoMoreTime():
            return MoreTime()
        case DoAgree():
            return Agree()
        case DoDecline():
            return Decline()
        case DoTell(fact=fact, line=line):
            return Tell(fact, line)
        case DoUntell(fact=fact):
            return Untell(fact)
        case DoRaise(objection=objection, line=line):
            return Raise(objection, line)
        case DoRate(rating=rating):
            return Rate(rating)
        case DoLabel(line=line, labels=labels):
            return Mark(line, labels)
        case DoNote(text=text):
            return Note(text)
        case DoContest(line=line, label=label, reason=reason):
            return Contest(line, label, reason)
        case DoStandIn(seat=seat):
            return StandIn(seat)
        case DoSeatBot(seat=seat):
            return Sit(seat, BOT_NAME, bot=True)
        case DoUnseatBot(seat=seat):
            return Stand(seat)
        case DoClose():
            return Close()
        case DoLeave():
            return Stand()
        case DoAgain():
            raise ValueError("`again` opens another room")
        case _:
            assert_never(message)
