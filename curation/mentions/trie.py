"""All names at once, found in the tokens of a text.

A node stands for the beginning of names, joints left out; its edges are the words or signs that may follow, among them
words run together. From each token at most MAX_PIECES edges are walked, one look-up each, so time is linear in the
text. A path may mix joints of several names: each name that ends on it is held against its own, in one comparison of
bits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from curation.mentions.characters import folded, visible_end
from curation.mentions.joints import CAPITALS_APART, WIDTH, Steps, begins_high, bits
from curation.mentions.names import GENITIVE_LETTERS, MAX_PIECES, Name
from curation.mentions.tokens import BLANK, Tokens


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the brand at `brand`, or, `excluded`, a phrase in which the brand's names mean something else."""

    brand: int
    name: Name
    excluded: bool = False


@dataclass(slots=True)
class Node:
    """A beginning of names, and those that end here: each with the joints that it may have."""

    edges: dict[str, "Node"] = field(default_factory=dict)
    names: list[tuple[Entry, int]] = field(default_factory=list)
    phrases: list[tuple[Entry, int]] = field(default_factory=list)


class Hit(NamedTuple):
    """A node reached by way of `joints`: up to token `last` and, in the text, `end`. `bare_s`: an s was left out."""

    node: Node
    last: int
    end: int
    joints: int
    bare_s: bool

    def names(self) -> Iterator[Entry]:
        """The names that end here and may have these joints."""
        return (entry for entry, allowed in self.node.names if self._fits(entry.name, allowed))

    def phrases(self) -> Iterator[Entry]:
        """The same of the excluded phrases."""
        return (entry for entry, allowed in self.node.phrases if self._fits(entry.name, allowed))

    def _fits(self, name: Name, allowed: int) -> bool:
        return self.joints | allowed == allowed and (not self.bare_s or name.takes_s)


def plant(entries: Sequence[Entry]) -> Node:
    """The root over all `entries`."""
    nodes = {"": Node()}
    for entry in entries:
        pieces = entry.name.pieces
        beginnings = list(accumulate(pieces, initial=""))
        for at, beginning in enumerate(beginnings[:-1]):
            node = nodes[beginning]
            for upto in range(at + 1, len(beginnings)):
                following = nodes.setdefault(beginnings[upto], Node())
                node.edges[beginnings[upto][len(beginning) :]] = following
                if upto == len(pieces) or not entry.name.solid[upto]:
                    break
        last = nodes[beginnings[-1]]
        (last.phrases if entry.excluded else last.names).append((entry, _allowed(entry, beginnings)))
    return nodes[""]


def hits_from(root: Node, tokens: Tokens, steps: Steps, first: int) -> list[Hit]:
    """Where entries may end that begin at token `first`, the shortest first. `steps` are those of `tokens`."""
    node, at, length, joints = root, first, 0, 0
    high = begins_high(tokens, first)
    hits = []
    for _ in range(MAX_PIECES):
        key = tokens.keys[at]
        if key[-1:] == "s" and tokens.words[at] and key[:-1] in node.edges:
            hits += _without_s(node.edges[key[:-1]], tokens, (first, at), joints)
        following = node.edges.get(key)
        if following is None:
            break
        node, length = following, length + len(key)
        if node.names or node.phrases:
            hits.append(Hit(node, at, tokens.ends[at], joints, False))
        step = steps[at] if node.edges else None
        if step is None:
            break
        joint, joint_if_high, at = step
        joints |= (joint_if_high if high else joint) << length * WIDTH
    return hits


def _allowed(entry: Entry, beginnings: Sequence[str]) -> int:
    """The joints the name may have: for each place, by how many letters are before it, the bits of their kinds."""
    allowed = 0
    for beginning, kinds in zip(beginnings[1:], entry.name.joints[1:], strict=False):
        apart = BLANK if entry.excluded and CAPITALS_APART in kinds else ""
        allowed |= bits(kinds + apart) << len(beginning) * WIDTH
    return allowed


def _without_s(node: Node, tokens: Tokens, ends: tuple[int, int], joints: int) -> list[Hit]:
    first, last = ends
    start, s_at = tokens.starts[first], tokens.ends[last] - 1
    if folded(tokens.text[s_at]) != "s":  # ß, or a ligature
        return []
    end = visible_end(tokens.text, start, s_at)
    letters = sum(map(str.isalpha, tokens.text[start:end]))
    is_acronym = tokens.text[start:end].isupper() and tokens.text[s_at].islower()
    return [Hit(node, last, end, joints, True)] if is_acronym or letters >= GENITIVE_LETTERS else []
