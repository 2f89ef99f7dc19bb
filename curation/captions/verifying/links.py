"""Links, e-mail addresses, handles and hashtags: code adds the one link, and the rest stand in the item."""

import re
from collections.abc import Iterator, Set

from curation.captions import hostile
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_links(ground: Ground) -> Check:
    """Code url."""
    text = ground.text

    def check(case: Case) -> Iterator[Finding]:
        for match in hostile.URL.finditer(case.prose):
            if "/" in match[0] or match[0] not in text:
                yield error(
                    "url", match.span(), f"{match[0]!r} is not the article's link: take it out, the link is added"
                )

    return check


def check_handles(ground: Ground) -> Check:
    """Code handle, for hashtags too."""
    text = ground.text
    named = (*ground.own_text.split(), ground.rules.employer or "")
    words = frozenset(re.sub(r"\W", "", name).casefold() for name in named)

    def check(case: Case) -> Iterator[Finding]:
        for pattern in (hostile.EMAIL, hostile.HANDLE):
            for match in pattern.finditer(case.prose):
                if match[0] not in text:
                    yield error("handle", match.span(), f"{match[0]!r} is not in the article: check whom it names")
        for match in hostile.HASHTAG.finditer(case.prose):
            if match[0][1:].casefold() not in words and not _is_spelled_by(match[0][1:], words):
                yield error("handle", match.span(), f"the article has no word for {match[0]!r}")

    return check


def _is_spelled_by(tag: str, words: Set[str]) -> bool:
    parts = re.findall(r"[A-ZÀ-ÝÆØÅ]?[^\WA-ZÀ-ÝÆØÅ]+|[A-ZÀ-ÝÆØÅ]+", tag)
    return len(parts) > 1 and all(part.casefold() in words for part in parts)
