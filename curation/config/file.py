"""`feeds.yaml` from disk to `Config`, or every mistake in it at once.

Only a file that is no YAML at all stops at its first mistake. A company's own feed is trusted fully (1.0) unless the
file says otherwise; one wording of a disclosure stands for every language of the programme. Whether a feed can be
read is found out when it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from curation.config import Brand, Config, FeedSource, LanguageModel, Network, Programme
from curation.config.checks import EVERY_LANGUAGE, shown
from curation.config.problems import across_entries, from_validation, sentences
from curation.config.schema import FileSections, ProgrammeFile, ProgrammeSection
from curation.config.yaml_nodes import Document, Problem, YamlError, read_yaml

MAX_BYTES = 1_000_000
COMPANY_TRUST = 1.0
PROGRAMME = "programme"
_START = "'passaparola demo' writes one to start from"


class ConfigError(Exception):
    """The file cannot be used; `problems` holds every reason, located, in file order."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def load_config(path: Path) -> Config:
    """The configuration in `path`; raises ConfigError."""
    return parse_config(read_text(path), path)


def read_text(path: Path) -> str:
    """The text of `path` with its line ends as they are; raises ConfigError unless it is a readable UTF-8 file."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ConfigError([f"{path}: no such file; {_START}"]) from error
    except (OSError, ValueError) as error:
        raise ConfigError([f"{path}: cannot be read ({error}); check the path and its permissions"]) from error
    if len(data) > MAX_BYTES:
        raise ConfigError([f"{path}: larger than {MAX_BYTES:,} bytes; is it a feeds.yaml?"])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError([f"{path}: line {line} is not UTF-8; save the file as UTF-8"]) from error


def parse_config(text: str, path: Path) -> Config:
    """The configuration that `text` states, as if read from `path`; raises ConfigError. No I/O."""
    document, value = _options(text, path, _START)
    problems = [*document.problems, *across_entries(value)]
    try:
        sections = FileSections.model_validate(value)
    except ValidationError as error:
        problems += from_validation(error)
    if problems:
        raise ConfigError(sentences(problems, document.lines))
    return _config(sections, path)


def load_programme(path: Path) -> Programme:
    """The rules in a file of nothing but what stands below `programme:`; raises ConfigError."""
    document, value = _options(read_text(path), path, "write rules such as picks_per_week: 3")
    problems = [Problem((PROGRAMME, *problem.place), problem.sentence) for problem in document.problems]
    try:
        sections = ProgrammeFile.model_validate({PROGRAMME: value})
    except ValidationError as error:
        problems += from_validation(error)
    if problems:
        raise ConfigError(sentences(problems, {(PROGRAMME, *place): line for place, line in document.lines.items()}))
    return _programme(sections.programme)


def _options(text: str, path: Path, remedy: str) -> tuple[Document, dict[str, object]]:
    """The document and the mapping it holds."""
    try:
        document = read_yaml(text.removeprefix("\ufeff"))
    except YamlError as error:
        raise ConfigError([f"{path}: {error}"]) from error
    if not isinstance(document.value, dict):
        state = "is empty" if document.value is None else f"holds {shown(document.value)}, no options"
        raise ConfigError([f"{path}: {state}; {remedy}"])
    return document, document.value


def _config(sections: FileSections, path: Path) -> Config:
    given = sections.given()
    parts: dict[str, Any] = {name: given[name] for name in ("encoder", "sentiment") if name in given}
    if "brands" in given:
        parts["brands"] = tuple(Brand(**brand.given()) for brand in given["brands"])
    if "programme" in given:
        parts["programme"] = _programme(given["programme"])
    if "network" in given:
        parts["network"] = Network(**given["network"].given())
    if "drafter" in given:
        parts["drafter"] = LanguageModel(**given["drafter"].given())
    return Config(path=path, feeds=tuple(_feed(feed.given()) for feed in sections.feeds), **parts)


def _feed(given: dict[str, Any]) -> FeedSource:
    if given.get("kind") == "company":
        given.setdefault("trust", COMPANY_TRUST)
    return FeedSource(**given)


def _programme(section: ProgrammeSection) -> Programme:
    programme = Programme(**section.given())
    spoken = {
        country: _by_language(wordings, programme.languages) for country, wordings in programme.disclosure.items()
    }
    return replace(programme, disclosure=spoken)


def _by_language(wordings: Mapping[str, str], languages: Iterable[str]) -> dict[str, str]:
    named = {language: text for language, text in wordings.items() if language != EVERY_LANGUAGE}
    if EVERY_LANGUAGE not in wordings:
        return named
    return dict.fromkeys(languages, wordings[EVERY_LANGUAGE]) | named
