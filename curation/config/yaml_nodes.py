"""YAML text -> plain values, and where in the file each of them stands.

Every scalar stays the text it was written as, and keys too: `no` is a country code, `20:00` a time and `1.10` a
version until the schema says otherwise, so none of YAML 1.1's guesses (booleans, base 60, dates) apply. Only an
unquoted nothing, `~` or `null` is None. Aliases, tags, deep nesting and masses of values are refused: a settings file
needs none of them, and each is a way to make a small file large or to name a Python object.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

MAX_DEPTH = 16
MAX_NODES = 40_000  # some 2,000 feeds with every option
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}
_NOTHING = {"", "~", "null"}
_REMEDIES = {
    "'\\t'": "indent with spaces, not tabs",
    "mapping values": "put quotes around a text that holds ': '",
    "expected ':'": "write 'key: value' with a space after the colon",
    "expected <block end>": "check that the lines of one block start in the same column",
    "quoted scalar": "close the quotes",
}

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of the document: a path of keys and indices, empty for the document itself."""

    place: Place
    sentence: str


@dataclass(frozen=True, slots=True)
class Document:
    """`value` is made of dict, list, str and None; `lines` holds the 1-based line of every key and list item."""

    value: object
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...]


class YamlError(Exception):
    """The text is no YAML we read; the message has line, column and remedy."""


class _Loader(yaml.BaseLoader):
    """BaseLoader (no types are guessed) that refuses aliases and deep nesting while composing."""

    depth = 0
    nodes = 0

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        """As in PyYAML; raises MarkedYAMLError at an alias, beyond MAX_DEPTH levels and MAX_NODES nodes."""
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            _refuse(event, f"aliases (*{event.anchor}) are not read; write the value out")
        if self.depth == MAX_DEPTH:
            _refuse(event, f"nested more than {MAX_DEPTH} levels deep; write it flatter")
        if self.nodes == MAX_NODES:
            _refuse(event, f"more than {MAX_NODES:,} keys and values; shorten the file")
        self.nodes += 1
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


def compose(text: str) -> Node | None:
    """The node tree of the one document in `text`, None for an empty one; raises YamlError."""
    try:
        return _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise YamlError(_located(error)) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError(
            f"line {line}: the character U+{ord(text[error.position]):04X} cannot stand here; delete it"
        ) from error
    except (ValueError, OverflowError) as error:
        # PyYAML lets chr() and int() fail on escapes and directives that are out of range.
        raise YamlError(f"a number in an escape or directive is out of range ({error}); correct it") from error


def read_yaml(text: str) -> Document:
    """Values, lines and problems (repeated keys, tags, keys that are no text) of `text`; raises YamlError."""
    node = compose(text)
    lines: dict[Place, int] = {}
    problems: list[Problem] = []
    value = None if node is None else _value(node, (), lines, problems)
    return Document(value, lines, tuple(problems))


def _refuse(event: yaml.Event, reason: str) -> NoReturn:
    raise yaml.MarkedYAMLError(problem=reason, problem_mark=event.start_mark)  # type: ignore[arg-type]


def _located(error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
    words = " ".join(part for part in (error.problem, error.context) if part)
    remedy = next((remedy for sign, remedy in _REMEDIES.items() if sign in words), None)
    return f"{place}{words}" + (f"; {remedy}" if remedy else "")


def _value(node: Node, place: Place, lines: dict[Place, int], problems: list[Problem]) -> object:
    if node.tag not in _PLAIN_TAGS:
        problems.append(Problem(place, f"the tag {node.tag[:60]!r} is not read; remove it"))
    if isinstance(node, MappingNode):
        children = dict(_entries(node, place, lines, problems))
        return {key: _value(child, (*place, key), lines, problems) for key, child in children.items()}
    if isinstance(node, SequenceNode):
        for index, child in enumerate(node.value):
            lines[*place, index] = child.start_mark.line + 1
        return [_value(child, (*place, index), lines, problems) for index, child in enumerate(node.value)]
    assert isinstance(node, ScalarNode)
    return None if not node.style and node.value in _NOTHING else node.value


def _entries(
    node: MappingNode, place: Place, lines: dict[Place, int], problems: list[Problem]
) -> Iterator[tuple[str, Node]]:
    for key, child in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, ScalarNode):
            problems.append(Problem(place, f"the key in line {line} is a list or a mapping; write a plain word"))
        elif (*place, key.value) in lines:
            first = lines[*place, key.value]
            problems.append(Problem((*place, key.value), f"written twice, in lines {first} and {line}; keep one"))
        else:
            lines[*place, key.value] = line
            yield key.value, child
