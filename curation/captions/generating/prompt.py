"""The conversation a model is given: our wording, the person's manner and role, the article. Nothing else.

Of the person it holds title and department, because they decide what of an article is worth telling for them, and the
settings of their voice. It never holds their name, address, id, interests, country, what they shared, or who else was
handed what; their own posts only where the caller, who has asked them, hands some over. No tools, no links, one field.
"""

from collections.abc import Iterator, Mapping, Sequence

from curation.captions import hostile
from curation.captions.generating import prompts
from curation.captions.generating.article import Shown
from curation.captions.types import Source
from curation.captions.voices.voice import Voice
from curation.roles import Employee
from models.generator.interface import Message

_FLAGS = ("emoji", "first_person", "questions", "exclamation")  # hashtags are added by code
_LONGEST_ROLE = 120
_EXAMPLES = 3
_LONGEST_EXAMPLE = 300


def prompt_for(
    article: Shown,
    source: Source,
    employee: Employee,
    voice: Voice,
    *,
    characters: int,
    closest: str = "",
    examples: Sequence[str] = (),
) -> tuple[Message, ...]:
    """A system and a user turn. `characters` is the room for the caption's own words; `closest` begins a sentence."""
    lines = prompts.tone(voice.language)
    slots = {
        "fence": article.fence,
        "article": article.lines,
        "role": _role(employee) or lines["unknown_role"],
        "tone": "\n".join(_tone(lines, voice, source, characters, examples)),
        "closest": prompts.filled(lines["closest"], {"closest": closest}) if closest else "",
    }
    return (
        Message("system", prompts.wording("system", voice.language, slots)),
        Message("user", prompts.wording("request", voice.language, slots)),
    )


def _tone(
    lines: Mapping[str, str], voice: Voice, source: Source, characters: int, examples: Sequence[str]
) -> Iterator[str]:
    network = voice.network or lines["unknown_network"]
    yield prompts.filled(lines["network"], {"network": network, "characters": str(characters)})
    yield lines[voice.register]
    yield lines[voice.length]
    for flag in _FLAGS:
        yield lines[flag if getattr(voice, flag) else f"no_{flag}"]
    yield prompts.filled(lines[source.kind], {"source": _one_line(source.source_name, _LONGEST_ROLE)})
    if samples := [_one_line(post, _LONGEST_EXAMPLE) for post in examples[:_EXAMPLES]]:
        yield "\n".join((lines["examples"], *(f"| {sample}" for sample in samples)))


def _role(employee: Employee) -> str:
    return _one_line(", ".join(part for part in (employee.title, employee.department) if part.strip()), _LONGEST_ROLE)


def _one_line(text: str, most: int) -> str:
    return hostile.visible(text)[:most]
