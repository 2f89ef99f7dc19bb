"""Quotations: what stands between quotation marks stands in the item, word for word."""

import re
from collections.abc import Iterator

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error

_QUOTATION = re.compile(r'«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|»([^«»]*)«|”([^”]*)”|"([^"]*)"')
_LEFT_OUT = re.compile(r"\[…\]|\[\.\.\.\]|…")
_ANY_MARK = re.compile("[\"“”„«»'‘’‚‹›]")


def check_quotations(ground: Ground) -> Check:
    """Code quote."""
    said = _bare(ground.own_text)

    def check(case: Case) -> Iterator[Finding]:
        for match in _QUOTATION.finditer(case.prose):
            parts = _LEFT_OUT.split(next(group for group in match.groups() if group is not None))
            if not all(_bare(part) in said for part in parts):
                yield error("quote", match.span(), "the article does not say this word for word: quote it exactly")

    return check


def _bare(text: str) -> str:
    """`text` in lower case without quotation marks and the punctuation at its ends, white space collapsed."""
    return " ".join(_ANY_MARK.sub("", text).casefold().split()).strip(" .,;:!?")
