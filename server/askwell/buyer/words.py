"""A seller's text in canonical words, read once however many rules look at it.

Decides nothing: the scorer's reading of words is the buyer's. Must not know what is looked for.
"""

from functools import lru_cache

from askwell.scoring.text import Utterance, read

_KEPT = 64


@lru_cache(maxsize=_KEPT)
def utterance(text: str) -> Utterance:
    """The text cut into words and clauses; the last few are kept."""
    return read(text)


def words(text: str) -> tuple[str, ...]:
    """Its words in lower case, contractions spelt out."""
    return tuple(token.word for token in utterance(text).tokens)


def canon(text: str) -> str:
    """Its words with single spaces between, as patterns read them."""
    return " ".join(words(text))
