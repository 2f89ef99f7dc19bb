from dataclasses import replace
from datetime import UTC, datetime, timedelta

from curation.config import FeedSource, Programme
from curation.items import Item
from curation.matching import Readable, item_vectors
from curation.tellings import Telling
from curation.worth import Appraisal, is_avoided, theme_nearness
from tests.fakes import WordEncoder

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
ITEM = Item("i", "News", None, None, "Heat pumps", "A summary.", "I sell heat pumps.", "en", NOW, NOW, "h")
STORY = Telling(
    replace(ITEM, published=NOW - timedelta(days=2)), FeedSource("News", "https://x.example/f", trust=0.8), 3
)


def test_a_story_is_valued_by_what_the_store_and_the_programme_say_of_it() -> None:
    facts = Appraisal(Programme(), {}, people=24, now=NOW).facts(STORY, fits=5, theme=0.5)

    assert (facts.age, facts.trust, facts.sources) == (timedelta(days=2), 0.8, 3)
    assert (facts.fits, facts.people, facts.theme) == (5, 24, 0.5)
    assert (facts.own_words, facts.gloom, facts.avoided) == (1.0, 0.0, False)


def test_a_phrase_to_be_avoided_is_found_anywhere_in_an_item_as_whole_words() -> None:
    programme = Programme(avoid=("heat   PUMPS",))

    assert is_avoided(ITEM, programme)
    assert is_avoided(replace(ITEM, title="", text=""), Programme(avoid=("a summary",)))
    assert not is_avoided(ITEM, Programme(avoid=("heat pump",)))
    assert not is_avoided(ITEM, Programme())


def test_an_item_comes_as_near_as_its_nearest_theme_and_without_themes_to_none() -> None:
    rows = item_vectors([Readable("a", "en", "safe workplaces"), Readable("b", "en", "soup")], WordEncoder())

    assert theme_nearness(rows, Programme(themes=("boats", "safe workplaces")), WordEncoder()) == [1.0, 0.0]
    assert theme_nearness(rows, Programme(), WordEncoder()) == [0.0, 0.0]
