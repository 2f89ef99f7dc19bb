"""Sets options of the programme and of feeds in the text of a `feeds.yaml`, comments kept. Text in, text out."""

from collections.abc import Mapping
from pathlib import Path

from yaml.nodes import MappingNode, SequenceNode

from curation.config.edit_text import Value, entry_of, inline, root_of, with_lines, with_option
from curation.config.file import ConfigError, parse_config

_FILE = Path("feeds.yaml")
_EMPTY = ("", "~", "null")


def set_programme(yaml_text: str, changes: Mapping[str, Value | None]) -> str:
    """`yaml_text` with options of the programme set; None takes one away, so that its default holds.

    Raises:
        ConfigError: the text cannot be edited, or the result would not load.
    """
    text = yaml_text
    for name, value in changes.items():
        text = _with_rule(text, name, value)
    parse_config(text, _FILE)
    return text


def set_feed(yaml_text: str, feed: str, option: str, value: Value | None) -> str:
    """`yaml_text` with an option of one feed set, by the feed's name in any case of letters.

    Raises:
        ConfigError: there is no such feed, the text cannot be edited, or the result would not load.
    """
    entry = entry_of(root_of(yaml_text), "feeds")
    listed = entry[1].value if entry and isinstance(entry[1], SequenceNode) else []
    for node in listed:
        name = entry_of(node, "name") if isinstance(node, MappingNode) else None
        if name and str(name[1].value).strip().casefold() == feed.strip().casefold():
            edited = with_option(yaml_text, node, option, value)
            parse_config(edited, _FILE)
            return edited
    raise ConfigError([f"no feed is called {feed!r} any more; somebody took it out of the file"])


def _with_rule(text: str, name: str, value: Value | None) -> str:
    entry = entry_of(root := root_of(text), "programme")
    column = root.start_mark.column if root else 0
    if entry and isinstance(entry[1], MappingNode):
        return with_option(text, entry[1], name, value)
    if value is None:
        return text
    line = f"{' ' * (column + 2)}{name}: {inline(value)}\n"
    if entry is None:
        return with_lines(text, len(text), f"{' ' * column}programme:\n{line}")
    key, written = entry
    if written.value not in _EMPTY:
        raise ConfigError(["programme: holds no options; write them on lines of their own below it"])
    start, end = written.start_mark.index, written.end_mark.index
    bare = text[:start].rstrip(" ") + text[end:]
    return with_lines(bare, key.end_mark.index, line)
