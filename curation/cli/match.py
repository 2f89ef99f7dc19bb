"""`match`: rank items for roles by relevance alone, JSON lines in and out. Needs no feeds.yaml and no database."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from curation.cli.output import print_line
from curation.cli.settings import BadInput, read_file
from curation.matching import Readable
from curation.relevance import rank_items
from curation.roles import Role, describe_role
from models.encoder import load_encoder


class RoleLine(BaseModel):
    """One role as `match` reads it; other keys are ignored."""

    model_config = ConfigDict(frozen=True, strict=True)

    key: str
    lang: str
    title: str = Field(min_length=1)
    department: str | None = None
    description: str | None = None
    about: str | None = None
    interests: list[str] | None = None

    def role(self) -> Role:
        """The role; absent fields stay absent."""
        return describe_role(
            self.key,
            self.lang,
            self.title,
            department=self.department or "",
            description=self.description or "",
            about=self.about or "",
            interests=self.interests or (),
        )


class ItemLine(BaseModel):
    """One item as `match` reads it; other keys are ignored."""

    model_config = ConfigDict(frozen=True, strict=True)

    key: str
    lang: str
    title: str
    summary: str | None = None

    def readable(self) -> Readable:
        """What matching reads of it."""
        return Readable(self.key, self.lang, self.title, self.summary or "")


Line = TypeVar("Line", RoleLine, ItemLine)


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(match)


def match(
    roles: Annotated[
        Path, typer.Option(help="JSON lines: key, lang, title, department, description, about, interests.")
    ],
    items: Annotated[Path, typer.Option(help="JSON lines: key, lang, title, summary.")],
    top: Annotated[int, typer.Option(min=1, help="How many items for each role.")] = 10,
    encoder: Annotated[str | None, typer.Option(help="A sentence-transformers model, by path or hub id.")] = None,
) -> None:
    """Rank items for each role by relevance alone, with the phrases that met; one JSON line a role, in input order."""
    asked = [line.role() for line in _lines(roles, RoleLine)]
    offered = [line.readable() for line in _lines(items, ItemLine)]
    for role, ranked in zip(asked, rank_items(asked, offered, load_encoder(encoder), top), strict=True):
        rows = [
            {
                "key": hit.key,
                "relevance": hit.relevance,
                "evidence": asdict(hit.evidence),
            }
            for hit in ranked
        ]
        print_line({"role": role.key, "items": rows})


def _lines(path: Path, shape: type[Line]) -> Iterator[Line]:
    for number, line in enumerate(read_file(path).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield shape.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            place = ".".join(map(str, first["loc"])) or "not a JSON object"
            raise BadInput(f"{path}, line {number}: {place}: {first['msg']}") from error
