import pytest

from curation.listening.corrections import Agreement, agreement, agreement_by
from tests.curation.store.kept import kept

RIGHT = kept("1", "positive", corrected="positive")
WRONG = kept("2", "positive", corrected="negative", language="da")
DOUBTED = kept("3", "neutral", corrected="negative", uncertain=True)


def test_the_models_label_is_held_against_the_persons_and_uncorrected_ones_are_left_out() -> None:
    figures = agreement([RIGHT, WRONG, DOUBTED, kept("4", "neutral")])
    assert figures.mentions == 3
    assert figures.uncertain == 1
    assert figures.accuracy == pytest.approx(1 / 3)
    assert figures.macro_f1 == pytest.approx((2 / 3 + 0) / 2)
    assert figures.certain_accuracy == pytest.approx(1 / 2)


def test_where_nothing_is_certain_or_nothing_was_said_there_is_no_accuracy_of_the_certain() -> None:
    assert agreement([DOUBTED]).certain_accuracy is None
    assert agreement([]) == Agreement(0, 0, 0.0, 0.0, None)


def test_groups_come_with_the_largest_first() -> None:
    groups = agreement_by([WRONG, RIGHT, DOUBTED], lambda mention: mention.origin.language)
    assert [(name, figures.mentions) for name, figures in groups.items()] == [("en", 2), ("da", 1)]
