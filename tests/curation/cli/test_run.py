import json
from pathlib import Path

import pytest

from tests.curation.cli.conftest import Run

MORNING, NOON = "2026-11-21T09:00:00+00:00", "2026-11-21T12:00:00+00:00"
pytestmark = pytest.mark.slow


def test_a_timers_run_asks_only_feeds_whose_next_check_has_come(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(
        "feeds:\n  - {name: Often, url: 'demo:kalvento-news', check_minutes: 60}\n"
        "  - {name: Seldom, url: 'demo:termoposten', check_minutes: 600}\n"
    )

    def statuses(*arguments: str) -> list[str]:
        return [feed["status"] for feed in json.loads(passaparola("run", "--json", *arguments).out)["feeds"]]

    assert statuses("--due", "--now", MORNING) == ["fetched", "fetched"]
    assert statuses("--due", "--now", MORNING) == ["waiting", "waiting"]
    assert statuses("--now", MORNING) == ["not_modified", "not_modified"]
    assert statuses("--due", "--now", NOON) == ["not_modified", "waiting"]


def test_a_report_for_people_says_when_feeds_are_asked_again(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text("feeds:\n  - {name: Demo, url: 'demo:kalvento-news', max_items: 5}\n")

    first = passaparola("run", "--now", MORNING).out
    second = passaparola("run", "--due", "--now", MORNING).out

    assert "12 items passed over" in first
    assert "11-21 09:" in first
    assert "1 of 1 feeds not asked before their next check" in second
