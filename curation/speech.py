"""What pages and messages say in the language of whoever reads: catalogues, dates and numbers by locale.

Messages are written in English where they are used and looked up by it; `%(name)s` are the slots, and a percent sign
is written `%%`. Babel extracts `gettext`, `ngettext`, `pgettext` from Python and `_` too from templates.
"""

import gettext as catalogues
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from math import ceil
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

LANGUAGES = ("en", "it", "da")
DOMAIN = "passaparola"
FOLDER = Path(__file__).parent / "locales"
RELATIVE_UP_TO = timedelta(days=7)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """A moment as pages show it: for machines, in a few words, and in full."""

    iso: str
    words: str
    full: str


@dataclass(frozen=True, slots=True)
class Speech:
    """One language of the pages. A slot that is not given is a KeyError: no page shows a message half filled."""

    language: str
    translations: catalogues.NullTranslations

    @property
    def locale(self) -> Locale:
        """What Babel formats by; English is that of Europe, where days come before months."""
        return _locale({"en": "en_GB"}.get(self.language, self.language))

    def gettext(self, message: str, **slots: object) -> str:
        """A message, its slots filled."""
        return self.translations.gettext(message) % slots

    def ngettext(self, one: str, many: str, n: int, **slots: object) -> str:
        """A message about `n` things; %(n)s and %(num)s are the number by locale."""
        number = self.number(n)
        return self.translations.ngettext(one, many, n) % {"n": number, "num": number, **slots}

    def pgettext(self, context: str, message: str, **slots: object) -> str:
        """A message that means something else elsewhere."""
        return self.translations.pgettext(context, message) % slots

    def number(self, value: float) -> str:
        """A number as it is written here."""
        return _number(self.locale, value)

    def percent(self, share: float) -> str:
        """A share of one, in whole percent."""
        return format_percent(share, locale=self.locale)

    def language_name(self, code: str) -> str:
        """The name of a language by its ISO 639 code; a code that has none is said as it is."""
        return str(self.locale.languages.get(code, code))

    def listing(self, parts: Sequence[str]) -> str:
        """Several things one after the other, the last two joined by "and"."""
        return format_list(list(parts), locale=self.locale)

    def day(self, local: datetime) -> str:
        """Weekday and date of a local time."""
        return format_date(local, "full", locale=self.locale)

    def when(self, moment: datetime, now: datetime, zone: tzinfo) -> When:
        """A moment seen from now: relative up to a week either way, then the date. Dates are those of `zone`."""
        local, apart = moment.astimezone(zone), moment - now
        near = abs(apart) < RELATIVE_UP_TO
        words = self._relative(apart) if near else format_date(local, "long", locale=self.locale)
        full = _in_full(self, moment, zone)
        return When(moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), words, full)

    def _relative(self, apart: timedelta) -> str:
        """Ages in whole units that have passed; what is to come is rounded, minutes up."""
        if -MINUTE < apart <= timedelta():
            return self.gettext("just now")
        whole = timedelta(minutes=ceil(apart / MINUTE))
        for unit in (HOUR, DAY):
            if abs(whole) >= unit:
                whole = int(apart / unit) * unit if apart < timedelta() else round(apart / unit) * unit
        return _age(self.locale, whole)


@lru_cache(maxsize=4096)
def _number(locale: Locale, value: float) -> str:
    """Kept: lists are full of small numbers, the same on every page."""
    return format_decimal(value, locale=locale)


@lru_cache(maxsize=4096)
def _age(locale: Locale, whole: timedelta) -> str:
    """Kept: there are not two hundred of them in a week."""
    return format_timedelta(whole, threshold=1, add_direction=True, locale=locale)


@lru_cache(maxsize=4096)
def _in_full(speech: Speech, moment: datetime, zone: tzinfo) -> str:
    """Kept: unlike the age of a row it stays the same, page after page."""
    local = moment.astimezone(zone)
    return f"{speech.day(local)}, {format_time(local, 'short', locale=speech.locale)}"


@lru_cache
def _locale(code: str) -> Locale:
    """Kept: a list asks for it hundreds of times."""
    locale: Locale = Locale.parse(code)
    return locale


@lru_cache
def speech_of(language: str) -> Speech:
    """The language of the pages nearest to a language code: itself where there is a catalogue, else English."""
    known = language.partition("-")[0] if language.partition("-")[0] in LANGUAGES else "en"
    return Speech(known, catalogues.translation(DOMAIN, FOLDER, [known], fallback=known == "en"))
