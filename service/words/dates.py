"""Ages and dates in words: relative up to a week, then the date. Pure: the moment it is now is passed in."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from math import ceil

RELATIVE_UP_TO = timedelta(days=7)

# One and many, with {n} as the only slot.
Counted = tuple[str, str]


@dataclass(frozen=True, slots=True)
class When:
    """A moment as pages show it: for machines, in a few words, and in full."""

    iso: str
    words: str
    full: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """How one language tells time. `date` has the slots {day}, {month} and {year}."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    just_now: str
    minutes: Counted
    hours: Counted
    days: Counted
    due: str
    in_minutes: Counted
    in_hours: Counted
    in_days: Counted

    def when(self, moment: datetime, now: datetime, zone: tzinfo) -> When:
        """A moment seen from now; dates are those of `zone`."""
        return self._told(moment, self._age(now - moment), zone)

    def until(self, moment: datetime, now: datetime, zone: tzinfo) -> When:
        """A moment to come, seen from now; one that has passed is due."""
        return self._told(moment, self._wait(moment - now), zone)

    def day(self, local: datetime) -> str:
        """The weekday and date of a local time."""
        return f"{self.weekdays[local.weekday()]} {self._date(local)}"

    def _date(self, local: datetime) -> str:
        return self.date.format(day=local.day, month=self.months[local.month - 1], year=local.year)

    def _told(self, moment: datetime, relative: str | None, zone: tzinfo) -> When:
        local = moment.astimezone(zone)
        iso = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return When(iso, relative or self._date(local), f"{self.day(local)}, {local:%H:%M}")

    def _age(self, age: timedelta) -> str | None:
        """None for what is older than a week, or still to come."""
        if not timedelta() <= age < RELATIVE_UP_TO:
            return None
        minutes = int(age / timedelta(minutes=1))
        if minutes < 1:
            return self.just_now
        if minutes < 60:
            return counted(self.minutes, minutes)
        return counted(self.hours, minutes // 60) if minutes < 24 * 60 else counted(self.days, minutes // (24 * 60))

    def _wait(self, wait: timedelta) -> str | None:
        """None for what is more than a week ahead."""
        if wait >= RELATIVE_UP_TO:
            return None
        minutes = ceil(wait / timedelta(minutes=1))
        if minutes < 1:
            return self.due
        if minutes < 60:
            return counted(self.in_minutes, minutes)
        hours = round(minutes / 60)
        return counted(self.in_hours, hours) if hours < 24 else counted(self.in_days, round(hours / 24))


def counted(forms: Counted, n: int) -> str:
    """The form for a number, filled in."""
    return forms[n != 1].format(n=n)


ENGLISH = Calendar(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    date="{day} {month} {year}",
    just_now="just now",
    minutes=("a minute ago", "{n} minutes ago"),
    hours=("an hour ago", "{n} hours ago"),
    days=("a day ago", "{n} days ago"),
    due="now",
    in_minutes=("in a minute", "in {n} minutes"),
    in_hours=("in an hour", "in {n} hours"),
    in_days=("in a day", "in {n} days"),
)  # fmt: skip

ITALIAN = Calendar(
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    date="{day} {month} {year}",
    just_now="adesso",
    minutes=("un minuto fa", "{n} minuti fa"),
    hours=("un'ora fa", "{n} ore fa"),
    days=("un giorno fa", "{n} giorni fa"),
    due="adesso",
    in_minutes=("fra un minuto", "fra {n} minuti"),
    in_hours=("fra un'ora", "fra {n} ore"),
    in_days=("fra un giorno", "fra {n} giorni"),
)  # fmt: skip

DANISH = Calendar(
    weekdays=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    months=(
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ),
    date="{day}. {month} {year}",
    just_now="lige nu",
    minutes=("for et minut siden", "for {n} minutter siden"),
    hours=("for en time siden", "for {n} timer siden"),
    days=("for en dag siden", "for {n} dage siden"),
    due="nu",
    in_minutes=("om et minut", "om {n} minutter"),
    in_hours=("om en time", "om {n} timer"),
    in_days=("om en dag", "om {n} dage"),
)  # fmt: skip
