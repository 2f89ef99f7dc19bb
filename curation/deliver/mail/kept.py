"""Many mails over few connections, which stay open from one to the next."""

from collections import deque
from dataclasses import dataclass, field
from email.message import EmailMessage
from time import monotonic

from curation.deliver.mail.connection import Conversation, Letter
from curation.deliver.mail.smtp import MailRefused, SmtpPost, letter_of


@dataclass(frozen=True, slots=True)
class KeptPost:
    """Sends by an SMTP server over connections that stay open, as many as there are threads that send at once."""

    post: SmtpPost
    _idle: deque[Conversation] = field(default_factory=deque, init=False, repr=False, compare=False)

    def send(self, message: EmailMessage) -> None:
        """As `Post` says. A connection that was ended in the meantime is made anew."""
        letter, until = letter_of(message, self.post.sender), monotonic() + self.post.patience.longest
        kept = self._taken()
        if kept is None or not self._still_good(kept, letter, until):
            self._hand_over(self.post.connect(until), letter, until)

    def close(self) -> None:
        """End what is open; the next message opens it anew."""
        while (kept := self._taken()) is not None:
            kept.close()

    def _taken(self) -> Conversation | None:
        try:
            return self._idle.pop()
        except IndexError:  # another thread may have been there between looking and taking
            return None

    def _still_good(self, kept: Conversation, letter: Letter, until: float) -> bool:
        """Whether a kept connection handed it over; False where it was over before anything was said of the message."""
        try:
            self._hand_over(kept, letter, until)
        except MailRefused:
            if kept.stage != "sender":
                raise
            return False
        return True

    def _hand_over(self, conversation: Conversation, letter: Letter, until: float) -> None:
        try:
            self.post.hand_over(conversation, letter, until)
        finally:
            if conversation.is_open:
                self._idle.append(conversation)
