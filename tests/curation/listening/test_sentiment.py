import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import Brand
from curation.listening.sentiment import SENTENCE_SHOWN, Level, judged, language_of, read
from curation.mentions import Matcher
from models.sentiment.interface import Passage, Sentiment
from tests.models.sentiment.fakes import LexiconModel

FINDER = Matcher([Brand("kalvento", "Kalvento"), Brand("termo", "Termo Nord")])
TEXT = "Kalvento is good. It rains.\nTermo Nord is bad, and Kalvento knows."


class Danish:
    """Takes every text for Danish."""

    def detect(self, text: str, declared: str | None) -> str:
        return "da"


@pytest.mark.parametrize(
    ("given", "language"), [("it-CH", "it"), ("nb", "no"), (None, "da"), ("und", "da"), ("", "da"), ("tlh", "da")]
)
def test_a_language_that_is_given_counts_and_others_are_told_from_the_text(given: str | None, language: str) -> None:
    assert language_of("tekst", given, Danish()) == language


def test_each_mention_is_asked_about_by_itself_and_the_text_last() -> None:
    reading = read(TEXT, "en", FINDER, "both")
    places = [(0, 8), (28, 38), (51, 59)]
    assert reading.passages == (*(Passage(TEXT, "en", (place,)) for place in places), Passage(TEXT, "en"))


@pytest.mark.parametrize(("level", "asked"), [("mention", 0), ("document", 1), ("both", 1)])
def test_a_text_that_names_nobody_is_asked_about_as_a_whole_or_not_at_all(level: Level, asked: int) -> None:
    assert len(read("It rains.", "en", FINDER, level).passages) == asked


@pytest.mark.parametrize("text", ["", " \n\t", "\u2003"])
def test_nothing_is_asked_about_a_blank_text(text: str) -> None:
    assert judged(read(text, "en", FINDER, "both"), []).whole is None


def test_the_sentence_of_a_mention_is_its_own() -> None:
    reading = read(TEXT, "en", FINDER, "mention")
    found = judged(reading, LexiconModel().score(reading.passages))
    sentences = [TEXT[slice(*each.sentence)] for each in found.mentions]
    assert sentences == ["Kalvento is good.", *["Termo Nord is bad, and Kalvento knows."] * 2]
    assert [each.mention.brand for each in found.mentions] == ["kalvento", "termo", "kalvento"]


def test_a_text_counts_as_read_in_parts_when_any_passage_was() -> None:
    reading = read("Kalvento and Kalvento", "en", FINDER, "mention")
    whole, parts = (Sentiment((0.2, 0.6, 0.2), uncertain=False, windowed=windowed) for windowed in (False, True))
    assert not judged(reading, [whole, whole]).windowed
    assert judged(reading, [whole, parts]).windowed


def test_sentiments_have_to_be_as_many_as_passages() -> None:
    with pytest.raises(ValueError, match="0 sentiments for 3 passages"):
        judged(read(TEXT, "en", FINDER, "mention"), [])


@given(st.text(alphabet="Kalvento .\n’s!?", max_size=300).map(lambda text: f"{text} Kalvento {text} Termo Nord{text}"))
def test_a_mention_lies_in_its_sentence_and_the_sentence_in_the_text(text: str) -> None:
    reading = read(text * 3, "da", FINDER, "both")
    found = judged(reading, LexiconModel().score(reading.passages))
    assert len(found.mentions) == len(reading.mentions)
    for each in found.mentions:
        start, end = each.sentence
        assert 0 <= start <= each.mention.start < each.mention.end <= end <= len(reading.text)
        assert end - start <= max(SENTENCE_SHOWN, each.mention.end - each.mention.start)
