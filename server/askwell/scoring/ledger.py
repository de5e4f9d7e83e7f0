"""Which facts of the scenario an utterance asks for, takes for granted or plays back.

Decides by the author's cues first, by shared rare words second. Must not know what a fact is worth
or what the buyer will answer.
"""

from dataclasses import dataclass
from typing import Final

from askwell.scoring.cues import LONGEST_SENTENCE, CompiledCue
from askwell.scoring.facts import CueIndex, Sheet, Sheets, Use, sheets_of
from askwell.scoring.reading import Aim, Claim, Context, Echo, Evidence
from askwell.scoring.rule import Hit, Rule
from askwell.scoring.rules import checking
from askwell.scoring.scene import Scene

AIM_CUE: Final = Rule(
    "fact.aim.cue", "ask.closed", 0.0, "This question aims at a fact the scenario holds"
)
AIM_WORDS: Final = Rule(
    "fact.aim.words", "ask.closed", 0.0,
    "This question shares its telling words with a fact the scenario holds",
)  # fmt: skip
AIM_LIKE: Final = Rule(
    "fact.aim.likeness", "ask.closed", 0.0,
    "This question is in the words of one fact the scenario holds, and of no other",
)  # fmt: skip
AIM_BELIEF: Final = Rule(
    "fact.aim.belief", "check", 0.0, "This question puts a common belief about a fact to the test"
)
CLAIM_CUE: Final = Rule(
    "fact.claim.cue", "assume", 0.8, "States as settled what they have not told you"
)
CLAIM_SOUND: Final = Rule(
    "fact.claim.words", "assume", 0.7,
    "Says nearly word for word what sellers usually assume here, and they have not told you",
)  # fmt: skip
ECHO: Final = Rule("fact.echo", "reflect", 0.0, "Plays back something they have told you")
ALL: Final = (AIM_CUE, AIM_WORDS, AIM_LIKE, AIM_BELIEF, CLAIM_CUE, CLAIM_SOUND, ECHO)

LIKE: Final = 0.5
"""Likeness from which on a question without a cue aims: half a fact's very own word."""
APART: Final = 0.3
"""How far the next fact must be behind."""
MOST: Final = 2
"""One line aims at, claims or echoes at most this many facts."""
_TESTING: Final = frozenset({checking.RIGHT.id, checking.GUESS_ASKED.id, checking.ECHO_ASKED.id})


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    order: int
    sheet: Sheet
    rule: Rule
    first: int
    last: int
    clause: int


def read_facts(
    scene: Scene, hits: list[Hit], context: Context
) -> tuple[tuple[Aim, ...], tuple[Claim, ...], tuple[Echo, ...], list[Hit]]:
    """Aims, claims, echoes, and the `assume` hits that the claims add."""
    if not context.facts:
        return (), (), (), []
    sheets = sheets_of(context.facts)
    tested = _tested(scene, hits)
    scopes = _Scopes(scene, sheets.index)
    claimed = _claims(scene, sheets, scopes, context.told, tested)
    aimed = _aims(scene, sheets, scopes, hits, tested, {f.sheet.id for f in claimed})
    aims = tuple(Aim(fact=f.sheet.id, evidence=_evidence(scene, f)) for f in aimed)
    claims = tuple(
        Claim(fact=f.sheet.id, right=f.sheet.right, evidence=_evidence(scene, f)) for f in claimed
    )
    echoes = tuple(
        Echo(fact=f.sheet.id, evidence=_evidence(scene, f))
        for f in _echoes(scene, sheets, hits, context.told)
    )
    return aims, claims, echoes, [Hit(f.rule, f.first, f.last) for f in claimed]


def _evidence(scene: Scene, found: _Found) -> Evidence:
    start, end = scene.utterance.span(found.first, found.last)
    return Evidence(start=start, end=end, rule=found.rule.id)


def _tested(scene: Scene, hits: list[Hit]) -> frozenset[int]:
    """Clauses whose claim is put to the test: *did I get that right?* covers its own sentence and
    the one before it."""
    clauses = scene.utterance.clauses
    sentences: set[int] = set()
    for hit in hits:
        if hit.rule.id in _TESTING:
            first = clauses[scene.utterance.clause_of[hit.first]].sentence
            last = clauses[scene.utterance.clause_of[hit.last - 1]].sentence
            sentences.update(range(first, last + 1))
            if last == first:
                sentences.add(first - 1)
    return frozenset(n for n, c in enumerate(clauses) if c.sentence in sentences)


def _asking(scene: Scene, hits: list[Hit], tested: frozenset[int]) -> list[int]:
    asking = set(scene.asked) | set(tested)
    asking.update(scene.utterance.clause_of[h.last - 1] for h in hits if h.rule.label == "check")
    return sorted(asking)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Tokens `first` to `last` (exclusive) in which a cue may match, what that costs, and the
    cues worth trying, by their use."""

    first: int
    last: int
    cost: float
    possible: dict[Use, list[CompiledCue]]


class _Scopes:
    """Where cues may match, clause by clause. Worked out once an utterance."""

    def __init__(self, scene: Scene, index: CueIndex) -> None:
        self._scene: Final = scene
        self._index: Final = index
        self._cues: Final = index.possible(index.begun(scene.utterance.tokens))
        self._known: Final[dict[int, list[_Scope]]] = {}

    def of(self, number: int) -> list[_Scope]:
        """For a clause: itself, and its whole sentence if not long."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._made(number) if self._cues else []
        return known

    def _made(self, number: int) -> list[_Scope]:
        clauses = self._scene.utterance.clauses
        clause = clauses[number]
        scopes = [self._scope(clause.first, clause.last, 0.0)]
        same = [c for c in clauses if c.sentence == clause.sentence]
        first, last = same[0].first, same[-1].last
        if (first, last) != (clause.first, clause.last) and last - first <= LONGEST_SENTENCE:
            scopes.append(self._scope(first, last, -0.5))
        return [scope for scope in scopes if scope.possible]

    def _scope(self, first: int, last: int, cost: float) -> _Scope:
        absent = ~self._index.begun(self._scene.utterance.tokens[first:last])
        possible: dict[Use, list[CompiledCue]] = {}
        for needs, use, cue in self._cues:
            if not needs & absent:
                possible.setdefault(use, []).append(cue)
        return _Scope(first, last, cost, possible)


def _by_cue(
    scene: Scene, scopes: list[_Scope], number: int, use: Use
) -> tuple[float, int, int] | None:
    clause = scene.utterance.clauses[number]
    for scope in scopes:
        best: tuple[float, int, int] | None = None
        for cue in scope.possible.get(use, ()):
            at = cue.find(scene.utterance.tokens, scope.first, scope.last)
            if at and any(clause.first <= i < clause.last for i in at):
                score = 3 + cue.size * 0.5 + scope.cost
                # The earliest of equals, whatever order cues are tried in.
                new = (score, at[0], at[-1] + 1)
                if best is None or (-new[0], *new[1:]) < (-best[0], *best[1:]):
                    best = new
        if best:
            return best
    return None


def _by_words(sheets: Sheets, sheet: Sheet, said: frozenset[str]) -> float:
    best = 0.0
    for wording in (sheet.label, *sheet.asks):
        shared = said & wording
        if said == wording and any(sheets.asked_in[s] == 1 for s in shared):
            best = max(best, 2.5)
        if len(shared) < 2:
            continue
        worth = sum(1 / sheets.asked_in[s] for s in shared)
        if worth >= 1.0:
            best = max(best, 1 + min(worth, 2) * len(shared) / len(said))
    unique = [s for s in said & sheet.label if sheets.asked_in[s] == 1]
    if unique and any(s in wording for s in unique for wording in sheet.asks):
        best = max(best, 1 + 1 / len(said))
    return best


def _aims(
    scene: Scene,
    sheets: Sheets,
    scopes: _Scopes,
    hits: list[Hit],
    tested: frozenset[int],
    claimed: set[str],
) -> list[_Found]:
    found: dict[str, _Found] = {}
    for number in _asking(scene, hits, tested):
        clause = scene.utterance.clauses[number]
        said = frozenset(scene.utterance.content(clause.first, clause.last))
        mine = scopes.of(number)
        orders = {use[0] for scope in mine for use in scope.possible}
        orders.update(order for word in said for order in sheets.wordings.get(word, ()))
        for order in sorted(orders):
            sheet = sheets.sheets[order]
            if sheet.id in claimed:
                continue
            new: _Found | None = None
            if hit := _by_cue(scene, mine, number, (order, "aims")):
                new = _Found(hit[0], order, sheet, AIM_CUE, hit[1], hit[2], number)
            elif hit := _by_cue(scene, mine, number, (order, "claims")):
                new = _Found(hit[0] - 1, order, sheet, AIM_BELIEF, hit[1], hit[2], number)
            elif (score := _by_words(sheets, sheet, said)) > 0:
                new = _Found(score, order, sheet, AIM_WORDS, clause.head, clause.last, number)
            if new and (sheet.id not in found or new.score > found[sheet.id].score):
                found[sheet.id] = new
    return _best(list(found.values())) or _alike(scene, sheets, hits, tested, claimed)


def _alike(
    scene: Scene, sheets: Sheets, hits: list[Hit], tested: frozenset[int], claimed: set[str]
) -> list[_Found]:
    """Where no cue fits: the fact whose own words the question shares, if it is one fact's words.

    A stem counts the less the more facts it turns up in.
    """
    best: list[_Found] = []
    for number in _asking(scene, hits, tested):
        clause = scene.utterance.clauses[number]
        scores: dict[int, float] = {}
        shared: dict[int, int] = {}
        for word in frozenset(scene.utterance.content(clause.first, clause.last)):
            orders = sheets.likeness.get(word, ())
            for order in orders:
                scores[order] = scores.get(order, 0.0) + 1 / len(orders)
                shared[order] = shared.get(order, 0) + 1
        # One word alone may be a mere name that happens to stand in one fact only.
        ranked = sorted((-score, order) for order, score in scores.items() if shared[order] > 1)
        if not ranked or -ranked[0][0] < LIKE:
            continue
        clear = len(ranked) == 1 or ranked[1][0] - ranked[0][0] >= APART
        sheet = sheets.sheets[ranked[0][1]]
        if clear and sheet.id not in claimed:
            score = -ranked[0][0]
            best.append(
                _Found(score, ranked[0][1], sheet, AIM_LIKE, clause.head, clause.last, number)
            )
    return sorted(best, key=lambda f: (-f.score, f.order))[:1]


def _best(found: list[_Found]) -> list[_Found]:
    """The best, and a second one if it is as specific or stands in another clause."""
    ranked = sorted(found, key=lambda f: (-f.score, f.order))
    kept = ranked[:1]
    for other in ranked[1:]:
        apart = other.clause != kept[0].clause and other.rule is not AIM_WORDS
        close = other.score >= kept[0].score - 0.25 and other.rule is kept[0].rule
        if len(kept) < MOST and (apart or close):
            kept.append(other)
    return kept


def _claims(
    scene: Scene, sheets: Sheets, scopes: _Scopes, told: frozenset[str], tested: frozenset[int]
) -> list[_Found]:
    found: dict[str, _Found] = {}
    for number, clause in enumerate(scene.utterance.clauses):
        if number in tested or not _states(scene, number):
            continue
        said = sheets.sounds.intersection(scene.utterance.content(clause.first, clause.last))
        mine = scopes.of(number)
        if len(said) < 2 and not mine:
            continue
        for order, sheet in enumerate(sheets.sheets):
            if sheet.id in told or sheet.id in found or not sheet.claims:
                continue
            if hit := _stated_cue(scene, mine, number, (order, "claims")):
                found[sheet.id] = _Found(hit[0], order, sheet, CLAIM_CUE, hit[1], hit[2], number)
            elif len(said) >= 2 and any(_close(said, sound) for sound in sheet.sounds):
                found[sheet.id] = _Found(
                    1.0, order, sheet, CLAIM_SOUND, clause.first, clause.last, number
                )
    return sorted(found.values(), key=lambda f: (-f.score, f.order))[:MOST]


def _states(scene: Scene, number: int) -> bool:
    """No honest question: a statement, a leading question, or the claim a tag hangs on."""
    asked = scene.asked.get(number)
    if asked is None:
        return True
    return "ask.leading" in asked.labels or asked.tag_on is not None


def _stated_cue(
    scene: Scene,
    scopes: list[_Scope],
    number: int,
    use: Use,
) -> tuple[float, int, int] | None:
    hit = _by_cue(scene, scopes, number, use)
    if hit is None:
        return None
    numbers = {scene.utterance.clause_of[i] for i in (hit[1], hit[2] - 1)}
    return hit if all(_states(scene, n) for n in numbers) else None


def _close(said: frozenset[str], sound: frozenset[str]) -> bool:
    shared = len(said & sound)
    return shared >= 2 and shared >= 0.6 * len(sound)


def _echoes(scene: Scene, sheets: Sheets, hits: list[Hit], told: frozenset[str]) -> list[_Found]:
    if not told:
        return []
    playing = {scene.utterance.clause_of[h.first] for h in hits if h.rule.label == "reflect"}
    playing |= {scene.utterance.clause_of[h.first] for h in hits if h.rule.id in _TESTING}
    found: dict[str, _Found] = {}
    for number in sorted(playing):
        clause = scene.utterance.clauses[number]
        said = frozenset(scene.utterance.content(clause.first, clause.last))
        for order, sheet in enumerate(sheets.sheets):
            shared = said & sheet.plays
            if sheet.id not in told or not shared:
                continue
            worth = sum(1 / sheets.played_in[s] for s in shared)
            if (len(shared) >= 2 and worth >= 1) or (worth >= 1 and len(shared) * 2 >= len(said)):
                new = _Found(worth, order, sheet, ECHO, clause.first, clause.last, number)
                if sheet.id not in found or new.score > found[sheet.id].score:
                    found[sheet.id] = new
    return sorted(found.values(), key=lambda f: (-f.score, f.order))[:MOST]
