"""A digest as Slack shows it: Block Kit. Pure: no I/O, no clock.

Texts of others stand in rich text alone, whose elements Slack takes as they are: `<!channel>`, `*`, `:smile:` and
addresses stay characters there, while `mrkdwn` would read them. Links and buttons are ours.

Limits: 50 blocks, 3,000 characters of an address (docs.slack.dev/reference/block-kit). What all texts of a message may
have together is not documented: messages of 13,200 characters were taken.
"""

from collections.abc import Iterator, Mapping, Sequence

from curation.deliver.chat_words import Link, Told, ToldPick, fitted
from curation.deliver.digest import Digest
from curation.deliver.slack.elements import Json, button, escaped, header, reference, rich, section, text

EVENT = "passaparola_digest"
MOST_BLOCKS, MOST_CHARACTERS = 50, 12_000


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


def _blocks(told: Told) -> Iterator[Json]:
    yield header(told.heading)
    if told.greeting:
        yield rich([section(text("\n".join(told.greeting)))])
    for number, pick in enumerate(told.picks):
        yield {"type": "divider"}
        yield rich(list(_parts(pick, told)))
        if pick.way:
            yield {"type": "actions", "elements": [button(pick.way, f"open-{number}")]}
    yield {"type": "divider"}
    if told.more:
        yield rich([section(text(told.more))])
    if told.links:
        yield rich([section(*_listed(told.links))])


def _parts(pick: ToldPick, told: Told) -> Iterator[Json]:
    yield section(text(pick.title, bold=True), text(f"\n{pick.about}\n"))
    yield section(text(told.why, bold=True), text(f" {pick.reason}"))
    if pick.caption:
        yield section(text(f"\n{told.caption}", bold=True))
        yield {"type": "rich_text_quote", "elements": [text(pick.caption)]}


def _listed(links: Sequence[Link]) -> Iterator[Json]:
    for number, link in enumerate(links):
        if number:
            yield text(" · ")
        yield reference(link)


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
