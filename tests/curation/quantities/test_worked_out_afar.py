"""What readers work out from numbers that stand far apart."""

import pytest

from curation.quantities.mentions import mentions
from curation.quantities.worked_out_afar import follows_from_afar

ITEMS = {
    "en": (
        "The new pool holds 1,340 cubic metres. The old one in Hill Road held 875 cubic metres. It cost £8.6 million. "
        "The lottery gave £2.9 million. The borough gave £1.8 million, friends of the baths the rest. A swim is £5.20, "
        "35p more than today. The club has 415 members. A season earlier it had 288."
    ),
    "it": (
        "Il frantoio ha lavorato 940 tonnellate. L'anno scorso erano state 615 tonnellate. È costato 2,65 "
        "milioni di euro. La banca ha messo 1,7 milioni di euro. I soci sono 52. Gli ulivi del borgo sono 8.450. La "
        "resa è del 14,8 per cento. Nel paese vicino è del 13,2 per cento."
    ),
    "da": (
        "Tunnelen bliver 860 meter lang. Broen i nabobyen er 1.240 meter. Den koster 94 mio. kr. Fonden giver 41 mio. "
        "kr. Kommunen lægger 28 mio. kr. til, og foreningen finder resten. Klubben har 312 medlemmer. For et år siden "
        "havde den 247."
    ),
}


def follows(language: str, said: str) -> bool:
    stated = mentions(ITEMS[language], language, own=True)
    return all(follows_from_afar(one, stated) for one in mentions(said, language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "465 cubic metres bigger"),
        ("en", "£3.9 million came from friends"),
        ("en", "a swim costs £4.85 today"),
        ("en", "127 people joined"),
        ("en", "£4.7 million of public money"),
        ("en", "about £20,700 a member"),
        ("en", "65% of the water"),
        ("it", "ben 325 tonnellate"),
        ("it", "950.000 euro dei soci"),
        ("it", "51.000 euro a testa"),
        ("it", "il 53% in più"),
        ("it", "1,6 punti percentuali"),
        ("da", "380 meter"),
        ("da", "foreningen mangler 25 mio. kr."),
        ("da", "65 nye medlemmer"),
        ("da", "69 mio. kr. er på plads"),
    ],
)
def test_a_result_of_numbers_anywhere_bears_out_a_telling_number(language: str, said: str) -> None:
    assert follows(language, said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "£4 million"),  # one figure
        ("en", "£8.6 million"),  # stated
        ("en", "£9.2 million"),  # the digits of 2.9
        ("en", "140 people"),
        ("en", "465 litres"),
        ("it", "310 tonnellate"),
        ("it", "25 tonnellate"),
        ("it", "un 8%"),
        ("da", "in 2030"),
        ("da", "350 meter"),
        ("da", "to år"),
    ],
)
def test_no_other_number_follows(language: str, said: str) -> None:
    assert not follows(language, said)


def test_the_numbers_of_a_long_text_are_bounded() -> None:
    stated = mentions(" ".join(f"£{amount}" for amount in range(100, 5000)), "en")

    assert not follows_from_afar(mentions("£98,765", "en")[0], stated)
