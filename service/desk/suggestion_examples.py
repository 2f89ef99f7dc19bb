"""What a suggestion would read like on three people's pages: of different languages and teams, and none of them named.

Captions that were handed out already are shown as they are; otherwise three are drafted when somebody asks, in the
voice of the profile alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from curation.captions import Draft, draft_captions
from curation.config import Config
from curation.roles import Employee
from curation.speech import Speech
from curation.store.review_examples import Somebody, best_fitting, with_captions
from curation.store.values import Suggestion
from curation.writing import caption_rules, source_of
from service.web.phrases import Phrase, phrase

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Example:
    """One caption and whom it would be for, without a name; `findings` say what is wrong with it."""

    whom: str
    text: Phrase
    findings: tuple[str, ...]


def stored_examples(connection: Connection, suggestion: Suggestion, speech: Speech) -> Sequence[Example]:
    """Of the captions that were handed out, up to three unlike each other."""
    chosen = three_unlike(with_captions(connection, suggestion.item.id))
    return [_example(speech, suggestion, who.person, who.caption) for who in chosen if who.caption]


def draft_examples(
    people: Sequence[Somebody], suggestion: Suggestion, config: Config, speech: Speech
) -> Sequence[Example]:
    """Captions drafted now for three of these people. It takes a moment: call it outside of transactions."""
    source, rules = source_of(suggestion.item, config), caption_rules(config, suggestion.terms)
    drafted: list[Draft] = []
    examples = []
    for who in three_unlike(people):
        texts = [draft.text for draft in drafted]
        for draft in draft_captions(who.person, source, rules, evidence=who.met, handed_out=texts):
            drafted.append(draft)
            examples.append(_example(speech, suggestion, who.person, draft))
    return examples


def people_for_examples(connection: Connection, suggestion: Suggestion) -> Sequence[Somebody]:
    """Those it fits best, of whom three are taken."""
    return best_fitting(connection, suggestion.item.id)


def three_unlike(people: Sequence[Somebody]) -> Sequence[Somebody]:
    """Up to three, the first as it stands, then whoever differs most from those taken: in language before team."""
    left, taken = list(people), list[Somebody]()
    while left and len(taken) < SHOWN:
        languages = {who.person.languages[0] for who in taken}
        teams = {_team(who.person) for who in taken}
        best = max(left, key=lambda who: _news(who.person, languages, teams))
        left.remove(best)
        taken.append(best)
    return taken


def _news(person: Employee, languages: Collection[str], teams: Collection[str]) -> int:
    return 2 * (person.languages[0] not in languages) + (_team(person) not in teams)


def _team(person: Employee) -> str:
    return person.team or person.department


def _example(speech: Speech, suggestion: Suggestion, person: Employee, draft: Draft) -> Example:
    _, language = speech.gettext, speech.language_name(draft.language)
    named = {name for name, _ in suggestion.reach.teams} if suggestion.reach else set()
    if _team(person) in named:
        whom = _("For somebody in %(team)s, in %(language)s", team=_team(person), language=language)
    else:
        whom = _("For somebody in another team, in %(language)s", language=language)
    return Example(whom, phrase(draft.text, draft.language), tuple(finding.message for finding in draft.findings))
