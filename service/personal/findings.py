"""What the verifier finds in a caption, as sentences in the language of the page, and where to underline. No I/O.

The verifier speaks English for the command line and the interface for machines; here each of its codes has a sentence
of its own, written about the words it is about.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from curation.captions.hostile import visible
from curation.captions.types import Finding
from curation.speech import Speech

LONGEST_WORDS = 60  # of a caption, quoted in a sentence about it
MOST_TOLD = 12  # sentences under one field; whoever mends these sees the next
OF_THE_WHOLE = frozenset({"length", "language", "sameness", "disclosure", "kept"})
"""Nothing is underlined for these: no word is wrong."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence may need besides the words: the disclosure to begin with, the length and what is allowed.

    `keep` are the phrases that the reviewers want and that are not there.
    """

    wording: str
    length: int
    limit: float
    language: str
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as a person reads it. Offsets count characters of the caption as Unicode code points."""

    code: str
    severity: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a caption, to be underlined or not."""

    text: str
    wrong: bool


def tell(findings: Sequence[Finding], caption: str, around: Around, speech: Speech) -> tuple[Told, ...]:
    """A sentence for each finding, errors first, MOST_TOLD at most; one said twice is said once."""
    told: dict[str, Told] = {}
    for finding in sorted(findings, key=lambda finding: (finding.severity != "error", finding.start)):
        words = _shortened(caption[finding.start : finding.end])
        message = SENTENCES[finding.code](speech, words, around)
        told.setdefault(message, Told(finding.code, finding.severity, finding.start, finding.end, message))
    return tuple(told.values())[:MOST_TOLD]


def pieces_of(findings: Sequence[Finding], caption: str) -> tuple[Piece, ...]:
    """The caption in runs, what is wrong apart; one run where no word is."""
    wrong = [False] * len(caption)
    for finding in findings:
        if finding.code not in OF_THE_WHOLE:
            wrong[finding.start : finding.end] = [True] * len(wrong[finding.start : finding.end])
    return tuple(_runs(caption, wrong))


def _runs(caption: str, wrong: Sequence[bool]) -> Iterator[Piece]:
    start = 0
    for place in range(1, len(caption) + 1):
        if place == len(caption) or wrong[place] != wrong[start]:
            yield Piece(caption[start:place], wrong[start])
            start = place


def _shortened(words: str) -> str:
    line = visible(words)
    return line if len(line) <= LONGEST_WORDS else f"{line[: LONGEST_WORDS - 1]}…"


def _length(speech: Speech, words: str, around: Around) -> str:
    if not words:
        return speech.gettext("There is nothing in it yet: write something.")
    if around.length <= around.limit:
        return speech.gettext("It says nothing of its own yet: write something.")
    over, limit = around.length - int(around.limit), speech.number(around.limit)
    return speech.ngettext(
        "With the link it is %(num)s character longer than the %(limit)s that are allowed: shorten it.",
        "With the link it is %(num)s characters longer than the %(limit)s that are allowed: shorten it.",
        over,
        limit=limit,
    )


def _markup(speech: Speech, words: str, around: Around) -> str:
    if not words:
        return speech.gettext("There is a character in it that nobody sees: type that place again.")
    return speech.gettext("“%(words)s” looks like markup, and networks show it as it stands.", words=words)


def _disclosure(speech: Speech, words: str, around: Around) -> str:
    return speech.gettext("Say at the start that you work there, for example: “%(wording)s”", wording=around.wording)


def _kept(speech: Speech, words: str, around: Around) -> str:
    phrases = speech.listing([f"“{phrase}”" for phrase in around.keep])
    return speech.gettext("The comms team wants these words in it, as they stand: %(phrases)s", phrases=phrases)


def _language(speech: Speech, words: str, around: Around) -> str:
    return speech.gettext(
        "Part of it does not read like %(language)s: write it in one language.",
        language=speech.language_name(around.language),
    )


Sentence = Callable[[Speech, str, Around], str]

SENTENCES: Mapping[str, Sentence] = {
    "number": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not in the article: give its figure or leave it out.", words=words
    ),
    "unit": lambda speech, words, around: speech.gettext(
        "The article has the figure of “%(words)s” with another unit or period.", words=words
    ),
    "date": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not a date of the article: give its own or leave it out.", words=words
    ),
    "name": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not named like that in the article: check who is meant or leave it out.", words=words
    ),
    "organisation": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not named in the article: check it or leave it out.", words=words
    ),
    "quote": lambda speech, words, around: speech.gettext(
        "The article does not quote “%(words)s” like that: quote it exactly, or take the quotation marks away.",
        words=words,
    ),
    "negation": lambda speech, words, around: speech.gettext(
        "“%(words)s”: does the article say so, or the opposite? Look again.", words=words
    ),
    "modality": lambda speech, words, around: speech.gettext(
        "“%(words)s”: is it as certain, or as uncertain, in the article? Look again.", words=words
    ),
    "comparison": lambda speech, words, around: speech.gettext(
        "“%(words)s”: does the article compare like that? Look again.", words=words
    ),
    "causality": lambda speech, words, around: speech.gettext(
        "“%(words)s”: does the article say that one led to the other? Look again.", words=words
    ),
    "first_person": lambda speech, words, around: speech.gettext(
        "“%(words)s” says that you did something the article knows nothing of: leave it out unless it is true.",
        words=words,
    ),
    "url": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not the article’s link: take it out.", words=words
    ),
    "handle": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not in the article: check whom or what it names.", words=words
    ),
    "injection": lambda speech, words, around: speech.gettext(
        "“%(words)s” speaks to a machine or was left to fill in: take it out.", words=words
    ),
    "competitor": lambda speech, words, around: speech.gettext(
        "“%(words)s” is a competitor: leave the name out.", words=words
    ),
    "banned": lambda speech, words, around: speech.gettext(
        "“%(words)s” is not to be used in captions here: say it without.", words=words
    ),
    "sameness": lambda speech, words, around: speech.gettext(
        "Much of it is what a colleague was handed for the same story: say it in other words."
    ),
    "disclosure": _disclosure,
    "kept": _kept,
    "language": _language,
    "length": _length,
    "markup": _markup,
}
"""A sentence for every code of the verifier, given the words it is about."""
