"""The causes a caption claims; and which are none, by figures alone, where the item is in another language."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.causes.causes import CausalWords, Causation, acts, causations
from curation.captions.verifying.meaning.causes.coinciding import figures_in, measured
from curation.captions.verifying.meaning.causes.influences import acting, timing
from models.sentences import sentence_spans

# Phrases in which a verb of acting acts on nothing.
_IDLE: Mapping[str, str] = {
    "en": (
        r"(?:hit(?:s|ting)?|miss(?:es|ed)?) (?:(?:its|the|their|our|a|all|every) )?(?:\w+ ){0,2}?(?:targets?|goals?|"
        r"marks?|"
        r"end ?points?|milestones?|road|market|shelves|headlines)|means? (?:to|business|well)|meant (?:to|for|well)|"
        r"(?:makes?|made|making) (?:sense|up|do|sure|room|way|its way|progress|headlines|me|you)|"
        r"(?:takes?|took|taking) (?:place|part|time|shape|stock|note|over|off|on|a (?:bow|look|break))|"
        r"(?:gives?|gave|giving) (?:food for thought|pause|thanks|me|you)|(?:keeps?|kept|keeping) (?:an eye|track|"
        r"me|you)|"
        r"(?:pays?|paid) attention|(?:brings?|brought) (?:to mind|me|you)|(?:draws?|drew) breath|sets? (?:foot|out|off)"
    ),
    "it": (
        r"(?:dà|danno|dato) (?:da pensare|il benvenuto|atto|spazio alla fantasia)|(?:fa|fanno|fatto) (?:parte|piacere|"
        r"bene sperare|centro)|(?:prende|prendono|preso) (?:parte|atto|tempo|il via)|(?:mette|mettono|messo) (?:piede|"
        r"mano|a disposizione|in conto)|(?:tiene|tengono) (?:d'occhio|conto)|(?:porta|portano) (?:avanti|a casa|"
        r"a termine)|"
        r"(?:lascia|lasciano) (?:a bocca aperta|ben sperare|da parte)|(?:vale|valgono) la pena|(?:taglia|"
        r"tagliato) il nastro|"
        r"mi (?:dà|fa|tocca|porta|lascia)|ci (?:dà|fa) (?:piacere|onore)"
    ),
    "da": (
        r"giver (?:stof til|anledning til|mening|lyst|grund til|mig|os|plads til)|gav (?:mening|mig)|"
        r"(?:tager|tog) (?:del|fat|tid|højde|form|plads|hul|imod|mig)|(?:holder|holdt) (?:øje|fast|vejret|af|mig)|"
        r"gør (?:opmærksom|status|mig|indtryk)|sætter (?:pris|fokus|spot|mig)|(?:åbner|åbnede) (?:dørene|døren)|"
        r"rammer (?:plet|hovedet)|lægger (?:mærke|vægt)|får (?:mig|lov)"
    ),
}
# "Put down to the drug: none."
_NONE = re.compile(
    r"[^.:;!?\n]{0,40}[:,–—] ?(?:zero|none|nil|nothing|not one|nessun\w*|niente|ingen|nul|intet)(?!\w)", re.IGNORECASE
)
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
    return error("causality", (claim.start, claim.end), message)


def claims_of(prose: str, start: int, end: int, former: str, words: CausalWords, language: str) -> Iterator[Causation]:
    """The causes a sentence gives, by words of cause first, then by verbs of acting where it tells no time."""
    idle = [match.start() for match in _idle(language).finditer(prose, start, end)]
    for tie in causations(prose, start, end, former, words):
        if (tie.is_plain or tie.start not in idle) and not _NONE.match(prose, tie.end, end):
            yield tie
    for claim in acts(prose, start, end, acting(language)):
        is_nothing = claim.start in idle or _NONE.match(prose, claim.end, end)
        if not is_nothing and not timing(language).search(f"{claim.cause} {claim.effect}"):
            yield claim


@cache
def _idle(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_IDLE[language]})(?!\w)", re.IGNORECASE)
