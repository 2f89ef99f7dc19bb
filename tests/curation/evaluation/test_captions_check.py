"""The written captions are what their datasheet says, and the figures behind the printed ones are right."""

from collections import Counter
from dataclasses import replace

import pytest

from curation.captions import Finding
from curation.captions.networks import length_on, limit_of
from curation.captions.phrases import contains
from curation.captions.types import OF_MEANING
from curation.evaluation import captions_check
from curation.evaluation.captions_check import Judged, alarms, detection, judged, listing, report, share
from curation.evaluation.captions_set import (
    BY_WORDS,
    LANGUAGES,
    Written,
    read_captions,
    read_hostile,
)

CAPTIONS = read_captions()
WRONG = [each for each in CAPTIONS if each.wrong]
TRUE = [each for each in CAPTIONS if not each.wrong]


def test_there_are_enough_captions_and_half_of_them_are_wrong() -> None:
    assert len(CAPTIONS) >= 400
    assert 0.4 <= len(WRONG) / len(CAPTIONS) <= 0.6
    assert min(Counter(each.language for each in CAPTIONS).values()) >= 150


@pytest.mark.parametrize("part", ["dev", "held"])
def test_every_kind_of_error_is_in_both_parts_and_in_every_language(part: str) -> None:
    found = {(each.wrong, each.language) for each in WRONG if each.part == part}

    assert {(code, language) for code in (*BY_WORDS, *OF_MEANING, "first_person") for language in LANGUAGES} <= found


def test_no_caption_stands_twice_and_what_is_held_is_about_items_of_its_own() -> None:
    sides: dict[str, set[str]] = {}
    for each in CAPTIONS:
        sides.setdefault(each.item.source.story, set()).add(each.part)

    assert len({each.id for each in CAPTIONS}) == len({each.caption for each in CAPTIONS}) == len(CAPTIONS)
    assert all(parts == {"held"} for parts in sides.values() if "held" in parts)


def test_only_what_is_called_too_long_is_too_long_with_its_link() -> None:
    for each in CAPTIONS:
        length = length_on(each.network, f"{each.caption}\n\n{each.item.source.url}")
        assert (length > limit_of(each.network)) == (each.wrong == "length"), each.id


def test_only_what_is_said_to_name_a_competitor_names_one() -> None:
    for each in CAPTIONS:
        named = any(contains(each.caption, name) for name in each.item.competitors)
        assert named == (each.wrong == "competitor"), each.id


def test_a_caption_does_not_bring_the_items_link_which_code_adds() -> None:
    assert not any(each.item.source.url and each.item.source.url in each.caption for each in CAPTIONS)


def test_hostile_items_carry_their_canary_and_are_in_three_languages() -> None:
    hostile = read_hostile()
    visible = [each for each in hostile if each.canary in f"{each.source.title} {each.source.text}"]

    assert len(hostile) == len({each.canary for each in hostile}) == 60
    assert Counter(each.source.language for each in hostile) == dict.fromkeys(LANGUAGES, 20)
    assert len(visible) >= 54  # the others hide it in characters nobody sees


def case(wrong: str | None, *codes: str, severity: str = "error", **changes: str) -> Judged:
    written: Written = replace(CAPTIONS[0], wrong=wrong, **changes)  # type: ignore[arg-type]
    return Judged(written, tuple(Finding(code, severity, 0, 3, "why") for code in codes))  # type: ignore[arg-type]


def test_an_error_is_detected_when_it_is_called_by_its_name() -> None:
    cases = [case("number", "number"), case("number", "unit"), case("number"), case("number", "number", "name")]

    assert detection(cases).startswith("0.500 [")
    assert "(2 of 4)" in detection(cases)
    assert "any finding   3" in detection(cases)


def test_detection_stands_by_the_language_asked_for() -> None:
    cases = [case("date", "date", language="it"), case("date", language="it"), case("date", "date", language="da")]

    assert detection(cases).endswith("en 0/0  it 1/2  da 1/1")


def test_any_finding_in_a_true_caption_is_a_false_alarm_warnings_too() -> None:
    cases = [case(None), case(None, "name"), case(None, "handle", severity="warning"), case(None)]

    assert "(2 of 4)" in alarms(cases)
    assert "with an error 0.250" in alarms(cases)


def test_a_share_stands_with_its_interval_and_of_nothing_is_none() -> None:
    assert share(9, 10) == "0.900 [0.596, 0.982] (9 of 10)"
    assert share(0, 0).split() == ["-", "(0", "of", "0)"]


def test_the_report_pools_codes_where_words_and_where_meaning_decide() -> None:
    cases = [case("number", "number"), case("url"), case("negation"), case("first_person", "first_person"), case(None)]
    lines = {line.split("  ")[1].strip(): line for line in report(cases) if line.startswith("  ")}

    assert "(1 of 2)" in lines["where words decide"]
    assert "(0 of 1)" in lines["where meaning does"]
    assert "(0 of 1)" in lines["all"]


def test_a_listing_shows_what_was_missed_and_falsely_raised_of_the_codes_asked_for() -> None:
    cases = [case("number", id="missed"), case("number", "number", id="found"), case(None, "number", "name", id="true")]
    lines = list(listing(cases, ["number"]))

    assert len(lines) == 2
    assert lines[0].startswith("MISSED number: missed")
    assert lines[1].startswith(f"FALSE number {CAPTIONS[0].caption[:3]!r}")


def test_of_the_held_part_nothing_is_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["captions_check", "--part", "held", "--list", "number"])

    with pytest.raises(SystemExit):
        captions_check.main()
    assert "only counts are shown" in capsys.readouterr().err


def test_judging_reads_each_caption_under_its_own_rules() -> None:
    some = [each for each in CAPTIONS if each.part == "dev" and each.wrong in ("competitor", "length")]

    assert all(each.detected for each in judged(some))
