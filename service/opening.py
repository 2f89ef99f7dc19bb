"""The step from a share button to a network.

A browser holds the form-action of our content policy against the redirect that a form is answered with too (Chromium
does, Firefox does not), so a 303 to another site would be refused. The form is answered with a page of ours instead,
whose `Refresh` header goes on by itself, and whose link does where that is switched off. The policy stays as strict as
it is, whatever instance of Mastodon somebody is on. Nothing of the address comes from the request: it is built by
`curation.sharing.networks.share_link` from the database and what the person wrote.
"""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from service.web.rendering import Web

NAMES = {
    "linkedin": "LinkedIn",
    "x": "X",
    "facebook": "Facebook",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "threads": "Threads",
    "whatsapp": "WhatsApp",
}
"""Networks are called the same in every language; e-mail and copying are not among them."""
COPIED = "copied"
"""What `static/share.js` adds to the query once the caption is on the clipboard."""


def opening_page(web: Web, request: Request, network: str, address: str, *, back: str, text: str = "") -> HTMLResponse:
    """A page that opens a network at once, or stays where there is a caption to copy first.

    Args:
        address: where to go, percent-encoded.
        back: the path of the page the person comes from.
        text: the caption, where the network takes none and it is to be pasted. The page goes on without showing it if
            the script says that it is on the clipboard already.
    """
    stays = bool(text) and COPIED not in request.query_params
    name = NAMES.get(network)
    page = web.page(request, "share/opening.html", address=address, name=name, back=back, text=text, stays=stays)
    page.headers["Cache-Control"] = "no-store"
    if not stays:
        page.headers["Refresh"] = f"0; url={address}"
    return page
