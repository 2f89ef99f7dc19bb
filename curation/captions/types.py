"""What a caption is drawn from, the rules it obeys, and what comes out: frozen values, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from curation.config import Kind, Sharing

Severity = Literal["error", "warning"]

OF_MEANING = frozenset({"negation", "modality", "comparison", "causality"})
"""Codes of what a caption means, where words and figures alone do not decide."""


@dataclass(frozen=True, slots=True)
class Source:
    """The item a caption is drawn from. `title` and `text` come from a feed and are untrusted; `story` is an id.

    `topics` are what the programme files its feed under.
    """

    story: str
    title: str
    text: str
    url: str | None
    language: str
    kind: Kind
    source_name: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionRules:
    """What the programme asks of every caption.

    `disclosure` maps a country (ISO 3166-1 alpha-2, or "default") to wording by language, with `{employer}` as its
    only slot; where it is silent, the wordings of `disclosure` hold. `sharing` is how the programme asks: posting is
    agreed with the employer, or merely encouraged; the law of some countries tells the two apart. `hashtags` are those
    the programme likes to see, with or without `#`. `must_keep` are phrases that reviewers of the item want in every
    caption, word for word: they count as borne out by the item.
    """

    employer: str | None = None
    disclosure: Mapping[str, Mapping[str, str]] | None = None
    banned_phrases: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    sharing: Sharing = "encouraged"
    hashtags: tuple[str, ...] = ()
    must_keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a caption that its source or the rules do not bear out; `start:end` is the span in the caption.

    Codes: number unit date name organisation quote negation modality comparison causality first_person url handle
    disclosure language length injection competitor banned kept markup sameness.
    With an error a caption is not to be posted as it stands; a warning is for whoever reads it to judge. What is found
    in the meaning (OF_MEANING) is a warning, and no machine's draft is offered with one.
    """

    code: str
    severity: Severity
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A caption as it would be posted: disclosure, text, link.

    Without `findings` it may be posted as it stands. One with findings is returned too, to be written by hand: the
    findings say why, and whoever offers drafts decides what to do with it.
    """

    text: str
    language: str
    drafter: str
    findings: tuple[Finding, ...] = ()

    @property
    def may_be_handed_out(self) -> bool:
        """Whether nothing in it is an error, nor in doubt as to what it means."""
        return not any(finding.severity == "error" or finding.code in OF_MEANING for finding in self.findings)
