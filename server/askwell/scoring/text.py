"""Chat text cut into words, clauses and sentences, with places in the original.

Decides where a word starts and ends, which spellings are one word (`don't`, `dont`, `don’t`) and
where a clause begins, with and without punctuation. Must not know labels.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from askwell.scoring.clauses import CLAUSE, SENTENCE, breaks, head_of
from askwell.scoring.stems import root, stem
from askwell.scoring.words import BASE_AFTER_WILL, IS_AFTER, SPELT, STOP, SUFFIXES, bag

_APOSTROPHES = "'’‘ʼ´`＇"
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*[^\W_ʼ]*%?"
    r"|e-mail\w*"
    rf"|[^\W_ʼ]+(?:[{_APOSTROPHES}][^\W_ʼ]+)*",
    re.IGNORECASE,
)
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_LIKES_WOULD = bag(
    """like love rather be say want prefer hate start go do have ask suggest recommend need
    give never just also appreciate keep take bring put leave call think"""
)
_IS_NEXT = bag(
    """a an the not just all so too very really still about more less like your our my no only
    always never been been going got easy hard fine on in at for up to because what how why you
    who that this quite pretty simply better worse cheaper faster"""
)


class Token(NamedTuple):
    """One canonical word. `start`/`end` are code points in the original; the words of one
    contraction share them. `gap` is what stands between the word before and this one."""

    word: str
    stem: str
    start: int
    end: int
    gap: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` (exclusive). `head` is the first one after openers like `so` or
    `may I ask`. `mark` is `?`, `!`, `.` or nothing; `sentence` counts from 0. `words` are the
    canonical words from the head on, `has` all of them."""

    first: int
    head: int
    last: int
    sentence: int
    mark: str
    words: tuple[str, ...]
    has: frozenset[str]


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text with its tokens and clauses. `clause_of[i]` is the clause of token i, `roots[i]` its
    root, empty where it bears no meaning of its own."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]
    roots: tuple[str, ...]
    words: tuple[str, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Code points of tokens `first` to `last` (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def content(self, first: int, last: int) -> tuple[str, ...]:
        """The roots of the meaning-bearing words of tokens `first` to `last` (exclusive)."""
        return tuple(filter(None, self.roots[first:last]))


_roots: dict[str, str] = {}
_MOST_WORDS = 20_000


def root_of(word: str) -> str:
    """The root of a word that says something about a subject; else nothing. Remembered."""
    known = _roots.get(word)
    if known is None:
        if len(_roots) >= _MOST_WORDS:
            _roots.clear()
        bears = word not in STOP and (len(word) > 2 or word[0].isdigit())
        known = _roots[word] = root(stem(word)) if bears else ""
    return known


def content_of(text: str) -> frozenset[str]:
    """The roots of the meaning-bearing words of a whole text. Remembered."""
    return _gist(text)[0]


def stems_of(text: str) -> frozenset[str]:
    """The stems of all words of a text. Remembered."""
    return _gist(text)[1]


@lru_cache(maxsize=4096)
def _gist(text: str) -> tuple[frozenset[str], frozenset[str]]:
    tokens = _tokens(text)
    content = frozenset(root_of(t.word) for t in tokens) - {""}
    return content, frozenset(t.stem for t in tokens)


def read(text: str) -> Utterance:
    """Cut a text. Any text will do, also one without a word."""
    tokens = _tokens(text)
    tail = text[tokens[-1].end :] if tokens else ""
    words = [t.word for t in tokens]
    cuts = breaks(words, [t.gap for t in tokens])
    clauses: list[Clause] = []
    clause_of: list[int] = []
    first = sentence = 0
    for i in range(1, len(tokens) + 1):
        cut = cuts[i] if i < len(tokens) else SENTENCE
        if cut < CLAUSE:
            continue
        gap = tokens[i].gap if i < len(tokens) else tail
        head = head_of(words[first:i]) + first
        mark = _mark(gap) if cut == SENTENCE else ""
        spoken = tuple(words[head:i])
        has = frozenset(words[first:i])
        clauses.append(Clause(first, head, i, sentence, mark, spoken, has))
        clause_of.extend([len(clauses) - 1] * (i - first))
        first = i
        sentence += cut == SENTENCE
    roots = tuple(map(root_of, words))
    return Utterance(text, tokens, tuple(clauses), tuple(clause_of), roots, tuple(words))


def _mark(gap: str) -> str:
    if "?" in gap or "？" in gap:
        return "?"
    return "!" if "!" in gap else "." if "." in gap else ""


def _tokens(text: str) -> tuple[Token, ...]:
    spans = [m.span() for m in _WORD.finditer(text)]
    lowered = [_APOSTROPHE.sub("'", text[start:end].lower()) for start, end in spans]
    out: list[Token] = []
    at = 0
    for i, (start, end) in enumerate(spans):
        raw = lowered[i]
        gap = text[at:start]
        at = end
        if raw not in SPELT and raw not in _AMBIGUOUS and "'" not in raw:
            out.append(Token(raw, stem(raw), start, end, gap))
            continue
        before = out[-1].word if out else ""
        after = lowered[i + 1] if i + 1 < len(lowered) else ""
        for word in _expand(raw, before, after, not out or not gap.isspace()):
            out.append(Token(word, stem(word), start, end, gap))
            gap = ""
    return tuple(out)


def _expand(raw: str, before: str, after: str, fresh: bool) -> tuple[str, ...]:
    word = raw.replace("'", "")
    if word in SPELT and (raw == word or word not in _AMBIGUOUS):
        return SPELT[word]
    if raw in SPELT:
        return SPELT[raw]
    if "'" in raw:
        return _apostrophe(raw)
    if word in _AMBIGUOUS:
        return _ambiguous(word, before, after, fresh)
    return (word,)


def _apostrophe(raw: str) -> tuple[str, ...]:
    stem_part, _, ending = raw.rpartition("'")
    base = stem_part.replace("'", "")
    if ending == "t" and base.endswith("n"):
        return SPELT.get(base + "t", (base[:-1], "not") if len(base) > 1 else ("not",))
    if ending in SUFFIXES and base:
        return (base, SUFFIXES[ending])
    if ending == "s":
        if base == "let":
            return ("let", "us")
        return (base, "is") if base in IS_AFTER else (base,)
    return (raw.replace("'", ""),)


_AMBIGUOUS = bag("well ill id its were wed hell shell")


def _ambiguous(word: str, before: str, after: str, fresh: bool) -> tuple[str, ...]:
    """Spellings that are a contraction or a word of their own, by their neighbours."""
    if word == "well" and after in BASE_AFTER_WILL and before not in {"as", "very", "so", "how"}:
        return ("we", "will")
    if word == "ill" and before not in {"is", "are", "was", "were", "feel", "fell", "be", "am"}:
        return ("i", "will")
    if word == "id" and after in _LIKES_WOULD:
        return ("i", "would")
    if word == "its" and (after in _IS_NEXT or after.endswith("ing")):
        return ("it", "is")
    if word == "wed" and after in _LIKES_WOULD:
        return ("we", "would")
    opens = fresh or before in {"and", "so", "but", "because", "that", "since", "as", "when", "if"}
    if word == "were" and opens and after not in {"you", "they", "we", "there", "it", "he", "she"}:
        return ("we", "are")
    return (word,)
