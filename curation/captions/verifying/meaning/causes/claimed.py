"""The causes a caption claims; and which are none, by figures alone, where the item is in another language."""

from collections.abc import Iterator
from itertools import islice

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.causes.causes import CausalWords, Causation, acts, causations
from curation.captions.verifying.meaning.causes.coinciding import figures_in, measured
from curation.captions.verifying.meaning.causes.idle import claims_nothing, idle_places
from curation.captions.verifying.meaning.causes.influences import acting, timing
from models.sentences import sentence_spans

MOST = 16  # ties read in a sentence: more than any sentence has


def check_abroad(ground: Ground, words: CausalWords) -> Check:
    """For captions in another language: what was measured while something else went on was not measured of it."""
    figures = measured(ground.own_text, ground.source.language)

    def check(case: Case) -> Iterator[Finding]:
        prose = case.prose.replace("’", "'")
        for start, end in sentence_spans(prose, ground.language):
            if asks(prose[start:end]) or not figures & figures_in(prose[start:end]):
                continue
            for claim in islice(claims_of(prose, start, end, "", words, ground.language), MOST):
                told = prose[claim.start : claim.end]
                is_measured = not claim.is_loose and figures & figures_in(claim.effect) and claim.cause.strip()
                if is_measured and not words.hedged.search(f"{claim.cause} {told} {claim.effect}"):
                    yield cause_finding(claim, told)
                    break

    return check


def cause_finding(claim: Causation, tie: str) -> Finding:
    """That the article does not bear out `claim`, told by `tie`."""
    message = f"the article does not say that the one led to the other, as {tie!r} does: tell them apart"
    return doubt("causality", (claim.start, claim.end), message)


def claims_of(prose: str, start: int, end: int, former: str, words: CausalWords, language: str) -> Iterator[Causation]:
    """The causes a sentence gives, by words of cause first, then by verbs of acting where it tells no time."""
    idle = idle_places(prose, start, end, language)
    for tie in causations(prose, start, end, former, words):
        if (tie.is_plain or tie.start not in idle) and not claims_nothing(tie, prose, end, words, language):
            yield tie
    for claim in acts(prose, start, end, acting(language)):
        is_nothing = claim.start in idle or claims_nothing(claim, prose, end, words, language)
        if not is_nothing and not timing(language).search(f"{claim.cause} {claim.effect}"):
            yield claim
