from collections.abc import Sequence

from models.sentiment.interface import Passage, Sentiment
from service.evaluation.bare_model import largest_change, timed
from service.evaluation.prepared import passages
from tests.models.sentiment.fakes import LexiconModel


class Swayed:
    """Answers a text by the company it is in."""

    name = revision = "swayed"

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        share = 1 / len(passages)
        return [Sentiment((share, 1 - share, 0.0), uncertain=False) for _ in passages]


def test_whole_batches_are_counted() -> None:
    told = timed(LexiconModel(), passages(), 0.01, 16)

    assert told["documents"] % 16 == 0
    assert told["seconds"] >= 0.01


def test_a_model_that_is_swayed_by_company_is_caught() -> None:
    assert largest_change(LexiconModel(), passages()) == 0.0
    assert largest_change(Swayed(), passages()) > 0.9
