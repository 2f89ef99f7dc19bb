"""Captions through a language model: verified like any, put together by code, and offline where the model fails."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pytest

from curation.captions import Draft, draft_captions, verify
from curation.captions.drafting.drafter import OFFLINE
from curation.captions.generating.drafter import Drafted, ModelAtWork, draft_with
from curation.captions.types import Source
from models.generator.interface import (
    Budget,
    GeneratorError,
    Message,
    OutOfTime,
    Pieces,
    Refused,
    Stopped,
    Unreachable,
    Unreadable,
    never,
)
from tests.curation.captions.generating.models import Request, Scripted, as_answer
from tests.curation.captions.samples import STORIES, person, rules_for

GOOD = {
    "en": "The plant in Leeds will employ 320 people by 2027, and its water use is 30% lower than in Hull.",
    "it": "La nuova linea di Parma riduce la plastica del 40 per cento e dà lavoro a 85 persone.",
    "da": "Fabrikken i Esbjerg beskæftiger 260 medarbejdere og bygger vinger af genanvendeligt materiale.",
}
OTHER = "Every battery from the plant in Leeds carries a passport that shows where its lithium was mined."
FALSE = "The plant in Leeds will employ 950 people by 2027, and its water use is 30% lower than in Hull."


def drafted(
    model: Scripted, language: str = "en", *, source: Source | None = None, variants: int = 1, number: int = 0
) -> Drafted:
    item = source or STORIES[language][0]
    return draft_with(
        ModelAtWork(model, Budget(100, 30)), person(language, number), item, rules_for(language), variants=variants
    )


def offline(language: str = "en", variants: int = 1) -> tuple[Draft, ...]:
    return draft_captions(person(language), STORIES[language][0], rules_for(language), variants=variants)


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", "#ad – I work at Northwind Energy. "),
        ("it", "Lavoro in Borgo Alimentare. "),
        ("da", "Jeg arbejder hos Vestvind. "),
    ],
)
def test_code_adds_disclosure_and_link_and_the_draft_says_who_wrote_it(language: str, opening: str) -> None:
    result = drafted(Scripted([as_answer(GOOD[language])]), language)
    text = f"{opening}{GOOD[language]}\n\n{STORIES[language][0].url}"
    assert result == Drafted((Draft(text, language, "scripted-1"),))


def test_a_voice_with_hashtags_gets_those_of_the_offline_drafter() -> None:
    employee = person("en", voice=("warm", "hashtags"), network="linkedin")
    model = Scripted([as_answer(GOOD["en"])])
    [draft] = draft_with(ModelAtWork(model, Budget()), employee, STORIES["en"][0], rules_for("en")).drafts
    tags = {word for word in draft.text.split() if word.startswith("#") and word != "#ad"}
    own = draft_captions(employee, STORIES["en"][0], rules_for("en"))[0].text
    assert tags
    assert all(tag in own for tag in tags)


def test_a_caption_that_names_the_employer_discloses_though_the_item_does_not() -> None:
    source = replace(STORIES["en"][3], title="Six habits of teams that meet less")
    caption = "Teams with a written agenda met 18 percent less, and Northwind Energy is where such teams could begin."
    result = drafted(Scripted([as_answer(caption)]), source=source)
    assert all("I work at Northwind Energy. " in draft.text or draft.drafter == OFFLINE for draft in result.drafts)


@pytest.mark.parametrize(
    ("answer", "setback"),
    [
        ("no JSON here", "unreadable (no JSON object with a caption)"),
        (as_answer(f"{GOOD['en']} See evil.com for more."), "forbidden (link)"),
        (as_answer(f"{GOOD['en']} #Leeds"), "forbidden (hashtag)"),
        (as_answer("the text of the post"), "hollow"),
        (as_answer("Great news!"), "hollow"),
        (as_answer("Nothing in here tells of anything that anybody wrote before."), "hollow"),
        (as_answer(" ".join([GOOD["en"]] * 20)), "length"),
        (as_answer(FALSE), "findings (number)"),
        (Unreadable("cut short"), "unreadable (cut short)"),
    ],
)
def test_a_bad_answer_is_asked_for_again_with_another_seed(answer: str | GeneratorError, setback: str) -> None:
    model = Scripted([answer, as_answer(GOOD["en"])])
    result = drafted(model)
    assert GOOD["en"] in result.drafts[0].text
    assert result.fallbacks == ()
    assert len({request.seed for request in model.requests}) == 2

    worse = Scripted([answer])
    result = drafted(worse)
    assert result.drafts == offline()
    assert [str(fallback) for fallback in result.fallbacks] == ["; ".join([setback] * 3)]
    assert len(worse.requests) == 3


@pytest.mark.parametrize(
    "error", [Refused(429, "busy"), Refused(500, "down"), Unreachable("gone"), Stopped("enough"), OutOfTime("slow")]
)
def test_a_model_that_fails_is_not_asked_again_for_the_person(error: GeneratorError) -> None:
    model = Scripted([error])
    result = drafted(model, variants=3)
    assert len(model.requests) == 1
    assert {draft.drafter for draft in result.drafts} == {OFFLINE}
    assert len(result.drafts) == 3
    assert [fallback.variant for fallback in result.fallbacks] == [0, 1, 2]
    assert str(error) in str(result.fallbacks[0])


def test_variants_differ_and_each_says_who_wrote_it() -> None:
    model = Scripted([as_answer(GOOD["en"]), as_answer(GOOD["en"]), as_answer(OTHER), as_answer(FALSE)])
    result = drafted(model, variants=3)
    assert [draft.drafter for draft in result.drafts] == ["scripted-1", "scripted-1", OFFLINE]
    assert OTHER in result.drafts[1].text
    assert [str(fallback) for fallback in result.fallbacks] == ["; ".join(["findings (number)"] * 3)]


def test_a_caption_like_one_that_a_colleague_was_handed_is_not_handed_out_again() -> None:
    model = Scripted([as_answer(GOOD["en"])])
    rules, source = rules_for("en"), STORIES["en"][0]
    result = draft_with(ModelAtWork(model, Budget()), person("en", 1), source, rules, handed_out=[GOOD["en"]])
    assert [str(fallback) for fallback in result.fallbacks] == ["alike; alike; alike"]
    assert result.drafts[0].drafter == OFFLINE


def test_tries_share_the_seconds_of_one_caption() -> None:
    model, now = Scripted(["no JSON"]), itertools.count(0, 6)
    at_work = ModelAtWork(model, Budget(100, 30), clock=lambda: float(next(now)))
    draft_with(at_work, person("en"), STORIES["en"][0], rules_for("en"))
    assert [request.budget.seconds for request in model.requests] == [24, 18, 12]
    assert {request.budget.tokens for request in model.requests} == {100}

    slow, later = Scripted(["no JSON"]), itertools.count(0, 14.6)
    result = draft_with(
        ModelAtWork(slow, Budget(100, 30), clock=lambda: next(later)), person("en"), STORIES["en"][0], rules_for("en")
    )
    assert len(slow.requests) == 1
    assert str(result.fallbacks[0]).endswith("; time")


def test_seeds_are_the_same_in_every_run_and_differ_between_people() -> None:
    def seeds(number: int) -> list[int]:
        model = Scripted(["no JSON"])
        drafted(model, number=number, variants=2)
        return [request.seed for request in model.requests]

    assert seeds(1) == seeds(1)
    assert len({*seeds(1), *seeds(2)}) == 12
    assert all(0 <= seed < 2**31 for seed in seeds(3))


def test_the_model_is_told_when_to_stop() -> None:
    class Listening:
        identity = "listening-1"

        def generate(
            self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
        ) -> Pieces:
            if stop():
                raise Stopped("enough")
            yield as_answer(GOOD["en"])

    for stop in (True, False):
        at_work = ModelAtWork(Listening(), Budget(), stop=partial(bool, stop))
        [draft] = draft_with(at_work, person("en"), STORIES["en"][0], rules_for("en")).drafts
        assert draft.drafter == (OFFLINE if stop else "listening-1")


def test_of_loss_and_harm_the_model_is_asked_to_speak_soberly() -> None:
    text = (
        "A driver died in an accident at the Hull depot. The depot stays closed while the police look into the cause."
    )
    source = replace(STORIES["en"][0], title="Accident at the Hull depot", text=text)
    model = Scripted(["no JSON"])
    employee = person("en", voice=("warm", "emoji"))
    draft_with(ModelAtWork(model, Budget()), employee, source, rules_for("en"))
    request: Request = model.requests[0]
    assert "Write soberly" in request.text
    assert "Use no emoji" in request.text


@pytest.mark.parametrize("reader", ["da", "en", "it"])
@pytest.mark.parametrize("item", ["da", "en", "it"])
def test_every_draft_is_without_findings_whoever_wrote_it(reader: str, item: str) -> None:
    source, rules = STORIES[item][0], rules_for(item)
    model = Scripted([as_answer(GOOD[reader]), as_answer(FALSE), "no JSON"])
    employee = person(reader, 2)
    for draft in draft_with(ModelAtWork(model, Budget()), employee, source, rules, variants=3).drafts:
        assert (
            verify(draft.text, source, rules, language=reader, network=employee.networks[0], country=employee.country)
            == ()
        )
        assert draft.language == reader
