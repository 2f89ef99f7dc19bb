"""How many people items go to, over two people of the project's own and items made up for them."""

from dataclasses import replace

import numpy as np

from curation.config import Programme
from curation.evaluation.exposure import best_of_each, exposures, week_of
from models.evaluation.matching import Ranked
from models.training.matching_sets import Item, Profile

PEOPLE = [Profile(f"sales-p{n}", "Sales", "", "", (), ("en",)) for n in (6, 7)]
ITEMS = [
    Item("sales-i01", "en", "company", "A price cut", ""),
    Item("sales-i02", "en", "third_party", "A rival's price cut", ""),
    Item("sales-i03", "da", "company", "En ny pris", ""),
]
ODDS = np.array([[2.0, 1.0, 9.0], [2.0, -3.0, 9.0]], dtype=np.float32)
RANKED = Ranked(PEOPLE, ITEMS, ODDS, np.zeros((2, 3), dtype=np.int_))


def test_a_week_holds_what_is_relevant_enough_and_can_be_read_once_for_each_colleague() -> None:
    week = week_of(RANKED, Programme(), colleagues=2)

    assert sorted((found.employee, found.item) for found in week) == [
        ("sales-p6.0", "sales-i01"),
        ("sales-p6.0", "sales-i02"),
        ("sales-p6.1", "sales-i01"),
        ("sales-p6.1", "sales-i02"),
        ("sales-p7.0", "sales-i01"),
        ("sales-p7.1", "sales-i01"),
    ]
    assert {found.kind for found in week if found.item == "sales-i02"} == {"third_party"}


def test_without_rules_everybody_gets_the_best_and_the_counts_say_of_what() -> None:
    week = week_of(RANKED, replace(Programme(), min_relevance=0.0), colleagues=1)

    assert exposures(best_of_each(week, 1)) == [2]
    assert exposures(best_of_each(week, 2)) == [2, 2]
    assert exposures([]) == []
