"""Whatever a feed does to guids, links, titles and dates: no item is told twice, none is lost, none becomes another."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.feeds.entries import Entry, ParsedFeed
from curation.intake.identity import Changes, Known, changes
from curation.items import Item
from curation.language import LanguageDetector
from curation.parsing.cleaning import items_from_feed

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
SOURCE = FeedSource(name="Nordlys", url="https://nordlys.example/feed", language="en")
FRONT = "https://nordlys.example/"


class Declared(LanguageDetector):
    """Believes what the feed declares: guessing takes most of the time of a test and matters to none here."""

    def detect(self, text: str, declared: str | None) -> str:
        return declared or "und"


DETECTOR = Declared(("en",))


def entry(name: str, *, day: float = 1, link: str | None = "", guid: str | None = "", **rest: str) -> Entry:
    """An entry all of its own, dated `day` days before `NOW`."""
    return Entry(
        id=f"guid-{name}" if guid == "" else guid,
        link=f"https://nordlys.example/{name}" if link == "" else link,
        title=rest.get("title", f"Title of {name}"),
        summary=rest.get("text", f"Text of {name}."),
        content="",
        published=NOW - timedelta(days=day),
        updated=None,
    )


@dataclass
class Shelf:
    """What a store does with changes, and how often each title and id was new."""

    limit: int = 500
    now: datetime = NOW
    items: dict[str, Item] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    new_ids: Counter[str] = field(default_factory=Counter)

    def fetch(self, *entries: Entry) -> Changes:
        self.now += timedelta(minutes=30)
        cleaned = items_from_feed(ParsedFeed("Nordlys", None, "en", entries), SOURCE, DETECTOR, self.now)
        made = changes(cleaned.items, [known(item) for item in self.items.values()], self.marks, self.limit)
        self.new_ids.update(item.id for item in made.new)
        self.items |= {item.id: item for item in made.new + made.edited}
        self.marks |= set(made.marks)
        return made

    def titles(self) -> list[str]:
        return sorted(item.title for item in self.items.values())


def known(item: Item) -> Known:
    return Known(
        id=item.id,
        url=item.url,
        canonical_url=item.canonical_url,
        title=item.title,
        summary=item.summary,
        published=item.published,
        first_seen=item.first_seen,
        content_hash=item.content_hash,
    )


def counts(made: Changes) -> tuple[int, int, int]:
    return len(made.new), len(made.edited), made.passed_over


def test_the_same_document_twice_changes_nothing() -> None:
    shelf = Shelf()
    document = [entry("a"), entry("b", link=None), entry("c", guid=None)]
    assert counts(shelf.fetch(*document)) == (3, 0, 0)
    assert counts(shelf.fetch(*document)) == (0, 0, 0)


def test_an_edit_keeps_id_first_sight_and_date() -> None:
    shelf = Shelf()
    (before,) = shelf.fetch(entry("a")).new
    (after,) = shelf.fetch(replace(entry("a", day=0), title="Corrected", link=f"{FRONT}mended")).edited

    assert (after.id, after.first_seen, after.published) == (before.id, before.first_seen, before.published)
    assert (after.title, after.canonical_url) == ("Corrected", f"{FRONT}mended")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda e: e, id="link and title stay"),
        pytest.param(lambda e: replace(e, title="Corrected"), id="link and text stay"),
        pytest.param(lambda e: replace(e, summary="Another text."), id="the text is edited"),
        pytest.param(lambda e: replace(e, published=NOW), id="the date is that of the fetch"),
        pytest.param(lambda e: replace(e, link=e.link + "/?utm_source=rss#top"), id="the link is written differently"),
        pytest.param(lambda e: replace(e, link=e.link.replace("https://", "http://www.")), id="https and no www."),
    ],
)
@pytest.mark.parametrize("guid", ["another", None])
def test_a_guid_that_changes_or_goes_does_not_make_an_item_new(
    change: Callable[[Entry], Entry], guid: str | None
) -> None:
    shelf = Shelf()
    shelf.fetch(entry("a"), entry("b", day=2))
    ids = set(shelf.items)

    assert shelf.fetch(replace(change(entry("a")), id=guid), entry("b", day=2)).new == ()
    assert shelf.fetch(entry("a"), entry("b", day=2)).new == ()
    assert set(shelf.items) == ids


def test_sister_sites_that_tell_the_same_at_the_same_address_keep_an_item_each() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a"))
    sister = replace(entry("a"), id="sister", link="https://sister.example/a")
    assert counts(shelf.fetch(sister)) == (1, 0, 0)


def test_an_item_without_a_link_is_known_by_title_text_and_date() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a", link=None))
    assert counts(shelf.fetch(entry("a", link=None, guid="x"))) == (0, 0, 0)
    assert counts(shelf.fetch(entry("a", link=None, guid=None))) == (0, 0, 0)
    assert counts(shelf.fetch(entry("a", link=None, guid="y", text="Another text."))) == (0, 1, 0)
    assert counts(shelf.fetch(entry("a", link=None, guid="z", day=0))) == (1, 0, 0)


def test_a_guid_without_a_link_is_enough_where_all_else_is_edited() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a", link=None))
    assert counts(shelf.fetch(entry("b", link=None, guid="guid-a", day=0))) == (0, 1, 0)


def test_a_page_without_a_guid_is_the_item_where_all_else_is_edited() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a"))
    assert counts(shelf.fetch(entry("b", guid=None, link=entry("a").link, day=0))) == (0, 1, 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://nordlys.example/?p=7", "http://nordlys.example/?p=7"),
        ("http://www.nordlys.example/seven", "https://nordlys.example/seven/"),
        ("seven", "  seven\n"),
        ("https://Nordlys.example/7?utm_medium=rss", "https://nordlys.example/7"),
    ],
)
def test_guids_that_say_the_same_are_one(before: str, after: str) -> None:
    shelf = Shelf()
    shelf.fetch(entry("a", guid=before))
    assert counts(shelf.fetch(entry("b", guid=after, day=2))) == (0, 1, 0)


@pytest.mark.parametrize("other", ["yt:video:AbC", "https://nordlys.example/log#v2"])
def test_case_and_fragment_tell_guids_apart(other: str) -> None:
    shelf = Shelf()
    shelf.fetch(entry("a", guid="yt:video:abc"), entry("b", guid="https://nordlys.example/log#v1"))
    assert counts(shelf.fetch(entry("c", guid=other))) == (1, 0, 0)


@pytest.mark.parametrize("guid", ["", None])
@pytest.mark.parametrize("link", [FRONT, "https://nordlys.example", "https://nordlys.example/status", None])
def test_items_that_share_a_page_stay_apart_as_the_window_rolls(link: str | None, guid: str | None) -> None:
    shelf = Shelf()
    rolling = [entry(str(n), day=9 - n, link=link, guid=guid) for n in range(9)]
    for start in range(8):
        shelf.fetch(*rolling[start : start + 2])
    shelf.fetch(rolling[8])
    assert shelf.titles() == [f"Title of {n}" for n in range(9)]
    assert set(shelf.new_ids.values()) == {1}


def test_notices_with_one_title_and_one_page_are_told_apart_by_their_dates() -> None:
    shelf = Shelf()
    notices = [
        entry(str(n), day=9 - n, link=f"{FRONT}status", title="Service restored", text="All is well.") for n in range(6)
    ]
    shelf.fetch(*notices[:3])
    assert counts(shelf.fetch(*notices[2:5])) == (2, 0, 0)
    assert counts(shelf.fetch(notices[5])) == (1, 0, 0)
    assert counts(shelf.fetch(*notices)) == (0, 0, 0)


def test_fragments_tell_apart_what_one_page_lists() -> None:
    shelf = Shelf()
    news = [entry(str(n), day=n, link=f"{FRONT}news#{n}", guid=None) for n in range(1, 5)]
    shelf.fetch(*news[2:])
    again = [replace(e, id=f"guid {e.link}", published=NOW) for e in news]
    assert [item.title for item in shelf.fetch(*again).new] == ["Title of 1", "Title of 2"]


def test_a_front_page_without_a_guid_names_nobody() -> None:
    shelf = Shelf()
    for n in range(4):
        assert counts(shelf.fetch(entry(str(n), day=4 - n, link=FRONT, guid=None))) == (1, 0, 0)
    assert len(shelf.items) == 4


@pytest.mark.parametrize("guid", ["one for all", "https://nordlys.example/"])
def test_items_that_share_a_guid_are_not_taken_for_each_other_when_one_is_left_alone(guid: str) -> None:
    shelf = Shelf()
    a, b = entry("a", guid=guid, day=2), entry("b", guid=guid)
    for document in ([a], [b, a], [b], [a], [a, b]):
        shelf.fetch(*document)
    assert shelf.titles() == ["Title of a", "Title of b"]
    assert len(shelf.new_ids) == 2


def test_a_guid_whose_item_is_still_there_under_another_name_is_given_away_under_a_new_id() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a", guid="1"))
    made = shelf.fetch(entry("a", guid="2"), entry("b", guid="1"))
    assert [item.title for item in made.new] == ["Title of b"]
    assert shelf.titles() == ["Title of a", "Title of b"]
    assert counts(shelf.fetch(entry("a", guid="2"), entry("b", guid="1"))) == (0, 0, 0)


def test_an_item_that_goes_stays_and_is_not_new_when_it_comes_back() -> None:
    shelf = Shelf()
    shelf.fetch(entry("a"), entry("b"))
    assert counts(shelf.fetch(entry("b"))) == (0, 0, 0)
    assert counts(shelf.fetch(entry("a"))) == (0, 0, 0)
    assert shelf.titles() == ["Title of a", "Title of b"]


def test_a_date_that_was_missing_or_ahead_is_corrected_once_and_then_stays() -> None:
    for wrong in (None, NOW + timedelta(hours=9), NOW + timedelta(days=900)):
        shelf = Shelf()
        (before,) = shelf.fetch(replace(entry("a"), published=wrong)).new
        assert before.date == before.first_seen
        (after,) = shelf.fetch(entry("a", day=3)).edited
        assert (after.id, after.date) == (before.id, NOW - timedelta(days=3))
        assert counts(shelf.fetch(entry("a", day=2))) == (0, 0, 0)


def test_a_feed_that_dates_everything_now_changes_nothing() -> None:
    shelf = Shelf()
    shelf.fetch(replace(entry("a"), published=NOW + timedelta(hours=5)))
    assert counts(shelf.fetch(replace(entry("a"), published=NOW + timedelta(hours=6)))) == (0, 0, 0)


def archive(count: int, first: int = 0) -> list[Entry]:
    return [entry(f"old-{n}", day=100 + n) for n in range(first, first + count)]


def test_the_first_fetch_takes_the_newest_and_what_it_leaves_is_never_new() -> None:
    shelf = Shelf(limit=3)
    assert counts(shelf.fetch(*archive(10))) == (3, 0, 7)
    assert shelf.titles() == ["Title of old-0", "Title of old-1", "Title of old-2"]
    assert counts(shelf.fetch(*archive(10))) == (0, 0, 0)
    assert counts(shelf.fetch(*archive(10)[2:])) == (0, 0, 0)
    changed = [replace(e, id=f"new {e.id}") for e in archive(10)]
    assert counts(shelf.fetch(*changed)) == (0, 0, 0)


def test_a_back_dated_item_is_new_however_old_beside_an_archive_that_is_not() -> None:
    shelf = Shelf(limit=3)
    shelf.fetch(*archive(10))
    made = shelf.fetch(*archive(10), entry("back-dated", day=104.5), entry("ancient", day=4000))
    assert [item.title for item in made.new] == ["Title of back-dated", "Title of ancient"]


def test_a_replay_under_new_guids_tells_nothing_again() -> None:
    shelf = Shelf()
    shelf.fetch(*archive(400))
    assert counts(shelf.fetch(*(replace(e, id=f"new {e.id}") for e in archive(400)))) == (0, 0, 0)


def test_a_flood_of_unknown_items_is_capped_newest_first_and_the_rest_passed_over() -> None:
    shelf = Shelf(limit=5)
    shelf.fetch(entry("a"))
    made = shelf.fetch(entry("a"), *archive(400))
    assert counts(made) == (5, 0, 395)
    assert [item.title for item in made.new] == [f"Title of old-{n}" for n in range(5)]
    assert counts(shelf.fetch(entry("a"), entry("b"), *archive(400))) == (1, 0, 0)


def test_a_weak_likeness_does_not_give_what_was_passed_over_a_stored_items_place() -> None:
    shelf = Shelf(limit=1)
    page = f"{FRONT}horoscope"
    newer, older = (entry(str(n), day=n, link=page, title="Horoscope", text=f"Day {n}.") for n in (1, 2))
    shelf.fetch(newer, older)
    assert counts(shelf.fetch(older)) == (0, 0, 0)
    assert [item.text for item in shelf.items.values()] == ["Day 1."]


POOL = [
    *(entry(f"p{n}", day=n) for n in range(1, 7)),
    *(entry(f"guidless{n}", day=10 + n, guid=None) for n in range(3)),
    *(entry(f"linkless{n}", day=20 + n, link=None) for n in range(3)),
    *(entry(f"shared{n}", day=30 + n, link=f"{FRONT}page") for n in range(3)),
    *(entry(f"twin{n}", day=40 + n, guid="twins") for n in range(2)),
]
TWINS = {len(POOL) - 2, len(POOL) - 1}
MUTATIONS: dict[str, Callable[[Entry, int], Entry]] = {
    "guid": lambda e, n: replace(e, id=f"changed {n} {e.title}"),
    "no guid": lambda e, n: replace(e, id=None),
    "title": lambda e, n: replace(e, title=f"Edited {n} {e.title}"),
    "text": lambda e, n: replace(e, summary=f"Edited {n} {e.summary}"),
    "https": lambda e, n: replace(e, link=e.link and e.link.replace("https://", "http://www.")),
}


@st.composite
def histories(draw: st.DrawFn) -> list[list[tuple[int, Entry]]]:
    """Documents in order: entries of the pool by number, some missing, at most one thing about each changed since."""
    pool, documents = dict(enumerate(POOL)), []
    for step in range(draw(st.integers(2, 7))):
        shown = draw(st.lists(st.sampled_from(sorted(pool)), min_size=1, unique=True))
        if TWINS & set(shown):  # alone under their common guid one of them is an edit of the other
            shown = list(dict.fromkeys([*shown, *TWINS]))
        documents.append([(number, pool[number]) for number in shown])
        for number in shown:
            kind = draw(st.sampled_from(["", "", "", *MUTATIONS]))
            pool[number] = MUTATIONS[kind](pool[number], step) if kind else pool[number]
    return documents


@settings(max_examples=150)
@given(histories())
def test_no_item_is_told_twice_and_none_lost_over_any_history(documents: list[list[tuple[int, Entry]]]) -> None:
    shelf, shown = Shelf(), set[int]()
    for document in documents:
        made = shelf.fetch(*(one for _, one in document))
        fresh = {number for number, _ in document} - shown
        assert len(made.new) == len(fresh)
        shown |= fresh
        assert counts(shelf.fetch(*(one for _, one in document))) == (0, 0, 0)
    assert len(shelf.items) == len(shown)
    assert set(shelf.new_ids.values()) == {1}


@settings(max_examples=100)
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(documents: list[list[tuple[int, Entry]]], rng: random.Random) -> None:
    straight, shuffled = Shelf(), Shelf()
    for document in documents:
        entries = [one for _, one in document]
        straight.fetch(*entries)
        shuffled.fetch(*rng.sample(entries, len(entries)))
    assert straight.items == shuffled.items


@settings(max_examples=100)
@given(st.lists(st.integers(0, 40), max_size=60), st.lists(st.integers(0, 40), max_size=60), st.integers(1, 50))
def test_what_was_never_seen_is_stored_up_to_the_cap_newest_first(
    first: Sequence[int], second: Sequence[int], limit: int
) -> None:
    shelf = Shelf(limit=limit)
    shelf.fetch(*numbered(first))
    made = shelf.fetch(*numbered(second))
    fresh = sorted(set(second) - set(first))
    assert [item.title for item in made.new] == [f"Title of {n}" for n in fresh[:limit]]
    assert made.passed_over == len(fresh[limit:])


def numbered(numbers: Iterable[int]) -> list[Entry]:
    return [entry(str(n), day=n) for n in numbers]
