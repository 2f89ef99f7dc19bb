"""The mistakes in a `feeds.yaml`, found across entries and told in plain words.

A sentence reads `feeds[3].url: what is wrong; what to do (line 14)`, indices from 0, in file order. Found here: names
and addresses of feeds, ids of brands, countries and languages of disclosures that occur twice, and a wording with
{employer} where no brand is one's own; between names of brands, `brand_names` finds it. What one option may say is
checked by the schema, whose findings are only translated here.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from curation.config.brand_names import brand_problems
from curation.config.checks import EVERY_LANGUAGE, shown
from curation.config.feed_address import feed_address, same_address
from curation.config.schema import OPTIONS
from curation.config.yaml_nodes import Place, Problem
from curation.language import base_code

_WANTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping of options",
}
_REMEDIES = {
    "string_type": "write it as one text",
    "tuple_type": "write each value on a line of its own after '- '",
    "dict_type": "write 'key: value' lines below it",
    "model_type": "write its options as 'key: value' lines",
}


def sentences(problems: Iterable[Problem], lines: Mapping[Place, int]) -> list[str]:
    """The problems as text, each once, in the order of the file; `lines` as in `Document`."""
    order = {place: rank for rank, place in enumerate(sorted(lines, key=lambda place: lines[place]))}
    known = [(_nearest(problem.place, lines), problem) for problem in problems]
    known.sort(key=lambda pair: order.get(pair[0], -1))
    return list(dict.fromkeys(_sentence(problem, lines.get(near)) for near, problem in known))


def from_validation(error: ValidationError) -> list[Problem]:
    """One problem for each finding of the schema."""
    return [_from_details(details) for details in error.errors(include_url=False)]


def across_entries(value: Mapping[str, object]) -> list[Problem]:
    """What is wrong between entries of the unchecked document `value`; entries of a wrong shape are passed over."""
    feeds = list(_texts(value.get("feeds"), ("feeds",), "url"))
    names = [(place, text.strip().casefold(), text) for place, text in _texts(value.get("feeds"), ("feeds",), "name")]
    brands = [(place, text, text) for place, text in _texts(value.get("brands"), ("brands",), "id")]
    addresses = [(place, key, text) for place, text in feeds if (key := _address_key(text))]
    countries = [(place, place[-1].casefold(), place[-1]) for place in _countries(value) if isinstance(place[-1], str)]
    languages = [(place, f"{place[-2]} {_language_key(place[-1])}", place[-1]) for place, _ in _wordings(value)]
    return [
        *_repeated(names, "give every feed its own name"),
        *_repeated(addresses, "read every feed once"),
        *_repeated(brands, "give every brand its own id"),
        *_repeated(countries, "state every country once"),
        *_repeated(languages, "keep one wording for a language"),
        *_employer_missing(value),
        *brand_problems(value.get("brands")),
    ]


def _sentence(problem: Problem, line: int | None) -> str:
    path = ""
    for part in problem.place:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part not in ("[key]", EVERY_LANGUAGE):
            path += f".{part}" if part.isprintable() else f".{part!a}"
    place = path.removeprefix(".") or "the file"
    return f"{place[:200]}: {problem.sentence}" + (f" (line {line})" if line else "")


def _nearest(place: Place, lines: Mapping[Place, int]) -> Place:
    """The longest beginning of `place` that stands in the file: a missing option is told at its entry."""
    return next((place[:end] for end in range(len(place), 0, -1) if place[:end] in lines), ())


def _from_details(details: ErrorDetails) -> Problem:
    place, kind, value = details["loc"], details["type"], details["input"]
    if kind == "value_error":
        return Problem(place, str(details["ctx"]["error"]))
    if kind == "missing":
        return Problem(place, "missing; add it")
    if kind == "extra_forbidden":
        return Problem(place, _unknown(place))
    if kind == "literal_error":
        return Problem(place, f"{shown(value)} is not known; write {details['ctx']['expected']}")
    found = f"found {shown(value)} where {_WANTED.get(kind, 'another value')} is expected"
    return Problem(place, f"{found}; {_REMEDIES.get(kind, 'correct it')}")


def _unknown(place: Place) -> str:
    options = OPTIONS[tuple(part for part in place[:-1] if isinstance(part, str))]
    near = difflib.get_close_matches(str(place[-1])[:80].lower(), options, n=1)
    return f"no such option; did you mean {near[0]!r}?" if near else f"no such option; known are {', '.join(options)}"


def _texts(entries: object, place: Place, option: str) -> Iterator[tuple[Place, str]]:
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        text = entry.get(option) if isinstance(entry, dict) else None
        if isinstance(text, str):
            yield (*place, index, option), text


def _countries(value: Mapping[str, object]) -> Iterator[Place]:
    programme = value.get("programme")
    disclosure = programme.get("disclosure") if isinstance(programme, dict) else None
    for country in disclosure if isinstance(disclosure, dict) else ():
        yield "programme", "disclosure", country


def _address_key(text: str) -> str | None:
    try:
        return same_address(feed_address(text.strip()))
    except ValueError:
        return None  # the schema reports it


def _language_key(written: str | int) -> str:
    return base_code(str(written)) or str(written)


def _repeated(entries: Iterable[tuple[Place, str, object]], remedy: str) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for place, key, written in entries:
        if key in first:
            earlier = _sentence(Problem(first[key], ""), None).removesuffix(": ")
            yield Problem(place, f"{shown(written)} is already at {earlier}; {remedy}")
        else:
            first[key] = place


def _employer_missing(value: Mapping[str, object]) -> Iterator[Problem]:
    brands = value.get("brands")
    listed = [brand for brand in brands if isinstance(brand, dict)] if isinstance(brands, list) else []
    if any(str(brand.get("competitor")).lower() != "true" for brand in listed):
        return
    for place, text in _wordings(value):
        if "{employer}" in text:
            yield Problem(place, "{employer} stands for your first brand that is no competitor; add one below brands")


def _wordings(value: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    programme = value.get("programme")
    for place in _countries(value):
        assert isinstance(programme, dict)
        wordings = programme["disclosure"][place[-1]]
        for language, text in wordings.items() if isinstance(wordings, dict) else [(EVERY_LANGUAGE, wordings)]:
            if isinstance(text, str):
                yield (*place, language), text
