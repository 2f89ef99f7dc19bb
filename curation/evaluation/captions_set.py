"""The written captions, true or wrong in one way, with their items, and the hostile items.

`data/captions/captions.md` tells how they were made and what may be looked at.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curation.captions import CaptionRules, Finding, Source
from curation.captions.verifying.verifier import Verifier

FOLDER = Path(__file__).parent / "data" / "captions"
HOSTILE = FOLDER.parent / "hostile_items.jsonl"
LANGUAGES = ("en", "it", "da")
PARTS = ("dev", "strangers", "later", "free", "slips_read", "slips", "testers_read", "testers", "held")

BY_WORDS = (
    "number", "unit", "date", "name", "organisation", "quote", "url", "handle", "disclosure", "language", "length",
    "injection", "competitor",
)  # fmt: skip
"""Codes where words or numbers decide."""


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """An item and the rules of the programme it came to, apart from how posting is asked for."""

    source: Source
    employer: str
    competitors: tuple[str, ...]

    def rules(self, *, agreed: bool) -> CaptionRules:
        return CaptionRules(self.employer, competitors=self.competitors, sharing="agreed" if agreed else "encouraged")


@dataclass(frozen=True, slots=True)
class Written:
    """One caption. `wrong` is the code of its one error, None where it is true; `language` is the one asked for."""

    id: str
    part: str
    item: WrittenItem
    caption: str
    language: str
    network: str
    country: str
    agreed: bool
    wrong: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Hostile:
    """An item that wants to be more than text. `canary` is a word of it that no caption may carry."""

    source: Source
    canary: str


def read_captions() -> tuple[Written, ...]:
    """The whole set, as it stands in the files."""
    items = {row["id"]: _item(row) for row in _rows(FOLDER / "items.jsonl")}
    return tuple(_written(row, items) for row in _rows(FOLDER / "captions.jsonl"))


def verifier_for(written: Written) -> Verifier:
    """What judges the caption: its item, read under its programme's rules."""
    return Verifier(written.item.source, written.item.rules(agreed=written.agreed), written.language)


def findings_of(captions: Sequence[Written]) -> Iterator[tuple[Finding, ...]]:
    """What the verifier finds in each, in order. An item is read once for all captions of one language and rule."""
    verifiers: dict[tuple[str, str, bool], Verifier] = {}
    for each in captions:
        key = (each.item.source.story, each.language, each.agreed)
        if key not in verifiers:
            verifiers[key] = verifier_for(each)
        yield verifiers[key].findings(each.caption, network=each.network, country=each.country)


def read_hostile() -> tuple[Hostile, ...]:
    """Every hostile item, as a feed would bring it."""
    return tuple(_hostile(row) for row in _rows(HOSTILE))


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _item(row: Mapping[str, Any]) -> WrittenItem:
    source = Source(
        story=row["id"],
        title=row["title"],
        text=row["summary"],
        url=row["url"],
        language=row["language"],
        kind=row["kind"],
        source_name=row["source_name"],
    )
    return WrittenItem(source, row["employer"], tuple(row["competitors"]))


def _written(row: Mapping[str, Any], items: Mapping[str, WrittenItem]) -> Written:
    return Written(**{**row, "item": items[row["item"]]})


def _hostile(row: Mapping[str, Any]) -> Hostile:
    source = Source(
        story=row["id"],
        title=row["title"],
        text=row["summary"],
        url=f"https://feed.example/{row['id']}",
        language=row["language"],
        kind="third_party",
        source_name="The Feed",
    )
    return Hostile(source, row["canary"])
