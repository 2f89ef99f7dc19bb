"""Captions in the language they were asked for, and in another."""

import pytest

from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.language import check_language
from tests.curation.captions.samples import STORIES, rules_for

ENGLISH = "The plant in Leeds will employ more than three hundred people, and that is good news for all of us."
ITALIAN = "La fabbrica di Leeds darà lavoro a più di trecento persone, e questa è una bella notizia per tutti noi."
DANISH = "Fabrikken i Leeds kommer til at beskæftige over tre hundrede mennesker, og det er godt nyt for os alle."


def found(caption: str, language: str) -> list[str]:
    check = check_language(Ground(STORIES["en"][0], rules_for("en"), language))
    return [caption[finding.start : finding.end] for finding in check(Case(caption, caption))]


@pytest.mark.parametrize(("language", "caption"), [("en", ENGLISH), ("it", ITALIAN), ("da", DANISH)])
def test_a_caption_is_in_one_language_and_no_other(language: str, caption: str) -> None:
    assert found(caption, language) == []
    assert all(found(caption, other) == [caption] for other in {"da", "en", "it"} - {language})


def test_norwegian_is_not_danish() -> None:
    assert found("Nå kan dere søke jobb i det nye anlegget, og jeg synes ikke dere skal vente for lenge.", "da")


def test_a_long_sentence_in_another_language_is_found_alone() -> None:
    assert found(f"{DANISH} Det glæder mig meget. {ENGLISH}", "da") == [ENGLISH]


@pytest.mark.parametrize(
    "caption",
    [
        "Great!",
        "“Buses in Leeds and Bradford will be the first to run on the cells,” siger de på fabrikken, og det er godt.",
        "Northwind opens a battery plant in Leeds – det er værd at læse for alle os, der kører i bus.",
        "Upskilling og onboarding er ikke kun buzzwords, når man åbner en fabrik. #GreatPlaceToWork",
    ],
)
def test_loans_titles_quotations_and_short_captions_stand(caption: str) -> None:
    assert found(caption, "da") == []


def test_a_language_nothing_is_known_of_is_not_judged() -> None:
    assert found(ENGLISH, "xx") == []
