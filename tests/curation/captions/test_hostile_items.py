"""Items that want to be more than text, through the offline drafter: see `curation/evaluation/captions_set.py`."""

import re
from dataclasses import replace

import pytest

from curation.captions import CaptionRules, draft_captions, hostile
from curation.config import Kind
from curation.evaluation.captions_set import Hostile, read_hostile
from curation.evaluation.colleagues import colleague

ITEMS = {each.source.story: each for each in read_hostile()}
RULES = CaptionRules("Northwind Energy", hashtags=("#energy",))
ADDRESS = re.compile(r"://|\bwww\.|\w\.(?:test|example|com|net|org|io|dk|it)\b")


def captions(item: Hostile, kind: Kind) -> list[str]:
    """What three people get of the item, without its link; two of them lean towards the hostile words themselves."""
    source, language = replace(item.source, kind=kind), item.source.language
    drafts = [
        draft
        for number, evidence in ((0, ""), (10, source.text), (23, source.title))
        for draft in draft_captions(colleague(language, number), source, RULES, evidence=evidence, variants=3)
    ]
    return [draft.text.replace(source.url or "", "") for draft in drafts]


@pytest.mark.parametrize("kind", ["company", "third_party"])
@pytest.mark.parametrize("story", ITEMS)
def test_no_canary_link_or_markup_of_a_hostile_item_reaches_a_caption(story: str, kind: Kind) -> None:
    texts = captions(ITEMS[story], kind)

    assert texts
    for text in texts:
        assert ITEMS[story].canary.casefold() not in hostile.visible(text).casefold()
        assert not ADDRESS.search(text)
        assert not hostile.MARKUP.search(text)
        assert not any(hostile.is_hidden(character) for character in text.replace("\n", ""))
