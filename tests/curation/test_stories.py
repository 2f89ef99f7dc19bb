import random
from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from curation.stories import STORY_WINDOW, Tellable, group_stories

DAY = datetime(2026, 11, 20, tzinfo=UTC)
EAST, NORTH = [1.0, 0.0], [0.0, 1.0]
NEARLY_EAST = [0.98, 0.199]


def item(
    id: str,
    *,
    days: float = 0,
    url: str | None = None,
    story: str | None = None,
    feed: str | None = None,
    title: str = "no name, no number",
    language: str = "en",
) -> Tellable:
    return Tellable(id, feed or f"feed of {id}", DAY + timedelta(days=days), url, language, title, "", story)


def rows(*vectors: list[float]) -> np.ndarray:
    return np.array(vectors, dtype=np.float32)


def test_close_items_are_one_story_founded_by_the_oldest() -> None:
    stories = group_stories([item("new", days=1), item("old")], rows(NEARLY_EAST, EAST))

    assert stories == {"new": "old", "old": "old"}


def test_distant_items_are_stories_of_their_own() -> None:
    assert group_stories([item("a"), item("b")], rows(EAST, NORTH)) == {"a": "a", "b": "b"}


def test_close_items_too_far_apart_in_time_are_not_one_story() -> None:
    late = STORY_WINDOW / timedelta(days=1) + 0.1

    assert group_stories([item("a"), item("b", days=late)], rows(EAST, EAST))["b"] == "b"


def test_a_shared_link_makes_one_story_of_retold_words_even_late() -> None:
    items = [item("a", url="https://x.example/1"), item("b", days=30, url="https://x.example/1")]

    assert group_stories(items, rows(EAST, [0.6, 0.8])) == {"a": "a", "b": "a"}


def test_a_shared_link_alone_is_not_a_story() -> None:
    items = [item("a", url="https://x.example/"), item("b", url="https://x.example/")]

    assert group_stories(items, rows(EAST, NORTH))["b"] == "b"


def test_an_item_that_has_a_story_keeps_it_and_an_older_newcomer_joins_it() -> None:
    items = [item("reviewed", story="reviewed"), item("late find", days=-1)]

    assert group_stories(items, rows(EAST, NEARLY_EAST)) == {"late find": "reviewed"}


def test_the_older_of_two_equally_close_stories_wins_even_when_the_newer_was_there_before() -> None:
    items = [item("reviewed", days=1, story="reviewed"), item("older"), item("third", days=0.5)]
    vectors = rows([0.6, 0.8], [0.6, -0.8], EAST)

    assert group_stories(items, vectors)["third"] == "third"
    assert group_stories(items, rows([0.9, 0.436], [0.9, -0.436], EAST))["third"] == "older"


def test_a_nearer_story_wins_over_an_older_one_and_over_a_shared_link() -> None:
    items = [
        item("linked", url="https://x.example/1", days=-30),
        item("older"),
        item("nearer", days=1),
        item("new", url="https://x.example/1", days=2),
    ]
    vectors = rows([0.6, 0.8, 0, 0], [0.8, 0, 0.6, 0], [0.9, 0, 0, 0.436], [1, 0, 0, 0])

    assert group_stories(items, vectors)["new"] == "nearer"


def test_the_names_and_numbers_of_a_title_bring_distant_words_together_across_languages() -> None:
    items = [
        item("english", title="Battery plant by Norcell treats 15,000 tonnes a year"),
        item("italian", title="Batterie, apre l'impianto di Norcell da 15.000 tonnellate", language="it"),
        item("danish", title="Fabrikken, som Norcell bygger, klarer 40.000 ton", language="da"),
    ]
    vectors = rows(EAST, [0.6, 0.8], [0.6, -0.8])

    assert group_stories(items, vectors) == {"english": "english", "italian": "english", "danish": "danish"}


def test_a_series_of_one_feed_stays_apart_and_a_repeated_item_does_not() -> None:
    first, second = "Newsletter of the week, number 212", "Newsletter of the week, number 213"
    items = [item("a", feed="letter", title=first), item("b", feed="letter", title=second)]
    again = [item("a", feed="letter", title=first), item("b", feed="letter", title=first)]

    assert group_stories(items, rows(EAST, EAST))["b"] == "b"
    assert group_stories(again, rows(EAST, EAST))["b"] == "a"


def test_a_link_that_a_feed_gives_all_its_items_does_not_lift_the_window() -> None:
    items = [item("a", feed="log", url="https://x.example/"), item("b", feed="log", url="https://x.example/", days=30)]

    assert group_stories(items, rows(EAST, EAST))["b"] == "b"


def test_no_items_have_no_stories() -> None:
    assert group_stories([], np.zeros((0, 2), dtype=np.float32)) == {}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 7), st.booleans()), max_size=12), st.randoms())
def test_the_order_of_arrival_does_not_matter(spots: list[tuple[int, int, bool]], shuffle: random.Random) -> None:
    told = [
        (item(f"{n:02}", days=day, story=f"{n:02}" if told else None), [np.cos(angle * 0.3), np.sin(angle * 0.3)])
        for n, (day, angle, told) in enumerate(spots)
    ]
    shuffled = shuffle.sample(told, len(told))

    def grouped(pairs: list[tuple[Tellable, list[float]]]) -> dict[str, str]:
        return dict(group_stories([i for i, _ in pairs], rows(*[v for _, v in pairs]).reshape(-1, 2)))

    assert grouped(told) == grouped(shuffled)
