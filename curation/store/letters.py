"""Looking for words in texts, small and large letters alike, in both databases."""

from sqlalchemy import ColumnElement, Text, cast, or_


def holds(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Whether a column holds a word.

    SQLite tells only the letters a to z in both cases: others are sought as written, in small, and as a name begins.
    """
    others = () if word.isascii() else (word.lower(), word.capitalize(), word.upper())
    spellings = dict.fromkeys((word, *others))
    return or_(*(cast(column, Text).icontains(spelling, autoescape=True) for spelling in spellings))
