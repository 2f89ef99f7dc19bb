"""The written pairs are what their datasheet says, and the figures behind the printed ones are right."""

from collections import Counter

import numpy as np
import pytest

from curation.evaluation.same_story import all_evidence, decided, encoded, figures, wilson
from curation.evaluation.story_fit import fit, lowest_precise
from curation.evaluation.story_pairs import Pair, Told, read_pairs, tellings, unlike_pairs
from curation.story_rule import Evidence
from models.encoder import load_encoder

PAIRS = read_pairs()


def test_there_are_enough_pairs_of_every_kind() -> None:
    same = Counter(pair.languages for pair in PAIRS if pair.same)

    assert min(same[language] for language in ("en", "it", "da")) >= 50
    assert min(same[languages] for languages in ("en-it", "en-da", "it-da")) >= 30
    assert sum(not pair.same for pair in PAIRS) >= 160


def test_the_held_part_has_pairs_of_each_language_of_one_feed_and_of_one_link() -> None:
    alike = [pair for pair in PAIRS if pair.part == "held" and pair.same]
    languages = Counter(pair.languages for pair in alike)

    assert min(languages[language] for language in ("en", "it", "da")) >= 20
    assert sum(pair.same_feed for pair in alike) >= 10
    assert sum(pair.same_link for pair in alike) >= 20
    assert {pair.part for pair in PAIRS if pair.batch == 2} == {"held"}


def test_no_family_and_no_text_is_on_both_sides() -> None:
    sides: dict[object, set[str]] = {}
    for pair in PAIRS:
        for key in (pair.family, (pair.one.title, pair.one.summary), (pair.other.title, pair.other.summary)):
            sides.setdefault(key, set()).add(pair.part)

    assert all(len(parts) == 1 for parts in sides.values())


def test_no_pair_is_there_twice() -> None:
    assert len({frozenset((pair.one, pair.other)) for pair in PAIRS}) == len(PAIRS)


def test_unlike_pairs_are_of_two_families_and_one_part() -> None:
    family = {told: pair.family for pair in PAIRS for told in (pair.one, pair.other)}
    some = [pair for _, pair in zip(range(500), unlike_pairs(PAIRS), strict=False)]

    assert all(family[pair.one] != family[pair.other] and not pair.same for pair in some)


def told(date: str, link: str | None = None, source: str = "Klintved Avis") -> Told:
    return Told("da", date, source, "Ingen busser", "", link)


def test_a_pair_is_near_within_the_window_or_behind_a_link_of_two_feeds() -> None:
    early, late = told("2026-03-01"), told("2026-03-09", source="Fagposten")
    linked = told("2026-03-01", "https://x.example/1"), told("2026-03-09", "https://x.example/1", "Fagposten")
    own = told("2026-03-01", "https://x.example/1"), told("2026-03-09", "https://x.example/1")

    assert Pair("fit", "f", True, "rewrite", early, told("2026-03-03")).near
    assert not Pair("fit", "f", True, "rewrite", early, late).near
    assert Pair("fit", "f", True, "shared-link", *linked).near
    assert not Pair("fit", "f", False, "series", *own).near


def test_the_lowest_precise_score_counts_all_pairs_of_its_score() -> None:
    scores, same = np.array([0.9, 0.8, 0.8, 0.7]), np.array([True, True, False, True])

    assert lowest_precise(scores, same, 0.75) == 0.7
    assert lowest_precise(scores, same, 0.8) == 0.9
    assert lowest_precise(scores, same, 0.75, above=0.7) == 0.9
    assert lowest_precise(scores, ~same, 1) == np.inf


def test_the_fit_learns_what_tells_the_pairs_apart() -> None:
    def found(cosine: float, agree: bool) -> Evidence:
        return Evidence(cosine, False, agree, False, 0, 0, False, False)

    pairs = [
        Pair("fit", f"family {n % 5}", n % 2 == 0, "", told(f"2026-03-{n + 1:02}"), told("2026-03-01"))
        for n in range(20)
    ]
    fitted = fit(pairs, [found(0.6, pair.same) for pair in pairs], [found(0.2, False)])
    cosine, _, names, *_ = fitted.weights

    assert names > 1
    assert cosine > 0
    assert fitted.threshold < np.inf


def test_figures_of_nothing_merged() -> None:
    pair = Pair("held", "f", True, "", told("2026-03-01"), told("2026-03-02"))

    assert figures([pair], np.array([False])) == "precision     -  recall 0.000  (0 right, 0 wrong)"


def test_a_precision_stands_with_its_interval() -> None:
    pairs = [Pair("held", "f", n < 9, "", told("2026-03-01"), told("2026-03-02")) for n in range(10)]

    assert figures(pairs, np.ones(10, dtype=np.bool_)).startswith("precision 0.900 [0.596, 0.982]")


def test_the_interval_of_a_share_of_all_ends_at_one() -> None:
    low, high = wilson(10, 10)

    assert low == pytest.approx(0.722, abs=0.001)
    assert high == pytest.approx(1)


@pytest.mark.slow
def test_the_rule_is_as_good_on_the_held_pairs_as_the_datasheet_says() -> None:
    held = [pair for pair in PAIRS if pair.part == "held"]
    merged = decided(held, all_evidence(held, encoded(tellings(held), load_encoder())))
    same = np.array([pair.same for pair in held])

    assert same[merged].mean() >= 0.97
    assert merged[same].mean() >= 0.41
