"""`captions`: drafts for a person and an item of the store, and drafting and verifying by JSON lines.

`draft` and `verify` need no feeds.yaml and no database. A line that cannot be read gives `{"error": …}` in its place.
"""

import io
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from pydantic import ValidationError
from typer.core import TyperGroup

from curation.captions import CaptionRules, Draft, Finding, Source, draft_captions
from curation.captions.account import Account, account_of
from curation.captions.verifying.verifier import Verifier
from curation.cli.caption_lines import DraftLine, Line, VerifyLine, base_of
from curation.cli.output import print_json, print_line, printable, printable_lines
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.cli.show import known
from curation.cli.views import account_view
from curation.closeness import sentence_closeness
from curation.drafters import load_drafter
from curation.matching import Readable
from curation.roles import describe_role
from curation.store.authors import author_for
from curation.store.items import find_item
from curation.store.picks import handed_out
from curation.writing import Writer, caption_rules, source_of
from models.encoder import Encoder, load_encoder

STANDARD_INPUT = Path("-")
Read = TypeVar("Read", bound=Line)


class _ShowsUnlessTold(TyperGroup):
    """`captions EMPLOYEE ITEM` is `captions show EMPLOYEE ITEM`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer hides its own click
        named = args and not args[0].startswith("-") and args[0] not in self.commands
        return super().parse_args(ctx, ["show", *args] if named else args)


app = typer.Typer(
    cls=_ShowsUnlessTold,
    no_args_is_help=True,
    help="Caption drafts: `captions EMPLOYEE ITEM` for somebody of the store; draft and verify read JSON lines.",
)
Lines = Annotated[Path, typer.Argument(metavar="IN.jsonl", help="JSON lines, one question each; - is standard input.")]


@app.command()
def show(
    context: typer.Context,
    employee: Annotated[str, typer.Argument(help="Who would post.")],
    item: Annotated[str, typer.Argument(help="Item id, as `items` and `picks` print it.")],
    variants: Annotated[int, typer.Option(min=1, max=10, help="How many drafts to try for.")] = 3,
    json: JSON = False,
) -> None:
    """Caption drafts of an item for one person, each unlike what colleagues were handed, and why each may be posted."""
    settings = settings_of(context)
    config = settings.load_config()
    with settings.open_database() as database, database.reading() as connection:
        person, stored = known(connection, employee), find_item(connection, item)
        if stored is None:
            raise BadInput(f"no item {item!r}; `passaparola items` lists them")
        handed = handed_out(connection, item, besides=employee)
        author = author_for(connection, person, elsewhere=config.drafts_elsewhere)
    writer = Writer(config, load_encoder(config.encoder), load_drafter(config.drafter))
    [drafts] = writer.write(stored, [author], handed, variants=variants)
    source, rules, network = source_of(stored, config), caption_rules(config), author.voice.network or None
    accounts = [account_of(draft.text, source, rules, network=network, handed_out=handed) for draft in drafts]
    if json:
        return print_json([account_view(draft, account) for draft, account in zip(drafts, accounts, strict=True)])
    for draft, account in zip(drafts, accounts, strict=True):
        typer.echo("\n".join([printable_lines(draft.text), "", *_reasons(draft, account)]) + "\n")
    if len(drafts) < variants:
        typer.echo(f"{len(drafts)} of {variants}: more would repeat what colleagues were handed", err=True)


@app.command()
def draft(lines: Lines) -> None:
    """Draft captions offline: employee, item, network, variants, handed_out in; drafts out, one line each."""
    encoder = cache(load_encoder)
    _answer(lines, DraftLine, lambda line: {"drafts": [asdict(made) for made in _drafts(line, encoder())]})


@app.command()
def verify(lines: Lines) -> None:
    """Hold captions against their item: item, caption, language, network, country in; findings out, one line each."""
    _answer(lines, VerifyLine, lambda line: {"findings": [asdict(found) for found in _findings(line)]})


def _reasons(draft: Draft, account: Account) -> Sequence[str]:
    if draft.findings:
        return [f"   {found.severity}: {printable(found.message)}" for found in draft.findings]
    length = f"{account.length} characters" + ("" if math.isinf(account.limit) else f" of {account.limit}")
    return [
        f"   no findings; {length}; at most {account.alike:.0%} of its wording shared with a colleague's",
        *(f"   rests on: {printable(sentence)}" for sentence in account.rests_on),
    ]


def _drafts(line: DraftLine, encoder: Encoder) -> tuple[Draft, ...]:
    person, source = line.person(), line.item.source()
    role = describe_role(person.id, person.languages[0], person.title, department=person.department)
    readable = Readable(source.story, source.language, source.title, source.text)
    [closeness] = sentence_closeness([role], readable, encoder)
    rules = line.drafting_rules()
    return draft_captions(
        person, source, rules, closeness=closeness, handed_out=line.handed_out, variants=line.variants
    )


def _findings(line: VerifyLine) -> tuple[Finding, ...]:
    verifier = _verifier(line.item.source(), line.rules(), base_of(line.language))
    return verifier.findings(line.caption, network=line.place, country=line.country, handed_out=line.handed_out)


@lru_cache(maxsize=4)
def _verifier(source: Source, rules: CaptionRules, language: str) -> Verifier:
    """Many lines in a row are about one item, which is read once."""
    return Verifier(source, rules, language)


def _answer(path: Path, shape: type[Read], answer: Callable[[Read], dict[str, object]]) -> None:
    """One line out for each line in, in order.

    Raises:
        typer.Exit: with 1, at the end, where a line could not be read.
    """
    failed = False
    for number, text in enumerate(_read(path), start=1):
        if not text.strip():
            continue
        try:
            print_line(answer(shape.model_validate_json(text)))
        except ValidationError as error:
            failed = True
            print_line({"error": f"line {number}: {_first_trouble(error)}"})
    if failed:
        raise typer.Exit(1)


def _first_trouble(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'not a JSON object'}: {first['msg']}"


def _read(path: Path) -> Iterator[str]:
    """Lines of UTF-8, whatever the terminal speaks; what is none of it becomes U+FFFD."""
    if path == STANDARD_INPUT:
        yield from io.TextIOWrapper(typer.get_binary_stream("stdin"), encoding="utf-8-sig", errors="replace")
        return
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as lines:
            yield from lines
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from error
