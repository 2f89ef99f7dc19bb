"""Days, months and weekdays of a caption: each one is a day of the item."""

from collections.abc import Iterator

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.quantities.dates import calendar_of


def check_days(ground: Ground) -> Check:
    """Code date."""
    theirs = calendar_of(ground.text)
    theirs_months = theirs.months.keys() | {month for _, month in theirs.days}

    def check(case: Case) -> Iterator[Finding]:
        ours = calendar_of(case.prose)
        strange = [span for month, span in ours.months.items() if month not in theirs_months]
        strange += [span for weekday, span in ours.weekdays.items() if weekday not in theirs.weekdays]
        known = {span for day, span in ours.days.items() if day in theirs.days}
        strange += [span for span in set(ours.days.values()) - known]
        for span in strange:
            yield error("date", span, f"{case.caption[slice(*span)]!r} is not a date of the article")

    return check
