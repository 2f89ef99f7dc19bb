"""What other rules would do to this week, in words and figures of everybody together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from curation.captions.phrases import contains
from curation.config import Config, Programme
from curation.foreseeing import Foreseen, Week, foresee
from curation.offering import week_of
from curation.speech import Speech
from curation.store.picks import captions_by_story
from service.desk.programme_rules import FORESEEN, SHAPES, filled, rules
from service.web.phrases import Phrase, phrase

MOST_TITLES = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the week under both sets of rules."""

    label: str
    before: str
    after: str

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class Preview:
    """The rules that would change, what that does to the week's figures, the items concerned, and what is not seen."""

    changed: Sequence[Figure]
    figures: Sequence[Figure]
    given_up: Sequence[Phrase]
    given_up_more: str | None
    gained: Sequence[Phrase]
    gained_more: str | None
    notes: Sequence[str]


def preview_of(connection: Connection, config: Config, programme: Programme, speech: Speech, now: datetime) -> Preview:
    """The week under `programme` beside that under the rules of `config`; nothing is written."""
    names = [name for name in SHAPES if getattr(config.programme, name) != getattr(programme, name)]
    seen = foresee(connection, config, programme, now) if FORESEEN.intersection(names) else None
    notes = _notes(names, config.programme, programme, speech)
    if banned := set(programme.banned_phrases) - set(config.programme.banned_phrases):
        notes.append(_captions_hit(connection, week_of(now, config), banned, speech))
    return Preview(
        changed=_changed(names, config.programme, programme, speech),
        figures=_figures(seen, speech) if seen else (),
        given_up=_titles(seen.given_up, seen) if seen else (),
        given_up_more=_more(seen.given_up, speech) if seen else None,
        gained=_titles(seen.gained, seen) if seen else (),
        gained_more=_more(seen.gained, speech) if seen else None,
        notes=notes,
    )


def _changed(names: Sequence[str], before: Programme, after: Programme, speech: Speech) -> Sequence[Figure]:
    labels = {rule.name: rule.label for rule in rules(speech)}
    return [Figure(labels[name], _said(name, before, speech), _said(name, after, speech)) for name in names]


def _said(name: str, programme: Programme, speech: Speech) -> str:
    texts = filled(programme)
    if name == "third_party_share":
        return f"{speech.percent(programme.third_party_share[0])} – {speech.percent(programme.third_party_share[1])}"
    if name == "quiet_hours":
        return f"{texts['quiet_from']} – {texts['quiet_to']}" if texts["quiet_from"] else "–"
    if name == "sharing":
        return speech.gettext("agreed") if programme.sharing == "agreed" else speech.gettext("encouraged")
    if SHAPES[name] == "percent":
        return f"{texts[name]} %"
    return ", ".join(texts[name].split("\n")) or "–"


def _figures(seen: Foreseen, speech: Speech) -> Sequence[Figure]:
    before, after = _row(seen.before, speech), _row(seen.after, speech)
    _ = speech.gettext
    labels = (
        _("People with picks"),
        _("Picks"),
        _("Share of others’ channels"),
        _("Items offered"),
        _("Rules that give way because items are lacking"),
    )
    return [Figure(*row) for row in zip(labels, before, after, strict=True)]


def _row(week: Week, speech: Speech) -> tuple[str, ...]:
    share = "–" if week.share is None else speech.percent(week.share)
    rules_given_up = {"third_party_share": speech.gettext("Share of others’ channels")}
    relaxed = ", ".join(rules_given_up.get(name, name) for name in week.relaxed) or "–"
    return speech.number(week.people), speech.number(week.picks), share, speech.number(len(week.items)), relaxed


def _titles(ids: Sequence[str], seen: Foreseen) -> Sequence[Phrase]:
    return [phrase(*seen.titles[id]) for id in ids[:MOST_TITLES]]


def _more(ids: Sequence[str], speech: Speech) -> str | None:
    rest = len(ids) - MOST_TITLES
    return speech.ngettext("and one more", "and %(n)s more", rest) if rest > 0 else None


def _notes(names: Sequence[str], before: Programme, after: Programme, speech: Speech) -> list[str]:
    """What is not seen here, and when a rule takes hold."""
    _, notes = speech.gettext, []
    if after.min_relevance < before.min_relevance or set(before.avoid) - set(after.avoid):
        notes.append(_("What would fit in addition shows after the next run: no run has kept it yet."))
    if "themes" in names:
        notes.append(_("Themes change how much every item is worth. That shows after the next run."))
    if {"banned_phrases", "hashtags", "sharing"}.intersection(names):
        notes.append(_("Captions follow this from the next run on. Those handed out stay as they are."))
    if "quiet_hours" in names:
        notes.append(_("Quiet hours are kept in the file. Nothing is sent by the clock yet."))
    if names:
        notes.append(_("Picks that were offered this week are not taken back."))
    return notes


def _captions_hit(connection: Connection, week: str, banned: set[str], speech: Speech) -> str:
    texts = [told.text for story in captions_by_story(connection, week) for told in story]
    hit = sum(any(contains(text, each) for each in banned) for text in texts)
    if not hit:
        return speech.gettext("No caption of this week holds what would be banned.")
    return speech.ngettext(
        "One caption of this week holds what would be banned.",
        "%(n)s captions of this week hold what would be banned.",
        hit,
    )
