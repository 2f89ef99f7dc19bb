"""The jobs: which steps, in which order, and what is shared out. Nothing else: what a step does stands elsewhere.

A job is replayed when it is taken up again: steps that were done give what they gave. So between steps nothing may
depend on the time, on the store or on chance. Whatever is changed here changes the version by which unfinished jobs are
told apart (`engine.code_version`).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from curation.work import deliveries, rounds
from curation.work.deliveries import Named
from curation.work.rounds import Told
from curation.work.slots import Part
from curation.work.workplace import Workplace

P = ParamSpec("P")
T = TypeVar("T")
Jobs = Mapping[str, Callable[..., object]]


class Hands(Protocol):
    """What runs steps so that each is done once, and parts of a job on whichever worker is free."""

    def step(self, name: str, do: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """What `do` gives, now or when the job was here before.

        Raises:
            Exception: that of the last try.
        """
        ...

    def parts(self, part: Part, each: Sequence[Sequence[object]]) -> Sequence["Done"]:
        """Have a part done with each of these arguments, by anybody, and wait. A part that fails is a value."""
        ...

    def forget(self) -> int:
        """Erase the jobs that were over long ago; how many."""
        ...


class Done(Protocol):
    """What came of a part: `told`, or else `error`."""

    @property
    def told(self) -> Told | None: ...

    @property
    def error(self) -> str | None: ...


def jobs_of(place: Workplace, hands: Hands) -> Jobs:
    """Every job and part by its kind, at one worker's place."""
    work = Work(place, hands)
    return {
        "round": work.round,
        "feeds": work.feeds,
        "captions": work.captions,
        "deliver": work.deliver,
        "tidy": work.tidy,
        "sending": work.sending,
    }


class Work:
    """The jobs themselves."""

    def __init__(self, place: Workplace, hands: Hands) -> None:
        self._place, self._hands = place, hands

    def round(self) -> Told:
        """From feeds to captions and reach."""
        parts = self._hands.parts("feeds", [[names] for names in self._step("feeds due", rounds.feeds_due)])
        self._step("stories", rounds.stories)
        heard = self._step("moods", rounds.moods)
        self._step("suggestions", rounds.suggestions)
        dealt = self._step("picks", rounds.picks)
        week = dealt["week"]
        items = self._step("items without captions", rounds.uncaptioned, week)
        captions = self._hands.parts("captions", [[week, some] for some in items])
        self._step("stock", rounds.stock)
        return {
            "feeds": _sum(parts, "asked"),
            "new": _sum(parts, "new"),
            "failed": [name for part in parts if part.told for name in part.told["failed"]],
            "picks": dealt["new_picks"],
            "captions": _sum(captions, "drafted"),
            "no moods": heard["trouble"],
            "troubles": _errors([*parts, *captions]),
        }

    def feeds(self, names: Sequence[str]) -> Told:
        """A part of a round: some feeds."""
        return self._step("read", rounds.read_part, names)

    def captions(self, week: str, items: Sequence[str]) -> Told:
        """A part of a round: the captions of some items. One that cannot be drafted does not keep the others.

        Raises:
            SomeFailed: after all of them.
        """
        told, failed = {"drafted": 0, "withheld": 0}, []
        for item in items:
            try:
                done = self._step(f"caption {item}", rounds.caption, week, item)
            except Exception as error:  # the boundary of one item; the engine has kept the error with its step
                failed.append(f"{item}: {error}")
                continue
            told = {name: told[name] + done[name] for name in told}
        if failed:
            raise SomeFailed(f"{len(failed)} of {len(items)} items: {'; '.join(failed)}")
        return told

    def deliver(self) -> Told:
        """What is due to people, then to the team; trouble with people's does not keep the team's."""
        composed = self._step("compose", deliveries.compose)
        parts = self._hands.parts("sending", [[part] for part in self._step("waiting", deliveries.waiting)])
        team = self._step("team", deliveries.tell_team)
        counts = {name: _sum(parts, name) for name in ("sent", "later", "failed", "dropped")}
        said = [part.told["trouble"] for part in parts if part.told and part.told["trouble"]]
        troubles = list(dict.fromkeys([*said, *_errors(parts), *team["troubles"]]))
        return {"composed": composed, **counts, "team": team["sent"], "troubles": troubles}

    def sending(self, part: Named) -> Told:
        """A part of a delivery."""
        return self._step("send", deliveries.send_part, part)

    def tidy(self) -> Told:
        """Once a day: the engine's tables do not grow for ever."""
        return {"forgotten": self._hands.step("forget", self._hands.forget)}

    def _step(self, name: str, do: Callable[Concatenate[Workplace, P], T], *arguments: P.args, **named: P.kwargs) -> T:
        return self._hands.step(name, do, self._place, *arguments, **named)


class SomeFailed(Exception):
    """Some of a part's items failed; the others are done."""


def _sum(parts: Sequence[Done], name: str) -> int:
    return sum(part.told[name] for part in parts if part.told)


def _errors(parts: Sequence[Done]) -> list[str]:
    return [part.error for part in parts if part.error]
