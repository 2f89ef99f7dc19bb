"""A whole worker at a small company, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curation.captions import Draft
from curation.captions.voices.author import Author
from curation.fetch.errors import ConnectionFailed
from curation.pipeline import Job, run
from curation.store.database import Database, open_database
from curation.store.items import all_items
from curation.store.picks import all_picks
from curation.store.suggestions import suggestions_in
from curation.work.slots import Times
from curation.work.standing import NoSuchJob, Standing, open_standing
from curation.work.tables import count_jobs
from curation.work.taking_over import KEPT, forget
from curation.writing import draft_offline
from tests.curation.work.bench import TITLES, TRADE, Bench, at_work, until
from tests.fakes import InProcess
from tests.models.sentiment.fakes import LexiconModel


def listed(database: Database) -> list[Standing]:
    with open_standing(database) as found:
        return list(found.listed(50)) if found else []


def jobs(database: Database) -> dict[str, list[Standing]]:
    """Those that are over, by kind."""
    over = [job for job in listed(database) if job.state in ("done", "failed")]
    return {kind: [job for job in over if job.kind == kind] for kind in ("round", "deliver", "captions", "tidy")}


def left(database: Database) -> tuple[object, ...]:
    with database.reading() as connection:
        return all_items(connection), suggestions_in(connection, ("proposed", "approved")), all_picks(connection)


def test_a_round_leaves_what_a_run_leaves_and_is_forgotten_after_two_weeks(database: Database, tmp_path: Path) -> None:
    bench, other = Bench(database), Bench(open_database(tmp_path / "run.db"))
    bench.enrol()
    other.enrol()
    models = (lambda: other.encoder, LexiconModel, lambda: draft_offline)
    run(
        Job(other.config, other.database, other.reader, InProcess(), *models, other.now, lambda *told: None, timer=True)
    )

    with at_work(bench.worker(bench.place())):
        until(lambda: bool(jobs(database)["round"]))
        (told,) = (job.told for job in jobs(database)["round"])
        assert count_jobs(database)["round", "done"] == 1
        assert not forget(datetime.now(UTC))
        assert forget(datetime.now(UTC) + KEPT + timedelta(minutes=1)) >= 3  # the round and its parts
        assert not jobs(database)["round"]

    assert told
    assert (told["feeds"], told["new"], told["picks"], told["captions"]) == (2, 4, 2, 2)
    assert left(database) == left(other.database)
    other.database.close()


def test_what_is_offered_is_delivered_once_however_often_deliveries_begin(database: Database) -> None:
    bench = Bench(database)
    bench.enrol()
    worker = replace(bench.worker(bench.place()), times=Times(deliver=timedelta(seconds=1)))

    with at_work(worker):
        until(lambda: len(bench.mailbox.taken) >= 2)
        seen = len(jobs(database)["deliver"])
        until(lambda: len(jobs(database)["deliver"]) >= seen + 2)

    assert sorted(employee for employee, _ in bench.mailbox.taken) == ["ann", "gro"]


def test_what_fails_does_not_keep_the_others_and_is_done_when_it_is_retried(database: Database) -> None:
    bench = Bench(database)
    bench.enrol()
    bench.reader.documents[TRADE.url] = ConnectionFailed("no answer")
    place = bench.place()
    place = replace(place, models=replace(place.models, drafter=lambda config: refusing_the_launch))

    with at_work(bench.worker(place)):
        until(lambda: bool(jobs(database)["round"]))

    found = jobs(database)
    (round_,), (captions,) = found["round"], found["captions"]
    assert round_.told
    assert (round_.state, round_.told["failed"], round_.told["captions"]) == ("done", [TRADE.name], 0)
    assert captions.state == "failed"
    assert "1 of 2 items" in str(captions.why)
    assert "no words for it" in str(captions.why)
    assert captioned(database) == [TITLES[1]]

    retry(database, round_.id, captions.id)
    with at_work(bench.worker(bench.place())):
        until(lambda: not any(job.kind == "captions" for job in listed(database)))
    assert captioned(database) == sorted(TITLES[:2])


def retry(database: Database, done: str, failed: str) -> None:
    """Only what failed may be retried."""
    with open_standing(database) as found:
        assert found
        with pytest.raises(NoSuchJob, match="has not failed"):
            found.retry(done)
        with pytest.raises(NoSuchJob, match="no job 'round-7'"):
            found.retry("round-7")
        found.retry(failed)


def captioned(database: Database) -> list[str]:
    with database.reading() as connection:
        return sorted(pick.item.title for pick in all_picks(connection) if pick.captions)


def refusing_the_launch(author: Author, source: object, *rest: object, **more: object) -> tuple[Draft, ...]:
    if getattr(source, "title", "") == TITLES[0]:
        raise RuntimeError("no words for it")
    return draft_offline(author, source, *rest, **more)  # type: ignore[arg-type]
