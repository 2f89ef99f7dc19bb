"""Drafting and verifying captions: how fast, in how much memory, and how unlike each other.

`python -m curation.evaluation.bench_captions [--people N] [--variants N] [--colleagues N] [--languages …]`, on one
core. The stories are development items of `captions_set.py`, of each language the company's and the third party's with
most sentences.

- Drafts: the company's story for many people, some variants each, nobody knowing of the others.
- Sameness: each story for colleagues in turn, LinkedIn and X, each told what was handed out before. Counted are
  who got none, identical pairs, and the median and the highest share of three-word runs two captions have in common,
  link and disclosure aside.
- Verifying: the development captions, items read beforehand; the first round, which loads word lists, is not counted.

Rates are by processor time, so that what else runs on the machine disturbs little. Memory is the largest resident size
of the process so far, interpreter and imports included.
"""

import argparse
import os
import platform
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from curation.captions import draft_captions
from curation.captions.disclosure.statement import known_wordings
from curation.captions.sameness import shape_of
from curation.captions.spread import Spread, spread_of
from curation.evaluation.captions_set import LANGUAGES, Written, WrittenItem, read_captions, verifier_for
from curation.evaluation.colleagues import colleague
from models.sentences import split_sentences

NETWORKS = ("linkedin", "x")
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Drafted:
    """Many people served. `distinct` counts different texts, `short` people with fewer variants than asked for."""

    drafts: int
    seconds: float
    distinct: int
    short: int


def stories(captions: Sequence[Written], language: str, kind: str) -> list[WrittenItem]:
    """Items of a language and kind, those with most sentences first."""
    own = {each.item.source.story: each.item for each in captions}.values()
    fitting = [item for item in own if item.source.language == language and item.source.kind == kind]
    return sorted(fitting, key=lambda item: -len(split_sentences(item.source.text, language)))


def draft_many(item: WrittenItem, people: int, variants: int) -> Drafted:
    """One story for `people`, who know nothing of each other."""
    language, rules = item.source.language, item.rules(agreed=False)
    counts: list[int] = []
    texts: set[str] = set()
    started = time.process_time()
    for number in range(people):
        drafts = draft_captions(colleague(language, number), item.source, rules, variants=variants)
        counts.append(len(drafts))
        texts.update(draft.text for draft in drafts)
    seconds = time.process_time() - started
    return Drafted(sum(counts), seconds, len(texts), sum(count < variants for count in counts))


def hand_out(item: WrittenItem, people: int, network: str) -> tuple[str, ...]:
    """A caption each for colleagues in turn, each told of those before; only what has no findings is handed out."""
    language, rules = item.source.language, item.rules(agreed=False)
    handed: list[str] = []
    for number in range(people):
        person = colleague(language, number, network)
        drafts = draft_captions(person, item.source, rules, handed_out=tuple(handed))
        handed += [draft.text for draft in drafts if not draft.findings]
    return tuple(handed)


def spread(item: WrittenItem, texts: Sequence[str]) -> Spread:
    """How alike the captions of one story are."""
    wordings = known_wordings(item.rules(agreed=False))
    return spread_of([[shape_of(text, wordings) for text in texts]])


def verified_per_second(captions: Sequence[Written]) -> float:
    """Captions verified in a second, items read."""
    verifiers = [verifier_for(each) for each in captions]
    for _ in range(_ROUNDS + 1):
        started = time.process_time()
        for each, verifier in zip(captions, verifiers, strict=True):
            verifier.findings(each.caption, network=each.network, country=each.country)
        seconds = time.process_time() - started
    return len(captions) / seconds


def read_per_second(captions: Sequence[Written]) -> float:
    """Items a verifier has read, and is ready for, in a second."""
    firsts = list({each.item.source.story: each for each in captions}.values())
    for _ in range(_ROUNDS + 1):
        started = time.process_time()
        for each in firsts:
            verifier_for(each)
        seconds = time.process_time() - started
    return len(firsts) / seconds


def megabytes() -> float:
    """The largest resident size of this process so far; Linux counts it in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def speed_lines(captions: Sequence[Written], arguments: argparse.Namespace) -> Iterator[str]:
    yield f"one story for {arguments.people:,} people, {arguments.variants} variants each:"
    for language in arguments.languages:
        item = stories(captions, language, "company")[0]
        drafted = draft_many(item, arguments.people, arguments.variants)
        rate = f"{drafted.drafts / drafted.seconds:,.0f} drafts/s"
        counts = f"{drafted.drafts:,} drafts, {drafted.distinct:,} different, {drafted.short:,} people with fewer"
        yield f"  {language}  {rate:>15}  {counts}; {megabytes():.0f} MB"


def sameness_lines(captions: Sequence[Written], arguments: argparse.Namespace) -> Iterator[str]:
    yield f"one story for {arguments.colleagues} colleagues in turn:"
    for language, kind, network in product(arguments.languages, ("company", "third_party"), NETWORKS):
        item = stories(captions, language, kind)[0]
        texts = hand_out(item, arguments.colleagues, network)
        found, sentences = spread(item, texts), len(split_sentences(item.source.text, language))
        figures = f"identical pairs {found.identical}, median {found.median:.3f}, highest {found.highest:.3f}"
        without = f"{arguments.colleagues - len(texts)} without"
        yield f"  {language} {kind:11} {network:8} {sentences:2} sentences: {figures}, {without}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure drafting and verifying captions.")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--variants", type=int, default=3)
    parser.add_argument("--colleagues", type=int, default=200)
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    arguments = parser.parse_args()
    development = [each for each in read_captions() if each.part == "dev"]
    print(f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}; {megabytes():.0f} MB at start")
    verified, read = verified_per_second(development), read_per_second(development)
    print(f"verifying: {verified:,.0f} captions/s of items read before, {read:,.0f} items read/s")
    for line in sameness_lines(development, arguments):
        print(line, flush=True)
    for line in speed_lines(development, arguments):
        print(line, flush=True)


if __name__ == "__main__":
    main()
