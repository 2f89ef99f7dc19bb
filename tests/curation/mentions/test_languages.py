"""Names as sentences bend them: genitives, elisions, compounds. Each text is as somebody would write it."""

import pytest

from tests.curation.mentions.finding import surfaces

KALVENTO = [
    # Danish
    "Kalventos varmepumper er støjsvage, siger naboen.",
    "Jeg har haft en Kalvento-varmepumpe i tre år.",
    "Det er en ikke-Kalvento, men den passer.",
    "KALVENTOS NYE FABRIK ÅBNER",
    "Kalvento's kundeservice tog den på 2 minutter 👏",
    # Swedish, Norwegian, German
    "Kalventos kundtjänst svarar aldrig.",
    "Vi bytte til Kalventos løsning i fjor.",
    "Kalventos Wärmepumpen sind leise.",
    "Die Kalvento-Pumpe im Keller ist nicht zu hören.",
    "Die Kalvento- und Termovika-Geräte im Test.",
    # English
    "Kalvento's new plant is a bet on the south.",
    "Kalvento’s unions walked out; nobody knows why.",
    "Kalvento'll never fix this.",
    "the ex-Kalvento team",
    # Italian
    "Anche all'Kalvento capita di sbagliare.",
    "Ho scritto alla Kalvento: nessuna risposta.",
    "Quest’anno «Kalvento» ha assunto cento persone.",
    # French, Spanish
    "Chez Kalvento, on recrute.",
    "¿Kalvento? No la recomiendo.",
]

ENEL = [
    "L'Enel ha rimborsato tutti.",
    "la bolletta dell’Enel è arrivata doppia",
    "Contratto con l' Enel, mai più",
    "ho chiamato ALL'ENEL tre volte",
    "nell'Enel di oggi",
    "un'Enel più verde",
    "quest'Enel non mi piace",
    "com'Enel, così le altre",
    "qu'Enel soit prête",
    "d'Enel à Madrid",
    "jusqu’Enel",
    "nellʼEnel",
]


@pytest.mark.parametrize("text", KALVENTO)
def test_the_name_is_found_without_its_ending(text: str) -> None:
    assert [surface.casefold() for surface in surfaces(text, "Kalvento")] == ["kalvento"]


@pytest.mark.parametrize("text", ENEL)
def test_the_name_is_found_without_the_elided_word(text: str) -> None:
    assert [surface.casefold() for surface in surfaces(text, "Enel")] == ["enel"]


@pytest.mark.parametrize(
    "text",
    [
        "Kalventofilm er noget andet",
        "en superkalvento",
        "Kalventoes",
        "Kalventoss",
        "Kalventó",
        "Kalvento2",
        "KalventoAPI",
        "2Kalvento",
        "O'Kalvento",
        "Kalvento'x",
        "kalvento_fans",
        "Kalventoß",
    ],
)
def test_part_of_another_word_is_no_mention(text: str) -> None:
    assert surfaces(text, "Kalvento") == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Volvo", "Volvos nye elbil", ["Volvo"]),
        ("Demand IQ", "Demand IQs priser stiger", ["Demand IQ"]),
        ("DSB", "DSBs tog, dsbs tog, DSB's tog", ["DSB", "DSB"]),
        ("Bo", "Bos hus og BOS", []),
        ("Hermes", "Hermess", []),
        ("Hermes", "Hermes' Pakete, Hermes's vans", ["Hermes", "Hermes"]),
        ("Fjell 400", "Fjell 400s", []),
        ("Kalvento A/S", "Kalvento A/S's bestyrelse", ["Kalvento A/S"]),
        ("IKEA", "IKEA:s möbler", ["IKEA"]),
        ("DSB", "DSB'en var forsinket", ["DSB"]),
    ],
)
def test_a_genitive_without_apostrophe_wants_a_name_it_cannot_be_mistaken_for(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, name) == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Fjell 400", "costa Fjell 400.000 lire"),
        ("3M", "rounds of 2.3M and $3M"),
        ("iPhone", "iPhone15"),
        ("Galaxy S", "il mio Galaxy S24"),
        ("Neill", "O'Neill"),
    ],
)
def test_figures_and_names_that_go_on_are_others(name: str, text: str) -> None:
    assert surfaces(text, name) == []


def test_figures_after_a_name_leave_it_one() -> None:
    assert surfaces("Galaxy S24, Galaxy 2,5 og Galaxy. 3", "Galaxy") == ["Galaxy"] * 3
    assert surfaces("la Fjell 400, 12 anni dopo", "Fjell 400") == ["Fjell 400"]
