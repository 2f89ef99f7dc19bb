import io
from datetime import UTC, datetime
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
    st.builds(Cleaned, items=values(Item), degraded=MAYBE),
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
    [b"", b"\n", b"{}", b"[]", b'["nothing"]', b'["problem","other",""]', b'["items",null]\n[1]', b"\xff", b"[" * 9],
)
def test_what_is_no_answer_is_refused(sent: bytes) -> None:
    with pytest.raises(BrokenMessage):
        read_answer(sent)


def test_an_answer_that_is_too_large_is_a_problem() -> None:
    half = FeedLink("https://a.example/", "x" * (MAX_ANSWER // 2), None)

    answer = read_answer(answer_bytes((half, half)))

    assert isinstance(answer, Problem)
    assert answer.fault == "answer"
    assert f"{MAX_ANSWER:,}" in answer.message


def test_a_request_with_endless_settings_is_refused() -> None:
    with pytest.raises(ValueError, match="keep them short"):
        request(Asked("plain", "x" * MAX_HEADER, None), b"")
