"""`voice`: what a person's own posts make of their captions. For that person: nobody else's command shows any of it."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from curation.captions.voices.evidence import evidence_of
from curation.captions.voices.habits import habits_of
from curation.captions.voices.learnt import settings_of_voice
from curation.captions.voices.posts import LONGEST_POST, MOST_POSTS, PostsError, posts_in
from curation.cli.output import console, print_json, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, read_file, settings_of
from curation.cli.show import known
from curation.cli.views import View
from curation.roles import Employee
from curation.store.voices import LearntVoice, forget_voice, learnt_voice, save_voice

MOST_BYTES = 2 * 4 * MOST_POSTS * LONGEST_POST  # four bytes a letter at most, and as much again between the posts
Whose = Annotated[str, typer.Argument(metavar="EMPLOYEE", help="Employee id.")]

app = typer.Typer(help="How captions of one person sound, learnt from posts of their own.", no_args_is_help=True)


@app.command("learn")
def learn(
    context: typer.Context,
    employee: Whose,
    file: Annotated[str, typer.Argument(help="Up to ten own posts, parted by lines of ---; - reads standard input.")],
    keep_posts: Annotated[
        bool, typer.Option("--keep-posts", help="Keep the posts too, for a language model on this machine to imitate.")
    ] = False,
    agree_endpoint: Annotated[
        bool,
        typer.Option("--agree-endpoint", help="Agree that kept posts are sent to the model endpoint, if one is set."),
    ] = False,
) -> None:
    """Read how the person writes; only figures are kept. What was learnt before is replaced, and so is any consent."""
    if agree_endpoint and not keep_posts:
        raise BadInput("--agree-endpoint is about kept posts; add --keep-posts, or leave both out")
    posts = _posts_of(file)
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        person = known(connection, employee)
        habits = habits_of(posts, language=person.languages[0])
        kept = LearntVoice(habits, settings.now, posts if keep_posts else (), may_leave=agree_endpoint)
        save_voice(connection, employee, kept)
    _print_voice(person, kept)


@app.command("show")
def show(context: typer.Context, employee: Whose, json: JSON = False) -> None:
    """What is kept of the person's posts, and where each setting of their captions comes from."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        person, kept = known(connection, employee), learnt_voice(connection, employee)
    if json:
        return print_json(_view(person, kept))
    _print_voice(person, kept)


@app.command("forget")
def forget(context: typer.Context, employee: Whose) -> None:
    """Erase what was learnt, kept posts and consent included; captions sound as the profile says again."""
    with settings_of(context).open_database() as database, database.writing() as connection:
        known(connection, employee)
        forgotten = forget_voice(connection, employee)
    typer.echo(f"what the posts of {employee} showed is forgotten" if forgotten else "nothing was kept")


def _posts_of(file: str) -> tuple[str, ...]:
    content = typer.get_binary_stream("stdin").read(MOST_BYTES + 1) if file == "-" else read_file(Path(file))
    if len(content) > MOST_BYTES:
        raise BadInput(f"{file} is larger than {MOST_POSTS} posts of {LONGEST_POST} characters; leave some out")
    try:
        return posts_in(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{file} is not UTF-8 text; save it as such, or paste the posts to standard input") from error
    except PostsError as error:
        raise BadInput(f"{file}: {error}") from error


def _print_voice(person: Employee, kept: LearntVoice | None) -> None:
    for line in _what_is_kept(kept):
        typer.echo(line)
    settings = settings_of_voice(person, kept.habits if kept else None)
    rows = [(setting.name, _shown(setting.value), setting.origin) for setting in settings]
    console().print(table("captions will sound so", ["setting", "value", "from"], rows))


def _what_is_kept(kept: LearntVoice | None) -> tuple[str, ...]:
    if kept is None:
        return ("nothing was learnt from posts",)
    if not kept.posts:
        posts = "the posts themselves are not kept"
    elif kept.may_leave:
        posts = "the posts are kept, and may be sent to the model endpoint if one is set"
    else:
        posts = "the posts are kept for a model on this machine, and never sent"
    return (f"learnt on {kept.learnt_at.date()}", *evidence_of(kept.habits), posts)


def _view(person: Employee, kept: LearntVoice | None) -> View:
    settings = settings_of_voice(person, kept.habits if kept else None)
    view: dict[str, object] = {"settings": [asdict(setting) for setting in settings], "learnt": None}
    if kept is not None:
        view["learnt"] = asdict(kept) | {"learnt_at": kept.learnt_at.isoformat()}
    return view


def _shown(value: str | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value
