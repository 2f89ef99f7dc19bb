"""What shares words with a no of the article and is not against it: another thing, another deed, the writer's own part."""

import pytest

from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of

NURSERY = {
    "en": (
        "Alder Nursery grows\nAlder Nursery closes no greenhouses this year, and it opens a new one in Selby in May. "
        "Gardeners dug up 90 beds and found no trace of the eelworm that was feared in the old borders. The nursery "
        "offers a tour without a guide in all five greenhouses. It no longer needs the old coal boiler on Mill Lane, "
        "which shuts once the pump has run for a winter. The ruling does not cover unfair dismissal. The bulb "
        "survival rate was higher than the county average."
    ),
    "it": (
        "Vivaio Ontano cresce\nIl Vivaio Ontano non chiude nessuna serra quest'anno, e ne apre una nuova a Lodi a maggio. "
        "I giardinieri hanno scavato 90 aiuole e non hanno trovato tracce del parassita temuto nelle vecchie bordure."
    ),
    "da": (
        "Elle Planteskole vokser\nElle Planteskole lukker ingen drivhuse i år, og den åbner et nyt i Ribe i maj. Gartnerne "
        "gravede 90 bede op og fandt ingen spor af den skimmel, der var frygtet i de gamle rabatter. Planteskolen "
        "tilbyder rundvisning uden guide i alle fem drivhuse. Den bruger ikke torv i bedene."
    ),
}


def found(claim: str, language: str, text: str | None = None) -> list[str]:
    return codes_of(check_negation, claim, text or NURSERY[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "A new greenhouse opens in Selby in May."),
        ("it", "A maggio apre una nuova serra a Lodi."),
        ("da", "I maj åbner et nyt drivhus i Ribe."),
    ],
)
def test_the_opposite_of_what_is_denied_agrees_with_the_denial(language: str, claim: str) -> None:
    assert found(claim, language) == []


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Not one of the greenhouses closes this year."),
        ("da", "Der bliver ikke lukket et eneste drivhus i år."),
    ],
)
def test_a_kind_named_of_something_else_in_the_sentence_narrows_no_denial(language: str, claim: str) -> None:
    assert found(claim, language) == []


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Eelworm in the old borders: that was the worry at Alder Nursery."),
        ("it", "Si temeva il parassita nelle vecchie bordure."),
        ("da", "Gartnerne havde frygtet skimmel i de gamle rabatter."),
    ],
)
def test_what_was_feared_is_not_told_to_be_so(language: str, claim: str) -> None:
    assert found(claim, language) == []


def test_what_was_feared_and_not_found_is_not_to_be_told_as_found() -> None:
    assert found("There was eelworm in the old borders.", "en") == ["negation"]


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Tours are on offer in all five greenhouses."),
        ("da", "Rundvisning tilbydes i alle fem drivhuse."),
    ],
)
def test_only_the_thing_right_under_a_no_is_denied(language: str, claim: str) -> None:
    assert found(claim, language) == []


@pytest.mark.parametrize(
    "claim",
    ["The old coal boiler on Mill Lane may stay until the pump has run for a winter.", "Mill Lane had a coal boiler."],
)
def test_what_is_no_longer_so_was_so(claim: str) -> None:
    assert found(claim, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("en", "Shop\nThe shop on Quay Street is kept as a store.", "Nor shall I move from the shop on Quay Street."),
        ("en", "Boiler\nThe boiler on the quay is kept as a reserve.", "No regret on my part that the boiler is kept."),
        ("it", "Caldaia\nLa caldaia sul molo resta in funzione.", "Nessun rimpianto da parte mia per la caldaia."),
        ("da", "Kedel\nKedlen på kajen bevares som reserve.", "Ingen vrede fra min side over, at kedlen bevares."),
    ],
)
def test_the_writers_own_part_is_nothing_an_article_bears_out(language: str, text: str, claim: str) -> None:
    assert found(claim, language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("en", "Boiler\nThe boiler on the quay is kept as a reserve.", "Nobody minds that the quay boiler is kept."),
        ("da", "Kedel\nKedlen på kajen bevares som reserve.", "Ingen er sure over, at kedlen på kajen bevares."),
    ],
)
def test_a_no_before_a_that_does_not_deny_what_the_that_tells(language: str, text: str, claim: str) -> None:
    assert found(claim, language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("en", "Hall\nThe hall in Hull has reopened after the flood.", "The hall in Hull was closed for a year."),
        ("it", "Sala\nLa sala di Bari riapre dopo l'alluvione.", "La sala di Bari era chiusa da un anno."),
        ("da", "Sal\nSalen i Ribe genåbner efter stormen.", "Salen i Ribe var lukket i et år."),
    ],
)
def test_what_reopens_was_closed_before(language: str, text: str, claim: str) -> None:
    assert found(claim, language, text) == []


@pytest.mark.parametrize(
    ("language", "of", "claim"),
    [
        ("en", "en", "Unfair dismissal lies outside the ruling."),
        ("da", "en", "Prisen er den samme hos Alder Nursery."),
        ("da", "da", "Elle Planteskole bygger bede af brugte sten."),
    ],
)
def test_a_word_that_mostly_means_something_else_tells_no_event(language: str, of: str, claim: str) -> None:
    assert codes_of(check_negation, claim, NURSERY[of], language, of) == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "en",
            "Dole\nDole supports the quay plan. Profit was 4 million.",
            "Profit on the quay plan: 4 against 3 million.",
        ),
        ("en", "Dole\nDole met its forecast and has recovered.", "Dole is 3 per cent below forecast in one shop."),
        ("it", "Dole\nDole è contraria al molo nuovo.", "Il molo nuovo costa caro, sostiene la direttrice."),
        ("da", "Dole\nDole flytter butikken på kajen til Ribe.", "Butikken på kajen bliver på 300 kvadratmeter."),
        ("da", "Dole\nKajen er gratis for gæster.", "Kajen koster 40 millioner kroner at bygge."),
    ],
)
def test_what_compares_or_measures_takes_no_side(language: str, text: str, claim: str) -> None:
    assert found(claim, language, text) == []


def test_a_figure_is_not_what_is_denied() -> None:
    text = "Hub\nHull has 220 packers. None of the 220 packers in Hull will be made redundant."
    assert found("All 220 packers in Hull were invited to lunch.", "en", text) == []


def test_more_of_a_thing_is_not_the_raising_of_another() -> None:
    text = "Wind\nThe firm plans six more turbines in 2027 and has ruled out raising the height of the old ones."
    assert found("Six more turbines is what the firm wants in 2027.", "en", text) == []


def test_a_clause_of_mostly_other_words_speaks_of_something_else() -> None:
    text = "Græs\nPå lerjord var udbyttet af frø ikke højere end før, siger Rasmus Ebbesen."
    assert found("Vores chef Ebbesen holder begge ben på jorden.", "da", text) == []


PLANS = {
    "en": "Tarn Insurance\nPremiums will not rise. Flood excesses are under review and could go up in July.",
    "it": "Vivaio Ontano\nUn secondo vivaio a Lodi è allo studio. La serra è nuova.",
    "da": "Hals Havn\nHavnen overvejer en ny kaj til krydstogtskibe.",
}


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "Flood excesses aren't under review.", ["negation"]),
        ("it", "Un secondo vivaio a Lodi non è allo studio.", ["negation"]),
        ("da", "Havnen overvejer ikke en ny kaj til krydstogtskibe.", ["negation"]),
        ("en", "Flood excesses are under review, with no yes as yet.", []),
        ("it", "Un secondo vivaio a Lodi è allo studio, ancora senza un sì.", []),
        ("da", "Havnen har ikke bygget en ny kaj til krydstogtskibe endnu.", []),
    ],
)
def test_a_plan_is_denied_only_by_a_no_to_the_planning(language: str, claim: str, expected: list[str]) -> None:
    assert found(claim, language, PLANS[language]) == expected
