"""The offline drafter: an angle of the item, frames in the person's language and voice, disclosure and link by code.

Deterministic for (employee, story, variant) and what was handed out before. A text is kept only if the verifier finds
nothing in it and it is less than half the same as any handed out for the story: rather fewer than repeated. Where no
text can be kept because nothing of the item may be quoted, the draft carries its findings and is left to people.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from curation.captions import networks
from curation.captions.choice import shuffled
from curation.captions.disclosure.statement import known_wordings
from curation.captions.drafting.angles import Angle, turns
from curation.captions.drafting.composing import Composer
from curation.captions.drafting.desk import Desk, desk_for
from curation.captions.drafting.leads import Interest, ordered
from curation.captions.drafting.trimmings import emoji_for
from curation.captions.drafting.wordings import Wordings
from curation.captions.sameness import MOST_ALIKE, Handed, shape_of
from curation.captions.types import CaptionRules, Draft, Finding, Source
from curation.captions.voices.voice import Voice, voice_of
from curation.roles import Employee

OFFLINE = "offline"
# Each angle is tried in that many wordings before the next one is, and kept if no caption is more alike: the farther
# apart the better, and whoever counts words another way should still find less than MOST_ALIKE.
_SWEEPS = ((4, 0.6 * MOST_ALIKE), (24, 0.9 * MOST_ALIKE))
# Lengths add up, and the pieces of captions come again and again.
_PIECE_ENDS = re.compile(r"(?<=[.:?!]) |\n")


class Drafter:
    """Drafts captions on one item for many people, knowing what was handed out for its story."""

    def __init__(self, source: Source, rules: CaptionRules, handed_out: Iterable[str] = ()) -> None:
        self._source, self._rules = source, rules
        self._disclosures = known_wordings(rules)
        self._handed = Handed(handed_out, self._disclosures)

    def hand_out(self, text: str) -> None:
        """From now on drafts keep their distance from `text`."""
        self._handed.add(text)

    def drafts(
        self, employee: Employee, *, voice: Voice | None = None, interest: Interest | None = None, variants: int = 1
    ) -> tuple[Draft, ...]:
        """As `draft_captions`; hands nothing out."""
        voice = voice or voice_of(employee)
        desk, own = desk_for(self._source, self._rules, voice.language), Handed((), self._disclosures)
        found: list[Draft] = []
        for variant in range(variants):
            seed = (employee.id, self._source.story, str(variant))
            task = _Task(desk, voice, employee.country, interest or Interest(), (self._handed, own), seed)
            draft = _draft(task)
            if draft is None:
                break
            found.append(draft)
            own.add(draft.text)
        return tuple(found)


def draft_captions(
    employee: Employee,
    source: Source,
    rules: CaptionRules,
    *,
    voice: Voice | None = None,
    evidence: str = "",
    closeness: Mapping[str, float] | None = None,
    handed_out: Sequence[str] = (),
    variants: int = 1,
) -> tuple[Draft, ...]:
    """Up to `variants` captions for `employee`, each unlike the others and unlike `handed_out` (texts for this story).

    `closeness` tells how close each sentence of the item, as `split_sentences` cuts it, is to the person's role, 0 to
    1; without it the sentence given as `evidence` leads. `voice` is the profile's unless given.

    Fewer, down to none, when the item has nothing left that has not been said. A draft with findings comes back only
    where the item offers neither a quotable sentence or title nor a link: it says where the item stands and must be
    written by hand.
    """
    drafter = Drafter(source, rules, handed_out)
    return drafter.drafts(employee, voice=voice, interest=Interest(closeness, evidence), variants=variants)


@dataclass(frozen=True)
class _Task:
    """One caption to write. `seed` is employee, story and variant."""

    desk: Desk
    voice: Voice
    country: str
    interest: Interest
    handed: tuple[Handed, ...]
    seed: tuple[str, str, str]

    @cached_property
    def composer(self) -> Composer:
        voice, desk = self.voice, self.desk
        emoji = emoji_for(*self.seed) if voice.emoji and not desk.grave else ""
        tags = desk.tags if voice.hashtags and not desk.grave else ()
        lively = voice.exclamation and voice.register != "formal" and not desk.grave
        disclosure = desk.disclosure(self.country)
        return Composer(desk.source, voice, disclosure, emoji, " ".join(tags), lively, desk.rules.must_keep)

    @cached_property
    def wordings(self) -> Wordings:
        return Wordings(self.desk.frames(self.voice.register), self.voice, self.desk.source, self.handed, *self.seed)

    @cached_property
    def room(self) -> float:
        """What the network leaves for all but the link."""
        network = self.voice.network
        return networks.COMFORT.get(network, networks.limit_of(network)) - _length(network, self.desk.source.url or "")

    def fits(self, text: str) -> bool:
        bare = text.removesuffix(self.desk.source.url or "")
        if len(bare) > self.room:
            return False
        pieces = _PIECE_ENDS.split(bare)
        return len(pieces) - 1 + sum(_length(self.voice.network, piece) for piece in pieces) <= self.room

    def likeness(self, text: str) -> float:
        shape = shape_of(text, self.desk.verifier.wordings)
        return max(handed.likeness(shape) for handed in self.handed)

    def findings(self, text: str) -> tuple[Finding, ...]:
        return self.desk.verifier.findings(text, network=self.voice.network, country=self.country)


def _draft(task: _Task) -> Draft | None:
    said_before = False
    for text, most_alike in _candidates(task):
        if not task.fits(text):
            continue
        if task.likeness(text) > most_alike:
            said_before = True
        elif not task.findings(text):
            return Draft(text, task.voice.language, OFFLINE)
    return None if said_before else _left_to_people(task)


def _candidates(task: _Task) -> Iterator[tuple[str, float]]:
    """Texts to try, each with how alike another caption may be."""
    angles = ordered(task.desk.material, task.voice.length, task.interest, task.handed, *task.seed)
    for wordings, most_alike in _SWEEPS:
        for angle in filter(task.desk.is_sound, angles):
            for text in _worded(task, angle, wordings):
                yield text, most_alike
    if task.desk.source.url:
        for text in _pointers(task):
            yield text, MOST_ALIKE


def _worded(task: _Task, angle: Angle, wordings: int) -> Iterator[str]:
    proud = not task.desk.grave and not any(map(turns, angle.texts))
    for wording in task.wordings.around(angle.form, wordings, proud=proud):
        yield task.composer.caption(angle, wording)


def _pointers(task: _Task) -> Iterator[str]:
    for frame in shuffled(task.desk.language.bare, *task.seed, "bare"):
        yield task.composer.pointer(frame)


@lru_cache(maxsize=4096)
def _length(network: str, piece: str) -> int:
    return networks.length_on(network, piece)


def _left_to_people(task: _Task) -> Draft:
    text = next(_pointers(task))
    unusable = Finding("injection", "error", 0, len(text), "nothing of the article is fit to quote: write it by hand")
    return Draft(text, task.voice.language, OFFLINE, task.findings(text) or (unusable,))
