"""Feeds are added to a feeds.yaml without touching anything else in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.config.edit import append_feeds
from curation.config.file import ConfigError, parse_config

FILE = Path("feeds.yaml")
NEW = FeedSource(name="Due: più", url="https://example.org/rss", topics=("AI", "no"), language="it", review="trusted")
COMMENTED = """\
# What we read, kept by Anna.
feeds:   # in order
    # the newsroom first
    - name: "Newsroom"   # ours
      url: https://example.com/feed
      topics:
        - products   # last word of the list
    # - name: A public one
    #   url: https://example.net/feed

# and whose names we know
brands:
  - {id: aurora, name: Aurora}   # us
"""


def added(text: str, *feeds: FeedSource) -> list[str]:
    """The lines that are new; everything else must stand as it did."""
    edited = append_feeds(text, feeds)
    before, after = text.splitlines(keepends=True), edited.splitlines(keepends=True)
    start = next((index for index, line in enumerate(before) if after[index] != line), len(before))
    count = len(after) - len(before)
    assert after[:start] + after[start + count :] == before
    return after[start : start + count]


def test_new_feeds_stand_behind_the_last_one_in_the_lists_own_indentation() -> None:
    assert added(COMMENTED, NEW) == [
        "    - name: 'Due: più'\n",
        "      url: https://example.org/rss\n",
        "      kind: third_party\n",
        "      language: it\n",
        "      topics:\n",
        "      - AI\n",
        "      - 'no'\n",
        "      review: required\n",
    ]


def test_what_was_added_loads_and_must_be_reviewed() -> None:
    feeds = parse_config(append_feeds(COMMENTED, [NEW]), FILE).feeds
    assert [feed.name for feed in feeds] == ["Newsroom", "Due: più"]
    assert (feeds[1].topics, feeds[1].review) == (("AI", "no"), "required")


@pytest.mark.parametrize(
    "text",
    [
        "feeds:\n- name: A\n  url: a.xml",
        "feeds:\n- {name: A, url: a.xml} # flow\n\n\n# end\n",
        "feeds:\r\n  - name: A\r\n    url: a.xml\r\nbrands:\r\n",
        "feeds:\n  - url: a.xml\n    name: >\n      folded\n      name\n\n# after\nencoder: x\n",
        "\ufefffeeds:\n  - url: a.xml\n    name: A\n    language:\nencoder: x\n",
        "  feeds:\n  - url: a.xml\n    name: 'two\n      lines' # c\n  encoder: x\n",
        "encoder: x # no feeds yet",
        "feeds: # none yet\n  # later\nencoder: x\n",
        "feeds:\n",
        "# nothing\n",
        "",
    ],
)
def test_every_way_to_write_the_list_keeps_its_other_bytes(text: str) -> None:
    edited = append_feeds(text, [NEW])
    lines = added(text if text.endswith("\n") or not text else text + "\n", NEW)
    assert edited.replace("".join(lines), "").rstrip("\r\n") == text.rstrip("\r\n")
    assert parse_config(edited, FILE).feeds[-1].url == NEW.url
    assert ("\r\n" in text) == ("\r\n" in edited)


@pytest.mark.parametrize("nothing", ["[]", "null", "~", "[ ]  # none"])
def test_an_empty_list_gives_way_to_lines(nothing: str) -> None:
    edited = append_feeds(f"feeds: {nothing}\nencoder: x # kept\n", [NEW])
    assert [feed.name for feed in parse_config(edited, FILE).feeds] == [NEW.name]
    assert edited.endswith("encoder: x # kept\n")


def test_names_and_addresses_already_there_are_left_alone() -> None:
    feeds = [
        FeedSource(name="newsroom", url="https://moved.example/"),
        FeedSource(name="B", url="HTTPS://example.com/feed"),
    ]
    assert append_feeds(COMMENTED, feeds) == COMMENTED
    once = append_feeds(COMMENTED, [NEW])
    assert append_feeds(once, [NEW, NEW]) == once


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("feeds: [{name: A, url: a.xml}]\n", "written between"),
        ("feeds: hello\n", "written between"),
        ("{feeds: []}\n", "written between { }"),
        ("- a\n", "holds no options"),
        ("feeds: [\n", "line 2"),
        ("feeds:\n- name: A\n  url: file:x\n", "feeds[0].url"),
    ],
)
def test_a_text_that_cannot_take_feeds_is_refused(text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        append_feeds(text, [NEW])
    assert words in str(caught.value)


NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).map(str.strip).filter(bool)


@given(NAMES, st.lists(NAMES, max_size=3, unique=True))
def test_any_name_and_topic_comes_back_as_it_was(name: str, topics: list[str]) -> None:
    feed = FeedSource(name=name, url="https://example.org/rss", topics=tuple(topics))
    assert parse_config(append_feeds("encoder: x\n", [feed]), FILE).feeds == (feed,)
