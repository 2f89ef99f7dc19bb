"""What is asked about an item, and what it says of brands and by itself."""

from dataclasses import replace
from itertools import islice

from curation.config import Brand
from curation.items import Item
from curation.listening.item_mood import (
    MOST_MENTIONS,
    OPENING,
    Heard,
    Stamp,
    ask,
    gloom,
    hear,
    opening,
    question_key,
    voices,
)
from curation.listening.kept_mentions import Judgement
from curation.mentions import Matcher
from models.sentiment.interface import Label
from tests.curation.store.kept import OF, kept
from tests.curation.store.samples import NOW, item
from tests.models.sentiment.fakes import LexiconModel

OURS, RIVAL = Brand("kalvento", "Kalvento"), Brand("termovika", "Termovika", competitor=True)
BRANDS = (RIVAL, OURS)
STAMP = Stamp("fake", "1", NOW)


def told(title: str, text: str = "", summary: str = "") -> Item:
    return replace(item("a"), title=title, text=text, summary=summary)


def heard(item: Item) -> Heard:
    asked = ask(item, Matcher(BRANDS))
    return hear(asked, LexiconModel().score(asked.passages), STAMP)


def mood(label: Label, *, uncertain: bool = False) -> Judgement:
    return Judgement(OF[label], uncertain, "fake", "1", NOW)


def test_mentions_in_title_and_text_are_kept_under_the_feed_and_the_item() -> None:
    found = heard(told("Kalvento is good", f"{'A filling word. ' * 5}Termovika is bad."))

    assert [(m.brand, m.label, m.surface, m.sentence) for m in found.mentions] == [
        ("kalvento", "positive", "Kalvento", "Kalvento is good"),
        ("termovika", "negative", "Termovika", "Termovika is bad."),
    ]
    assert {(m.origin.source, m.origin.document, m.origin.published) for m in found.mentions} == {
        ("feed:News", "a", item("a").date)
    }


def test_a_kept_mention_asks_what_was_asked() -> None:
    text = f"{'A long story. ' * 400}Kalvento is good. {'And on it goes. ' * 400}"
    asked = ask(told("News", text), Matcher(BRANDS))

    [mention] = hear(asked, LexiconModel().score(asked.passages), STAMP).mentions

    assert mention.passage == asked.passages[0]
    assert mention.start == len("News\n") + text.index("Kalvento")


def test_the_mood_is_that_of_the_opening() -> None:
    assert heard(told("News", "x" * OPENING + " bad")).mood == mood_of("neutral")
    found = heard(told("News", "bad day"))
    assert found.mood is not None
    assert (found.mood.label, found.mood.model, found.mood.revision, found.mood.at) == ("negative", "fake", "1", NOW)


def mood_of(label: Label) -> Judgement:
    return Judgement({"neutral": (0.2, 0.6, 0.2)}[label], False, "fake", "1", NOW)


def test_an_item_without_a_text_speaks_by_its_summary() -> None:
    assert opening(told("News", summary="In short.")) == "News\nIn short."


def test_of_endless_mentions_the_first_are_judged() -> None:
    asked = ask(told("News", "Kalvento. " * 500), Matcher(BRANDS))

    assert len(asked.passages) == MOST_MENTIONS + 1
    assert len(heard(asked.item).mentions) == MOST_MENTIONS


def test_a_question_is_another_one_with_another_text_model_or_brand() -> None:
    plain = item("a")
    keys = {
        question_key(plain, STAMP, BRANDS),
        question_key(replace(plain, content_hash="other"), STAMP, BRANDS),
        question_key(plain, Stamp("fake", "2", NOW), BRANDS),
        question_key(plain, Stamp("other", "1", NOW), BRANDS),
        question_key(plain, STAMP, (RIVAL, replace(OURS, aliases=("KV",)))),
    }

    assert len(keys) == 5
    assert question_key(plain, STAMP, BRANDS) in keys


def test_only_what_is_surely_negative_is_gloomy() -> None:
    assert gloom(mood("negative")) == OF["negative"][0]
    assert [gloom(mood("negative", uncertain=True)), gloom(mood("neutral")), gloom(mood("positive")), gloom(None)] == [
        0.0
    ] * 4


def test_ones_own_brands_speak_first_and_unknown_ones_last() -> None:
    mentions = [kept(brand=brand) for brand in ("zz", "termovika", "kalvento", "aa")]

    assert [voice.brand for voice in voices(mentions, BRANDS)] == ["kalvento", "termovika", "aa", "zz"]


def test_a_brand_has_the_voice_of_most_of_its_certain_mentions() -> None:
    mentions = [kept(label="negative", start=1), kept(label="negative", start=2), kept(label="positive", start=3)]
    doubtful = [kept(label="positive", start=start, uncertain=True) for start in range(10, 20)]

    [voice] = voices([*mentions, *doubtful], BRANDS)

    assert (voice.label, voice.uncertain, len(voice.mentions)) == ("negative", False, 13)


def test_a_brand_of_which_nothing_is_certain_is_uncertain_and_has_the_likeliest_label() -> None:
    doubtful = [kept(label=label, start=n, uncertain=True) for n, label in enumerate(islice(OF, 3))]

    [voice] = voices([*doubtful, kept(label="negative", start=9, uncertain=True)], BRANDS)

    assert (voice.label, voice.uncertain) == ("negative", True)


def test_what_a_person_says_of_a_mention_counts() -> None:
    [voice] = voices([kept(label="negative", uncertain=True, corrected="positive")], BRANDS)

    assert (voice.label, voice.uncertain) == ("positive", False)
