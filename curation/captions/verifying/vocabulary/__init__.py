"""Words and first names of Danish, English and Italian that the dictionaries lack or tell nothing about."""

from collections.abc import Mapping

from curation.captions.verifying.vocabulary.danish import DANISH
from curation.captions.verifying.vocabulary.english import ENGLISH
from curation.captions.verifying.vocabulary.italian import ITALIAN
from curation.captions.verifying.vocabulary.types import Vocabulary

VOCABULARIES: Mapping[str, Vocabulary] = {"da": DANISH, "en": ENGLISH, "it": ITALIAN}

__all__ = ["VOCABULARIES", "Vocabulary"]
