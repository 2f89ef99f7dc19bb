"""Length: a caption fits its network with the link, and says something."""

from collections.abc import Iterator

from curation.captions import networks
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_length(ground: Ground) -> Check:
    """Code length."""
    url = ground.source.url or ""

    def check(case: Case) -> Iterator[Finding]:
        whole = case.caption if url in case.caption else f"{case.caption}\n\n{url}"
        length, limit = networks.length_on(case.network, whole), networks.limit_of(case.network)
        if length > limit:
            message = f"{length} characters with the link, {limit} are allowed: shorten it by {length - limit}"
            yield error("length", (0, len(case.caption)), message)
        if not case.prose.strip():
            yield error("length", (0, len(case.caption)), "the caption says nothing: write something")

    return check
