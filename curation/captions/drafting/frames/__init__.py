"""The sentences around the sentences: openings, closings and questions, written for the project in each language.

A frame says nothing about the item that the item might not bear out, and nothing about the person: no number,
name, date, praise or link. Slots: `{source}` (the feed's name, never behind a preposition that would have to
contract with its article) and `{language}` (of an item in another language than the person's).
"""

from collections.abc import Mapping

from curation.captions.drafting.frames.danish import DANISH
from curation.captions.drafting.frames.english import ENGLISH
from curation.captions.drafting.frames.italian import ITALIAN
from curation.captions.drafting.frames.types import Frames, Language

LANGUAGES: Mapping[str, Language] = {"da": DANISH, "en": ENGLISH, "it": ITALIAN}

__all__ = ["LANGUAGES", "Frames", "Language"]
