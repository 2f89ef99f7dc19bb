"""Notices of mails that did not arrive, as servers write them and as others might."""

from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from curation.deliver.mail.bounces import Notice, mails_in, notice_in

NAME = "<0123456789abcdef.email@mail.example.com>"
POSTFIX = f"""\
From MAILER-DAEMON  Mon Nov 23 08:00:05 2026
Return-Path: <>
Date: Mon, 23 Nov 2026 08:00:05 +0100 (CET)
From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: picks@mail.example.com
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F2A81C0D3.1795410005/mail.example.com"
Message-Id: <20261123070005.8B3C11C0D4@mail.example.com>

This is a MIME-encapsulated message.

--4F2A81C0D3.1795410005/mail.example.com
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<mette@kalvento.example>: host mx.kalvento.example said: 550 5.1.1
    <mette@kalvento.example>: Recipient address rejected: User unknown

--4F2A81C0D3.1795410005/mail.example.com
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com
X-Postfix-Queue-ID: 4F2A81C0D3
X-Postfix-Sender: rfc822; picks@mail.example.com
Arrival-Date: Mon, 23 Nov 2026 08:00:04 +0100 (CET)

Final-Recipient: rfc822; mette@kalvento.example
Original-Recipient: rfc822;mette@kalvento.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.kalvento.example
Diagnostic-Code: smtp; 550 5.1.1 <mette@kalvento.example>: Recipient address
    rejected: User unknown

--4F2A81C0D3.1795410005/mail.example.com
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <picks@mail.example.com>
To: Mette <mette@kalvento.example>
Subject: 3 forslag til dig, uge 47
Message-ID: {NAME}
From: Passaparola <picks@mail.example.com>

--4F2A81C0D3.1795410005/mail.example.com--

"""


def notice(
    status: str = "5.1.1", *, action: str = "failed", name: str = NAME, subtype: str = "report", whole: bool = True
) -> bytes:
    """A notice that hands the whole mail back, or only its name in a field."""
    report = MIMEMultipart(subtype, report_type="delivery-status")
    report.attach(MIMEText("It did not arrive."))
    general, recipient = Message(), Message()
    general["Reporting-MTA"] = "dns; mx.example"
    if not whole:
        general["X-Original-Message-ID"] = name
    recipient["Final-Recipient"], recipient["Action"], recipient["Status"] = "rfc822; a@b.example", action, status
    recipient["Diagnostic-Code"] = "smtp; 550 \x1b[31mno such\x07 mailbox"
    told = Message()
    told["Content-Type"] = "message/delivery-status"
    told.set_payload([general, recipient])
    report.attach(told)
    if whole:
        returned = EmailMessage()
        returned["Message-ID"] = name
        returned.set_content("3 picks")
        report.attach(MIMEMessage(returned))
    return report.as_bytes()


def test_what_postfix_sends_tells_whose_mail_failed_and_why() -> None:
    (mail,) = mails_in(POSTFIX.encode())
    why = "5.1.1 550 5.1.1 <mette@kalvento.example>: Recipient address rejected: User unknown"
    assert notice_in(mail) == Notice((NAME,), True, why)


@pytest.mark.parametrize("whole", [True, False])
def test_the_mail_is_found_by_what_is_handed_back_or_named(whole: bool) -> None:
    told = notice_in(notice(whole=whole))
    assert told is not None
    assert (told.names, told.for_good, told.why) == ((NAME,), True, "5.1.1 550 [31mno such mailbox")


@pytest.mark.parametrize(
    ("status", "action", "for_good"),
    [
        ("5.2.1 (mailbox disabled)", "failed", True),
        ("4.4.7", "failed", False),
        ("4.4.1", "delayed", False),
        ("5.1.1", "delayed", False),
        ("2.1.5", "delivered", False),
        ("5.1", "failed", False),
        ("", "failed", False),
    ],
)
def test_only_what_failed_for_good_counts(status: str, action: str, for_good: bool) -> None:
    told = notice_in(notice(status, action=action))
    assert told is not None
    assert (told.for_good, bool(told.why)) == (for_good, for_good)


def test_several_stand_in_one_mbox_whatever_ends_its_lines() -> None:
    box = (POSTFIX + "From someone Mon Nov 23 09:00:00 2026\n").encode() + notice("4.4.7") + b"\n\n" + POSTFIX.encode()
    for content in (box, box.replace(b"\n", b"\r\n")):
        told = [notice_in(mail) for mail in mails_in(content)]
        assert [each and each.for_good for each in told] == [True, False, True]
    assert [bool(notice_in(mail)) for mail in mails_in(notice())] == [True]
    assert not list(mails_in(b""))


def test_what_people_and_machines_answer_is_no_notice() -> None:
    answer = EmailMessage()
    answer["Subject"], answer["In-Reply-To"] = "Re: 3 picks for you", NAME
    answer.set_content(f"Status: 5.1.1\nAction: failed\nMessage-ID: {NAME}\n")
    for mail in (answer.as_bytes(), notice(subtype="mixed"), b"", b"\xff\x00", b"Content-Type: multipart/report\n\n"):
        assert notice_in(mail) is None


def test_a_name_that_is_none_is_not_looked_for() -> None:
    for name in ("", "no brackets@x", "<" + "x" * 1000 + ">", "<a b>"):
        told = notice_in(notice(name=name))
        assert told is not None
        assert told.names == ()


def test_a_mail_of_boxes_within_boxes_is_left_unread() -> None:
    nested = b"".join(b"Content-Type: multipart/report; boundary=%d\n\n--%d\n" % (n, n) for n in range(2000))
    assert notice_in(nested) is None
    assert notice_in(b"Content-Type: message/rfc822\n\n" * 2000) is None
