import io
from datetime import UTC, datetime, timedelta, timezone
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.feeds.discovery import FeedLink
from curation.feeds.plain import PlainFeed, PlainItem
from curation.items import Item
from curation.parsing.cleaning import Cleaned
from curation.parsing.messages import (
    MAX_ANSWER,
    MAX_HEADER,
    MAX_LINES,
    Answer,
    Asked,
    BrokenMessage,
    Problem,
    answer_bytes,
    read_answer,
    read_request,
    request,
)

TEXTS = st.text(st.characters(), max_size=20)  # half surrogate pairs too
MOMENTS = st.datetimes(timezones=st.just(UTC))
MAYBE = st.none() | TEXTS
BY_TYPE: dict[object, st.SearchStrategy[object]] = {
    str: TEXTS,
    str | None: MAYBE,
    datetime: MOMENTS,
    datetime | None: st.none() | MOMENTS,
}


def values(kind: type) -> st.SearchStrategy[tuple[object, ...]]:
    """Up to three of a flat dataclass."""
    fields = {name: BY_TYPE[hint] for name, hint in get_type_hints(kind).items()}
    return st.lists(st.builds(kind, **fields), max_size=3).map(tuple)


ANSWERS = st.one_of(
    st.builds(Cleaned, items=values(Item), degraded=MAYBE, complete=st.booleans()),
    st.builds(PlainFeed, title=TEXTS, link=MAYBE, language=MAYBE, items=values(PlainItem), degraded=MAYBE),
    values(FeedLink),
    st.builds(Problem, fault=st.sampled_from(["not_a_feed", "memory", "answer", "unexpected"]), message=TEXTS),
)
SOURCES = st.builds(FeedSource, name=TEXTS, url=TEXTS, language=MAYBE, topics=st.lists(TEXTS, max_size=2).map(tuple))
REQUESTS = st.one_of(
    st.builds(Asked, st.sampled_from(["plain", "links"]), TEXTS, MAYBE),
    st.builds(Asked, st.just("items"), TEXTS, MAYBE, st.just(("da", "it")), SOURCES, MOMENTS),
)


@given(ANSWERS)
def test_an_answer_arrives_as_it_was_sent(answer: Answer) -> None:
    assert read_answer(answer_bytes(answer)) == answer


@given(REQUESTS, st.binary(max_size=50))
def test_a_request_arrives_as_it_was_sent(asked: Asked, document: bytes) -> None:
    assert read_request(io.BytesIO(b"".join(request(asked, document)))) == (asked, document)


def test_a_request_that_breaks_off_is_the_end() -> None:
    sent = b"".join(request(Asked("plain", "https://a.example/", None), b"document"))

    assert [read_request(io.BytesIO(sent[:size])) for size in (0, 5, len(sent) - 1)] == [None, None, None]


def test_half_a_surrogate_pair_comes_through() -> None:
    assert read_answer(answer_bytes(Problem("unexpected", "\ud83d \ud83d\ude00"))) == Problem(
        "unexpected", "\ud83d \ud83d\ude00"
    )


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\n",
        b"{}",
        b"[]",
        b"1",
        b'"links"',
        b"\xff",
        b"[" * 9,
        b"[" * 100_000,
        b'["links",' + b"[" * 900 + b"]" * 901,
        b'["nothing"]',
        b'["nothing' + b"x" * 100_000 + b'"]',
        b'["links",1]',
        b'["links"]\n["https://a.example/","A"]',
        b'["links"]\n["https://a.example/","A",null,null]',
        b'["links"]\n"abc"',
        b'["links"]\n["https://a.example/",["A"],null]',
        b'["problem","other",""]',
        b'["problem",["memory"],""]',
        b'["problem","memory",null]',
        b'["problem","memory"]',
        b'["problem","memory",""]\n[]',
        b'["items",null]',
        b'["items",null,null]',
        b'["items",1,true]',
        b'["items",null,true]\n[1]',
        b'["plain",null,null,null,null]',
        b'["plain","A",null,true,null]',
    ],
    ids=repr,
)
def test_what_is_no_answer_is_refused(sent: bytes) -> None:
    with pytest.raises(BrokenMessage) as refused:
        read_answer(sent)
    assert len(str(refused.value)) < 300


MOMENT = b'{"at":"2026-11-21T09:00:00+00:00"}'
ITEM = b'["0","News",null,null,"Title","","","en",%b,%b,"0"]'


@pytest.mark.parametrize(
    "published",
    [
        b'"2026"',
        b"2026",
        b"true",
        b"[]",
        b"{}",
        b'{"at":2026}',
        b'{"at":"soon"}',
        b'{"at":"2026-11-21T09:00:00"}',
        b'{"at":"0001-01-01T00:00:00+23:00"}',
    ],
)
def test_a_date_is_a_moment_in_utc_or_none(published: bytes) -> None:
    sent = b'["items",null,true]\n' + ITEM
    assert isinstance(read_answer(sent % (b"null", MOMENT)), Cleaned)

    for row in ((published, MOMENT), (MOMENT, published), (MOMENT, b"null")):
        with pytest.raises(BrokenMessage):
            read_answer(sent % row)


def test_an_answer_of_more_lines_than_items_may_be_is_not_even_read() -> None:
    with pytest.raises(BrokenMessage, match=f"more than {MAX_LINES} lines"):
        read_answer(b"[]\n" * 1_000_000)


def test_a_moment_of_another_zone_is_told_in_utc() -> None:
    there = datetime(2026, 11, 21, 10, tzinfo=timezone(timedelta(hours=1)))
    sent = b"".join(request(Asked("items", "https://a.example/", None, (), None, there), b""))

    read = read_request(io.BytesIO(sent))

    assert read is not None
    assert read[0].now == there


def test_an_answer_that_is_too_large_is_a_problem() -> None:
    half = FeedLink("https://a.example/", "x" * (MAX_ANSWER // 2), None)

    answer = read_answer(answer_bytes((half, half)))

    assert isinstance(answer, Problem)
    assert answer.fault == "answer"
    assert f"{MAX_ANSWER:,}" in answer.message


def test_a_request_with_endless_settings_is_refused() -> None:
    with pytest.raises(ValueError, match="keep them short"):
        request(Asked("plain", "x" * MAX_HEADER, None), b"")
