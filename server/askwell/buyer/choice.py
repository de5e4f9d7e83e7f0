"""Choosing among lines: seeded, never by chance.

Decides which line of the pools that fit is spoken next. Must not know what the lines are about.
"""

from collections.abc import Collection, Mapping, Sequence

from askwell.buyer.lines import Phrase, Pool


def choose(
    pools: Sequence[Pool],
    said: Mapping[str, int],
    barred: Collection[str],
    dice: int,
) -> Phrase | None:
    """A line nobody has heard yet, from the first pool that has one left.

    When all have been heard, the one heard longest ago. `said` gives for each text the number of
    the buyer's line it was last in; texts in `barred` are never chosen. None when nothing is left.
    """
    for pool in pools:
        fresh = [p for p in pool if p.text not in said and p.text not in barred]
        if fresh:
            return fresh[dice % len(fresh)]
    heard = [p for pool in pools for p in pool if p.text not in barred]
    return min(heard, key=lambda p: said[p.text], default=None)
