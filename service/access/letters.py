"""The mails of signing in: short, plain, in the language of whoever reads them."""

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage

from curation.accounts.lasting import Purpose
from curation.deliver.mail.smtp import Post
from curation.speech import Speech, speech_of


@dataclass(frozen=True, slots=True)
class Letters:
    """Writes and sends them. `public_url` is what links begin with."""

    post: Post
    public_url: str

    def send(self, purpose: Purpose, token: str, *, to: str, language: str | None) -> None:
        """Send a link to an address.

        Raises:
            MailRefused: it was not taken.
        """
        self.post.send(letter(purpose, link_address(self.public_url, token), to=to, language=language))


def link_address(public_url: str, token: str) -> str:
    """Where the link of a token leads."""
    return f"{public_url.rstrip('/')}/link/{token}"


def letter(purpose: Purpose, address: str, *, to: str, language: str | None) -> EmailMessage:
    """The mail with a link.

    Args:
        to: an address as `plain_email` writes it.
    """
    speech, message = speech_of(language or "en"), EmailMessage()
    subject, opening, closing = _words(speech, purpose)
    user, _, domain = to.rpartition("@")
    message["To"] = Address(username=user, domain=domain)
    message["Subject"] = subject
    message.set_content(f"{opening}\n\n{address}\n\n{closing}\n", cte="8bit")
    message["Content-Language"] = speech.language
    return message


def _words(speech: Speech, purpose: Purpose) -> tuple[str, str, str]:
    """Subject, what stands before the link, what stands after it."""
    _ = speech.gettext
    if purpose == "enter":
        return (
            _("Your way into Passaparola"),
            _("Open this link and press the button to sign in:"),
            _("It works once and for 15 minutes. If you did not ask for it, ignore this mail: nothing has changed."),
        )
    if purpose == "reset":
        return (
            _("Choose a new password for Passaparola"),
            _("Open this link to choose a new password:"),
            _("It works once and for an hour. If you did not ask for it, ignore this mail: nothing has changed."),
        )
    return (
        _("You are invited to Passaparola"),
        _("You have an account on the comms team’s desk. Open this link to choose a password:"),
        _("It works once and for seven days."),
    )
