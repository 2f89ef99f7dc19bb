"""The wording a model is asked in, one set of files a language: `system`, `request`, and the lines of `tone`.

Each set is written in its language, for a caption in it. Slots are words in braces; what is filled in is never read for
slots again.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("da", "en", "it")
_SLOT = re.compile(r"\{([a-z]+)\}")
_EXAMPLE = re.compile(r'\{"caption": "([^"]+)"\}')


def wording(name: str, language: str, slots: Mapping[str, str]) -> str:
    """The file `name` in `language`, filled. KeyError for a slot without a value."""
    return filled(_text(name, language), slots)


def tone(language: str) -> Mapping[str, str]:
    """The lines of the file `tone`, by their names."""
    return dict(line.split(": ", 1) for line in _text("tone", language).splitlines())


def example(language: str) -> str:
    """What stands in the place of a caption where the file `system` shows the answer wanted."""
    return str(_EXAMPLE.findall(_text("system", language))[-1])


def filled(text: str, slots: Mapping[str, str]) -> str:
    """`text` with every slot replaced in one pass: a value that holds a slot's name stays as it is."""
    return _SLOT.sub(lambda match: slots[match[1]], text)


@cache
def _text(name: str, language: str) -> str:
    return files(__name__).joinpath(f"{name}.{language}.txt").read_text(encoding="utf-8").strip()
