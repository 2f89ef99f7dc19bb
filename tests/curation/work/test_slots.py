from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.work.sharing_out import MOST_FEEDS, parts_of, parts_of_feeds
from curation.work.slots import Times, job_id, kind_of, part_id

AT = datetime(2026, 11, 22, 19, 22, 7, tzinfo=UTC)


def test_all_moments_of_a_slot_name_the_same_job_and_the_next_slot_another() -> None:
    every = timedelta(minutes=15)

    assert (
        job_id("round", every, AT) == job_id("round", every, AT + timedelta(minutes=7)) == "round-2026-11-22T19:15:00Z"
    )
    assert job_id("round", every, AT + timedelta(minutes=8)) == "round-2026-11-22T19:30:00Z"


def test_a_slot_has_one_name_whatever_zone_its_moment_is_told_in() -> None:
    elsewhere = AT.astimezone(ZoneInfo("Asia/Kolkata"))

    assert job_id("deliver", timedelta(hours=1), elsewhere) == job_id("deliver", timedelta(hours=1), AT)


def test_the_kind_of_a_part_is_its_own() -> None:
    job = job_id("round", Times().of("round"), AT)

    assert kind_of(job) == "round"
    assert kind_of(part_id(job, "captions", 3)) == "captions"


@given(st.lists(st.integers(0, 40), max_size=600))
def test_every_feed_is_in_one_part_and_those_of_a_host_are_together(hosts: list[int]) -> None:
    sources = [FeedSource(f"feed {n}", f"https://host{host}.example/{n}") for n, host in enumerate(hosts)]
    parts = parts_of_feeds(sources)
    part_of = {name: number for number, part in enumerate(parts) for name in part}
    largest = max(map(hosts.count, hosts), default=0)

    assert sorted(name for part in parts for name in part) == sorted(source.name for source in sources)
    assert all(len({part_of[s.name] for s, h in zip(sources, hosts, strict=True) if h == host}) <= 1 for host in hosts)
    assert all(0 < len(part) < MOST_FEEDS + largest for part in parts)


def test_parts_of_things_keep_their_order() -> None:
    assert parts_of([1, 2, 3, 4, 5], 2) == [[1, 2], [3, 4], [5]]
