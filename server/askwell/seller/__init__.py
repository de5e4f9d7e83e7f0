"""The scripted seller: a player who sees a seller's view and talks as a coach would.

Decides what a bot in the seller's seat says next: it asks, plays back, sums up and parts. Must not
know the rules' state, a clock, chance, or the buyer's cards: all it remembers is in the view, and
of the scenario it reads only what an author wrote for a seller's mouth.
"""

from askwell.seller.reply import turn
from askwell.seller.topics import asks_of

__all__ = ["asks_of", "turn"]
