"""Inputs made to cost time: thousands of figures run together, and one word over and over."""

import time
from dataclasses import replace

import pytest

from curation.captions.verifying.verifier import Verifier
from tests.curation.captions.samples import STORIES, rules_for

LONGEST = 10.0  # seconds of processor time: what is linear takes two, what is not takes minutes
MANY = ["1.2" * 6666, "1.2 " * 5000, "cut " * 5000]


@pytest.mark.parametrize("text", MANY)
def test_a_caption_is_checked_in_time(text: str) -> None:
    verifier = Verifier(STORIES["en"][0], rules_for("en"), "en")
    began = time.process_time()
    verifier.findings(text)
    assert time.process_time() - began < LONGEST


@pytest.mark.parametrize("text", MANY)
def test_an_article_is_read_in_time(text: str) -> None:
    began = time.process_time()
    Verifier(replace(STORIES["en"][0], text=text), rules_for("en"), "en").findings("They cut 12 more jobs.")
    assert time.process_time() - began < LONGEST
