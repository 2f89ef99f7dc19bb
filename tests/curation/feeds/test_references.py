"""Which ampersands are text."""

import pytest

from curation.feeds.references import literal_ampersands, literal_ampersands_of_xml


@pytest.mark.parametrize("markup", ["&copy;", "&copy 1", "&copy", "&notin;", "&lt", "& b", "&#169=", "&amp;copy=2"])
def test_a_reference_of_html_and_a_lone_ampersand_stay(markup: str) -> None:
    assert literal_ampersands(markup) == markup


@pytest.mark.parametrize("markup", ["&copy=2", "&copyright", "&copy2", "&notin", "&notit;", "&id;", "&T"])
def test_any_other_name_is_text(markup: str) -> None:
    assert literal_ampersands(markup) == f"&amp;{markup[1:]}"


def test_in_xml_a_name_with_a_semicolon_may_be_declared_and_cdata_stays() -> None:
    assert literal_ampersands_of_xml("&id; &copy=1 &copy-1 <![CDATA[&a=1]]> &a=1 <![CDATA[&a=1") == (
        "&id; &amp;copy=1 &copy;-1 <![CDATA[&a=1]]> &amp;a=1 <![CDATA[&a=1"
    )
