"""How a name may be written: words apart or together, tags and handles, signs, case of letters."""

import pytest

from curation.mentions import Matcher, Mention
from tests.curation.mentions.finding import KALVENTO, surfaces

WRITTEN = ["Demand IQ", "Demand-IQ", "DemandIQ", "Demand_IQ"]


def test_a_mention_tells_the_brand_and_its_place() -> None:
    text = "I går købte vi en pumpe af Kalvento."

    assert Matcher([KALVENTO]).find(text) == (Mention("kalvento", 27, 35, "Kalvento"),)
    assert text[27:35] == "Kalvento"


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("written", [*WRITTEN, "DEMAND IQ", "Demand‑IQ", "Demand–IQ", "demand-iq", "demandiq"])
def test_adjacent_words_are_one_name_however_they_are_joined(name: str, written: str) -> None:
    assert surfaces(f"We moved to {written} last year", name) == [written]


@pytest.mark.parametrize("blanks", [" ", "   ", "\t", "\u00a0", "\n", "\r\n", "  \n  ", "\u3000", " \u200b"])
def test_any_run_of_blanks_or_a_line_break_joins_words(blanks: str) -> None:
    assert surfaces(f"con Demand{blanks}IQ si fattura", "Demand IQ") == [f"Demand{blanks}IQ"]


@pytest.mark.parametrize(
    "between", ["\n\n", "\r\n\r\n", "\n \n", "\u2029\n", " - ", "--", ". ", ", ", "/", " og ", "\u2022"]
)
def test_more_than_a_blank_between_words_parts_them(between: str) -> None:
    assert surfaces(f"on Demand{between}IQ", "Demand IQ") == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("FaceTime", "call me on Face Time", ["Face Time"]),
        ("FaceTime", "more face time with customers", []),
        ("FaceTime", "we had some Face time", []),
        ("Face Time", "more face time with customers", ["face time"]),
        ("iPhone", "I phone my mother", []),
        ("iPhone", "min nye i-phone", ["i-phone"]),
        ("XBox", "en X-Box under træet", ["X-Box"]),
        ("PostNord", "Post Nord taber pakker", ["Post Nord"]),
        ("Fjell400", "la Fjell 400 scalda poco", ["Fjell 400"]),
        ("TV2", "set på TV 2 i går", ["TV 2"]),
        ("3M", "et 3 m højt skab", []),
        ("P3", "on page p 3", []),
    ],
)
def test_a_name_listed_in_one_word_is_two_only_where_both_have_their_capital(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, name) == found


@pytest.mark.parametrize("text", ["#DemandIQ", "@demandiq", "@demand_iq", "#demand_iq!", "(@DemandIQ)", "l'#DemandIQ"])
def test_tags_and_handles_that_are_the_brand_name_it_without_their_sign(text: str) -> None:
    [surface] = surfaces(f"thanks {text}", "Demand IQ")
    assert surface.casefold().replace("_", "") == "demandiq"


@pytest.mark.parametrize(
    "text",
    ["#DemandIQ_it", "@DemandIQ_it", "@demandiq.italia", "@_demandiq", "@demandiq_", "#DemandIQs", "#LoveDemandIQ"],
)
def test_tags_and_handles_that_are_more_are_others(text: str) -> None:
    assert surfaces(f"thanks {text}", "Demand IQ") == []


def test_a_handle_with_a_suffix_counts_once_it_is_listed() -> None:
    assert surfaces("grazie @DemandIQ_it.", "Demand IQ", "DemandIQ_it") == ["DemandIQ_it"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@kalvento@mastodon.social svarede straks", ["kalvento"]),
        ("@kalvento.Og så kom de", ["kalvento"]),
        ("#Kalvento's new pump", ["Kalvento"]),
        ("@Kalvento-appen virker ikke", ["Kalvento"]),
    ],
)
def test_a_tag_or_handle_ends_where_networks_end_it(text: str, found: list[str]) -> None:
    assert surfaces(text, "Kalvento") == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("AT&T", "AT&T, AT & T and at&t", ["AT&T", "AT & T", "at&t"]),
        ("Procter & Gamble", "Procter&Gamble alza i prezzi", ["Procter&Gamble"]),
        ("C&A", "hos C&A i Aarhus", ["C&A"]),
        ("H&M", "H&M-kjolen", ["H&M"]),
        ("Kalvento A/S", "Kalvento A/S' regnskab, kalvento a/s", ["Kalvento A/S", "kalvento a/s"]),
        ("Kalvento S.p.A.", "La Kalvento S.p.A. assume.", ["Kalvento S.p.A."]),
        ("Yahoo!", "Yahoo! is back, Yahoo is not", ["Yahoo!"]),
        (".NET", "we like .NET but ASP.NET less", [".NET"]),
        ("3M", "3M leverer, 13M gør ikke", ["3M"]),
        ("McDonald's", "McDonald’s og McDonald's", ["McDonald’s", "McDonald's"]),
        ("Disney+", "Disney+ costa di più", ["Disney+"]),
    ],
)
def test_signs_of_a_name_are_as_listed(name: str, text: str, found: list[str]) -> None:
    assert surfaces(text, name) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Target raised its outlook, we met our target", ["Target"]),
        ("TARGET CUTS JOBS", ["TARGET"]),
        ("tArGeT", []),
        ("thanks @target, #target, #Target", ["target", "Target"]),
    ],
)
def test_a_case_sensitive_brand_counts_as_written_in_capitals_and_as_a_handle(text: str, found: list[str]) -> None:
    assert surfaces(text, "Target", case_sensitive=True) == found


def test_two_capitals_are_too_few_to_be_a_case_sensitive_brand() -> None:
    assert surfaces("ON SALE: the new On shoes", "On", case_sensitive=True) == ["On"]


def test_the_case_of_a_case_sensitive_brand_holds_for_every_way_to_join_its_words() -> None:
    text = "Demand IQ, Demand-IQ, DemandIQ; demand IQ, demandIQ"
    assert surfaces(text, "Demand IQ", case_sensitive=True) == ["Demand IQ", "Demand-IQ", "DemandIQ"]
