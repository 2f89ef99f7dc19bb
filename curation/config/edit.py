"""Adds feeds to the text of a `feeds.yaml` and leaves everything else in it as its owner wrote it, comments included.

New lines go behind the last feed of the `feeds:` list, in the list's own indentation and the file's own line ends. A
list written between [ ] is not edited. Text in, text out: reading and writing the file is the caller's.
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, SequenceNode

from curation.config import FeedSource
from curation.config.edit_text import end_of, entry_of, root_of, with_lines
from curation.config.feed_address import feed_address, same_address
from curation.config.file import ConfigError, parse_config
from curation.config.yaml_nodes import read_yaml

_WRITE_LINES = "feeds: is written between [ ]; write one feed a line ('- name: ...') so that feeds can be added"


def append_feeds(yaml_text: str, feeds: Sequence[FeedSource]) -> str:
    """`yaml_text` with those of `feeds` whose name and address it lacks, each as `review: required`.

    Raises ConfigError when the text cannot be edited or the result would not load. Line ends are kept: read and write
    the file without translating them.
    """
    root = root_of(yaml_text)
    new = _missing(feeds, read_yaml(yaml_text).value)
    if not new:
        return yaml_text
    edited = _with_feeds(yaml_text, root, new)
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


def _with_feeds(text: str, root: MappingNode | None, new: Sequence[FeedSource]) -> str:
    column = root.start_mark.column if root else 0
    entry = entry_of(root, "feeds")
    if entry is None:
        return with_lines(text, len(text), " " * column + "feeds:\n" + _lines(new, column + 2))
    key, value = entry
    if isinstance(value, SequenceNode) and not value.flow_style and value.value:
        return with_lines(text, end_of(value), _lines(new, value.start_mark.column))
    if value.value not in ("", "~", "null", []):
        raise ConfigError([_WRITE_LINES])
    start, end = value.start_mark.index, value.end_mark.index
    return with_lines(text[:start].rstrip(" ") + text[end:], key.end_mark.index, _lines(new, column + 2))


def _lines(feeds: Iterable[FeedSource], column: int) -> str:
    entries = [_options(feed) for feed in feeds]
    block = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, default_flow_style=False, width=10**6)
    return textwrap.indent(block, " " * column)


def _options(feed: FeedSource) -> dict[str, object]:
    options: dict[str, object] = {"name": feed.name, "url": feed.url, "kind": feed.kind, "language": feed.language}
    options |= {"topics": list(feed.topics) or None, "review": feed.review}
    return {option: value for option, value in options.items() if value is not None}
