"""Signing in by an OpenID provider: off to it, and back with its word.

It lets in who is known here already, by what they came as before or by a verified address; it never makes an account.
"""

from urllib.parse import quote, unquote

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.accounts.tokens import is_token
from curation.store.subjects import vouched_for
from service.access.doorway import Doorway, log
from service.access.provider import Errand, NotVouched, Provider, Vouched
from service.web.choosing import local_path
from service.web.rendering import Web

MINUTES = 10
LONGEST_WAY = 500  # characters that fit into a cookie with the rest; a longer way back is the first page


def router(door: Doorway) -> APIRouter:
    """The two routes; not there without a provider."""
    routes = APIRouter()

    @routes.get("/sign-in/oidc")
    def send_off(request: Request, next: str = "/") -> Response:
        """On to the provider."""
        try:
            address, errand = _provider(door).send_off()
        except NotVouched as error:
            return _refused(door.web, request, error)
        answer, way = RedirectResponse(address, 303), local_path(next)
        answer.set_cookie(
            _cookie(door),
            _written(errand, way if len(way) <= LONGEST_WAY else "/"),
            max_age=MINUTES * 60,
            secure=door.sessions.secure,
            httponly=True,
            samesite="lax",
        )
        return answer

    @routes.get("/sign-in/oidc/back")
    def welcome_back(request: Request) -> Response:
        """Back from the provider."""
        provider, kept = _provider(door), _read(request.cookies.get(_cookie(door), ""))
        try:
            if kept is None:
                raise NotVouched("no attempt is known to this browser")
            vouched = provider.welcome_back(request.query_params, kept[0])
        except NotVouched as error:
            return _refused(door.web, request, error)
        answer = _let_in(door, request, provider, vouched, kept[1])
        answer.delete_cookie(_cookie(door), secure=door.sessions.secure, httponly=True, samesite="lax")
        return answer

    return routes


def _let_in(door: Doorway, request: Request, provider: Provider, vouched: Vouched, way: str) -> Response:
    with door.web.database.writing() as connection:
        owner = vouched_for(connection, provider.issuer, vouched.subject, vouched.email)
        begun = door.let_in(connection, request, owner) if owner else None
    if begun is None or owner is None:
        return door.web.page(request, "access/unknown.html", 403, provider=provider.name, verified=vouched.email)
    return door.inside(begun, "/me" if way == "/" and owner.account is None else way)


def _provider(door: Doorway) -> Provider:
    if door.provider is None:
        raise HTTPException(404)
    return door.provider


def _refused(web: Web, request: Request, error: NotVouched) -> Response:
    log.warning("nobody was vouched for", error=str(error))
    return web.page(request, "access/not_vouched.html", 403)


def _cookie(door: Doorway) -> str:
    return "__Host-errand" if door.sessions.secure else "errand"


def _written(errand: Errand, way: str) -> str:
    return ".".join((errand.state, errand.nonce, errand.verifier, quote(way, safe="")))


def _read(text: str) -> tuple[Errand, str] | None:
    state, _, rest = text.partition(".")
    nonce, _, rest = rest.partition(".")
    verifier, _, way = rest.partition(".")
    if not all(is_token(part) for part in (state, nonce, verifier)):
        return None
    return Errand(state, nonce, verifier), local_path(unquote(way))
