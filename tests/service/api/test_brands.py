import pytest

from curation.mentions import Matcher
from service.api.brands import FINDERS_KEPT, BrandSets
from service.api.documents import InlineBrand
from service.api.errors import ApiError
from tests.service.api.running import BRANDS


def test_a_finder_is_kept_for_its_set_of_brands_and_the_oldest_forgotten() -> None:
    sets = BrandSets(BRANDS, Matcher)
    first = sets.named(None)
    kept = sets.keep(first, sets.make(first))
    for number in range(FINDERS_KEPT - 1):
        brands = sets.named([InlineBrand(name=f"Name{number}")])
        sets.keep(brands, sets.make(brands))
    assert sets.known(sets.named(["kalvento", "termo"])) is kept, "the same set, named otherwise"
    another = sets.named([InlineBrand(name="Another")])
    assert sets.known(another) is None
    sets.keep(another, sets.make(another))
    assert sets.known(first) is kept, "asked for since"
    assert sets.known(sets.named([InlineBrand(name="Name0")])) is None


def test_a_brand_of_ones_own_may_not_have_the_id_of_another() -> None:
    sets = BrandSets(BRANDS, Matcher)
    with pytest.raises(ApiError, match="same id or name"):
        sets.named(["termo", InlineBrand(name="termo")])


def test_a_brand_of_ones_own_says_all_that_a_configured_one_does() -> None:
    (brand,) = BrandSets((), Matcher).named(
        [InlineBrand(name="Apollo", aliases=["APL"], exclude=["Apollo 11"], case_sensitive=True)]
    )
    assert (brand.id, brand.aliases, brand.exclude, brand.case_sensitive) == ("Apollo", ("APL",), ("Apollo 11",), True)


def test_a_name_that_cannot_be_found_is_refused() -> None:
    sets = BrandSets((), Matcher)
    with pytest.raises(ApiError) as refusal:
        sets.make(sets.named([InlineBrand(name="\u200b")]))
    assert refusal.value.status == 422
