"""A digest as a mail: HTML and plain text side by side, and the headers a mailbox works by. Nothing is sent here.

Titles, sources, phrases, captions and names are other people's texts. Of each there is what can be seen, escaped where
there is markup. None of them comes into a header save the name, of which letters are left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date
from email.message import EmailMessage
from email.policy import default

from babel.dates import format_skeleton

from curation.deliver.digest import Digest, DigestPick
from curation.deliver.greeting import how_to_stop, why_it_came
from curation.deliver.mail.bodies import set_bodies
from curation.deliver.mail.recipients import mailbox
from curation.deliver.mail.smtp import UNFOLDED
from curation.deliver.mail.templates import styled, written
from curation.deliver.plain import lines, one_line
from curation.speech import Speech, speech_of

LONGEST_LINE, LONGEST_SOURCE, LONGEST_LINK = 300, 120, 1000  # characters
# How many picks there are, and characters of each text of theirs: what is first small enough is sent.
SHORTER: Sequence[tuple[int, int]] = ((20, 3000), (20, 600), (8, 300), (3, 120), (3, 60))
CONTENT = default.clone(max_line_length=76)  # which RFC 2045 allows a line of quoted-printable


@dataclass(frozen=True, slots=True)
class Said:
    """A text and its language; "" where that is not known."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class PickShown:
    """A pick as the templates find it."""

    title: Said
    source: str
    age: str
    role: Said
    item: Said | None
    caption: Said | None
    address: str
    link: str | None


def digest_mail(digest: Digest, to: str, message_id: str) -> EmailMessage:
    """The mail of a digest, but for who it is from.

    Args:
        to: the mailbox.
        message_id: with its angle brackets; the same each time the digest is sent.

    Raises:
        NoAddress: `to` is no e-mail address.
    """
    message, speech = EmailMessage(policy=CONTENT), speech_of(digest.language)
    message["To"] = mailbox(digest.name, to)
    message["Subject"] = subject_of(digest, speech)
    message["Date"] = digest.made_at
    message["Message-ID"] = message_id
    message["List-Unsubscribe"] = f"<{digest.addresses.leave}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    set_bodies(message, (texts_of(digest, speech, picks=picks, longest=longest) for picks, longest in SHORTER))
    message["Content-Language"] = speech.language
    message.policy = UNFOLDED
    return message


def texts_of(digest: Digest, speech: Speech, *, picks: int = 20, longest: int = 3000) -> tuple[str, str]:
    """The mail as plain text, and as HTML with its styles.

    Args:
        picks: how many there are at most.
        longest: characters of a text.
    """
    shown = [_shown(pick, digest, speech, longest) for pick in digest.picks[:picks]]
    values = _values(digest, speech, left_out=len(digest.picks) - len(shown)) | {"picks": shown}
    plain = written("digest.txt", speech.language, **values)
    return plain, styled(written("digest.html", speech.language, **values))


def subject_of(digest: Digest, speech: Speech) -> str:
    """How many picks, and of when."""
    n = len(digest.picks)
    if week := _week(digest):
        one, many = "%(n)s pick for you, week %(week)s", "%(n)s picks for you, week %(week)s"
        return speech.ngettext(one, many, n, week=week)
    one, many = "%(n)s pick for you, %(day)s", "%(n)s picks for you, %(day)s"
    return speech.ngettext(one, many, n, day=_day(digest, speech))


def _values(digest: Digest, speech: Speech, *, left_out: int) -> dict[str, object]:
    week, n = _week(digest), len(digest.picks)
    company = one_line(digest.company, LONGEST_SOURCE)
    why = why_it_came(company, speech)
    return {
        "subject": subject_of(digest, speech),
        "heading": speech.ngettext("%(n)s pick for you", "%(n)s picks for you", n),
        "period": speech.gettext("Week %(week)s", week=week) if week else _day(digest, speech),
        "company": company,
        "first": " ".join((why, *how_to_stop(speech))) if digest.first else "",
        "why": "" if digest.first else why,
        "more": speech.ngettext("%(n)s more is on your page.", "%(n)s more are on your page.", left_out)
        if left_out
        else "",
        "addresses": digest.addresses,
    }


def _shown(pick: DigestPick, digest: Digest, speech: Speech, longest: int) -> PickShown:
    zone = digest.made_at.tzinfo or UTC
    caption, line = lines(pick.caption or "", longest), min(longest, LONGEST_LINE)
    return PickShown(
        title=_said(pick.title, pick.language, line),
        source=one_line(pick.source, min(line, LONGEST_SOURCE)),
        age=speech.when(pick.published, digest.made_at, zone).words,
        role=_said(pick.role_phrase, digest.language, line),
        item=_said(pick.item_sentence, pick.language, line) if pick.item_sentence else None,
        caption=Said(caption, _known(pick.caption_language)) if caption else None,
        address=pick.address,
        link=pick.link if pick.link and len(pick.link) <= LONGEST_LINK else None,
    )


def _said(text: str, language: str, longest: int) -> Said:
    return Said(one_line(text, longest), _known(language))


def _known(language: str) -> str:
    return "" if language == "und" else language


def _week(digest: Digest) -> str:
    """The number of the week a digest is of; "" where it is of a day."""
    _, is_week, week = digest.period.partition("-W")
    return str(int(week)) if is_week else ""


def _day(digest: Digest, speech: Speech) -> str:
    return str(format_skeleton("MMMMd", date.fromisoformat(digest.period), locale=speech.locale))
