"""Spellings that are one word to Unicode, with places kept in the text as it came."""

import pytest

from curation.config import Brand
from curation.mentions import Matcher
from tests.curation.mentions.finding import surfaces


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Kalvento", "Ｋａｌｖｅｎｔｏ"),
        ("Kalvento", "𝐊𝐚𝐥𝐯𝐞𝐧𝐭𝐨"),
        ("Kalvento", "Ⓚⓐⓛⓥⓔⓝⓣⓞ"),
        ("Kalvento", "Kal\u00advento"),
        ("Kalvento", "Kal\u200dven\u2060to"),
        ("Confindustria", "Conﬁndustria"),
        ("Straße", "STRASSE"),
        ("Weiß", "weiß"),
        ("Citroën", "Citroe\u0308n"),
        ("Citroe\u0308n", "CITROËN"),
        ("Ångström", "\u212bngström"),
        ("İstanbul", "istanbul"),
        ("Istanbul", "İSTANBUL"),
        ("Việt", "Vie\u0302\u0323t"),
        ("ΟΔΟΣ", "οδος"),
        ("AT&T", "ＡＴ＆Ｔ"),
        ("Ørsted", "ØRSTED"),
    ],
)
def test_spellings_of_one_word_are_one_name(name: str, written: str) -> None:
    assert surfaces(f"ﬃ İ ß {written} ﬁn", name) == [written]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Kalvento™ virker", "Kalvento"),
        ("Kalvento® virker", "Kalvento"),
        ("Kalvento² (nota)", "Kalvento"),
        ("❤️Kalvento❤️", "Kalvento"),
        ("\u200fKalvento\u200e", "Kalvento"),
        ("Kalvento\u200d!", "Kalvento"),
        ("_Kalvento_", "Kalvento"),
        ("**Kalvento** e __altro__", "Kalvento"),
        ("___Kalvento___", "Kalvento"),
        ("“Kalvento”", "Kalvento"),
        ("Kalvento\u00ads", "Kalvento"),
        ("\ud800Kalvento\udfff", "Kalvento"),
    ],
)
def test_signs_and_invisible_characters_around_a_name_are_not_of_it(text: str, surface: str) -> None:
    assert surfaces(text, "Kalvento") == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kalvento", "Kalvento\u0301"),
        ("Citroen", "Citroën"),
        ("Kalvento", "Kalventoの"),
        ("Orsted", "Ørsted"),
        ("Kalvento", "Kalvento" + "\u0301\u0316" * 40),
        ("Weis", "Weiß"),
    ],
)
def test_another_letter_is_another_word(name: str, text: str) -> None:
    assert surfaces(text, name) == []


@pytest.mark.parametrize("name", ["", "   ", "\u00ad", "K" + "\u0301" * 31])
def test_a_name_that_nobody_could_read_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="names nothing"):
        Matcher([Brand("a", name)])


def test_a_name_of_too_many_words_is_refused() -> None:
    with pytest.raises(ValueError, match="21 words and signs; at most 20"):
        Matcher([Brand("a", "Kalvento", exclude=("due " * 21,))])


def test_nothing_is_found_without_brands_or_text() -> None:
    assert Matcher([]).find("Kalvento") == ()
    assert surfaces("", "Kalvento") == []
