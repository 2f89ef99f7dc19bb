"""A caption around a model's own words, by code: disclosure before them, hashtags and link after, and their room."""

import math
from dataclasses import replace

from curation.captions import networks
from curation.captions.disclosure.statement import disclosure_for, needs_disclosure
from curation.captions.drafting.desk import Desk
from curation.captions.verifying.kept import missing
from curation.captions.voices.voice import Voice

_MOST_ASKED = 600
_LEAST_ASKED = 80
_MARGIN = 0.9
"""Models count badly: they are asked for a little less than there is room for."""


def assembled(words: str, desk: Desk, voice: Voice, country: str) -> str:
    """The text as it would be posted. Disclosure is due also where only `words` name the employer."""
    needed = needs_disclosure(desk.source, desk.rules, words)
    disclosure = disclosure_for(desk.rules, country, voice.language) if needed else ""
    kept = missing([words], desk.rules.must_keep)
    text = " ".join(part for part in (disclosure, words, *kept, *(desk.tags if voice.hashtags else ())) if part)
    return f"{text}\n\n{desk.source.url}" if desk.source.url else text


def fits(text: str, network: str) -> bool:
    """Whether `text` keeps to what is comfortable on `network`, as drafts do."""
    return networks.length_on(network, text) <= _limit(network)


def room(desk: Desk, voice: Voice, country: str) -> int:
    """Characters to ask a model for."""
    rest = networks.length_on(voice.network, assembled("", desk, voice, country))
    left = min(_limit(voice.network) - rest, _MOST_ASKED)
    return max(math.floor(left * _MARGIN) // 10 * 10, _LEAST_ASKED)


def tactful(voice: Voice, desk: Desk) -> Voice:
    """`voice` as it may speak of the item: of loss and harm soberly, whoever speaks."""
    if not desk.grave:
        return voice
    register = "formal" if voice.register == "warm" else voice.register
    return replace(voice, register=register, emoji=False, hashtags=False, exclamation=False)


def _limit(network: str) -> float:
    return networks.COMFORT.get(network, networks.limit_of(network))
