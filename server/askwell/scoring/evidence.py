"""The words a label rests on.

Decides which of the reasons for a label are shown: named rules, and wording that bears meaning.
Small words by themselves are no reason one could give a person.
"""

from typing import Final

from askwell.scoring.features import word_features
from askwell.scoring.heads import Half
from askwell.scoring.judge import WORDING, Judged
from askwell.scoring.reading import ASKS, LABELS, Evidence
from askwell.scoring.rules import checking
from askwell.scoring.sums import Sums, Weighed
from askwell.scoring.text import Clause
from askwell.scoring.words import STOP, WH, bag

Shown = tuple[int, int, str]
"""Code points, last exclusive, and the rule."""

MOST: Final = 3
"""Runs of words shown per label, the weightiest first."""
LEAST: Final = 20
"""What a run must weigh to be shown, in hundredths."""

_EMPTY: Final = bag(
    """a an the this that these those it its of to in on at for with from by and or but so if then
    than as is are was were be been being am do does did have has had ^ ^^ $ ? just also too very
    there here not no will would can could should may might must shall into about i me my we us our
    you your he she they him her his them their who what which"""
)
_ALONE: Final = (
    STOP - WH - bag("maybe perhaps honestly please thanks sorry hi hello hey guess feel")
)


def evidence_of(half: Half, judged: Judged, sums: Sums, place: int) -> tuple[Evidence, ...]:
    """The reasons for the label at this place, in the order of the text; none if there is none."""
    label = LABELS[place]
    utterance = judged.scene.utterance
    found: dict[Shown, float] = {}
    for hit in judged.hits:
        if hit.rule.label == label:
            weight: float = _weight(half, "r:" + hit.rule.id, place)
            weight += _weight(half, "l:" + label, place) * sums.single.get("l:" + label, 0.0)
            found[(*utterance.span(hit.first, hit.last), hit.rule.id)] = round(weight / 100, 2)
    wording = _runs(sums, sums.runs, place)
    if not found and not wording:
        wording = _runs(sums, sums.shapes, place)
        if not wording:
            wording = _words(half, judged, place)
    for first, last, weight in wording:
        if label == "reflect" and utterance.clause_of[first] in judged.scene.asked:
            continue
        span = utterance.span(first, last)
        if not any(s <= span[0] and span[1] <= e for s, e, _ in found):
            found[(*span, WORDING[place].id)] = round(weight / 100, 2)
    if not found:
        found = _clause(judged, place)
    if label == "assume":
        found = _untold(judged, found)
    return tuple(
        Evidence(start=s, end=e, rule=rule, weight=found[(s, e, rule)])
        for s, e, rule in sorted(found)
    )


def _untold(judged: Judged, found: dict[Shown, float]) -> dict[Shown, float]:
    """What the buyer has said is not assumed; wording elsewhere in the line is no claim then."""
    kept = {key: weight for key, weight in found.items() if not _is_told(judged, key[0])}
    if len(kept) < len(found):
        return {key: weight for key, weight in kept.items() if not key[2].endswith(".wording")}
    return kept


def _is_told(judged: Judged, start: int) -> bool:
    """Is most of what the clause says something the buyer has said?"""
    utterance = judged.scene.utterance
    token = next(i for i, t in enumerate(utterance.tokens) if t.end > start)
    clause = utterance.clauses[utterance.clause_of[token]]
    content = set(utterance.content(clause.first, clause.last))
    return bool(content) and len(content & judged.scene.known) * 2 > len(content)


def _weight(half: Half, name: str, place: int) -> int:
    return next((w for p, w in half.weights.get(name, ()) if p == place), 0)


def _runs(sums: Sums, runs: list[Weighed], place: int) -> list[tuple[int, int, int]]:
    """Runs that speak for the label and say something, as tokens, none within another."""
    ranked: list[tuple[int, int, int]] = []
    for weights, _, first, last in runs:
        for p, weight in weights:
            if p == place and weight >= LEAST and _says(sums.line.words[first:last]):
                ranked.append((-weight, first, last))
    kept: list[tuple[int, int, int]] = []
    for weight, first, last in sorted(ranked):
        at = [i for i in sums.line.at[first:last] if i >= 0]
        if not any(f < at[-1] + 1 and at[0] < t for f, t, _ in kept):
            kept.append((at[0], at[-1] + 1, -weight))
    return kept[:MOST]


def _words(half: Half, judged: Judged, place: int) -> list[tuple[int, int, int]]:
    """Single words that speak for the label where they stand."""
    ranked: list[tuple[int, int]] = []
    for i, names in word_features(judged.scene):
        if judged.scene.utterance.words[i] in _EMPTY | _ALONE:
            continue
        weight = sum(_weight(half, name, place) for name in names)
        if weight >= LEAST:
            ranked.append((-weight, i))
    return [(i, i + 1, -weight) for weight, i in sorted(ranked)[:MOST]]


def _says(words: tuple[str, ...]) -> bool:
    """Two words at least, one of which is no mere joint of a sentence."""
    spoken = [w for w in words if w not in ("^", "^^", "$", "?")]
    return len(spoken) > 1 and any(w not in _EMPTY for w in spoken)


def _clause(judged: Judged, place: int) -> dict[Shown, float]:
    """Where the label rests on no single words: the clause that asks, or has most of the buyer's
    words."""
    label = LABELS[place]
    scene = judged.scene
    clauses = scene.utterance.clauses
    best: Clause | None = None
    if label in ASKS or label == "check":
        best = next((clauses[n] for n in scene.asked), None)
    if label == "reflect":
        shared = [len(scene.known.intersection(scene.utterance.content(c.first, c.last)))
                  for c in clauses]  # fmt: skip
        if max(shared) > 1:
            best = clauses[shared.index(max(shared))]
    if best is None:
        return {}
    rule = checking.ECHO.id if label == "reflect" else WORDING[place].id
    return {(*scene.utterance.span(best.first, best.last), rule): 0.0}
