import pytest

from curation.own_words import own_words

REPORT = "The plant cut its use of gas. Three machines were installed. The bill fell. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I forgot the heat loss. My next mistake was not to ask. It worked out.", "en"),
        ("Jeg glemte varmetabet. Min næste fejl var ikke at spørge. Det gik.", "da"),
        ("Ho dimenticato le perdite. Il mio secondo errore fu tacere. È andata.", "it"),
        ("»Vi vidste ikke bedre dengang,« siger hun. »Nu ved vi heldigvis meget mere.«", "da"),
    ],
)
def test_people_who_speak_for_themselves_are_heard(text: str, language: str) -> None:
    assert own_words(text, language) == 1.0


def test_a_report_has_no_words_of_its_people() -> None:
    assert own_words(REPORT, "en") == own_words("", "en") == 0.0


def test_one_quotation_in_a_report_counts_by_its_share() -> None:
    assert own_words(f"{REPORT} “We would do it again tomorrow,” she says.", "en") == pytest.approx(0.4)


def test_a_name_in_quotation_marks_is_nobody_speaking() -> None:
    assert own_words("They launched “Fjell 400” today. It heats water.", "en") == 0.0


def test_without_its_words_for_i_a_language_is_heard_by_its_quotations() -> None:
    assert own_words("„Wir machen das nun seit zehn Jahren“, sagt sie.", "de") == 1.0
    assert own_words("Ich mache das.", "de") == 0.0
