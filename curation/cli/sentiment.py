"""`sentiment FILE`: how each text of a file speaks of its target, JSON lines in and out.

Needs no feeds.yaml; where there is one, it may name the model. What else `sentiment` does is in `sentiment_stored.py`.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from typer.core import TyperGroup

from curation.cli import sentiment_stored
from curation.cli.settings import BadInput, Settings, settings_of
from curation.language import LanguageDetector
from curation.listening.answer_file import AnswerFile, AnswerFileError, answer_line
from curation.listening.sentiment_file import answers, batches, read_lines
from models.sentiment.interface import SentimentModel

STREAM = Path("-")
USUAL_CONFIG = Path("feeds.yaml")

Tell = Callable[[int, int], None]
"""Told how many lines are answered, and how many bytes read."""


class _FileUnlessTold(TyperGroup):
    """`sentiment FILE` is `sentiment file FILE`, options first or last."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer hides its own click
        told = not args or args[0] in self.commands or args[0] == "--help"
        return super().parse_args(ctx, args if told else ["file", *args])


app = typer.Typer(
    cls=_FileUnlessTold,
    no_args_is_help=True,
    help="How texts speak of a brand: `sentiment FILE.jsonl` judges JSON lines.",
)
sentiment_stored.add_to(app)


@app.command("file")
def judge_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="JSON lines with text; - is standard input.")],
    out: Annotated[
        Path | None, typer.Option("-o", help="Write the answers here, and go on where an earlier run ended.")
    ] = None,
) -> None:
    """Judge each line: id, text, target or start and end in; id, label, probabilities, uncertain out, in order.

    Exit status 1 where a line could not be judged; its answer is id and error.
    """
    choice = _choice(settings_of(context))

    def load() -> SentimentModel:
        from models.sentiment import load_sentiment

        return load_sentiment(choice)

    judge(file, None if out == STREAM else out, load)


def judge(file: Path, out: Path | None, load: Callable[[], SentimentModel]) -> None:
    """Answer `file` line by line, on standard output or into `out`.

    Raises:
        BadInput: one of the files cannot be used.
        typer.Exit: with 1, at the end, where a line could not be judged.
    """
    with ExitStack() as open_files:
        source = open_files.enter_context(_open(file))
        if out and out.exists() and file != STREAM and out.samefile(file):
            raise BadInput(f"{out} is the file to be read; name another one after -o")
        tell = open_files.enter_context(_progress(file))
        errors = _write(source, out, load(), tell) if out else _print(source, load(), tell)
    if errors:
        raise typer.Exit(1)


def _print(source: BinaryIO, model: SentimentModel, tell: Tell) -> int:
    """The number of lines that could not be judged."""
    detector, count, errors = LanguageDetector(()), 0, 0
    for batch in batches(read_lines(source)):
        told = answers(batch, detector, model)
        typer.echo(b"".join(map(answer_line, told)), nl=False)
        errors += sum("error" in answer for answer in told)
        count += len(told)
        tell(count, _place(source))
    return errors


def _write(source: BinaryIO, out: Path, model: SentimentModel, tell: Tell) -> int:
    """The number of lines that could not be judged, in this run or an earlier one."""
    detector, lines = LanguageDetector(()), read_lines(source)
    try:
        with AnswerFile(out, f"{model.name}@{model.revision}") as written:
            written.take_up(lines)
            if not written.vouched:
                typer.echo(f"{out}: no {out.name}.state tells which model judged what is there; going on", err=True)
            for batch in batches(lines):
                written.append(batch, answers(batch, detector, model))
                tell(written.lines, _place(source))
    except AnswerFileError as error:
        raise BadInput(str(error)) from error
    earlier = f", {written.taken_up:,} of them by an earlier run" if written.taken_up else ""
    typer.echo(f"{out}: {written.lines:,} lines answered{earlier}; {written.errors:,} with an error", err=True)
    return written.errors


def _choice(settings: Settings) -> str | None:
    """The model that feeds.yaml names; none where the usual file is not there."""
    if settings.config_path == USUAL_CONFIG and not USUAL_CONFIG.exists():
        return None
    return settings.load_config().sentiment


@contextmanager
def _open(file: Path) -> Iterator[BinaryIO]:
    if file == STREAM:
        yield typer.get_binary_stream("stdin")
        return
    try:
        source = file.open("rb")
    except OSError as error:
        raise BadInput(f"cannot read {file}: {error.strerror}") from error
    with source:
        yield source


def _place(source: BinaryIO) -> int:
    return source.tell() if source.seekable() else 0


@contextmanager
def _progress(file: Path) -> Iterator[Tell]:
    """A bar on a terminal, nothing elsewhere; by bytes, for nobody knows how many lines there are."""
    if not sys.stderr.isatty():
        yield lambda lines, place: None
        return
    columns = (TextColumn("{task.fields[lines]:,} lines"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bars:
        size = file.stat().st_size if file.is_file() else None
        task = bars.add_task("", total=size, lines=0)
        yield lambda lines, place: bars.update(task, completed=place, lines=lines)
