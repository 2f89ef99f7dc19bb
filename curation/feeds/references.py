"""Which ampersands begin a named character reference, as HTML decides in attributes (WHATWG HTML, section 13.2.5.73).

The names HTML knows without a semicolon (`&copy`) are no reference where `=`, a letter or a digit follows: texts of
feeds quote addresses, and `?page=1&copy=2` has no copyright sign. HTML itself is that careful in attributes only.
"""

import re
from html.entities import html5

_NAMED = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*+)([;=]?)")
_NAMED_OR_CDATA = re.compile(rf"<!\[CDATA\[.*?(?:\]\]>|\Z)|{_NAMED.pattern}", re.DOTALL)


def literal_ampersands(markup: str) -> str:
    """HTML with every `&` escaped that begins a name but no reference."""
    return _NAMED.sub(lambda found: found[0] if _is_reference(*found.groups()) else _escaped(found[0]), markup)


def literal_ampersands_of_xml(text: str) -> str:
    """The same of text that is nearly XML, with a semicolon after every reference; CDATA stays.

    What ends with one may be declared, and stays, too.
    """
    return _NAMED_OR_CDATA.sub(_literal_in_xml, text)


def _literal_in_xml(found: re.Match[str]) -> str:
    name, end = found.groups()
    if name is None or end == ";":
        return found[0]
    return f"&{name};" if _is_reference(name, end) else _escaped(found[0])


def _is_reference(name: str, end: str) -> bool:
    return f"{name};" in html5 if end == ";" else name in html5 and not end


def _escaped(written: str) -> str:
    return f"&amp;{written[1:]}"
