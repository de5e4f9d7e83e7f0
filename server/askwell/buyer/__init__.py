"""The scripted buyer: a player who sees a buyer's view and answers with an author's lines.

Decides what a bot in the buyer's seat says next. Must not know the rules' state, a clock or chance:
all it remembers is in the view.
"""

from askwell.buyer.mind import mind_of
from askwell.buyer.reply import turn

__all__ = ["mind_of", "turn"]
