"""The shape of a language's words for rank and comparison, and what such words are found to say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

PLAIN, AMONG = 1, 0
_NOT = re.compile(
    r"\b(?:not|n't|isn't|wasn't|non|ikke)(?: (?:be|the|den|det|de|blandt|il|la|lo|i|le|gli|è|siamo|sono|sei|era|erano|"
    r"fu|sarà|saranno|si tratta|d[ei]l|della))*\s*$",
    re.IGNORECASE,
)
# "Oldest it is not."
_NOT_AFTER = re.compile(
    r"\s(?:er|var|bliver|blev) (?:det|den|de|vi|han|hun|jeg) (?:\w+ )?ikke\b|"
    r"\s(?:it|they|we|this|that) (?:is|are|was|were)"
    r"(?:n't| not)\b|,? non (?:è|sono|era|siamo)\b",
    re.IGNORECASE,
)
# The largest after another is the second.
_NEXT_TO = re.compile(
    r"^[^.,;:!?()–—]{0,40},?\s(?:after|behind|next to|bar|barring|except(?: for)?|apart from|dopo|dietro|tranne|"
    r"eccetto|"
    r"efter|bag|undtagen|bortset fra|på nær)\s(?:(?:the|that of|that in|quell[aoei] d\w+|la|il|lo|gli|dem i|den i|"
    r"det i)\s|l'|quell[aoei] dell')?"
    r"[A-ZÆØÅ]"
)
_BEFORE = 48  # characters before a superlative in which its "one of the" or "second" stands


@dataclass(frozen=True, slots=True)
class RankWords:
    """How one language ranks and compares.

    `superlative` has a named group for each kind without an adjective (first, only, record, best) and `adjective` for
    the others: `kinds` maps them by their first letters where several mean the same, after `most` is taken off.
    `among` and `ordinal` stand before one and lessen it. `idioms` hold the same words and rank nothing. `opinion`
    follows a superlative that is the writer's own; `owner` precedes it. `scopes` are ever wider: country, continent,
    world.

    `comparative` has groups named for a dimension and a direction (`amount_up`), `direction` the same for verbs; `than`
    leads to the other side, and `any_other` is a superlative in other words. "The first" may be just the first of a
    row: it claims a rank after `claiming`. `alone` is how an article says that there is no other, `ever` that
    a rank holds for all time.
    """

    superlative: re.Pattern[str]
    kinds: Mapping[str, str]
    most: re.Pattern[str]
    among: re.Pattern[str]
    ordinal: re.Pattern[str]
    idioms: re.Pattern[str]
    opinion: re.Pattern[str]
    owner: re.Pattern[str]
    scopes: tuple[re.Pattern[str], ...]
    comparative: re.Pattern[str]
    direction: re.Pattern[str]
    than: re.Pattern[str]
    any_other: re.Pattern[str]
    claiming: re.Pattern[str]
    alone: re.Pattern[str]
    ever: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rank:
    """A superlative at `start:end`: its kind, and whether it is the top (`PLAIN`), one of some (`AMONG`) or the nth."""

    kind: str
    place: int
    start: int
    end: int


def ranks_in(text: str, words: RankWords, start: int = 0, end: int | None = None) -> Iterator[Rank]:
    """Superlatives of `text[start:end]`, in order; `text` is without idioms."""
    for match in words.superlative.finditer(text, start, len(text) if end is None else end):
        name = match.lastgroup or "adjective"
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        inside = match[name].casefold().rpartition(" più ")[0]  # "il secondo parco più grande"
        place = _place(before, words) if not inside else _place(f"{before}{inside} ", words)
        if place == PLAIN and _NEXT_TO.search(text[match.end() : match.end() + _BEFORE]):
            place = 2
        if _NOT_AFTER.match(text, match.end()):
            place = AMONG
        yield Rank(_kind(name, match[name], words), place, *match.span())


def without_idioms(text: str, words: RankWords) -> str:
    """`text` with straight apostrophes, and blanks for what looks like rank and is not; spans unchanged."""
    return words.idioms.sub(lambda found: " " * len(found[0]), text.replace("’", "'"))


def scope_of(text: str, words: RankWords) -> int:
    """How far a rank in `text` is said to reach: 0 for nothing said, then country, continent, world."""
    return max((size for size, scope in enumerate(words.scopes, 1) if scope.search(text)), default=0)


def _kind(name: str, word: str, words: RankWords) -> str:
    if name != "adjective":
        return name
    folded = words.most.sub("", word.casefold())
    return next((words.kinds[folded[:n]] for n in (8, 6, 5, 4, 3) if folded[:n] in words.kinds), folded[:4])


def _place(before: str, words: RankWords) -> int:
    if words.among.search(before) or _NOT.search(before):
        return AMONG
    return 2 if words.ordinal.search(before) else PLAIN
