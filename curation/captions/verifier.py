"""The last word over captions: what of a caption does its source not bear out, and what do the rules forbid.

Deterministic; one small check a code, each a function from what is examined to findings. Judges numbers, units, dates,
names, quotes, links, handles, length, phrases, markup and disclosure. Does not judge meaning: negation, modality,
comparison, causality and first person have no check here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from curation.captions import hostile, networks
from curation.captions.dates import NUMERIC, calendar_of
from curation.captions.disclosure import discloses, needs_disclosure
from curation.captions.grounds import Grounds, bare, grounds_of, rounded
from curation.captions.names import foreign_names
from curation.captions.numbers import Quantity, quantities
from curation.captions.phrases import occurrences
from curation.captions.types import CaptionRules, Finding, Severity, Source

_QUOTATION = re.compile(r'«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|»([^«»]*)«|”([^”]*)”|"([^"]*)"')
_ZERO_WIDTH_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class _Case:
    """What every check is given: `prose` is the caption with link and disclosure blanked out, spans unchanged."""

    caption: str
    prose: str
    grounds: Grounds
    language: str
    network: str | None


def verify(
    caption: str, source: Source, rules: CaptionRules, *, language: str, network: str | None = None
) -> tuple[Finding, ...]:
    """Findings over `caption` in order of place; empty when it may be offered.

    The caption may hold the item's own link or not yet: its length counts with it. Without a `network` the widest limit
    applies.
    """
    return verify_on(grounds_of(source, rules, language), caption, language=language, network=network)


def verify_on(grounds: Grounds, caption: str, *, language: str, network: str | None) -> tuple[Finding, ...]:
    """As `verify`, for many captions over the same item."""
    case = _Case(caption, _prose(caption, grounds), grounds, language, network)
    found = {finding for check in _CHECKS for finding in check(case)}
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.code)))


def _prose(caption: str, grounds: Grounds) -> str:
    url = grounds.source.url
    prose = caption.replace(url, " " * len(url)) if url else caption
    wording = next((wording for wording in grounds.disclosures if prose.startswith(wording)), "")
    return " " * len(wording) + prose[len(wording) :]


def _error(code: str, span: tuple[int, int], message: str, severity: Severity = "error") -> Finding:
    return Finding(code, severity, span[0], span[1], message)


def _numbers(case: _Case) -> Iterator[Finding]:
    dates = [match.span() for match in NUMERIC.finditer(case.prose)]
    for quantity in quantities(case.prose, case.language):
        if not any(start <= quantity.start < end for start, end in dates):
            yield from _ungrounded(quantity, case.grounds)


def _ungrounded(quantity: Quantity, grounds: Grounds) -> Iterator[Finding]:
    span, units = (quantity.start, quantity.end), grounds.units.get(rounded(quantity.value))
    if quantity.written in grounds.figures:
        return
    if units is None:
        code = "date" if quantity.is_year else "number"
        yield _error(code, span, f"{quantity.written!r} is not in the article: give its figure or leave it out")
    elif quantity.unit and quantity.unit not in units:
        yield _error("unit", span, f"the article has the figure of {quantity.written!r} with another unit")


def _dates(case: _Case) -> Iterator[Finding]:
    ours, theirs = calendar_of(case.prose), case.grounds.calendar
    months = theirs.months.keys() | {month for _, month in theirs.days}
    strange = [span for month, span in ours.months.items() if month not in months]
    strange += [span for weekday, span in ours.weekdays.items() if weekday not in theirs.weekdays]
    known = {span for day, span in ours.days.items() if day in theirs.days}
    strange += [span for span in set(ours.days.values()) - known]
    for span in strange:
        yield _error("date", span, f"{case.caption[slice(*span)]!r} is not a date of the article")


def _names(case: _Case) -> Iterator[Finding]:
    for code, start, end in foreign_names(_without_dates_and_tags(case.prose), case.grounds.words):
        yield _error(code, (start, end), f"{case.caption[start:end]!r} is not named in the article")


def _without_dates_and_tags(text: str) -> str:
    calendar = calendar_of(text)
    text = hostile.HASHTAG.sub(lambda match: " " * len(match[0]), text)
    for start, end in (*calendar.months.values(), *calendar.weekdays.values()):
        text = text[:start] + text[start:end].lower() + text[end:]
    return text


def _quotes(case: _Case) -> Iterator[Finding]:
    for match in _QUOTATION.finditer(case.prose):
        parts = re.split(r"\[…\]|\[\.\.\.\]|…", next(group for group in match.groups() if group is not None))
        if not all(bare(part) in case.grounds.bare_text for part in parts):
            yield _error("quote", match.span(), "the article does not say this word for word: quote it exactly")


def _links(case: _Case) -> Iterator[Finding]:
    for match in hostile.URL.finditer(case.prose):
        if "/" in match[0] or match[0] not in case.grounds.text:
            yield _error("url", match.span(), f"{match[0]!r} is not the article's link: take it out, the link is added")


def _handles(case: _Case) -> Iterator[Finding]:
    for pattern in (hostile.EMAIL, hostile.HANDLE):
        for match in pattern.finditer(case.prose):
            if match[0] not in case.grounds.text:
                yield _error("handle", match.span(), f"{match[0]!r} is not in the article: check whom it names")
    known = case.grounds.tags
    for match in hostile.HASHTAG.finditer(case.prose):
        if match[0][1:].casefold() not in known and not _is_spelled_by(match[0][1:], known):
            yield _error("handle", match.span(), f"the article has no word for {match[0]!r}")


def _is_spelled_by(tag: str, words: frozenset[str]) -> bool:
    parts = re.findall(r"[A-ZÀ-ÝÆØÅ]?[^\WA-ZÀ-ÝÆØÅ]+|[A-ZÀ-ÝÆØÅ]+", tag)
    return len(parts) > 1 and all(part.casefold() in words for part in parts)


def _length(case: _Case) -> Iterator[Finding]:
    url = case.grounds.source.url or ""
    whole = case.caption if url in case.caption else f"{case.caption}\n\n{url}"
    length, limit = networks.length_on(case.network, whole), networks.limit_of(case.network)
    if length > limit:
        message = f"{length} characters with the link, {limit} are allowed: shorten it by {length - limit}"
        yield _error("length", (0, len(case.caption)), message)
    if not case.prose.strip():
        yield _error("length", (0, len(case.caption)), "the caption says nothing: write something")


def _phrases(case: _Case) -> Iterator[Finding]:
    for code, phrases in (
        ("banned", case.grounds.rules.banned_phrases),
        ("competitor", case.grounds.rules.competitors),
    ):
        for phrase in phrases:
            for span in occurrences(case.prose, phrase):
                yield _error(code, span, f"{phrase!r} is not to be used in captions: say it without")


def _markup(case: _Case) -> Iterator[Finding]:
    for match in hostile.MARKUP.finditer(case.prose):
        yield _error("markup", match.span(), f"{match[0]!r} looks like markup: networks show it as it stands")
    for place, character in enumerate(case.prose):
        if hostile.is_hidden(character) and character not in "\n\t" and not _joins_emoji(case.prose, place):
            yield _error("markup", (place, place + 1), f"hidden character U+{ord(character):04X}: take it out")


def _joins_emoji(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return (
        text[place] == _ZERO_WIDTH_JOINER and len(around) == 2 and not any(c.isalnum() or c.isspace() for c in around)
    )


def _injection(case: _Case) -> Iterator[Finding]:
    for match in hostile.ORDER.finditer(case.prose):
        yield _error("injection", match.span(), f"{match[0].strip()!r} reads like an order to a machine: take it out")


def _disclosure(case: _Case) -> Iterator[Finding]:
    if needs_disclosure(case.grounds.source, case.grounds.rules, case.prose) and not discloses(
        case.caption, case.grounds.rules, case.language
    ):
        employer = case.grounds.rules.employer or "the company"
        yield _error("disclosure", (0, 0), f"say in the first sentence that you work at {employer}")


_CHECKS: tuple[Callable[[_Case], Iterator[Finding]], ...] = (
    _numbers, _dates, _names, _quotes, _links, _handles, _length, _phrases, _markup, _injection, _disclosure,
)  # fmt: skip
