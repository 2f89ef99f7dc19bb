"""Which items of a document are new, which are known, and which are passed over.

Pure. An item is the stored one that the strongest evidence names, and a stored item is nobody else's in the same
document. Its guid is evidence; so is its page with its title or with its text, because guids change: at every fetch,
with new software, with a move to https. A page that several items link to is nobody's own, but for its fragments, nor
is a site's front page: there, and without a link, the date must agree beside title or text. Where evidence is weak two
items stay two: an item told twice costs less than one lost.

A known item keeps its id, its first sight and its date; the rest follows the document. Items that are in no document
any more are left alone. Of the items never seen the newest `limit` are new, however far back they are dated, and the
rest is passed over for good: remembered by marks, so that the archive of a feed is not told in portions while what is
published late and back-dated is.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from curation.items import Item, item_id, page_key


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of an item and can tell it again."""

    id: str
    url: str | None
    canonical_url: str | None
    title: str
    summary: str
    published: datetime | None
    first_seen: datetime
    content_hash: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What a document changes: items as they are to be stored, newest first, and the marks of what is passed over."""

    new: tuple[Item, ...]
    edited: tuple[Item, ...]
    passed_over: int
    marks: tuple[str, ...]


def changes(items: Sequence[Item], stored: Sequence[Known], passed: Set[str], limit: int) -> Changes:
    """What storing the items of one document means.

    Args:
        items: of one feed and one document, each with an id of its own.
        stored: at least the items of that feed that share id, canonical URL or title with one of `items`.
        passed: the marks of that feed.
        limit: how many items may be new at once. Of items with one date the first given are taken first.
    """
    newest_first = sorted(items, key=lambda item: item.date, reverse=True)
    signs, known_signs = _signs(newest_first, stored)
    same = _pair(signs, known_signs, passed)
    pairs = [(item, stored[same[place]]) for place, item in enumerate(newest_first) if place in same]
    fresh = [place for place, told in enumerate(signs) if place not in same and not told.passed(passed)]
    return Changes(
        new=_named([newest_first[place] for place in fresh[:limit]], {known.id for known in stored}),
        edited=tuple(after for item, known in pairs if (after := _edit(item, known))),
        passed_over=len(fresh[limit:]),
        marks=tuple(mark for place in fresh[limit:] for mark in signs[place].marks),
    )


def _edit(item: Item, known: Known) -> Item | None:
    """The stored item as the document now has it, or None where nothing changed."""
    dated = _date(item, known)
    if (item.content_hash, dated) == (known.content_hash, known.published):
        return None
    return replace(item, id=known.id, published=dated, first_seen=known.first_seen)


def _date(item: Item, known: Known) -> datetime | None:
    """A date that was missing or lay ahead can be corrected; any other stays, or each edit would make an item young."""
    usable = known.published is not None and known.published <= known.first_seen
    corrected = item.published is not None and item.published < known.first_seen
    return item.published if corrected and not usable else known.published


def _named(items: Iterable[Item], taken: set[str]) -> tuple[Item, ...]:
    """Under an id that is another's already, as guids and links come to be used again, no item is stored."""
    named = []
    for item in items:
        id = item.id
        while id in taken:
            id = item_id(item.feed, id, item.canonical_url or "", item.title, item.summary)
        taken.add(id)
        named.append(replace(item, id=id))
    return tuple(named)


@dataclass(frozen=True, slots=True)
class _Signs:
    """By what an item is told again. `place`: its page, or where on it; `own`: that is no other item's."""

    feed: str
    id: str
    page: str
    place: str
    title: str
    summary: str
    published: datetime | None
    own: bool

    @property
    def by_page(self) -> bool:
        """Whether nothing but its page names it."""
        return self.id == item_id(self.feed, self.page)

    @property
    def marks(self) -> tuple[str, ...]:
        """What tells it again once passed over, whatever becomes of its guid."""
        told = (self.page, self.title, self.summary)
        exact = item_id(self.feed, *told, str(self.published))
        return (self.id, exact, item_id(self.feed, *told)) if self.own else (self.id, exact)

    def passed(self, marks: Set[str]) -> bool:
        return bool(marks) and not marks.isdisjoint(self.marks)


def _signs(items: Sequence[Item], stored: Sequence[Known]) -> tuple[list[_Signs], list[_Signs]]:
    """Of the document's items, and of the stored ones."""
    pages, known = [_page(item) for item in items], [_page(one) for one in stored]
    several = _repeated(pages) | _repeated(known)
    places = [_place(item, page, several) for item, page in zip(items, pages, strict=True)]
    known_places = [_place(one, page, several) for one, page in zip(stored, known, strict=True)]
    shared = _repeated(places) | _repeated(known_places)
    feed = items[0].feed if items else ""

    def sign(one: Item | Known, page: str, place: str) -> _Signs:
        own = place not in shared and ("/" in place or "?" in place or "#" in place)
        return _Signs(feed, one.id, page, place, one.title, one.summary, one.published, own)

    return list(map(sign, items, pages, places)), list(map(sign, stored, known, known_places))


def _page(item: Item | Known) -> str:
    return page_key(item.canonical_url) if item.canonical_url else ""


def _place(item: Item | Known, page: str, several: Set[str]) -> str:
    """Where several items link to one page its fragment may tell them apart."""
    fragment = (item.url or "").partition("#")[2] if page in several else ""
    return f"{page}#{fragment}" if fragment else page


def _repeated(values: Sequence[str]) -> set[str]:
    return {value for value, times in Counter(values).items() if times > 1}


_Evidence = Callable[[_Signs], tuple[object, ...] | None]
_Side = Sequence[_Signs]

# Strongest first. What agrees in these is one item even if it was passed over as well.
_CERTAIN: tuple[_Evidence, ...] = (
    lambda s: (s.id, s.title),
    lambda s: (s.id, s.place) if s.own else None,
    lambda s: (s.place, s.title, s.summary, s.published),
    lambda s: (s.place, s.title, s.summary) if s.own else None,
)
_LIKELY: tuple[_Evidence, ...] = (
    lambda s: (s.place, s.title, s.published) if s.published else None,
    lambda s: (s.place, s.summary, s.published) if s.published and s.summary else None,
    lambda s: (s.place, s.title) if s.own else None,
    lambda s: (s.place, s.summary) if s.own and s.summary else None,
    lambda s: (s.id,) if s.own or not s.by_page else None,  # its guid, where all else was edited
)


def _pair(items: _Side, stored: _Side, passed: Set[str]) -> Mapping[int, int]:
    """Place of an item -> place of the stored one it is. The order of either does not matter."""
    same: dict[int, int] = {}
    by_id = sorted(range(len(items)), key=lambda place: items[place].id)
    for evidence in _CERTAIN:
        _claim(by_id, evidence, items, stored, same)
    rest = [place for place in by_id if place not in same and not items[place].passed(passed)]
    for evidence in _LIKELY:
        _claim(rest, evidence, items, stored, same)
    guidless = [place for place in rest if items[place].by_page]
    _claim(guidless, lambda s: (s.place,) if s.own else None, items, stored, same)
    return same


def _claim(places: Sequence[int], evidence: _Evidence, items: _Side, stored: _Side, same: dict[int, int]) -> None:
    """Pair what is not yet paired and agrees in this evidence."""
    left = [place for place in places if place not in same]
    if not left:
        return
    taken, free = set(same.values()), defaultdict[object, deque[int]](deque)
    for place in sorted(range(len(stored)), key=lambda place: stored[place].id):
        if place not in taken:
            free[evidence(stored[place])].append(place)
    for place in left:
        key = evidence(items[place])
        if key is not None and free[key]:
            same[place] = free[key].popleft()
