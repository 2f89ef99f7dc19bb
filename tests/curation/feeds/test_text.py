"""Markup in, readable text out, whatever is in the markup."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.text import MAX_MARKUP, as_markup, clean_title, excerpt, plain_text

PIECES = st.lists(
    st.sampled_from(["<p>", "</p>", "<b>", "<br>", "<script>", "</script>", "&lt;", "&amp;", "&#8;", "\u202e", "\n"])
    | st.text(max_size=8)
).map("".join)


def test_blocks_become_paragraphs_and_breaks_become_lines() -> None:
    assert plain_text("<h2>Wind</h2><p>One<br>two</p><ul><li>three</li></ul>") == "Wind\n\nOne\ntwo\n\nthree"
    assert plain_text("<table><tr><td>a</td><td>b</td></tr></table>") == "a b"


def test_wrapping_of_the_source_is_no_line_break() -> None:
    assert plain_text("<p>A long\n   line</p>") == plain_text("A long\n\n line") == "A long line"


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "svg", "iframe", "textarea", "title"])
def test_what_is_not_meant_to_be_read_is_dropped_with_its_content(tag: str) -> None:
    assert plain_text(f"<p>before <{tag}>alert(1)</{tag}>after</p>") == "before after"


def test_a_null_character_does_not_hide_a_script() -> None:
    assert plain_text("<scr\0ipt>alert(1)</scr\0ipt>x") == "x"


def test_entities_are_decoded_once() -> None:
    assert plain_text("Fisk &amp; chips &lt; 5&nbsp;€ &hellip;") == "Fisk & chips < 5 € …"
    assert plain_text("&amp;lt;script&amp;gt;") == "&lt;script&gt;"


@pytest.mark.parametrize("address", ["?page=1&copy=2&amp=3", "?a=1&reg", "?x=1&para2=4", "?x=1&notit;", "?x=1&notin"])
def test_a_parameter_of_an_address_is_no_entity_and_no_sign(address: str) -> None:
    expected = address.replace("&reg", "®")  # nothing follows
    assert plain_text(address) == plain_text(f"<p>{address}</p>") == expected


def test_entities_without_a_semicolon_are_decoded_where_the_name_ends() -> None:
    assert plain_text("&copy 2024, R&amp D; &eacute&egrave. &notin;") == "© 2024, R& D; éè. ∉"


def test_joiners_of_emoji_and_persian_stay() -> None:
    assert plain_text("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"


@pytest.mark.parametrize(
    "code", ["202E", "2066", "200F", "061C", "200B", "FEFF", "00AD", "E0041", "0007", "009B", "D800"]
)
def test_overrides_zero_width_tags_and_controls_go(code: str) -> None:
    assert plain_text(f"ab{chr(int(code, 16))}cd") == "abcd"


def test_a_title_is_one_line() -> None:
    assert clean_title("<p>Ni nye</p>\n<p>kolleger</p>") == "Ni nye kolleger"


@pytest.mark.parametrize("code", [*range(0x0E, 0x1C), 0x7F, 0x86, 0x2060, 0xFDD0, 0xFFFF, 0xDFFF, 0xE0100, 0xE01EF])
def test_what_cannot_be_seen_goes_from_text_and_from_markup_in_any_alphabet(code: int) -> None:
    for letters in ("cd", "cdé", "cdж\xa0", "cd😀\n"):
        assert (
            plain_text(f"ab{chr(code)}{letters}") == plain_text(f"<p>ab{chr(code)}{letters}") == f"ab{letters}".strip()
        )


@pytest.mark.parametrize("space", ["\r\n", "\v", "\f", "\x85", "\u2028", "&#10;", "&#13;", "&nbsp;", " &nbsp; \t"])
def test_space_of_any_kind_is_one_space(space: str) -> None:
    assert plain_text(f"one{space}two") == plain_text(f"<p>one{space}two") == "one two"
    assert plain_text(f"<p>one{space}</p>{space}<p>&nbsp;</p>{space}<div>two") == "one\n\ntwo"


def test_an_excerpt_of_short_words_is_as_long_as_any() -> None:
    assert excerpt("a \n b  c d e f g", 7) == "a b c…"
    assert excerpt("a b c d", 7) == "a b c d"


def test_depth_is_cut_before_the_sanitiser() -> None:
    assert plain_text("<p>kept</p>" + "<div>" * 100_000 + "lost") == "kept"
    assert plain_text("<p>one<p>" * 2000 + "end").endswith("end")


def test_length_is_cut() -> None:
    assert len(plain_text("a" * 1_000_000)) == MAX_MARKUP
    assert len(plain_text("<p>" + "a" * 1_000_000)) < MAX_MARKUP


@given(PIECES)
def test_the_result_holds_nothing_invisible_and_is_encodable(markup: str) -> None:
    text = plain_text(markup)
    assert text.encode().decode() == text
    assert not {
        character for character in text if unicodedata.category(character) in ("Cc", "Cs") and character != "\n"
    }
    assert text == text.strip() == unicodedata.normalize("NFC", text)


@given(PIECES)
def test_text_read_again_as_text_loses_no_word(markup: str) -> None:
    text = plain_text(markup)
    assert plain_text(as_markup(text)).split() == text.split()


@given(PIECES)
def test_a_title_read_again_as_text_is_the_same(markup: str) -> None:
    title = clean_title(markup)
    assert clean_title(as_markup(title)) == title


def test_an_excerpt_ends_with_a_sentence_if_it_can_and_a_word_if_not() -> None:
    assert excerpt("One two three. Four five six.", 20) == "One two three."
    assert excerpt("One two three four five", 16) == "One two three…"
    assert excerpt("short", 16) == "short"


def test_an_excerpt_never_parts_an_accent_or_an_emoji_from_its_base() -> None:
    assert excerpt("e\u0301" * 30, 10) == "e\u0301" * 4 + "…"
    assert excerpt("👩\u200d🚀" * 30, 9) in ("👩\u200d🚀" * 2 + "…", "👩\u200d🚀" + "…")


@pytest.mark.parametrize("grapheme", ["🇮🇹", "👍🏽", "\u1100\u1161\u11a8", "क्षि", "👨\u200d👩\u200d👧"])
def test_an_excerpt_ends_between_two_graphemes(grapheme: str) -> None:
    for limit in range(len(grapheme) + 1, 40):
        assert excerpt(grapheme * 30, limit) == grapheme * ((limit - 1) // len(grapheme)) + "…"


def test_a_grapheme_longer_than_the_limit_is_cut() -> None:
    assert len(excerpt("e" + "\u0301" * 10_000, 300)) == 300


@pytest.mark.parametrize(
    "piece",
    ["<", "<!--", "<div>", "<b>", "<p><b>", "&", "&#", "<a ", "</div>", "<table>", "<i><p>", "<a href='", "]]>"],
)
def test_hostile_markup_is_read_in_linear_time(piece: str) -> None:
    """A hang guard: without limits some of these take the sanitiser minutes."""
    assert len(plain_text(piece * 100_000)) <= MAX_MARKUP


def test_a_hundred_thousand_attributes_are_read_in_linear_time() -> None:
    assert plain_text("<p>x<div " + " ".join(f"a{number}=1" for number in range(100_000)) + ">") == "x"


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_an_excerpt_keeps_to_its_limit(text: str, limit: int) -> None:
    assert len(excerpt(text, limit)) <= limit


def corpus(name: str) -> list[str]:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip(f"set PASSAPAROLA_DATA to run {name}")
    content = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / name).read_text()
    if name.endswith(".json"):
        return [str(each) for each in json.loads(content)]
    return [json.loads(line)["payload"] for line in content.splitlines()]


@pytest.mark.parametrize("name", ["xss-payloads.jsonl", "naughty-strings.json"])
def test_no_hostile_string_leaves_an_element_or_a_control_character(name: str) -> None:
    """What still reads like a tag was written escaped: taken as text again, it is the same text."""
    for payload in corpus(name):
        text = plain_text(payload)
        assert not {character for character in text if unicodedata.category(character) == "Cc" and character != "\n"}
        assert plain_text(as_markup(text)).split() == text.split()
        if "&" not in payload:
            assert "<" not in text or plain_text(text).split() == text.split(), payload
