"""Who takes part and what is known of their role: what they or HR wrote, never what they do.

A role is read as facets, each with a weight: the title leads, a description or the person's own words add to it, the
department only colours it (a long department name next to a short title drowns the title). Interests stand apart: one
of them met is enough, and they may only add. No I/O.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.sentences import split_sentences

# Shares of each facet in a role's vector. On the development roles a description of .25 and a department of .15 to .25
# did best, one text of everything far worse; what people write of themselves is weighed by guess until data exists.
TITLE_WEIGHT = 1.0
DESCRIPTION_WEIGHT = 0.25
ABOUT_WEIGHT = 0.5
DEPARTMENT_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class Employee:
    """One person of the programme. `languages[0]` is the language they write in; the role text is written in it too."""

    id: str
    name: str
    email: str
    title: str
    department: str = ""
    about: str = ""
    interests: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    country: str = ""
    networks: tuple[str, ...] = ()
    team: str = ""
    voice: tuple[str, ...] = ()
    opted_in: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A piece of the role text and its share in the role's vector."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Role:
    """What is matched with items. `phrases` are the pieces a reason may quote, as written."""

    key: str
    language: str
    facets: tuple[Facet, ...]
    interests: tuple[str, ...]
    phrases: tuple[str, ...]


def describe_role(
    key: str,
    language: str,
    title: str,
    *,
    department: str = "",
    description: str = "",
    about: str = "",
    interests: Sequence[str] = (),
) -> Role:
    """Facets and quotable phrases of a role; absent fields stay absent."""
    prose = [sentence for text in (description, about) for sentence in split_sentences(text, language)]
    weighted = [
        (title, TITLE_WEIGHT),
        (description, DESCRIPTION_WEIGHT),
        (about, ABOUT_WEIGHT),
        (department, DEPARTMENT_WEIGHT),
    ]
    return Role(
        key=key,
        language=language,
        facets=tuple(Facet(text, weight) for text, weight in weighted if text.strip()) or (Facet(title, 1.0),),
        interests=tuple(_distinct(interests)),
        phrases=tuple(_distinct([title, *interests, *prose, department])) or (title,),
    )


def role_of(employee: Employee) -> Role:
    """The role of an employee, in the language they write."""
    return describe_role(
        employee.id,
        employee.languages[0],
        employee.title,
        department=employee.department,
        about=employee.about,
        interests=employee.interests,
    )


def _distinct(phrases: Sequence[str]) -> Iterator[str]:
    seen: set[str] = set()
    for phrase in (phrase.strip() for phrase in phrases):
        if phrase and phrase.casefold() not in seen:
            seen.add(phrase.casefold())
            yield phrase
