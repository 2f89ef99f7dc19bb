"""Phrases that the reviewers of an item want in every caption about it, word for word but for case and blanks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from curation.captions.types import CaptionRules, Finding, Source
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_kept(ground: Ground) -> Check:
    """Code kept."""

    def check(case: Case) -> Iterator[Finding]:
        for phrase in missing([case.caption], ground.rules.must_keep):
            yield error(
                "kept", (len(case.caption),) * 2, f"say {phrase!r} as well: whoever approved this wants it said"
            )

    return check


def missing(texts: Iterable[str], phrases: Sequence[str]) -> tuple[str, ...]:
    """The phrases that stand in none of the texts."""
    said = [_folded(text) for text in texts]
    return tuple(phrase for phrase in phrases if not any(_folded(phrase) in text for text in said))


def with_kept(source: Source, rules: CaptionRules) -> Source:
    """The item as captions are held against it: what reviewers want said is borne out."""
    return replace(source, text="\n\n".join((source.text, *rules.must_keep))) if rules.must_keep else source


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
