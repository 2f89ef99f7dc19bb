"""Ranks and comparisons: which of a caption's the article bears out, and which go beyond it or turn it round."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.samples import STORIES, rules_for
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "The mill in Skive is one of the largest in Denmark and the third fastest in Europe. It is the oldest "
        "in the region. Trains are faster than buses on the route. Women asked for advice more often than "
        "men. Output in May was lower than in April. It is the first mill to run on straw. Prices fell by a "
        "tenth. The firm sells across Europe."
    ),
    "it": (
        "Il mulino di Parma è uno dei più grandi d'Italia e la terza azienda del settore per fatturato. Il "
        "treno è più veloce dell'autobus sulla tratta. La produzione di maggio è stata inferiore a quella di "
        "aprile. È il primo mulino a usare la paglia. I prezzi sono calati di un decimo. L'azienda vende in "
        "tutta Europa."
    ),
    "da": (
        "Møllen i Skive er en af de største i Danmark og den tredjehurtigste i Europa. Toget er hurtigere end "
        "bussen på ruten. Produktionen i maj var lavere end produktionen i april. Det er den første mølle, "
        "der kører på halm. Priserne faldt med en tiendedel. Virksomheden sælger i hele Europa."
    ),
}


def found(caption: str, language: str, of: str | None = None) -> list[Finding]:
    item = of or language
    source = replace(STORIES[item][2], title="", text=TEXTS[item], language=item)
    return list(check_comparison(Ground(source, rules_for(item), language))(Case(caption, caption)))


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "The mill in Skive is the largest in Denmark."),
        ("en", "The fastest mill in Europe stands in Skive."),
        ("en", "It is the oldest mill in the world."),
        ("en", "The only mill that runs on straw, and a record output."),
        ("en", "Skive has the best mill of all."),
        ("en", "Denmark's leading mill runs on straw."),
        ("en", "Buses are faster than trains on the route."),
        ("en", "Trains are slower than buses on the route."),
        ("en", "Men asked for advice more often than women."),
        ("en", "Output in May was higher than in April."),
        ("it", "Il mulino di Parma è il più grande d'Italia."),
        ("it", "È la prima azienda del settore per fatturato."),
        ("it", "L'autobus è più veloce del treno sulla tratta."),
        ("it", "La produzione di maggio è stata superiore a quella di aprile."),
        ("it", "Il mulino è leader del settore."),
        ("da", "Møllen i Skive er den største i Danmark."),
        ("da", "Den hurtigste mølle i Europa står i Skive."),
        ("da", "Bussen er hurtigere end toget på ruten."),
        ("da", "Produktionen i maj var højere end produktionen i april."),
        ("da", "Det er Danmarks førende mølle."),
        ("da", "Det er den eneste mølle, der kører på halm."),
    ],
)
def test_a_rank_or_comparison_beyond_the_article_is_found(language: str, caption: str) -> None:
    assert {finding.code for finding in found(caption, language)} == {"comparison"}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "The mill in Skive is among the largest in Denmark."),
        ("en", "The third fastest in Europe, and the first to run on straw."),
        ("en", "The region's oldest mill. Buses are slower than trains on the route."),
        ("en", "Men asked for advice less often than women."),
        ("en", "The best thing I've read this week. My favourite part is the straw, at least for me."),
        ("en", "First of all: the most interesting point is the last one. More here. Best wishes!"),
        ("en", "The biggest surprise for me: most people prefer the train. Read more below."),
        ("en", "In April more left the mill than in May. Prices are lower."),
        ("en", "Is it the largest in Denmark?"),
        ("it", "Il mulino di Parma è tra i più grandi d'Italia. Prima di tutto, la paglia."),
        (
            "it",
            "La maggior parte dei lettori sarà sorpresa: un'ottima lettura, la migliore. Scopri di più.",
        ),
        ("it", "È la terza azienda per fatturato e il primo mulino a usare la paglia."),
        ("it", "L'autobus è più lento del treno sulla tratta."),
        ("da", "Møllen er blandt de største i Danmark. Først og fremmest halmen."),
        ("da", "Det bedste ved artiklen er halmen. Læs mere om det her. Mindst 3 gange så sjovt."),
        ("da", "Bussen er langsommere end toget på ruten. Priserne er lavere."),
        ("da", "Den første mølle på halm, og de fleste vil blive overrasket."),
    ],
)
def test_what_the_article_bears_out_and_the_writers_own_opinion_stand(language: str, caption: str) -> None:
    assert found(caption, language) == []


@pytest.mark.parametrize(("language", "of"), [("en", "da"), ("da", "it"), ("it", "en")])
def test_across_languages_one_of_the_largest_is_still_not_the_largest(language: str, of: str) -> None:
    captions = {"en": "The largest in the country.", "da": "Den største i landet.", "it": "La più grande del paese."}

    assert [finding.code for finding in found(captions[language], language, of)] == ["comparison"]


def test_a_rank_among_any_other_is_a_superlative_in_other_words() -> None:
    source = replace(STORIES["en"][2], title="", text="Lending grew by 6 percent. The bank has 88,000 customers.")
    caption = "Lending grew by more than at any other bank, and more than any other."
    check = check_comparison(Ground(source, rules_for("en"), "en"))

    assert [finding.code for finding in check(Case(caption, caption))] == ["comparison"]


@pytest.mark.parametrize("language", ["da", "en", "it"])
def test_the_articles_own_sentences_stand(language: str) -> None:
    for source in STORIES[language]:
        check = check_comparison(Ground(source, rules_for(language), language))

        assert list(check(Case(source.text, source.text))) == []


def test_languages_without_words_of_rank_are_not_judged() -> None:
    source = STORIES["en"][0]
    caption = "Die größte der Welt. The largest in the world."

    assert list(check_comparison(Ground(source, rules_for("en"), "de"))(Case(caption, caption))) == []


def test_a_finding_names_the_words_and_the_remedy() -> None:
    (finding,) = found("It is the largest in Denmark.", "en")

    assert (finding.start, finding.end) == (10, 17)
    assert "'largest'" in finding.message
    assert "leave it out" in finding.message


@given(st.text(), st.sampled_from(["da", "en", "it"]))
def test_findings_lie_within_the_caption(caption: str, language: str) -> None:
    assert all(0 <= finding.start < finding.end <= len(caption) for finding in found(caption, language))


@pytest.mark.parametrize("unit", ["more than ", "più di ", "the largest ", "mere end ", "den ", "a", "one of the "])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    for language in ("da", "en", "it"):
        found(unit * (20_000 // len(unit)), language)


def test_a_name_that_ends_like_a_superlative_is_none() -> None:
    source = replace(
        STORIES["en"][2], title="", text="Pinecrest opens a branch. Pinecrest is the oldest bank in Boise."
    )
    caption = "Good news: Pinecrest opens a branch."

    assert list(check_comparison(Ground(source, rules_for("en"), "en"))(Case(caption, caption))) == []


def test_the_highest_of_a_season_is_not_the_highest_ever() -> None:
    source = replace(STORIES["en"][2], title="", text="The match drew the biggest crowd in the league this season.")
    check = check_comparison(Ground(source, rules_for("en"), "en"))
    wrong, right = "The biggest crowd ever in the league.", "The league's biggest crowd this season."

    assert [finding.code for finding in check(Case(wrong, wrong))] == ["comparison"]
    assert list(check(Case(right, right))) == []


@pytest.mark.parametrize(
    ("language", "item", "text", "claim"),
    [
        (
            "en",
            "en",
            "Hexham tower\nAt 51 metres it is the tallest brick tower in Northumberland, though not in England.",
            "Hexham has the tallest brick tower in England.",
        ),
        (
            "it",
            "it",
            "Torre di Orte\nÈ la torre di legno più alta del Lazio, ma non d'Italia.",
            "È la torre di legno più alta d'Italia.",
        ),
        (
            "da",
            "da",
            "Tårnet i Viborg\nTårnet er det højeste i Midtjylland, men ikke i Danmark.",
            "Vi har det højeste tårn i Danmark.",
        ),
        (
            "da",
            "it",
            "Vetreria Orsini\n«Non siamo i primi, ma i più prudenti», dice il direttore. Il forno costa 12 milioni.",
            "Som de første i branchen køber Vetreria Orsini en ovn til 12 mio. euro.",
        ),
    ],
)
def test_a_rank_the_article_denies_is_found(language: str, item: str, text: str, claim: str) -> None:
    assert codes_of(check_comparison, claim, text, language, item) == ["comparison"]


def test_a_rank_as_far_around_as_the_article_says_stands() -> None:
    text = "Hexham tower\nAt 51 metres it is the tallest brick tower in Northumberland, though not in England."
    assert codes_of(check_comparison, "The tallest brick tower in Northumberland!", text, "en") == []
