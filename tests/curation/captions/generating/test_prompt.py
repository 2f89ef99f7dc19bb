"""The conversation a model is given holds our wording, the article, and of the person their role and manner alone."""

from dataclasses import replace

import pytest

from curation.captions.generating import prompts
from curation.captions.generating.article import shown
from curation.captions.generating.prompt import prompt_for
from curation.captions.types import Source
from curation.captions.voices.voice import Voice
from curation.roles import Employee
from curation.vocabulary import REGISTERS
from tests.curation.captions.samples import STORIES

PERSON = Employee(
    id="e-4711",
    name="Maria Bianchi",
    email="maria.bianchi@example.org",
    title="Plant\u200b technician",
    department="Production",
    about="I keep bees.",
    interests=("sailing",),
    languages=("en",),
    country="GB",
    networks=("linkedin",),
    team="Night shift",
)
VOICE = Voice("warm", "en", "linkedin")


def asked(
    source: Source = STORIES["en"][0], employee: Employee = PERSON, voice: Voice = VOICE, **options: object
) -> str:
    article = shown(source)
    assert article is not None
    messages = prompt_for(article, source, employee, voice, **({"characters": 300} | options))  # type: ignore[arg-type]
    assert [message.role for message in messages] == ["system", "user"]
    return "\n".join(message.content for message in messages)


def test_of_the_person_it_holds_title_and_department_alone() -> None:
    text = asked()
    assert "Their role: Plant technician, Production" in text
    for private in ("Maria", "Bianchi", "example.org", "e-4711", "bees", "sailing", "GB", "Night shift"):
        assert private not in text


def test_without_a_title_the_role_is_said_to_be_unknown() -> None:
    assert "Their role: not stated" in asked(employee=replace(PERSON, title=" ", department=""))


@pytest.mark.parametrize("language", prompts.LANGUAGES)
def test_the_article_stands_once_between_its_fences(language: str) -> None:
    source = STORIES[language][1]
    article = shown(source)
    assert article is not None
    text = asked(source, voice=replace(VOICE, language=language))
    told, _, rest = text.partition(f"\n{article.fence}\n")
    within, _, after = rest.partition(f"\n{article.fence}\n")
    assert within == article.lines
    assert article.sentences[2] not in told + after
    assert told.count(article.fence) == 1


@pytest.mark.parametrize("language", prompts.LANGUAGES)
def test_every_setting_of_a_voice_has_its_words_in_every_language(language: str) -> None:
    plain = replace(VOICE, language=language)
    voices = [replace(plain, register=register) for register in REGISTERS]
    voices += [replace(plain, length="short"), replace(plain, length="long"), replace(plain, network="")]
    voices += [replace(plain, emoji=True), replace(plain, questions=True), replace(plain, first_person=True)]
    voices += [replace(plain, exclamation=True)]
    texts = [asked(voice=voice) for voice in voices]
    assert len(set(texts)) == len(texts)
    assert not any("{" in text.replace('{"caption"', "") for text in texts)


def test_every_language_asks_for_the_same_things() -> None:
    names = {language: list(prompts.tone(language)) for language in prompts.LANGUAGES}
    assert names["da"] == names["en"] == names["it"]
    assert len({prompts.example(language) for language in prompts.LANGUAGES}) == 3


def test_words_of_an_article_that_look_like_a_slot_stay_words() -> None:
    source = replace(STORIES["en"][0], source_name="{article}")
    text = asked(replace(source, kind="third_party"), employee=replace(PERSON, title="{fence}"))
    assert "The article is by {article};" in text
    assert "Their role: {fence}, Production" in text


def test_own_posts_are_shown_only_where_they_are_given_and_cut_short() -> None:
    assert "how the person wrote before" not in asked()
    text = asked(examples=["A post\nof mine.", "b" * 1_000, "c", "d"])
    assert "how the person wrote before" in text
    assert "| A post of mine.\n| " + "b" * 300 + "\n| c\n" in text
    assert "| d" not in text


def test_room_and_closest_sentence_are_told() -> None:
    text = asked(closest="The plant, which cost")
    assert "at most 300 characters" in text
    assert "is the line that begins: The plant, which cost" in text
