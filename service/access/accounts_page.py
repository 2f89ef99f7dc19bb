"""The comms team's accounts, for its admins: who has one, in which role; invite, change, disable.

An invitation goes by mail. Where no mail can be sent, its link is shown once, to be handed over by other means.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.accounts.lasting import Purpose
from curation.accounts.roster import (
    LONGEST_EMAIL,
    LONGEST_NAME,
    LastAdmin,
    Role,
    TeamAccount,
    plain_email,
    plain_name,
)
from curation.deliver.mail.smtp import MailRefused
from curation.store.accounts import (
    AccountExists,
    NoAccount,
    add_account,
    all_accounts,
    disable,
    enable,
    find_account,
    set_role,
)
from curation.store.links import make_link
from curation.store.sessions import Owner
from service.access.doorway import Doorway, log
from service.access.letters import link_address
from service.access.viewer import team_member


@dataclass(frozen=True, slots=True)
class AccountsPage:
    """Every account, for admins."""

    door: Doorway

    def show(self, request: Request, done: str = "") -> Response:
        """Every account, and the form to invite somebody."""
        team_member(request, "admin")
        return _page(self.door, request, done=done)

    def invite(
        self,
        request: Request,
        email: Annotated[str, Form(max_length=LONGEST_EMAIL)],
        name: Annotated[str, Form(max_length=LONGEST_NAME)],
        role: Annotated[Role, Form()],
    ) -> Response:
        """Make an account, and a link for its owner to choose a password by."""
        team_member(request, "admin")
        web = self.door.web
        _, address, called = web.speech(request).gettext, plain_email(email), plain_name(name)
        if address is None or not called:
            wrong = _("This is not an e-mail address.") if address is None else _("Write their name.")
            return _page(self.door, request, wrong=wrong, email=email, name=name)
        try:
            with web.database.writing() as connection:
                account = add_account(connection, address, called, role, web.clock())
        except AccountExists:
            wrong = _("There is already an account with this address.")
            return _page(self.door, request, wrong=wrong, email=email, name=name)
        return _hand_over(self.door, request, account, "invite")

    def link(self, request: Request, id: str) -> Response:
        """Make another link to choose a password by."""
        team_member(request, "admin")
        with self.door.web.database.reading() as connection:
            account = find_account(connection, id)
        if account is None or account.disabled_at is not None:
            raise HTTPException(404)
        return _hand_over(self.door, request, account, "reset" if account.password else "invite")

    def change_role(self, request: Request, id: str, role: Annotated[Role, Form()]) -> Response:
        """Give another role; whoever has it signs in anew."""
        return _changed(self.door, request, id, role)

    def lock(self, request: Request, id: str) -> Response:
        """Let somebody in no longer."""
        return _changed(self.door, request, id, "disable")

    def unlock(self, request: Request, id: str) -> Response:
        """Let somebody in again."""
        return _changed(self.door, request, id, "enable")


def router(door: Doorway) -> APIRouter:
    """The routes, for admins."""
    page, routes = AccountsPage(door), APIRouter()
    routes.add_api_route("/accounts", page.show, methods=["GET", "HEAD"])
    for path, change in (
        ("/accounts", page.invite),
        ("/accounts/{id}/link", page.link),
        ("/accounts/{id}/role", page.change_role),
        ("/accounts/{id}/disable", page.lock),
        ("/accounts/{id}/enable", page.unlock),
    ):
        routes.add_api_route(path, change, methods=["POST"])
    return routes


def _changed(door: Doorway, request: Request, id: str, change: str) -> Response:
    team_member(request, "admin")
    try:
        with door.web.database.writing() as connection:
            if change == "disable":
                disable(connection, id, door.web.clock())
            elif change == "enable":
                enable(connection, id)
            else:
                set_role(connection, id, _role(change))
    except NoAccount as error:
        raise HTTPException(404) from error
    except LastAdmin:
        told = door.web.speech(request).gettext("Nobody else is an admin. Make somebody else one first.")
        return _page(door, request, wrong=told, status=409)
    return RedirectResponse("/accounts?done=changed", 303)


def _role(text: str) -> Role:
    return "admin" if text == "admin" else "editor" if text == "editor" else "reviewer"


def _hand_over(door: Doorway, request: Request, account: TeamAccount, purpose: Purpose) -> Response:
    """Send the link, or show it this once."""
    with door.web.database.writing() as connection:
        token = make_link(connection, purpose, Owner(account=account.id), door.web.clock())
    if door.letters is not None:
        try:
            door.letters.send(purpose, token, to=account.email, language=account.language)
        except MailRefused as error:
            log.warning("a mail was not taken", purpose=purpose, error=str(error))
        else:
            return RedirectResponse("/accounts?done=sent", 303)
    return door.web.page(
        request,
        "access/link_made.html",
        account=account,
        address=link_address(door.public_url, token),
        refused=door.letters is not None,
    )


def _page(
    door: Doorway,
    request: Request,
    *,
    done: str = "",
    wrong: str = "",
    email: str = "",
    name: str = "",
    status: int | None = None,
) -> Response:
    with door.web.database.reading() as connection:
        accounts = all_accounts(connection)
    return door.web.page(
        request,
        "access/accounts.html",
        status or (422 if wrong else 200),
        accounts=accounts,
        done=done,
        wrong=wrong,
        email=email,
        name=name,
        mail=door.post is not None,
    )
