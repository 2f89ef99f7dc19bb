from curation.matching import Readable
from curation.relevance import ROLES_AT_ONCE, rank_items
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
