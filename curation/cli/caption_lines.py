"""The JSON lines `captions draft` and `captions verify` read, as pydantic models, and the values they stand for."""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from curation.captions import CaptionRules, Source
from curation.config import Kind
from curation.roles import Employee

MOST_TEXT = 65_536  # as much as is read of an entry in a feed
MOST_CAPTION, MOST_VARIANTS = 20_000, 10
_NOW_CALLED = {"twitter": "x"}
_SUBTAG = re.compile("[-_]")

Short = Annotated[str, Field(max_length=1_000)]
Language = Annotated[str, Field(min_length=2, max_length=35)]


class Line(BaseModel):
    """One line, or an object in it; other keys are ignored, and null is as good as no key at all."""

    model_config = ConfigDict(frozen=True, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {name: part for name, part in value.items() if part is not None}


class ItemPart(Line):
    """The item a caption is about."""

    title: Annotated[str, Field(max_length=5_000)]
    summary: Annotated[str, Field(max_length=MOST_TEXT)] = ""
    url: Annotated[str, Field(max_length=5_000)] | None = None
    language: Language
    kind: Kind = "third_party"
    source_name: Short = ""
    story: Short = ""

    def source(self) -> Source:
        """As the caption rooms know it; an item without a story is one of its own."""
        story, base = self.story or self.url or self.title, base_of(self.language)
        return Source(story, self.title, self.summary, self.url or None, base, self.kind, self.source_name)


class RulesPart(Line):
    """Where a caption is to go, and the rules of a programme, where a line states any."""

    network: Short = ""
    employer: Short = ""
    competitors: list[Short] = []
    banned: list[Short] = []
    agreed: bool = False

    @property
    def place(self) -> str | None:
        """The network as `networks` calls it; None where none is named."""
        name = self.network.strip().casefold()
        return _NOW_CALLED.get(name, name) or None

    def rules(self, hashtags: tuple[str, ...] = ()) -> CaptionRules:
        """As the caption rooms know them."""
        return CaptionRules(
            employer=self.employer.strip() or None,
            banned_phrases=tuple(self.banned),
            competitors=tuple(self.competitors),
            sharing="agreed" if self.agreed else "encouraged",
            hashtags=hashtags,
        )


class VoicePart(Line):
    """How a person sounds; `hashtags` is a yes or the hashtags themselves."""

    register_: Annotated[str, Field(alias="register")] = ""
    emoji: bool = False
    first_person: bool = False
    questions: bool = False
    hashtags: bool | list[Short] = False

    def tokens(self) -> tuple[str, ...]:
        """As profiles write it."""
        said = {
            self.register_: bool(self.register_),
            "emoji": self.emoji,
            "first_person": self.first_person,
            "questions": self.questions,
            "hashtags": bool(self.hashtags),
        }
        return tuple(token for token, meant in said.items() if meant)


class EmployeePart(Line):
    """Whoever would post."""

    id: Short
    name: Short = ""
    title: Short = ""
    department: Short = ""
    languages: list[Language] = Field(default=["en"], min_length=1)
    country: Annotated[str, Field(max_length=2)] = ""
    voice: VoicePart = VoicePart()


class DraftLine(RulesPart):
    """What to draft, and what colleagues were handed for the same story."""

    employee: EmployeePart
    item: ItemPart
    variants: Annotated[int, Field(ge=1, le=MOST_VARIANTS)] = 3
    handed_out: list[Annotated[str, Field(max_length=MOST_CAPTION)]] = []

    def person(self) -> Employee:
        """The employee, who shares on the network asked for."""
        part = self.employee
        return Employee(
            id=part.id,
            name=part.name,
            email="",
            title=part.title,
            department=part.department,
            languages=tuple(part.languages),
            country=part.country,
            networks=(self.place,) if self.place else (),
            voice=part.voice.tokens(),
        )

    def drafting_rules(self) -> CaptionRules:
        """The rules, with the hashtags the voice brings."""
        tags = self.employee.voice.hashtags
        return self.rules(tuple(tags) if isinstance(tags, list) else ())


class VerifyLine(RulesPart):
    """What to verify: a caption as typed, its link not yet added."""

    item: ItemPart
    caption: Annotated[str, Field(max_length=MOST_CAPTION)]
    language: Language
    country: Annotated[str, Field(max_length=2)] = ""
    handed_out: list[Annotated[str, Field(max_length=MOST_CAPTION)]] = []


def base_of(language: str) -> str:
    """The base of a language tag: en of en-GB and EN."""
    return _SUBTAG.split(language, maxsplit=1)[0].casefold()
