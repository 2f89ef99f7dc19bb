"""Which texts tell their language by function words alone, and which are left to the models."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.function_words import LISTED, language_by_words

SENTENCES = {
    "cs": "Nová hala bude stát mezi školou a řekou, ale práce se zpozdily, protože chybí peníze.",
    "da": "Den nye hal bliver bygget mellem skolen og åen, men arbejdet er forsinket, for pengene mangler nu.",
    "de": "Die neue Halle wird zwischen der Schule und dem Fluss gebaut, aber die Arbeit kommt nicht voran.",
    "en": "The new hall will be built between the school and the river, but the work is late.",
    "es": "La nueva nave se construirá entre la escuela y el río, pero las obras van con retraso y no hay dinero.",
    "fi": "Uusi halli on koulun ja joen välissä, mutta työ ei ole vielä valmis, koska rahaa ei ollut.",
    "fr": "La nouvelle halle sera construite entre l'école et la rivière, mais les travaux sont en retard.",
    "hr": "Nova dvorana je između škole i rijeke, ali radovi kasne jer nije bilo novca za to.",
    "hu": "Az új csarnok az iskola és a folyó között épül, de a munka még nem készült el, mert nincs pénz.",
    "it": "Il nuovo capannone sarà costruito tra la scuola e il fiume, ma i lavori sono in ritardo.",
    "nl": "De nieuwe hal wordt tussen de school en de rivier gebouwd, maar het werk is te laat, want er is geen geld.",
    "no": "Den nye hallen blir bygd mellom skolen og elva, men arbeidet er forsinket, for noe av pengene mangler nå.",
    "pl": "Nowa hala będzie między szkołą a rzeką, ale prace się opóźniły, ponieważ nie było na to pieniędzy.",
    "pt": "O novo pavilhão será construído entre a escola e o rio, mas as obras estão atrasadas e não há dinheiro.",
    "ro": "Noua hală va fi construită între școală și râu, dar lucrările sunt în întârziere pentru că nu au bani.",
    "sk": "Nová hala bude stáť medzi školou a riekou, ale práce sa oneskorili, pretože nie sú peniaze.",
    "sv": "Den nya hallen byggs mellan skolan och ån, men arbetet är försenat, eftersom det inte finns pengar.",
    "tr": "Yeni salon okul ile nehir arasında olacak, ama bu iş için çok az para var ve daha başlamadı.",
}


def test_every_listed_language_is_told_by_a_sentence_of_it() -> None:
    assert {code: language_by_words(sentence, None) for code, sentence in SENTENCES.items()} == {
        code: code for code in LISTED
    }


@pytest.mark.parametrize("declared", ["da", "de", "en", "es", "it", "no"])
def test_a_sentence_is_never_taken_for_what_it_is_declared_to_be(declared: str) -> None:
    told = {code: language_by_words(sentence, declared) for code, sentence in SENTENCES.items()}
    assert {code: language for code, language in told.items() if language not in (None, code)} == {}


def test_what_neighbours_share_says_nothing() -> None:
    assert language_by_words("Regjeringen og kommunen er for en ny havn i Bodø", "da") is None
    assert language_by_words("Festival de Lisboa, de la A a la Z", None) is None


def test_one_word_more_is_enough_for_the_declared_language_only() -> None:
    text = "Ny rapport om vind og sol efter sommeren"
    assert [language_by_words(text, declared) for declared in ("da", "no", None)] == ["da", None, None]


def test_a_word_said_again_and_again_counts_once() -> None:
    assert language_by_words("The The: The Best of The The", None) is None


@pytest.mark.parametrize("text", ["", "123", "Наши новые инженеры начали", "GPT-5 Turbo Preview", "\ud800"])
def test_without_function_words_there_is_no_answer(text: str) -> None:
    assert language_by_words(text, "en") is None


@given(st.text(), st.sampled_from([None, *sorted(LISTED)]))
def test_any_text_has_an_answer_among_the_listed_or_none(text: str, declared: str | None) -> None:
    assert language_by_words(text, declared) in {None, *LISTED}


@pytest.mark.parametrize(
    ("name", "language"),
    [("norec_sentence.dev", "no"), ("swe_social.dev", "sv"), ("opener_es.dev", "es"), ("pa_tweets_it.train", "it")],
)
def test_of_labelled_texts_declared_otherwise_what_is_told_is_right(name: str, language: str) -> None:
    """The Norwegian sentences are of reviews, which quote English ones, labelled Norwegian as well."""
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to run the labelled texts")
    lines = (Path(os.environ["PASSAPAROLA_DATA"]) / "sentiment" / f"{name}.jsonl").read_text().splitlines()[:1000]
    told = [language_by_words(json.loads(line)["text"], "da") for line in lines]
    decided = [found for found in told if found]
    assert len(decided) > len(lines) * 0.3
    assert decided.count(language) >= len(decided) * 0.98
