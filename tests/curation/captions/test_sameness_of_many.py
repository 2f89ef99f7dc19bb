"""Many colleagues, one story: nobody posts what another posted, and most posts have nothing in common."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from statistics import median

import pytest

from curation.captions import Source, draft_captions
from curation.captions.disclosure.statement import known_wordings
from curation.captions.sameness import shape_of, similarity
from tests.curation.captions.samples import STORIES, person, rules_for

LANGUAGES = ("da", "en", "it")
REGISTERS = ("formal", "warm", "brief")


def handed_out(source: Source, people: int, network: str, voice: tuple[str, ...] | None = None) -> list[str]:
    """One draft for each in turn; who gets none is left out."""
    rules, texts = rules_for(source.language), list[str]()
    for number in range(people):
        employee = person(source.language, number, voice, network)
        drafts = draft_captions(employee, source, rules, handed_out=texts)
        texts += [draft.text for draft in drafts if not draft.findings]
    return texts


def likenesses(texts: Sequence[str], language: str) -> list[float]:
    shapes = [shape_of(text, known_wordings(rules_for(language))) for text in texts]
    return [similarity(one, other) for one, other in combinations(shapes, 2)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("network", ["linkedin", "x", "bluesky"])
def test_sixty_colleagues_hardly_share_three_words_in_a_row(language: str, network: str) -> None:
    texts = handed_out(STORIES[language][0], 60, network)

    assert len(set(texts)) == len(texts) == 60
    assert median(likenesses(texts, language)) <= 0.15
    assert max(likenesses(texts, language)) <= 0.5


@pytest.mark.soak
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("network", ["linkedin", "x", "bluesky"])
def test_two_hundred_colleagues_get_their_own_of_a_story_of_eight_sentences(language: str, network: str) -> None:
    texts = handed_out(STORIES[language][0], 200, network)

    assert len(set(texts)) == len(texts) > 180
    assert median(likenesses(texts, language)) <= 0.15
    assert max(likenesses(texts, language)) <= 0.5


@pytest.mark.soak
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("register", REGISTERS)
def test_where_all_write_in_one_voice_nobody_repeats_another(language: str, register: str) -> None:
    texts = handed_out(STORIES[language][2], 200, "linkedin", (register,))

    assert len(set(texts)) == len(texts) > 60
    assert max(likenesses(texts, language)) <= 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_of_one_sentence_leaves_people_without_rather_than_repeat(language: str) -> None:
    source = STORIES[language][3]
    short = replace(source, text=source.text.split(". ")[0] + ".")

    texts = handed_out(short, 120, "linkedin", ("brief",))

    assert 10 < len(texts) < 120
    assert max(likenesses(texts, language)) <= 0.5
