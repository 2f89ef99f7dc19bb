"""How a mail is written: its templates in one language, and its styles laid into its elements.

Mail programs read little of a stylesheet: rules stand in the elements they are for, by one file for all mails. Those of
the night stay in the head, for the programs that know of it.
"""

from functools import lru_cache
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from curation.speech import speech_of

if TYPE_CHECKING:
    from css_inline import CSSInliner
    from jinja2 import Environment

STYLES = Path(__file__).parents[1] / "templates" / "mail.css"
WIDTH = 78  # characters of a line of plain text


def written(template: str, language: str, **values: object) -> str:
    """A template filled; templates find the given values and `speech`. In those of HTML everything is escaped."""
    templates = _templates(speech_of(language).language)
    return templates.get_template(template).render(speech=speech_of(language), **values)


def styled(page: str) -> str:
    """A page of HTML whose elements have the styles of their classes."""
    return _inliner().inline(page)


def folded(text: str, first: str = "", rest: str = "") -> str:
    """Lines of at most WIDTH characters, each line of the text for itself; a longer word stays whole.

    Args:
        first: what the first line begins with.
        rest: what every other begins with.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        indent = rest if lines else first
        broken = wrap(
            line,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines += broken or [""]
    return "\n".join(lines)


@lru_cache
def _templates(language: str) -> "Environment":
    """Kept: there are not ten languages."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    speech = speech_of(language)
    environment = Environment(
        loader=PackageLoader("curation.deliver"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(speech.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["folded"] = folded
    return environment


@lru_cache
def _inliner() -> "CSSInliner":
    """Kept: it has read the stylesheet. Nothing is loaded from anywhere."""
    from css_inline import CSSInliner

    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False, extra_css=STYLES.read_text("utf-8"))
