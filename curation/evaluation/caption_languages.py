"""Drafts over real items, nothing found in any, each in its language.

`python -m curation.evaluation.caption_languages`. For every item of the demo, and of feeds/real below $PASSAPAROLA_DATA
where that is set, some voices of each language get a caption. Counted are the drafts, those with findings by code, and
those that the language detector, told of nothing but the languages of the programme, takes for another language than
the person's. Set aside first are link, hashtags, the feed's name, and what is quoted from an item in another language;
a draft of which fewer than five words remain is not asked about. `--every N` takes one of N real items: all of them
take long.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import demo
from curation.captions import CaptionRules, Source, draft_captions
from curation.captions.hostile import HASHTAG
from curation.captions.verifying.quoted import quotations_in
from curation.captions.verifying.verifier import Verifier
from curation.config import Config, FeedSource
from curation.config.file import parse_config
from curation.evaluation.captions_set import LANGUAGES
from curation.evaluation.colleagues import colleague
from curation.feeds.entries import NotAFeed
from curation.feeds.parser import parse_feed
from curation.items import Item
from curation.language import UNKNOWN, LanguageDetector
from curation.parsing.cleaning import items_from_feed
from curation.roles import Employee
from curation.writing import caption_rules

_FEWEST_WORDS = 5
_NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class Counted:
    """What came of the drafts. `none` counts people left without, `silent` the texts that do not tell."""

    drafts: int = 0
    none: int = 0
    silent: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    others: list[str] = field(default_factory=list)

    @property
    def agreement(self) -> float:
        """The share of drafts the detector takes for the person's language, of those that tell."""
        told = self.drafts - self.silent
        return 1 - len(self.others) / told if told else 1.0


def demo_sources(config: Config, detector: LanguageDetector) -> Iterator[Source]:
    """The items of the demo company's feeds."""
    for feed in config.feeds:
        body = demo.document(feed.url.removeprefix("demo:"), _NOW.date())
        yield from _sources(body, feed, detector)


def real_sources(folder: Path, detector: LanguageDetector, every: int) -> Iterator[Source]:
    """One of `every` items of the feeds in `folder`, each text once: many files are one feed at several times."""
    seen: dict[tuple[str, str], Source] = {}
    for path in sorted(folder.glob("*__*")):
        for source in _sources(path.read_bytes(), FeedSource("", "https://feeds.example/feed"), detector):
            seen.setdefault((source.title, source.text), source)
    yield from list(seen.values())[::every]


def _sources(body: bytes, feed: FeedSource, detector: LanguageDetector) -> Iterator[Source]:
    try:
        parsed = parse_feed(body, url="https://feeds.example/feed", content_type=None)
    except NotAFeed:
        return
    feed = replace(feed, name=feed.name or parsed.title)
    for item in items_from_feed(parsed, feed, detector, _NOW).items:
        yield _source(item, feed)


def _source(item: Item, feed: FeedSource) -> Source:
    return Source(item.id, item.title, item.text, item.url, item.language, feed.kind, feed.name, feed.topics)


def count(
    sources: Iterable[Source], rules: CaptionRules, detector: LanguageDetector, voices: int, languages: Sequence[str]
) -> dict[str, Counted]:
    """One draft of each source for each of `voices` people a language, by language."""
    counted = {language: Counted() for language in languages}
    for source, language in product(sources, languages):
        verifier = Verifier(source, rules, language)
        for number in range(voices):
            person = colleague(language, number)
            drafts = draft_captions(person, source, rules)
            counted[language].none += not drafts
            for draft in drafts:
                _add(counted[language], draft.text, verifier, person, detector)
    return counted


def _add(counted: Counted, text: str, verifier: Verifier, person: Employee, detector: LanguageDetector) -> None:
    source, language = verifier.ground.source, verifier.ground.language
    findings = verifier.findings(text, network=person.networks[0], country=person.country)
    counted.drafts += 1
    counted.findings.update({finding.code for finding in findings})
    words = own_words(text, source, language)
    detected = detector.detect(words, None) if len(words.split()) >= _FEWEST_WORDS else UNKNOWN
    counted.silent += detected == UNKNOWN
    if detected not in (language, UNKNOWN):
        counted.others.append(f"{detected} for {language}, item in {source.language}: {text!r}")


def own_words(caption: str, source: Source, language: str) -> str:
    """The caption without what is not the drafter's to word: see above."""
    text = caption
    if source.language != language:
        for quotation in reversed(list(quotations_in(text))):
            text = f"{text[: quotation.start]} {text[quotation.end :]}"
    for given in filter(None, (source.url, source.source_name)):
        text = text.replace(given, " ")
    return " ".join(HASHTAG.sub(" ", text).split())


def report(name: str, counted: dict[str, Counted], show: int) -> Iterator[str]:
    """The counts as lines to print."""
    yield f"{name}:"
    for language, own in counted.items():
        found = ", ".join(f"{code} {number}" for code, number in own.findings.most_common()) or "none"
        yield f"  {language}: {own.drafts:,} drafts, {own.none:,} without one; findings: {found}"
        told = f"{own.drafts - own.silent - len(own.others):,} of {own.drafts - own.silent:,}"
        yield f"      language agrees on {told} ({own.agreement:.2%}), {own.silent:,} do not tell"
        yield from (f"      {text}" for text in own.others[:show])


def main() -> None:
    parser = argparse.ArgumentParser(description="Draft captions over the demo and the real feeds, and count findings.")
    parser.add_argument("--data", type=Path, default=os.environ.get("PASSAPAROLA_DATA"), help="the shared corpora")
    parser.add_argument("--voices", type=int, default=20)
    parser.add_argument("--every", type=int, default=1, help="take one of so many real items")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--show", type=int, default=20, help="disagreeing texts printed of each language")
    arguments = parser.parse_args()
    config = parse_config(demo.config_text(), Path("feeds.yaml"))
    rules, detector = caption_rules(config), LanguageDetector(LANGUAGES)
    named = {"the demo": demo_sources(config, detector)}
    if arguments.data:
        named["feeds/real"] = real_sources(Path(arguments.data) / "feeds" / "real", detector, arguments.every)
    for name, sources in named.items():
        counted = count(sources, rules, detector, arguments.voices, arguments.languages)
        for line in report(name, counted, arguments.show):
            print(line, flush=True)


if __name__ == "__main__":
    main()
