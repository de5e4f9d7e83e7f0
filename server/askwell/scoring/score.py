"""The scorer: one utterance in, one reading out.

Decides which labels an utterance carries, how sure that is and which words show it. Pure and
deterministic. Must not know points, the state of a talk, or what a buyer does with a reading.
"""

from importlib.resources import files
from typing import Final

from askwell.scenario.model import Label
from askwell.scoring import ledger
from askwell.scoring.evidence import evidence_of
from askwell.scoring.features import line_of, measured
from askwell.scoring.heads import Half, Table, confidence, table_of
from askwell.scoring.judge import RULES, Judged, judge
from askwell.scoring.language import is_foreign
from askwell.scoring.reading import (
    ASKS,
    LABELS,
    PRACTICES,
    Context,
    Evidence,
    Move,
    Reading,
    Scorer,
)
from askwell.scoring.rule import Hit, page_of
from askwell.scoring.rules import smalltalk
from askwell.scoring.scene import Scene
from askwell.scoring.sums import Sums, add_up
from askwell.scoring.text import read

SURE: Final = 0.5
"""From this confidence on a label is carried."""
FLOOR: Final = 0.2
"""Down to this confidence a label is carried where no other is."""
GRAVE: Final = frozenset(PRACTICES)
FEW: Final = 3
SHORT: Final = 6
"""Up to so many meaning-bearing words, and words at all, in which nothing was found are small
talk."""
_SOCIAL: Final = LABELS.index("social")
_ASSUME: Final = LABELS.index("assume")
_AIMING: Final = frozenset({*ASKS, "check"})


def explain(rule_id: str) -> str:
    """A rule in one plain sentence. Raises KeyError for an id nobody uses."""
    return RULES[rule_id].says


def scorer_of(table: Table) -> Scorer:
    """A scorer that weighs with this table.

    It never raises; the same text and context always give an equal reading.
    """

    def scorer(text: str, context: Context) -> Reading:
        return _score(table, text, context)

    return scorer


def marks_questions(text: str, marks: bool | None) -> bool:
    """May a missing question mark be taken for a sign? `marks`: does this player ever type one?

    Unknown of the player, any mark that ends a sentence tells that the writer sets marks.
    """
    if marks is None:
        return "?" in text or "." in text or "!" in text
    return marks or "?" in text


def _score(table: Table, text: str, context: Context) -> Reading:
    utterance = read(text)
    words = [t.word for t in utterance.tokens]
    if not words or is_foreign(words, text):
        return Reading(not_rated=LABELS, scorer=table.version)
    judged = judge(page_of(utterance), context)
    half = table.marked if marks_questions(text, context.marks) else table.plain
    sums = add_up(half, line_of(judged.scene), measured(judged.scene, judged.hits))
    moves, not_rated = _weigh(half, judged, sums)
    if judged.scene.asked and not ASKS & {m.label for m in moves}:
        moves, not_rated = _asked_alone(half, judged, context, moves, not_rated)
    aims, claims, played, assumed = ledger.read_facts(judged.scene, judged.hits, context)
    if assumed:
        moves, not_rated = _assumed(judged.scene, assumed, moves, not_rated)
    if not _AIMING & ({m.label for m in moves} | set(not_rated)):
        aims = ()
    return Reading(
        moves=tuple(moves), aims=aims, claims=claims, echoes=played, not_rated=tuple(not_rated),
        scorer=table.version,
    )  # fmt: skip


def _weigh(half: Half, judged: Judged, sums: Sums) -> tuple[list[Move], list[Label]]:
    moves: list[Move] = []
    unsure: list[Label] = []
    for place, label in enumerate(LABELS):
        sure = confidence(sums.z[place])
        if sure < half.unsure[place]:
            continue
        evidence = evidence_of(half, judged, sums, place) if sure >= SURE else ()
        if evidence:
            moves.append(Move(label=label, confidence=min(sure, 0.99), evidence=evidence))
        else:
            unsure.append(label)
    if not moves:
        moves = _likeliest(half, judged, sums)
        unsure = [label for label in unsure if label not in {m.label for m in moves}]
    return _social_alone(judged.scene, moves, unsure)


def _asked_alone(
    half: Half, judged: Judged, context: Context, moves: list[Move], not_rated: list[Label]
) -> tuple[list[Move], list[Label]]:
    """A sentence that asks is read by itself too: what stands around it must not drown it."""
    utterance = judged.scene.utterance
    for first, last in _asking_sentences(judged.scene):
        start = utterance.tokens[first].start
        behind = utterance.tokens[last].start if last < len(utterance.tokens) else None
        alone = judge(page_of(read(utterance.text[start:behind])), context)
        sums = add_up(half, line_of(alone.scene), measured(alone.scene, alone.hits))
        found = [m for m in _weigh(half, alone, sums)[0] if m.label in ASKS]
        if found:
            kept = [m for m in moves if m.label != "social"] + [_moved(m, start) for m in found]
            kept.sort(key=lambda m: LABELS.index(m.label))
            return kept, [label for label in not_rated if label not in {m.label for m in found}]
    return moves, not_rated


def _asking_sentences(scene: Scene) -> list[tuple[int, int]]:
    """Tokens of each sentence that asks, where there are several sentences."""
    clauses = scene.utterance.clauses
    asking = {clauses[n].sentence for n in scene.asked}
    if clauses[-1].sentence == 0:
        return []
    return [
        (min(c.first for c in same), max(c.last for c in same))
        for same in ([c for c in clauses if c.sentence == s] for s in sorted(asking))
    ]


def _moved(move: Move, by: int) -> Move:
    evidence = tuple(
        e.model_copy(update={"start": e.start + by, "end": e.end + by}) for e in move.evidence
    )
    return move.model_copy(update={"evidence": evidence})


def _likeliest(half: Half, judged: Judged, sums: Sums) -> list[Move]:
    """Every line does something: where no label is sure, the likeliest that can be shown.

    Not one that accuses or honours somebody: those must be sure.
    """
    for z, place in sorted(((z, place) for place, z in enumerate(sums.z)), reverse=True):
        if confidence(z) < FLOOR:
            break
        if LABELS[place] in GRAVE:
            continue
        if evidence := evidence_of(half, judged, sums, place):
            return [Move(label=LABELS[place], confidence=SURE, evidence=evidence)]
    return []


def _social_alone(
    scene: Scene, moves: list[Move], unsure: list[Label]
) -> tuple[list[Move], list[Label]]:
    """`social` is carried only when nothing else is; a few words in which nothing was found are
    small talk."""
    others = [m for m in moves if m.label != "social"]
    if others:
        return others, [label for label in unsure if label != "social"]
    utterance = scene.utterance
    few = len(utterance.content(0, len(utterance.tokens))) <= FEW and len(utterance.tokens) <= SHORT
    if not moves and few:
        start, end = utterance.span(0, len(utterance.tokens))
        words = Evidence(start=start, end=end, rule=smalltalk.NOTHING.id)
        moves = [Move(label="social", confidence=SURE, evidence=(words,))]
    return moves, [label for label in unsure if not moves or label != "social"]


def _assumed(
    scene: Scene, hits: list[Hit], moves: list[Move], not_rated: list[Label]
) -> tuple[list[Move], list[Label]]:
    """Who claims an untold fact assumes, whatever else the words look like."""
    mine = next((m for m in moves if m.label == "assume"), None)
    spans = {(*scene.utterance.span(h.first, h.last), h.rule.id, h.sure) for h in hits}
    evidence = [Evidence(start=s, end=e, rule=r, weight=w) for s, e, r, w in sorted(spans)]
    sure = max(h.sure for h in hits)
    if mine:
        evidence += [e for e in mine.evidence if e.rule not in {n.rule for n in evidence}]
        sure = max(sure, mine.confidence)
    evidence.sort(key=lambda e: (e.start, e.end, e.rule))
    kept = [m for m in moves if m.label not in ("assume", "social")]
    kept.append(Move(label="assume", confidence=sure, evidence=tuple(evidence)))
    kept.sort(key=lambda m: LABELS.index(m.label))
    return kept, [label for label in not_rated if label != "assume"]


_TABLE: Final = table_of(files("askwell.scoring").joinpath("table.json").read_text("utf-8"))
SCORER_VERSION: Final = _TABLE.version
score: Final[Scorer] = scorer_of(_TABLE)
