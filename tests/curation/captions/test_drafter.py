"""What the offline drafter hands out."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.captions import CaptionRules, Source, draft_captions, verify
from curation.captions.disclosure.statement import known_wordings
from curation.captions.drafting.drafter import Drafter
from curation.captions.sameness import shape_of, similarity
from curation.captions.voices.voice import Length, Voice
from models.sentences import split_sentences
from tests.curation.captions.samples import STORIES, person, rules_for

ALL = [story for stories in STORIES.values() for story in stories]
LANGUAGES = ("da", "en", "it")
LENGTHS: tuple[Length, ...] = ("short", "medium", "long")


def only(employee_language: str, source: Source, number: int = 0, **options: str) -> str:
    (draft,) = draft_captions(person(employee_language, number), source, rules_for(source.language), **options)  # type: ignore[arg-type]
    return draft.text


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.story)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_draft_passes_the_verifier_and_ends_in_the_link(source: Source, language: str) -> None:
    rules = rules_for(source.language)
    for number in range(0, 12, 2):
        employee = person(language, number)
        for draft in draft_captions(employee, source, rules, variants=3):
            assert draft.findings == verify(draft.text, source, rules, language=language, network=employee.networks[0])
            assert draft.findings == ()
            assert draft.text.endswith(f"\n\n{source.url}")
            assert (draft.language, draft.drafter) == (language, "offline")


def test_the_same_person_gets_the_same_drafts_again_and_others_get_others() -> None:
    source = STORIES["it"][0]
    first = draft_captions(person("it", 1), source, rules_for("it"), variants=3)

    assert draft_captions(person("it", 1), source, rules_for("it"), variants=3) == first
    assert draft_captions(person("it", 1), source, rules_for("it"), variants=1) == first[:1]
    assert draft_captions(person("it", 22), source, rules_for("it"), variants=3) != first


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_variants_of_one_person_differ(language: str) -> None:
    drafts = draft_captions(person(language), STORIES[language][0], rules_for(language), variants=5)

    shapes = [shape_of(draft.text, known_wordings(rules_for(language))) for draft in drafts]
    assert len(shapes) == 5
    assert max(similarity(one, other) for one, other in combinations(shapes, 2)) <= 0.5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shared_evidence", [False, True])
def test_sixty_colleagues_never_hand_out_one_text_twice(language: str, shared_evidence: bool) -> None:
    source, rules, handed_out = STORIES[language][0], rules_for(language), list[str]()
    evidence = source.text.split(". ")[4] if shared_evidence else ""
    for number in range(60):
        drafts = draft_captions(person(language, number), source, rules, evidence=evidence, handed_out=handed_out)
        handed_out += [draft.text for draft in drafts]

    shapes = [shape_of(text, known_wordings(rules)) for text in handed_out]
    assert len(set(handed_out)) == len(handed_out) == 60
    assert max(similarity(one, other) for one, other in combinations(shapes, 2)) <= 0.5


def test_when_all_has_been_said_nobody_gets_a_repetition() -> None:
    source = replace(STORIES["en"][3], text="", source_name="Desk")
    handed_out: list[str] = []
    for number in range(250):
        handed_out += [
            d.text for d in draft_captions(person("en", number), source, CaptionRules(), handed_out=handed_out)
        ]

    assert 5 < len(handed_out) < 250
    assert len(set(handed_out)) == len(handed_out)


def test_the_evidence_leads() -> None:
    evidence = "Every battery carries a passport that shows where its lithium was mined."

    assert all(evidence in only("en", STORIES["en"][0], number, evidence=evidence) for number in (0, 2, 4, 6))


def test_a_company_item_begins_with_the_disclosure_of_the_country() -> None:
    assert only("da", STORIES["da"][0]).startswith("Jeg arbejder hos Vestvind.")
    assert only("it", STORIES["it"][0]).startswith("Lavoro in Borgo Alimentare.")
    assert only("en", STORIES["en"][0], 0).startswith("#ad – I work at Northwind Energy.")
    assert only("en", STORIES["en"][0], 1).startswith("I work at Northwind Energy.")


def test_configured_wording_goes_before_ours_and_default_before_none() -> None:
    rules = CaptionRules("Acme", {"IT": {"it": "ADV"}, "default": {"da": "Som ansat i {employer}"}})
    italian, danish = (
        draft_captions(person(language), STORIES[language][0], rules)[0].text for language in ("it", "da")
    )

    assert italian.startswith("ADV: ")
    assert danish.startswith("Som ansat i Acme.")


def test_an_item_of_others_needs_disclosure_only_where_it_names_the_employer() -> None:
    source = STORIES["en"][2]
    naming = replace(source, text=f"{source.text} Northwind Energy paid for the study.")

    assert "I work" not in only("en", source, 1)
    assert only("en", naming, 1).startswith("I work at Northwind Energy.")


def test_without_a_configured_employer_a_company_item_still_discloses() -> None:
    (draft,) = draft_captions(person("it"), STORIES["it"][0], CaptionRules())

    assert draft.text.startswith("Notizie dall'azienda in cui lavoro.")
    assert draft.findings == ()


def test_words_of_others_stand_between_marks_with_their_source() -> None:
    source = STORIES["it"][2]
    for number in range(9):
        text = only("it", source, number)
        quotes = re.findall("«([^»]*)»", text)
        assert all(q.replace("“", "«").replace("”", "»") in f"{source.title}\n{source.text}" for q in quotes)
        assert quotes
        assert "Il Sole 24 Ore" in text


@pytest.mark.parametrize(
    ("reader", "item", "quoted", "said"),
    [
        ("it", "da", "«Ny fabrik i Esbjerg skal bygge vinger af genbrugsmaterialer»", "in danese"),
        ("da", "it", "”Una nuova linea di confezionamento a Parma”", "på italiensk"),
        ("en", "it", "“Una nuova linea di confezionamento a Parma”", "in Italian"),
        ("de", "it", "“Una nuova linea di confezionamento a Parma”", "in Italian"),
    ],
)
def test_an_item_in_another_language_is_said_to_be_and_its_title_quoted(
    reader: str, item: str, quoted: str, said: str
) -> None:
    employee = replace(person("en", voice=("warm",)), languages=(reader,))
    (draft,) = draft_captions(employee, STORIES[item][0], rules_for(item))

    assert quoted in draft.text
    assert said in draft.text


@pytest.mark.parametrize(("network", "limit"), [("x", 280), ("bluesky", 300), ("mastodon", 500), ("facebook", 500)])
def test_drafts_fit_their_network_with_link_and_disclosure(network: str, limit: int) -> None:
    for source in ALL:
        employee = person(source.language, voice=("formal", "questions"), network=network)
        (draft,) = draft_captions(employee, source, rules_for(source.language))
        assert len(draft.text) <= limit + (len(source.url or "") - 23 if network == "x" else 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_to_comment_below_a_message(language: str) -> None:
    rules, source = rules_for(language), STORIES[language][0]
    people = [person(language, n, ("warm",), network="email") for n in range(10)]

    told = " ".join(d.text for each in people for d in draft_captions(each, source, rules, variants=5)).casefold()

    assert told
    assert "komment" not in told
    assert "comment" not in told


def test_the_voice_decides_on_emoji_hashtags_and_first_person() -> None:
    source, rules = STORIES["da"][0], rules_for("da")
    plain = [d.text for d in draft_captions(person("da", voice=("warm",)), source, rules, variants=5)]
    loud = [
        d.text for d in draft_captions(person("da", voice=("warm", "emoji", "hashtags")), source, rules, variants=5)
    ]

    assert not any("#" in text or max(text) > "\u2fff" for text in plain)
    assert all("#Vestvind" in text and max(text) > "\u2fff" for text in loud)
    assert not any(" jeg " in text.removeprefix("Jeg arbejder hos").casefold() for text in plain)


def test_loss_and_harm_get_neither_pride_nor_emoji() -> None:
    text = (
        "A driver died in an accident at the Hull depot. The depot stays closed while the police look into the cause."
    )
    source = replace(STORIES["en"][0], title="Accident at the Hull depot", text=text)
    employee = person("en", voice=("warm", "emoji", "first_person"))

    for draft in draft_captions(employee, source, rules_for("en"), variants=5):
        assert not {"Proud", "proud", "Happy"} & set(draft.text.replace(".", " ").split())
        assert max(draft.text) < "\u2fff"


def test_a_sentence_that_names_a_competitor_or_a_banned_phrase_is_passed_over() -> None:
    source = replace(
        STORIES["en"][0],
        text="Voltara opened a plant in Leeds in the spring. The cell is a game changer for city buses. "
        "Leeds gets the first buses in May.",
    )
    texts = [d.text for d in draft_captions(person("en"), source, rules_for("en"), variants=5)]

    assert texts
    assert not any("Voltara" in text or "game changer" in text for text in texts)


def test_nothing_to_quote_and_no_link_is_left_to_people_with_a_finding() -> None:
    source = replace(STORIES["en"][2], title="", text="", url=None)
    (draft,) = draft_captions(person("en"), source, CaptionRules())

    assert [finding.severity for finding in draft.findings] == ["error"]


_WORDS = st.sampled_from(
    "the,plant,opens,in,Leeds,12,May,3.5,million,€,30,%,“new”,(old),S.p.A.,www.x.com,@me,<b>,#,we,not".split(",")  # noqa: SIM905
)
_SENTENCES = st.lists(_WORDS, min_size=3, max_size=14).map(lambda words: " ".join(words).capitalize() + ".")


@settings(max_examples=40)
@given(
    title=_SENTENCES,
    sentences=st.lists(_SENTENCES, max_size=6),
    language=st.sampled_from([*LANGUAGES, "de", "und"]),
    reader=st.sampled_from(LANGUAGES),
    number=st.integers(0, 30),
    company=st.booleans(),
)
def test_any_draft_of_any_item_is_clean_or_carries_findings(
    title: str, sentences: list[str], language: str, reader: str, number: int, company: bool
) -> None:
    kind = "company" if company else "third_party"
    source = Source("s", title, " ".join(sentences), "https://x.example/1", language, kind, "The Source")  # type: ignore[arg-type]
    rules = CaptionRules("Acme")
    employee = person(reader, number)
    for draft in draft_captions(employee, source, rules, variants=2):
        assert draft.findings == verify(draft.text, source, rules, language=reader, network=employee.networks[0])
        assert "www" not in draft.text
        assert "<b>" not in draft.text


def test_no_pride_stands_under_a_sentence_that_takes_something_back() -> None:
    turning = "Emissions from flights rose by 8 per cent, although the company had promised a cut of 10 this year."
    source = replace(STORIES["en"][0], kind="company", title="Sustainability report for the year", text=turning)
    proud = person("en", voice=("warm", "first_person"))

    drafts = [draft_captions(replace(proud, id=str(n)), source, rules_for("en"))[0].text for n in range(10)]

    assert not [text for text in drafts if "8 per cent" in text and ("proud" in text or "Happy" in text)]


def test_a_voice_given_goes_before_the_profile() -> None:
    source, rules = STORIES["en"][0], rules_for("en")
    given = Voice("brief", "en", "linkedin", emoji=True, length="short", exclamation=True)

    texts = [draft_captions(person("en", n, ("formal",)), source, rules, voice=given)[0].text for n in range(12)]

    assert all(max(text) > "\u2fff" for text in texts)
    assert any("! " in text for text in texts)
    assert max(map(len, texts)) < 420


def test_who_likes_long_captions_gets_longer_ones() -> None:
    source, rules = STORIES["it"][0], rules_for("it")
    voices = {length: Voice("warm", "it", "linkedin", length=length) for length in LENGTHS}
    lengths = {
        length: sum(len(draft_captions(person("it", n), source, rules, voice=voice)[0].text) for n in range(20))
        for length, voice in voices.items()
    }

    assert lengths["short"] < lengths["medium"] < lengths["long"]


@pytest.mark.parametrize("place", [2, 5])
def test_roles_get_the_sentences_close_to_them(place: int) -> None:
    source, rules = STORIES["en"][0], rules_for("en")
    close = {split_sentences(source.text, "en")[place]: 0.8}

    texts = [draft_captions(person("en", n), source, rules, closeness=close)[0].text for n in range(20)]

    assert sum(next(iter(close)) in text for text in texts) > 12


def test_a_network_of_posts_gets_paragraphs_and_one_of_short_messages_one() -> None:
    source, rules = STORIES["en"][0], rules_for("en")

    assert draft_captions(person("en", 1, ("warm",), "linkedin"), source, rules)[0].text.count("\n\n") > 1
    assert draft_captions(person("en", 1, ("warm",), "x"), source, rules)[0].text.count("\n\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_loss_and_harm_captions_speak_formally(language: str) -> None:
    grave = {"en": "An accident at the plant injured two people.", "it": "Un incidente ha ferito due persone.",
             "da": "En ulykke har kvæstet to medarbejdere."}[language]  # fmt: skip
    source = replace(STORIES[language][2], text=f"{grave} {STORIES[language][2].text}")
    warm = person(language, 0, ("warm", "emoji", "hashtags"))
    formal = person(language, 0, ("formal",))

    assert draft_captions(warm, source, rules_for(language)) == draft_captions(formal, source, rules_for(language))


def test_a_drafter_keeps_its_distance_from_what_it_was_told_is_out() -> None:
    source, rules = STORIES["da"][0], rules_for("da")
    drafter = Drafter(source, rules)
    (first,) = drafter.drafts(person("da"))
    drafter.hand_out(first.text)

    assert drafter.drafts(person("da")) == draft_captions(person("da"), source, rules, handed_out=[first.text])
    assert drafter.drafts(person("da")) != (first,)


def test_an_emoji_stands_beside_words() -> None:
    people = [person("en", number, ("brief", "emoji")) for number in range(20)]
    texts = [draft.text for one in people for draft in draft_captions(one, STORIES["en"][2], rules_for("en"))]

    assert texts
    assert not [line for text in texts for line in text.split("\n") if line and not re.search(r"\w", line)]
