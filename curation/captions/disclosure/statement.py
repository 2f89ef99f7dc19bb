"""The sentence that says where the writer works: when a caption needs it, in which words, and whether it is there.

Wording comes from the configuration first, then from the pack of the writer's country.
"""

from collections.abc import Iterator

from curation.captions import hostile
from curation.captions.disclosure.employment import names_of, says_employed
from curation.captions.disclosure.packs import EUROPE, PACKS, UNNAMED, code_of, pack_of
from curation.captions.drafting.typography import as_sentence
from curation.captions.phrases import contains
from curation.captions.types import CaptionRules, Source
from models.sentences import split_sentences

NEAR = 2
"""Sentences from the start, or from the employer's first mention, within which disclosure is near the claim."""
SHOWN = 210
"""Characters of a post that a feed shows before it folds the rest away. What begins within them is read with the claim,
however many short sentences come first."""
BURIED = 3
"""Sentences after which even a mention of the employer is too far down to be read with the claim."""


def needs_disclosure(source: Source, rules: CaptionRules, caption: str = "") -> bool:
    """True for the employer's own items, and where item or caption names the employer."""
    text = f"{source.title}\n{source.text}\n{caption}"
    return source.kind == "company" or any(contains(text, name) for name in names_of(rules.employer or ""))


def disclosure_for(rules: CaptionRules, country: str, language: str) -> str:
    """The sentence to begin with: configured for the country, else by default, else the pack's; marked as it must be.

    A programme's own wording is marked only where posting is agreed: what it says of encouraged posts it has decided.
    """
    pack, configured = pack_of(country), rules.disclosure or {}
    own = configured.get(code_of(country), {}).get(language) or configured.get("default", {}).get(language)
    wording = _filled(own or pack.employed.get(language, ""), rules.employer, language)
    mark = pack.mark_for(rules.sharing) if own is None or rules.sharing == "agreed" else None
    return wording if mark is None or (pack.marks and pack.marks.search(wording)) else f"{mark} {wording}"


def discloses(caption: str, rules: CaptionRules, country: str, language: str) -> bool:
    """Whether `caption` says near the claim that its writer works there, marked where the country wants it marked.

    A programme's own wording at the start says so. A row of hashtags at the end never does.
    """
    sentences = split_sentences(_without_closing_tags(caption), language)
    if not _is_marked(sentences, rules, country):
        return False
    if any(caption.startswith(wording) for wording in known_wordings(rules)):
        return True
    return any(says_employed(part, rules.employer) for part in _near(sentences, rules))


def known_wordings(rules: CaptionRules) -> tuple[str, ...]:
    """Every disclosure a draft under these rules can begin with, longest first."""
    packs = (*PACKS.values(), EUROPE)
    tables = (*(rules.disclosure or {}).values(), *(pack.employed for pack in packs))
    said = {_filled(text, rules.employer, language) for table in tables for language, text in table.items()}
    said |= set(UNNAMED.values())
    marked = {f"{pack.mark} {wording}" for pack in packs if pack.mark for wording in said}
    return tuple(sorted(said | marked, key=lambda wording: (-len(wording), wording)))


def _is_marked(sentences: tuple[str, ...], rules: CaptionRules, country: str) -> bool:
    marks = pack_of(country).marks
    if rules.sharing == "encouraged" or marks is None:
        return True
    return marks.search(" ".join(sentences[:NEAR])) is not None


def _near(sentences: tuple[str, ...], rules: CaptionRules) -> Iterator[str]:
    yield " ".join(sentences[:NEAR])
    yield " ".join(_shown(sentences))
    names = names_of(rules.employer or "")
    for place, sentence in enumerate(sentences[:BURIED]):
        if any(contains(sentence, name) for name in names):
            yield " ".join(sentences[max(place - 1, 0) : place + NEAR])
            return


def _shown(sentences: tuple[str, ...]) -> Iterator[str]:
    """The sentences that begin before the fold."""
    begins = 0
    for sentence in sentences:
        if begins > SHOWN:
            return
        yield sentence
        begins += len(sentence) + 1


def _without_closing_tags(caption: str) -> str:
    words = caption.split(" ")
    while words and (not words[-1].strip() or hostile.HASHTAG.fullmatch(words[-1].strip())):
        words.pop()
    return " ".join(words)


def _filled(wording: str, employer: str | None, language: str) -> str:
    if not wording or (employer is None and "{employer}" in wording):
        return UNNAMED.get(language, UNNAMED["en"])
    return as_sentence(wording.replace("{employer}", employer or ""))
