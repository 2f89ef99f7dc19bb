import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from curation.listening.kept_mentions import Correction, KeptMention
from curation.store.answers import GivenAnswer, answer_given, keep_answer
from curation.store.database import open_database
from curation.store.mention_queries import Wanted, page_of_mentions
from curation.store.mentions import correct_mention, save_mentions
from models.sentiment.interface import Label
from tests.curation.cli.conftest import Run
from tests.curation.store.kept import kept
from tests.curation.store.samples import NOW

AT = ("--now", "2026-11-21T09:00:00Z")


@pytest.fixture
def stored(folder: Path) -> Sequence[KeptMention]:
    """Three mentions of the last three days; a person agreed with one and disagreed with another."""
    mentions = [kept("1"), kept("2", uncertain=True, days=1, language="da"), kept("3", days=2, source="reddit")]
    said: tuple[Label, ...] = ("positive", "negative")
    database = open_database("passaparola.db")
    with database.writing() as connection:
        save_mentions(connection, mentions)
        for mention, label in zip(mentions, said, strict=False):
            correct_mention(connection, mention.id, Correction(label, "desk", NOW))
        keep_answer(connection, "desk", "once", GivenAnswer("h", b"what was said"), NOW)
    database.close()
    return mentions


def left() -> list[str]:
    """The documents whose mentions are still there."""
    database = open_database("passaparola.db")
    with database.reading() as connection:
        found = [mention.origin.document for mention in page_of_mentions(connection, Wanted(), 10)]
    database.close()
    return found


@pytest.mark.usefixtures("stored")
def test_the_model_is_held_against_people_by_language_and_brand(passaparola: Run) -> None:
    told = json.loads(passaparola("sentiment", "evaluate", "--json").out)
    assert told["all"] == {
        "mentions": 2,
        "uncertain": 1,
        "accuracy": 0.5,
        "macro_f1": pytest.approx(1 / 3),
        "certain_accuracy": 1.0,
    }
    assert [told["languages"][code]["accuracy"] for code in ("en", "da")] == [1.0, 0.0]
    assert list(told["brands"]) == ["kalvento"]

    printed = passaparola("sentiment", "evaluate").out
    assert printed.startswith("2 corrections, of what fake@1 said")
    assert "a larger share is right" in printed


def test_without_corrections_it_is_said_how_to_make_them(passaparola: Run) -> None:
    open_database("passaparola.db").close()
    assert "PUT /v1/mentions/{id}/label" in passaparola("sentiment", "evaluate").out


@pytest.mark.usefixtures("stored")
def test_what_is_old_is_forgotten_of_one_source_and_of_all_with_the_answers_kept(passaparola: Run) -> None:
    assert passaparola("sentiment", "forget", "--before", "2026-11-21", "--source", "reddit").out == (
        "1 mentions of reddit published before 2026-11-21 erased, and 1 answers kept for repeats\n"
    )
    assert left() == ["1", "2"]
    assert passaparola("sentiment", "forget", "--before", "2026-11-21").status == 0
    assert left() == ["1"]
    database = open_database("passaparola.db")
    with database.reading() as connection:
        assert answer_given(connection, "desk", "once") is None
    database.close()


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "21/11/2026", ""])
@pytest.mark.usefixtures("stored")
def test_what_is_no_day_forgets_nothing(passaparola: Run, day: str) -> None:
    done = passaparola("sentiment", "forget", "--before", day)
    assert (done.status, "is not a date such as" in done.err, len(left())) == (2, True, 3)


@pytest.mark.usefixtures("stored")
def test_a_model_that_cannot_be_loaded_leaves_everything_as_it_was(passaparola: Run, folder: Path) -> None:
    text = "feeds:\n  - name: News\n    url: https://example.com/feed\nsentiment: ./nowhere\n"
    (folder / "feeds.yaml").write_text(text, encoding="utf-8")
    done = passaparola(*AT, "sentiment", "rescore")
    assert (done.status, "nowhere" in done.err, len(left())) == (1, True, 3)
