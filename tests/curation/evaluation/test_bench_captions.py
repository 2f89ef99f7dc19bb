from curation.captions.disclosure.statement import discloses
from curation.evaluation.bench_captions import draft_many, hand_out, spread, stories
from curation.evaluation.captions_set import LANGUAGES, read_captions
from curation.evaluation.colleagues import colleague
from curation.vocabulary import NETWORKS, REGISTERS

DEVELOPMENT = [each for each in read_captions() if each.part == "dev"]


def test_every_language_has_a_story_of_eight_sentences_of_both_kinds() -> None:
    for language in LANGUAGES:
        for kind in ("company", "third_party"):
            assert stories(DEVELOPMENT, language, kind)[0].source.text.count(". ") >= 7


def test_colleagues_are_of_every_register_and_network() -> None:
    people = [colleague("it", number) for number in range(48)]

    assert {person.voice[0] for person in people} == set(REGISTERS)
    assert {person.networks[0] for person in people} == set(NETWORKS)
    assert len({person.voice for person in people}) == 48


def test_the_same_people_are_counted_with_what_they_got() -> None:
    drafted = draft_many(stories(DEVELOPMENT, "en", "company")[0], 2, 2)

    assert drafted.drafts == 4
    assert 0 < drafted.distinct <= 4
    assert drafted.short == 0


def test_what_is_handed_out_discloses_and_is_compared_pair_by_pair() -> None:
    item = stories(DEVELOPMENT, "da", "company")[0]
    texts = hand_out(item, 3, "linkedin")

    assert all(discloses(text, item.rules(agreed=False), "DK", "da") for text in texts)
    assert spread(item, texts).pairs == 3
    assert spread(item, (*texts, texts[0])).identical == 1
