"""What a programme's writer hands to whoever drafts, and that no caption is handed out twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from curation.captions import CaptionRules, Draft, Source
from curation.captions.voices.author import Author
from curation.captions.voices.voice import voice_of
from curation.config import Brand, Config, FeedSource, Programme
from curation.items import Item
from curation.roles import Employee
from curation.writing import Writer, caption_rules, source_of
from tests.fakes import WordEncoder

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FEED = FeedSource("Newsroom", "https://own.example/feed", kind="company", topics=("Energy",))
CONFIG = Config(
    Path("feeds.yaml"),
    (FEED,),
    brands=(
        Brand("v", "Voltara", aliases=("Voltara Group",), competitor=True),
        Brand("n", "Northwind Energy", aliases=("Northwind",)),
    ),
    programme=Programme(
        disclosure={"DK": {"da": "Jeg arbejder hos {employer}."}},
        banned_phrases=("synergy",),
        sharing="agreed",
        hashtags=("#Wind",),
    ),
)
ITEM = Item(
    id="a" * 16,
    feed="Newsroom",
    url="https://own.example/leeds",
    canonical_url="https://own.example/leeds",
    title="A plant opens in Leeds",
    summary="A plant opens.",
    text="Sales has the price list. Trucks leave at six. Buses run on the cells. Schools may visit on Friday.",
    language="en",
    published=NOW,
    first_seen=NOW,
    content_hash="0" * 64,
)
ANN = Employee("ann", "Ann", "ann@x.example", "sales", languages=("en",))
BO = Employee("bo", "Bo", "bo@x.example", "trucks", languages=("en",))


def author(employee: Employee, *examples: str) -> Author:
    return Author(employee, voice_of(employee), examples)


@dataclass
class Asked:
    """A drafter that numbers its drafts and remembers what it was given."""

    authors: list[Author] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    rules: list[CaptionRules] = field(default_factory=list)
    closest: list[str] = field(default_factory=list)
    handed_out: list[list[str]] = field(default_factory=list)

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
        self.authors.append(author)
        self.sources.append(source)
        self.rules.append(rules)
        self.closest.append(max(closeness, key=lambda sentence: closeness[sentence]))
        self.handed_out.append(list(handed_out))
        return tuple(Draft(f"{author.employee.id} {number}", "en", "asked") for number in range(variants))


def test_an_item_becomes_a_source_with_the_kind_and_topics_of_its_feed() -> None:
    assert source_of(ITEM, CONFIG) == Source(
        story=ITEM.id,
        title=ITEM.title,
        text=ITEM.text,
        url=ITEM.url,
        language="en",
        kind="company",
        source_name="Newsroom",
        topics=("Energy",),
    )


def test_an_item_of_a_feed_no_longer_there_is_somebody_elses() -> None:
    source = source_of(replace(ITEM, feed="Gone"), CONFIG)

    assert (source.kind, source.topics, source.source_name) == ("third_party", (), "Gone")


def test_the_rules_are_those_of_the_programme_and_rivals_go_by_every_name() -> None:
    assert caption_rules(CONFIG) == CaptionRules(
        employer="Northwind Energy",
        disclosure={"DK": {"da": "Jeg arbejder hos {employer}."}},
        banned_phrases=("synergy",),
        competitors=("Voltara", "Voltara Group"),
        sharing="agreed",
        hashtags=("#Wind",),
    )


def test_each_author_is_drafted_for_with_their_own_side_of_the_item() -> None:
    asked, authors = Asked(), [author(ANN, "A post of mine."), author(BO)]
    Writer(CONFIG, WordEncoder(), asked).write(ITEM, authors, [])

    assert asked.authors == authors
    assert asked.closest == ["Sales has the price list.", "Trucks leave at six."]
    assert set(asked.sources) == {source_of(ITEM, CONFIG)}
    assert asked.rules == [caption_rules(CONFIG)] * 2


def test_what_one_was_handed_the_next_is_not() -> None:
    asked = Asked()
    rows = Writer(CONFIG, WordEncoder(), asked).write(ITEM, [author(ANN), author(BO)], ["before"], variants=2)

    assert [[draft.text for draft in row] for row in rows] == [["ann 0", "ann 1"], ["bo 0", "bo 1"]]
    assert asked.handed_out == [["before"], ["before", "ann 0", "ann 1"]]


def test_without_authors_nothing_is_written() -> None:
    assert Writer(CONFIG, WordEncoder()).write(ITEM, [], []) == []


def test_the_offline_drafter_writes_unless_another_is_given() -> None:
    [first, second] = Writer(CONFIG, WordEncoder()).write(ITEM, [author(ANN), author(BO)], [], variants=2)
    texts = [draft.text for draft in (*first, *second)]

    assert len(texts) == len(set(texts)) >= 2
    assert all("I work at Northwind Energy." in text and text.endswith(ITEM.url or "") for text in texts)
    assert {draft.drafter for draft in (*first, *second)} == {"offline"}


def test_the_voice_written_in_is_the_authors_not_the_profiles() -> None:
    spoken = replace(voice_of(ANN), language="da")
    [[draft]] = Writer(CONFIG, WordEncoder()).write(ITEM, [Author(ANN, spoken)], [])

    assert draft.language == "da"
