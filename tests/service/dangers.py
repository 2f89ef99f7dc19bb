"""What a page must not hold, found in the tree a browser would make of it (selectolax's Lexbor is an HTML5 parser).

Everything our templates use is listed; whatever else is there came from a feed. A text of somebody else's stands in an
element that holds nothing but text.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

ELEMENTS = frozenset(
    """html head meta title link body a header p nav ul ol li main footer h1 h2 h3 section article div span bdi time
    br code details summary table caption thead tbody tfoot tr th td label textarea nav form button select option input
    optgroup fieldset legend mark pre script
    dialog dl dt dd kbd strong figure figcaption blockquote svg rect line""".split()  # noqa: SIM905
)
ATTRIBUTES = frozenset(
    """lang charset name content rel href type class id tabindex aria-label aria-current aria-labelledby role scope
    aria-describedby data-label datetime title for rows dir readonly method action formaction formtarget form value
    maxlength checked selected hidden required autofocus aria-live aria-invalid src data-item data-none data-some
    data-field data-link data-does data-done data-failed data-action
    data-since data-changes data-list data-show data-all data-help data-id aria-hidden defer start reversed viewBox
    label width height x y x1 x2 y1 y2 focusable open inputmode autocomplete enctype accept download""".split()  # noqa: SIM905
)
TEXT_ONLY = frozenset({"bdi", "textarea", "title", "time", "code", "mark", "option", "script"})
SENT_TO = ("action", "formaction", "data-action")
OURS = re.compile(r"/[\w/.%-]*(?:\?[\w.%=&+-]*)?(?:#[\w-]*)?|#[\w-]*")
WEB = re.compile(r"https?://[^/?#]+.*", re.DOTALL)
META = frozenset({None, "viewport", "color-scheme"})
SHEETS = {"stylesheet": "/static/style.css", "icon": "/static/mark.svg"}


def dangers(page: str) -> list[str]:
    """Everything in the page that our templates did not put there, in words."""
    root = LexborHTMLParser(page).root
    assert root is not None
    return [danger for node in root.traverse(include_text=False) for danger in _of(node)]


def _of(node: LexborNode) -> Iterator[str]:
    tag, attributes = str(node.tag), node.attributes
    if tag.startswith(("-", "!")):  # the document itself, its type, comments
        if tag == "-comment":
            yield "comment"
        return
    if tag not in ELEMENTS:
        yield f"<{tag}>"
    if tag in TEXT_ONLY and node.css_matches("*:has(*)"):
        yield f"markup inside of <{tag}>"
    yield from (f"<{tag} {name}>" for name in attributes if name not in ATTRIBUTES)
    if tag == "script" and (node.text() or not str(attributes.get("src")).startswith("/static/")):
        yield "<script> of somebody else"
    yield from (
        f"{name} {attributes[name]!r}"
        for name in SENT_TO
        if name in attributes and not OURS.fullmatch(str(attributes[name]))
    )
    if "href" in attributes:
        yield from _of_address(tag, attributes.get("rel"), attributes["href"] or "")
    if tag == "meta" and (attributes.get("name") not in META or "http-equiv" in attributes):
        yield f"<meta {attributes}>"


def _of_address(tag: str, relation: str | None, address: str) -> Iterator[str]:
    if tag == "link":
        if SHEETS.get(relation or "") != address:
            yield f"<link {relation} {address}>"
    elif not OURS.fullmatch(address) and not WEB.fullmatch(address):
        yield f"link to {address!r}"
