"""A digest as Teams shows it: an Adaptive Card 1.4 in the message a Workflow takes. Pure: no I/O, no clock.

Every text stands in a RichTextBlock, whose runs are not read as Markdown, as those of a TextBlock are. What clients may
still replace in a run (`{{DATE(…)}}`) or take for a mention (`<at>`) is broken by a character that has no width.

A message may have 28 KB; ours have 21, which every way into Teams was seen to take. Its first element is named after
the digest: Teams cannot be asked what it holds, so that name tells two copies apart from two digests.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat

from curation.deliver.chat_words import Link, Told, ToldPick, fitted
from curation.deliver.digest import Digest

LARGEST = 21_000  # bytes; facts: 28 KB is refused, one client library found about 21 KB safe
VERSION = "1.4"
_WORD_JOINER = "\u2060"
_ACTED_UPON = re.compile(r"(?<=\{)(?=\{)|(?<=<)(?=/?at\b)", re.IGNORECASE)

Json = Mapping[str, object]


def teams_message(digest: Digest) -> dict[str, object]:
    """What the Workflow of a person is posted."""
    return fitted(digest, _message, lambda message: len(as_bytes(message)) <= LARGEST)


def as_bytes(message: Mapping[str, object]) -> bytes:
    """A message as it is posted, which is how its size counts."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def message_of(card: Json) -> dict[str, object]:
    """The message that brings one card."""
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def card(fallback: str, body: Sequence[Json], **more: object) -> Json:
    """A card as wide as the conversation; `fallback` is what a client shows that knows no cards."""
    return {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": VERSION,
        "fallbackText": fallback,
        "msteams": {"width": "Full"},
        "body": body,
        **more,
    }


def run(text: str, **look: object) -> Json:
    """A text as it is, in the look of an Adaptive Card's TextRun (`weight`, `size`, `isSubtle`)."""
    return {"type": "TextRun", "text": _ACTED_UPON.sub(_WORD_JOINER, text), **look}


def paragraph(*runs: Json, **more: object) -> Json:
    """Runs of text one after the other."""
    return {"type": "RichTextBlock", "inlines": list(runs), **more}


def opening(link: Link) -> Json:
    """A button that opens an address of ours."""
    return {"type": "Action.OpenUrl", "title": link.words, "url": link.address}


def _message(told: Told) -> dict[str, object]:
    return message_of(card(told.heading, list(_body(told)), actions=[opening(link) for link in told.links]))


def _body(told: Told) -> Iterator[Json]:
    yield paragraph(run(told.heading, weight="Bolder", size="Large"), id=f"digest-{told.digest}")
    for sentence in told.greeting:
        yield paragraph(run(sentence))
    for pick in told.picks:
        yield {"type": "Container", "separator": True, "spacing": "Large", "items": list(_items(pick, told))}
    if told.more:
        yield paragraph(run(told.more), separator=True)


def _items(pick: ToldPick, told: Told) -> Iterator[Json]:
    yield paragraph(run(pick.title, weight="Bolder", size="Medium"))
    yield paragraph(run(pick.about, isSubtle=True), spacing="None")
    yield paragraph(run(f"{told.why} ", weight="Bolder"), run(pick.reason))
    if pick.caption:
        yield _caption(pick.caption, told.caption)
    if pick.way:
        yield {"type": "ActionSet", "actions": [opening(pick.way)]}


def _caption(caption: str, label: str) -> Json:
    """Line by line, since a run may show no line ends; paragraphs stand apart."""
    rows = [paragraph(run(label, weight="Bolder"))]
    for part in caption.split("\n\n"):
        spacings = chain(["Small"], repeat("None"))
        rows += [
            paragraph(run(line), spacing=spacing) for line, spacing in zip(part.split("\n"), spacings, strict=False)
        ]
    return {"type": "Container", "style": "emphasis", "items": rows}
