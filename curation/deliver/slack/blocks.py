"""A digest as Slack shows it: Block Kit. Pure: no I/O, no clock.

Texts of others stand in rich text alone, whose elements Slack takes as they are: `<!channel>`, `*`, `:smile:` and
addresses stay characters there, while `mrkdwn` would read them. Links and buttons are ours.

Limits: 50 blocks, 150 characters of a header, 75 of a button's words, 3,000 of an address (docs.slack.dev/reference/
block-kit). What all texts of a message may have together is not documented: messages of 13,200 characters were taken.
"""

from collections.abc import Iterator, Mapping, Sequence

from curation.deliver.chat_words import Link, Told, ToldPick, fitted
from curation.deliver.digest import Digest
from curation.deliver.plain import shortened

EVENT = "passaparola_digest"
MOST_BLOCKS, MOST_CHARACTERS = 50, 12_000
LONGEST_HEADER, LONGEST_LABEL = 150, 75

Json = Mapping[str, object]


def slack_message(digest: Digest) -> dict[str, object]:
    """What `chat.postMessage` is given besides the channel; by its `metadata` the digest can be found again."""
    return fitted(digest, _message, _fits)


def _message(told: Told) -> dict[str, object]:
    return {
        "text": escaped(told.heading),
        "blocks": list(_blocks(told)),
        "metadata": {"event_type": EVENT, "event_payload": {"digest": told.digest}},
        "unfurl_links": False,
        "unfurl_media": False,
        "mrkdwn": False,
        "parse": "none",
    }


def escaped(text: str) -> str:
    """Text where Slack reads mrkdwn: the three characters by which addresses and mentions begin."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _blocks(told: Told) -> Iterator[Json]:
    yield {"type": "header", "text": _plain(shortened(told.heading, LONGEST_HEADER))}
    if told.greeting:
        yield _rich([_section(_text("\n".join(told.greeting)))])
    for number, pick in enumerate(told.picks):
        yield {"type": "divider"}
        yield _rich(list(_parts(pick, told)))
        if pick.way:
            yield {"type": "actions", "elements": [_button(pick.way, f"open-{number}")]}
    yield {"type": "divider"}
    if told.more:
        yield _rich([_section(_text(told.more))])
    if told.links:
        yield _rich([_section(*_listed(told.links))])


def _parts(pick: ToldPick, told: Told) -> Iterator[Json]:
    yield _section(_text(pick.title, bold=True), _text(f"\n{pick.about}\n"))
    yield _section(_text(told.why, bold=True), _text(f" {pick.reason}"))
    if pick.caption:
        yield _section(_text(f"\n{told.caption}", bold=True))
        yield {"type": "rich_text_quote", "elements": [_text(pick.caption)]}


def _listed(links: Sequence[Link]) -> Iterator[Json]:
    for number, link in enumerate(links):
        if number:
            yield _text(" · ")
        yield {"type": "link", "url": link.address, "text": link.words}


def _button(way: Link, name: str) -> Json:
    words = _plain(shortened(way.words, LONGEST_LABEL))
    return {"type": "button", "text": words, "url": way.address, "action_id": name}


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}


def _rich(elements: Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def _section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def _text(text: str, *, bold: bool = False) -> Json:
    return {"type": "text", "text": text} | ({"style": {"bold": True}} if bold else {})


def _fits(message: Mapping[str, object]) -> bool:
    blocks = message["blocks"]
    assert isinstance(blocks, list)
    return len(blocks) <= MOST_BLOCKS and _characters(blocks) <= MOST_CHARACTERS


def _characters(value: object) -> int:
    """Of all texts and addresses, as UTF-16 counts them."""
    if isinstance(value, str):
        return len(value.encode("utf-16-le")) // 2
    if isinstance(value, Mapping):
        return sum(_characters(part) for name, part in value.items() if name != "type")
    return sum(map(_characters, value)) if isinstance(value, list) else 0
