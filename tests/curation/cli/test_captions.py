"""`captions draft` and `captions verify`: one JSON line in, one JSON line out."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from curation.captions import CaptionRules, Draft, Finding, Source
from curation.captions.account import Account
from curation.cli.caption_lines import MOST_CAPTION, MOST_TEXT, MOST_VARIANTS, DraftLine, VerifyLine
from curation.cli.views import account_view
from tests.curation.cli.conftest import Done, Run

Row = dict[str, Any]
Say = Callable[..., Done]

ITEM: Row = {
    "title": "Cables are the new bottleneck of the energy transition",
    "summary": "Grid operators in six countries ordered 4,000 km of cable in 2025. Factories were built for a slower "
    "decade. Delivery times have doubled. A transformer takes 24 months.",
    "url": "https://gridweekly.example/cables",
    "language": "en",
    "kind": "third_party",
    "source_name": "Grid Weekly",
}
TRUE = "Delivery times have doubled, writes Grid Weekly, and a transformer takes 24 months."
VERIFY: Row = {
    "item": ITEM,
    "caption": TRUE,
    "language": "en",
    "network": "linkedin",
    "country": "GB",
    "employer": "Northwind Energy",
    "competitors": ["Voltara"],
    "agreed": False,
}
VOICE: Row = {"register": "warm", "emoji": False, "first_person": False, "questions": False, "hashtags": False}
EMPLOYEE: Row = {
    "id": "e1",
    "name": "Ann Lee",
    "title": "Grid engineer",
    "department": "Networks",
    "languages": ["en"],
    "country": "GB",
    "voice": VOICE,
}
DRAFT: Row = {"employee": EMPLOYEE, "item": ITEM, "network": "linkedin", "variants": 3, "handed_out": []}
FINDING = {"code", "severity", "start", "end", "message"}


@pytest.fixture
def verify(passaparola: Run, folder: Path) -> Say:
    def run(*rows: Row | str | bytes) -> Done:
        (folder / "IN.jsonl").write_bytes(b"\n".join(map(encoded, rows)))
        return passaparola("captions", "verify", "IN.jsonl")

    return run


@pytest.fixture
def draft(passaparola: Run, folder: Path) -> Say:
    def run(*rows: Row | str | bytes) -> Done:
        (folder / "IN.jsonl").write_bytes(b"\n".join(map(encoded, rows)))
        return passaparola("captions", "draft", "IN.jsonl")

    return run


def encoded(row: Row | str | bytes) -> bytes:
    if isinstance(row, bytes):
        return row
    return (row if isinstance(row, str) else json.dumps(row)).encode()


def answers(done: Done) -> list[Row]:
    return [json.loads(line) for line in done.out.splitlines()]


def codes(answer: Row) -> set[str]:
    return {finding["code"] for finding in answer["findings"]}


def test_a_true_caption_has_no_findings(verify: Say) -> None:
    done = verify(VERIFY)

    assert (done.status, answers(done), done.err) == (0, [{"findings": []}], "")


def test_a_finding_has_its_code_its_severity_its_span_and_its_remedy(verify: Say) -> None:
    caption = "🔌⚡ Grid Weekly on cables: a transformer takes 36 months."
    [answer] = answers(verify(VERIFY | {"caption": caption}))
    [finding] = answer["findings"]

    assert set(finding) == FINDING
    assert (finding["code"], finding["severity"]) == ("number", "error")
    # In code points: an emoji is two units of UTF-16, and four bytes.
    assert caption[finding["start"] : finding["end"]] == "36 months"
    assert "36" in finding["message"]


def test_each_line_has_its_answer_in_its_place(verify: Say) -> None:
    wrong = VERIFY | {"caption": TRUE.replace("24", "36")}
    done = verify(VERIFY, wrong, VERIFY)

    assert [codes(answer) for answer in answers(done)] == [set(), {"number"}, set()]


def test_what_is_left_out_or_null_is_as_nothing_was_asked(verify: Say) -> None:
    least = {"item": {"title": ITEM["title"], "language": "en"}, "caption": ITEM["title"], "language": "en"}
    nulls = {"network": None, "country": None, "employer": None, "competitors": None, "agreed": None}
    item = least["item"] | {"summary": None, "url": None, "kind": None, "source_name": None}  # type: ignore[operator]
    done = verify(least, least | nulls | {"item": item}, least | {"network": "", "country": "", "employer": " "})

    assert (done.status, answers(done)) == (0, [{"findings": []}] * 3)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("competitor", {"caption": TRUE + " Voltara waits too."}),
        ("banned", {"caption": TRUE + " A game changer.", "banned": ["game changer"]}),
        ("disclosure", {"item": ITEM | {"kind": "company"}}),
        ("disclosure", {"caption": TRUE + " Northwind Energy waits too."}),
        ("disclosure", {"item": ITEM | {"kind": "company"}, "agreed": True, "caption": f"I work there. {TRUE}"}),
        ("language", {"language": "it"}),
        ("length", {"network": "x", "caption": f"{TRUE} " * 4}),
        ("length", {"network": " Twitter ", "caption": f"{TRUE} " * 4}),
        ("sameness", {"handed_out": [TRUE]}),
        ("quote", {"caption": f"{TRUE} “We are all out of copper and time”, it says."}),
        ("url", {"caption": f"{TRUE} https://other.example/"}),
        ("handle", {"caption": f"{TRUE} @voltaic"}),
    ],
)
def test_every_field_of_a_line_is_heeded(verify: Say, code: str, change: Row) -> None:
    before, after = answers(verify(VERIFY, VERIFY | change))

    assert code not in codes(before)
    assert code in codes(after)


def test_the_disclosure_wanted_is_that_of_the_country(verify: Say) -> None:
    own = VERIFY | {
        "item": ITEM | {"kind": "company"}, "caption": f"I work at Northwind Energy. {TRUE}", "agreed": True
    }  # fmt: skip
    denmark, usa, uk = answers(verify(own | {"country": "DK"}, own | {"country": "US"}, own | {"country": "UK"}))

    assert (codes(denmark), codes(usa), codes(uk)) == ({"disclosure"}, set(), {"disclosure"})


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_a_language_is_told_by_its_base(verify: Say, language: str) -> None:
    line = VERIFY | {"language": language, "item": ITEM | {"language": language}}

    assert answers(verify(line)) == [{"findings": []}]


def test_unknown_languages_and_networks_are_judged_by_what_holds_anywhere(verify: Say) -> None:
    strange = VERIFY | {"network": "somewhere new", "country": "ZZ"}
    french = VERIFY | {"language": "fr", "caption": "Les délais ont doublé, et il faut 36 mois pour un transformateur."}
    first, second = answers(verify(strange, french))

    assert codes(first) == set()
    assert codes(second) == {"number"}


def test_an_item_of_a_title_alone_or_of_nothing_is_an_item(verify: Say) -> None:
    bare, empty = ITEM | {"summary": ""}, ITEM | {"title": "", "summary": ""}
    done = verify(VERIFY | {"item": bare}, VERIFY | {"item": empty, "caption": ""})

    assert done.status == 0
    assert [codes(answer) for answer in answers(done)] == [{"number"}, {"length"}]


BAD: Sequence[tuple[Row | str | bytes, str]] = [
    ("{", "not a JSON object"),
    ("[1]", "not a JSON object"),
    ("null", "not a JSON object"),
    ("12", "not a JSON object"),
    ("[" * 100_000, "not a JSON object"),
    ('{"item": ' * 50_000, "not a JSON object"),
    ("{}", "item: Field required"),
    ('{"caption": "\\ud800"}', "not a JSON object"),
    (VERIFY | {"item": [ITEM]}, "item: Input should be an object"),
    (VERIFY | {"item": "title"}, "item: Input should be an object"),
    (VERIFY | {"item": ITEM | {"title": 7}}, "item.title: Input should be a valid string"),
    (VERIFY | {"item": ITEM | {"kind": "rumour"}}, "item.kind: Input should be"),
    (VERIFY | {"item": ITEM | {"language": ""}}, "item.language"),
    (VERIFY | {"item": ITEM | {"summary": "a" * (MOST_TEXT + 1)}}, "item.summary: String should have at most"),
    (VERIFY | {"item": ITEM | {"title": "a" * 5_001}}, "item.title: String should have at most"),
    (VERIFY | {"caption": ["a"]}, "caption: Input should be a valid string"),
    (VERIFY | {"caption": "a" * (MOST_CAPTION + 1)}, "caption: String should have at most"),
    (VERIFY | {"language": "e"}, "language: String should have at least 2"),
    (VERIFY | {"language": None}, "language: Field required"),
    (VERIFY | {"agreed": "yes"}, "agreed: Input should be a valid boolean"),
    (VERIFY | {"country": "Denmark"}, "country: String should have at most 2"),
    (VERIFY | {"competitors": "Voltara"}, "competitors: Input should be a valid array"),
    (VERIFY | {"competitors": [7]}, "competitors.0: Input should be a valid string"),
    (VERIFY | {"network": 3}, "network: Input should be a valid string"),
    ('{"item": NaN}', "item: Input should be an object"),
]


@pytest.mark.parametrize(("line", "said"), BAD)
def test_a_line_that_cannot_be_read_is_an_error_in_its_place(verify: Say, line: Row | str | bytes, said: str) -> None:
    done = verify(VERIFY, line, VERIFY)
    first, second, third = answers(done)

    assert (done.status, done.err) == (1, "")
    assert first == third == {"findings": []}
    assert set(second) == {"error"}
    assert second["error"].startswith("line 2: ")
    assert said in second["error"]
    assert len(second["error"]) < 300


def test_blank_lines_say_nothing_and_a_byte_order_mark_is_none_of_the_text(verify: Say) -> None:
    done = verify(b"\xef\xbb\xbf" + encoded(VERIFY), "", " \t\r", VERIFY, "")

    assert (done.status, answers(done)) == (0, [{"findings": []}] * 2)


def test_lines_may_end_as_windows_ends_them_and_hold_other_separators(verify: Say) -> None:
    caption = f"{TRUE}\u2028Delivery times have doubled.\x85"
    done = verify(encoded(VERIFY) + b"\r", json.dumps(VERIFY | {"caption": caption}, ensure_ascii=False))

    assert done.status == 0
    assert len(answers(done)) == 2


def test_bytes_that_are_no_utf_8_are_told_apart_from_the_article(verify: Say) -> None:
    line = encoded(VERIFY | {"caption": "CAPTION"}).replace(b"CAPTION", b"Delivery times have doubled \xff")

    assert verify(line).status == 0


def test_an_empty_file_has_no_answers(verify: Say) -> None:
    assert verify() == Done(0, "", "")


def test_a_dash_is_standard_input_in_utf_8_whatever_the_terminal_speaks(
    passaparola: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = VERIFY | {"caption": f"{TRUE} Così è."}
    content = b"\xef\xbb\xbf" + json.dumps(line, ensure_ascii=False).encode() + b"\n{\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))
    done = passaparola("captions", "verify", "-")

    assert (done.status, len(answers(done))) == (1, 2)
    assert "error" not in answers(done)[0]


@pytest.mark.parametrize("command", ["draft", "verify"])
def test_a_file_that_is_not_there_is_bad_input(passaparola: Run, folder: Path, command: str) -> None:
    missing, directory = passaparola("captions", command, "none.jsonl"), passaparola("captions", command, str(folder))

    assert (missing.status, missing.out, "none.jsonl" in missing.err) == (2, "", True)
    assert (directory.status, directory.out) == (2, "")


def test_neither_command_wants_a_configuration_or_makes_a_database(verify: Say, folder: Path) -> None:
    verify(VERIFY)

    assert [path.name for path in folder.iterdir()] == ["IN.jsonl"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(title=TEXTS, summary=TEXTS, caption=TEXTS, language=st.sampled_from(["da", "en", "it", "fr", "und"]))
@example(title="", summary="", caption="CO² ½ ⑤ ٣ Ⅷ", language="da")
def test_any_text_is_judged_and_every_span_lies_in_the_caption(
    title: str, summary: str, caption: str, language: str
) -> None:
    from curation.cli.captions import _findings

    row = VERIFY | {"item": ITEM | {"title": title, "summary": summary}, "caption": caption, "language": language}
    for finding in _findings(VerifyLine.model_validate_json(json.dumps(row))):
        assert 0 <= finding.start <= finding.end <= len(caption)


def test_a_draft_line_becomes_a_person_an_item_and_rules() -> None:
    employer = {"employer": "Northwind Energy", "competitors": ["Voltara"], "banned": ["synergy"], "agreed": True}
    voice = VOICE | {"register": "brief", "emoji": True, "questions": True, "hashtags": ["#Grid", "cables"]}
    row = DRAFT | employer | {"employee": EMPLOYEE | {"voice": voice}, "network": "LinkedIn"}
    line = DraftLine.model_validate_json(json.dumps(row))
    person, source = line.person(), line.item.source()

    assert (person.id, person.name, person.title, person.department) == ("e1", "Ann Lee", "Grid engineer", "Networks")
    assert (person.languages, person.country, person.networks) == (("en",), "GB", ("linkedin",))
    assert person.voice == ("brief", "emoji", "questions", "hashtags")
    assert source == Source(
        story=ITEM["url"],
        title=ITEM["title"],
        text=ITEM["summary"],
        url=ITEM["url"],
        language="en",
        kind="third_party",
        source_name="Grid Weekly",
    )
    assert line.drafting_rules() == CaptionRules(
        employer="Northwind Energy",
        competitors=("Voltara",),
        banned_phrases=("synergy",),
        sharing="agreed",
        hashtags=("#Grid", "cables"),
    )


def test_the_least_a_draft_line_may_say() -> None:
    line = DraftLine.model_validate_json(
        json.dumps({"employee": {"id": "e1"}, "item": {"title": "A title", "language": "da"}})
    )

    assert (line.variants, line.handed_out, line.place) == (3, [], None)
    assert line.person().languages == ("en",)
    assert line.person().voice == ()
    assert (line.item.source().story, line.item.source().url) == ("A title", None)
    assert line.drafting_rules() == CaptionRules()


@pytest.mark.parametrize(
    ("hashtags", "flag", "tags"), [(True, True, ()), (False, False, ()), ([], False, ()), (["a"], True, ("a",))]
)
def test_hashtags_of_a_voice_are_a_yes_or_the_tags(
    hashtags: bool | list[str], flag: bool, tags: tuple[str, ...]
) -> None:
    row = DRAFT | {"employee": EMPLOYEE | {"voice": {"hashtags": hashtags}}}
    line = DraftLine.model_validate_json(json.dumps(row))

    assert ("hashtags" in line.person().voice) == flag
    assert line.drafting_rules().hashtags == tags


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"employee": None}, "employee"),
        ({"employee": {"name": "no id"}}, "employee.id"),
        ({"employee": EMPLOYEE | {"languages": []}}, "employee.languages"),
        ({"employee": EMPLOYEE | {"languages": "en"}}, "employee.languages"),
        ({"employee": EMPLOYEE | {"voice": {"emoji": "yes"}}}, "employee.voice.emoji"),
        ({"employee": EMPLOYEE | {"voice": {"hashtags": "a"}}}, "employee.voice.hashtags"),
        ({"employee": EMPLOYEE | {"country": "Italia"}}, "employee.country"),
        ({"variants": 0}, "variants"),
        ({"variants": MOST_VARIANTS + 1}, "variants"),
        ({"variants": 2.5}, "variants"),
        ({"variants": float("nan")}, "variants"),
        ({"variants": 10**30}, "variants"),
        ({"handed_out": TRUE}, "handed_out"),
        ({"handed_out": ["a" * (MOST_CAPTION + 1)]}, "handed_out.0"),
    ],
)
def test_a_draft_line_that_asks_for_nonsense_is_refused(draft: Say, change: Row, place: str) -> None:
    with pytest.raises(ValidationError):
        DraftLine.model_validate_json(json.dumps(DRAFT | change))

    done = draft(DRAFT | change)
    [answer] = answers(done)
    assert done.status == 1
    assert answer["error"].startswith(f"line 1: {place}")


@pytest.mark.slow
def test_drafts_come_with_text_language_drafter_and_findings(draft: Say) -> None:
    italian = DRAFT | {"employee": EMPLOYEE | {"languages": ["it", "en"], "country": "IT"}, "network": "x"}
    french = DRAFT | {"employee": EMPLOYEE | {"languages": ["fr"], "country": "FR"}, "variants": 1}
    done = draft(DRAFT, "{", italian, french)
    english, error, other, fallback = answers(done)

    assert (done.status, set(error)) == (1, {"error"})
    assert len(english["drafts"]) == len({made["text"] for made in english["drafts"]}) == 3
    for made in (*english["drafts"], *other["drafts"], *fallback["drafts"]):
        assert set(made) == {"text", "language", "drafter", "findings"}
        assert (made["drafter"], made["findings"]) == ("offline", [])
        assert made["text"].endswith(ITEM["url"])
    assert {made["language"] for made in other["drafts"]} == {"it"}
    assert {made["language"] for made in fallback["drafts"]} == {"en"}


@pytest.mark.slow
def test_drafts_repeat_nothing_that_was_handed_out_and_are_the_same_each_time(draft: Say) -> None:
    [first], [again] = answers(draft(DRAFT)), answers(draft(DRAFT))
    texts = [made["text"] for made in first["drafts"]]
    [others] = answers(draft(DRAFT | {"handed_out": texts}))

    assert again == first
    assert not {made["text"] for made in others["drafts"]} & set(texts)


@pytest.mark.slow
def test_drafts_pass_verify_and_bring_disclosure_and_hashtags_where_asked(draft: Say, verify: Say) -> None:
    voice = VOICE | {"hashtags": ["#Grid"], "first_person": True}
    own = {"item": ITEM | {"kind": "company"}, "employer": "Northwind Energy", "agreed": True}
    [answer] = answers(draft(DRAFT | own | {"employee": EMPLOYEE | {"voice": voice, "country": "DK"}}))
    texts = [made["text"] for made in answer["drafts"]]

    assert all(text.startswith("Reklame – I work at Northwind Energy.") for text in texts)
    assert any("#Grid" in text for text in texts)
    checked = verify(*(VERIFY | own | {"caption": text, "country": "DK"} for text in texts))
    # "#Grid" is the programme's own, of which a verify line says nothing.
    assert [codes(found) - {"handle"} for found in answers(checked)] == [set()] * len(texts)


@pytest.mark.slow
def test_an_item_without_words_is_left_to_people_or_pointed_at(draft: Say) -> None:
    nothing = ITEM | {"title": "", "summary": ""}
    linked, unlinked = answers(draft(DRAFT | {"item": nothing}, DRAFT | {"item": nothing | {"url": None}}))

    assert all(not made["findings"] for made in linked["drafts"])
    assert all(made["findings"] for made in unlinked["drafts"])


def test_an_account_is_json_even_where_a_network_sets_no_limit() -> None:
    drafted = Draft("Text", "en", "offline", (Finding("name", "warning", 0, 4, "who?"),))
    view = account_view(drafted, Account(("A sentence.",), 4, float("inf"), 0.125))

    assert json.loads(json.dumps(view, allow_nan=False)) == {
        "text": "Text",
        "language": "en",
        "drafter": "offline",
        "findings": [{"code": "name", "severity": "warning", "start": 0, "end": 4, "message": "who?"}],
        "account": {"rests_on": ["A sentence."], "length": 4, "limit": None, "alike": 0.125},
    }
