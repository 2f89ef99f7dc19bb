"""What is found in a person's own words: under the field, in their language, with the wrong words underlined."""

from dataclasses import replace

import pytest

from curation.captions.types import Finding
from curation.speech import LANGUAGES, speech_of
from service.personal.findings import SENTENCES, Around, pieces_of, tell
from tests.service.company import ANNA, LAUNCH, Company
from tests.service.personal.conftest import CAPTION, Own, own_pages

PICK = f"/me/picks/{LAUNCH.id}"
WRONG = "I work at Example. It starts on Monday, for 4,000 dairies. https://example.com/launch"
AROUND = Around("I work at Example.", 310, 280, "en")


def check(own: Own, text: str, network: str = "linkedin", item: str = LAUNCH.id) -> dict[str, object]:
    answer = own.client.post("/me/check", json={"item": item, "text": text, "network": network})
    assert answer.status_code == 200, answer.text
    told: dict[str, object] = answer.json()
    return told


def test_a_wrong_number_is_found_while_typing(anna: Own) -> None:
    told = check(anna, WRONG, "x")
    start = WRONG.index("4,000")
    (finding,) = [finding for finding in told["findings"] if finding["code"] == "number"]  # type: ignore[attr-defined]
    assert (finding["severity"], WRONG[finding["start"] : finding["start"] + 5]) == ("error", "4,000")
    assert finding["start"] == start
    assert "is not in the article: give its figure or leave it out." in finding["message"]
    assert told["limit"] == 280
    assert told["length"] == len(WRONG) - len(LAUNCH.url or "") + 23  # a link counts as 23 on X


def test_without_a_script_the_finding_stands_under_the_field_and_the_number_is_underlined(anna: Own) -> None:
    anna.post(f"{PICK}/caption", text=WRONG, counted_for="linkedin")
    page = anna.get()
    assert page.one("mark").text.startswith("4,000")
    assert "is not in the article" in page.one("ul", class_="remarks").text
    assert page.one("p", class_="mirror").text == WRONG
    assert "keeps you from sharing" in page.one("article").text


def test_a_missing_disclosure_is_said_plainly_and_one_tap_adds_it(anna: Own) -> None:
    anna.post(f"{PICK}/caption", text="Example starts something on Monday.")
    page = anna.get()
    assert "Say at the start that you work there, for example: “I work at Example.”" in page.one("article").text
    assert "hidden" not in page.one("button", class_="disclose").attributes
    anna.post(f"{PICK}/caption", text="Example starts something on Monday.", do="disclose")
    again = anna.get()
    assert again.one("textarea").text == "I work at Example. Example starts something on Monday."
    assert "hidden" in again.one("button", class_="disclose").attributes


def test_a_draft_that_is_untouched_has_nothing_under_it(anna: Own) -> None:
    page = anna.get()
    assert not page.all("mark")
    assert not page.all("ul", class_="remarks")
    assert check(anna, CAPTION.text)["findings"] == []


def test_what_was_found_when_a_draft_was_made_is_told_in_the_language_of_the_page(company: Company) -> None:
    finding = Finding("name", "warning", 10, 17, "is this name right?")
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, findings=(finding,)))
    page = own_pages(company.database).get()
    assert page.one("mark").text == "Example"
    assert "“Example” is not named like that in the article" in page.one("ul", class_="remarks").text


def test_own_words_in_another_of_ones_languages_are_read_in_that_one(company: Company) -> None:
    person = replace(ANNA, languages=("en", "it"))
    company.hire(person)
    company.offer(LAUNCH, person, CAPTION)
    told = check(own_pages(company.database), "Lavoro per Example. Si comincia lunedì con una cosa che mi piace.")
    assert "language" not in {finding["code"] for finding in told["findings"]}  # type: ignore[attr-defined]


def test_drafts_in_another_language_than_ones_own_are_read_in_theirs(company: Company) -> None:
    person = replace(ANNA, languages=("sv",))
    company.hire(person)
    company.offer(LAUNCH, person, CAPTION)
    assert check(own_pages(company.database), CAPTION.text)["findings"] == []


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"item": 3, "text": "x"}', b'{"item": "a", "text": "x", "more": 1}', b'{"text": "\xff"}'],
)
def test_a_question_of_another_shape_is_refused_in_the_shape_of_all_errors(anna: Own, body: bytes) -> None:
    answer = anna.client.post("/me/check", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert set(answer.json()["error"]) == {"code", "message"}


def test_somebody_elses_pick_is_not_checked(anna: Own) -> None:
    answer = anna.client.post("/me/check", json={"item": "b" * 16, "text": "x", "network": "x"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_more_than_a_caption_is_not_read(anna: Own) -> None:
    answer = anna.client.post("/me/check", json={"item": LAUNCH.id, "text": "x" * 200_000})
    assert answer.status_code == 413


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_code_has_a_sentence_in_every_language(language: str, code: str) -> None:
    caption = "100 % of %(words)s"
    (told,) = tell([Finding(code, "error", 0, 5, "")], caption, AROUND, speech_of(language))
    assert told.message
    assert "%(" not in told.message


def test_the_codes_are_those_the_verifier_documents() -> None:
    documented = str(Finding.__doc__).partition("Codes:")[2].partition(".")[0].split()
    assert set(SENTENCES) == set(documented)


def test_overlapping_findings_are_underlined_once_and_nothing_is_lost() -> None:
    found = [
        Finding("name", "error", 2, 6, ""),
        Finding("number", "error", 4, 8, ""),
        Finding("length", "error", 0, 9, ""),
    ]
    pieces = pieces_of(found, "abcdefghi")
    assert [(piece.text, piece.wrong) for piece in pieces] == [("ab", False), ("cdefgh", True), ("i", False)]
    assert pieces_of([], "") == ()
