"""The comms team's summary for its own channel: Slack's Block Kit, and an Adaptive Card for Teams. Pure: no I/O.

As in digests, others' texts stand where neither chat reads markup: rich text of Slack, text runs of a card.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from curation.deliver.slack.blocks import MOST_BLOCKS, MOST_CHARACTERS
from curation.deliver.slack.elements import Json, button, escaped, header, reference, rich, section, text
from curation.deliver.summary.lines import Line, Part
from curation.deliver.summary.words import Told
from curation.deliver.teams.card import LARGEST, as_bytes, card, message_of, opening, paragraph, run
from curation.speech import Speech, speech_of

FEWER = (20, 10, 5, 2, 0)
"""Lines of a part, until the message is small enough."""

Message = TypeVar("Message", bound=Json)


def summary_blocks(told: Told) -> dict[str, object]:
    """What the team's incoming webhook of Slack is posted."""
    return _fitted(told, _slack_message, lambda message: len(as_bytes(message)) <= MOST_CHARACTERS)


def summary_card(told: Told, name: str) -> dict[str, object]:
    """What the team's Workflow is posted.

    Args:
        name: of this summary, the same each time it is sent; it stands in the card, where two copies can be told by it.
    """
    return _fitted(told, lambda cut: _teams_message(cut, name), lambda message: len(as_bytes(message)) <= LARGEST)


def _fitted(told: Told, build: Callable[[Told], Message], fits: Callable[[Message], bool]) -> Message:
    """The first that fits with fewer and fewer lines; without any it is some sentences of ours, which always do."""
    message = build(told)
    for most in FEWER:
        if fits(message):
            break
        message = build(told.cut(most))
    return message


def _slack_message(told: Told) -> dict[str, object]:
    blocks = list(_blocks(told))
    assert len(blocks) <= MOST_BLOCKS  # four a part, and six parts at most
    return {"text": escaped(told.subject), "blocks": blocks, "unfurl_links": False, "unfurl_media": False}


def _blocks(told: Told) -> Iterator[Json]:
    yield header(told.heading)
    for number, part in enumerate(told.parts):
        yield {"type": "divider"}
        yield rich(list(_rich(part, speech_of(told.language))))
        if part.way:
            yield {"type": "actions", "elements": [button(part.way, f"open-{number}")]}
    yield rich([section(text(told.footer))])


def _rich(part: Part, speech: Speech) -> Iterator[Json]:
    yield section(text(part.heading, bold=True), text(f"\n{part.lead}"))
    if part.lines:
        lines = [section(*_line(line)) for line in part.lines]
        yield {"type": "rich_text_list", "style": "bullet", "elements": lines}
    if rest := part.rest(speech):
        yield section(text(rest))


def _line(line: Line) -> Iterator[Json]:
    yield text(line.name, bold=True)
    for more in (line.about, line.words, line.english):
        if more:
            yield text(f"\n{more}")
    if line.way:
        yield text("\n")
        yield reference(line.way)


def _teams_message(told: Told, name: str) -> dict[str, object]:
    return message_of(card(told.subject, list(_body(told, name))))


def _body(told: Told, name: str) -> Iterator[Json]:
    speech = speech_of(told.language)
    yield paragraph(run(told.heading, weight="Bolder", size="Large"), id=name)
    for part in told.parts:
        yield {"type": "Container", "separator": True, "spacing": "Large", "items": list(_items(part, speech))}
    yield paragraph(run(told.footer, isSubtle=True), separator=True)


def _items(part: Part, speech: Speech) -> Iterator[Json]:
    yield paragraph(run(part.heading, weight="Bolder", size="Medium"))
    yield paragraph(run(part.lead, isSubtle=True), spacing="None")
    for line in part.lines:
        yield from _rows(line)
    if rest := part.rest(speech):
        yield paragraph(run(rest, isSubtle=True))
    if part.way:
        yield {"type": "ActionSet", "actions": [opening(part.way)]}


def _rows(line: Line) -> Iterator[Json]:
    """One block a row, since a run may show no line ends; the name leads to its page."""
    action = {"selectAction": opening(line.way)} if line.way else {}
    yield paragraph(run(line.name, weight="Bolder", **action), spacing="Medium")
    for more in (line.about, line.words, line.english):
        if more:
            yield paragraph(run(more), spacing="None")
