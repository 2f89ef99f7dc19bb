"""What people decide on their own page, on either database, and what the next picks make of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from curation.items import Item
from curation.language import LanguageDetector
from curation.offering import offer_picks
from curation.own_pages import MOST_A_WEEK, OWN_FEED, ProposalRefused, Proposed, proposed_item
from curation.own_wishes import Reason, Wishes
from curation.proposing import make_suggestions
from curation.ranking import Score
from curation.store.database import Database
from curation.store.items import assign_stories, find_item, store_items
from curation.store.own import describe_oneself, save_wishes, take_part, wishes_of
from curation.store.own_picks import NotForMe, refuse_pick, take_back_refusal
from curation.store.own_proposals import bring_in, brought_by, proposals_of
from curation.store.people import find_employee, kept_about, remove_employee, save_employees
from curation.store.picks import picks_of
from curation.store.suggestions import move, propose, replace_matches, states
from curation.store.values import Match, Proposal
from tests.curation.store.samples import ANN, BO, NOW, item, match, suggest
from tests.curation.test_offering import CONFIG, Drafts, writer
from tests.fakes import WordEncoder

NEXT_WEEK = NOW + timedelta(days=7)
DETECTOR = LanguageDetector(("da", "en", "it"))
SAID = Proposed("https://example.org/news", "A sail that folds itself", "The boat of a colleague has it, and it works.")


def approve(database: Database, *audience: Match) -> None:
    with database.writing() as connection:
        replace_matches(connection, audience)
        for id in {match.suggestion for match in audience}:
            if states(connection)[id][0] == "proposed":
                move(connection, id, "approve", actor="Anna", now=NOW)


def offered(database: Database, employee: str, week: str) -> list[str]:
    with database.reading() as connection:
        return [pick.item.id for pick in picks_of(connection, employee, week=week)]


def refuse(database: Database, id: str, reason: Reason) -> None:
    with database.writing() as connection:
        refuse_pick(connection, "ann", id, NotForMe(reason, ""), NOW)


@pytest.mark.parametrize(
    ("reason", "expected"), [("seen", ["other", "same_feed"]), ("source", ["other"]), ("language", ["other"])]
)
def test_not_for_me_changes_next_weeks_picks(database: Database, reason: Reason, expected: list[str]) -> None:
    with database.writing() as connection:
        suggest(connection, "refused", "same_feed")
        store_items(connection, "Other", [replace(item("other", feed="Other"), language="da")], limit=1)
        propose(connection, [Proposal("other", Score(0.7, {}), 0.8)], NOW)
        assign_stories(connection, {"other": "other"})
    config = replace(CONFIG, feeds=(*CONFIG.feeds, replace(CONFIG.feeds[0], name="Other")))
    approve(database, match("refused", "ann"))
    offer_picks(database, writer(Drafts(), config), NOW)
    assert offered(database, "ann", "2026-W47") == ["refused"]
    refuse(database, "refused", reason)
    approve(database, match("same_feed", "ann"), match("other", "ann"), match("refused", "ann"))
    offer_picks(database, writer(Drafts(), config), NEXT_WEEK)
    assert sorted(offered(database, "ann", "2026-W48")) == expected
    with database.writing() as connection:
        take_back_refusal(connection, "ann", "refused")
    offer_picks(database, writer(Drafts(), config), NEXT_WEEK)
    assert sorted(offered(database, "ann", "2026-W48")) == ["other", "same_feed"]


@pytest.mark.parametrize("wishes", [Wishes("none"), Wishes(paused_until=NOW + timedelta(days=1))])
def test_whoever_paused_gets_no_picks_and_the_others_do(database: Database, wishes: Wishes) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        save_wishes(connection, "ann", wishes)
    approve(database, match("a", "ann"), match("a", "bo"))
    offer_picks(database, writer(Drafts()), NOW)
    assert (offered(database, "ann", "2026-W47"), offered(database, "bo", "2026-W47")) == ([], ["a"])


def test_what_people_say_of_themselves_stands_over_imports(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        describe_oneself(connection, "ann", interests=("sails",), country="DK")
        take_part(connection, "bo", joins=False)
        save_employees(connection, [replace(ANN, title="Chef", interests=("golf",), networks=("x",)), BO])
        ann, bo = find_employee(connection, "ann"), find_employee(connection, "bo")
        assert ann == replace(ANN, title="Chef", interests=("sails",), country="DK", networks=("x",))
        assert bo == replace(BO, opted_in=False)
        assert wishes_of(connection, "ann") == Wishes()


def test_what_a_colleague_brings_waits_for_review_and_survives_the_next_runs(database: Database) -> None:
    brought = bring(database, "ann")
    for at in (NOW, NOW + timedelta(days=2), NOW + timedelta(days=31)):
        make_suggestions(database, CONFIG, WordEncoder(), at)
        with database.reading() as connection:
            state, feed = states(connection)[brought.id]
        assert (state, feed) == ("expired" if at > NOW + timedelta(days=30) else "proposed", OWN_FEED)


def test_the_team_is_told_a_name_only_where_that_is_wanted(database: Database) -> None:
    brought = bring(database, "ann")
    with database.writing() as connection:
        assert brought_by(connection, brought.id) == []
        named = proposed_item(replace(SAID, address="https://example.org/more"), DETECTOR, NOW)
        bring_in(connection, "ann", named, named=True, now=NOW + timedelta(minutes=1))
        assert brought_by(connection, named.id) == ["Ann Møller"]
        assert [own.item.id for own in proposals_of(connection, "ann")] == [named.id, brought.id]
        assert proposals_of(connection, "bo") == []


def test_a_page_that_is_known_and_more_than_a_week_takes_are_refused(database: Database) -> None:
    brought = bring(database, "ann")
    with database.writing() as connection:
        with pytest.raises(ProposalRefused, match="known"):
            bring_in(connection, "bo", brought, named=False, now=NOW)
        for number in range(MOST_A_WEEK):
            page = proposed_item(replace(SAID, address=f"https://example.org/{number}"), DETECTOR, NOW)
            if number < MOST_A_WEEK - 1:
                bring_in(connection, "ann", page, named=False, now=NOW)
        with pytest.raises(ProposalRefused, match="too_many"):
            bring_in(connection, "ann", page, named=False, now=NOW + timedelta(days=6))
        bring_in(connection, "ann", page, named=False, now=NOW + timedelta(days=8))


def test_whoever_is_erased_leaves_a_link_and_none_of_their_words(database: Database) -> None:
    brought = bring(database, "ann")
    with database.writing() as connection:
        assert kept_about(connection, "ann")["own_proposals"][0]["why"] == SAID.why
        remove_employee(connection, "ann")
        left = find_item(connection, brought.id)
    assert left is not None
    assert (left.title, left.summary, left.text) == (SAID.title, "", "")


def bring(database: Database, employee: str) -> Item:
    brought = proposed_item(SAID, DETECTOR, NOW)
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        bring_in(connection, employee, brought, named=False, now=NOW)
        assign_stories(connection, {brought.id: brought.id})
    return brought
