"""`suggestions`: what is proposed and approved, whom it reaches and why; what fits nobody apart, with the reason."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer
from rich.text import Text
from sqlalchemy import Connection

from curation.cli.output import console, print_json, printable, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.cli.views import suggestion_view
from curation.config import Brand, Programme
from curation.listening.item_mood import Heard
from curation.listening.pauses import held
from curation.reach import Average, Nobody, Outlook, Reach, why_nobody
from curation.review import OPEN_STATES
from curation.store.moods import heard_in
from curation.store.pauses import active_pauses
from curation.store.people import languages_read
from curation.store.reaches import reasons_of
from curation.store.suggestions import open_suggestions, open_titles, suggestions_in
from curation.store.values import Suggestion

Cells = tuple[object, ...]


def suggestions(
    context: typer.Context,
    suggestion: Annotated[str | None, typer.Argument(help="The id of one to tell everything about.")] = None,
    json: JSON = False,
) -> None:
    """What is proposed and approved, best first: whom it reaches and why, and what it would take the place of."""
    settings = settings_of(context)
    config = settings.load_config() if settings.config_path.exists() else None
    brands, programme = (config.brands, config.programme) if config else ((), Programme())
    with settings.open_database() as database, database.reading() as connection:
        if json:
            return print_json(_views(connection, suggestion, brands, programme))
        if suggestion is not None:
            return _tell(connection, suggestion, programme)
        _list(connection, brands, programme)


def _views(connection: Connection, id: str | None, brands: Sequence[Brand], programme: Programme) -> object:
    found = suggestions_in(connection, OPEN_STATES)
    found = found if id is None else [_asked(found, id)]
    items, read = [s.item for s in found], languages_read(connection)
    heard, waiting = heard_in(connection, items), held(items, brands, active_pauses(connection))
    views = [
        suggestion_view(
            s,
            heard.get(s.item.id, Heard()),
            brands,
            waiting.get(s.item.id),
            None if s.audience else _why_nobody(s, read, programme),
        )
        for s in found
    ]
    return views if id is None else views[0]


def _list(connection: Connection, brands: Sequence[Brand], programme: Programme) -> None:
    fitting, nobody = (open_suggestions(connection, fitting=fitting) for fitting in (True, False))
    read, pauses = languages_read(connection), active_pauses(connection)
    waiting = held([s.item for s in (*fitting, *nobody)], brands, pauses)

    def cells(suggestion: Suggestion, *told: object) -> Cells:
        id, state, content = suggestion.item.id, suggestion.state, suggestion.proposal.content
        held = f"{state}, held" if id in waiting else state
        return id, held, f"{content.value:.3f}", *told, suggestion.item.title

    columns, out = ["id", "state", "content"], console()
    rows = [cells(s, f"{s.proposal.engagement:.3f}", *_reached(s.reach)) for s in fitting]
    figures = ["engagement", "fits", "offered", "more", "instead"]
    out.print(table(f"{len(rows)} suggestions", [*columns, *figures, "title"], rows))
    if nobody:
        lonely = [cells(s, _said(_why_nobody(s, read, programme), s, programme)) for s in nobody]
        out.print(table(f"\n{len(lonely)} fit nobody", [*columns, "why", "title"], lonely))


def _tell(connection: Connection, id: str, programme: Programme) -> None:
    found = [s for fitting in (True, False) for s in open_suggestions(connection, fitting=fitting)]
    suggestion = _asked(found, id)
    reasons, titles = reasons_of(connection, [id])[id], open_titles(connection)
    out, item = console(), suggestion.item
    out.print(Text(printable(item.title), style="bold"))
    engagement = f"best engagement {suggestion.proposal.engagement:.3f}"
    out.print(Text(f"{printable(item.feed)}, {suggestion.state}, {engagement}, {printable(item.url or 'no link')}"))
    if not reasons:
        nobody = _why_nobody(suggestion, languages_read(connection), programme)
        return out.print(f"fits nobody: {_said(nobody, suggestion, programme)}")
    for reason in reasons:
        out.print(Text(printable(f"why: “{reason.role_phrase}” met “{reason.item_sentence}”")))
    for line in _figures(suggestion.reach):
        out.print(Text(line))
    for other, count in suggestion.reach.outlook.instead if suggestion.reach else ():
        if other in titles:
            out.print(Text(f"  in place of {count} of {other} {printable(titles[other][0])}"))


def _reached(reach: Reach | None) -> Cells:
    """How many people; how many were offered it this week, would get it, and would get it in place of another."""
    if reach is None:
        return ("?",) * 4
    return reach.people, reach.outlook.offered, reach.outlook.more, reach.outlook.displaced


def _figures(reach: Reach | None) -> Iterator[str]:
    if reach is None:
        yield "whom it fits is counted by the next run"
        return
    teams = [f"{printable(team)} {count}" for team, count in reach.teams]
    teams += [f"other teams {reach.others}"] if reach.others else []
    yield f"fits {reach.people}: {', '.join(teams)}"
    if reach.languages:
        yield f"writing {', '.join(reach.languages)}"
    for name, average in (("relevance", reach.relevance), ("engagement", reach.engagement)):
        if average:
            yield f"{name}: {_averaged(average)}"
    yield f"this week: {_foreseen(reach.outlook)}"


def _averaged(average: Average) -> str:
    parts = ", ".join(f"{name} {value:+.2f}" for name, value in average.parts.items())
    told = f"mean {average.mean:.3f}, median {average.median:.3f}"
    return f"{told} ({parts})" if parts else told


def _foreseen(outlook: Outlook) -> str:
    would = f"would go to {outlook.more}, to {outlook.displaced} of them in place of something else"
    return f"offered to {outlook.offered}, {would}"


def _why_nobody(suggestion: Suggestion, read: frozenset[str], programme: Programme) -> Nobody:
    proposal = suggestion.proposal
    return why_nobody(suggestion.item, proposal.content, proposal.nearest, read, programme.min_relevance)


def _said(nobody: Nobody, suggestion: Suggestion, programme: Programme) -> str:
    nearest = "relevance" if nobody.nearest is None else f"best relevance {nobody.nearest:.3f}"
    return {
        "avoided": "says what is to be avoided",
        "unknown_language": "language unknown",
        "unread": f"nobody reads {suggestion.item.language}",
        "far": f"{nearest} below {programme.min_relevance:.2f}",
        "outdone": f"{nearest}, but among nobody's closest",
    }[nobody.why]


def _asked(found: Sequence[Suggestion], id: str) -> Suggestion:
    """The one with this id.

    Raises:
        BadInput: it is not among them.
    """
    for suggestion in found:
        if suggestion.item.id == id:
            return suggestion
    raise BadInput(f"no open suggestion {id!r}; `passaparola suggestions` lists them")
