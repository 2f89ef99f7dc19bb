"""Hashtags: whether the words joined in one are the item's, in any form, or general ones."""

import re
from collections.abc import Callable, Iterable, Sequence

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.common_capitals import COMMON
from curation.captions.verifying.folding import folded
from curation.captions.verifying.gazetteer import Gazetteer, read_names
from curation.captions.verifying.general_tags import BETWEEN, CAMPAIGN, COMBINING, GENERAL, GLUE, RIDING
from curation.captions.verifying.known_words import is_compound, is_ordinary, lemma
from curation.captions.verifying.organisations import FIRMS
from curation.captions.verifying.places import place_of

_CAMEL = re.compile(r"[^\W\d_a-zà-ÿ]+(?![a-zà-ÿ])|[^\W\d_]?[^\W\d_A-ZÀ-ÞÆØÅ]+|\d+")
_WORD = re.compile(r"[^\W_]+")
# Endings of what is no thing to be called for: recovery, efficiency; trasformazione; forskning.
_ABSTRACT = re.compile(
    r"free|\w{2,}(?:tion|sion|ment|ity|ness|ance|ence|ency|ery|ing|ship|ics|ology|graphy|ism|ture|care|power"
    r"|zione|sione|mento|ita|enza|anza|tura|ismo|logia|grafia|istica|hed|else|skab|ik|logi|grafi|sme|pleje|drift)"
)
_LONGEST = 80
_NO_TOPICS = FIRMS | RIDING
_LONGEST_WORD = 32
_FEWEST_ALIKE = 5
_SHORTEST_PART = 4
_SHARE_ALIKE = 0.6
_SHORTEST_HALF = 5
_MOST_IN_TOPIC = 2
_MOST_IN_FIELD = 3
_YEAR = re.compile(r"(?:19|20)\d\d")


class Tags:
    """What hashtags an item under a programme's rules bears out, for captions in `language`."""

    def __init__(self, source: Source, rules: CaptionRules, language: str) -> None:
        texts = (source.title, source.text, source.source_name, rules.employer or "")
        self._language, self._foreign = language, language != source.language
        self._item: Gazetteer = read_names((*texts, *source.topics), source.language)
        self._liked = frozenset(folded(tag.lstrip("#")) for tag in rules.hashtags)
        self._names = frozenset(
            word for run in self._item.runs for word in run if word not in GENERAL and not self._is_plain(word)
        )
        self._joined = "".join(folded(word) for text in texts for word in _WORD.findall(text))
        self._roots = tuple(sorted(word for word in self._item.words if len(word) >= _FEWEST_ALIKE))

    def bears(self, tag: str) -> bool:
        """Whether `tag`, given without its mark, is a topic, or every word of it one of the item's or a general one."""
        whole, parts = folded(tag), _parts(tag[: _LONGEST + 1])
        if whole in self._liked or whole in GENERAL | COMMON or self._is_topic(tag):
            return True
        if len(parts) < 2 and self._is_borne(tag):
            return True
        if len(tag) > _LONGEST or self._is_phrase(parts):
            return False
        if len(parts) > 1 and all(map(self._is_borne, parts)):
            return not self._is_slogan(parts)
        return self._is_field(parts) or _splits(tag.replace("_", "").casefold(), self._is_part)

    def may_be_topic(self, tag: str) -> bool:
        """Whether `tag` is two ordinary words, each with a capital: a topic, or a name that is made of two."""
        parts = _parts(tag) if len(tag) <= _LONGEST else []
        return 1 < len(parts) <= _MOST_IN_TOPIC and all(self._is_plain(part) for part in parts)

    def _is_phrase(self, parts: Sequence[str]) -> bool:
        """Whether small words join others than general ones to a phrase that the item has not: `DodiciATurno`."""
        words = [folded(part) for part in parts]
        if GLUE.isdisjoint(words) or "".join(words) in self._joined:
            return False
        return not all(word in GLUE or self._is_general(word) for word in words)

    def _is_field(self, parts: Sequence[str]) -> bool:
        """Whether `parts` are two or three words of a field of work: ordinary ones, and of no campaign.

        One of them has to be borne out, or the last to be an abstract noun: what else is made of ordinary words may
        as well be a name.
        """
        words = [folded(part) for part in parts]
        if not 1 < len(words) <= _MOST_IN_FIELD or not (CAMPAIGN | BETWEEN | GLUE | self._names).isdisjoint(words):
            return False
        if not any(self._is_field_in(parts, language) for language in (self._language, "en")):
            return False
        return any(map(self._is_borne, parts)) or _ABSTRACT.fullmatch(words[-1]) is not None

    def _is_field_in(self, parts: Sequence[str], language: str) -> bool:
        *modifiers, head = parts
        return self._is_word(head, language) and all(
            folded(part) in COMBINING or self._is_word(part, language) for part in modifiers
        )

    def _is_word(self, word: str, language: str) -> bool:
        """Whether `language` has `word`, of a tag, as more than a place or a firm."""
        plain = folded(word)
        return plain in GENERAL or (place_of(plain) is None and plain not in FIRMS and is_ordinary(word, language))

    def _is_general(self, word: str) -> bool:
        return word in GENERAL or any(lemma(word, language) in GENERAL for language in (self._language, "en"))

    def _is_plain(self, word: str) -> bool:
        """Whether `word` is an ordinary one and no place."""
        return place_of(folded(word)) is None and any(
            is_ordinary(word, language) for language in (self._language, "en")
        )

    def _is_topic(self, tag: str) -> bool:
        """Whether `tag` is an ordinary word, or two written small in one: what a post goes under claims nothing."""
        if not tag[1:].islower() or len(tag) > _LONGEST_WORD or folded(tag) in _NO_TOPICS:
            return False
        if self._is_plain(tag):
            return True
        plain = folded(tag)
        if not tag.islower() or any(name in plain for name in self._names if len(name) >= _FEWEST_ALIKE):
            return False
        cuts = range(_SHORTEST_PART, len(tag) - _SHORTEST_PART + 1)
        return any(
            self._are_joined(tag[:cut], tag[cut:], language) for cut in cuts for language in (self._language, "en")
        )

    def _are_joined(self, head: str, tail: str, language: str) -> bool:
        """Whether two words make a topic: long ones, or a short one beside one that is general."""
        if min(len(head), len(tail)) < _SHORTEST_HALF and folded(tail) not in GENERAL and folded(head) not in GENERAL:
            return False
        begins = is_ordinary(head, language) or folded(head) in COMBINING
        return begins and is_ordinary(tail, language) and CAMPAIGN.isdisjoint((folded(head), folded(tail)))

    def _is_slogan(self, parts: Sequence[str]) -> bool:
        """Whether one word is a name of the item and another neither the item's nor general: a tag of a campaign."""
        words = [folded(part) for part in parts]
        names = {word for run in self._item.runs for word in run} - GENERAL
        known = self._item.words | GENERAL | BETWEEN
        return any(_bare(word) in names for word in words) and not all({word, _bare(word)} & known for word in words)

    def _is_borne(self, word: str) -> bool:
        plain = folded(word)
        return (
            plain in GENERAL
            or plain in COMMON
            or self._item.knows(word, self._language)
            or self._is_form(word.casefold())
            or any(_alike(plain, root) for root in self._roots)
            or self._is_within_compound(plain)
        )

    def _is_within_compound(self, word: str) -> bool:
        """Whether a Danish compound of the item begins or ends with `word`: accounts of the half-year are accounts."""
        if self._item.language != "da" or len(word) < _SHORTEST_PART:
            return False
        longer = (root for root in self._roots if len(root) >= len(word) + _SHORTEST_PART)
        return any(root.startswith(word) or root.endswith(word) for root in longer)

    def _is_form(self, word: str) -> bool:
        """A form of one of the item's words; in another language than the item's, any word that is no place."""
        languages = (self._language, self._item.language, "en")
        if any(lemma(word, language) in self._item.lemmas | GENERAL for language in languages):
            return True
        return (
            self._foreign
            and place_of(folded(word)) is None
            and (is_ordinary(word, self._language) or (self._language == "da" and is_compound(word)))
        )

    def _is_part(self, word: str) -> bool:
        plain = folded(word)
        if plain.isdecimal():
            return plain in self._item.words or bool(_YEAR.fullmatch(plain))
        return plain in self._item.words or (
            len(plain) > 2 and (plain in GENERAL or lemma(word, self._item.language) in self._item.lemmas)
        )


def _parts(tag: str) -> list[str]:
    return [part for piece in tag.split("_") for part in _CAMEL.findall(piece)]


def _bare(word: str) -> str:
    """Without the s of a genitive, whose apostrophe no tag has."""
    return word.removesuffix("s") if len(word) > _SHORTEST_PART else word


def _alike(word: str, root: str) -> bool:
    """Whether two words begin alike for so long that they are of one family: `electric`, `electrification`."""
    shorter = min(len(word), len(root))
    alike = max(_FEWEST_ALIKE, round(_SHARE_ALIKE * max(len(word), len(root))))
    return shorter >= alike and word[:alike] == root[:alike]


def _splits(joined: str, is_part: Callable[[str], bool]) -> bool:
    """Whether `joined` can be cut into words each of which `is_part`; a Danish s may stand between two."""
    reached = [True] + [False] * len(joined)
    for end in range(1, len(joined) + 1):
        reached[end] = any(reached[start] and is_part(joined[start:end]) for start in _starts(end))
    return reached[-1]


def _starts(end: int) -> Iterable[int]:
    return range(max(0, end - _LONGEST_WORD), end)
