"""Captions for the people of the store: each in their own voice, about their own side of a story.

Gathers what the caption rooms are given, and decides nothing about a caption.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from curation.captions import CaptionRules, Draft, Source, draft_captions
from curation.captions.voices.author import Author
from curation.closeness import sentence_closeness
from curation.config import Config
from curation.items import Item
from curation.matching import Readable
from curation.own_pages import site_of, sources_of
from curation.roles import role_of
from curation.terms import NONE_SET, Terms
from models.encoder import Encoder


class Drafter(Protocol):
    """What drafts captions: the offline drafter, or a language model with it behind."""

    def __call__(
        self,
        author: Author,
        source: Source,
        rules: CaptionRules,
        *,
        closeness: Mapping[str, float],
        handed_out: Sequence[str],
        variants: int,
    ) -> tuple[Draft, ...]: ...


def draft_offline(
    author: Author,
    source: Source,
    rules: CaptionRules,
    *,
    closeness: Mapping[str, float],
    handed_out: Sequence[str],
    variants: int,
) -> tuple[Draft, ...]:
    """The offline drafter as a `Drafter`: what it knows of a person's posts is in their voice."""
    return draft_captions(
        author.employee,
        source,
        rules,
        voice=author.voice,
        closeness=closeness,
        handed_out=handed_out,
        variants=variants,
    )


@dataclass(frozen=True, slots=True)
class Writer:
    """One programme's writer. `encoder` tells whose side of a story a sentence is."""

    config: Config
    encoder: Encoder
    drafter: Drafter = draft_offline

    def write(
        self,
        item: Item,
        authors: Sequence[Author],
        handed_out: Sequence[str],
        *,
        variants: int = 1,
        terms: Terms = NONE_SET,
    ) -> list[tuple[Draft, ...]]:
        """Captions of one item for each of `authors` in turn, unlike all before: those of others and `handed_out`.

        Nobody gets more than `variants`, and whoever is left without has an empty row. `terms` are what the reviewers
        set for the item.
        """
        source, rules = source_of(item, self.config), caption_rules(self.config, terms)
        readable = Readable(item.id, item.language, item.title, item.text)
        closeness = sentence_closeness([role_of(author.employee) for author in authors], readable, self.encoder)
        taken, written = list(handed_out), []
        for author, close in zip(authors, closeness, strict=True):
            drafts = self.drafter(author, source, rules, closeness=close, handed_out=taken, variants=variants)
            taken += [draft.text for draft in drafts]
            written.append(drafts)
        return written


def source_of(item: Item, config: Config) -> Source:
    """What a caption is drawn from; an item whose feed is no longer configured is somebody else's."""
    feed = sources_of(config).get(item.feed)
    return Source(
        story=item.id,
        title=item.title,
        text=item.text,
        url=item.url,
        language=item.language,
        kind=feed.kind if feed else "third_party",
        source_name=site_of(item),
        topics=feed.topics if feed else (),
    )


def caption_rules(config: Config, terms: Terms = NONE_SET) -> CaptionRules:
    """What captions obey, from the configuration and from what the reviewers of the item set for it."""
    rivals = [brand for brand in config.brands if brand.competitor]
    return CaptionRules(
        employer=config.employer,
        disclosure=config.programme.disclosure,
        banned_phrases=(*config.programme.banned_phrases, *terms.must_not),
        competitors=tuple(name for brand in rivals for name in (brand.name, *brand.aliases)),
        sharing=config.programme.sharing,
        hashtags=config.programme.hashtags,
        must_keep=terms.must_keep,
    )
