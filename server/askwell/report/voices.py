"""Rules, partner, self and observers side by side, once all of them have spoken.

Decides what stands beside what, from the state alone: nothing is scored again, and nothing that
people rate, label or contest changes a point. Must not know who reads it.
"""

from askwell.play.facts import Play
from askwell.play.live import BEHAVIOURS, Rating
from askwell.play.meters import count_labels
from askwell.report.agreement import marks_by_person, observer_voices
from askwell.report.disagreements import buyer_name, seller_name, talk_about
from askwell.report.fidelity import fidelity
from askwell.report.voices_shapes import BehaviourRow, ContestNote, PracticeRow, Voices
from askwell.scoring.names import NAMES, label_name
from askwell.scoring.reading import PRACTICES


def voices(play: Play) -> Voices:
    """The four voices of a talk between people.

    Raises ValueError for a solo role-play, and before ratings are in or their time is up: nobody
    sees another's answers before giving their own.
    """
    if play.table is None:
        raise ValueError("a solo role-play has no voices but the rules'")
    if play.outcome is None or play.phase not in ("debrief", "closed"):
        raise ValueError("only a talk that has ended and been rated has voices")
    met, own = play.table.ratings.get("buyer"), play.table.ratings.get("seller")
    behaviours = _behaviours(met, own)
    practices = _practices(play, behaviours)
    return Voices(
        seller=seller_name(play),
        buyer=buyer_name(play),
        buyer_rated=met is not None,
        seller_rated=own is not None,
        behaviours=behaviours,
        practices=practices,
        again=met.again if met is not None else None,
        next_step=met.next_step if met is not None else None,
        talk_about=talk_about(play, practices),
        observers=observer_voices(play),
        fidelity=fidelity(play),
        contested=tuple(
            ContestNote(
                seat=one.seat,
                line=one.line,
                label=one.label,
                name=label_name(one.label),
                reason=one.reason,
            )
            for one in play.contested
        ),
    )


def _behaviours(met: Rating | None, own: Rating | None) -> tuple[BehaviourRow, ...]:
    return tuple(
        BehaviourRow(
            id=one.id,
            practice=one.practice,
            text=one.they,
            met=met.met[one.id] if met is not None else None,
            wished=met.wished.get(one.id) if met is not None else None,
            own=own.met[one.id] if own is not None else None,
        )
        for one in BEHAVIOURS
    )


def _practices(play: Play, behaviours: tuple[BehaviourRow, ...]) -> tuple[PracticeRow, ...]:
    moves = count_labels(play.lines)
    marks = marks_by_person(play)
    rows = []
    for practice in PRACTICES:
        of_it = [row for row in behaviours if row.practice == practice]
        seen = {n for lines in marks.values() for n, labels in lines.items() if practice in labels}
        rows.append(
            PracticeRow(
                practice=practice,
                name=NAMES[practice],
                met=_mean([row.met for row in of_it]),
                wished=_mean([row.wished for row in of_it]),
                own=_mean([row.own for row in of_it]),
                moves=moves.get(practice, 0),
                observed=len(seen) if marks else None,
            )
        )
    return tuple(rows)


def _mean(steps: list[int | None]) -> float | None:
    given = [step for step in steps if step is not None]
    return round(sum(given) / len(given), 2) if given and len(given) == len(steps) else None
