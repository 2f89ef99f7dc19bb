"""Which names found in a text are mentions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from curation.config import Brand
from curation.mentions.addresses import Addresses, find_addresses
from curation.mentions.joints import Steps
from curation.mentions.names import letters_as_written, parse_name
from curation.mentions.surroundings import Place, ends_after, place_before
from curation.mentions.tokens import Tokens, read_tokens
from curation.mentions.trie import Entry, Hit, Node, hits_from, plant

_CAPITALS = 3  # a case-sensitive brand counts in capitals (TARGET CUTS JOBS) from so many letters on


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of the brand whose id is `brand`: text[start:end] == surface, in code points."""

    brand: str
    start: int
    end: int
    surface: str


class Matcher:
    """Finds the names of `brands`. Unchanging, so threads may share it.

    Raises ValueError for a name, alias or exclusion that names nothing or has more than MAX_PIECES words and signs.
    Where two brands have one name, the first of them has the mention.
    """

    def __init__(self, brands: Sequence[Brand]) -> None:
        self._brands = tuple(brands)
        self._root = plant(list(_entries(self._brands)))

    def find(self, text: str) -> tuple[Mention, ...]:
        """The mentions in `text`, any text at all, in order and disjoint.

        Of names that begin at one place the longest counts, of those that overlap the longest, then the first. Time is
        linear in the text and in how many names share one spelling.
        """
        tokens = read_tokens(text)
        starts = [at for at, key in enumerate(tokens.keys) if key in self._root.edges or key[:-1] in self._root.edges]
        if not starts:
            return ()
        reading = _Reading(self._brands, tokens, find_addresses(text))
        mentions = (reading.mention(first, self._root) for first in starts)
        return tuple(_disjoint([mention for mention in mentions if mention], len(text)))


class _Reading:
    """One text, read from its start: how far the exclusions found so far reach."""

    def __init__(self, brands: Sequence[Brand], tokens: Tokens, addresses: Addresses) -> None:
        self._brands = brands
        self._tokens = tokens
        self._steps = Steps(tokens)
        self._addresses = addresses
        self._excluded_to: dict[int, int] = {}

    def mention(self, first: int, root: Node) -> Mention | None:
        """The longest mention that begins at token `first`. To be asked in the order of `first`."""
        place = place_before(self._tokens, first)
        if place is None:
            return None
        hits = [hit for hit in hits_from(root, self._tokens, self._steps, first) if place == "text" or not hit.bare_s]
        self._exclude(hits, place)
        start = self._tokens.starts[first]
        for hit in reversed(hits):
            if not hit.node.names or not ends_after(self._tokens, hit.last, place):
                continue
            for entry in hit.names():
                if self._counts(entry, (start, hit.end), place):
                    surface = self._tokens.text[start : hit.end]
                    return Mention(self._brands[entry.brand].id, start, hit.end, surface)
        return None

    def _exclude(self, hits: Sequence[Hit], place: Place) -> None:
        for hit in hits:
            if hit.node.phrases and ends_after(self._tokens, hit.last, place):
                for entry in hit.phrases():
                    self._excluded_to[entry.brand] = max(self._excluded_to.get(entry.brand, 0), hit.end)

    def _counts(self, entry: Entry, span: tuple[int, int], place: Place) -> bool:
        """Whether the name is neither in an exclusion nor in an address, and its case of letters is the brand's."""
        start, end = span
        if self._excluded_to.get(entry.brand, 0) >= end or self._addresses.hold(start, end):
            return False
        if place == "handle" or not self._brands[entry.brand].case_sensitive:
            return True
        surface = self._tokens.text[start:end]
        if surface.isupper() and sum(map(str.isalpha, surface)) >= _CAPITALS:
            return True
        return letters_as_written(surface) == entry.name.written


def _entries(brands: Sequence[Brand]) -> Iterator[Entry]:
    for index, brand in enumerate(brands):
        yield from (Entry(index, parse_name(name)) for name in (brand.name, *brand.aliases))
        yield from (Entry(index, parse_name(phrase), excluded=True) for phrase in brand.exclude)


def _disjoint(mentions: list[Mention], length: int) -> list[Mention]:
    """The longest of those that overlap, then the first in the text; in order of place."""
    taken = bytearray(length)
    kept = []
    for mention in sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start)):
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=attrgetter("start"))
