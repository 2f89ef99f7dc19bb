import numpy as np

from curation.matching import Readable, find_evidence, interest_cosines, item_vectors, quotable, role_vectors
from curation.roles import describe_role
from tests.fakes import WordEncoder

SALES = describe_role(
    "s", "en", "Heat pump sales", about="I sail at weekends. I meet hotel owners.", interests=["hotels"]
)
HOTEL = Readable("h", "en", "New hotel opens", "", "The town has a port. Hotel owners meet there. Rain fell.")


def test_a_role_vector_leans_most_on_the_title() -> None:
    role = describe_role("r", "en", "nurse", department="hospital")

    (vector,) = role_vectors([role], WordEncoder())
    nurse, hospital = WordEncoder().encode_roles(["nurse", "hospital"], ["en", "en"])

    assert vector @ nurse > vector @ hospital > 0
    assert np.isclose(np.linalg.norm(vector), 1.0)


def test_the_closest_interest_counts_and_without_interests_none_does() -> None:
    plain = describe_role("p", "en", "nurse")
    keen = describe_role("k", "en", "nurse", interests=["cakes", "boats"])
    rows = item_vectors([Readable("b", "en", "boats")], WordEncoder())

    assert interest_cosines([plain, keen], rows, WordEncoder()).tolist() == [[-1.0], [1.0]]


def test_a_role_is_the_same_alone_and_among_others() -> None:
    others = [describe_role(str(n), "en", f"title {n}", about="Something. Else.") for n in range(5)]

    assert np.array_equal(role_vectors([SALES], WordEncoder())[0], role_vectors([*others, SALES], WordEncoder())[-1])


def test_the_reason_is_the_phrase_and_the_sentence_that_share_most() -> None:
    (reason,) = find_evidence([(0, 0)], [SALES], [HOTEL], WordEncoder())

    assert (reason.role, reason.item) == ("I meet hotel owners.", "Hotel owners meet there.")


def test_an_item_without_text_is_quoted_by_its_title() -> None:
    assert quotable(Readable("h", "en", "New hotel opens")) == ("New hotel opens",)


def test_a_label_or_a_page_of_words_gives_no_reason() -> None:
    long = "word " * 80

    assert quotable(Readable("h", "en", "New hotel opens", "", f"Photo: Bo. {long}. Guests arrive on Monday.")) == (
        "Guests arrive on Monday.",
    )


def test_reasons_come_in_the_order_of_the_pairs() -> None:
    port = Readable("p", "en", "Port news", "", "I sail at weekends too.")

    reasons = find_evidence([(0, 1), (0, 0)], [SALES], [HOTEL, port], WordEncoder())

    assert [reason.item for reason in reasons] == ["I sail at weekends too.", "Hotel owners meet there."]


def test_no_items_give_no_vectors() -> None:
    assert item_vectors([], WordEncoder()).shape[0] == 0
    assert find_evidence([], [], [], WordEncoder()) == []
