from dataclasses import asdict
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.captions.voices.evidence import evidence_of
from curation.captions.voices.habits import Habits, habits_of
from curation.captions.voices.posts import LONGEST_POST, MOST_POSTS, PostsError
from tests.curation.captions.voices.samples import BRIEF, FORMAL, LANGUAGES, WARM


@pytest.mark.parametrize("language", LANGUAGES)
def test_posts_of_a_warm_writer_are_counted(language: str) -> None:
    habits = habits_of(WARM[language])

    assert (habits.posts, habits.language) == (4, language)
    assert (habits.emoji, habits.questions, habits.hashtags, habits.exclamations) == (4, 4, 1, 2)
    assert (habits.first_person, habits.formal) == (3 if language == "da" else 4, 0)
    assert habits.warm >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_posts_of_a_formal_writer_are_formal(language: str) -> None:
    habits = habits_of(FORMAL[language])

    assert (habits.formal, habits.warm, habits.emoji, habits.questions) == (3, 0, 0, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_plain_posts_lean_neither_way(language: str) -> None:
    habits = habits_of(BRIEF[language], language=language)

    assert (habits.formal, habits.warm, habits.first_person) == (0, 0, 0)
    assert habits.language == language
    assert habits.words <= 7


def test_lengths_are_told_by_the_median_and_the_ends() -> None:
    habits = habits_of(["one two three", "one two three four", " ".join(["word"] * 90)])

    assert (habits.fewest_words, habits.words, habits.most_words) == (3, 4, 90)


def test_links_and_hashtags_are_no_words() -> None:
    habits = habits_of(["New pumps in store.\n\nhttps://acme.example/a?b=c#pumps www.acme.example #pumps #heat"])

    assert (habits.words, habits.questions, habits.hashtags) == (4, 0, 1)


@pytest.mark.parametrize(
    "post", ["#ad New pumps.", "#Annonce Nye pumper.", "#adv Nuove pompe.", "We came #1.", "https://acme.example/#top"]
)
def test_a_mark_the_law_wants_is_no_habit_of_hashtags_nor_is_a_number(post: str) -> None:
    assert habits_of([post]).hashtags == 0


@pytest.mark.parametrize(
    "post",
    [
        "“I'm thrilled! Who would have thought?” said the director of the plant.",
        "«Sono felicissima! Chi l'avrebbe detto?» ha risposto la direttrice dello stabilimento.",
        "»Jeg er så glad! Hvem havde troet det?« siger fabrikkens direktør til avisen.",
        '"Jeg er så glad! Hvem havde troet det?" siger fabrikkens direktør til avisen.',
    ],
)
def test_what_others_say_between_quotation_marks_is_not_the_writers(post: str) -> None:
    habits = habits_of([post])

    assert (habits.questions, habits.exclamations, habits.first_person, habits.warm) == (0, 0, 0, 0)


@pytest.mark.parametrize("post", ["👩\u200d🔧 at work", "Made in 🇩🇰", "Love ❤️", "Done ✔", "Step 1️⃣", "Sun ☀ today"])
def test_pictures_are_emoji(post: str) -> None:
    assert habits_of([post]).emoji == 1


@pytest.mark.parametrize("post", ["© 2026 Acme™", "A ↔ B → C", "100 % * 3 #4", "Nice :-)", "Ærø – 5 °C"])
def test_signs_are_no_emoji(post: str) -> None:
    assert habits_of([post]).emoji == 0


@pytest.mark.parametrize(
    ("language", "mine", "others"),
    [
        ("en", "I had to read this twice.", "We had to read this twice, and they did as well."),
        ("en", "That chart made my day.", "The mine is closed, and the chart shows why."),
        ("it", "L'ho letto due volte.", "Sono stati premiati due volte, e se ne parlerà."),
        ("it", "Lavoro in una bella azienda.", "Il lavoro in azienda è cambiato, però le regole no."),
        ("it", "Ci tornerò presto.", "Ci torneranno presto, perciò vale la pena."),
        ("da", "Det måtte jeg læse to gange.", "Det måtte vi læse to gange, og det tog 5 min. i alt."),
        ("da", "Min afdeling flytter.", "Afdelingen flytter til nye lokaler i december."),
    ],
)
def test_speaking_of_oneself_is_told_from_speaking_of_others(language: str, mine: str, others: str) -> None:
    assert habits_of([mine], language=language).first_person == 1
    assert habits_of([others], language=language).first_person == 0


@pytest.mark.parametrize(
    ("language", "distant", "close"),
    [
        ("it", "Gentile cliente, scrivo a Lei per la consegna.", "Ti scrivo per la consegna, dimmi tu."),
        ("da", "Vi beder Dem kontakte os, hvis De har spørgsmål.", "Skriv til mig, hvis du har spørgsmål."),
        ("en", "We are pleased to report that it is not late.", "It's not late, and that's great! 🎉"),
        ("en", "We do not comment, and it is not for us to judge.", "Hey all, we don't know yet."),
    ],
)
def test_forms_of_address_and_contractions_tell_the_tone(language: str, distant: str, close: str) -> None:
    assert (habits_of([distant], language=language).formal, habits_of([close], language=language).warm) == (1, 1)


def test_curly_apostrophes_are_read_as_straight_ones() -> None:
    assert habits_of(["I’m glad they’ve come! 🎉"], language="en") == habits_of(
        ["I'm glad they've come! 🎉"], language="en"
    )


def test_posts_in_other_languages_get_what_needs_no_words() -> None:
    habits = habits_of(["Ich freue mich sehr auf die neue Halle in Kiel! 🎉 Wer kommt mit?"])

    assert (habits.language, habits.emoji, habits.questions, habits.exclamations) == ("de", 1, 1, 1)
    assert (habits.first_person, habits.formal, habits.warm) == (0, 0, 0)


def test_posts_whose_language_nobody_can_tell_are_read_as_their_writers() -> None:
    assert habits_of(["Bravo 🎉"]).language == "und"
    assert habits_of(["Bravo 🎉"], language="it").language == "it"


def test_each_post_is_read_in_its_own_language() -> None:
    posts = [*WARM["da"][:2], "Today I learned how much of the heat is lost on the way to the house."]

    habits = habits_of(posts)

    assert (habits.language, habits.first_person) == ("da", 3)


def test_eleven_posts_are_refused() -> None:
    with pytest.raises(PostsError):
        habits_of([f"Post {number}" for number in range(11)])


def test_the_evidence_reads_as_sentences() -> None:
    lines = evidence_of(habits_of(WARM["en"]))

    assert lines[0] == "4 posts, language en"
    assert "4 of 4 posts with a question" in lines
    assert "1 of 4 posts with hashtags" in lines
    assert not any("fewer than" in line for line in lines)
    assert evidence_of(habits_of(["Bravo"]))[0] == "1 post, no clear language"
    assert "only what all of them have counts" in evidence_of(habits_of(["Bravo"]))[-1]


@given(st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=MOST_POSTS))
def test_counts_are_of_posts_whatever_is_pasted(posts: list[str]) -> None:
    try:
        habits = habits_of(posts)
    except PostsError:
        return
    counts = asdict(habits)
    assert habits.fewest_words <= habits.words <= habits.most_words
    for name in ("emoji", "questions", "hashtags", "exclamations", "first_person"):
        assert 0 <= counts[name] <= habits.posts <= len(posts)
    assert habits.formal + habits.warm <= habits.posts
    assert Habits(**counts) == habits


@given(st.permutations(WARM["it"] + FORMAL["en"]))
@settings(max_examples=20)
def test_the_order_of_posts_does_not_matter(posts: list[str]) -> None:
    assert habits_of(posts) == habits_of(WARM["it"] + FORMAL["en"])


@pytest.mark.parametrize("piece", ["a", "sono ", "#1", "«", "a-", "a.", "I'm", "lavoro ", "\n", "😀", "!?", "De "])
def test_hostile_posts_of_full_length_are_read_at_once(piece: str) -> None:
    text = f"x{piece * LONGEST_POST}"[:LONGEST_POST]
    start = perf_counter()

    for language in (*LANGUAGES, "und"):
        habits_of([f"{text[:-1]}{number}" for number in range(MOST_POSTS)], language=language)

    assert perf_counter() - start < 4
