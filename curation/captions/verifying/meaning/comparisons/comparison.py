"""Superlatives and comparatives: a caption has those of its article, no others, and the same way round."""

import re
from collections.abc import Callable, Iterator, Mapping

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.comparisons.bounds import Bounds
from curation.captions.verifying.meaning.comparisons.comparing import Comparing
from curation.captions.verifying.meaning.comparisons.held import Held
from curation.captions.verifying.meaning.comparisons.moving import Moving
from curation.captions.verifying.meaning.comparisons.placing import Placing, counts_of
from curation.captions.verifying.meaning.comparisons.poles import Poles
from curation.captions.verifying.meaning.comparisons.ranking import Ranking
from curation.captions.verifying.meaning.comparisons.ranks import RankWords, without_idioms
from curation.captions.verifying.meaning.comparisons.ranks_da import RANKS_DA
from curation.captions.verifying.meaning.comparisons.ranks_en import RANKS_EN
from curation.captions.verifying.meaning.comparisons.ranks_it import RANKS_IT
from curation.captions.verifying.meaning.comparisons.turning import is_bare, tells_another_thing
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_LANGUAGES: Mapping[str, RankWords] = {"da": RANKS_DA, "en": RANKS_EN, "it": RANKS_IT}
# A sentence about how things go at times tells nothing of the item.
_AT_TIMES = re.compile(
    r"\b(?:sometimes|usually|now and then|a volte|talvolta|di solito|ogni tanto|nogle gange|sommetider"
    r"|somme tider|som regel)\b",
    re.IGNORECASE,
)
# Nor does one that tells what might have been feared or expected, and was not.
_UNREAL = re.compile(
    r"\b(?:(?:could|might|would)(?: well)? have (?:feared|thought|expected|guessed|been)|(?:many|some|sceptics|critics)"
    r" (?:had )?feared|(?:si )?(?:poteva|potevano|potevamo|sarebbe potuto|avrebbe potuto|avremmo potuto|si sarebbe) "
    r"(?:temere|pensare|credere|immaginare|aspettarsi|detto)|(?:chi|molti) tem\w+|(?:kunne|skulle|ville)(?: måske|"
    r" nok)? "
    r"(?:have|ha') (?:frygtet|troet|ventet|tænkt)|(?:frygtede|troede) (?:mange|nogle|vi|jeg))\b",
    re.IGNORECASE,
)
_Spans = Callable[[Case, str, str], Iterator[tuple[int, int]]]
_BEYOND = "the article does not go as far as {!r}: keep to its own rank, or leave it out"
_TURNED = "the article compares this the other way round than {!r}: say which is more as it does"


def check_comparison(ground: Ground) -> Check:
    """Code comparison. Silent where caption or item is in a language without words of rank here.

    Comparatives are held against an item in the caption's own language only.
    """
    words, theirs = _LANGUAGES.get(ground.language), _LANGUAGES.get(ground.source.language)
    if words is None or theirs is None:
        return lambda case: iter(())
    article = Article(ground.own_text, ground.source.language)
    turned = _turning(ground, article, words)
    beyond = _reaching(ground, article, words, theirs)

    def check(case: Case) -> Iterator[Finding]:
        prose, straight = without_idioms(case.prose, words), case.prose.replace("’", "'")
        for span in turned(case, prose, straight):
            yield doubt("comparison", span, _TURNED.format(case.caption[slice(*span)]))
        for span in beyond(case, prose, straight):
            yield doubt("comparison", span, _BEYOND.format(case.caption[slice(*span)]))

    return check


def _turning(ground: Ground, article: Article, words: RankWords) -> _Spans:
    """What finds the spans of a caption that tell a comparison of the article the other way round."""
    language, said, text = ground.language, _plain(ground.own_text), ground.own_text.replace("’", "'")
    is_same = language == article.language
    comparing = Comparing(article, without_idioms(text, words), words) if is_same else None
    moving = Moving(article, ground.own_text) if is_same else None
    poles, held, bounds = Poles(article, text), Held(article, text, language), Bounds(text, article.language)

    def comparatives(case: Case, prose: str, straight: str) -> Iterator[tuple[int, int]]:
        if moving is not None:
            yield from (span for span in moving.turned(prose) if not is_bare(prose, span, language))
        yield from poles.turned(straight, language)
        yield from held.turned(straight)
        for start, end in _telling(case, prose, language, said):
            yield from comparing.turned(prose, start, end) if comparing else ()

    def turned(case: Case, prose: str, straight: str) -> Iterator[tuple[int, int]]:
        counted = counts_of(straight, language)
        for span in comparatives(case, prose, straight):
            is_count = any(start <= span[0] < end for start, end in counted)
            if not is_count and not tells_another_thing(straight, span, language):
                yield span
        yield from bounds.turned(straight, language)

    return turned


def _reaching(ground: Ground, article: Article, words: RankWords, theirs: RankWords) -> _Spans:
    """What finds the spans of a caption that rank something higher, or further around, than the article."""
    language, said = ground.language, _plain(ground.own_text)
    ranking = Ranking(article, ground.own_text, theirs, words)
    text = without_idioms(ground.own_text, theirs)
    placing = Placing(text, (article.language, theirs), language, article.keys_in)

    def beyond(case: Case, prose: str, straight: str) -> Iterator[tuple[int, int]]:
        for start, end in _telling(case, prose, language, said):
            yield from ranking.unborne(prose, start, end)
            yield from ranking.any_other(prose, start, end)
            yield from placing.unborne(prose, start, end)

    return beyond


def _telling(case: Case, prose: str, language: str, said: str) -> Iterator[tuple[int, int]]:
    """The sentences of a caption that tell something of the item, in words that are not all the article's."""
    for start, end in sentence_spans(prose, language):
        if _tells_nothing(prose, start, end) or _plain(case.prose[start:end]) in said:
            continue
        yield start, end


def _tells_nothing(prose: str, start: int, end: int) -> bool:
    is_unreal = _AT_TIMES.search(prose, start, end) or _UNREAL.search(prose, start, end)
    return is_unreal is not None or asks(prose[start:end])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!…")
