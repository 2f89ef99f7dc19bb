"""Scores in their parts: a name, a signed bar from zero, the log-odds, and what moves it. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from curation.reach import Average
from curation.speech import Speech
from curation.store.values import Suggestion
from service.desk.suggestion_audience import averaged, score

WIDEST = 100  # of a bar to either side, in units of its drawing
FULL = 3.0  # log-odds of the widest bar; what is farther out is cut there and told by its number


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a score. The bar begins at `x` and is `width` wide; zero is the middle of the drawing."""

    label: str
    log_odds: str
    explanation: str
    x: int
    width: int
    against: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """A score with its parts and their sum."""

    label: str
    explanation: str
    value: str
    rows: tuple[Part, ...]
    sum: str


def parts_of(speech: Speech, suggestion: Suggestion) -> tuple[Parts, ...]:
    """The value by itself, and the means over the audience where that was counted."""
    _, content, reach = speech.gettext, suggestion.proposal.content, suggestion.reach
    value = score(speech, content.value)
    found = [_parts(speech, _("Content value"), _("the item by itself"), value, content.parts)]
    if reach:
        relevance, engagement = _("how much it concerns people"), _("content plus relevance")
        means = ((_("Relevance"), relevance, reach.relevance), (_("Engagement"), engagement, reach.engagement))
        found += [_mean(speech, label, text, mean, reach.people) for label, text, mean in means if mean]
    return tuple(found)


def _mean(speech: Speech, label: str, explanation: str, average: Average, people: int) -> Parts:
    told = averaged(speech, explanation, average) if people > 1 else explanation
    return _parts(speech, label, told, score(speech, average.mean), average.parts)


def _parts(speech: Speech, label: str, explanation: str, value: str, parts: Mapping[str, float]) -> Parts:
    known, rows = _names(speech), []
    for name, log_odds in parts.items():
        called, moved_by = known.get(name, (name.replace("_", " ").capitalize(), ""))
        width = round(min(abs(log_odds), FULL) / FULL * WIDEST)
        x = WIDEST - width if log_odds < 0 else WIDEST
        rows.append(Part(called, _signed(speech, log_odds), moved_by, x, width, log_odds < 0))
    return Parts(label, explanation, value, tuple(rows), _signed(speech, sum(parts.values())))


def _signed(speech: Speech, log_odds: float) -> str:
    # A typographic minus is as wide as the plus, so that the column lines up.
    return format_decimal(round(log_odds, 2) + 0.0, format="+0.00;−0.00", locale=speech.locale)


def _names(speech: Speech) -> Mapping[str, tuple[str, str]]:
    _ = speech.gettext
    return {
        "freshness": (_("Freshness"), _("how new it is; the effect halves every week")),
        "trust": (_("Trust"), _("how far feeds.yaml trusts the source")),
        "substance": (_("Substance"), _("how much text there is beyond the headline")),
        "coverage": (_("Coverage"), _("how many sources tell the story")),
        "audience": (_("Audience"), _("how many of those who take part it concerns")),
        "themes": (_("Themes"), _("how near it comes to what the company wants to be known for")),
        "inspiration": (_("Inspiration"), _("how far people speak in it for themselves")),
        "safety": (_("Safety"), _("below zero where the item is surely negative")),
        "policy": (_("Policy"), _("far below zero where it says what the programme avoids: then it fits nobody")),
        "role": (_("Role"), _("how close the item is to what the role is about")),
        "interests": (_("Interests"), _("what the closest of the person’s interests adds")),
        "language": (_("Language"), _("below zero where the person does not read its language")),
        "preference": (_("Preference"), _("what the person’s own shares and refusals say of items like it")),
        "learnt": (_("Learnt"), _("what the feedback of the person’s team makes of the parts")),
        "content": (_("Content"), _("the sum of the content parts, weighed")),
        "relevance": (_("Relevance"), _("the sum of the relevance parts, weighed")),
        "offset": (_("Offset"), _("the same for every item")),
    }
