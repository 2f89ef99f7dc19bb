"""The report of a run, for people: feeds, the best suggestions, and everybody's picks with reason and caption."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from curation.cli.output import console, table
from curation.report import Report
from curation.review import OPEN_STATES
from curation.roles import Employee
from curation.store.database import Database
from curation.store.people import all_employees
from curation.store.picks import picks_of
from curation.store.suggestions import suggestions_in
from curation.store.values import Pick, Suggestion

SHOWN_SUGGESTIONS = 12
SHOWN_PEOPLE = 30


def print_report(report: Report, database: Database, place: str) -> None:
    """Print it on standard output; `place` is where the database is."""
    out = console()
    with database.reading() as connection:
        suggestions = suggestions_in(connection, OPEN_STATES)[:SHOWN_SUGGESTIONS]
        people = [employee for employee in all_employees(connection) if employee.opted_in]
        picks = {employee.id: picks_of(connection, employee.id, week=report.week) for employee in people[:SHOWN_PEOPLE]}
    _print_feeds(out, report)
    _print_suggestions(out, suggestions)
    for employee in people[:SHOWN_PEOPLE]:
        _print_picks(out, employee, picks[employee.id])
    if len(people) > SHOWN_PEOPLE:
        out.print(f"\n… and {len(people) - SHOWN_PEOPLE} more people: passaparola picks ID")
    out.print(f"\n{_summary(report)}\nDatabase: {place}. Pages: passaparola serve")


def _print_feeds(out: Console, report: Report) -> None:
    rows = [
        (feed.name, feed.status.replace("_", " "), feed.items, feed.new, feed.error or feed.degraded)
        for feed in report.feeds
    ]
    out.print(table("Feeds", ["feed", "status", "items", "new", "trouble"], rows))


def _print_suggestions(out: Console, suggestions: Sequence[Suggestion]) -> None:
    rows = [
        (f"{s.proposal.engagement:.3f}", s.state, s.item.title, s.item.feed, f"fits {len(s.audience)}")
        for s in suggestions
    ]
    out.print(table("\nSuggestions, best first", ["engagement", "state", "title", "source", "audience"], rows))


def _print_picks(out: Console, employee: Employee, picks: Sequence[Pick]) -> None:
    out.print(Text(f"\n{employee.name}, {employee.title} ({employee.id})", style="bold"))
    if not picks:
        out.print("  nothing fits this week; nobody is asked to share what does not concern them")
    for pick in picks:
        out.print(
            Text(f"  {pick.rank}. {pick.item.title}  [{pick.item.feed}, engagement {pick.match.engagement.value:.3f}]")
        )
        out.print(Text(f"     why you: “{pick.match.role_phrase}” met “{pick.match.item_sentence}”", style="dim"))
        if pick.caption:
            out.print(Text("     caption: " + pick.caption.text.replace("\n", " ")))


def _summary(report: Report) -> str:
    lines = [
        f"Week {report.week}: {report.items} items in {report.stories} stories; "
        f"{report.approved} suggestions approved, {report.waiting} waiting for review, "
        f"{report.fitting_nobody} fit nobody.",
        f"{report.people} people opted in; {report.people_with_picks} have picks this week ({report.new_picks} new); "
        f"{report.captions} captions drafted, {report.captions_withheld} withheld as too close to a colleague's.",
    ]
    if report.relaxed:
        lines.append(f"Items were lacking: {', '.join(report.relaxed)} gave way for some.")
    if report.paused:
        lines.append(f"Paused feeds: {', '.join(report.paused)}.")
    if report.failed:
        lines.append(
            f"{len(report.failed)} of {len(report.feeds)} feeds failed; their items are kept and they are tried again."
        )
    if not report.people:
        lines.append("Nobody has opted in yet: passaparola employees import FILE.csv")
    return "\n".join(lines)
