"""Scoring: what was said, as moves with evidence.

Decides the labels of the codebook for one utterance. Must not know rooms, points or sockets.
"""

from askwell.scoring.score import RULES, SCORER_VERSION, explain, score

__all__ = ["RULES", "SCORER_VERSION", "explain", "score"]
