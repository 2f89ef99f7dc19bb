"""Where an OpenAI-compatible endpoint is: the base URL an operator writes, checked and put in one form. No I/O."""

from urllib.parse import urlsplit

_REMEDY = 'write one such as "http://127.0.0.1:8080/v1"'


def parse_endpoint(text: str) -> str:
    """The base URL without a slash at its end.

    Which machine it names is the operator's choice and not judged. ValueError, with the remedy, for anything but an
    http(s) URL of a host; no message shows a user name or password.
    """
    shown = repr(text.rpartition("@")[2][:80])
    if any(character.isspace() or not character.isprintable() for character in text):
        raise ValueError(f"{shown} holds white space or a control character; {_REMEDY}")
    try:
        url = urlsplit(text)
        port = url.port
    except ValueError:
        raise ValueError(f"{shown} is no URL; {_REMEDY}") from None
    if url.scheme not in ("http", "https") or not url.hostname or port == 0:
        raise ValueError(f"{shown} is no http:// or https:// address of a host; {_REMEDY}")
    if url.username is not None or url.password is not None:
        raise ValueError(f"{shown} has a user name before it; name the variable that holds the key in key_variable")
    if url.query or url.fragment or "?" in text or "#" in text:
        raise ValueError(f"{shown} goes on after its path; {_REMEDY}")
    return text.rstrip("/").removesuffix("/chat/completions")


def host_of(base: str) -> str:
    """The host and port of a checked base URL, for people to recognise."""
    return urlsplit(base).netloc
