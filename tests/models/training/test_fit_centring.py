"""What the means are taken of."""

import pytest

from models.encoder import TITLE_WORDS
from models.training.fit_centring import own_items, own_prose
from models.training.matching_sets import LANGUAGES, profiles


@pytest.mark.parametrize("language", LANGUAGES)
def test_prose_is_what_training_profiles_of_the_language_say_beyond_a_title(language: str) -> None:
    told = own_prose(language)
    people = [person for person in profiles("train") if person.language == language]
    held = {person.about for person in profiles("test")}

    assert len(told) >= 40
    assert all(len(text.split()) > TITLE_WORDS for text in told)
    assert all(any(person.title in text or text == person.about for person in people) for text in told)
    assert not held & set(told)


def test_items_are_read_as_the_product_reads_them_summary_or_not() -> None:
    told = [text for language in LANGUAGES for text in own_items(language)]

    assert len(told) == len(set(told)) > 1000
    assert not any(text.endswith(". ") for text in told)
