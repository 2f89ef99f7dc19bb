import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from curation.deliver.mail.smtp import MailRefused, MailUnclear, SmtpPlace, SmtpPost, smtp_post
from tests.curation.deliver.mail_servers import Taking, message, serving


def test_a_mail_arrives_with_its_sender_and_date() -> None:
    taking = Taking()
    with serving(taking) as port:
        smtp_post(f"smtp://127.0.0.1:{port}", "Passaparola <p@example.com>").send(message())
    (envelope,) = taking.taken
    content = bytes(envelope.content or b"").decode()
    assert (envelope.mail_from, envelope.rcpt_tos) == ("p@example.com", ["anna@example.com"])
    assert all(f"\n{name}: " in content for name in ("From", "Date", "Message-ID", "Auto-Submitted"))
    assert "Åbn linket:" in content


def test_who_we_are_is_told_where_a_name_and_password_are_given() -> None:
    told: list[object] = []

    def known(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: object) -> AuthResult:
        told.append(given)
        return AuthResult(success=True)

    taking = Taking()
    with serving(taking, authenticator=known, auth_require_tls=False) as port:
        smtp_post(f"smtp://us%40example.com:p%2Fw@127.0.0.1:{port}", "p@example.com").send(message())
    assert told == [LoginPassword(b"us@example.com", b"p/w")]
    assert len(taking.taken) == 1


def test_what_is_not_taken_is_told_without_the_password() -> None:
    with serving(Taking()) as port:
        with pytest.raises(MailRefused, match="no such mailbox"):
            smtp_post(f"smtp://127.0.0.1:{port}", "p@example.com").send(message("nobody@example.com"))
        with pytest.raises(MailRefused) as refused:
            SmtpPost(SmtpPlace("127.0.0.1", port, "after hello", "us", "secret"), "p@example.com").send(message())
    with pytest.raises(MailRefused):
        smtp_post(f"smtp://127.0.0.1:{port}", "p@example.com").send(message())
    assert "secret" not in f"{refused.value}{SmtpPlace('h', 1, 'no', 'us', 'secret')!r}"


@pytest.mark.parametrize(
    ("place", "port", "tls"),
    [
        ("smtp://mail.example.com", 587, "after hello"),
        ("smtps://mail.example.com", 465, "from the start"),
        ("smtp://mail.example.com:25?tls=no", 25, "no"),
        ("smtps://mail.example.com?tls=no", 465, "from the start"),
        ("smtp://localhost:1025", 1025, "no"),
        ("smtp://[::1]:1025", 1025, "no"),
    ],
)
def test_only_this_machine_is_spoken_to_in_the_open_unless_said(place: str, port: int, tls: str) -> None:
    found = smtp_post(place, "p@example.com").place
    assert (found.port, found.tls) == (port, tls)


@pytest.mark.parametrize(
    ("place", "sender"),
    [
        ("mail.example.com", "p@example.com"),
        ("http://mail.example.com", "p@example.com"),
        ("smtp://us:secret@mail.example.com:x", "p@example.com"),
        ("smtp://mail.example.com", ""),
        ("smtp://mail.example.com", "passaparola"),
        ("smtp://mail.example.com", "p@example.com\r\nBcc: all@example.com"),
        ("smtp://mail.example.com", "a@example.com, b@example.com"),
    ],
)
def test_what_cannot_be_read_is_told_at_once(place: str, sender: str) -> None:
    with pytest.raises(MailUnclear) as unclear:
        smtp_post(place, sender)
    assert "secret" not in str(unclear.value)


def test_headers_take_no_line_ends() -> None:
    with pytest.raises(ValueError, match=r"linefeed|header"):
        message("anna@example.com\r\nBcc: all@example.com")
