"""The sentence that says where the writer works: when a caption needs it, in which words, and whether it is there.

Wording comes from the configuration first, then from here. Ours is for sharing that is encouraged, not agreed: it makes
plain that the writer is employed there (Denmark: Markedsføringsloven s. 6(4); USA: 16 CFR 255; EU: UCPD), and in the
United Kingdom carries #ad, which the ASA asked of an employee in 2022. Not legal advice.
"""

import re
from collections.abc import Iterator, Mapping

from curation.captions.drafting.typography import as_sentence
from curation.captions.phrases import contains
from curation.captions.types import CaptionRules, Source
from curation.sentences import split_sentences

DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "default": {"da": "Jeg arbejder hos {employer}.", "en": "I work at {employer}.", "it": "Lavoro per {employer}."},
    "DK": {"da": "Jeg arbejder hos {employer}.", "en": "I work at {employer}.", "it": "Lavoro per {employer}."},
    "IT": {"da": "Jeg arbejder hos {employer}.", "en": "I work at {employer}.", "it": "Lavoro in {employer}."},
    "GB": {
        "da": "#ad – Jeg arbejder hos {employer}.",
        "en": "#ad – I work at {employer}.",
        "it": "#ad – Lavoro per {employer}.",
    },
    "US": {"da": "Jeg er ansat hos {employer}.", "en": "I work for {employer}.", "it": "Lavoro per {employer}."},
}
UNNAMED: Mapping[str, str] = {
    "da": "Nyt fra min arbejdsplads.",
    "en": "News from the company I work for.",
    "it": "Notizie dall'azienda in cui lavoro.",
}
_ALIASES = {"UK": "GB"}

# What people write themselves, each a plain statement of employment. Italian "lavoro" is a noun as well, and
# says "I work" where it begins a clause.
_STATEMENT = re.compile(
    r"\b(?:i work (?:at|for|with|in)|i am employed (?:at|by)|i'm employed|my (?:own )?(?:employer|company|workplace)"
    r"|where i work|company i work|our company|we at|here at|us at|(?:dove|(?:in|per) cui) lavoro"
    r"|(?:mia|nostra) azienda|mio datore di lavoro|noi di"
    r"|jeg arbejder|arbejder jeg|jeg er ansat|som ansat|min (?:arbejdsplads|arbejdsgiver)|vores virksomhed|hos os"
    r"|vi hos)(?!\w)"
    r"|(?:^|[.!?:;,–—(]\s*|\bio |\be |\bche )lavoro (?:in|per|presso|da|a|alla|nella|come)\b|\blavoro all'"
    r"|#\w+(?:employee|medarbejder|dipendente)\b",
    re.IGNORECASE,
)


def needs_disclosure(source: Source, rules: CaptionRules, caption: str = "") -> bool:
    """True for the employer's own items, and where item or caption names the employer."""
    if source.kind == "company":
        return True
    return bool(rules.employer) and contains(f"{source.title}\n{source.text}\n{caption}", rules.employer or "")


def disclosure_for(rules: CaptionRules, country: str, language: str) -> str:
    """The sentence to begin with: configured for the country, else configured by default, else built in."""
    configured = rules.disclosure or {}
    country = _ALIASES.get(country.upper(), country.upper())
    for table in (configured, DEFAULTS):
        for place in (country, "default"):
            wording = table.get(place, {}).get(language)
            if wording:
                return _filled(wording, rules.employer, language)
    return _filled("", None, language)


def discloses(caption: str, rules: CaptionRules, language: str) -> bool:
    """Whether the first two sentences say that the writer works there, in any known wording."""
    head = " ".join(split_sentences(caption, language)[:2])
    return _STATEMENT.search(head.replace("’", "'")) is not None or any(w in head for w in known_wordings(rules))


def known_wordings(rules: CaptionRules) -> tuple[str, ...]:
    """Every disclosure sentence a draft under these rules can begin with, longest first."""
    return tuple(sorted(set(_wordings(rules)), key=lambda wording: (-len(wording), wording)))


def _wordings(rules: CaptionRules) -> Iterator[str]:
    for table in (rules.disclosure or {}, DEFAULTS):
        for by_language in table.values():
            for language, wording in by_language.items():
                yield _filled(wording, rules.employer, language)
    yield from UNNAMED.values()


def _filled(wording: str, employer: str | None, language: str) -> str:
    if not wording or (employer is None and "{employer}" in wording):
        return UNNAMED.get(language, UNNAMED["en"])
    return as_sentence(wording.replace("{employer}", employer or ""))
