"""Taking one's own words to a network: the exact text is kept, a link of one's own made, the intent noted.

Nobody is kept from sharing what they wrote: what the verifier finds is written down beside the text, and was shown
before. What opens is built by us from the database; nothing of it can be a place of the request's choosing. Whether it
was posted only the person knows: they are asked once.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Literal, NotRequired

from fastapi import APIRouter, Form
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from typing_extensions import TypedDict

from curation.lessons import note
from curation.own_wishes import Wishes
from curation.policy import policy_version
from curation.sharing.networks import LINK_ALONE, instance_host, share_link, with_link
from curation.store.own import save_wishes, wishes_of
from curation.store.own_picks import answer_posted
from curation.store.own_shares import SharedText, keep_shared_text, share_with_code
from curation.store.shares import note_intent, note_posted, short_link, take_back_posted
from curation.store.values import Pick
from service.opening import opening_page
from service.personal.checking import LONGEST_CAPTION, Checked, writing_about
from service.personal.here import Here, here
from service.personal.picks_page import HOME, as_typed, keep_wording
from service.web.rendering import Web
from service.web.scripts import SCRIPTS, errors

Network = Literal["linkedin", "x", "facebook", "bluesky", "mastodon", "threads", "whatsapp", "email", "copy"]
LONGEST_HOST = 300


class ToShare(TypedDict):
    """What our script does with a share; where it has to `ask` first, nothing was kept yet."""

    address: str | None
    caption: str
    code: str | None
    ask: NotRequired[Literal["instance"]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What goes to a network: `address` opens it, or is None where there is only something to copy."""

    code: str
    caption: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Sharing:
    """The two forms."""

    web: Web

    def share(
        self,
        request: Request,
        item: str,
        network: Annotated[Network, Form()],
        text: Annotated[str, Form(max_length=LONGEST_CAPTION)] = "",
        instance: Annotated[str, Form(max_length=LONGEST_HOST)] = "",
    ) -> Response:
        """Answers with the page that opens the network, or with JSON for our own script."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            pick, wishes = place.pick(item), _wishes(place, instance)
            if network == "mastodon" and instance_host(wishes.mastodon) is None:
                return self._which_mastodon(request, item, text)
            text = as_typed(text)
            taken = self._take(place, pick, network, text, wishes.mastodon, _origin(request))
        return self._answer(request, item, network, taken)

    def posted(self, request: Request, code: str, answer: Annotated[Literal["yes", "no"], Form()]) -> RedirectResponse:
        """Whether a share of one's own was posted; asked once, believed, and told to nobody."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            share = share_with_code(connection, place.person.id, code.replace("\0", ""))
            if share is None:
                raise HTTPException(404)
            posted = answer == "yes"
            answer_posted(
                connection, place.person.id, share.suggestion, network=share.network, posted=posted, now=place.now
            )
            (note_posted if posted else take_back_posted)(connection, place.person.id, code, place.now)
            if posted and self.web.configured().programme.learning:
                note(connection, place.person, share.suggestion, "share", place.now)
        return RedirectResponse(HOME, 303)

    def _take(self, place: Here, pick: Pick, network: Network, text: str, instance: str, origin: str) -> Taken:
        config, item, person = self.web.configured(), pick.item, place.person
        checked = writing_about(place.connection, config, person, item).check(text, network)
        if text != (pick.captions[0].text if pick.captions else ""):
            keep_wording(place, item.id, text, network)
        code = short_link(place.connection, person.id, item.id, network, place.now)
        link = f"{origin}/s/{code}" if item.url else ""
        caption = _caption(text, item.url, link, network)
        note_intent(place.connection, code, place.now)
        kept = _kept(item.id, network, code, caption, checked, policy_version(config))
        keep_shared_text(place.connection, person.id, kept, place.now)
        return Taken(code, caption, share_link(network, caption, link, instance=instance, subject=item.title))

    def _answer(self, request: Request, item: str, network: Network, taken: Taken) -> Response:
        if request.headers.get("accept", "").startswith("application/json"):
            return JSONResponse(ToShare(address=taken.address, caption=taken.caption, code=taken.code))
        back = f"{HOME}#pick-{item}"
        if taken.address is None:
            return self.web.page(request, "personal/copy.html", caption=taken.caption, back=back)
        pasted = taken.caption if network in LINK_ALONE else ""
        return opening_page(self.web, request, network, taken.address, back=back, text=pasted)

    def _which_mastodon(self, request: Request, item: str, text: str) -> Response:
        if request.headers.get("accept", "").startswith("application/json"):
            return JSONResponse(ToShare(address=None, caption=text, code=None, ask="instance"))
        return self.web.page(request, "personal/mastodon.html", item=item, caption=text, longest=LONGEST_HOST)


def router(web: Web) -> APIRouter:
    """The two routes."""
    sharing, routes = Sharing(web), APIRouter()
    routes.add_api_route(
        f"{HOME}/picks/{{item}}/share",
        sharing.share,
        methods=["POST"],
        response_model=ToShare,
        responses=errors(400, 404, 413),
        tags=[SCRIPTS],
    )
    routes.add_api_route(f"{HOME}/shares/{{code}}/posted", sharing.posted, methods=["POST"])
    return routes


def _origin(request: Request) -> str:
    """Scheme and host that our own links begin with."""
    public_url: str = request.app.state.public_url
    return public_url.rstrip("/")


def _wishes(place: Here, instance: str) -> Wishes:
    """What is kept of the person's Mastodon, after what they just said of it."""
    wishes = wishes_of(place.connection, place.person.id)
    host = instance_host(instance) if instance else None
    if host is None or host == wishes.mastodon:
        return wishes
    told = replace(wishes, mastodon=host)
    save_wishes(place.connection, place.person.id, told)
    return told


def _caption(text: str, url: str | None, link: str, network: Network) -> str:
    """The words as they are posted: with our link, or without any where the network gets that apart."""
    if network in LINK_ALONE:
        return (text.replace(url, "") if url else text).strip()
    return with_link(text, url, link) if link else text


def _kept(item: str, network: Network, code: str, caption: str, checked: Checked, policy: str) -> SharedText:
    found = tuple(dict.fromkeys(finding.code for finding in checked.findings))
    return SharedText(item, network, code, caption, found, policy)
