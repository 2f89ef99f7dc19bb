"""What Teams takes as a message, as strictly as the schema of its cards and more: no Markdown, no mention.

`refused(body)` is the status and words of the refusal, or None. Schema: adaptivecards.io/explorer, version 1.4.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

MOST_BYTES = 28 * 1024
MOST_ACTIONS = 6

_LAYOUT = {"id", "separator", "spacing", "isVisible", "height"}
_OBJECTS: dict[str, tuple[set[str], set[str]]] = {  # what each must have, and may
    "AdaptiveCard": ({"version", "body"}, {"$schema", "actions", "fallbackText", "lang", "msteams"}),
    "TextBlock": ({"text"}, {"weight", "size", "wrap", "isSubtle", "color", "maxLines", "style"} | _LAYOUT),
    "RichTextBlock": ({"inlines"}, {"horizontalAlignment"} | _LAYOUT),
    "TextRun": ({"text"}, {"weight", "size", "isSubtle", "color", "italic", "highlight", "selectAction"}),
    "Container": ({"items"}, {"style", "bleed"} | _LAYOUT),
    "ActionSet": ({"actions"}, _LAYOUT),
    "FactSet": ({"facts"}, _LAYOUT),
    "Action.OpenUrl": ({"title", "url"}, {"style", "tooltip"}),
}
_VALUES = {
    "weight": {"Lighter", "Default", "Bolder"},
    "size": {"Small", "Default", "Medium", "Large", "ExtraLarge"},
    "spacing": {"None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"},
    "style": {"default", "emphasis", "good", "attention", "warning", "accent", "heading", "positive", "destructive"},
}
_ELEMENTS = {"TextBlock", "RichTextBlock", "Container", "ActionSet", "FactSet"}
_INSIDE = {"body": _ELEMENTS, "items": _ELEMENTS, "inlines": {"TextRun"}, "actions": {"Action.OpenUrl"}}
_REPLACED = re.compile(r"\{\{\s*(DATE|TIME)\(", re.IGNORECASE)
_MENTION = re.compile(r"</?at\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"\[[^\]]*\]\([^)]*\)|[*_`]\S|^\s*([-#]|\d+\.)\s", re.MULTILINE)


class Refused(Exception):
    """Why, as far as Teams would say."""


def refused(body: bytes) -> tuple[int, str] | None:
    """What a message is refused with; None where it is taken."""
    if len(body) > MOST_BYTES:
        return 413, f"{len(body)} bytes"
    try:
        _message(json.loads(body))
    except (Refused, ValueError) as error:
        return 400, str(error)
    return None


def card_of(body: bytes) -> Mapping[str, Any]:
    """The card of a message."""
    card: Mapping[str, Any] = json.loads(body)["attachments"][0]["content"]
    return card


def _message(message: Mapping[str, Any]) -> None:
    if set(message) != {"type", "attachments"} or message["type"] != "message" or len(message["attachments"]) != 1:
        raise Refused(f"a message of {sorted(message)}")
    (attachment,) = message["attachments"]
    if set(attachment) != {"contentType", "contentUrl", "content"} or attachment["contentUrl"] is not None:
        raise Refused(f"an attachment of {sorted(attachment)}")
    if attachment["contentType"] != "application/vnd.microsoft.card.adaptive":
        raise Refused(attachment["contentType"])
    card = attachment["content"]
    _object(card, {"AdaptiveCard"})
    if card["version"] not in ("1.0", "1.1", "1.2", "1.3", "1.4"):
        raise Refused(f"version {card['version']}")
    if not card["body"] or len(card.get("actions", [])) > MOST_ACTIONS:
        raise Refused("an empty body, or too many actions")
    names = list(_names(card))
    if len(names) != len(set(names)):
        raise Refused("an id twice")


def _object(value: Mapping[str, Any], allowed: set[str]) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in allowed:
        raise Refused(f"{kind!r} where one of {sorted(allowed)} is to be")
    must, may = _OBJECTS[kind]
    given = set(value) - {"type"}
    if must - given or given - must - may:
        raise Refused(f"{kind} has {sorted(given)}")
    for name, known in _VALUES.items():
        if name in value and value[name] not in known:
            raise Refused(f"{kind}: {name} {value[name]!r}")
    for name, inside in _INSIDE.items():
        for part in value.get(name, []):
            _object(part, inside)
    if "selectAction" in value:
        _object(value["selectAction"], {"Action.OpenUrl"})
    _texts(kind, value)


def _texts(kind: str, value: Mapping[str, Any]) -> None:
    told = [value[name] for name in ("text", "title", "fallbackText") if name in value]
    marked = [value["text"]] if kind == "TextBlock" else []
    for fact in value.get("facts", []):
        if set(fact) != {"title", "value"}:
            raise Refused(f"a fact of {sorted(fact)}")
        told += fact.values()
        marked += fact.values()
    for text in told:
        if not isinstance(text, str) or not text:
            raise Refused(f"{kind}: no text")
        if _REPLACED.search(text) or _MENTION.search(text):
            raise Refused(f"{kind}: acted upon: {text[:80]!r}")
    if any(_MARKDOWN.search(text) for text in marked):
        raise Refused(f"{kind}: Markdown")
    if "url" in value and not re.fullmatch(r"https?://\S{1,3000}", value["url"]):
        raise Refused("an address")


def _names(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if "id" in value else []
        return own + [name for part in value.values() for name in _names(part)]
    return [name for part in value for name in _names(part)] if isinstance(value, list) else []
