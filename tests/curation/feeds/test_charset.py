"""Bytes to characters: what the bytes can be goes before what they are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.charset import decode


def test_a_byte_order_mark_goes_before_every_label() -> None:
    assert decode("<æ/>".encode("utf-16"), "text/xml; charset=iso-8859-1") == "<æ/>"


def test_the_header_goes_before_the_prolog() -> None:
    body = '<?xml version="1.0" encoding="iso-8859-2"?><ø/>'.encode("iso-8859-1")
    assert decode(body, 'text/xml; charset="ISO-8859-1"').endswith("<ø/>")


def test_latin_1_is_read_as_what_its_users_write() -> None:
    assert decode(b"<a>\x93quoted\x94</a>", "text/xml; charset=iso-8859-1") == "<a>“quoted”</a>"


@pytest.mark.parametrize(
    ("label", "text"), [("koi8-r", "новости"), ("gb2312", "新闻"), ("iso-2022-jp", "ニュース"), ("iso-2022-kr", "뉴스")]
)
def test_a_label_explains_bytes_that_are_not_utf_8(label: str, text: str) -> None:
    assert decode(text.encode(label), f"text/xml; charset={label}") == text


@pytest.mark.parametrize("label", ["cp037", "cp500", "cp1140"])
def test_a_mainframe_s_document_is_read_by_its_prolog(label: str) -> None:
    assert decode(f"<?xml version='1.0' encoding='{label}'?><è/>".encode(label), None).endswith("<è/>")


def test_one_broken_byte_does_not_turn_a_utf_8_text_into_another() -> None:
    assert decode("æøå è ".encode() * 50 + b"\xff", None).startswith("æøå è ")


def test_bytes_without_any_label_that_are_not_utf_8_are_western() -> None:
    assert decode("<a>perché così è</a>".encode("cp1252"), None) == "<a>perché così è</a>"


@given(st.binary(max_size=200), st.sampled_from(["utf-7", "zlib", "undefined", "punycode", "big5", "\0", "utf-16"]))
def test_any_bytes_under_any_label_are_text(body: bytes, label: str) -> None:
    assert isinstance(decode(body, f"text/xml; charset={label}"), str)
