from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from curation.listening.kept_mentions import Correction, Excerpt
from curation.listening.rescoring import BATCH, Rescored, rescore
from curation.store.database import Database
from curation.store.mention_queries import Wanted, page_of_mentions
from curation.store.mentions import correct_mention, find_mention, save_mentions
from models.sentiment.interface import Passage, Sentiment
from tests.curation.store.kept import kept
from tests.curation.store.samples import NOW
from tests.models.sentiment.fakes import LexiconModel, Stumbling

LATER = NOW + timedelta(days=1)
NEW = LexiconModel(revision="2")
SAID = Correction("neutral", "desk", NOW)


class Killed(LexiconModel):
    """Ends the process at its second batch, as far as a test can."""

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        if self.batches:
            raise KeyboardInterrupt
        return super().score(passages)


def test_only_what_another_model_judged_is_judged_again_and_corrections_stay(database: Database) -> None:
    wrong, doubted = kept("1", "negative"), kept("2", "positive", uncertain=True)
    already = replace(kept("3"), judgement=replace(kept("3").judgement, revision="2"))
    with database.writing() as connection:
        save_mentions(connection, [wrong, doubted, already])
        correct_mention(connection, wrong.id, SAID)

    done = rescore(database, NEW, LATER, lambda count: None)

    assert done == Rescored(mentions=2, labels=1, doubts=1)
    with database.reading() as connection:
        found = {mention.id: mention for mention in page_of_mentions(connection, Wanted(), 10)}
    assert found[already.id] == already
    assert found[wrong.id].correction == SAID
    assert (found[wrong.id].judgement.label, found[wrong.id].judgement.at) == ("positive", LATER)
    assert {mention.judgement.revision for mention in found.values()} == {"2"}


def test_a_mention_that_the_model_fails_at_costs_no_other_its_judgement(database: Database) -> None:
    cursed = replace(kept("2"), excerpt=Excerpt("Kalvento is cursed.", 0))
    with database.writing() as connection:
        save_mentions(connection, [kept("1"), cursed, kept("3")])

    done = rescore(database, Stumbling("cursed", revision="2"), LATER, lambda count: None)

    assert (done.mentions, done.failed) == (2, 1)
    with database.reading() as connection:
        found = {mention.id: mention.judgement for mention in page_of_mentions(connection, Wanted(), 10)}
    assert found[cursed.id] == cursed.judgement
    assert sorted(each.revision for each in found.values()) == [cursed.judgement.revision, "2", "2"]


def test_the_model_is_asked_about_the_place_that_was_kept(database: Database) -> None:
    text = "Termo is bad. " + "Nobody says a word in this long sentence. " * 3 + "Kalvento is good."
    mention = replace(kept(start=1_000 + text.index("Kalvento")), excerpt=Excerpt(text, 1_000))
    with database.writing() as connection:
        save_mentions(connection, [mention])

    rescore(database, NEW, LATER, lambda count: None)

    with database.reading() as connection:
        found = find_mention(connection, mention.id)
    assert found is not None
    assert found.judgement.label == "positive"


def test_killed_half_way_it_goes_on_where_it_was(database: Database) -> None:
    count, told = 2 * BATCH + 3, list[int]()
    with database.writing() as connection:
        save_mentions(connection, [kept(str(number)) for number in range(count)])
    with pytest.raises(KeyboardInterrupt):
        rescore(database, Killed(revision="2"), LATER, told.append)

    done = rescore(database, NEW, LATER, told.append)

    assert done.mentions == count - BATCH
    assert told == [BATCH, BATCH, BATCH + 3]
    assert rescore(database, NEW, LATER, told.append) == Rescored()
