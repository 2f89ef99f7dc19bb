"""What holds for every text, and how work grows with it."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import Brand
from curation.mentions import Matcher

NAMES = ("Kalvento", "Demand IQ", "AT&T", ".NET", "Booking.com", "Yahoo!", "Fjell 400", "Straße", "A/S", "İş Bank")
ALL = Matcher([Brand(name, name, (f"{name} Group",), (f"{name} Day",)) for name in NAMES])
CODE_POINTS = st.integers(0, sys.maxunicode).map(chr)
PARTS = st.one_of(
    CODE_POINTS,
    st.sampled_from(
        [*NAMES, "Day", "Group", " ", "\n", "-", "_", "'", "’s", "s", "#", "@", ".", "://", "www.", "/", "dell"]
    ),
    st.sampled_from(["\u0301", "\u00ad", "\u200d", "\ud800", "ﬁ", "İ", "ß", "²", "&", "1"]),
)
TEXTS = st.lists(PARTS, max_size=30).map("".join)


@given(TEXTS)
def test_mentions_are_ordered_disjoint_and_where_they_say(text: str) -> None:
    end = 0
    for mention in ALL.find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        end = mention.end


@given(TEXTS, TEXTS, st.sampled_from(NAMES))
def test_a_name_between_blanks_is_found_in_any_text(before: str, after: str, name: str) -> None:
    mentions = Matcher([Brand("brand", name)]).find(f"{before} {name} {after}")

    start = len(before) + 1
    assert ("brand", start, start + len(name)) in [(found.brand, found.start, found.end) for found in mentions]


@given(st.text(st.characters(categories=("L", "N", "M"), include_characters=" -_&+!'’\u00ad"), min_size=1, max_size=20))
def test_any_name_is_found_as_it_is_listed_unless_it_is_refused(name: str) -> None:
    try:
        matcher = Matcher([Brand("brand", name)])
    except ValueError:
        return
    assert matcher.find(f" {name} ")


def calls(work: Callable[[], object]) -> int:
    """How many calls `work` makes, of Python and of C."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


NESTED = Brand("nested", " ".join("a" * 19) + " b", tuple(" ".join("a" * size) for size in range(2, 20)))
HOSTILE = Matcher([NESTED, Brand("kalvento", "Kalvento", exclude=("Kalvento Kalvento Day",))])


@pytest.mark.parametrize(
    "unit",
    [
        "a", "a ", "a-", "_a", "a_", "a.", "a@", "l'", "www.", "://", "kalvento.", "\u0301\u0316", "\u00ad", "\ud800",
        "#Kalvento ", "Kalvento ", "Kalventos ", "Kalvento_", "@kalvento@", "K Ka Kal Kalv ", "_", " ", "👨\u200d",
    ],
)  # fmt: skip
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    once = calls(lambda: HOSTILE.find(unit * 1_000))
    twice = calls(lambda: HOSTILE.find(unit * 2_000))

    assert twice <= 2.2 * once + 200
