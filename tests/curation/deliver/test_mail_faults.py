import pytest

from curation.deliver.channels import Fault
from curation.deliver.mail.faults import Stage, fault_of


@pytest.mark.parametrize(
    ("stage", "code", "reply", "whose"),
    [
        ("connection", 535, "5.7.8 wrong password", "service"),
        ("connection", 454, "4.7.0 cannot check passwords now", "service"),
        ("connection", -1, "", "service"),
        ("sender", 530, "5.7.0 say STARTTLS first", "service"),
        ("sender", 553, "5.7.1 you are not that sender", "service"),
        ("sender", 452, "4.3.1 no room on the disk", "later"),
        ("sender", -1, "", "later"),
        ("recipient", 550, "no such user", "address"),
        ("recipient", 553, "5.1.3 that is no address", "address"),
        ("recipient", 550, "5.1.10 recipient not found", "address"),
        ("recipient", 550, "5.1.1 <relay@kalvento.example> unknown", "address"),
        ("recipient", 551, "5.1.6 moved away", "address"),
        ("recipient", 450, "4.1.1 not sure yet", "later"),
        ("recipient", 552, "5.2.2 mailbox full", "later"),
        ("recipient", 550, "5.7.1 your network is on a list", "later"),
        ("recipient", 554, "5.7.1 Relay access denied", "service"),
        ("recipient", 550, "relay not permitted", "service"),
        ("recipient", 550, "5.1.8 your domain does not exist", "service"),
        ("recipient", 503, "5.5.1 MAIL first", "later"),
        ("message", 554, "5.7.1 looks like spam", "later"),
        ("message", 552, "5.3.4 too large", "later"),
        ("message", 550, "5.1.1 no such user after all", "address"),
        ("message", 451, "4.7.1 greylisted", "later"),
    ],
)
def test_whose_trouble_an_answer_is(stage: Stage, code: int, reply: str, whose: Fault) -> None:
    assert fault_of(stage, code, reply) == whose
