"""The drafter with a language model, and the offline drafter for all that it fails at.

The model only ever proposes words. Code adds disclosure, hashtags and link, the verifier has the last word as over any
draft, and what comes out says who wrote it. An article that addresses a machine is never shown to one. Captions are not
cached here: whoever does must key them by the article's whole text and the drafter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from curation.captions.drafting.desk import desk_for
from curation.captions.drafting.drafter import draft_captions
from curation.captions.generating.article import Shown, closest_to, gives_orders, shown
from curation.captions.generating.assembly import room, tactful
from curation.captions.generating.attempts import ModelAtWork, Task, caption_by_model
from curation.captions.generating.prompt import prompt_for
from curation.captions.generating.setback import Fallback, Setback
from curation.captions.types import CaptionRules, Draft, Source
from curation.captions.voices.voice import Voice, voice_of
from curation.roles import Employee

__all__ = ["Drafted", "Fallback", "ModelAtWork", "draft_with"]


@dataclass(frozen=True, slots=True)
class Drafted:
    """`drafts` as of `draft_captions`, and for each variant that the model did not write, why."""

    drafts: tuple[Draft, ...]
    fallbacks: tuple[Fallback, ...] = ()


def draft_with(
    model: ModelAtWork,
    employee: Employee,
    source: Source,
    rules: CaptionRules,
    *,
    voice: Voice | None = None,
    closeness: Mapping[str, float] | None = None,
    evidence: str = "",
    handed_out: Sequence[str] = (),
    variants: int = 1,
    examples: Sequence[str] = (),
) -> Drafted:
    """As `draft_captions`, by the model where it can and by the offline drafter where it cannot.

    `examples` are posts of the person's own that the model may see; give them only with the person's consent. Raises
    nothing that the model does wrong. One that fails is not asked again for the remaining variants.
    """
    spoken = voice or voice_of(employee)

    def offline(number: int, taken: Sequence[str]) -> tuple[Draft, ...]:
        return draft_captions(
            employee, source, rules, voice=spoken, closeness=closeness, evidence=evidence, handed_out=taken,
            variants=number,
        )  # fmt: skip

    article = _article(source)
    if isinstance(article, Setback):
        return Drafted(offline(variants, handed_out), tuple(Fallback(n, (article,)) for n in range(variants)))
    desk = desk_for(source, rules, spoken.language)
    manner = tactful(spoken, desk)
    prompt = prompt_for(
        article,
        source,
        employee,
        manner,
        characters=room(desk, manner, employee.country),
        closest=closest_to(article, evidence, closeness),
        examples=examples,
    )
    return _drafted(Task(model, desk, employee, manner, prompt), offline, handed_out, variants)


def _article(source: Source) -> Shown | Setback:
    if gives_orders(source):
        return Setback("orders")
    return shown(source) or Setback("nothing")


def _drafted(
    task: Task,
    offline: Callable[[int, Sequence[str]], tuple[Draft, ...]],
    handed_out: Sequence[str],
    variants: int,
) -> Drafted:
    taken, drafts, fallbacks = list(handed_out), list[Draft](), list[Fallback]()
    given_up: tuple[Setback, ...] = ()
    for variant in range(variants):
        found = given_up or caption_by_model(task, variant, taken)
        if isinstance(found, tuple):
            fallbacks.append(Fallback(variant, found))
            given_up = found if fallbacks[-1].is_hopeless else ()
        draft = found if isinstance(found, Draft) else next(iter(offline(1, taken)), None)
        if draft is None:  # nothing of the item is left to say
            break
        drafts.append(draft)
        taken.append(draft.text)
    return Drafted(tuple(drafts), tuple(fallbacks))
