"""What `feeds.yaml` says, as frozen values: feeds, brands, programme rules, network, models.

Reading and checking the file is `file.py`; nothing here does I/O. Defaults stand beside the type they belong to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, time, tzinfo
from pathlib import Path
from typing import Literal

Kind = Literal["company", "third_party"]
ReviewRule = Literal["required", "trusted"]
Sharing = Literal["encouraged", "agreed"]


@dataclass(frozen=True, slots=True)
class FeedSource:
    """One feed as configured; its name is its identity, so that a changed URL keeps the items."""

    name: str
    url: str
    kind: Kind = "third_party"
    language: str | None = None
    topics: tuple[str, ...] = ()
    trust: float = 0.5
    review: ReviewRule = "required"
    max_age_days: int = 30
    max_items: int = 500
    check_minutes: int = 30
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Brand:
    """A name to recognise in texts; `competitor` tells whose it is.

    `aliases` mean the same as `name`, `exclude` are phrases in which none of them means the brand. With
    `case_sensitive` the names count as they are written here, and in capitals. What a name may look like in a text is
    decided by `curation.mentions`.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    case_sensitive: bool = False
    competitor: bool = False


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local time of day between which nobody is sent anything; may span midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Programme:
    """The rules everybody's picks obey.

    `third_party_share` is a band (low, high) over everybody's picks of the week together. `disclosure` maps a country
    code (ISO 3166-1 alpha-2, or "default") to wording by language, with `{employer}` as its only slot. `sharing` says
    whether employees have agreed with the company to post or are merely encouraged to. `themes` are what the
    company stands for, in the first of `languages`; an item that holds one of the phrases of `avoid` fits nobody.
    `learning`: whether what people do with their picks may change scores; without it nothing of it is kept either.
    """

    picks_per_week: int = 3
    third_party_share: tuple[float, float] = (0.0, 0.6)
    exposure_per_item: int = 8
    per_source: int = 2
    min_relevance: float = 0.3
    min_engagement: float = 0.0
    languages: tuple[str, ...] = ("en",)
    time_zone: tzinfo = UTC
    disclosure: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    banned_phrases: tuple[str, ...] = ()
    sharing: Sharing = "encouraged"
    hashtags: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    learning: bool = True
    quiet_hours: QuietHours | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """How feeds are reached.

    `allow` names hosts inside the organisation that may be read from: `host`, `host:port`, address or CIDR. `proxy` is
    the http:// URL of the proxy every request goes through, or "environment" for the one that the environment names.
    """

    allow: tuple[str, ...] = ()
    proxy: str | None = None


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """What drafts captions before the offline drafter is asked; whatever it fails at, the offline drafter does.

    With an `endpoint` (base URL, OpenAI-compatible) `model` is its name there, and `key_variable` names the variable of
    the environment that holds the key. Without, `model` is a folder or a hub id and `gguf` a file of it. A caption may
    take `seconds` in all; `tokens` is the longest answer of one try.
    """

    model: str
    gguf: str | None = None
    endpoint: str | None = None
    key_variable: str | None = None
    seconds: int = 60
    tokens: int = 300


@dataclass(frozen=True, slots=True)
class Config:
    """One `feeds.yaml`, checked. `path` is the file; feed paths are below its folder. No model: the bundled one."""

    path: Path
    feeds: tuple[FeedSource, ...]
    brands: tuple[Brand, ...] = ()
    programme: Programme = Programme()
    network: Network = Network()
    encoder: str | None = None
    sentiment: str | None = None
    drafter: LanguageModel | None = None

    @property
    def drafts_elsewhere(self) -> bool:
        """Whether what drafts captions is reached by an address."""
        return self.drafter is not None and self.drafter.endpoint is not None

    @property
    def employer(self) -> str | None:
        """The name of the first brand that is no competitor: the company whose programme this is."""
        return next((brand.name for brand in self.brands if not brand.competitor), None)
