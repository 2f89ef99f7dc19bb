"""What Slack takes as a message, as strictly as its reference says and a little more: nothing mentions anybody.

`refused(message)` is the error Slack names, or None. Block Kit: docs.slack.dev/reference/block-kit.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

FIELDS = {"channel", "text", "blocks", "metadata", "unfurl_links", "unfurl_media", "mrkdwn", "parse", "link_names"}
MOST_BLOCKS, MOST_TEXT, MOST_IN_BLOCKS, MOST_METADATA = 50, 40_000, 13_200, 8_000

_OBJECTS: dict[str, tuple[set[str], set[str]]] = {  # what each must have, and may
    "header": ({"text"}, {"block_id"}),
    "divider": (set(), {"block_id"}),
    "section": (set(), {"text", "fields", "accessory", "block_id"}),
    "context": ({"elements"}, {"block_id"}),
    "actions": ({"elements"}, {"block_id"}),
    "button": ({"text", "action_id"}, {"url", "value", "style", "accessibility_label"}),
    "plain_text": ({"text"}, {"emoji"}),
    "mrkdwn": ({"text"}, {"verbatim"}),
    "rich_text": ({"elements"}, {"block_id"}),
    "rich_text_section": ({"elements"}, set()),
    "rich_text_quote": ({"elements"}, {"border"}),
    "rich_text_preformatted": ({"elements"}, {"border"}),
    "rich_text_list": ({"elements", "style"}, {"indent", "offset", "border"}),
    "text": ({"text"}, {"style"}),
    "link": ({"url"}, {"text", "style", "unsafe"}),
}
_INSIDE = {
    "rich_text": {"rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list"},
    "rich_text_section": {"text", "link"},
    "rich_text_quote": {"text", "link"},
    "rich_text_preformatted": {"text", "link"},
    "rich_text_list": {"rich_text_section"},
    "actions": {"button"},
    "context": {"plain_text", "mrkdwn"},
}
_BLOCKS = {"header", "divider", "section", "context", "actions", "rich_text"}
_MOST_ELEMENTS = {"actions": 25, "context": 10}
_OURS = re.compile(r"<https?://[^<>|]+(\|[^<>|]*)?>|&(amp|lt|gt);")
_SPECIAL = re.compile(r"[<>&]")


class Refused(Exception):
    """By Slack's name for it, and why."""


def refused(message: Mapping[str, Any]) -> str | None:
    """What a message is refused with; None where it is taken."""
    try:
        _message(message)
    except Refused as error:
        return str(error)
    return None


def texts(value: object) -> Iterator[str]:
    """Every text somebody reads, and every address."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from texts(part) if name not in ("type", "action_id", "block_id", "metadata") else ()
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def _message(message: Mapping[str, Any]) -> None:
    if unknown := set(message) - FIELDS:
        raise Refused(f"invalid_arguments: {sorted(unknown)}")
    text, blocks = message.get("text"), message.get("blocks", [])
    if not isinstance(text, str) or not text.strip():
        raise Refused("no_text")
    if len(text) > MOST_TEXT:
        raise Refused("msg_too_long")
    _escaped(text)
    if not isinstance(blocks, list) or len(blocks) > MOST_BLOCKS:
        raise Refused(f"invalid_blocks: {len(blocks)} blocks")
    for block in blocks:
        _object(block, _BLOCKS)
    _unique(blocks)
    if sum(_units(part) for part in texts(blocks)) > MOST_IN_BLOCKS:
        raise Refused("msg_blocks_too_long")
    _metadata(message.get("metadata"))


def _object(value: Mapping[str, Any], allowed: set[str]) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in allowed:
        raise Refused(f"invalid_blocks: {kind!r} where one of {sorted(allowed)} is to be")
    must, may = _OBJECTS[kind]
    given = set(value) - {"type"}
    if must - given or given - must - may:
        raise Refused(f"invalid_blocks: {kind} has {sorted(given)}")
    for inner in value.get("elements", []):
        _object(inner, _INSIDE[kind])
    if "elements" in value and not 0 < len(value["elements"]) <= _MOST_ELEMENTS.get(kind, 200):
        raise Refused(f"invalid_blocks: {kind} of {len(value['elements'])} elements")
    _parts(kind, value)


def _parts(kind: str, value: Mapping[str, Any]) -> None:
    if kind in ("plain_text", "mrkdwn", "text"):
        _text(value["text"], 3000)
        _escaped(value["text"]) if kind == "mrkdwn" else None
    elif kind == "header":
        _labelled(value["text"], 150)
    elif kind == "section":
        _section(value)
    elif kind == "button":
        _labelled(value["text"], 75)
        _text(value["action_id"], 255)
    if "url" in value:
        _address(value["url"])


def _section(value: Mapping[str, Any]) -> None:
    fields = value.get("fields", [])
    if "text" not in value and not fields:
        raise Refused("invalid_blocks: section without text and fields")
    if len(fields) > 10:
        raise Refused("invalid_blocks: more than 10 fields")
    for part in [*([value["text"]] if "text" in value else []), *fields]:
        _object(part, {"plain_text", "mrkdwn"})
        _text(part["text"], 2000 if part in fields else 3000)
    if "accessory" in value:
        _object(value["accessory"], {"button"})


def _labelled(value: Mapping[str, Any], longest: int) -> None:
    _object(value, {"plain_text"})
    _text(value["text"], longest)


def _text(text: object, longest: int) -> None:
    if not isinstance(text, str) or not 0 < _units(text) <= longest:
        raise Refused(f"invalid_blocks: a text of {len(str(text))} characters, at most {longest}")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "strict")) // 2


def _address(url: object) -> None:
    if not isinstance(url, str) or len(url) > 3000 or not re.fullmatch(r"https?://\S+", url):
        raise Refused("invalid_blocks: an address")


def _escaped(text: str) -> None:
    """Markup of ours only: links to the web and entities."""
    if _SPECIAL.search(_OURS.sub("", text)):
        raise Refused(f"invalid_blocks: mrkdwn holds {text[:80]!r}")


def _unique(blocks: list[Any]) -> None:
    names = [e["action_id"] for block in blocks if block["type"] == "actions" for e in block["elements"]]
    if len(names) != len(set(names)):
        raise Refused("invalid_blocks: an action_id twice")


def _metadata(metadata: Mapping[str, Any] | None) -> None:
    if metadata is None:
        return
    if set(metadata) != {"event_type", "event_payload"} or not isinstance(metadata["event_payload"], dict):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise Refused("metadata_too_large")
