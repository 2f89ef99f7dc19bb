"""The rules of the programme as a form: what each means, what it says now, what was filled in. No I/O.

Shares are asked for in percent and kept as the file has them, from 0 to 1. What a rule may say is decided by the file's
own checks, which read the edited text; here a form only becomes values for that text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curation.config import Programme
from curation.config.edit_text import Value
from curation.speech import Speech

Shape = Literal["whole", "percent", "band", "lines", "hours", "sharing"]
SHAPES: Mapping[str, Shape] = {
    "picks_per_week": "whole",
    "exposure_per_item": "whole",
    "per_source": "whole",
    "third_party_share": "band",
    "min_relevance": "percent",
    "min_engagement": "percent",
    "themes": "lines",
    "avoid": "lines",
    "banned_phrases": "lines",
    "hashtags": "lines",
    "sharing": "sharing",
    "quiet_hours": "hours",
}
FORESEEN = frozenset(name for name, shape in SHAPES.items() if shape in ("whole", "percent", "band")) | {"avoid"}
"""The rules whose effect on a week can be shown, wholly or in part."""

Short = Annotated[str, Field(max_length=20)]
Long = Annotated[str, Field(max_length=20_000)]


class RulesForm(BaseModel):
    """What was filled in, as text; a rule with two ends has two fields."""

    version: Annotated[str, Field(max_length=64)]
    picks_per_week: Short
    exposure_per_item: Short
    per_source: Short
    third_party_low: Short
    third_party_high: Short
    min_relevance: Short
    min_engagement: Short
    themes: Long = ""
    avoid: Long = ""
    banned_phrases: Long = ""
    hashtags: Long = ""
    sharing: Short
    quiet_from: Short = ""
    quiet_to: Short = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in words."""

    name: str
    shape: Shape
    label: str
    meaning: str


def rules(speech: Speech) -> tuple[Rule, ...]:
    """Every rule that can be changed here, in the order of the page."""
    words = _words(speech)
    return tuple(Rule(name, shape, *words[name]) for name, shape in SHAPES.items())


def filled(programme: Programme) -> Mapping[str, str]:
    """The fields of the form as the rules stand."""
    hours = programme.quiet_hours
    lists = {name: "\n".join(getattr(programme, name)) for name, shape in SHAPES.items() if shape == "lines"}
    return {
        **{name: str(getattr(programme, name)) for name, shape in SHAPES.items() if shape == "whole"},
        "third_party_low": _percent(programme.third_party_share[0]),
        "third_party_high": _percent(programme.third_party_share[1]),
        "min_relevance": _percent(programme.min_relevance),
        "min_engagement": _percent(programme.min_engagement),
        **lists,
        "sharing": programme.sharing,
        "quiet_from": f"{hours.start:%H:%M}" if hours else "",
        "quiet_to": f"{hours.end:%H:%M}" if hours else "",
    }


def changes(form: RulesForm, programme: Programme) -> dict[str, Value | None]:
    """What was filled in otherwise than the rules stand, as the file has it; None: a rule that is taken away."""
    given, now = form.model_dump(), filled(programme)
    texts = {field: given[field].strip().replace("\r\n", "\n") for field in now}
    changed = {name for name in SHAPES if any(_other(texts, now, field) for field in _fields(name))}
    return {name: _value(name, texts) for name in SHAPES if name in changed}


def _other(texts: Mapping[str, str], now: Mapping[str, str], field: str) -> bool:
    return _lines(texts[field]) != _lines(now[field])


def _fields(name: str) -> tuple[str, ...]:
    return {
        "third_party_share": ("third_party_low", "third_party_high"),
        "quiet_hours": ("quiet_from", "quiet_to"),
    }.get(name, (name,))


def _value(name: str, texts: Mapping[str, str]) -> Value | None:
    shape, parts = SHAPES[name], [texts[field] for field in _fields(name)]
    if shape == "lines":
        return _lines(parts[0])
    if shape == "hours":
        return parts if any(parts) else None
    if shape == "band":
        shares = [_share(part) for part in parts]
        numbers = [share for share in shares if isinstance(share, float)]
        return numbers if len(numbers) == len(shares) else [str(share) for share in shares]
    if shape == "percent":
        return _share(parts[0])
    return int(parts[0]) if parts[0].isascii() and parts[0].isdecimal() and len(parts[0]) < 10 else parts[0]


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def _percent(share: float) -> str:
    return f"{round(share * 100, 4):g}"


def _share(text: str) -> float | str:
    """A percentage as a share; what is no number stays a text, which the checks of the file refuse."""
    try:
        share = round(float(text.replace(",", ".").removesuffix("%")) / 100, 6)
    except ValueError:
        return text
    return share if -100 <= share <= 100 else text


def _words(speech: Speech) -> Mapping[str, tuple[str, str]]:
    """Label and meaning of each rule."""
    _ = speech.gettext
    return {
        "picks_per_week": (_("Picks per week"), _("At most this many items a person a week.")),
        "exposure_per_item": (
            _("People per item"),
            _("No item is offered to more people than this, or it becomes a chain letter."),
        ),
        "per_source": (_("Picks from one feed"), _("At most this many of a person’s picks come from the same feed.")),
        "third_party_share": (
            _("Share of others’ channels"),
            _("From – to: the part of everybody’s picks of a week that may come from others’ channels, in percent."),
        ),
        "min_relevance": (
            _("Least relevance"),
            _("A probability in percent: below this an item fits nobody, however good it is."),
        ),
        "min_engagement": (
            _("Least engagement"),
            _("A probability in percent: an item whose engagement is below this is offered to nobody."),
        ),
        "themes": (
            _("Themes"),
            _("What the company wants to be known for, one a line. Items about these are worth more."),
        ),
        "avoid": (
            _("To be avoided"),
            _("Words nobody should be asked to pass on, one a line. An item that holds one fits nobody."),
        ),
        "banned_phrases": (_("Banned phrases"), _("Phrases that no caption may hold, one a line.")),
        "hashtags": (_("Hashtags"), _("Offered with captions, one a line.")),
        "sharing": (
            _("Sharing is"),
            _("Agreed: posting is part of an agreement, and posts are marked as advertising where the law wants it."),
        ),
        "quiet_hours": (_("Quiet hours"), _("Between these times nobody is sent anything. Leave both empty for none.")),
    }
