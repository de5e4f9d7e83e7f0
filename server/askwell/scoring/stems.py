"""A light English stemmer of our own: which forms count as the same word.

Decides one thing, word -> stem, so that `deciding` meets `decide`. Must not know what words are
compared for.
"""

from functools import lru_cache

from askwell.scoring.words import IRREGULAR, NUMBERS, bag

_VOWELS = frozenset("aeiouy")
_KEEP = bag(
    """during morning evening nothing something anything everything news always perhaps thus
    this lens bus gas plus yes us bias focus status process"""
)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a lower-case word, never empty. Number words become digits."""
    if word in NUMBERS:
        return NUMBERS[word]
    word = IRREGULAR.get(word, word)
    if len(word) <= 3 or not word.isalpha() or word in _KEEP:
        return word
    return _tidy(_strip(word))


_ENDINGS = ("ment", "ness", "ion", "ing", "er", "or", "al", "iv", "anc", "enc", "ist", "i")


@lru_cache(maxsize=16384)
def root(stemmed: str) -> str:
    """A rougher stem for comparing two texts: `merger` meets `merged`. Takes a stem."""
    for ending in _ENDINGS:
        if len(stemmed) - len(ending) >= 4 and stemmed.endswith(ending):
            return _tidy(stemmed[: -len(ending)])
    return stemmed


def _strip(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        body = word[: -len(ending)]
        if word.endswith(ending) and len(body) >= 3 and _VOWELS.intersection(body):
            if ending == "ed" and body.endswith("e"):
                return word
            return body
    if word.endswith("ly") and len(word) > 5:
        return word[:-2]
    return word


def _tidy(word: str) -> str:
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = word[:-1] + "i"
    return word
