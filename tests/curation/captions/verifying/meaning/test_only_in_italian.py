"""The Italian "sole" that is the sun, and the one that is "only"."""

import pytest

from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXT = "Vetrate nuove\nLa parrocchia di Pieve ha rifatto le vetrate del coro. Le vetrate sono di vetro soffiato."


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Il sole di Pieve passa dalle vetrate del coro.", []),
        ("Le vetrate di Pieve splendono al sole.", []),
        ("Le sole vetrate della regione di vetro soffiato sono a Pieve.", ["comparison"]),
    ],
)
def test_the_sun_is_no_rank(claim: str, found: list[str]) -> None:
    assert codes_of(check_comparison, claim, TEXT, "it") == found
