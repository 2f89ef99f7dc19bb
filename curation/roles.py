"""Who takes part and what is known of their role: what they or HR wrote, never what they do.

What is matched is a `RoleText`, whose pieces `models.facets` weighs; what a reason may quote are its phrases. No I/O.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.facets import RoleText
from models.sentences import split_sentences


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
class Role:
    """What is matched with items. `phrases` are the pieces a reason may quote, as written."""

    key: str
    text: RoleText
    phrases: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.text.language


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
    """The text and the quotable phrases of a role; absent fields stay absent."""
    prose = [sentence for text in (description, about) for sentence in split_sentences(text, language)]
    text = RoleText(language, title, department, description, about, tuple(_distinct(interests)))
    return Role(key, text, tuple(_distinct([title, *interests, *prose, department])) or (title,))


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
