"""The offline drafter: an angle of the item, a frame in the person's language and voice, disclosure and link by code.

Deterministic for (employee, story, variant) and what was handed out before. A text is kept only if the verifier finds
nothing in it and it is less than half the same as any handed out for the story: rather fewer than repeated. Where no
text can be kept because nothing of the item may be quoted, the draft carries its findings and is left to people.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from curation.captions import networks
from curation.captions.choice import shuffled
from curation.captions.disclosure.statement import disclosure_for, needs_disclosure
from curation.captions.drafting.angles import Angle, angles, turns
from curation.captions.drafting.frames import LANGUAGES, Frames, Language
from curation.captions.drafting.leaning import is_grave
from curation.captions.drafting.trimmings import emoji_for, hashtags_for
from curation.captions.drafting.typography import quoted
from curation.captions.sameness import MOST_ALIKE, Shape, shape_of, similarity
from curation.captions.types import CaptionRules, Draft, Finding, Source
from curation.captions.verifying.verifier import Verifier
from curation.captions.voices.voice import Voice, voice_of
from curation.roles import Employee

OFFLINE = "offline"
# What a body alone cannot be blamed for.
_OF_THE_WHOLE = frozenset({"disclosure", "length"})


@dataclass(frozen=True, slots=True)
class _Task:
    """One caption to write. `seed` is employee, story and variant; `evidence` a sentence of the item or empty."""

    verifier: Verifier
    voice: Voice
    country: str
    evidence: str
    seed: tuple[str, str, str]

    @property
    def source(self) -> Source:
        return self.verifier.ground.source

    @property
    def rules(self) -> CaptionRules:
        return self.verifier.ground.rules

    @property
    def language(self) -> Language:
        return LANGUAGES[self.voice.language]

    @property
    def frames(self) -> Frames:
        return self.language.registers[self.voice.register]


def draft_captions(
    employee: Employee,
    source: Source,
    rules: CaptionRules,
    *,
    evidence: str = "",
    handed_out: Sequence[str] = (),
    variants: int = 1,
) -> tuple[Draft, ...]:
    """Up to `variants` captions for `employee`, each unlike the others and unlike `handed_out` (texts for this story).

    Fewer, down to none, when the item has nothing left that has not been said. A draft with findings comes back only
    where the item offers neither a quotable sentence or title nor a link: it says where the item stands and must be
    written by hand.
    """
    voice = voice_of(employee)
    verifier = Verifier(source, rules, voice.language)
    taken = {shape_of(text, verifier.wordings) for text in handed_out}
    drafts: list[Draft] = []
    for variant in range(variants):
        seed = (employee.id, source.story, str(variant))
        draft = _draft(_Task(verifier, voice, employee.country, evidence, seed), taken)
        if draft is None:
            break
        drafts.append(draft)
        taken.add(shape_of(draft.text, verifier.wordings))
    return tuple(drafts)


def _draft(task: _Task, taken: Set[Shape]) -> Draft | None:
    said_before = False
    for text in chain(_angled(task), _bare(task) if task.source.url else ()):
        if not _fits(task, text):
            continue
        if _is_like_any(shape_of(text, task.verifier.wordings), taken):
            said_before = True
        elif not _verified(task, text):
            return Draft(text, task.voice.language, OFFLINE)
    return None if said_before else _left_to_people(task)


def _is_like_any(shape: Shape, taken: Set[Shape]) -> bool:
    return any(similarity(shape, other) > MOST_ALIKE for other in taken)


def _angled(task: _Task) -> Iterator[str]:
    found = angles(task.source, task.voice.language, evidence=task.evidence, seed=task.seed)
    start = int(task.seed[2]) % len(found) if found else 0
    for angle in (*found[start:], *found[:start]):
        if not _blamed(task, angle):
            yield from _framed(task, angle)


def _blamed(task: _Task, angle: Angle) -> bool:
    return any(finding.code not in _OF_THE_WHOLE for finding in _verified(task, _body(task, angle, attributed=False)))


def _framed(task: _Task, angle: Angle) -> Iterator[str]:
    openings = shuffled(_openings(task, angle), *task.seed, angle.text, "opening")
    closings = shuffled(("", *_closings(task, angle)), *task.seed, angle.text, "closing")
    for shift in range(len(closings)):
        for place, opening in enumerate(openings):
            body = _body(task, angle, attributed="{source}" in opening)
            lead = f"{_filled(task, opening)}{_gap(task, angle)}{body}"
            yield _assembled(task, lead, closings[(place + shift) % len(closings)])


def _openings(task: _Task, angle: Angle) -> tuple[str, ...]:
    frames, company = task.frames, task.source.kind == "company"
    if angle.kind != "sentence":
        openings = frames.title if angle.kind == "title" else frames.foreign
    else:
        openings = frames.company if company else frames.third_party
        if task.voice.first_person:
            openings += frames.first_person_company if company else frames.first_person_third_party
    return tuple(opening for opening in openings if task.source.source_name or "{source}" not in opening)


def _closings(task: _Task, angle: Angle) -> tuple[str, ...]:
    frames, voice = task.frames, task.voice
    closings = frames.closings if task.source.url else ()
    if voice.questions:
        closings += frames.questions
    if voice.first_person and task.source.kind == "company" and not is_grave(task.source) and not turns(angle.text):
        closings += frames.pride
    return closings


def _body(task: _Task, angle: Angle, *, attributed: bool) -> str:
    """The company's own sentence as it is; what others wrote, and every title, between quotation marks."""
    if angle.kind == "sentence" and task.source.kind == "company":
        return angle.text
    named = attributed or task.source.kind == "company"
    return quoted(angle.text, task.language, "" if named else task.source.source_name)


def _gap(task: _Task, angle: Angle) -> str:
    """A new line before an unquoted sentence: after a colon Italian wants lower case, and no letter is altered."""
    return "\n" if angle.kind == "sentence" and task.source.kind == "company" else " "


def _filled(task: _Task, frame: str) -> str:
    name = task.language.language_names.get(task.source.language, task.language.other_language)
    return frame.replace("{language}", name).replace("{source}", task.source.source_name)


def _assembled(task: _Task, lead: str, closing: str) -> str:
    needed = needs_disclosure(task.source, task.rules)
    disclosure = disclosure_for(task.rules, task.country, task.voice.language) if needed else ""
    grave = is_grave(task.source)
    emoji = emoji_for(*task.seed, closing) if task.voice.emoji and not grave else ""
    tags = hashtags_for(task.source, task.rules) if task.voice.hashtags and not grave else ()
    text = " ".join(part for part in (disclosure, lead, closing, emoji, *tags) if part)
    return f"{text}\n\n{task.source.url}" if task.source.url else text


def _bare(task: _Task) -> Iterator[str]:
    """Only where it is from: for an item nothing of which may be quoted."""
    plain = replace(task, voice=replace(task.voice, emoji=False, hashtags=False))
    for frame in shuffled(task.language.bare, *task.seed, "bare"):
        yield _assembled(plain, _filled(task, frame), "")


def _fits(task: _Task, text: str) -> bool:
    network = task.voice.network
    limit = networks.COMFORT.get(network, networks.limit_of(network))
    return networks.length_on(network, text) <= limit


def _verified(task: _Task, text: str) -> tuple[Finding, ...]:
    return task.verifier.findings(text, network=task.voice.network, country=task.country)


def _left_to_people(task: _Task) -> Draft:
    text = next(_bare(task))
    findings = _verified(task, text)
    unusable = Finding("injection", "error", 0, len(text), "nothing of the article is fit to quote: write it by hand")
    return Draft(text, task.voice.language, OFFLINE, findings or (unusable,))
