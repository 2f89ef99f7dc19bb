"""What a cell of the employee list may say, column by column: text in, value out, ValueError with value and remedy.

A cell may begin with = + - or @, as texts do: what makes such a cell dangerous is a spreadsheet that opens it, so
guarding against formulas is the business of whoever writes a CSV.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from curation.config.iso_codes import country_code, language_code
from curation.vocabulary import NETWORKS, REGISTERS, VOICE_FLAGS

MAX_LIST = 30
# Excel writes its truth values in the language of the desktop: VERO in Italian, SAND in Danish.
_YES = ("yes", "true", "1", "sì", "si", "ja", "vero", "sand")
_NO = ("no", "false", "0", "", "nej", "falso", "falsk")
_ID = re.compile(r"[\w.@+-]{1,64}")
_EMAIL = re.compile(r"[^\s@,;:<>()\"\\|]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+")


def _shown(cell: str) -> str:
    return repr(cell if len(cell) <= 60 else f"{cell[:57]}...")


def _line(limit: int, *, required: bool = False) -> Callable[[str], str]:
    """One line of at most `limit` characters: line breaks inside a cell become blanks."""

    def check(cell: str) -> str:
        return _checked(" ".join(_printable(cell).split()), limit, required)

    return check


def _paragraphs(limit: int) -> Callable[[str], str]:
    def check(cell: str) -> str:
        return _checked(_printable(cell).replace("\r\n", "\n").replace("\r", "\n").strip(), limit, False)

    return check


def _printable(cell: str) -> str:
    for char in cell:
        if unicodedata.category(char) == "Cc" and char not in "\t\r\n":
            raise ValueError(f"{_shown(cell)} holds the control character U+{ord(char):04X}; delete it")
    return cell


def _checked(text: str, limit: int, required: bool) -> str:
    if required and not text:
        raise ValueError("empty; fill it in")
    if len(text) > limit:
        raise ValueError(f"{_shown(text)} has {len(text)} characters; at most {limit} are kept, shorten it")
    return text


def _id(cell: str) -> str:
    text = _line(200, required=True)(cell)
    if not _ID.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no id; write up to 64 letters, digits and . _ - @ + without blanks")
    return text


def _email(cell: str) -> str:
    text = _line(254, required=True)(cell)
    if not _EMAIL.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no e-mail address; write one such as anna@example.com")
    return text


def _parts(cell: str, limit: int = 100) -> tuple[str, ...]:
    """The non-empty entries between `|`, each once."""
    entries = map(_line(limit), cell.split("|"))
    parts = tuple(dict.fromkeys(entry for entry in entries if entry))
    if len(parts) > MAX_LIST:
        raise ValueError(f"{len(parts)} entries; at most {MAX_LIST} are kept")
    return parts


def _languages(cell: str) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(map(language_code, _parts(cell))))
    if not parts:
        raise ValueError("empty; write at least one language such as en, the one they write in first")
    return parts


def _country(cell: str) -> str:
    text = _line(100)(cell)
    return country_code(text) if text else ""


def _tokens(known: Collection[str], cell: str) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(part.lower() for part in _parts(cell)))
    if unknown := [part for part in parts if part not in known]:
        raise ValueError(f"{', '.join(map(_shown, unknown))} is not known; write some of {'|'.join(known)}")
    return parts


def _networks(cell: str) -> tuple[str, ...]:
    return _tokens(NETWORKS, cell)


def _voice(cell: str) -> tuple[str, ...]:
    tokens = _tokens((*REGISTERS, *VOICE_FLAGS), cell)
    if len(registers := [token for token in tokens if token in REGISTERS]) > 1:
        raise ValueError(f"{' and '.join(registers)} are registers, and a voice has one; keep the one that fits")
    return tokens


def _opted_in(cell: str) -> bool:
    word = unicodedata.normalize("NFC", _line(100)(cell)).lower()
    if word not in _YES + _NO:
        raise ValueError(f"{_shown(cell)} is neither yes nor no; write yes, or no (or nothing) for not opted in")
    return word in _YES


CELLS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "id": _id,
        "name": _line(200, required=True),
        "email": _email,
        "title": _line(200, required=True),
        "department": _line(200),
        "about": _paragraphs(4000),
        "interests": _parts,
        "languages": _languages,
        "country": _country,
        "networks": _networks,
        "team": _line(200),
        "voice": _voice,
        "opted_in": _opted_in,
    }
)
"""Every column with its check, in the order of the documented header; empty `opted_in` is no."""
