from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.sharing.networks import LINK_ALONE, NETWORKS, instance_host, share_link, with_link

URL = "https://news.example/s/abc"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
PLACE = {
    "linkedin": ("www.linkedin.com", "/sharing/share-offsite/"),
    "x": ("x.com", "/intent/tweet"),
    "facebook": ("www.facebook.com", "/sharer/sharer.php"),
    "bluesky": ("bsky.app", "/intent/compose"),
    "mastodon": ("social.example", "/share"),
    "threads": ("www.threads.com", "/intent/post"),
    "whatsapp": ("wa.me", "/"),
}


def asked(network: str, caption: str = "Hello", url: str = URL) -> dict[str, str]:
    address = share_link(network, caption, url, instance="social.example", subject="News")
    assert address is not None
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query, keep_blank_values=True).items()}


@given(network=st.sampled_from(sorted(PLACE)), caption=TEXTS, url=TEXTS.map(lambda path: URL + path))
def test_no_text_changes_where_an_address_leads_or_what_it_asks(network: str, caption: str, url: str) -> None:
    address = share_link(network, caption, url, instance="social.example")
    assert address is not None
    assert address.isascii()
    assert not set(address) & set(" \t\r\n\"'<>#\\")
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", *PLACE[network])
    assert set(asked(network, caption, url)) <= {"url", "u", "text"}


@given(caption=TEXTS.filter(lambda text: URL not in text))
def test_a_caption_arrives_as_it_was_written_with_the_link_once(caption: str) -> None:
    line = caption.replace("\r\n", "\n").replace("\r", "\n")
    assert asked("x", caption).get("text", "") == line
    assert asked("x", caption)["url"] == URL
    assert asked("bluesky", caption)["text"].endswith(URL)
    assert asked("bluesky", caption)["text"].count(URL) == 1


@pytest.mark.parametrize("network", ["x", "threads", "bluesky", "mastodon", "whatsapp"])
def test_a_link_that_stands_in_the_caption_is_not_repeated(network: str) -> None:
    assert asked(network, f"Hello\n{URL}") == {"text": f"Hello\n{URL}"}


@pytest.mark.parametrize(("network", "name"), [("linkedin", "url"), ("facebook", "u")])
def test_what_takes_the_link_alone_gets_the_link_alone(network: str, name: str) -> None:
    assert asked(network) == {name: URL}
    assert share_link(network, "Hello", "") is None


def test_a_mail_has_a_subject_on_one_line_and_line_breaks_as_mail_has_them() -> None:
    address = share_link("email", "One\nTwo", URL, subject="News\r\nBcc: all@x.example")
    assert address == (
        "mailto:?subject=News%20Bcc%3A%20all%40x.example&body=One%0D%0ATwo%0D%0Ahttps%3A%2F%2Fnews.example%2Fs%2Fabc"
    )


@pytest.mark.parametrize("network", ["copy", "instagram", ""])
def test_there_is_nothing_to_open_for_copying_or_an_unknown_network(network: str) -> None:
    assert share_link(network, "Hello", URL) is None


def test_half_a_character_is_no_reason_to_fail() -> None:
    assert all(share_link(n, "a\ud800", URL, instance="social.example") for n in NETWORKS if n != "copy")
    assert set(NETWORKS) >= LINK_ALONE


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("mastodon.social", "mastodon.social"),
        (" https://Mastodon.Social/@me ", "mastodon.social"),
        ("@me@mastodon.social", "mastodon.social"),
        ("blåbær.example", "xn--blbr-roah.example"),
        ("social.example:8443", "social.example:8443"),
        ("localhost", None),
        ("127.0.0.1", None),
        ("evil.example/?x=mastodon.social", "evil.example"),
        ("a b.example", None),
        ("x.example\r\nSet-Cookie", None),
        ("." * 80, None),
        ("", None),
    ],
)
def test_an_instance_is_read_from_whatever_people_paste(written: str, host: str | None) -> None:
    assert instance_host(written) == host
    address = share_link("mastodon", "Hello", URL, instance=written)
    assert (address is None) if host is None else (address or "").startswith(f"https://{host}/share?text=")


def test_our_link_takes_the_place_of_the_items_own() -> None:
    assert with_link("Look: https://x.example/1", "https://x.example/1", URL) == f"Look: {URL}"
    assert with_link("Look.\n", "https://x.example/1", URL) == f"Look.\n{URL}"
    assert with_link("Look.", None, URL) == f"Look.\n{URL}"
