"""A person's own wording held against the item, with that person's country, network and the programme's rules.

A finding never keeps anybody from using their own words: it is said, and they decide. The exception is nobody's wish:
the disclosure some countries ask for is offered with one tap.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from curation.captions import CaptionRules, Finding
from curation.captions.disclosure.statement import disclosure_for
from curation.captions.networks import length_on, limit_of
from curation.captions.verifying.kept import missing
from curation.captions.verifying.verifier import Verifier
from curation.captions.voices.voice import voice_of
from curation.config import Config
from curation.function_words import language_by_words
from curation.items import Item
from curation.roles import Employee
from curation.store.picks import handed_out
from curation.store.terms import terms_of
from curation.terms import Terms
from curation.writing import caption_rules, source_of
from service.personal.findings import Around

LONGEST_CAPTION = 10_000
"""Characters of a caption that are read; no network but two takes more, and nobody reads that."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and what to say about it."""

    findings: tuple[Finding, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class Writing:
    """One person writing about one item under one programme. `others` are colleagues' captions for the story."""

    config: Config
    person: Employee
    item: Item
    terms: Terms
    others: tuple[str, ...]

    @property
    def rules(self) -> CaptionRules:
        """The programme's rules with what the reviewers of the item set for it."""
        return caption_rules(self.config, self.terms)

    def language_of(self, caption: str) -> str:
        """The one of the person's languages a caption is in; where it does not tell, that of their drafts."""
        drafted = voice_of(self.person).language
        told = language_by_words(caption, drafted)
        return told if told and told in self.person.languages else drafted

    def disclosed(self, caption: str) -> str:
        """The caption with the disclosure of the person's country before it."""
        return f"{self._wording(self.language_of(caption))} {caption.lstrip()}"

    def around(self, caption: str, network: str | None) -> Around:
        """Lengths as the network counts them, with the link, and the disclosure there would be."""
        language, url = self.language_of(caption), self.item.url or ""
        whole = caption if url in caption else f"{caption}\n\n{url}"
        keep = missing([caption], self.terms.must_keep)
        return Around(self._wording(language), length_on(network, whole), limit_of(network), language, tuple(keep))

    def check(self, caption: str, network: str | None) -> Checked:
        """Everything the verifier finds."""
        around = self.around(caption, network)
        verifier = Verifier(source_of(self.item, self.config), self.rules, around.language)
        country = self.person.country
        found = verifier.findings(caption, network=network, country=country, handed_out=self.others)
        return Checked(found, around)

    def _wording(self, language: str) -> str:
        return disclosure_for(self.rules, self.person.country, language)


def writing_about(connection: Connection, config: Config, person: Employee, item: Item) -> Writing:
    """A person about to write about an item."""
    others: Sequence[str] = handed_out(connection, item.id, besides=person.id)
    return Writing(config, person, item, terms_of(connection, item.id), tuple(others))
