"""Which options `feeds.yaml` has, as pydantic models of the file as it is written.

No defaults stand here: an omitted option takes the one beside its dataclass in `__init__.py`, so `given` returns
only what the file says. An option left empty counts as omitted. What a value may be is in `checks.py`, rules that span
several entries in `problems.py`.
"""

from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, model_validator

from curation.config import Kind, QuietHours, ReviewRule, Sharing, checks
from curation.config.feed_address import feed_address
from curation.config.iso_codes import language_code

_OMITTED: Any = Field(default=None)

Text = Annotated[str, AfterValidator(checks.text)]
Address = Annotated[str, AfterValidator(checks.text), AfterValidator(feed_address)]
Language = Annotated[str, AfterValidator(language_code)]
Flag = Annotated[bool, PlainValidator(checks.flag)]
Share = Annotated[float, PlainValidator(checks.share_of_one)]
Count = Annotated[int, PlainValidator(checks.whole(1))]
Texts = tuple[Text, ...]
BrandName = Annotated[Text, AfterValidator(checks.brand_name)]
Wording = Annotated[str, AfterValidator(checks.text), AfterValidator(checks.wording)]
Wordings = Annotated[
    dict[Annotated[str, AfterValidator(checks.wording_language)], Wording],
    BeforeValidator(checks.one_wording_for_all),
]


class Section(BaseModel):
    """A mapping whose options are all known."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_omitted(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}

    def given(self) -> dict[str, Any]:
        """The options the file states, by name, checked and converted."""
        return {name: getattr(self, name) for name in type(self).model_fields if name in self.model_fields_set}


class FeedSection(Section):
    """One entry below `feeds:`."""

    name: Text
    url: Address
    kind: Kind = _OMITTED
    language: Language = _OMITTED
    topics: Annotated[Texts, AfterValidator(checks.topics)] = _OMITTED
    trust: Share = _OMITTED
    review: ReviewRule = _OMITTED
    max_age_days: Annotated[int, PlainValidator(checks.whole(1, 3650))] = _OMITTED
    max_items: Annotated[int, PlainValidator(checks.whole(1, 500))] = _OMITTED
    check_minutes: Annotated[int, PlainValidator(checks.whole(5, 10_080))] = _OMITTED
    paused: Flag = _OMITTED


class BrandSection(Section):
    """One entry below `brands:`."""

    id: Annotated[str, AfterValidator(checks.slug)]
    name: BrandName
    aliases: tuple[BrandName, ...] = _OMITTED
    exclude: tuple[BrandName, ...] = _OMITTED
    case_sensitive: Flag = _OMITTED
    competitor: Flag = _OMITTED


class ProgrammeSection(Section):
    """The options below `programme:`."""

    picks_per_week: Annotated[int, PlainValidator(checks.whole(0, 20))] = _OMITTED
    third_party_share: Annotated[tuple[float, float], PlainValidator(checks.share_band)] = _OMITTED
    exposure_per_item: Count = _OMITTED
    per_source: Count = _OMITTED
    min_relevance: Share = _OMITTED
    min_engagement: Share = _OMITTED
    languages: Annotated[tuple[Language, ...], AfterValidator(checks.languages)] = _OMITTED
    time_zone: Annotated[ZoneInfo, PlainValidator(checks.time_zone)] = _OMITTED
    disclosure: dict[Annotated[str, AfterValidator(checks.country)], Wordings] = _OMITTED
    banned_phrases: Texts = _OMITTED
    sharing: Sharing = _OMITTED
    hashtags: Texts = _OMITTED
    themes: Annotated[Texts, AfterValidator(checks.themes)] = _OMITTED
    avoid: tuple[Annotated[Text, AfterValidator(checks.avoided_phrase)], ...] = _OMITTED
    learning: Flag = _OMITTED
    quiet_hours: Annotated[QuietHours, PlainValidator(checks.quiet_hours)] = _OMITTED


class NetworkSection(Section):
    """The options below `network:`."""

    allow: tuple[Annotated[str, AfterValidator(checks.text), AfterValidator(checks.allowed_host)], ...] = _OMITTED
    proxy: Annotated[str, AfterValidator(checks.text), AfterValidator(checks.proxy)] = _OMITTED


class DrafterSection(Section):
    """The options below `drafter:`."""

    model: Text
    gguf: Text = _OMITTED
    endpoint: Annotated[str, AfterValidator(checks.text), AfterValidator(checks.endpoint)] = _OMITTED
    key_variable: Annotated[str, AfterValidator(checks.variable)] = _OMITTED
    seconds: Annotated[int, PlainValidator(checks.whole(1, 3600))] = _OMITTED
    tokens: Annotated[int, PlainValidator(checks.whole(50, 4000))] = _OMITTED

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.endpoint and self.gguf:
            raise ValueError("has an endpoint and a gguf file; the endpoint has its own files: remove one of the two")
        if self.key_variable and not self.endpoint:
            raise ValueError("has a key_variable and no endpoint to send the key to; add endpoint or remove it")
        return self


class FileSections(Section):
    """The whole file."""

    feeds: Annotated[tuple[FeedSection, ...], AfterValidator(checks.feeds)]
    brands: tuple[BrandSection, ...] = _OMITTED
    programme: ProgrammeSection = _OMITTED
    network: NetworkSection = _OMITTED
    encoder: Text = _OMITTED
    sentiment: Text = _OMITTED
    drafter: DrafterSection = _OMITTED


class ProgrammeFile(Section):
    """A file of rules alone, told like the section of a whole one."""

    programme: ProgrammeSection


OPTIONS: dict[tuple[str, ...], tuple[str, ...]] = {
    (): tuple(FileSections.model_fields),
    ("feeds",): tuple(FeedSection.model_fields),
    ("brands",): tuple(BrandSection.model_fields),
    ("programme",): tuple(ProgrammeSection.model_fields),
    ("network",): tuple(NetworkSection.model_fields),
    ("drafter",): tuple(DrafterSection.model_fields),
}
"""The known options by section, in the order of the documentation."""
