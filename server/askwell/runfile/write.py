"""From a run's input to the whole file.

Decides the order of what is written. Must not know where files lie.
"""

from collections.abc import Iterator

from askwell.play.facts import Closing, Event, Hint, Hinted, Options, Play, Rejected, Said, Seat
from askwell.report.debrief import debrief
from askwell.report.shapes import Debrief
from askwell.runfile.format import END, HINT, BadRun, Input, Run
from askwell.runfile.seats import flat, seat_saw
from askwell.scenario.model import Scenario
from askwell.tabletop import SteppedClock, Table, replay

_SEATS: tuple[Seat, ...] = ("seller", "buyer")


def written(run: Run, scenario: Scenario) -> str:
    """The whole run file, made anew. Raises BadRun."""
    return "\n".join(_written(run, played(run, scenario))) + "\n"


def played(run: Run, scenario: Scenario) -> Table:
    """The talk of that run, ended when its input is. Raises BadRun for input that is refused.

    Input that comes after the end of the talk is left out; `unsaid` names it.
    """
    if run.scenario != scenario.slug:
        raise BadRun(1, f"`scenario: {run.scenario}` must be `{scenario.slug}` here")
    options = Options(feedback=run.feedback, pace="instant", minutes=run.minutes)
    table = Table(scenario, now=SteppedClock(), seed=run.seed, options=options, play="run")
    table.begin()
    for given in run.inputs:
        if table.over:
            break
        try:
            _do(table, given.text)
        except Rejected as error:
            raise BadRun(given.line, error.hint) from None
    if not table.over:
        table.end()
    return table


def unsaid(run: Run, table: Table) -> tuple[Input, ...]:
    """The inputs of `run` that came after the end of its talk."""
    return run.inputs[sum(map(_takes_input, table.events)) :]


def _takes_input(event: Event) -> bool:
    """Does this event come from an input? A talk whose time is up closes at the next one."""
    match event:
        case Said():
            return event.seat == "seller"
        case Hinted() | Closing():
            return True
        case _:
            return False


def _do(table: Table, text: str) -> None:
    if text == HINT:
        table.do(Hint())
    elif text == END:
        table.end()
    else:
        table.say(text)


def _written(run: Run, table: Table) -> Iterator[str]:
    yield from run.remarks
    yield f"scenario: {run.scenario}"
    yield f"seed: {run.seed}"
    yield f"feedback: {run.feedback}"
    yield f"minutes: {run.minutes or 'none'}"
    inputs = iter(run.inputs)
    before: Play | None = None
    for event, after in replay(table.events):
        yield ""
        yield from _head(event, inputs)
        for seat in _SEATS:
            rows = list(seat_saw(seat, before, after))
            if rows:
                yield f"  {seat} sees"
                yield from (f"    {row}" for row in rows)
        before = after
    if rest := list(inputs):
        yield ""
        yield "= not said: the talk was over"
        for given in rest:
            yield from given.remarks
            yield f"> {given.text}"
    yield ""
    yield "= debrief"
    yield from (f"  {row}" for row in _summary(debrief(table.play)))


def _head(event: Event, inputs: Iterator[Input]) -> Iterator[str]:
    """The line an event is known by: what was typed, what was said, or what happened."""
    given = next(inputs, None) if _takes_input(event) else None
    if given is not None:
        yield from given.remarks
        yield f"> {given.text}"
    match event:
        case Said(seat="buyer"):
            yield f"< {flat(event.text)}"
        case Said():
            return
        case Closing():
            yield f"= closing: {event.reason}"
        case _:
            yield f"= {event.t}"


def _summary(report: Debrief) -> Iterator[str]:
    """What both may read once the talk is over."""
    yield f"outcome: {report.outcome.id} ({report.outcome.kind}). {report.outcome.how}"
    rows = (f"{row.value:+d} {row.award} ×{row.times}" for row in report.points_rows)
    yield f"points: {report.points} = {', '.join(rows)}"
    for meter in report.meters:
        yield f"meter {meter.id}: {meter.shown}, {meter.verdict}"
    for fact in report.ledger:
        claim = ""
        if fact.claim is not None:
            so = "right" if fact.claim_right else "wrong"
            claim = f" · taken for granted, {so}: “{flat(fact.claim)}”"
        yield f"fact {fact.fact}: {fact.state}{claim}"
    for moment in report.moments:
        yield f"moment [{moment.line}]: {flat(moment.why)}"
    tip = report.try_next
    yield f"try next: {tip.title}. {flat(tip.text)}" + (f" “{tip.instead}”" if tip.instead else "")
    yield f"scorer: {report.scorer}"
