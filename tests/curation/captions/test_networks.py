"""How networks count."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.networks import COMFORT, LIMITS, length_on, limit_of

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"  # three people, one grapheme, five code points


@pytest.mark.parametrize(
    ("network", "text", "length"),
    [
        ("x", "plain", 5),
        ("x", "naïve “quotes” – dash…", 23),
        ("x", "日本", 4),
        ("x", FAMILY, 2),
        ("x", "🇩🇰🇮🇹", 4),
        ("x", "see https://a.example/" + "x" * 90, 4 + 23),
        ("bluesky", FAMILY + "e\u0301", 2),
        ("bluesky", "https://a.example/12", 20),
        ("mastodon", FAMILY, 1),
        ("mastodon", "see https://a.example/" + "x" * 90, 4 + 23),
        ("linkedin", FAMILY, 5),
        ("threads", "e\u0301", 1),
        (None, "abc", 3),
    ],
)
def test_each_network_counts_its_own_way(network: str | None, text: str, length: int) -> None:
    assert length_on(network, text) == length


def test_limits_are_the_networks_own() -> None:
    assert (limit_of("x"), limit_of("bluesky"), limit_of("threads"), limit_of("linkedin")) == (280, 300, 500, 3000)
    assert limit_of("unheard of") == 500
    assert limit_of("email") == limit_of(None) == math.inf


def test_a_draft_is_content_with_less_than_a_network_allows() -> None:
    assert all(length <= limit_of(network) for network, length in COMFORT.items())


@given(st.text(max_size=300), st.sampled_from([*LIMITS, "email", None]))
def test_no_text_has_a_negative_length_and_more_text_is_never_shorter(text: str, network: str | None) -> None:
    assert 0 <= length_on(network, text) <= length_on(network, text + " a")
