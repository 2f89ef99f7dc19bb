"""The comms team's summary as a mail, in the look of digests: HTML and plain text. Nothing is sent here."""

from datetime import datetime
from email.message import EmailMessage

from curation.deliver.mail.bodies import set_bodies
from curation.deliver.mail.recipients import mailbox
from curation.deliver.mail.smtp import UNFOLDED
from curation.deliver.mail.templates import styled, written
from curation.deliver.summary.words import Told

FEWER = (20, 5, 2, 0)
"""Lines of a part, until the mail is small enough."""


def summary_mail(told: Told, to: str, message_id: str, sent_at: datetime) -> EmailMessage:
    """The mail to an account, but for who it is from.

    Args:
        to: the account's address, as `plain_email` writes it.
        message_id: with its angle brackets; the same each time the summary is sent.

    Raises:
        NoAddress: `to` is no e-mail address.
    """
    message = EmailMessage()
    message["To"] = mailbox("", to)
    message["Subject"] = told.subject
    message["Date"] = sent_at
    message["Message-ID"] = message_id
    if told.settings:
        message["List-Unsubscribe"] = f"<{told.settings.address}>"
    set_bodies(message, (summary_texts(told.cut(most)) for most in FEWER))
    message["Content-Language"] = told.language
    message.policy = UNFOLDED
    return message


def summary_texts(told: Told) -> tuple[str, str]:
    """The mail as plain text, and as HTML with its styles."""
    plain = written("summary.txt", told.language, told=told)
    page = written("summary.html", told.language, told=told, subject=told.subject, heading=told.heading)
    return plain, styled(page)
