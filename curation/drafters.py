"""Which drafter `feeds.yaml` asks for: the offline one, or a language model with it behind."""

from collections.abc import Mapping, Sequence

import structlog

from curation.captions import CaptionRules, Draft, Source
from curation.captions.generating.drafter import ModelAtWork, draft_with
from curation.captions.voices.author import Author
from curation.config import LanguageModel
from curation.writing import Drafter, draft_offline
from models.generator import load_generator
from models.generator.interface import Budget

log = structlog.get_logger()


def load_drafter(wanted: LanguageModel | None) -> Drafter:
    """The drafter, its model loaded. Raises models.generator.interface.Unusable where there is no such model."""
    if wanted is None:
        return draft_offline
    generator = load_generator(
        wanted.model, gguf=wanted.gguf, endpoint=wanted.endpoint, key_variable=wanted.key_variable
    )
    return drafting_with(ModelAtWork(generator, Budget(wanted.tokens, wanted.seconds)))


def drafting_with(model: ModelAtWork) -> Drafter:
    """A drafter that asks `model` first; why a caption is not the model's goes to the log."""

    def draft(
        author: Author,
        source: Source,
        rules: CaptionRules,
        *,
        closeness: Mapping[str, float],
        handed_out: Sequence[str],
        variants: int,
    ) -> tuple[Draft, ...]:
        drafted = draft_with(
            model,
            author.employee,
            source,
            rules,
            voice=author.voice,
            closeness=closeness,
            handed_out=handed_out,
            variants=variants,
            examples=author.examples,
        )
        for fallback in drafted.fallbacks:
            log.info("drafted offline", story=source.story, variant=fallback.variant, why=str(fallback))
        return drafted.drafts

    return draft
