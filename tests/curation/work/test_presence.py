"""Who is there and who is gone, without any engine."""

from datetime import UTC, datetime, timedelta

from curation.store.database import Database
from curation.store.leases import LEASE
from curation.work.presence import Presence, workers
from curation.work.tables import count_jobs
from curation.work.taking_over import InHand

NOW = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
AWAY = "another-host boot pid/7/7.0/00000000"  # a worker elsewhere, of which only its lease tells


def there(database: Database, version: str = "A", owner: str | None = None) -> Presence:
    presence = Presence(database, version, owner) if owner else Presence.of(database, version)
    presence.arrive(NOW)
    return presence


def in_hand(presence: Presence) -> list[InHand]:
    return [InHand("round-1", "round", presence.executor, presence.version)]


def test_a_worker_elsewhere_is_gone_when_its_lease_has_run_out_and_not_before(database: Database) -> None:
    away, here = there(database, owner=AWAY), there(database)

    assert not here.find_gone(in_hand(away), NOW + LEASE - timedelta(seconds=1))
    assert here.find_gone(in_hand(away), NOW + LEASE).executors == {away.executor}


def test_one_that_renews_its_lease_stays(database: Database) -> None:
    away, here = there(database, owner=AWAY), there(database)
    away.renew(NOW + LEASE / 2)

    assert not here.find_gone(in_hand(away), NOW + LEASE)


def test_a_worker_whose_process_ended_on_this_machine_is_gone_at_once(database: Database) -> None:
    here = there(database)
    host, pid, start, token = here.owner.rsplit("/", 3)
    died = there(database, owner=f"{host}/{pid}/{float(start) - 60}/{token}")

    assert here.find_gone(in_hand(died), NOW).executors == {died.executor}


def test_whoever_is_gone_is_found_by_one_worker_alone(database: Database) -> None:
    away, first, second = there(database, owner=AWAY), there(database), there(database)
    found = first.find_gone(in_hand(away), NOW + LEASE)

    assert found
    assert away.executor not in second.find_gone(in_hand(away), NOW + LEASE).executors
    first.release(found)
    assert away.executor in second.find_gone(in_hand(away), NOW + LEASE).executors


def test_one_that_left_is_taken_over_at_once(database: Database) -> None:
    left, here = there(database), there(database)
    left.leave()

    assert here.find_gone(in_hand(left), NOW).executors == {left.executor}


def test_one_that_was_asleep_takes_its_name_again(database: Database) -> None:
    away, here = there(database, owner=AWAY), there(database)
    later = NOW + 10 * LEASE
    here.renew(later)
    here.release(here.find_gone(in_hand(away), later))
    away.renew(later)

    assert not here.find_gone(in_hand(away), later)
    with database.reading() as connection:
        assert set(workers(connection)) == {away.owner, here.owner}


def test_jobs_of_other_code_are_left_to_it_as_long_as_a_worker_of_it_lives(database: Database) -> None:
    old, new = there(database, "A", AWAY), there(database, "B")
    waiting = [InHand("round-1.feeds-0", "feeds", "", "A")]

    assert not new.find_gone(waiting, NOW)
    assert new.find_gone(waiting, NOW + LEASE).versions == {"A"}
    assert not old.find_gone([InHand("round-2", "round", "", "B")], NOW)


def test_where_no_worker_ever_was_no_job_is_counted(database: Database) -> None:
    assert count_jobs(database) == {}
