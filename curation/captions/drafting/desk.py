"""What all drafts of one item in one language stand on, read once: verifier, material, hashtags, tone.

Desks are kept for the items drafted last, since the same item is drafted for one colleague after the other.
"""

from dataclasses import dataclass
from functools import lru_cache

from curation.captions.disclosure.statement import disclosure_for, needs_disclosure
from curation.captions.drafting.angles import Angle, material_of
from curation.captions.drafting.composing import body_of
from curation.captions.drafting.frames import LANGUAGES, Frames
from curation.captions.drafting.leaning import is_grave
from curation.captions.drafting.trimmings import hashtags_for
from curation.captions.drafting.wordings import Wording
from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.verifier import Verifier

# What a body alone cannot be blamed for.
_OF_THE_WHOLE = frozenset({"disclosure", "kept", "language", "length", "sameness"})


class Desk:
    """One item under one programme's rules, for drafts in `language`, one that frames exist for."""

    def __init__(self, source: Source, rules: CaptionRules, language: str) -> None:
        self.source, self.rules = source, rules
        self.language = LANGUAGES[language]
        self.verifier = Verifier(source, rules, language)
        self.material = material_of(source, language)
        self._discloses = needs_disclosure(source, rules)
        self.grave = is_grave(source)
        self.tags = tuple(tag for tag in hashtags_for(source, rules) if self._stands(tag))
        self._sound: dict[Angle, bool] = {}

    def disclosure(self, country: str) -> str:
        """The sentence a caption begins with for a writer in `country`; empty where none is due."""
        return disclosure_for(self.rules, country, self.verifier.ground.language) if self._discloses else ""

    def frames(self, register: str) -> Frames:
        """Those of `register`; of loss and harm every voice speaks formally."""
        return self.language.registers["formal" if self.grave else register]

    def is_sound(self, angle: Angle) -> bool:
        """Whether the item's own words, alone, pass the verifier: what it blames no frame will mend."""
        if angle not in self._sound:
            body = body_of(angle, self.source, self.language, Wording("", "", ()))
            self._sound[angle] = self._stands("\n\n".join(body))
        return self._sound[angle]

    def _stands(self, text: str) -> bool:
        return all(finding.code in _OF_THE_WHOLE for finding in self.verifier.findings(text))


def desk_for(source: Source, rules: CaptionRules, language: str) -> Desk:
    """The desk of an item, as good as new."""
    return _kept(_Key(source, rules, language))


@dataclass(frozen=True)
class _Key:
    """Rules hold mappings, which have no hash: the item's is enough to find a desk, and equality decides."""

    source: Source
    rules: CaptionRules
    language: str

    def __hash__(self) -> int:
        return hash((self.source, self.language))


@lru_cache(maxsize=32)
def _kept(key: _Key) -> Desk:
    return Desk(key.source, key.rules, key.language)
