"""Links, addresses, numbers to call, handles and hashtags that are the item's or nobody's."""

import pytest

from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.links import check_handles, check_links
from tests.curation.captions.samples import STORIES, rules_for


def found(caption: str, language: str = "en", of: str | None = None) -> list[tuple[str, str]]:
    item = of or language
    ground = Ground(STORIES[item][0], rules_for(item), language)
    case = Case(caption, caption)
    return [(f.code, f.severity) for check in (check_links, check_handles) for f in check(ground)(case)]


@pytest.mark.parametrize(
    ("language", "of", "caption"),
    [
        ("en", "en", "#ad #Leeds #batteries #BatteryPlant #batteryplant #NorthwindEnergy #apprenticeship #hiring"),
        ("it", "it", "#adv #Parma #BorgoAlimentare #scuola #plasticafree #sostenibilità"),
        ("da", "da", "#reklame #Esbjerg #vinge #havmøller #GrønOmstilling #Vestvind"),
        ("it", "en", "#Leeds #batteria #lavoro"),
    ],
)
def test_hashtags_of_the_items_words_and_of_general_ones_stand(language: str, of: str, caption: str) -> None:
    assert found(caption, language, of) == []


def test_branches_and_parts_of_danish_compounds_are_topics_of_any_item() -> None:
    assert found("A plant. #steel #ports #museum") == []


@pytest.mark.parametrize("tag", ["#Siemens", "#WorldCup2030", "#TeslaLeeds", "#COP45"])
def test_a_hashtag_of_somebody_else_is_found(tag: str) -> None:
    assert found(f"A plant. {tag}") == [("handle", "error")]


@pytest.mark.parametrize("tag", ["#psychology", "#energyefficiency", "#Horticulture", "#foodscience", "#agrifood"])
def test_a_topic_claims_nothing_and_may_be_any(tag: str) -> None:
    assert found(f"A plant. {tag}") == []


@pytest.mark.parametrize("tag", ["#UrbanMobility", "#CleanBatteries", "#BioTech", "#CarbonFree", "#HealthAndSafety"])
def test_ordinary_words_of_a_field_of_work_are_a_topic(tag: str) -> None:
    assert found(f"A plant. {tag}") == []


def test_a_field_of_work_may_be_told_in_italian_and_danish() -> None:
    assert found("Una scuola. #EdiliziaScolastica #CCNL #FormazioneProfessionale", "it") == []
    assert found("En vinge. #VedvarendeEnergi #TeknikUdvikling #PtX", "da") == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [("#OneForLeeds", "en"), ("#CellsToBuses", "en"), ("#ScuolaEBasta", "it")],
)
def test_a_phrase_that_small_words_make_is_a_campaigns(tag: str, language: str) -> None:
    assert found(f"! {tag}", language) == [("handle", "error")]


@pytest.mark.parametrize("tag", ["#MidnightHour", "#GreenPeace", "#SaveBatteries"])
def test_two_ordinary_words_with_capitals_are_left_to_judge(tag: str) -> None:
    assert found(f"A plant. {tag}") == [("handle", "warning")]


def test_a_slogan_with_a_name_of_the_item_is_a_campaigns() -> None:
    assert found("A plant. #NorthwindForever") == [("handle", "error")]
    assert found("A plant. #TeamNorthwind #WorkingAtNorthwind") == []


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("handle", "Thanks, @leedsfan.bsky.social!"),
        ("handle", "Write to jobs@northwind.example today."),
        ("handle", "Call +44 113 496 0999 to apply."),
        ("url", "See www.northwind-jobs.example/apply for more."),
        ("url", "See northwind[dot]example for more."),
    ],
)
def test_an_address_the_item_does_not_give_is_found(code: str, caption: str) -> None:
    assert found(caption) == [(code, "error")]


def test_figures_that_nobody_calls_are_no_telephone_number() -> None:
    assert found("From 2,140 to 3,300 cells; 10-12 May 2026, 85 000 000 pounds.") == []
