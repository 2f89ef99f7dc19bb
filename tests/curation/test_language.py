"""Which language a text is taken for, by a programme run in Italian, Danish and English."""

import subprocess
import sys

import pytest

from curation.language import LanguageDetector, base_code

SENTENCES = {
    "da": "Vores nye nyuddannede ingeniører begyndte i går på kontoret i Aarhus og bliver i to år.",
    "en": "Our new graduate engineers started at the office yesterday and will stay for two years.",
    "it": "I nostri nuovi ingegneri hanno iniziato ieri in ufficio e resteranno per due anni.",
    "de": "Unsere neuen Ingenieurinnen haben gestern im Büro angefangen und bleiben zwei Jahre.",
    "sv": "Våra nya ingenjörer började igår på kontoret i Malmö och stannar hos oss i två år.",
    "no": "Våre nye ingeniører begynte i går på kontoret i Bergen, og de skal bli hos oss i to år.",
    "fr": "Nos nouveaux ingénieurs ont commencé hier au bureau et resteront parmi nous deux ans.",
}


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(("it", "da", "en"))


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_known_with_and_without_a_declaration(detector: LanguageDetector, language: str) -> None:
    assert detector.detect(SENTENCES[language], None) == language
    assert detector.detect(SENTENCES[language], language) == language


@pytest.mark.parametrize("language", ["de", "sv", "fr", "en", "it"])
def test_a_wrong_declaration_does_not_turn_another_language_into_danish(
    detector: LanguageDetector, language: str
) -> None:
    assert detector.detect(SENTENCES[language], "da-DK") == language


@pytest.mark.parametrize(
    "headline",
    ["Ny rapport: Færre unge vælger en uddannelse", "Kantinens menu i uge 12", "Vi søger en ny kollega til Odense"],
)
def test_a_short_danish_headline_in_a_danish_feed_is_danish(detector: LanguageDetector, headline: str) -> None:
    assert detector.detect(headline, "da") == "da"


def test_without_a_declaration_the_languages_of_the_programme_are_favoured() -> None:
    headline = "Regeringen vil give flere penge til sport"
    assert LanguageDetector(("da",)).detect(headline, None) == "da"
    assert LanguageDetector(("sv",)).detect("Regeringen vill ge mer pengar till sport", None) == "sv"


@pytest.mark.parametrize("text", ["", " 123 – 456 ", "😀", "GPT-5", "\ud800"])
def test_a_text_without_enough_letters_is_what_it_is_declared_to_be(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text, "it-IT") == "it"
    assert detector.detect(text, None) == "und"


def test_another_script_is_what_it_is_declared_to_be_unless_that_is_written_in_latin(
    detector: LanguageDetector,
) -> None:
    text = "Наши новые инженеры начали работу вчера"
    assert [detector.detect(text, declared) for declared in ("ru-RU", "en", None)] == ["ru", "und", "und"]


def test_a_declared_language_that_is_no_candidate_stands_against_other_foreign_ones(detector: LanguageDetector) -> None:
    assert detector.detect("Nýir verkfræðingar hófu störf í gær á skrifstofunni og verða hér í tvö ár.", "is") == "is"


def test_only_the_beginning_is_read(detector: LanguageDetector) -> None:
    assert detector.detect(SENTENCES["it"] * 8 + SENTENCES["en"] * 1000, None) == "it"


def test_a_norwegian_headline_in_a_feed_declared_danish_is_norwegian_where_its_words_say_so(
    detector: LanguageDetector,
) -> None:
    assert detector.detect("Nå blir det dyrere å fly ut av Bergen", "da") == "no"


def test_where_a_language_without_a_list_of_words_is_meant_its_neighbour_is_not_answered() -> None:
    catalan = "La nova nau serà entre l'escola i el riu, però les obres van amb retard perquè no hi ha diners."
    assert LanguageDetector(("ca", "en")).detect(catalan, None) == "ca"
    assert LanguageDetector(("da", "es")).detect(catalan, "ca") == "ca"


def test_the_models_stay_unloaded_where_the_words_tell() -> None:
    asking = f"""
import sys
from curation.language import LanguageDetector
detector = LanguageDetector(("it", "da", "en"))
print(*(detector.detect(text, None) for text in {(SENTENCES["en"], SENTENCES["it"])!r}), "lingua" in sys.modules)
"""
    found = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["en", "it", "False"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [("da-DK", "da"), ("EN_us", "en"), ("nb", "no"), ("nn-NO", "no"), ("eng", None), ("rss_2.0", None), (None, None)],
)
def test_a_tag_is_cut_to_its_two_letters(tag: str | None, code: str | None) -> None:
    assert base_code(tag) == code
