"""What a page says of what somebody has just done, and what of it can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from curation.speech import Speech
from curation.store.decisions import Logged
from curation.store.review_queue import titles_of
from service.desk.decision_words import results
from service.web.phrases import Phrase, phrase

MOST = 50
Refusals = Sequence[tuple[str, str]]
"""Suggestion id and why nothing was done about it, as `refused` tells apart."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one suggestion."""

    title: Phrase
    said: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done, what was not, whether any of it waits for a run to reach people, and the numbers of the lines that
    can be taken back.
    """

    done: tuple[Result, ...]
    refused: tuple[Result, ...]
    onward: bool
    undoable: tuple[int, ...]


def notice_of(connection: Connection, speech: Speech, lines: Sequence[Logged], not_done: str) -> Notice | None:
    """The notice after a change; None where there was none. `not_done` is as `as_text` wrote it."""
    refusals = _refusals(not_done)
    if not lines and not refusals:
        return None
    titles = titles_of(connection, [*(line.suggestion for line in lines), *(id for id, _ in refusals)])
    said, whys = results(speech), refused(speech)
    return Notice(
        done=tuple(
            Result(phrase(*titles[line.suggestion]), said.get(line.move.action, line.move.action))
            for line in lines
            if line.suggestion in titles
        ),
        refused=tuple(
            Result(phrase(*titles[id]), whys.get(why, whys["moved"])) for id, why in refusals if id in titles
        ),
        onward=any(line.move.action == "approve" for line in lines),
        undoable=tuple(line.move.number for line in lines if line.move.action != "undo"),
    )


def as_text(refusals: Refusals) -> str:
    """Refusals as an address carries them."""
    return ",".join(f"{id}.{why}" for id, why in refusals)


def refused(speech: Speech) -> dict[str, str]:
    """Why nothing was done, by the word an address carries."""
    _ = speech.gettext
    return {
        "stale": _("not changed: somebody else decided about it meanwhile"),
        "state": _("not changed: its state does not allow it"),
        "reason": _("not changed: it needs a reason"),
        "moved": _("not changed: look at it again"),
    }


def _refusals(text: str) -> Refusals:
    found = [part.partition(".") for part in text.split(",")[:MOST] if part]
    return [(id, why) for id, _, why in found]
