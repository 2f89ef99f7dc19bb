"""When suggestions about a brand wait, and which."""

from dataclasses import replace
from datetime import timedelta

import pytest

from curation.config import Brand
from curation.listening.item_mood import OPENING
from curation.listening.mood import Counts, Fall
from curation.listening.pauses import Pause, calls_for_pause, held, reason_of
from tests.curation.store.samples import NOW, item

BRANDS = (Brand("apollo", "Apollo"), Brand("apollo-tyres", "Apollo Tyres", competitor=True))
PAUSE = Pause("apollo", NOW, "net sentiment fell")


def test_the_reason_says_from_where_to_where_and_on_what_it_rests() -> None:
    fall = Fall(Counts(negative=9, neutral=2, positive=1), Counts(negative=4, neutral=20, positive=24), 4.0)

    assert reason_of(fall) == ("net sentiment fell from +0.42 to -0.67: 12 documents in 3 days, 48 in the 28 before")


def test_a_first_fall_pauses_and_one_that_is_paused_already_does_not() -> None:
    assert calls_for_pause(None, NOW)
    assert not calls_for_pause(PAUSE, NOW + timedelta(days=90))


@pytest.mark.parametrize(("days", "again"), [(0, False), (2, False), (3, True), (30, True)])
def test_a_decision_holds_while_days_before_it_are_recent(days: int, again: bool) -> None:
    decided = replace(PAUSE, decided_by="Anna", decided_at=NOW)

    assert not decided.active
    assert calls_for_pause(decided, NOW + timedelta(days=days)) is again


def test_what_names_a_paused_brand_in_its_opening_waits() -> None:
    about = replace(item("a"), title="APOLLO opens a plant")
    beside = replace(item("b"), title="News", text="A day for Apollo's people.")
    late = replace(item("c"), title="News", text="x" * OPENING + " Apollo")
    other = replace(item("d"), title="Apollo Tyres opens a plant", text="")

    assert held([about, beside, late, other], BRANDS, [PAUSE]) == {"a": PAUSE, "b": PAUSE}


def test_nothing_waits_for_a_brand_that_is_not_configured_any_more() -> None:
    about = replace(item("a"), title="Apollo opens a plant")

    assert held([about], (), [PAUSE]) == held([about], BRANDS, []) == {}
