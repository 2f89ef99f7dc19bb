import numpy as np

from curation.matching import Readable, facet_vectors, item_vectors
from curation.ranking import probabilities
from curation.relevance import ROLES_AT_ONCE, best_matches, rank_items, relevance_parts
from curation.roles import describe_role
from tests.fakes import WordEncoder

ITEMS = [Readable("b", "en", "boats and sails"), Readable("c", "en", "cakes"), Readable("a", "en", "cars")]
SAILOR = describe_role("r1", "en", "boats sails")


def test_items_are_ranked_by_relevance_and_ties_by_key() -> None:
    (hits,) = rank_items([SAILOR], ITEMS, WordEncoder(), top=3)

    assert [hit.key for hit in hits] == ["b", "a", "c"]
    assert hits[0].relevance > hits[1].relevance == hits[2].relevance


def test_exactly_as_many_as_there_are() -> None:
    assert [len(hits) for hits in rank_items([SAILOR], ITEMS, WordEncoder(), top=2)] == [2]
    assert [len(hits) for hits in rank_items([SAILOR], ITEMS, WordEncoder(), top=9)] == [3]
    assert list(rank_items([SAILOR], [], WordEncoder(), top=9)) == [[]]


def test_every_hit_says_why() -> None:
    ((best, *_),) = rank_items([SAILOR], ITEMS, WordEncoder(), top=1)

    assert (best.evidence.role, best.evidence.item) == ("boats sails", "boats and sails")


def test_many_roles_come_out_in_their_order_whatever_the_chunks() -> None:
    roles = [describe_role(str(n), "en", "cakes" if n % 2 else "cars") for n in range(ROLES_AT_ONCE + 3)]

    firsts = [hits[0].key for hits in rank_items(roles, ITEMS, WordEncoder(), top=1)]

    assert firsts == ["c" if n % 2 else "a" for n in range(len(roles))]


def test_an_interest_lifts_what_the_title_does_not_name_and_does_not_beat_what_it_does() -> None:
    sailor = describe_role("r", "en", "cakes", interests=["cars", "boats and sails"])

    (hits,) = rank_items([sailor], [*ITEMS, Readable("d", "en", "rain")], WordEncoder(), top=4)

    assert [hit.key for hit in hits] == ["c", "a", "b", "d"]


def test_the_parts_of_a_pair_make_the_relevance_that_ranked_it() -> None:
    encoder = WordEncoder()
    roles = [SAILOR, describe_role("r", "en", "cakes of boats", about="I drive cars.", interests=["cars", "sails"])]
    rows, items = facet_vectors(roles, encoder), item_vectors(ITEMS, encoder)
    best = best_matches(rows, items, encoder.calibration, 3)

    pairs = [(r, int(place)) for r in range(2) for place in best.places[r]]
    role, interests = relevance_parts(rows, items, pairs, encoder.calibration)

    assert probabilities(role + interests).tolist() == best.scores.reshape(-1).tolist()
    assert np.all(interests[:3] == 0.0)
    assert interests[3:].max() > 0.0
