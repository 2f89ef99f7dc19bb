"""Where a person shares: the address that opens a network with a caption filled in, as far as the network lets one.

| network | takes | documented at |
|---|---|---|
| LinkedIn | the link alone; the caption has to be pasted | learn.microsoft.com/linkedin, Share plugin |
| X | text and link | docs.x.com/x-for-websites/post-button/guides/web-intent |
| Facebook | the link alone | developers.facebook.com/docs/sharing/reference/share-dialog |
| Bluesky | text, the link inside | docs.bsky.app/docs/advanced-guides/intent-links |
| Mastodon | text, the link inside, at the person's own instance | app/controllers/shares_controller.rb |
| Threads | text and link | developers.facebook.com/docs/threads/threads-web-intents |
| WhatsApp | text, the link inside | faq.whatsapp.com, click to chat |
| e-mail | subject and body | RFC 6068 |

Opening a network is an intent and no more: whether anything was posted, nobody but the person knows.
"""

import re
from collections.abc import Mapping
from urllib.parse import quote

NETWORKS = ("linkedin", "x", "facebook", "bluesky", "mastodon", "threads", "whatsapp", "email", "copy")
"""In the order in which they are offered. `copy` opens nothing."""
LINK_ALONE = frozenset({"linkedin", "facebook"})
"""These take no caption: it is copied first, and pasted by the person."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?:xn--[a-z0-9-]{{1,59}}|[a-z]{{2,63}})(?::[0-9]{{1,5}})?")
_LONGEST_HOST = 253
_LINE_BREAK = re.compile(r"\r\n?|\n")

_TEMPLATES: Mapping[str, str] = {
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "bluesky": "https://bsky.app/intent/compose?text={whole}",
    "mastodon": "https://{instance}/share?text={whole}",
    "whatsapp": "https://wa.me/?text={whole}",
    "email": "mailto:?subject={subject}&body={body}",
}
# Of those that have a place for the link: without and with one.
_WITH_A_PLACE: Mapping[str, str] = {
    "x": "https://x.com/intent/tweet?text={text}",
    "threads": "https://www.threads.com/intent/post?text={text}",
}


def share_link(network: str, caption: str, url: str, *, instance: str = "", subject: str = "") -> str | None:
    """The address that opens `network`, every value percent-encoded.

    Args:
        url: the link to share, or "" where the item has none. It is not repeated if it stands in the caption.
        instance: the person's own Mastodon, in any of the ways people write it.
        subject: of an e-mail.

    Returns:
        None where there is nothing to open: for copying, for a network that is not known or takes links alone and gets
        none, and for Mastodon without an instance.
    """
    host = instance_host(instance)
    if (network in LINK_ALONE and not url) or (network == "mastodon" and host is None):
        return None
    if network in _WITH_A_PLACE:
        place = f"&url={_encoded(url)}" if url and url not in caption else ""
        return _WITH_A_PLACE[network].format(text=_encoded(caption)) + place
    template = _TEMPLATES.get(network)
    if template is None:
        return None
    whole = whole_text(caption, url)
    return template.format(
        url=_encoded(url),
        whole=_encoded(whole),
        body=_encoded(whole, "\r\n"),  # RFC 6068, 5: line breaks in a body are %0D%0A
        subject=_encoded(" ".join(subject.split())),
        instance=host,
    )


def whole_text(caption: str, url: str) -> str:
    """The caption with the link, on a line of its own where it does not stand in it already."""
    return caption if not url or url in caption else f"{caption.rstrip()}\n{url}".lstrip()


def with_link(caption: str, item_url: str | None, short_url: str) -> str:
    """The caption with our short link in the place of the item's own address, or behind it."""
    if item_url and item_url in caption:
        return caption.replace(item_url, short_url)
    return whole_text(caption, short_url)


def instance_host(written: str) -> str | None:
    """The host of a Mastodon instance, from `mastodon.social`, `https://mastodon.social/@me` or `@me@mastodon.social`.

    None where that is no name of a host on the open internet: an address in figures, one without a dot, anything else.
    """
    bare = written.strip().casefold().removeprefix("https://").removeprefix("http://")
    host = bare.partition("/")[0].rpartition("@")[2]
    try:
        ascii_host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return ascii_host if len(ascii_host) <= _LONGEST_HOST and _HOST.fullmatch(ascii_host) else None


def _encoded(text: str, line_break: str = "\n") -> str:
    return quote(_LINE_BREAK.sub(lambda _: line_break, text), safe="", errors="replace")
