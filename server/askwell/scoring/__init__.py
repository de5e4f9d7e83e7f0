"""Scoring: what was said, as moves with evidence.

Decides the labels of the codebook for one utterance. Must not know rooms, points or sockets.
"""

from askwell.scoring.judge import RULES
from askwell.scoring.score import SCORER_VERSION, explain, score, scorer_of

__all__ = ["RULES", "SCORER_VERSION", "explain", "score", "scorer_of"]
