"""The figures of remains are counts of what is found, by rules and with the model."""

from curation.evaluation.captions_set import LANGUAGES
from curation.evaluation.remains_check import Remains, read_claims, read_remains, report


def test_remains_are_in_three_languages_and_claims_have_none() -> None:
    texts = read_remains()
    assert {(text.language, text.left is None) for text in texts} == {
        (one, clean) for one in LANGUAGES for clean in (True, False)
    }
    assert all(text.left in text.caption for text in texts if text.left is not None)
    assert {text.left for text in read_claims()} == {None}


def test_what_is_found_is_counted() -> None:
    left = [Remains("en", text, text) for text in ("Word count: 61", "Kept neutral, no emoji.", "Hello.")]
    rules, together = report("en", [*left, Remains("en", "We are open.", None)])
    assert "(1 of 3)" in rules
    assert "(2 of 3)" in together
    assert rules.endswith("(0 of 1)")
