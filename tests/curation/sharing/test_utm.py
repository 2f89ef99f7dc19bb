from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.sharing.utm import slug, with_campaign

ADDED = "utm_source=x&utm_medium=social&utm_campaign=a-heat-pump&utm_content=en-warm"
PART = st.text(st.characters(codec="ascii", exclude_characters="#?", min_codepoint=33, max_codepoint=126), max_size=20)


def marked(url: str, network: str = "x") -> str:
    return with_campaign(url, network=network, campaign="a-heat-pump", family="en-warm")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/p", f"https://a.example/p?{ADDED}"),
        ("https://a.example/p?", f"https://a.example/p?{ADDED}"),
        ("https://a.example/p?b=%20+&&c", f"https://a.example/p?b=%20+&&c&{ADDED}"),
        ("https://a.example/p?b=1&", f"https://a.example/p?b=1&{ADDED}"),
        ("https://a.example/p#to?this", f"https://a.example/p?{ADDED}#to?this"),
    ],
)
def test_parameters_join_what_is_there(url: str, expected: str) -> None:
    assert marked(url) == expected


@given(path=PART, query=PART, fragment=PART)
def test_query_and_fragment_stay_byte_for_byte(path: str, query: str, fragment: str) -> None:
    before = f"https://a.example/{path}?{query}"
    after = marked(f"{before}#{fragment}")
    assert after.startswith(before)
    assert after.endswith(f"#{fragment}")
    names = [name.casefold() for name, _ in parse_qsl(urlsplit(after).query, keep_blank_values=True)]
    assert all(names.count(name) >= 1 for name in ("utm_source", "utm_medium", "utm_campaign", "utm_content"))


@given(path=PART, query=PART, fragment=PART)
def test_marking_twice_is_marking_once(path: str, query: str, fragment: str) -> None:
    once = marked(f"https://a.example/{path}?{query}#{fragment}")
    assert marked(once) == once


@pytest.mark.parametrize("own", ["utm_source=theirs", "UTM_Source=theirs", "utm%5Fsource=theirs", "a=1;utm_source="])
def test_what_the_publisher_set_is_not_set_again(own: str) -> None:
    assert "utm_source=x" not in marked(f"https://a.example/?{own}")
    assert "utm_medium=social" in marked(f"https://a.example/?{own}")


def test_a_mail_is_another_medium() -> None:
    assert "utm_source=email&utm_medium=email" in marked("https://a.example/", "email")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A heat pump, for dairies!", "a-heat-pump-for-dairies"),
        ("Østers på Læsø", "osters-paa-laeso"),
        ("Perché tu", "perche-tu"),
        ("詹姆斯", "0123"),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_campaign_is_the_title_in_plain_letters(title: str, expected: str) -> None:
    assert slug(title, "0123") == expected
