import ssl
import threading
from contextlib import closing
from socket import socket

import pytest
from aiosmtpd.smtp import AuthResult

from curation.deliver.channels import Fault
from curation.deliver.mail.connection import Patience, SmtpPlace, Tls
from curation.deliver.mail.kept import KeptPost
from curation.deliver.mail.smtp import MailRefused, SmtpPost
from tests.curation.deliver.mail_servers import QUICK, Taking, certified, message, place, scripted, serving
from tests.servers import Talk, listen

HELLO = (b"220 here\r\n", b"250 here\r\n")
FROM = "Passaparola <p@example.com>"


@pytest.mark.parametrize("tls", ["from the start", "after hello"])
def test_mails_go_encrypted_to_a_server_one_trusts(tls: Tls) -> None:
    taking, (client, server) = Taking(), certified()
    how = {"ssl_context": server} if tls == "from the start" else {"tls_context": server, "require_starttls": True}
    with serving(taking, **how) as port:
        SmtpPost(place(port, tls), FROM, client, QUICK).send(message())
    assert taking.encrypted == [True]


@pytest.mark.parametrize("tls", ["from the start", "after hello"])
def test_a_certificate_nobody_vouches_for_is_trouble_for_everybody(tls: Tls) -> None:
    taking, (_, server) = Taking(), certified()
    how = {"ssl_context": server} if tls == "from the start" else {"tls_context": server}
    with serving(taking, **how) as port:
        assert fault(SmtpPost(place(port, tls), FROM, ssl.create_default_context(), QUICK)) == "service"
    assert not taking.taken


def test_so_is_a_password_that_is_refused_and_a_server_that_is_not_there() -> None:
    def unknown(*_: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    with serving(Taking(), authenticator=unknown, auth_require_tls=False) as port:
        known = SmtpPlace("127.0.0.1", port, "no", "us", "secret")
        with pytest.raises(MailRefused, match="535") as refused:
            SmtpPost(known, FROM, patience=QUICK).send(message())
        assert fault(SmtpPost(place(port, "after hello"), FROM, patience=QUICK)) == "service"
    assert refused.value.fault == "service"
    assert "secret" not in str(refused.value)
    assert fault(SmtpPost(place(port), FROM, patience=QUICK)) == "service"


@pytest.mark.parametrize(
    ("command", "answer", "whose"),
    [
        ("MAIL", "550 5.1.8 nothing from you", "service"),
        ("MAIL", "451 4.3.0 not now", "later"),
        ("RCPT", "550 5.1.1 no such mailbox", "address"),
        ("RCPT", "450 4.2.1 greylisted", "later"),
        ("RCPT", "550 relay not permitted", "service"),
        ("DATA", "554 5.6.0 we do not like it", "later"),
        ("DATA", "550 5.1.1 no such mailbox after all", "address"),
        ("DATA", "421 4.3.2 going down", "later"),
    ],
)
def test_faults_are_told_apart_and_the_next_mail_arrives(command: str, answer: str, whose: Fault) -> None:
    taking = Taking({command: [answer]})
    with serving(taking) as port, closing(KeptPost(SmtpPost(place(port), FROM, patience=QUICK))) as post:
        with pytest.raises(MailRefused, match=answer[:3]) as refused:
            post.send(message())
        post.send(message())
    assert refused.value.fault == whose
    assert len(taking.taken) == 1


def test_one_connection_carries_many_mails_past_a_refused_one() -> None:
    taking = Taking()
    with serving(taking) as port, closing(KeptPost(SmtpPost(place(port), FROM, patience=QUICK))) as post:
        post.send(message("a@example.com"))
        with pytest.raises(MailRefused, match="no such mailbox"):
            post.send(message("nobody@example.com"))
        post.send(message("b@example.com"))
    assert [envelope.rcpt_tos for envelope in taking.taken] == [["a@example.com"], ["b@example.com"]]
    assert len(taking.sessions) == 1


@pytest.mark.parametrize("answer", ["421 4.7.0 too many mails at once", "452 4.5.3 too many mails at once"])
def test_a_connection_that_is_over_is_made_anew(answer: str) -> None:
    taking = Taking()
    with serving(taking) as port, closing(KeptPost(SmtpPost(place(port), FROM, patience=QUICK))) as post:
        post.send(message())
        taking.answers["MAIL"] = [answer]
        post.send(message())
    assert (len(taking.taken), len(taking.sessions)) == (2, 2)


def test_threads_send_side_by_side() -> None:
    taking = Taking()
    with serving(taking) as port, closing(KeptPost(SmtpPost(place(port), FROM, patience=QUICK))) as post:
        threads = [threading.Thread(target=post.send, args=[message(f"{n}@example.com")]) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {envelope.rcpt_tos[0] for envelope in taking.taken} == {f"{n}@example.com" for n in range(8)}


@pytest.mark.parametrize(
    ("answers", "whose"),
    [
        ((b"",), "service"),
        ((b"554 no service here\r\n",), "service"),
        ((*HELLO, b""), "later"),
        ((*HELLO, b"250 ok\r\n", b""), "later"),
        ((*HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n", b""), "later"),
        ((*HELLO, b"250 ok\r\n", b"what?\r\n"), "later"),
        ((*HELLO, b"250 ok\r\n", b"550 " + b"x" * 10_000 + b"\r\n"), "later"),
        ((*HELLO, b"250 ok\r\n", b"550-no\r\n" * 20_000 + b"550 no\r\n"), "later"),
    ],
    ids=["hangs up", "no service", "at MAIL", "at RCPT", "at DATA", "mumbles", "a long line", "many lines"],
)
def test_a_server_that_hangs_up_or_talks_nonsense_is_told_of_and_left(answers: tuple[bytes, ...], whose: Fault) -> None:
    with listen(scripted(*answers)) as server:
        post = KeptPost(SmtpPost(place(server.port), FROM, patience=QUICK))
        with pytest.raises(MailRefused) as refused:
            post.send(message())
        post.close()
    assert refused.value.fault == whose
    assert len(str(refused.value)) < 400


def test_a_server_that_answers_letter_by_letter_is_cut_off() -> None:
    with listen(dripping(HELLO[0])) as server:
        assert fault(SmtpPost(place(server.port), FROM, patience=Patience(wait=5.0, longest=0.3))) == "service"
    with listen(dripping(b"250 ok\r\n", *HELLO)) as server:
        assert fault(SmtpPost(place(server.port), FROM, patience=Patience(wait=5.0, longest=0.3))) == "later"


def test_one_that_says_nothing_is_waited_for_as_long_as_one_answer_may_take() -> None:
    with listen(scripted(*HELLO)) as server:
        assert fault(SmtpPost(place(server.port), FROM, patience=Patience(wait=0.2, longest=60.0))) == "later"


def dripping(answer: bytes, *before: bytes) -> Talk:
    """Says what comes before at once, and the answer one byte after the other, for ever."""

    def talk(connection: socket, stopped: threading.Event) -> None:
        for said in before:
            connection.sendall(said)
            connection.recv(1000)
        while not stopped.wait(0.05):
            connection.sendall(answer[:1])

    return talk


def fault(post: SmtpPost) -> Fault:
    with pytest.raises(MailRefused) as refused:
        post.send(message())
    return refused.value.fault


def test_an_address_beyond_ascii_goes_where_servers_take_it() -> None:
    abroad = "mette.kjærsgaard@kalvento.example"
    taking = Taking()
    with serving(taking) as port:
        SmtpPost(place(port), FROM, patience=QUICK).send(message(abroad))
    with serving(taking, enable_SMTPUTF8=False) as port, pytest.raises(MailRefused, match="ASCII only") as refused:
        SmtpPost(place(port), FROM, patience=QUICK).send(message(abroad))
    assert [envelope.rcpt_tos for envelope in taking.taken] == [[abroad]]
    assert refused.value.fault == "address"
