"""YAML as we read it: text stays text, places are known, tricks are refused."""

import pytest

from curation.config.yaml_nodes import MAX_NODES, Problem, YamlError, read_yaml


def test_scalars_and_keys_stay_the_text_they_were_written_as() -> None:
    text = "no: yes\non: 20:00\n1: 010\n2026-01-02: 1.10\nquoted: 'null'\nblock: |\n  a\n"
    assert read_yaml(text).value == {
        "no": "yes",
        "on": "20:00",
        "1": "010",
        "2026-01-02": "1.10",
        "quoted": "null",
        "block": "a\n",
    }


def test_only_an_unquoted_nothing_is_none() -> None:
    assert read_yaml("a:\nb: ~\nc: null\nd: ''\ne: [null]").value == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": [None],
    }
    assert read_yaml("# a comment\n").value is None


def test_every_key_and_item_has_its_line() -> None:
    document = read_yaml("feeds:\n\n  - name: A\n    topics: [x,\n      y]\n")
    assert document.lines == {
        ("feeds",): 1,
        ("feeds", 0): 3,
        ("feeds", 0, "name"): 3,
        ("feeds", 0, "topics"): 4,
        ("feeds", 0, "topics", 0): 4,
        ("feeds", 0, "topics", 1): 5,
    }


def test_repeated_keys_tags_and_keys_that_are_lists_are_problems_with_their_place() -> None:
    document = read_yaml("a: 1\nb: {c: !!python/object:os.system x}\na: 2\n? [k]\n: 3\n")
    assert document.value == {"a": "1", "b": {"c": "x"}}
    assert document.problems == (
        Problem(("a",), "written twice, in lines 1 and 3; keep one"),
        Problem((), "the key in line 4 is a list or a mapping; write a plain word"),
        Problem(("b", "c"), "the tag 'tag:yaml.org,2002:python/object:os.system' is not read; remove it"),
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("feeds:\n\t- name: a\n", "line 2, column 1: found character '\\t' that cannot start any token"),
        ("feeds: a: b\n", "line 1, column 9: mapping values are not allowed here; put quotes around"),
        ("a: 1\nfeeds: &a [*a]\n", "line 2, column 12: aliases (*a) are not read; write the value out"),
        ("feeds: " + "[" * 50_000, "line 1, column 23: nested more than 16 levels deep"),
        ("-\n" * MAX_NODES, "more than 40,000 keys and values; shorten the file"),
        ("--- a\n--- b\n", "line 2, column 1: but found another document"),
        ('feeds: "\\UFFFFFFFF"\n', "out of range"),
        ("a: 1\nfeeds: \0\n", "line 2: the character U+0000 cannot stand here; delete it"),
        ('a: "b\n', "found unexpected end of stream while scanning a quoted scalar; close the quotes"),
        ("a: 1\n b: 2\n", "line 2, column 3: mapping values"),
        ("a\nb: 1\n", "line 2, column 2: mapping values"),
    ],
)
def test_what_cannot_be_read_is_told_with_line_and_remedy(text: str, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        read_yaml(text)
    assert words in str(caught.value)
