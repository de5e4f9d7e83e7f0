"""What the heads weigh: rules that hold, runs of words, and how much is the buyer's own.

Decides which features an utterance has. Must not know weights, labels' thresholds or facts. No
feature tells how long a text is: length earns nothing.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from askwell.scoring.ideas import IDEA_OF
from askwell.scoring.lexicon import NOT_PAST, PAST
from askwell.scoring.rule import Hit
from askwell.scoring.scene import Scene
from askwell.scoring.words import AUXES, OPENERS, STOP, WH, bag

HEAD: Final = "^"
"""Stands before the head of each clause, after its openers."""
START: Final = "^^"
"""Stands before the first word of an utterance."""
END: Final = "$"
ASKS: Final = "?"
"""One of these two stands behind the last word of each clause; `?` where one was typed."""
LONGEST: Final = 4
"""Words, marks of place included, in the longest run."""


_ALIKE: Final = {"she": "he", "him": "his", "her": "his", "hers": "his", "herself": "himself"}


class Run(NamedTuple):
    """A run of words (or of their shapes): `name` as the table knows it, and its tokens."""

    name: str
    first: int
    last: int


class Line(NamedTuple):
    """All words of an utterance with marks of place between them, and each one's token (-1 for a
    mark)."""

    words: tuple[str, ...]
    shapes: tuple[str, ...]
    at: tuple[int, ...]


def line_of(scene: Scene) -> Line:
    """Write an utterance out for runs."""
    words: list[str] = [START]
    at: list[int] = [-1]
    tokens = scene.utterance.tokens
    for clause in scene.utterance.clauses:
        for i in range(clause.first, clause.last):
            if i == clause.head:
                words.append(HEAD)
                at.append(-1)
            word = tokens[i].word
            words.append(_ALIKE.get(word, word))
            at.append(i)
        words.append(ASKS if clause.mark == "?" else END)
        at.append(-1)
    return Line(tuple(words), tuple(map(shape, words)), tuple(at))


_CLOSED: Final = (
    STOP | AUXES | WH | OPENERS | bag("^ ^^ $ ? not us me if or imagine suppose picture promise")
) - bag("works happens happened work happen stuff good great nice fine cool use used using")
_shapes: Final[dict[str, str]] = {}
_MOST: Final = 20_000


def shape(word: str) -> str:
    """A small word as it is; of others only their kind: number, `-ing`, past, `-ly` or any."""
    known = _shapes.get(word)
    if known is None:
        if len(_shapes) >= _MOST:
            _shapes.clear()
        known = _shapes[word] = _shape(word)
    return known


_NAMES: Final = bag(
    """ahmed ahmad mohammed mohamed hamed fred alfred jared reed ingrid sterling emily kelly sally
    billy willy holly molly carly kimberly beverly polly lily nelly"""
)


def alike(word: str) -> str:
    """One word for both genders: who is spoken of must not matter."""
    return _ALIKE.get(word, word)


def _shape(word: str) -> str:
    if word in _CLOSED:
        return word
    if word in _NAMES:
        return "*"
    if word[0].isdigit():
        return "#"
    if len(word) > 4 and word.endswith("ing"):
        return "*ing"
    if word in PAST or (len(word) > 4 and word.endswith("ed") and word not in NOT_PAST):
        return "*ed"
    if len(word) > 4 and word.endswith("ly"):
        return "*ly"
    return "*"


def runs(line: Line) -> Iterator[Run]:
    """Every run of the line, words first, then shapes of more than two."""
    for kind, row, least in (("w", line.words, 1), ("s", line.shapes, 3)):
        for i in range(len(row)):
            name = f"{kind}:"
            for k in range(i, min(i + LONGEST, len(row))):
                name += row[k] if k == i else " " + row[k]
                if k - i + 1 >= least and (k > i or line.at[i] >= 0):
                    yield Run(name, i, k + 1)
                if row[k] in (END, ASKS):
                    break


_ABOUT: Final = bag("you your yours they he she his her their")


def measured(scene: Scene, hits: list[Hit]) -> dict[str, float]:
    """Features that are no run of words, by name."""
    out: dict[str, float] = {}
    doubts: dict[str, dict[str, float]] = {}
    for hit in hits:
        out["r:" + hit.rule.id] = 1.0
        mine = doubts.setdefault(hit.rule.label, {})
        mine[hit.rule.id] = max(mine.get(hit.rule.id, 0.0), hit.sure)
    for label, mine in doubts.items():
        doubt = 1.0
        for sure in mine.values():
            doubt *= 1 - sure
        out["l:" + label] = round(1 - doubt, 2)
    _overlap(scene, out)
    _ideas(scene, out)
    asks = len(scene.asked)
    if not asks:
        out["a:none"] = 1.0
    elif asks == len(scene.utterance.clauses):
        out["a:all"] = 1.0
    if scene.answers:
        out["b:asks"] = 1.0
    return out


_SUBJECTS: Final = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "our", "ours", "us", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
    **dict.fromkeys(("he", "she", "they", "him", "her", "them", "his", "their", "theirs"), "they"),
    **dict.fromkeys(("it", "this", "that", "these", "those", "there"), "it"),
    **dict.fromkeys(("not", "never", "no", "nobody", "nothing", "none"), "not"),
    **dict.fromkeys(("would", "could", "might", "if"), "would"),
    **dict.fromkeys(("will", "shall"), "will"),
    **dict.fromkeys(("can", "may"), "can"),
    **dict.fromkeys(("what", "how", "why", "who", "which", "when", "where"), "wh"),
}


def _ideas(scene: Scene, out: dict[str, float]) -> None:
    """Each word and idea of a clause, and each idea beside whoever is spoken of there, asked or
    said."""
    tokens = scene.utterance.tokens
    for number, clause in enumerate(scene.utterance.clauses):
        kind = "q" if number in scene.asked else "s"
        ideas = {
            idea
            for token in tokens[clause.first : clause.last]
            for idea in IDEA_OF.get(token.stem, ())
        }
        for word in clause.has:
            out[_within(kind, word)] = 1.0
        if not ideas:
            continue
        beside = {_SUBJECTS[word] for word in clause.has if word in _SUBJECTS}
        for idea in ideas:
            for name in _idea_names(kind, beside, idea):
                out[name] = 1.0


_within_names: Final[dict[str, dict[str, str]]] = {"q": {}, "s": {}}


def _within(kind: str, word: str) -> str:
    """The name of a word within a clause that asks or says. Remembered."""
    names = _within_names[kind]
    known = names.get(word)
    if known is None:
        if len(names) >= _MOST:
            names.clear()
        known = names[word] = f"in:{kind}:{_ALIKE.get(word, word)}"
    return known


_NAMED_IDEAS: Final = {
    (kind, idea): {other: f"i:{kind}:{other}:{idea}" for other in sorted(set(_SUBJECTS.values()))}
    | {"": f"i:{kind}:{idea}"}
    for kind in ("q", "s")
    for idea in sorted({idea for ideas in IDEA_OF.values() for idea in ideas})
}


def _idea_names(kind: str, beside: set[str], idea: str) -> list[str]:
    names = _NAMED_IDEAS[kind, idea]
    return [names[""], *(names[other] for other in beside)]


def word_features(scene: Scene) -> Iterator[tuple[int, tuple[str, ...]]]:
    """For each token the features that rest on this very word."""
    for number, clause in enumerate(scene.utterance.clauses):
        kind = "q" if number in scene.asked else "s"
        beside = {_SUBJECTS[word] for word in clause.has if word in _SUBJECTS}
        for i in range(clause.first, clause.last):
            token = scene.utterance.tokens[i]
            names = [_within(kind, token.word)]
            for idea in IDEA_OF.get(token.stem, ()):
                names += _idea_names(kind, beside, idea)
            yield i, tuple(names)


def _overlap(scene: Scene, out: dict[str, float]) -> None:
    utterance = scene.utterance
    for number, clause in enumerate(utterance.clauses):
        content = set(utterance.content(clause.first, clause.last))
        kind = "q" if number in scene.asked else "s"
        if scene.last_stems:
            _echo(scene, number, kind, out)
        if not content:
            continue
        for name, theirs in (("last", scene.last), ("known", scene.known)):
            shared = len(content & theirs)
            if shared:
                out[f"o:{kind}:{name}:{min(shared, 3)}"] = 1.0
                part = f"o:{kind}:{name}:part"
                out[part] = max(out.get(part, 0.0), round(shared / len(content), 1))
        if kind == "s":
            head = clause.words[0]
            if head in _ABOUT:
                new = len(content - scene.known)
                if new * 2 >= len(content):
                    out["o:unsaid"] = 1.0
                if new * 2 <= len(content):
                    out["o:said"] = 1.0


_TURNED: Final = {
    "you": ("i", "we", "me", "us"), "your": ("my", "our"), "yours": ("mine", "ours"),
    "i": ("you",), "my": ("your",), "yourself": ("myself",), "yourselves": ("ourselves",),
}  # fmt: skip
_BE: Final = bag("is are was were am be been do does did have has had")
_PASSED: Final = bag("so and but ok okay right the a an well then oh yes")


def _echo(scene: Scene, number: int, kind: str, out: dict[str, float]) -> None:
    """How much of a clause, small words too, is the buyer's last line with persons turned round."""
    clause = scene.utterance.clauses[number]
    there = total = run = longest = 0
    theirs = scene.last_stems
    if not theirs.isdisjoint(_ALIKE):
        theirs = frozenset(map(alike, theirs))
    for token in scene.utterance.tokens[clause.first : clause.last]:
        word = token.word
        if word in _PASSED:
            continue
        total += 1
        if _ALIKE.get(token.stem, token.stem) in theirs and word not in (
            "i",
            "we",
            "you",
            "my",
            "our",
            "your",
        ):
            there += 1
            run += 1
        elif any(w in theirs for w in _TURNED.get(word, ())) or word in _BE:
            there += 1
            run += word not in _BE
        else:
            run = 0
        longest = max(longest, run)
    if total:
        share = there / total
        for step in (0.5, 0.75, 1.0):
            if share >= step:
                out[f"e:{kind}:{step}"] = 1.0
                if clause.sentence == 0:
                    out[f"e:{kind}:first:{step}"] = 1.0
        for least in (2, 3, 4):
            if longest >= least:
                out[f"e:{kind}:run:{least}"] = 1.0
    if kind == "q" and "or" in clause.has and there:
        out["e:or"] = 1.0
