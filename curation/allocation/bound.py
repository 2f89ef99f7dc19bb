"""How much the best allocation could bring at most: the dual value of prices, in time linear in the candidates.

At any prices p >= 0 no allocation brings more than the price of everything there is to give, plus what each person's
best choice is worth beyond what it costs (Lagrangian relaxation of the exposure limits). At the best prices this is the
optimum of the linear programme; at those of an auction it is a little more, never less.
"""

import numpy as np

from curation.allocation.table import Codes, Index, Table, Values


def dual_bound(table: Table, worth: Values, price: Values, first_picks: int) -> float:
    """What no allocation exceeds in which `first_picks` of those who wait get a pick, as many as possible.

    Such an allocation would bring `first_picks` times a bonus on top if every first pick earned one. The bound with the
    bonus, less that, holds for any bonus: the one is taken that makes it least.
    """
    present = np.bincount(table.item, minlength=len(table.capacity)) > 0
    goods = float((price * table.capacity)[present].sum())
    people, profit = table.bidding, worth - price[table.item]
    best = np.zeros(len(table.room))
    for block in table.in_blocks(people):
        best[block] = _best_choices(table, profit, block)
    waiting = table.waiting[people]
    needing = np.sort(best[people[waiting]])[::-1]
    bonus = max(0.0, -float(needing[first_picks - 1])) if first_picks else 0.0
    others = float(np.maximum(best[people[~waiting]], 0.0).sum())
    return goods + others + float(np.maximum(needing + bonus, 0.0).sum()) - bonus * first_picks


def _best_choices(table: Table, profit: Values, people: Index) -> Values:
    """At least what the best choice of one candidate or more is worth to each of the people.

    Either of the two rules alone, stories or feeds, lets the greedy choice be the best one (they are matroids); a
    choice under both is worth no more than the lesser of the two.
    """
    index, ended = table.rows(people)
    values = np.where(ended, -np.inf, profit[index])
    room, story, source = table.room[people], table.story[index], table.source[index]
    by_story = _greedy(values.copy(), story, np.ones(story.shape, np.int64), room)
    return np.minimum(by_story, _greedy(values, source, table.source_room[source], room))


def _greedy(values: Values, group: Codes, left: Index, room: Index) -> Values:
    """The largest sum of one value or more from each row, at most `room` of a row and `left` of a group of it."""
    row = np.arange(len(values))
    total = np.zeros(len(values))
    for turn in range(int(room.max())):
        best = values.argmax(axis=1)
        gain = values[row, best]
        total += np.where((turn < room) & ((gain > 0) | (turn == 0)), gain, 0.0)
        left = left - (group == group[row, best][:, None])
        values[row, best] = -np.inf
        values[left <= 0] = -np.inf
    return total
