"""One utterance laid out for judging: what it asks, what it plays back, what it gives.

Decides overlap with the buyer's words and which hits may stand beside each other (the codebook's
rulings). Must not know facts or confidence thresholds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from askwell.scenario.model import Label
from askwell.scoring.asks import Asked
from askwell.scoring.lexicon import deed
from askwell.scoring.reading import PRACTICES
from askwell.scoring.rule import Hit, Page, Rule
from askwell.scoring.rules import asking, assuming, checking, lifting, modelling, smalltalk, telling
from askwell.scoring.text import Clause, Utterance, content_of
from askwell.scoring.words import STOP, bag

_SELLER = bag("i we our ours my us mine")
_BUYER = bag("you your yours yourself yourselves")
_NO_ECHO = bag("noted if unless")
_LEADS_IN = bag("with for about in at on by to from as like than when while let")
_WEAK_SUBJECTS = bag("it there the that this they these those most some all")


@dataclass(slots=True)
class Scene:
    """`asked` holds what each asking clause asks; `known` the roots of the words the buyer has
    used, `last` those of their last line, `last_stems` the
    stems of all its words; `answers`: the buyer has just asked something; `echoed`
    the clauses that play the buyer's words back."""

    page: Page
    asked: dict[int, Asked]
    known: frozenset[str]
    last: frozenset[str]
    last_stems: frozenset[str]
    answers: bool
    echoed: dict[int, Hit]

    @property
    def utterance(self) -> Utterance:
        return self.page.utterance


def known_of(before: str, disclosed: tuple[str, ...]) -> frozenset[str]:
    """The roots of the meaning-bearing words of all the buyer has said."""
    known = content_of(before) if before else frozenset[str]()
    for line in disclosed:
        known |= content_of(line)
    return known


def clause_numbers(utterance: Utterance, hit: Hit) -> range:
    """The clauses a hit's words lie in."""
    return range(utterance.clause_of[hit.first], utterance.clause_of[hit.last - 1] + 1)


def covers(clause: Clause, hit: Hit) -> bool:
    """Does the hit take up most of what the clause says?"""
    inside = min(hit.last, clause.last) - max(hit.first, clause.head)
    return inside * 3 >= (clause.last - clause.head) * 2


def echoes(scene: Scene, found: Iterable[Hit]) -> dict[int, Hit]:
    """The clauses that play back the buyer's words.

    Asking clauses do not (a claim before a tag may), nor greetings, advice or conditions.
    """
    echoed: dict[int, Hit] = {}
    tagged = {a.tag_on for a in scene.asked.values() if a.tag_on is not None}
    barred = {
        n
        for hit in found
        if hit.rule.label in {"social", "tell.advise", "tell.pitch", "push"}
        or hit.rule is lifting.THANKED
        for n in clause_numbers(scene.utterance, hit)
    }
    for number, clause in enumerate(scene.utterance.clauses):
        if (number in scene.asked and number not in tagged) or number in barred:
            continue
        words = clause.has
        if words & _SELLER or words & _NO_ECHO:
            continue
        weight, rule = _echo_weight(scene, number, clause)
        if weight:
            echoed[number] = Hit(rule, clause.first, clause.last, weight)
    return echoed


def _echo_weight(scene: Scene, number: int, clause: Clause) -> tuple[float, Rule]:
    content = set(scene.utterance.content(clause.first, clause.last))
    shared = content & scene.known
    ratio = len(shared) / len(content) if content else 0.0
    opener = scene.utterance.tokens[clause.first].word
    head = scene.utterance.tokens[clause.head].word
    about_them = any(
        c.has & _BUYER for c in scene.utterance.clauses if c.sentence == clause.sentence
    )
    opens = clause.sentence == 0 or opener == "so"
    asks_too = any(scene.utterance.clauses[n].sentence == clause.sentence for n in scene.asked)
    if asks_too and clause.last - clause.first < 3:
        return 0.0, checking.ECHO
    if head in _LEADS_IN and len(shared) < 3 and not (opens and ratio == 1 and len(shared) > 1):
        return 0.0, checking.ECHO
    if len(shared) >= 2 and ratio >= (0.45 if opens or len(shared) > 2 else 0.6):
        return 0.8, checking.ECHO
    if shared & scene.last and ratio >= 0.6 and (opens or about_them):
        return 0.65, checking.ECHO
    if opener == "so" and shared and ratio >= 0.25:
        return 0.65, checking.SUMMED
    if opens and about_them and len(shared) >= 2 and ratio >= 0.3:
        return 0.6, checking.SUMMED
    if opens and about_them and shared & scene.last and ratio >= 0.33:
        return 0.52, checking.SUMMED
    if opener == "so" and number == 0 and scene.known and _tells_of_them(scene, clause):
        return 0.52, checking.SUMMED
    return 0.0, checking.ECHO


def _tells_of_them(scene: Scene, clause: Clause) -> bool:
    """A statement about the other side's world: no plan, no first person, no command."""
    head = scene.utterance.tokens[clause.head].word
    return head in _BUYER | {"it", "that", "the", "he", "she", "they", "there", "this"}


def tags(scene: Scene) -> list[Hit]:
    """What a tag makes of the clause before it: `check` on their own words, else `ask.leading`."""
    found: list[Hit] = []
    for number, asked in scene.asked.items():
        if asked.tag_on is None:
            if _reads_back(scene, number, asked):
                clause = scene.utterance.clauses[number]
                found.append(Hit(checking.ECHO_ASKED, clause.first, clause.last))
            continue
        base = scene.utterance.clauses[asked.tag_on]
        whole = (base.first, scene.utterance.clauses[number].last)
        if asked.tag_on in scene.echoed:
            found.append(Hit(asking.TAGGED, *whole))
            found.append(Hit(checking.ECHO_ASKED, *whole))
        elif asked.tag_on not in scene.asked:
            found.append(Hit(asking.TAG, *whole))
    return found


def _reads_back(scene: Scene, number: int, asked: Asked) -> bool:
    """*So two drivers left in March?*: their words as a statement with a question mark."""
    clause = scene.utterance.clauses[number]
    if not asked.hits or any(h.rule is not asking.STATED for h in asked.hits):
        return False
    content = set(scene.utterance.content(clause.first, clause.last))
    shared = len(content & scene.known)
    opens = scene.utterance.tokens[clause.first].word == "so" or bool(clause.has & _BUYER)
    return opens and shared >= 1 and shared * 3 >= len(content)


def in_place(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The hits whose rule may hold where they stand (`on`), `ask.*` ones left out."""
    kept: list[Hit] = []
    for hit in hits:
        if hit.rule.label.startswith("ask."):
            continue
        asks = any(n in scene.asked for n in clause_numbers(scene.utterance, hit))
        if hit.rule.on == "any" or (hit.rule.on == "ask") == asks:
            kept.append(hit)
    return kept


def ruled(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The hits that stand after the codebook's rulings on close calls."""
    numbers = {id(h): set(clause_numbers(scene.utterance, h)) for h in hits}

    def clauses_with(*labels: Label) -> set[int]:
        return {n for h in hits if h.rule.label in labels for n in numbers[id(h)]}

    third = _third_party(scene, hits)
    leading = clauses_with("ask.leading")
    pressed = clauses_with("push") - third
    flattered = {n for h in hits if h.rule is smalltalk.FLATTERY for n in numbers[id(h)]}
    moved = flattered | clauses_with("social", "reflect", "tell.pitch", "tell.advise", *PRACTICES)
    polite = {
        n
        for h in hits
        if h.rule in (smalltalk.ACK, smalltalk.LOGISTICS) and h.last - h.first > 1
        for n in numbers[id(h)]
    }
    ordered = {n for h in hits if h.rule is telling.ORDER for n in numbers[id(h)]}
    clauses = scene.utterance.clauses
    sentences = {clauses[n].sentence for n in pressed}
    promised = {n for h in hits if h.rule is telling.PROMISE for n in numbers[id(h)]}
    kept: list[Hit] = []
    for hit in hits:
        mine = numbers[id(hit)]
        match hit.rule.label:
            case "push":
                drop = mine <= third
            case "tell.advise" if mine & polite or _to_me(scene, hit):
                drop = True
            case "ask.leading" if hit.rule is asking.TAG and bool(mine & ordered):
                drop = True
            case "model" if hit.rule is modelling.PROMISED:
                drop = bool(sentences & {clauses[n].sentence for n in mine})
            case "tell.advise" | "tell.inform" | "tell.pitch":
                drop = bool(mine & pressed) or (hit.rule is telling.PRAISE and mine <= flattered)
                drop = drop or (hit.rule is telling.PRAISE and _about_theirs(scene, hit))
            case "assume":
                drop = mine <= leading or bool(mine & pressed) or _said(scene, hit)
                drop = drop or bool(mine & promised)
                drop = drop or (hit.rule is assuming.ABOUT_THEM and scene.answers)
                drop = drop or (hit.rule.id == "assume.unsaid" and bool(mine & moved))
            case "reflect":
                drop = hit.rule is checking.SUMMED and bool(mine & clauses_with("assume"))
            case _:
                drop = False
        if not drop:
            kept.append(hit)
    return kept


def _to_me(scene: Scene, hit: Hit) -> bool:
    """*Stop me*, *give me a second*: a request, no advice."""
    after = scene.utterance.tokens[hit.last : hit.last + 1]
    return hit.rule is telling.ORDER and bool(after) and after[0].word in {"me", "us"}


def _about_theirs(scene: Scene, hit: Hit) -> bool:
    """Praise of what is theirs is no pitch."""
    return any(t.word == "your" for t in scene.utterance.tokens[hit.first : hit.last])


def _third_party(scene: Scene, hits: list[Hit]) -> set[int]:
    """Clauses in which a coach is told how to press somebody else: nobody present is pressed."""
    sentences = {
        scene.utterance.clauses[n].sentence
        for h in hits
        if h.rule is telling.ORDER or h.rule is telling.ADVISE
        for n in clause_numbers(scene.utterance, h)
        if scene.utterance.clauses[n].has & {"them", "him", "her", "customer", "client"}
        and not scene.utterance.clauses[n].has & {"me"}
    }
    return {n for n, c in enumerate(scene.utterance.clauses) if c.sentence in sentences}


def _said(scene: Scene, hit: Hit) -> bool:
    """Has the buyer said it? More than half of the claim's own words are theirs."""
    clause = scene.utterance.clauses[scene.utterance.clause_of[hit.first]]
    content = set(scene.utterance.content(clause.first, clause.last))
    return bool(content) and len(content & scene.known) > len(content) / 2


_TAKEN_WHOLE: frozenset[Label] = frozenset(
    {"tell.advise", "tell.pitch", "push", "assume", "check", *PRACTICES}
)
_LONG = 16


def informs(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The clauses that give something and are not taken by another label.

    A neighbour in the same sentence needs a figure or a *we* to stand apart from a move. Where
    nobody marks sentences, each clause stands for itself, and a long one with a figure may hold
    more than one label.
    """
    clauses = scene.utterance.clauses
    marked = any(c.mark for c in clauses[:-1]) or len(clauses) == 1
    taken: set[int] = set(scene.asked)
    beside: set[int] = set()
    for hit in hits:
        if hit.rule is telling.STORY:
            continue
        for n in clause_numbers(scene.utterance, hit):
            long = clauses[n].last - clauses[n].first > _LONG
            if not (long and not marked and hit.last - hit.first < _LONG - 4):
                taken.add(n)
            if marked and hit.rule.label in _TAKEN_WHOLE | {"ask.open", "ask.closed"}:
                beside.add(clauses[n].sentence)
    found: list[Hit] = []
    for number, clause in enumerate(clauses):
        if number in taken:
            continue
        weight = _inform_weight(scene, clause) - (0.2 if clause.sentence in beside else 0)
        if weight >= 0.35:
            found.append(Hit(telling.INFORM, clause.first, clause.last, round(weight, 2)))
    return found


def _telling(word: str) -> bool:
    return len(word) > 2 and (word not in STOP or word in _BUSY)


_BUSY = bag("work works working need needs use happen feel")


def own_words(scene: Scene) -> list[Hit]:
    """*Late as in late parts, or late paperwork?*: their word twice around an *or*."""
    found: list[Hit] = []
    tokens = scene.utterance.tokens
    for i, token in enumerate(tokens):
        if token.word != "or" or not scene.last:
            continue
        before = {t.stem for t in tokens[max(0, i - 12) : i] if _telling(t.word)}
        after = {t.stem for t in tokens[i + 1 : i + 13] if _telling(t.word)}
        if before & after & scene.last_stems:
            first, last = max(0, i - 6), min(len(tokens), i + 7)
            found.append(Hit(checking.OWN_WORDS, first, last))
            found.append(Hit(asking.EITHER, first, last))
            break
    return found


def _inform_weight(scene: Scene, clause: Clause) -> float:
    words = clause.has
    content = len(scene.utterance.content(clause.first, clause.last))
    if content < 2 or scene.utterance.tokens[clause.first].word in {"if", "so"}:
        return 0.0
    weight = 0.3 + 0.04 * min(content, 6)
    head = scene.utterance.tokens[clause.head].word
    if head in _BUYER:
        weight -= 0.25
    elif words & {"we", "our", "ours", "us"}:
        weight += 0.2
    elif head in _WEAK_SUBJECTS:
        weight += 0.1
    tokens = scene.utterance.tokens[clause.first : clause.last]
    if any(t.stem[0].isdigit() for t in tokens):
        weight += 0.15
    if deed(tuple(t.word for t in tokens), frozenset({"i", "we"})):
        weight += 0.15
    if scene.answers:
        weight += 0.15
    if words & _BUYER and head not in _WEAK_SUBJECTS and not words & {"we", "our", "ours"}:
        weight -= 0.1
    return min(weight, 0.9)
