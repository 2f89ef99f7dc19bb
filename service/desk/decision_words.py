"""What moves, states, terms and lines of the log are called. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from babel.dates import format_date, format_datetime

from curation.review import RULE, Move
from curation.speech import Speech, When
from curation.store.decisions import Logged
from curation.terms import Terms
from service.web.phrases import web_link


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log. `actor` is None where it was a rule, which `rule` then names."""

    number: int
    at: When
    actor: str | None
    rule: str | None
    did: str
    note: str
    terms: Sequence[str]
    policy: str | None
    title: str | None
    link: str | None
    summary_hash: str | None
    undone: bool


def lines_of(speech: Speech, log: Sequence[Logged], now: datetime, zone: tzinfo) -> Sequence[Line]:
    """The log, newest first, as a page shows it."""
    undone = {line.move.undoes for line in log}
    return [_line(speech, line, line.move.number in undone, now, zone) for line in reversed(log)]


def did(speech: Speech, move: Move) -> str:
    """What was done, as a sentence without its subject."""
    _ = speech.gettext
    if move.action == "approve":
        return approved_for(speech, move.terms)
    return {
        "reject": _("rejected it"),
        "request_changes": _("asked for changes"),
        "withdraw": _("took the approval back"),
        "reopen": _("opened it again"),
        "expire": _("let it expire"),
        "pin": _("pinned it"),
        "unpin": _("took the pin off"),
        "embargo": _("set the embargo") if move.terms.embargo else _("lifted the embargo"),
        "expiry": _("set the last day") if move.terms.expires else _("took the last day off"),
        "rules": _("changed what captions say"),
        "audience": _("changed the audience"),
        "undo": _("undid their last move"),
    }[move.action]


def approved_for(speech: Speech, terms: Terms) -> str:
    """For whom something was approved."""
    if terms.for_everyone:
        return speech.gettext("approved it for everybody it fits")
    return speech.gettext("approved it for %(whom)s", whom=whom(speech, terms))


def whom(speech: Speech, terms: Terms) -> str:
    """The audience of terms, by its names."""
    teams = ", ".join(terms.teams)
    languages = ", ".join(speech.language_name(code) for code in terms.languages)
    if teams and languages:
        return speech.gettext("%(teams)s in %(languages)s", teams=teams, languages=languages)
    return teams or languages or speech.gettext("everybody it fits")


def terms_in_words(speech: Speech, terms: Terms, zone: tzinfo) -> Sequence[str]:
    """What is set, one sentence each; nothing where nothing is."""
    _, said = speech.gettext, []
    if terms.pinned:
        said.append(_("Pinned to the top."))
    if terms.embargo:
        said.append(_("Not before %(moment)s.", moment=moment(speech, terms.embargo, zone)))
    if terms.expires:
        said.append(_("Last day: %(day)s.", day=last_day(speech, terms.expires, zone)))
    if not terms.for_everyone:
        said.append(_("Only for %(whom)s.", whom=whom(speech, terms)))
    said += [_("Must say “%(phrase)s”.", phrase=phrase) for phrase in terms.must_keep]
    said += [_("Must not say “%(phrase)s”.", phrase=phrase) for phrase in terms.must_not]
    return said


def moment(speech: Speech, at: datetime, zone: tzinfo) -> str:
    """Date and time."""
    return str(format_datetime(at.astimezone(zone), "medium", locale=speech.locale))


def last_day(speech: Speech, expires: datetime, zone: tzinfo) -> str:
    """The day before something is offered no more."""
    return str(format_date(expires.astimezone(zone) - timedelta(seconds=1), "long", locale=speech.locale))


def results(speech: Speech) -> Mapping[str, str]:
    """What a notice says of a move that was made, by action; the title of the item stands before it."""
    _ = speech.gettext
    return {
        "approve": _("approved"),
        "reject": _("rejected"),
        "request_changes": _("sent back for changes"),
        "withdraw": _("approval taken back"),
        "reopen": _("open again"),
        "pin": _("pinned"),
        "unpin": _("no longer pinned"),
        "embargo": _("embargo saved"),
        "expiry": _("last day saved"),
        "rules": _("caption rules saved"),
        "audience": _("audience saved"),
        "undo": _("undone"),
    }


def _line(speech: Speech, line: Logged, undone: bool, now: datetime, zone: tzinfo) -> Line:
    move = line.move
    by_rule = move.actor.startswith(RULE)
    return Line(
        number=move.number,
        at=speech.when(line.at, now, zone),
        actor=None if by_rule else move.actor,
        rule=_rules(speech).get(move.actor, move.actor.removeprefix(RULE)) if by_rule else None,
        did=did(speech, move),
        note=move.note,
        terms=terms_in_words(speech, move.terms, zone),
        policy=line.policy,
        title=line.title,
        link=web_link(line.url),
        summary_hash=line.summary_hash[:12] if line.summary_hash else None,
        undone=undone,
    )


def _rules(speech: Speech) -> Mapping[str, str]:
    _ = speech.gettext
    return {
        "rule: trusted feed": _("Its feed needs no review"),
        "rule: max_age_days": _("It is too old"),
        "rule: feed no longer configured": _("Its feed is no longer read"),
        "rule: another feed stands for the story": _("Another feed stands for the story"),
        "rule: expiry set by a reviewer": _("Its last day is over"),
        "rule: current again": _("It is current again"),
        "rule: edited since": _("Its text changed"),
    }
