"""Digests by mail.

A mail server cannot be asked whether it has a message already. A digest that may have arrived is thus sent once more
under the same Message-ID, by which mailboxes know that they have it: at least once, told apart by that.
"""

from curation.deliver.channels import NotDelivered, Receipt
from curation.deliver.digest import Digest
from curation.deliver.mail.digest_mail import digest_mail
from curation.deliver.mail.kept import KeptPost
from curation.deliver.mail.recipients import NoAddress
from curation.deliver.mail.smtp import MailRefused, SmtpPost
from curation.items import digest as digest_of

SECRET_DIGITS = 24  # hexadecimal


class MailChannel:
    """One mailbox after the other over connections that stay open. Any number of threads may deliver at once."""

    def __init__(self, post: SmtpPost) -> None:
        self._post, self._domain = KeptPost(post), post.domain

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        """As `Channel` says. Where no address is kept, the one of the digest is taken."""
        name = message_id(digest, self._domain)
        try:
            self._post.send(digest_mail(digest, address or digest.email, name))
        except NoAddress as error:
            raise NotDelivered(str(error), "address") from error
        except MailRefused as error:
            raise NotDelivered(str(error), error.fault) from error
        return Receipt(name)

    def close(self) -> None:
        """As `Channel` says."""
        self._post.close()


def message_id(told: Digest, domain: str) -> str:
    """What the mail of a digest is called, however often it is sent.

    Whoever knows it is believed when they say that the mail came back. So a part of it follows from the address that
    leaves, which nobody knows but who gets the mail.
    """
    return f"<{told.id}.{digest_of(told.id, told.addresses.leave)[:SECRET_DIGITS]}.email@{domain}>"
