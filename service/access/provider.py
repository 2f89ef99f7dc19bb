"""An OpenID provider that vouches for people (OpenID Connect Core 1.0: authorization code with PKCE, state and nonce).

Authlib speaks the protocol; here is which answers are believed: those with our state, signed by the provider's
published keys, from the very issuer we were told, for us, for this very attempt.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hmac import compare_digest
from typing import Any, cast
from urllib.parse import urlsplit

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, KeySetSerialization
from joserfc.jws import JWSRegistry

from curation.accounts.roster import plain_email
from curation.accounts.tokens import new_token

TIMEOUT_SECONDS = 10.0
# What only the holder of a private key can sign: with "none" or a shared secret, others could.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]
LEEWAY_SECONDS = 60


class NotVouched(Exception):
    """The provider did not answer, did not vouch, or its answer is not to be believed."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One attempt, as the browser that makes it remembers it."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whom the provider names: a subject for ever, and the address if it verified that."""

    subject: str
    email: str | None


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider, and who we are to it. `back` is where it sends people back to."""

    issuer: str
    client_id: str
    client_secret: str | None
    back: str
    clock: Callable[[], datetime]
    _told: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What people know it by: its host."""
        return urlsplit(self.issuer).hostname or self.issuer

    def send_off(self) -> tuple[str, Errand]:
        """Where to send a browser, and what it is to remember.

        Raises:
            NotVouched: the provider does not answer.
        """
        errand = Errand(new_token(), new_token(), new_token())
        with self._client() as client, _believable():
            address, _ = client.create_authorization_url(
                self._metadata(client)["authorization_endpoint"],
                state=errand.state,
                code_verifier=errand.verifier,
                nonce=errand.nonce,
            )
        return str(address), errand

    def welcome_back(self, answer: Mapping[str, str], errand: Errand) -> Vouched:
        """Whom the answer names that a browser brings back.

        Raises:
            NotVouched: as it says.
        """
        if not compare_digest(answer.get("state", "").encode(), errand.state.encode()):
            raise NotVouched("the answer is to another attempt")
        if answer.get("iss", self.issuer) != self.issuer:
            raise NotVouched("the answer is from another issuer")
        if "code" not in answer:
            raise NotVouched(f"the provider answered {answer.get('error', 'nothing')!r:.100}")
        with self._client() as client, _believable():
            metadata = self._metadata(client)
            token = client.fetch_token(
                metadata["token_endpoint"],
                grant_type="authorization_code",
                code=answer["code"],
                code_verifier=errand.verifier,
            )
            claims = self._claims(client, token, errand.nonce)
            return self._vouched(client, claims)

    def _client(self) -> OAuth2Client:
        return OAuth2Client(
            self.client_id,
            self.client_secret,
            redirect_uri=self.back,
            scope="openid email",
            code_challenge_method="S256",
            timeout=TIMEOUT_SECONDS,
            trust_env=False,
            follow_redirects=False,
        )

    def _metadata(self, client: OAuth2Client) -> Mapping[str, Any]:
        """What the provider tells of itself, asked once."""
        if not self._told:
            told = _json(client, f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            if told["issuer"] != self.issuer:
                raise NotVouched(f"the provider calls itself {told['issuer']!r:.200}, not {self.issuer!r}")
            self._told.update(told)
        return self._told

    def _claims(self, client: OAuth2Client, token: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        published = _json(client, self._metadata(client)["jwks_uri"])
        keys = KeySet.import_key_set(cast(KeySetSerialization, published))
        read = jwt.decode(
            token["id_token"], keys, registry=JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)
        )
        expected = {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self.client_id},
        }
        params = {"nonce": nonce, "client_id": self.client_id, "access_token": token.get("access_token")}
        claims = CodeIDToken(read.claims, read.header, expected, params)
        claims.validate(now=int(self.clock().timestamp()), leeway=LEEWAY_SECONDS)
        found: Mapping[str, Any] = claims
        return found

    def _vouched(self, client: OAuth2Client, claims: Mapping[str, Any]) -> Vouched:
        subject = str(claims["sub"])
        if "email" not in claims and "userinfo_endpoint" in self._told:
            answer = client.get(self._told["userinfo_endpoint"])
            answer.raise_for_status()
            more = answer.json()
            if more["sub"] != subject:
                raise NotVouched("the provider names two people")
            claims = more
        verified = claims.get("email_verified") is True
        return Vouched(subject, plain_email(str(claims.get("email", ""))) if verified else None)


@contextmanager
def _believable() -> Iterator[None]:
    """Whatever goes wrong in the exchange means the same to us."""
    try:
        yield
    except (OAuthError, JoseError, httpx2.HTTPError, ValueError, KeyError, TypeError) as error:
        raise NotVouched(f"{type(error).__name__}: {error}") from error


def _json(client: OAuth2Client, address: str) -> dict[str, Any]:
    answer = client.request("GET", address, withhold_token=True)
    answer.raise_for_status()
    told: dict[str, Any] = answer.json()
    return told
