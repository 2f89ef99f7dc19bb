"""One option of a feeds.yaml changes, and everything else stands as its owner wrote it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config.edit_options import set_feed, set_programme
from curation.config.edit_text import Value
from curation.config.file import ConfigError, parse_config

FILE = Path("feeds.yaml")
TEXT = """\
# Kept by Anna.
feeds:
  - name: Newsroom   # ours
    url: https://example.com/feed
  - {name: "Press", url: https://press.example/rss}   # theirs

programme:   # the rules
  picks_per_week: 3   # at most
  quiet_hours: ["20:00", "07:00"]   # nobody is sent anything
  # what we stand for
  themes:
    - heat without gas   # the first
    # and for people
    - safe workplaces
  avoid: [layoffs]

# whose names we know
brands:
  - {id: aurora, name: Aurora}
"""


@pytest.mark.parametrize(
    ("option", "value", "before", "after"),
    [
        ("picks_per_week", 2, "picks_per_week: 3   #", "picks_per_week: 2   #"),
        ("quiet_hours", ["21:00", "06:00"], '["20:00", "07:00"]', "['21:00', '06:00']"),
        ("quiet_hours", None, '  quiet_hours: ["20:00", "07:00"]   # nobody is sent anything\n', ""),
        ("avoid", ["layoffs", "a: b"], "[layoffs]", "[layoffs, 'a: b']"),
        ("avoid", [], "[layoffs]", "[]"),
        ("themes", ["heat without gas"], "    - safe workplaces\n", ""),
        ("themes", ["safe workplaces", "new"], "    - heat without gas   # the first\n", ""),
        ("themes", ["heat without gas", "safe workplaces", "no"], "workplaces\n", "workplaces\n    - 'no'\n"),
        ("per_source", 1, "  avoid: [layoffs]\n", "  avoid: [layoffs]\n  per_source: 1\n"),
        ("min_relevance", 0.25, "  avoid: [layoffs]\n", "  avoid: [layoffs]\n  min_relevance: 0.25\n"),
    ],
)
def test_only_the_line_of_the_option_changes(option: str, value: Value | None, before: str, after: str) -> None:
    edited = set_programme(TEXT, {option: value})
    expected = TEXT.replace(before, after)
    if option == "themes" and value == ["safe workplaces", "new"]:
        expected = expected.replace("workplaces\n", "workplaces\n    - new\n")
    assert edited == expected


def test_a_list_without_entries_keeps_no_lines() -> None:
    edited = set_programme(TEXT, {"themes": []})
    assert "  themes: []\n  avoid: [layoffs]\n" in edited
    assert parse_config(edited, FILE).programme.themes == ()


def test_a_list_in_another_order_is_written_anew() -> None:
    edited = set_programme(TEXT, {"themes": ["safe workplaces", "heat without gas"]})
    assert parse_config(edited, FILE).programme.themes == ("safe workplaces", "heat without gas")


@pytest.mark.parametrize(
    "text",
    [
        "feeds:\n  - {name: A, url: a.xml}\n",
        "feeds:\n  - {name: A, url: a.xml}",
        "feeds:\n  - {name: A, url: a.xml}\nprogramme:\n",
        "feeds:\n  - {name: A, url: a.xml}\nprogramme: # none yet\nbrands: []\n",
        "feeds:\n  - {name: A, url: a.xml}\nprogramme: {}\n",
        "feeds:\n  - {name: A, url: a.xml}\nprogramme: {per_source: 1}\n",
        "feeds:\r\n  - {name: A, url: a.xml}\r\nprogramme:\r\n  per_source: 1\r\n",
        "programme:\n  picks_per_week: 1\nfeeds:\n- {name: A, url: a.xml}",
        "programme:\n  themes:\n  - a\n  picks_per_week:\nfeeds:\n- {name: A, url: a.xml}",
    ],
)
def test_every_way_to_write_a_programme_can_be_edited(text: str) -> None:
    edited = set_programme(text, {"picks_per_week": 7, "themes": ["x: y", "#z"]})
    programme = parse_config(edited, FILE).programme
    assert (programme.picks_per_week, programme.themes) == (7, ("x: y", "#z"))
    assert ("\r\n" in text) == ("\r\n" in edited)
    assert "\r\n" not in text or edited.count("\r\n") == edited.count("\n")


def test_an_option_that_is_not_there_is_taken_away_without_a_trace() -> None:
    assert set_programme(TEXT, {"hashtags": None}) == TEXT


@pytest.mark.parametrize(
    ("feed", "line"), [("newsroom", "    paused: true\n"), ("Press", ", paused: true}   # theirs")]
)
def test_a_feed_is_paused_where_it_stands(feed: str, line: str) -> None:
    edited = set_feed(TEXT, feed, "paused", True)
    assert line in edited
    paused = [source.name for source in parse_config(edited, FILE).feeds if source.paused]
    assert [name.casefold() for name in paused] == [feed.casefold()]
    assert "# ours" in edited


def test_what_cannot_be_edited_is_refused() -> None:
    with pytest.raises(ConfigError, match="no feed is called 'Gone'"):
        set_feed(TEXT, "Gone", "paused", True)
    with pytest.raises(ConfigError, match="out of range"):
        set_programme(TEXT, {"picks_per_week": 99})
    with pytest.raises(ConfigError, match="holds no options"):
        set_programme("feeds: []\nprogramme: rules\n", {"picks_per_week": 1})


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
PHRASES = st.lists(WORDS.map(lambda text: f"a{text}"), max_size=4, unique=True)


@given(PHRASES, PHRASES)
def test_whatever_phrases_are_set_are_read_back(first: list[str], second: list[str]) -> None:
    once = set_programme(TEXT, {"avoid": first, "banned_phrases": first})
    twice = set_programme(once, {"avoid": second, "banned_phrases": second, "themes": ["heat without gas"]})
    programme = parse_config(twice, FILE).programme
    assert (programme.avoid, programme.banned_phrases) == (tuple(second), tuple(second))
    assert "# the first" in twice
