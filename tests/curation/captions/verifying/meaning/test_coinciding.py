"""Things an article only lays side by side: captions that make the one cause the other, and captions that do not."""

import pytest

from curation.captions.verifying.meaning.causes.causality import check_causality
from tests.curation.captions.verifying.meaning.articles import codes_of
from tests.curation.captions.verifying.meaning.side_by_side import BORNE_OUT, BORNE_OUT_ABROAD, TEXTS


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "The new booking site slashed complaints by a quarter. Good software pays."),
        ("en", "Complaints are down a quarter thanks to our new booking site."),
        ("en", "The dock strike robbed Skarvik of 9% of its hotel bookings."),
        ("en", "Skarvik hotels lost 9% of their bookings on account of the dock strike."),
        ("it", "Il magazzino nuovo ha abbattuto le rotture del 14 %."),
        ("it", "Meno rotture, -14 %, grazie al magazzino rifatto."),
        ("it", "Un magazzino in ordine fa la differenza: ci ha risparmiato il 14 % delle rotture."),
        ("it", "Le rotture sono scese del 14 % perché il magazzino è stato rifatto."),
        ("da", "Den nye lakerbane har barberet 12 pct. af spildet."),
        ("da", "Spildet faldt 12 pct. takket være den nye lakerbane."),
        ("da", "Lakerbanen sparede os for 12 pct. af spildet."),
        ("da", "Spildet er 12 pct. lavere, og det skyldes lakerbanen."),
    ],
)
def test_what_merely_went_together_is_no_cause_by_any_verb(language: str, caption: str) -> None:
    assert set(codes_of(check_causality, caption, TEXTS[language], language)) == {"causality"}


@pytest.mark.parametrize(
    ("language", "caption"),
    BORNE_OUT,
)
def test_two_things_told_side_by_side_stand(language: str, caption: str) -> None:
    assert codes_of(check_causality, caption, TEXTS[language], language) == []


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    [
        ("en", "da", "Havnestrejken kostede hotellerne i Skarvik 9 pct. af bookingerne."),
        ("en", "it", "Lo sciopero del porto ha tolto agli alberghi di Skarvik il 9 % delle prenotazioni."),
        ("it", "en", "The new warehouse cut breakages by 14%."),
    ],
)
def test_a_measure_taken_meanwhile_is_no_effect_in_another_language(item: str, language: str, caption: str) -> None:
    assert set(codes_of(check_causality, caption, TEXTS[item], language, item)) == {"causality"}


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    BORNE_OUT_ABROAD,
)
def test_a_measure_without_a_cause_stands_in_another_language(item: str, language: str, caption: str) -> None:
    assert codes_of(check_causality, caption, TEXTS[item], language, item) == []


@pytest.mark.parametrize("unit", ["in the same week ", "cut ", "owes ", "mentre ", "12 %", "samtidig ", "det "])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    for language in ("da", "en", "it"):
        codes_of(check_causality, unit * (20_000 // len(unit)), TEXTS[language], language)
