"""Adds feeds to the text of a `feeds.yaml` and leaves everything else in it as its owner wrote it, comments included.

New lines go behind the last feed of the `feeds:` list, in the list's own indentation and the file's own line ends. A
list written between [ ] is not edited. Text in, text out: reading and writing the file is the caller's.
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from curation.config import FeedSource
from curation.config.feed_address import feed_address, same_address
from curation.config.file import ConfigError, parse_config
from curation.config.yaml_nodes import YamlError, compose, read_yaml

_WRITE_LINES = "feeds: is written between [ ]; write one feed a line ('- name: ...') so that feeds can be added"


def append_feeds(yaml_text: str, feeds: Sequence[FeedSource]) -> str:
    """`yaml_text` with those of `feeds` whose name and address it lacks, each as `review: required`.

    Raises ConfigError when the text cannot be edited or the result would not load. Line ends are kept: read and write
    the file without translating them.
    """
    try:
        root, document = compose(yaml_text), read_yaml(yaml_text)
    except YamlError as error:
        raise ConfigError([f"the file: {error}"]) from error
    if root is not None and (not isinstance(root, MappingNode) or root.flow_style):
        raise ConfigError(["the file: is written between { } or holds no options; write 'feeds:' on a line of its own"])
    new = _missing(feeds, document.value)
    if not new:
        return yaml_text
    edited = _with_lines(yaml_text, root, new)
    parse_config(edited, Path("feeds.yaml"))
    return edited


def _missing(feeds: Iterable[FeedSource], value: object) -> list[FeedSource]:
    listed = value.get("feeds") if isinstance(value, dict) else None
    known = [feed for feed in listed if isinstance(feed, dict)] if isinstance(listed, list) else []
    names = {str(feed.get("name")).strip().casefold() for feed in known}
    addresses = {_key(str(feed.get("url")).strip()) for feed in known}
    new = []
    for feed in feeds:
        name, address = feed.name.strip().casefold(), _key(feed.url)
        if name not in names and address not in addresses:
            new.append(replace(feed, review="required"))
            names.add(name)
            addresses.add(address)
    return new


def _key(address: str) -> str:
    try:
        return same_address(feed_address(address))
    except ValueError:
        return address  # loading the result says what is wrong with it


def _with_lines(text: str, root: MappingNode | None, new: Sequence[FeedSource]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    column = root.start_mark.column if root else 0
    entry = next(((key, value) for key, value in root.value if key.value == "feeds"), None) if root else None
    if entry is None:
        lines = " " * column + "feeds:\n" + _lines(new, column + 2)
        return _insert(text, len(text), lines.replace("\n", newline), newline)
    key, value = entry
    if isinstance(value, SequenceNode) and not value.flow_style and value.value:
        lines = _lines(new, value.start_mark.column)
        return _insert(text, _end(value), lines.replace("\n", newline), newline)
    if value.value not in ("", "~", "null", []):
        raise ConfigError([_WRITE_LINES])
    start, end = value.start_mark.index, value.end_mark.index
    lines = _lines(new, column + 2)
    return _insert(text[:start].rstrip(" ") + text[end:], key.end_mark.index, lines.replace("\n", newline), newline)


def _insert(text: str, after: int, lines: str, newline: str) -> str:
    """`lines` put behind the line that holds the character before `after`."""
    if after and text[after - 1] == "\n":
        return text[:after] + lines + text[after:]
    end = text.find("\n", after) + 1
    if end:
        return text[:end] + lines + text[end:]
    return text + (newline if text else "") + lines


def _end(node: Node) -> int:
    """Where the last word of a block ends: PyYAML's own mark for a block lies behind the comments that follow it."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def _lines(feeds: Iterable[FeedSource], column: int) -> str:
    entries = [_options(feed) for feed in feeds]
    block = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, default_flow_style=False, width=10**6)
    return textwrap.indent(block, " " * column)


def _options(feed: FeedSource) -> dict[str, object]:
    options: dict[str, object] = {"name": feed.name, "url": feed.url, "kind": feed.kind, "language": feed.language}
    options |= {"topics": list(feed.topics) or None, "review": feed.review}
    return {option: value for option, value in options.items() if value is not None}
