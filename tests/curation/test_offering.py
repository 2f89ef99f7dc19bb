"""From approved suggestions to picks with captions to choose from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from curation.captions import CaptionRules, Draft, Finding, Source
from curation.captions.voices.author import Author
from curation.captions.voices.habits import habits_of
from curation.config import Config, FeedSource, LanguageModel, Programme
from curation.offering import VARIANTS, Offered, draft_missing_captions, offer_picks, week_of
from curation.store.database import Database
from curation.store.people import save_employees
from curation.store.picks import all_picks, picks_of
from curation.store.suggestions import move, replace_matches
from curation.store.voices import LearntVoice, save_voice
from curation.writing import Writer
from tests.curation.store.samples import ANN, BO, NOW, match, suggest
from tests.fakes import WordEncoder

WEEK = "2026-W47"
CONFIG = Config(
    Path("feeds.yaml"),
    (FeedSource("News", "https://news.example/feed", kind="company"),),
    programme=Programme(picks_per_week=2, per_source=2),
)
WRONG = Finding("number", "error", 0, 1, "not in the article")
ODD = Finding("name", "warning", 0, 1, "is this name right?")
POSTS = ("Hej alle sammen, min afdeling søger to nyuddannede!", "Tusind tak til jer i Randers, I har lært mig alt!")


@dataclass
class Drafts:
    """A drafter of numbered drafts: notes whom it drafts for, and does what a test has it do first."""

    findings: Mapping[int, Finding] = field(default_factory=dict)
    first: Callable[[Author, Source], object] = lambda author, source: None
    asked: list[tuple[str, str]] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)

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
        self.asked.append((source.story, author.employee.id))
        self.authors.append(author)
        self.first(author, source)
        texts = [f"{source.story} for {author.employee.id}, {number}" for number in range(variants)]
        found = [(self.findings[number],) if number in self.findings else () for number in range(variants)]
        return tuple(Draft(text, "en", "test", findings) for text, findings in zip(texts, found, strict=True))


def writer(drafter: Drafts, config: Config = CONFIG) -> Writer:
    return Writer(config, WordEncoder(), drafter)


@pytest.fixture
def approved(database: Database) -> Database:
    """Two approved suggestions that fit Ann, one of them Bo too."""
    with database.writing() as connection:
        suggest(connection, "a", "b")
        replace_matches(connection, [match("a", "ann"), match("a", "bo"), match("b", "ann", 0.7)])
        for id in ("a", "b"):
            move(connection, id, "approve", actor="Anna", now=NOW)
    return database


def texts(database: Database, employee: str) -> list[list[str]]:
    with database.reading() as connection:
        return [[draft.text for draft in pick.captions] for pick in picks_of(connection, employee)]


def test_every_pick_comes_with_captions_to_choose_from(approved: Database) -> None:
    drafts = Drafts()

    assert offer_picks(approved, writer(drafts), NOW) == Offered(new_picks=3, captions=3)
    assert VARIANTS == 3
    assert texts(approved, "ann") == [[f"{id} for ann, {number}" for number in range(3)] for id in ("a", "b")]
    assert drafts.asked == [("a", "ann"), ("a", "bo"), ("b", "ann")]


def test_a_second_run_offers_and_drafts_nothing(approved: Database) -> None:
    offer_picks(approved, writer(Drafts()), NOW)
    before, drafts = texts(approved, "ann"), Drafts()

    assert offer_picks(approved, writer(drafts), NOW + timedelta(hours=1)) == Offered()
    assert (drafts.asked, texts(approved, "ann")) == ([], before)


def test_a_draft_with_an_error_is_kept_back_and_one_with_a_warning_is_not(approved: Database) -> None:
    offered = offer_picks(approved, writer(Drafts({0: WRONG, 1: ODD})), NOW)

    assert (offered.captions, offered.captions_withheld) == (3, 0)
    with approved.reading() as connection:
        captions = [[draft.findings for draft in pick.captions] for pick in all_picks(connection)]
    assert captions == [[(ODD,), ()]] * 3


def test_where_every_draft_has_an_error_the_caption_is_withheld_and_tried_again(approved: Database) -> None:
    offered = offer_picks(approved, writer(Drafts(dict.fromkeys(range(VARIANTS), WRONG))), NOW)

    assert (offered.new_picks, offered.captions, offered.captions_withheld) == (3, 0, 3)
    assert texts(approved, "ann") == [[], []]
    assert draft_missing_captions(approved, writer(Drafts()), WEEK) == (3, 0)


def test_a_run_killed_between_items_goes_on_with_the_next(approved: Database) -> None:
    def killed_at_b(author: Author, source: Source) -> None:
        if source.story == "b":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        offer_picks(approved, writer(Drafts(first=killed_at_b)), NOW)
    drafts = Drafts()

    assert draft_missing_captions(approved, writer(drafts), WEEK) == (1, 0)
    assert drafts.asked == [("b", "ann")]


def test_who_leaves_while_captions_are_drafted_gets_none(approved: Database) -> None:
    def bo_leaves(author: Author, source: Source) -> None:
        with approved.writing() as connection:
            save_employees(connection, [replace(BO, opted_in=False)])

    offered = offer_picks(approved, writer(Drafts(first=bo_leaves)), NOW)

    assert (offered.captions, offered.captions_withheld) == (2, 1)
    with approved.writing() as connection:
        save_employees(connection, [BO])
    assert texts(approved, "bo") == [[]]


@pytest.mark.parametrize(
    ("endpoint", "agreed", "seen"),
    [(None, False, POSTS), ("http://model.example/v1", False, ()), ("http://model.example/v1", True, POSTS)],
)
def test_a_model_elsewhere_sees_posts_of_those_who_agreed_to_that(
    approved: Database, endpoint: str | None, agreed: bool, seen: tuple[str, ...]
) -> None:
    with approved.writing() as connection:
        save_voice(connection, "ann", LearntVoice(habits_of(POSTS), NOW, POSTS, agreed))
    drafts = Drafts()
    offer_picks(approved, writer(drafts, replace(CONFIG, drafter=LanguageModel("m", endpoint=endpoint))), NOW)

    examples = {author.employee.id: author.examples for author in drafts.authors}
    assert examples == {"ann": seen, "bo": ()}


def test_captions_are_drafted_in_the_voice_that_posts_show(approved: Database) -> None:
    with approved.writing() as connection:
        save_voice(connection, "ann", LearntVoice(habits_of(POSTS), NOW))
    drafts = Drafts()
    offer_picks(approved, writer(drafts), NOW)

    voices = {author.employee.id: author.voice for author in drafts.authors}
    assert voices["ann"].exclamation
    assert not voices["bo"].exclamation


def test_the_drafters_own_captions_differ_from_one_colleague_to_the_next(approved: Database) -> None:
    offer_picks(approved, Writer(CONFIG, WordEncoder()), NOW)

    told = [text for employee in ("ann", "bo") for captions in texts(approved, employee) for text in captions]
    assert len(told) == len(set(told)) >= 3


def test_the_week_is_that_of_where_the_programme_lives() -> None:
    auckland = replace(CONFIG, programme=Programme(time_zone=ZoneInfo("Pacific/Auckland")))
    sunday_night = NOW.replace(day=22, hour=23)

    assert (week_of(sunday_night, CONFIG), week_of(sunday_night, auckland)) == (WEEK, "2026-W48")


def test_nobody_and_nothing_is_offered_from_an_empty_store(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])

    assert offer_picks(database, writer(Drafts()), NOW) == Offered()
