import pytest

from curation.ranking import Score
from curation.review import MoveRefused
from curation.store.database import Database
from curation.store.items import assign_stories, store_items
from curation.store.suggestions import histories, move, propose, replace_matches, suggestions_in
from curation.store.values import Proposal
from tests.curation.store.samples import NOW, item, match, suggest


def test_a_suggestion_comes_with_its_audience_best_first_and_its_story(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        store_items(connection, "Trade", [item("b", feed="Trade", days=0.5)], limit=1)
        assign_stories(connection, {"b": "a"})
        replace_matches(connection, [match("a", "ann", 0.6), match("a", "bo", 0.9)])
        (found,) = suggestions_in(connection, ["proposed"])

    assert [m.employee for m in found.audience] == ["bo", "ann"]
    assert [other.feed for other in found.also_in] == ["Trade"]
    assert found.proposal.content == Score(0.7, {"trust": 0.8})


def test_suggestions_are_sorted_by_the_engagement_they_show(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        propose(connection, [Proposal("b", Score(0.1, {}), 0.95)], NOW)

        assert [s.item.id for s in suggestions_in(connection, ["proposed"])] == ["b", "a", "c"]


def test_a_new_score_does_not_touch_a_decision(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "reject", actor="Anna", now=NOW, note="off brand")
        propose(connection, [Proposal("a", Score(0.9, {}), 0.99)], NOW)
        (found,) = suggestions_in(connection, ["rejected"])

    assert (found.state, found.version, found.proposal.engagement) == ("rejected", 2, 0.99)


def test_every_decision_is_logged_in_order(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "reject", actor="Anna", now=NOW, note="too long")
        move(connection, "a", "reopen", actor="Bo", now=NOW)

        assert [(made.actor, made.after, made.note) for made in histories(connection)["a"]] == [
            ("Anna", "rejected", "too long"),
            ("Bo", "proposed", ""),
        ]


def test_two_reviewers_never_overwrite_each_other(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "approve", actor="Anna", now=NOW, version=1)

        with pytest.raises(MoveRefused, match="changed by somebody else"):
            move(connection, "a", "withdraw", actor="Bo", now=NOW, version=1)


def test_deciding_about_nothing_is_refused(database: Database) -> None:
    with database.writing() as connection, pytest.raises(MoveRefused, match="no suggestion 'zzz'"):
        move(connection, "zzz", "approve", actor="Anna", now=NOW)
