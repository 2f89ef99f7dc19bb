"""Phrases that the reviewers of an item want said."""

from dataclasses import replace

from curation.captions import CaptionRules, Source, draft_captions
from curation.captions.verifying.verifier import verify
from curation.roles import Employee

SOURCE = Source(
    story="s",
    title="A heat pump for dairies",
    text="The pump heats milk sheds with the warmth of the milk itself. Sales has the list.",
    url="https://example.com/launch",
    language="en",
    kind="third_party",
    source_name="Newsroom",
)
RULES = CaptionRules(must_keep=("Apply by 1 December 2027",))
ANNA = Employee("anna", "Anna Berg", "anna@x.example", "Sales manager", networks=("linkedin",))


def codes(caption: str, rules: CaptionRules = RULES) -> list[str]:
    return [finding.code for finding in verify(caption, SOURCE, rules, language="en")]


def test_a_caption_without_the_phrase_is_not_to_be_posted() -> None:
    assert codes("The pump heats milk sheds with the warmth of the milk itself.") == ["kept"]


def test_the_phrase_counts_as_borne_out_in_any_case_and_spacing() -> None:
    assert not codes("The pump heats milk sheds with the warmth of the milk itself. apply by\n1 December 2027")


def test_without_the_rule_the_phrase_is_made_up() -> None:
    assert "kept" not in codes("Apply by 1 December 2027.", CaptionRules())
    assert codes("Apply by 1 December 2027.", CaptionRules())


def test_drafts_say_it() -> None:
    for network in ("linkedin", "x"):
        drafts = draft_captions(replace(ANNA, networks=(network,)), SOURCE, RULES, variants=2)
        assert drafts
        assert all("Apply by 1 December 2027" in draft.text and not draft.findings for draft in drafts)
