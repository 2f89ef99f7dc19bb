from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.voices.habits import Habits, habits_of
from curation.captions.voices.learnt import settings_of_voice, voice_from
from curation.captions.voices.voice import voice_of
from curation.vocabulary import VOICE_FLAGS
from tests.curation.captions.voices.samples import BRIEF, FORMAL, LANGUAGES, WARM, writer

PLAIN = Habits(
    posts=10,
    language="en",
    words=50,
    fewest_words=40,
    most_words=60,
    characters=300,
    sentence_words=15,
    emoji=0,
    questions=0,
    hashtags=0,
    exclamations=0,
    first_person=0,
    formal=0,
    warm=0,
)
ANN = writer("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("register", "posts"), [("warm", WARM), ("formal", FORMAL), ("brief", BRIEF)])
def test_posts_set_the_register(language: str, register: str, posts: dict[str, tuple[str, ...]]) -> None:
    habits = habits_of(posts[language], language=language)

    assert voice_from(habits, writer(language)).register == register


@pytest.mark.parametrize("language", LANGUAGES)
def test_posts_set_the_marks_of_a_voice(language: str) -> None:
    voice = voice_from(habits_of(WARM[language]), writer(language))

    assert (voice.emoji, voice.questions, voice.first_person, voice.exclamation) == (True, True, True, True)
    assert (voice.hashtags, voice.length) == (False, "short")


def test_short_plain_posts_are_brief_and_short_lively_ones_are_not() -> None:
    short = replace(PLAIN, words=12, sentence_words=6)

    assert voice_from(short, ANN).register == "brief"
    assert voice_from(replace(short, emoji=5), ANN).register == "warm"
    assert voice_from(replace(short, exclamations=5), ANN).register == "warm"


def test_half_of_the_posts_make_a_habit_and_fewer_do_not() -> None:
    assert voice_from(replace(PLAIN, emoji=5), ANN).emoji
    assert not voice_from(replace(PLAIN, emoji=4), ANN).emoji


@pytest.mark.parametrize(("words", "length"), [(30, "short"), (31, "medium"), (79, "medium"), (80, "long")])
def test_the_median_post_sets_the_length(words: int, length: str) -> None:
    assert voice_from(replace(PLAIN, words=words), ANN).length == length


def test_two_posts_count_only_in_what_both_have() -> None:
    two = replace(PLAIN, posts=2, fewest_words=10, words=10, most_words=60, emoji=1, questions=2, formal=1)

    voice = voice_from(two, ANN)

    assert (voice.emoji, voice.questions, voice.register, voice.length) == (False, True, "warm", "medium")
    assert voice_from(replace(two, formal=2, most_words=29), ANN).register == "formal"
    assert voice_from(replace(two, formal=2, most_words=29), ANN).length == "short"


def test_what_was_set_by_hand_wins_over_posts() -> None:
    voice = voice_from(habits_of(FORMAL["en"]), writer("en", "brief", "emoji", "hashtags"))

    assert (voice.register, voice.emoji, voice.hashtags) == ("brief", True, True)


def test_who_set_brief_by_hand_gets_short_captions_whatever_the_posts() -> None:
    long = replace(PLAIN, words=200)

    assert voice_from(long, writer("en", "brief")).length == "short"
    assert voice_from(long, writer("en", "formal")).length == "long"


def test_the_default_set_by_hand_is_by_hand_all_the_same() -> None:
    assert voice_from(habits_of(FORMAL["en"]), writer("en", "Warm")).register == "warm"


def test_posts_in_another_language_do_not_set_the_register_but_the_rest() -> None:
    voice = voice_from(habits_of(FORMAL["en"]), writer("it"))

    assert (voice.register, voice.language) == ("warm", "it")
    assert voice_from(habits_of(WARM["da"]), writer("it")).questions


def test_as_many_formal_as_warm_posts_leave_the_default() -> None:
    assert voice_from(replace(PLAIN, formal=5, warm=5), ANN).register == "warm"
    assert voice_from(replace(PLAIN, formal=4, warm=0), ANN).register == "warm"


def test_language_and_network_stay_the_profiles() -> None:
    voice = voice_from(habits_of(WARM["da"]), writer("it"))

    assert (voice.language, voice.network) == ("it", "linkedin")


def test_a_person_sees_where_each_setting_comes_from() -> None:
    settings = settings_of_voice(writer("en", "emoji"), habits_of(FORMAL["en"]))

    shown = {setting.name: (setting.value, setting.origin) for setting in settings}
    assert shown["emoji"] == (True, "profile")
    assert shown["register"] == ("formal", "posts")
    assert shown["first_person"] == (True, "posts")
    assert shown["exclamation"] == (False, "default")


def test_without_posts_everything_is_of_the_profile_or_default() -> None:
    settings = settings_of_voice(writer("en", "formal"), None)

    assert {setting.origin for setting in settings} == {"profile", "default"}


counts = st.integers(0, 10)


@given(counts, counts, counts, st.lists(st.sampled_from(["formal", *VOICE_FLAGS]), unique=True))
def test_posts_never_take_away_what_the_profile_asks_for(
    emoji: int, questions: int, formal: int, tokens: list[str]
) -> None:
    person = writer("en", *tokens)
    habits = replace(PLAIN, emoji=emoji, questions=questions, formal=formal)

    voice, profile = voice_from(habits, person), voice_of(person)

    for flag in VOICE_FLAGS:
        assert getattr(voice, flag) or not getattr(profile, flag)
    assert voice.register == "formal" or "formal" not in tokens
