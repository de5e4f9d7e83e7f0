"""What is owed, and when: deadlines and bot replies are facts of state, not timers.

Decides from the state alone, so that any process can act on it after any crash. Must not know who
wakes up, nor hold a clock: `now` is passed in.
"""

from datetime import datetime, timedelta

from askwell.play.facts import Play, Tick


def ends_at(play: Play) -> datetime | None:
    """When the clock runs out, or None while it stands still or there is none."""
    if play.options.minutes is None or play.clock.since is None or play.phase != "playing":
        return None
    return play.clock.since + timedelta(minutes=play.options.minutes) - play.clock.used


def owes_reply(play: Play) -> bool:
    """Does a scripted buyer owe a line: the opening, an answer, or its parting words?"""
    if play.players["buyer"].kind != "bot":
        return False
    if play.phase == "closing":
        return True
    return play.phase == "playing" and (not play.lines or play.lines[-1].seat == "seller")


def reply_at(play: Play) -> datetime | None:
    """When the owed line is to be said: after a moment to read and think, as a person would."""
    if not owes_reply(play):
        return None
    if play.options.pace == "instant":
        return play.last_at
    words = len(play.lines[-1].text.split()) if play.lines else 0
    return play.last_at + timedelta(seconds=min(4.0, 1.2 + 0.06 * words))


def due(play: Play, now: datetime) -> Tick | None:
    """The tick that is due at `now`. An owed reply goes first: it was owed before time ran out."""
    ends = ends_at(play)
    return Tick() if ends is not None and now >= ends and not owes_reply(play) else None


def wakes_at(play: Play) -> datetime | None:
    """The next moment at which something is due, or None when only a person can go on."""
    if (reply := reply_at(play)) is not None:
        return reply
    return ends_at(play)
