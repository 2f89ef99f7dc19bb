"""Digests by mail, over a real server."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from curation.deliver.channels import Channel, NotDelivered
from curation.deliver.mail.channel import MailChannel, message_id
from curation.deliver.mail.smtp import SmtpPost
from tests.curation.deliver.mail_samples import DIGEST
from tests.curation.deliver.mail_servers import QUICK, Taking, place, serving


def channel(port: int) -> Channel:
    return MailChannel(SmtpPost(place(port), "Passaparola <picks@mail.example.com>", patience=QUICK))


def test_a_digest_arrives_and_keeps_its_name_when_it_is_sent_again() -> None:
    taking = Taking()
    with serving(taking) as port:
        sending = channel(port)
        receipts = [sending.deliver(DIGEST, "", perhaps_there=again) for again in (False, True)]
        sending.close()
    mails = [message_from_bytes(bytes(envelope.content or b""), policy=default) for envelope in taking.taken]
    name = message_id(DIGEST, "mail.example.com")
    assert [receipt.message for receipt in receipts] == [name, name]
    assert [(mail["Message-ID"], mail["From"]) for mail in mails] == [
        (name, "Passaparola <picks@mail.example.com>")
    ] * 2
    assert [mail["Date"] for mail in mails] == ["Fri, 20 Nov 2026 08:00:00 +0000"] * 2
    assert taking.taken[0].rcpt_tos == [DIGEST.email]
    assert len(taking.sessions) == 1


def test_what_a_mail_is_called_follows_from_the_digest_and_from_what_its_reader_alone_knows() -> None:
    other = replace(DIGEST, addresses=replace(DIGEST.addresses, leave=f"{DIGEST.addresses.leave}x"))
    names = [message_id(digest, "mail.example.com") for digest in (DIGEST, DIGEST, other)]
    assert names[0] == names[1] != names[2]
    assert names[0].startswith(f"<{DIGEST.id}.")
    assert "leave" not in names[0]
    assert len(names[0]) < 78


def test_an_address_that_is_kept_comes_before_that_of_the_digest() -> None:
    taking = Taking()
    with serving(taking) as port:
        sending = channel(port)
        sending.deliver(DIGEST, "elsewhere@kalvento.example", perhaps_there=False)
        sending.close()
    assert taking.taken[0].rcpt_tos == ["elsewhere@kalvento.example"]


def test_after_it_was_closed_the_next_digest_opens_it() -> None:
    taking = Taking()
    with serving(taking) as port:
        sending = channel(port)
        for _ in range(2):
            sending.deliver(DIGEST, "", perhaps_there=False)
            sending.close()
    assert (len(taking.taken), len(taking.sessions)) == (2, 2)


def test_whose_trouble_it_is_reaches_whoever_keeps_count() -> None:
    with serving(Taking({"RCPT": ["451 4.7.1 greylisted"]})) as port:
        sending = channel(port)
        for digest, fault in (
            (DIGEST, "later"),
            (replace(DIGEST, email="nobody@kalvento.example"), "address"),
            (replace(DIGEST, email="mette at kalvento"), "address"),
        ):
            with pytest.raises(NotDelivered) as not_delivered:
                sending.deliver(digest, "", perhaps_there=False)
            assert (not_delivered.value.fault, not_delivered.value.retry_after) == (fault, None)
        sending.close()
    with pytest.raises(NotDelivered) as not_delivered:
        channel(port).deliver(DIGEST, "", perhaps_there=False)
    assert not_delivered.value.fault == "service"
