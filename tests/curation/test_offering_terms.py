"""What reviewers set for a suggestion holds when it is offered: the audience, the embargo, the last day, the words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from curation.captions import CaptionRules, Draft, Source
from curation.captions.voices.author import Author
from curation.config import Config, FeedSource, Programme
from curation.offering import offer_picks, open_week
from curation.review import Action
from curation.store.database import Database
from curation.store.decisions import move
from curation.store.picks import all_picks
from curation.store.suggestions import replace_matches
from curation.terms import Terms
from curation.writing import Writer
from tests.curation.store.samples import ANN, NOW, match, suggest
from tests.fakes import WordEncoder

CONFIG = Config(
    Path("feeds.yaml"),
    (FeedSource("News", "https://news.example/feed", kind="company"),),
    programme=Programme(picks_per_week=2, per_source=2),
)
LATER = NOW + timedelta(days=1)


@dataclass
class Told:
    """A drafter that notes the rules it was given."""

    rules: list[CaptionRules] = field(default_factory=list)

    def __call__(
        self,
        author: Author,
        source: Source,
        rules: CaptionRules,
        *,
        closeness: Mapping[str, float],
        handed_out: Sequence[str],
        variants: int,
    ) -> tuple[Draft, ...]:
        self.rules.append(rules)
        return (Draft("Text", "en", "test"),)


def offered(database: Database, action: Action, wanted: Terms) -> list[tuple[str, str]]:
    """Who is offered what, once "a" has these terms; it and "b" fit both people the same."""
    with database.writing() as connection:
        suggest(connection, "a", "b")
        replace_matches(connection, [match(id, person) for id in "ab" for person in ("ann", "bo")])
        for id in "ab":
            move(connection, id, "approve", actor="Rita", now=NOW)
        move(connection, "a", action, actor="Rita", now=NOW, wanted=wanted)
        found = open_week(connection, CONFIG, NOW).candidates
    return sorted((candidate.item, candidate.employee) for candidate in found if candidate.item == "a")


@pytest.mark.parametrize(
    ("action", "wanted", "people"),
    [
        ("audience", Terms(languages=("it",)), ["bo"]),
        ("audience", Terms(teams=("Nobody's",)), []),
        ("embargo", Terms(embargo=LATER), []),
        ("embargo", Terms(embargo=NOW), ["ann", "bo"]),
        ("expiry", Terms(expires=NOW), []),
        ("expiry", Terms(expires=LATER), ["ann", "bo"]),
    ],
)
def test_only_whom_and_when_the_reviewer_said(
    database: Database, action: Action, wanted: Terms, people: list[str]
) -> None:
    assert [person for _, person in offered(database, action, wanted)] == people


def test_of_the_same_engagement_the_pinned_one_goes_first(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        replace_matches(connection, [match("a", "ann"), match("b", "ann")])
        for id in "ab":
            move(connection, id, "approve", actor="Rita", now=NOW)
        move(connection, "b", "pin", actor="Rita", now=NOW)
    one = replace(CONFIG, programme=Programme(picks_per_week=1))
    offer_picks(database, Writer(one, WordEncoder(), Told()), NOW)
    with database.reading() as connection:
        assert [pick.item.id for pick in all_picks(connection)] == ["b"]


def test_drafters_are_told_what_must_and_must_not_be_said(database: Database) -> None:
    told = Told()
    with database.writing() as connection:
        suggest(connection, "a")
        replace_matches(connection, [match("a", ANN.id)])
        move(connection, "a", "approve", actor="Rita", now=NOW)
        move(connection, "a", "rules", actor="Rita", now=NOW, wanted=Terms(must_keep=("k",), must_not=("n",)))
    offer_picks(database, Writer(CONFIG, WordEncoder(), told), NOW)
    assert [(rules.must_keep, rules.banned_phrases) for rules in told.rules] == [(("k",), ("n",))]
