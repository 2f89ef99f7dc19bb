from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from curation.audience import Matchmaker
from curation.learning import Learned
from curation.learning.tastes import Taste
from curation.matching import Readable, item_vectors
from curation.roles import Employee
from tests.fakes import WordEncoder

ITEMS = [
    Readable("0", "en", "heat pump sales"),
    Readable("1", "da", "heat pump sales"),
    Readable("2", "en", "soup on Monday"),
    Readable("3", "en", "heat pump sales in spring"),
]
ANN = Employee("ann", "Ann", "a@x.example", "heat pump sales")
BO = replace(ANN, id="bo", languages=("da",))
CY = replace(ANN, id="cy", title="cook", languages=("fi",))
DI = replace(ANN, id="di", title="diver", interests=("soup",), languages=("en", "da"))
PEOPLE = [ANN, BO, CY, DI]


def matchmaker(learned: Learned | None = None, min_relevance: float = 0.5) -> Matchmaker:
    encoder = WordEncoder()
    return Matchmaker(encoder, ITEMS, item_vectors(ITEMS, encoder), min_relevance, learned or Learned.nothing())


def pairs(made: Matchmaker, people: list[Employee] = PEOPLE) -> list[tuple[int, int]]:
    return [(fit.person, fit.item) for fit in made.audience(people).fits]


def rows(*texts: str) -> NDArray[np.float64]:
    return WordEncoder().encode_items(list(texts), ["en"] * len(texts)).astype(np.float64)


def test_people_are_matched_with_what_concerns_them_and_what_they_can_read() -> None:
    assert pairs(matchmaker()) == [(0, 0), (0, 3), (1, 1), (3, 2)]


def test_however_low_the_threshold_nobody_is_matched_with_what_they_cannot_read() -> None:
    assert {item for person, item in pairs(matchmaker(min_relevance=0.0)) if person in (1, 2)} == {1}


def test_the_fits_are_the_same_however_many_people_are_matched_at_once() -> None:
    many = [replace(person, id=f"{person.id}{n}") for n in range(3) for person in PEOPLE]
    whole = matchmaker(min_relevance=0.01).audience(many).fits

    alone = [matchmaker(min_relevance=0.01).audience([person]).fits for person in many]
    assert [(fit.item, fit.relevance) for fits in alone for fit in fits] == [(f.item, f.relevance) for f in whole]


def test_the_parts_sum_to_the_relevance_that_was_ranked_by() -> None:
    (fit,) = matchmaker().audience([DI]).fits

    assert fit.relevance.parts["interests"] > 0 > fit.relevance.parts["role"]
    assert fit.relevance.value == round(1 / (1 + np.exp(-sum(fit.relevance.parts.values()))), 3)


def test_a_taste_of_ones_own_lifts_or_sinks_what_is_near_the_threshold_for_that_person_alone() -> None:
    likes = Learned(tastes={"ann": Taste(rows("soup on Monday"), np.array([50.0]))})
    hates = Learned(tastes={"di": Taste(rows("soup on Monday"), np.array([-50.0]))})

    assert pairs(matchmaker(hates, 0.45)) == [(0, 0), (0, 3), (1, 1)]
    assert pairs(matchmaker(likes, 0.15), [ANN, BO]) == [(0, 0), (0, 2), (0, 3), (1, 1)]


def test_each_item_knows_how_near_it_came_to_anybody_who_reads_it() -> None:
    nearest = matchmaker().audience([ANN, BO, CY]).nearest

    assert nearest[0] == nearest[1] == 1.0
    assert nearest[2] is not None
    assert nearest[2] < 0.1 < 0.5 < (nearest[3] or 0.0)
    assert matchmaker().audience([BO]).nearest == [None, 1.0, None, None]
    assert matchmaker().audience([]).nearest == [None] * 4


def test_each_fit_has_its_reason_in_both_languages_as_written() -> None:
    made = matchmaker()
    fits = made.audience(PEOPLE).fits

    found = [(reason.role, reason.item) for reason in made.reasons(fits, PEOPLE)]

    assert found[0] == ("heat pump sales", "heat pump sales")
    assert found[-1] == ("soup", "soup on Monday")
