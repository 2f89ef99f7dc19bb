"""Changes one option of a mapping in the text of a YAML file, and leaves the rest as its owner wrote it.

What a mapping looks like decides how: options of a block stand on lines of their own, those between { } on one.
Comments behind a value and beside the entries of a list that stay are kept. Text in, text out.
"""

import textwrap
from collections.abc import Sequence

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from curation.config.file import ConfigError
from curation.config.yaml_nodes import YamlError, compose

Value = bool | int | float | str | Sequence[str] | Sequence[float]


def root_of(text: str) -> MappingNode | None:
    """The top mapping of a file, None where it is empty.

    Raises:
        ConfigError: it is no YAML, or its top is no block of options.
    """
    try:
        root = compose(text)
    except YamlError as error:
        raise ConfigError([f"the file: {error}"]) from error
    if root is not None and (not isinstance(root, MappingNode) or root.flow_style):
        raise ConfigError(["the file: is written between { } or holds no options; write 'feeds:' on a line of its own"])
    return root


def entry_of(mapping: MappingNode | None, name: str) -> tuple[Node, Node] | None:
    """The key and the value of an option; None where it is not written."""
    return next(((key, value) for key, value in mapping.value if key.value == name), None) if mapping else None


def with_option(text: str, mapping: MappingNode, name: str, value: Value | None) -> str:
    """`text` with an option of one of its mappings set; None takes it away."""
    entry = entry_of(mapping, name)
    if entry is None:
        return text if value is None else _with_new(text, mapping, name, value)
    key, written = entry
    if value is None:
        return _replaced(text, written, "null") if mapping.flow_style else _without_lines(text, key, written)
    if isinstance(written, SequenceNode) and not written.flow_style and isinstance(value, list | tuple):
        return _with_entries(text, key, written, [str(entry) for entry in value])
    if isinstance(written, MappingNode) or (isinstance(written, SequenceNode) and not written.flow_style):
        return _behind_key(text, key, written, inline(value))
    return _replaced(text, written, inline(value))


def inline(value: Value) -> str:
    """A value on one line."""
    plain = list(value) if isinstance(value, list | tuple) else value
    dumped: str = yaml.safe_dump(plain, default_flow_style=True, allow_unicode=True, width=10**6)
    return dumped.removesuffix("...\n").strip()


def newline_of(text: str) -> str:
    """The line ends of the file."""
    return "\r\n" if "\r\n" in text else "\n"


def with_lines(text: str, after: int, lines: str) -> str:
    """`lines` put behind the line that holds the character before `after`, with the line ends of the file."""
    newline = newline_of(text)
    lines = lines.replace("\n", newline)
    if after and text[after - 1] == "\n":
        return text[:after] + lines + text[after:]
    end = text.find("\n", after) + 1
    if end:
        return text[:end] + lines + text[end:]
    return text + (newline if text else "") + lines


def end_of(node: Node) -> int:
    """Where the last word of a block ends: PyYAML's own mark for a block lies behind the comments that follow it."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def _with_new(text: str, mapping: MappingNode, name: str, value: Value) -> str:
    if mapping.flow_style:
        close = mapping.end_mark.index - 1
        comma = ", " if mapping.value else ""
        return f"{text[:close].rstrip()}{comma}{name}: {inline(value)}{text[close:]}"
    line = textwrap.indent(f"{name}: {inline(value)}\n", " " * mapping.start_mark.column)
    return with_lines(text, end_of(mapping), line)


def _replaced(text: str, written: Node, new: str) -> str:
    start, end = written.start_mark.index, written.end_mark.index
    if text[start:end].endswith("\n"):  # a text in | or > ends with its line
        new += newline_of(text)
    blank = "" if end > start else " "
    return text[:start] + blank + new + text[end:]


def _behind_key(text: str, key: Node, written: Node, new: str) -> str:
    """`new` on the line of the key, in place of a block below it."""
    colon = text.index(":", key.end_mark.index) + 1
    return f"{text[:colon]} {new}{text[end_of(written) :]}"


def _without_lines(text: str, key: Node, written: Node) -> str:
    start = text.rfind("\n", 0, key.start_mark.index) + 1
    return text[:start] + text[_line_end(text, max(end_of(written), key.end_mark.index)) :]


def _with_entries(text: str, key: Node, written: SequenceNode, values: list[str]) -> str:
    """A list of lines with those entries: what stays keeps its line and its comments, what is new comes last."""
    if not values:
        return _behind_key(text, key, written, "[]")
    before = [node.value if not isinstance(node.value, list) else None for node in written.value]
    stays = [value for value in before if value in values]
    new = values[len(stays) :]
    if values[: len(stays)] != stays:
        return _behind_key(text, key, written, inline(values))
    dash = " " * written.start_mark.column + "- "
    text = with_lines(text, end_of(written), "".join(f"{dash}{inline(value)}\n" for value in new)) if new else text
    for node, value in reversed(list(zip(written.value, before, strict=True))):
        if value not in values:
            start = text.rfind("\n", 0, node.start_mark.index) + 1
            text = text[:start] + text[_line_end(text, end_of(node)) :]
    return text


def _line_end(text: str, place: int) -> int:
    """Where the line after that of the character before `place` begins."""
    if place and text[place - 1] == "\n":
        return place
    return text.find("\n", place) + 1 or len(text)
