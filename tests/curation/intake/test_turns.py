"""Hosts take turns, and none is asked more often at once than it may be."""

from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.intake.turns import PER_HOST, Turns


def configured(source: FeedSource) -> str:
    return source.url


def feed(host: str, n: int) -> FeedSource:
    return FeedSource(f"{host}-{n}", f"https://{host}.example/{n}.xml")


def names(sources: list[FeedSource]) -> list[str]:
    return [source.name for source in sources]


def test_a_host_with_many_feeds_does_not_hold_up_the_others() -> None:
    turns = Turns([feed("big", n) for n in range(9)] + [feed("small", 0)], configured)

    assert names(turns.take(3)) == ["big-0", "small-0", "big-1"]
    assert turns.take(3) == []


def test_room_is_made_when_a_feed_is_read() -> None:
    big = [feed("big", n) for n in range(4)]
    turns = Turns(big, configured)
    turns.take(9)
    turns.done(big[0])

    assert names(turns.take(9)) == ["big-2"]


def test_files_and_demo_feeds_do_not_wait_for_each_other() -> None:
    turns = Turns([FeedSource(f"f{n}", f"demo:f{n}") for n in range(5)], configured)

    assert len(turns.take(5)) == 5
    assert not turns


def test_what_counts_is_where_a_feed_is_asked() -> None:
    moved = [FeedSource(name, f"https://{name}.example/feed") for name in "abc"]
    turns = Turns(moved, lambda source: f"https://Hub.example:443/{source.name}")

    assert len(turns.take(9)) == PER_HOST


@given(hosts=st.lists(st.sampled_from("abc"), max_size=30), at_most=st.integers(1, 5))
def test_every_feed_has_its_turn_once_and_no_host_more_than_its_share(hosts: list[str], at_most: int) -> None:
    feeds = [feed(host, n) for n, host in enumerate(hosts)]
    turns, under_way, seen = Turns(feeds, configured), list[FeedSource](), list[str]()
    while turns or under_way:
        taken = turns.take(at_most)
        under_way += taken
        seen += names(taken)
        for host in "abc":
            assert sum(source.name.startswith(host) for source in under_way) <= PER_HOST
        turns.done(under_way.pop(0))

    assert sorted(seen) == sorted(names(feeds))
