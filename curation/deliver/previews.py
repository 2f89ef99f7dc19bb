"""A digest as files a person can open: what each channel would carry, without carrying it. No I/O.

A mail is given whole, and its page and its plain text apart; a chat's message as the JSON that is posted, which Slack's
Block Kit Builder and Microsoft's Adaptive Cards Designer show; the feed as the document a reader fetches.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from curation.deliver.addresses import AddressBook
from curation.deliver.digest import Digest

Shown = Literal["email", "slack", "teams", "atom"]
SHOWN: tuple[Shown, ...] = get_args(Shown)
SENDER = "passaparola@localhost"
Files = Mapping[str, bytes]
"""Contents by the end of the file's name."""


def preview_files(digest: Digest, shown: Shown, book: AddressBook, feed_code: str) -> Files:
    """What stands in the files of one channel."""
    return _FILES[shown](digest, book, feed_code)


def _email(digest: Digest, _book: AddressBook, _code: str) -> Files:
    from curation.deliver.mail.channel import message_id
    from curation.deliver.mail.digest_mail import digest_mail

    mail = digest_mail(digest, digest.email, message_id(digest, SENDER.rpartition("@")[2]))
    mail["From"] = SENDER
    parts = {part.get_content_subtype(): part.get_content().encode() for part in mail.iter_parts()}
    return {".eml": mail.as_bytes(), ".html": parts["html"], ".txt": parts["plain"]}


def _slack(digest: Digest, _book: AddressBook, _code: str) -> Files:
    from curation.deliver.slack.blocks import slack_message

    return {".json": _json(slack_message(digest))}


def _teams(digest: Digest, _book: AddressBook, _code: str) -> Files:
    from curation.deliver.teams.card import teams_message

    return {".json": _json(teams_message(digest))}


def _atom(digest: Digest, book: AddressBook, code: str) -> Files:
    from curation.deliver.atom import atom, own_feed

    return {".atom": atom(own_feed(digest, book, code))}


def _json(message: Mapping[str, object]) -> bytes:
    return json.dumps(message, ensure_ascii=False, indent=2).encode()


_FILES: Mapping[Shown, Callable[[Digest, AddressBook, str], Files]] = MappingProxyType(
    {"email": _email, "slack": _slack, "teams": _teams, "atom": _atom}
)
