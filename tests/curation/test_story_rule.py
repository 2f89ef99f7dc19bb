from hypothesis import given
from hypothesis import strategies as st

from curation.story_facts import Facts, facts_of
from curation.story_rule import ALONE_COSINE, Evidence, evidence, is_hopeless, same_story


def compare(one: str, other: str, cosine: float, languages: str = "en en") -> Evidence:
    first, second = languages.split()
    return evidence(cosine, facts_of(one, "", first), facts_of(other, "", second))


def same(found: Evidence, *, same_feed: bool = False, same_link: bool = False) -> bool:
    return same_story(found, same_feed=same_feed, same_link=same_link)


def test_a_name_and_a_number_in_common_make_one_story_of_two_languages() -> None:
    found = compare("the 900 jobs that Greyfell cuts", "de 900 stillinger, Greyfell nedlægger", 0.5, "en da")

    assert found.names_agree
    assert found.numbers_agree == 1
    assert same(found)


def test_other_figures_keep_two_quarters_of_one_company_apart() -> None:
    found = compare("why Torvald grew by 8 per cent", "why Torvald grew by 3 per cent", 0.94)

    assert found.numbers_clash == 1
    assert not same(found)


def test_other_names_keep_two_companies_apart() -> None:
    found = compare("what Velora lost to thieves", "what Pedrona lost to thieves", 0.94)

    assert found.names_clash
    assert not same(found)


def test_a_detail_that_one_teller_leaves_out_is_no_clash() -> None:
    found = compare("how Greyfell saves 60 million and cuts jobs", "how Greyfell cuts jobs", 0.8)

    assert not found.names_clash
    assert found.numbers_clash == 0


def test_the_capital_that_starts_a_title_agrees_with_a_name_but_never_clashes() -> None:
    found = compare("Gulvik goes under", "Bank lets kitchen maker Gulvik go under", 0.6)

    assert found.names_agree
    assert not found.names_clash


def test_a_number_without_unit_agrees_with_one_that_has_it() -> None:
    assert compare("24 milioni per la serra", "24 mio. euro til drivhuse", 0.5, "it da").numbers_agree == 1
    assert compare("bids close in 8 weeks", "out of work at 8 per cent", 0.5).numbers_agree == 0


def test_within_a_feed_only_a_copy_or_a_completed_version_is_the_same_story() -> None:
    close = compare("the 900 jobs that Greyfell cuts", "the 900 jobs that Greyfell cuts soon", 0.9)

    assert same(close)
    assert not same(close, same_feed=True)
    assert same(close, same_feed=True, same_link=True)
    assert same(compare("the 900 jobs", "the 900 jobs", 0.99), same_feed=True)
    assert not same(compare("version 0.9 is out", "version 0.14 is out", 0.7), same_feed=True, same_link=True)


def test_a_shared_link_needs_close_texts() -> None:
    assert same(compare("worth a read today", "sand for a beach", 0.61), same_link=True)
    assert not same(compare("worth a read today", "sand for a beach", 0.59), same_link=True)


WORDS = st.frozensets(st.sampled_from(["kalvento", "rander", "fjell"]))
NUMBERS = st.frozensets(st.tuples(st.sampled_from(["", "EUR", "%", "count"]), st.sampled_from(["8", "900", "1.24"])))
FACTS = st.builds(Facts, st.sampled_from(["en", "da"]), WORDS, WORDS, NUMBERS)
COSINES = st.floats(-1, 1).map(lambda cosine: round(cosine, 3))


@given(COSINES, FACTS, FACTS)
def test_the_order_of_two_items_does_not_matter(cosine: float, one: Facts, other: Facts) -> None:
    assert evidence(cosine, one, other) == evidence(cosine, other, one)


@given(COSINES, FACTS, FACTS)
def test_what_is_hopeless_is_never_one_story(cosine: float, one: Facts, other: Facts) -> None:
    if is_hopeless(cosine, one, other):
        assert cosine < ALONE_COSINE
        assert not same(evidence(cosine, one, other))
