"""The order of steps, and what a job says of itself, without an engine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from curation.work.engine import Finished
from curation.work.jobs import SomeFailed, Work
from curation.work.slots import Part

SENT = {"sent": 2, "later": 0, "failed": 1, "dropped": 0, "trouble": ""}


@dataclass
class Script:
    """Gives what a test has written for each step and part, and notes the order."""

    steps: Mapping[str, Any] = field(default_factory=dict)
    outcomes: Mapping[str, Sequence[Finished]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)

    def step(self, name: str, do: Callable[..., Any], *arguments: object, **named: object) -> Any:  # noqa: ANN401
        self.done.append(name)
        given = self.steps.get(name)
        if isinstance(given, Exception):
            raise given
        return given

    def parts(self, part: Part, each: Sequence[Sequence[object]]) -> Sequence[Finished]:
        self.done.append(f"{len(each)} {part}")
        return self.outcomes.get(part, ())

    def forget(self) -> int:
        return 0


def work(script: Script) -> Work:
    return Work(None, script)  # type: ignore[arg-type]  # no step is run


def test_a_round_goes_from_feeds_to_stock_and_tells_what_failed_on_the_way() -> None:
    script = Script(
        {
            "feeds due": [["a", "b"], ["c"]],
            "moods": {"trouble": "no model"},
            "picks": {"week": "2026-W47", "new_picks": 3},
            "items without captions": [["1"]],
        },
        {
            "feeds": [Finished({"asked": 2, "new": 5, "failed": ["b"]}, None), Finished(None, "given up")],
            "captions": [Finished({"drafted": 3, "withheld": 0}, None)],
        },
    )
    told = work(script).round()

    assert script.done[:5] == ["feeds due", "2 feeds", "stories", "moods", "suggestions"]
    assert script.done[5:] == ["picks", "items without captions", "1 captions", "stock"]
    assert (told["feeds"], told["new"], told["failed"], told["troubles"]) == (2, 5, ["b"], ["given up"])
    assert (told["picks"], told["captions"], told["no moods"]) == (3, 3, "no model")


def test_the_team_is_told_though_nothing_reaches_people() -> None:
    troubles = {"sent": 1, "troubles": ("slack: no",)}
    script = Script({"compose": 4, "waiting": [[["1", "email"]]], "team": troubles}, {"sending": [Finished(None, "x")]})

    assert work(script).deliver() == {
        "composed": 4, "sent": 0, "later": 0, "failed": 0, "dropped": 0, "team": 1, "troubles": ["x", "slack: no"],
    }  # fmt: skip


def test_trouble_of_a_channel_is_told_once_for_all_of_its_parts() -> None:
    held = Finished(SENT | {"trouble": "the token is refused"}, None)
    script = Script({"compose": 0, "waiting": [[], []], "team": {"sent": 0, "troubles": []}}, {"sending": [held, held]})

    assert work(script).deliver()["troubles"] == ["the token is refused"]
    assert work(script).deliver()["sent"] == 4


def test_captions_of_the_items_after_one_that_fails_are_drafted_and_its_failure_is_told() -> None:
    drafted = {"drafted": 1, "withheld": 0}
    script = Script({"caption 1": drafted, "caption 2": RuntimeError("no words"), "caption 3": drafted})

    with pytest.raises(SomeFailed, match="1 of 3 items: 2: no words"):
        work(script).captions("2026-W47", ["1", "2", "3"])
    assert script.done[-1] == "caption 3"
