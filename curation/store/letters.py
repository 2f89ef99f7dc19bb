"""Looking for words in texts, small and large letters alike, in both databases."""

from sqlalchemy import Boolean, ColumnElement, Text, cast, literal, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

ESCAPE = "/"


def holds(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Whether a column holds a word.

    SQLite tells only the letters a to z in both cases: others are sought as written, in small, and as a name begins.
    """
    others = () if word.isascii() else (word.lower(), word.capitalize(), word.upper())
    spellings = dict.fromkeys((word, *others))
    return or_(*(_Holds(cast(column, Text), literal(f"%{_escaped(spelling)}%")) for spelling in spellings))


def _escaped(word: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        word = word.replace(sign, ESCAPE + sign)
    return word


class _Holds(FunctionElement[bool]):
    """A text and a pattern. SQLAlchemy’s own writes both in small letters first: thrice the time on SQLite."""

    type = Boolean()
    inherit_cache = True


@compiles(_Holds)
def _ilike(element: _Holds, compiler: SQLCompiler, *, like: str = "ILIKE", **options: object) -> str:
    text, pattern = (compiler.process(part, **options) for part in element.clauses)
    return f"({text} {like} {pattern} ESCAPE '{ESCAPE}')"


@compiles(_Holds, "sqlite")
def _like(element: _Holds, compiler: SQLCompiler, **options: object) -> str:
    return _ilike(element, compiler, like="LIKE", **options)
