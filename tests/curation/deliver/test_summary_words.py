"""What a summary says, in three languages, by mail and in the two chats."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from curation.deliver.summary.chat import summary_blocks, summary_card
from curation.deliver.summary.lines import Line
from curation.deliver.summary.mail import summary_mail, summary_texts
from curation.deliver.summary.summary import FeedTrouble, Shared, Summary
from curation.deliver.summary.words import Told
from curation.deliver.teams.card import as_bytes
from curation.sharing.counting import Tally, TeamTally
from curation.speech import LANGUAGES
from tests.curation.deliver import slack_rules, teams_rules
from tests.curation.deliver.team_samples import HERE, NOW, WEEK, said, summary_with

EVERYTHING = summary_with()


def lines(told: Told, heading: str) -> tuple[Line, ...]:
    (part,) = [part for part in told.parts if part.heading == heading]
    return part.lines


def test_the_subject_says_what_it_is_about() -> None:
    assert said(EVERYTHING).subject == (
        "For the comms team: 7 suggestions to review, a fall in mood, 2 feeds in trouble, deliveries in trouble and "
        "what was shared"
    )
    assert said(replace(Summary(WEEK, ""), review=replace(EVERYTHING.review, new=1))).subject == (
        "For the comms team: 1 suggestion to review"
    )


def test_what_an_item_fits_is_said_without_a_number() -> None:
    found = [re.sub("[\u2068\u2069]", "", line.words) for line in lines(said(EVERYTHING), "New to review")]
    assert found == [
        "Fits people of Sales and Marketing.",
        "Fits five people or more.",
        "Fits fewer than five people.",
        "The next run counts whom it fits.",
    ]
    assert lines(said(EVERYTHING), "New to review")[2].about == "Suggested by colleagues"


def test_the_three_numbers_of_a_team_stand_apart() -> None:
    first, others = lines(said(EVERYTHING), "Shared in week 47")
    assert first.words == "Opened a network: 11 · Said they posted: 4 · Clicks measured: 30"
    assert others.name == "Other teams"


def test_a_feed_in_trouble_says_since_when_and_what_to_do() -> None:
    gone, never = lines(said(EVERYTHING), "Feeds in trouble")
    assert gone.said == (
        "It has given nothing since Friday, 20 November 2026.",
        "Its server says it is gone for good: look for its new address, or remove it.",
    )
    assert never.said[0] == "It has never given anything."
    assert gone.english == "it answered 410: A heat pump"


def test_deliveries_are_told_by_count_and_remedy() -> None:
    slack, mail, own = lines(said(EVERYTHING), "Deliveries in trouble")
    assert slack.said[0] == "Nothing has reached anybody since Sunday, 22 November 2026."
    assert "PASSAPAROLA_SLACK_TOKEN" in slack.said[1]
    assert mail.said[0] == "In week 47 it was paused for 7 people, whose messages were refused."
    assert own.said[1] == "Whoever runs Passaparola: make a new Workflow and set PASSAPAROLA_TEAMS_WEBHOOK."


def test_a_brand_leads_to_what_was_said_of_it() -> None:
    (brand,) = lines(said(EVERYTHING), "A fall in mood")
    assert brand.way
    assert brand.way.address == f"{HERE}/mentions?brand=kal%26vento"
    assert brand.said[1] == "Net sentiment fell from +0.50 to −0.70."


def test_why_it_comes_and_how_to_stop_it_stands_below() -> None:
    told = said(EVERYTHING)
    text, page = summary_texts(told)
    assert f"{HERE}/sessions#summary" in text
    assert f'href="{HERE}/sessions#summary"' in page
    assert summary_mail(told, "rita@example.com", "<x@y.example>", NOW)["List-Unsubscribe"] == (
        f"<{HERE}/sessions#summary>"
    )
    assert said(EVERYTHING, account=False).settings is None


def test_nothing_to_say_is_said_in_a_preview() -> None:
    told = said(Summary(WEEK, "Kalvento"))
    assert told.subject == "Nothing new for the comms team"
    assert "no summary is sent" in summary_texts(told)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_takes_it_in_every_language(language: str) -> None:
    told = said(EVERYTHING, language)
    mail = message_from_bytes(summary_mail(told, "rita@example.com", "<x@y.example>", NOW).as_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    assert (mail["Content-Language"], mail["Message-ID"]) == (language, "<x@y.example>")
    assert slack_rules.refused(summary_blocks(told)) is None
    assert teams_rules.refused(as_bytes(summary_card(told, "summary-1"))) is None


def test_the_longest_summary_is_cut_to_what_each_way_takes() -> None:
    long = "Ⅷ🎉 wide" * 60
    summary = summary_with(title=long, feed=long, team=long, brand=long)
    feeds = tuple(FeedTrouble(f"{n} {long}", gone=False, read_at=None, error=long) for n in range(100))
    teams = tuple(TeamTally(f"{n} {long}", 9, Tally(1, 1, 1)) for n in range(100))
    full = replace(
        summary,
        feeds=feeds,
        moods=summary.moods * 50,
        shared=Shared("2026-W47", teams),
        review=replace(summary.review, best=summary.review.best[:1] * 5, new=10_000),
    )
    told = said(full, "da")
    assert len(summary_mail(told, "rita@example.com", "<x@y.example>", NOW).as_bytes()) <= 40 * 1024
    assert slack_rules.refused(summary_blocks(told)) is None
    card = summary_card(told, "summary-1")
    assert len(as_bytes(card)) <= 21_000
    assert teams_rules.refused(as_bytes(card)) is None
