"""A sharp fall raises an alert and pauses its brand until somebody decides."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from curation.config import Brand, Config
from curation.listening.brand_watch import standings, watch_brands
from curation.listening.mood import Counts
from curation.report import Alert
from curation.store.database import Database
from curation.store.mentions import save_mentions
from curation.store.pauses import active_pauses, end_pause, last_pauses
from tests.curation.store.kept import kept
from tests.curation.store.samples import NOW

CONFIG = Config(Path("feeds.yaml"), (), brands=(Brand("kalvento", "Kalvento"), Brand("termovika", "Termovika")))


@pytest.fixture
def fallen(database: Database) -> Database:
    """Forty documents praise a brand, then twelve of today blame it."""
    praise = [kept(f"old {n}", "positive", days=5 + n % 20) for n in range(40)]
    blame = [kept(f"new {n}", "negative", days=0.1) for n in range(12)]
    with database.writing() as connection:
        save_mentions(connection, [*praise, *blame])
    return database


def watch(database: Database, now: datetime = NOW) -> tuple[Alert, ...]:
    return watch_brands(database, CONFIG, now)


def test_a_fall_is_told_and_pauses_its_brand(fallen: Database) -> None:
    [alert] = watch(fallen)

    assert (alert.brand, alert.name, alert.paused_since) == ("kalvento", "Kalvento", NOW)
    assert alert.reason.startswith("net sentiment fell from +1.00 to -1.00: 12 documents")
    with fallen.reading() as connection:
        [pause] = active_pauses(connection)
    assert (pause.brand, pause.since, pause.reason) == ("kalvento", NOW, alert.reason)


def test_no_fall_is_no_alert(database: Database) -> None:
    assert watch(database) == ()


def test_the_alert_stays_and_the_pause_is_the_same_in_the_next_run(fallen: Database) -> None:
    first, again = watch(fallen), watch(fallen, NOW + timedelta(hours=5))

    assert first == again
    with fallen.reading() as connection:
        assert len(active_pauses(connection)) == 1


def test_who_decided_is_kept_and_the_same_fall_does_not_pause_again(fallen: Database) -> None:
    watch(fallen)
    with fallen.writing() as connection:
        assert end_pause(connection, "kalvento", by="Anna", at=NOW + timedelta(hours=1))
        assert not end_pause(connection, "kalvento", by="Bo", at=NOW + timedelta(hours=2))

    [alert] = watch(fallen, NOW + timedelta(days=1))

    assert alert.paused_since is None
    with fallen.reading() as connection:
        assert active_pauses(connection) == []
        assert last_pauses(connection)["kalvento"].decided_by == "Anna"


def test_a_later_fall_pauses_again(fallen: Database) -> None:
    watch(fallen)
    later = NOW + timedelta(days=4)
    with fallen.writing() as connection:
        end_pause(connection, "kalvento", by="Anna", at=NOW)
        save_mentions(connection, [kept(f"later {n}", "negative", days=-3.5) for n in range(12)])

    [alert] = watch(fallen, later)

    assert alert.paused_since == later
    with fallen.reading() as connection:
        assert last_pauses(connection)["kalvento"].since == later


def test_every_configured_brand_has_its_standing(fallen: Database) -> None:
    watch(fallen)
    with fallen.writing() as connection:
        save_mentions(connection, [kept("older", "positive", days=40), kept("doubt", uncertain=True, days=1)])
    with fallen.reading() as connection:
        ours, theirs = standings(connection, CONFIG, NOW)

    assert ours.counts == Counts(negative=12, positive=40, uncertain=1)
    assert ours.pause is not None
    assert (theirs.brand.id, theirs.counts, theirs.pause) == ("termovika", Counts(), None)
