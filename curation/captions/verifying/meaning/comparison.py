"""Superlatives and comparatives: a caption has those of its article, no others, and the same way round."""

import re
from collections.abc import Iterator, Mapping

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.meaning.comparing import Comparing
from curation.captions.verifying.meaning.moving import Moving
from curation.captions.verifying.meaning.pairing import Article
from curation.captions.verifying.meaning.poles import Poles
from curation.captions.verifying.meaning.ranking import Ranking
from curation.captions.verifying.meaning.ranks import RankWords, without_idioms
from curation.captions.verifying.meaning.ranks_da import RANKS_DA
from curation.captions.verifying.meaning.ranks_en import RANKS_EN
from curation.captions.verifying.meaning.ranks_it import RANKS_IT
from models.sentences import sentence_spans

_LANGUAGES: Mapping[str, RankWords] = {"da": RANKS_DA, "en": RANKS_EN, "it": RANKS_IT}
# A sentence about how things go at times tells nothing of the item.
_AT_TIMES = re.compile(
    r"\b(?:sometimes|usually|now and then|a volte|talvolta|di solito|ogni tanto|nogle gange|sommetider"
    r"|somme tider|som regel)\b",
    re.IGNORECASE,
)
_BEYOND = "the article does not go as far as {!r}: keep to its own rank, or leave it out"
_TURNED = "the article compares this the other way round than {!r}: say which is more as it does"


def check_comparison(ground: Ground) -> Check:
    """Code comparison. Silent where caption or item is in a language without words of rank here.

    Comparatives are held against an item in the caption's own language only.
    """
    words, theirs = _LANGUAGES.get(ground.language), _LANGUAGES.get(ground.source.language)
    if words is None or theirs is None:
        return lambda case: iter(())
    own_text = ground.own_text
    article = Article(own_text, ground.source.language)
    ranking = Ranking(article, own_text, theirs, words)
    comparing = Comparing(article, without_idioms(own_text, theirs), words) if words is theirs else None
    moving = Moving(article, own_text) if words is theirs else None
    poles = Poles(article, own_text.replace("’", "'"))
    said = _plain(own_text)

    def check(case: Case) -> Iterator[Finding]:
        prose = without_idioms(case.prose, words)
        for span in moving.turned(prose) if moving else ():
            yield error("comparison", span, _TURNED.format(case.caption[slice(*span)]))
        for span in poles.turned(case.prose.replace("’", "'"), ground.language):
            yield error("comparison", span, _TURNED.format(case.caption[slice(*span)]))
        for start, end in sentence_spans(prose, ground.language):
            if "?" in prose[start:end] or _AT_TIMES.search(prose, start, end) or _plain(case.prose[start:end]) in said:
                continue
            for span in (*ranking.unborne(prose, start, end), *ranking.any_other(prose, start, end)):
                yield error("comparison", span, _BEYOND.format(case.caption[slice(*span)]))
            for span in comparing.turned(prose, start, end) if comparing else ():
                yield error("comparison", span, _TURNED.format(case.caption[slice(*span)]))

    return check


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!…")
