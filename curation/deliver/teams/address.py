"""Which addresses a person may have their Teams messages posted to. Pure: no I/O.

It is the address of a Workflow that they made in Teams, which Microsoft hosts. Whoever has it can post there: it is
a secret, and no message here says more of it than its host. Where the host leads is judged when it is dialled.
"""

from collections.abc import Sequence

from curation.deliver.mail.smtp import on_this_machine
from curation.fetch.errors import UrlRefused
from curation.fetch.urls import checked_url

MICROSOFT = (".logic.azure.com", ".api.powerplatform.com", ".api.powerautomate.com", ".flow.microsoft.com")
"""A Workflow's host ends in one of these."""
LONGEST = 2000
_REMEDY = "copy it once more from the Workflow in Teams"


class NoWorkflow(ValueError):
    """The address is none of a Workflow. The message says why, and nothing of it but its host."""


def workflow_address(text: str, hosts: Sequence[str] = ()) -> str:
    """The address, if messages may be posted there.

    Args:
        hosts: those that the operator allows besides Microsoft's, as `network.allow` names them: `relay.example` or
            `relay.example:8443`.

    Raises:
        NoWorkflow: it is no https address, or of another host.
    """
    if len(text) > LONGEST:
        raise NoWorkflow(f"the address is longer than {LONGEST} characters; {_REMEDY}")
    try:
        url = checked_url(text.strip())
    except UrlRefused:  # whose message holds more of the address than may be told
        raise NoWorkflow(f"that is no address of a Workflow; {_REMEDY}") from None
    host = url.raw_host.decode("ascii").lower()
    if url.scheme != "https" and not on_this_machine(host):
        raise NoWorkflow(f"the address at {host} does not begin with https://; {_REMEDY}")
    if not _named(host, url.port, hosts) and not (host.endswith(MICROSOFT) and url.port is None):
        raise NoWorkflow(f"{host} is not where Teams has its Workflows; {_REMEDY}")
    return str(url)


def _named(host: str, port: int | None, hosts: Sequence[str]) -> bool:
    """Whether the operator named the host, and its port where it is not the usual one."""
    name = f"[{host}]" if ":" in host else host
    return (name if port is None else f"{name}:{port}") in hosts
