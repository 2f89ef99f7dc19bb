"""Links, e-mail addresses, telephone numbers, handles and hashtags: code adds the one link, the rest is the item's."""

import re
from collections.abc import Iterator

from curation.captions import hostile
from curation.captions.types import Finding, Severity
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.hashtags import Tags

_PHONE = re.compile(r"(?<![\w+])(?:\+\d{1,3}[ .-]?)?(?:\(?\d{2,5}\)?[ .-]?){2,4}\d{2,4}(?![\w%])")
_CALLED = re.compile(
    r"(?:\+|\b(?:tel|tlf|telefon|telefono|phone|call|ring|chiama|ring til|whatsapp|sms)\b\W{0,3}\w{0,5}\W{0,3})$", re.I
)
_SPELLED = re.compile(
    r"(?<![\w-])[\w-]{1,63} ?[\[(](?:dot|at|punto|chiocciola|snabela|punktum)[\])] ?[\w-]+", re.IGNORECASE
)


def check_links(ground: Ground) -> Check:
    """Code url."""
    text = ground.text

    def check(case: Case) -> Iterator[Finding]:
        mail = [match.span() for match in hostile.EMAIL.finditer(case.prose)]
        handles = [match.span() for match in hostile.HANDLE.finditer(case.prose)]
        for pattern in (hostile.URL, _SPELLED):
            for match in pattern.finditer(case.prose):
                within = any(start <= match.start() < end for start, end in (*mail, *handles))
                if not within and ("/" in match[0] or match[0] not in text):
                    yield error("url", match.span(), f"{match[0]!r} is not the article's link: take it out")

    return check


def check_handles(ground: Ground) -> Check:
    """Code handle: e-mail addresses, telephone numbers and hashtags too."""
    text, tags = ground.text, Tags(ground.source, ground.rules, ground.language)

    def check(case: Case) -> Iterator[Finding]:
        for pattern in (hostile.EMAIL, hostile.HANDLE):
            for match in pattern.finditer(case.prose):
                if match[0].rstrip(".") not in text:
                    yield error("handle", match.span(), f"{match[0]!r} is not in the article: check whom it names")
        yield from _telephones(case, text)
        for match in hostile.HASHTAG.finditer(case.prose):
            if not tags.bears(match[0][1:]):
                severity: Severity = "warning" if tags.may_be_topic(match[0][1:]) else "error"
                yield error("handle", match.span(), f"the article has no word for {match[0]!r}", severity)

    return check


def _telephones(case: Case, text: str) -> Iterator[Finding]:
    digits = re.sub(r"\D", "", text)
    for match in _PHONE.finditer(case.prose):
        called = match[0].startswith("+") or _CALLED.search(case.prose[max(0, match.start() - 24) : match.start()])
        if called and re.sub(r"\D", "", match[0]) not in digits:
            yield error("handle", match.span(), f"{match[0]!r} is not in the article: take the number out")
