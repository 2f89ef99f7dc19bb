"""The parts of Slack's Block Kit that our messages are made of. Pure: no I/O.

Limits: 150 characters of a header, 75 of a button's words (docs.slack.dev/reference/block-kit).
"""

from collections.abc import Mapping, Sequence

from curation.deliver.chat_words import Link
from curation.deliver.plain import shortened

LONGEST_HEADER, LONGEST_LABEL = 150, 75

Json = Mapping[str, object]


def escaped(text: str) -> str:
    """Text where Slack reads mrkdwn: the three characters by which addresses and mentions begin."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def header(words: str) -> Json:
    """The heading of a message, cut to what Slack takes."""
    return {"type": "header", "text": _plain(shortened(words, LONGEST_HEADER))}


def button(way: Link, name: str) -> Json:
    """What opens an address of ours; `name` is its own in the message."""
    words = _plain(shortened(way.words, LONGEST_LABEL))
    return {"type": "button", "text": words, "url": way.address, "action_id": name}


def rich(elements: Sequence[Json]) -> Json:
    """A block of rich text, whose texts Slack takes as they are."""
    return {"type": "rich_text", "elements": list(elements)}


def section(*elements: Json) -> Json:
    """Texts and references one after the other."""
    return {"type": "rich_text_section", "elements": list(elements)}


def text(words: str, *, bold: bool = False) -> Json:
    """Words in rich text."""
    return {"type": "text", "text": words} | ({"style": {"bold": True}} if bold else {})


def reference(link: Link) -> Json:
    """Words in rich text that lead to an address of ours."""
    return {"type": "link", "url": link.address, "text": link.words}


def _plain(words: str) -> Json:
    return {"type": "plain_text", "text": words, "emoji": False}
