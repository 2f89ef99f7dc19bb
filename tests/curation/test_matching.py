from collections.abc import Sequence

import numpy as np

from curation.matching import Evidence, Readable, find_evidence, item_vectors, quotable, role_vectors
from curation.roles import describe_role
from tests.fakes import WordEncoder

SALES = describe_role(
    "s", "en", "Heat pump sales", about="I sail at weekends. I meet hotel owners.", interests=["hotels"]
)
HOTEL = Readable("h", "en", "New hotel opens", "", "The town has a port. Hotel owners meet there. Rain fell.")


def reasons(pairs: Sequence[tuple[int, int]], items: Sequence[Readable]) -> Sequence[Evidence]:
    return find_evidence(pairs, [SALES], items, item_vectors(items, WordEncoder()), WordEncoder())


def test_a_role_vector_leans_most_on_the_title() -> None:
    role = describe_role("r", "en", "nurse", department="hospital")

    (vector,) = role_vectors([role], WordEncoder())
    nurse, hospital = WordEncoder().encode_roles(["nurse", "hospital"], ["en", "en"])

    assert vector @ nurse > vector @ hospital > 0
    assert np.isclose(np.linalg.norm(vector), 1.0)


def test_a_role_is_the_same_alone_and_among_others() -> None:
    others = [describe_role(str(n), "en", f"title {n}", about="Something. Else.") for n in range(5)]

    assert np.array_equal(role_vectors([SALES], WordEncoder())[0], role_vectors([*others, SALES], WordEncoder())[-1])


def test_the_reason_is_the_phrase_and_the_sentence_that_share_most() -> None:
    (reason,) = reasons([(0, 0)], [HOTEL])

    assert (reason.role, reason.item) == ("I meet hotel owners.", "Hotel owners meet there.")


def test_a_hobby_that_one_sentence_names_is_not_why_an_item_fits() -> None:
    pumps = Readable("p", "en", "Heat pump year", "", "Heat pump sales rose by a tenth. I sail at weekends, she says.")

    (reason,) = reasons([(0, 0)], [pumps])

    assert (reason.role, reason.item) == ("Heat pump sales", "Heat pump sales rose by a tenth.")
    assert 0.0 < reason.closeness < 1.0


def test_an_item_without_text_is_quoted_by_its_title() -> None:
    assert quotable(Readable("h", "en", "New hotel opens")) == ("New hotel opens",)


def test_a_label_or_a_page_of_words_gives_no_reason() -> None:
    long = "word " * 80

    assert quotable(Readable("h", "en", "New hotel opens", "", f"Photo: Bo. {long}. Guests arrive on Monday.")) == (
        "Guests arrive on Monday.",
        "New hotel opens",
    )


def test_the_headline_is_quoted_where_it_is_far_nearer_than_any_sentence() -> None:
    told, hinted = "Heat pump sales rose again.", "The gas has been off since May."
    grow = [Readable(key, "en", "Heat pump sales grow", "", text) for key, text in (("t", told), ("h", hinted))]

    assert [reason.item for reason in reasons([(0, 0), (0, 1)], grow)] == [told, "Heat pump sales grow"]


def test_reasons_come_in_the_order_of_the_pairs() -> None:
    port = Readable("p", "en", "Port news", "", "I sail at weekends too.")

    found = reasons([(0, 1), (0, 0)], [HOTEL, port])

    assert [reason.item for reason in found] == ["I sail at weekends too.", "Hotel owners meet there."]


def test_no_items_give_no_vectors() -> None:
    assert item_vectors([], WordEncoder()).shape[0] == 0
    assert reasons([], []) == []
