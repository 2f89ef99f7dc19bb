"""The detail column: everything that is known of one suggestion, and what can be done with it. No I/O."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from curation.review import Action, MoveRefused, State, actions_from, undo
from curation.speech import Speech, When
from curation.store.decisions import Logged
from curation.store.values import Reason, Suggestion
from curation.terms import Terms
from service.desk.decision_words import Line, lines_of, terms_in_words
from service.desk.suggestion_audience import Audience, audience, nobody
from service.desk.suggestion_examples import Example
from service.desk.suggestion_filters import state_names
from service.desk.suggestion_parts import Parts, parts_of
from service.desk.suggestion_rows import Met, met
from service.desk.suggestion_voices import Spoken, Voices
from service.web.phrases import Phrase, phrase, title_of, web_link


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another item of the same story."""

    source: str
    title: Phrase
    link: str | None


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the forms: what holds, or what somebody typed that could not be saved."""

    note: str = ""
    embargo: str = ""
    expires: str = ""
    must_keep: str = ""
    must_not: str = ""
    teams: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """One suggestion. `lonely` is why it fits nobody, where it does; `undoable` the number of the line to undo."""

    id: str
    version: int
    state: State
    state_name: str
    title: Phrase
    link: str | None
    source: str
    when: When
    summary: Phrase
    brought_by: Sequence[str]
    also_in: tuple[Elsewhere, ...]
    spoken: Spoken
    audience: Audience
    lonely: str | None
    reasons: tuple[Met, ...]
    parts: tuple[Parts, ...]
    terms: Sequence[str]
    pinned: bool
    log: Sequence[Line]
    moves: Sequence[Action]
    undoable: int | None
    examples: Sequence[Example]
    typed: Typed


@dataclass(frozen=True, slots=True)
class Known:
    """What was read of a suggestion. `titles` are those of what it would take the place of, `brought_by` the names of
    colleagues who suggested it and wanted that known."""

    suggestion: Suggestion
    fits: bool
    reasons: Sequence[Reason]
    titles: Mapping[str, tuple[str, str]]
    log: Sequence[Logged]
    read: Collection[str]
    examples: Sequence[Example] = ()
    brought_by: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class DetailMaker:
    """What a detail is told with; `actor` is who looks, as the log calls them."""

    speech: Speech
    voices: Voices
    actor: str
    threshold: float
    now: datetime
    zone: tzinfo

    def detail(self, known: Known, typed: Typed | None = None) -> Detail:
        """The detail; `typed` stands in the forms in place of what holds."""
        suggestion, speech = known.suggestion, self.speech
        item, terms = suggestion.item, suggestion.terms
        return Detail(
            id=item.id,
            version=suggestion.version,
            state=suggestion.state,
            state_name=state_names(speech)[suggestion.state],
            title=title_of(item),
            link=web_link(item.url),
            source=item.feed,
            when=speech.when(item.date, self.now, self.zone),
            summary=phrase(item.summary, item.language),
            brought_by=known.brought_by,
            also_in=tuple(Elsewhere(o.feed, title_of(o), web_link(o.url)) for o in suggestion.also_in),
            spoken=self.voices.of(item),
            audience=audience(speech, suggestion, known.titles),
            lonely=None if known.fits else nobody(speech, suggestion, known.read, self.threshold),
            reasons=tuple(met(item, reason) for reason in known.reasons),
            parts=parts_of(speech, suggestion),
            terms=terms_in_words(speech, terms, self.zone),
            pinned=terms.pinned,
            log=lines_of(speech, known.log, self.now, self.zone),
            moves=actions_from(suggestion.state),
            undoable=self._undoable(known.log),
            examples=known.examples,
            typed=typed or typed_from(terms, self.zone),
        )

    def _undoable(self, log: Sequence[Logged]) -> int | None:
        try:
            return undo([line.move for line in log], actor=self.actor).undoes
        except MoveRefused:
            return None


def typed_from(terms: Terms, zone: tzinfo) -> Typed:
    """What holds, as the fields of the forms say it."""
    embargo = terms.embargo and terms.embargo.astimezone(zone)
    expires = terms.expires and (terms.expires.astimezone(zone) - timedelta(seconds=1))
    return Typed(
        embargo=f"{embargo:%Y-%m-%dT%H:%M}" if embargo else "",
        expires=f"{expires:%Y-%m-%d}" if expires else "",
        must_keep="\n".join(terms.must_keep),
        must_not="\n".join(terms.must_not),
        teams=terms.teams,
        languages=terms.languages,
    )
