"""How well the verifier tells wrong captions from true ones: `python -m curation.evaluation.captions_check`.

Prints, for one part of the written captions, how many of the wrong ones it found, by code and pooled, and on how many
of the true ones it raised a false alarm. A wrong caption counts as detected when a finding has the code of its error;
how many had any finding at all stands beside it. Every finding counts, warnings included. Intervals are Wilson's at
95 per cent, as if captions were independent, which those about one item are not.

`--list CODE` shows what was missed and falsely raised. Of the held part nothing is ever shown but counts.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curation.captions import Finding
from curation.captions.types import OF_MEANING
from curation.evaluation.captions_set import (
    BY_WORDS,
    LANGUAGES,
    PARTS,
    Written,
    findings_of,
    read_captions,
)
from curation.evaluation.same_story import wilson


@dataclass(frozen=True, slots=True)
class Judged:
    """A caption and what the verifier found in it."""

    written: Written
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(finding.code for finding in self.findings)

    @property
    def detected(self) -> bool:
        """Whether its one error was found and called by its name."""
        return self.written.wrong in self.codes


def judged(captions: Sequence[Written]) -> tuple[Judged, ...]:
    """Every caption with what the verifier finds."""
    return tuple(map(Judged, captions, findings_of(captions)))


def share(right: int, total: int) -> str:
    """A share with its interval and the counts behind it."""
    if not total:
        return f"{'-':>5}{'':16} (0 of 0)"
    low, high = wilson(right, total)
    return f"{right / total:5.3f} [{max(0.0, low):.3f}, {high:.3f}] ({right} of {total})"


def detection(cases: Sequence[Judged]) -> str:
    """Of wrong captions: found by the right code, found at all, and the first by language."""
    right, found = sum(case.detected for case in cases), sum(bool(case.findings) for case in cases)
    counts = []
    for language in LANGUAGES:
        own = [case for case in cases if case.written.language == language]
        counts.append(f"{language} {sum(case.detected for case in own)}/{len(own)}")
    return f"{share(right, len(cases)):40} any finding {found:3}  {'  '.join(counts)}"


def alarms(true: Sequence[Judged]) -> str:
    """Of true captions: those with a finding, and with an error."""
    raised = sum(bool(case.findings) for case in true)
    errors = sum(any(finding.severity == "error" for finding in case.findings) for case in true)
    return f"{share(raised, len(true)):40} with an error {share(errors, len(true))}"


def report(cases: Sequence[Judged]) -> Iterator[str]:
    """The figures as lines to print."""
    wrong = [case for case in cases if case.written.wrong]
    true = [case for case in cases if not case.written.wrong]
    items = {case.written.item.source.story for case in cases}
    yield f"{len(cases)} captions of {len(items)} items: {len(wrong)} wrong in one way, {len(true)} true"
    yield "errors found:"
    for code in sorted({str(case.written.wrong) for case in wrong}):
        yield f"  {code:20} {detection([case for case in wrong if case.written.wrong == code])}"
    for name, codes in (("where words decide", BY_WORDS), ("where meaning does", OF_MEANING)):
        yield f"  {name:20} {detection([case for case in wrong if case.written.wrong in codes])}"
    yield "true captions with a finding:"
    yield f"  {'all':20} {alarms(true)}"
    for language in LANGUAGES:
        yield f"  {language:20} {alarms([case for case in true if case.written.language == language])}"
    yield f"  by code: {_counts(Counter(code for case in true for code in case.codes))}"
    besides = Counter(code for case in wrong for code in case.codes - {case.written.wrong})
    yield f"further codes found in wrong ones: {_counts(besides)}"


def _counts(found: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" for code, count in found.most_common()) or "none"


def listing(cases: Sequence[Judged], codes: Sequence[str]) -> Iterator[str]:
    """What of `codes` was missed or falsely raised."""
    for case in cases:
        if case.written.wrong in codes and not case.detected:
            yield f"MISSED {case.written.wrong}: {_shown(case)}"
        for finding in case.findings:
            if not case.written.wrong and finding.code in codes:
                words = case.written.caption[finding.start : finding.end]
                yield f"FALSE {finding.code} {words!r}: {finding.message}\n    {_shown(case)}"


def _shown(case: Judged) -> str:
    written = case.written
    where = f"{written.id} {written.network} {written.country}{' agreed' if written.agreed else ''}"
    return f"{where} {sorted(case.codes)}\n    {written.caption!r}\n    {written.note}"


def main(arguments_given: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Print how well the verifier tells wrong captions from true ones.")
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--list", nargs="+", metavar="CODE", default=(), help="show the misses of these codes")
    arguments = parser.parse_args(arguments_given)
    if arguments.list and arguments.part == "held":
        parser.error("of the held part only counts are shown: leave out --list or --part")
    cases = judged([written for written in read_captions() if written.part == arguments.part])
    print(f"the {arguments.part} part:")
    for line in (*report(cases), *listing(cases, arguments.list)):
        print(line)


if __name__ == "__main__":
    main()
