"""What each country wants said by an employee who posts about the employer: one pack a country, as data.

Two situations (`Sharing`): posting is merely encouraged, and it must be plain that the writer is employed there; or it
is agreed with the employer, and most countries then want the post marked as advertising too. `docs/disclosure.md` has
the sources and what is our reading of them. Not legal advice: a programme's own wording goes before ours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from curation.config import Sharing

Wordings = Mapping[str, str]
"""Sentence by language; `{employer}` is its only slot."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One country's rules.

    `employed` says that the writer works there. `mark` makes a post an advertisement, and `marks` matches whatever
    else does; both are None where the plain statement is enough. `always_marked`: we mark encouraged posts as well.
    """

    employed: Wordings
    mark: str | None
    marks: re.Pattern[str] | None
    always_marked: bool = False

    def mark_for(self, sharing: Sharing) -> str | None:
        """What our drafts put before the statement."""
        return self.mark if self.always_marked or sharing == "agreed" else None


def _marks(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w#])#?(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


_EMPLOYED = {"da": "Jeg arbejder hos {employer}.", "en": "I work at {employer}.", "it": "Lavoro per {employer}."}
_AD = ("ad", "advert", "advertisement", "advertising")
_REKLAME = ("reklame", "annonce")
_PUBBLICITA = ("adv", "pubblicità", "pubblicita", "annuncio pubblicitario", "advertising", "ad")

PACKS: Mapping[str, Pack] = {
    # Markedsføringsloven s. 6(4), as the Consumer Ombudsman read it in case 18/05035: agreed posts are marked first.
    "DK": Pack(_EMPLOYED, "Reklame –", _marks(*_REKLAME)),
    # Codice del consumo, art. 22; the self-regulator's Digital Chart wants #adv or #pubblicità at the beginning.
    "IT": Pack({**_EMPLOYED, "it": "Lavoro in {employer}."}, "#adv –", _marks(*_PUBBLICITA)),
    # CAP Code section 2: the ASA asked #ad of a director who told of her own company's dress (2022).
    "GB": Pack(_EMPLOYED, "#ad –", _marks(*_AD), always_marked=True),
    # 16 CFR 255: employment is the connection to disclose, plainly said; a mark is no substitute.
    "US": Pack(
        {"da": "Jeg er ansat hos {employer}.", "en": "I work for {employer}.", "it": _EMPLOYED["it"]}, None, None
    ),
}
EUROPE = Pack(
    _EMPLOYED,
    "#ad –",
    _marks(
        *_AD, *_REKLAME, *_PUBBLICITA,
        "anzeige", "werbung", "publicité", "pub", "publicidad", "publicidade", "advertentie", "reclame", "annons",
        "reklam", "annonse", "mainos", "reklama",
    ),
)  # fmt: skip
"""For countries without a pack of their own: UCPD, art. 7(2) and Annex I, points 11 and 22."""

UNNAMED: Wordings = {
    "da": "Nyt fra min arbejdsplads.",
    "en": "News from the company I work for.",
    "it": "Notizie dall'azienda in cui lavoro.",
}
"""Where the employer's name is not known."""

_ALIASES = {"UK": "GB"}


def pack_of(country: str) -> Pack:
    """The pack of an ISO 3166-1 alpha-2 code, EUROPE where there is none."""
    return PACKS.get(code_of(country), EUROPE)


def code_of(country: str) -> str:
    """The ISO code people mean."""
    return _ALIASES.get(country.upper(), country.upper())
