"""What the environment tells of the OpenID provider, since it holds its secret."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from curation.cli.settings import BadInput
from curation.deliver.mail.smtp import on_this_machine

if TYPE_CHECKING:
    from service.access.provider import Provider

ISSUER, CLIENT_ID, CLIENT_SECRET = (
    "PASSAPAROLA_OIDC_ISSUER",
    "PASSAPAROLA_OIDC_CLIENT_ID",
    "PASSAPAROLA_OIDC_CLIENT_SECRET",
)
BACK = "/sign-in/oidc/back"


def provider_of(environment: Mapping[str, str], public_url: str, clock: Callable[[], datetime]) -> "Provider | None":
    """The OpenID provider that vouches for people; None where none is set.

    Raises:
        BadInput: only half of it is set, or its address is not https.
    """
    issuer, client_id = environment.get(ISSUER), environment.get(CLIENT_ID)
    if not issuer and not client_id:
        return None
    if not issuer or not client_id:
        raise BadInput(f"{ISSUER} and {CLIENT_ID} go together; {ISSUER if client_id else CLIENT_ID} is not set")
    parts = urlsplit(issuer)
    if parts.scheme != "https" and not (parts.scheme == "http" and on_this_machine(parts.hostname or "")):
        raise BadInput(f"{ISSUER} {issuer!r} does not begin with https://")
    from service.access.provider import Provider

    return Provider(issuer, client_id, environment.get(CLIENT_SECRET), f"{public_url.rstrip('/')}{BACK}", clock)
