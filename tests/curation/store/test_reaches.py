from dataclasses import replace

from curation.ranking import Score
from curation.reach import Average, Outlook, Reach
from curation.review import OPEN_STATES
from curation.store.database import Database
from curation.store.people import has_employees, languages_read, remove_employee, save_employees
from curation.store.reaches import fits_by_suggestion, reasons_of, replace_reaches
from curation.store.suggestions import open_suggestions, open_titles, propose, replace_matches
from curation.store.values import Proposal, Reason
from tests.curation.store.samples import ANN, BO, NOW, match, suggest

REACH = Reach(
    people=9,
    teams=(("Sales", 6),),
    others=3,
    languages=("da", "en"),
    relevance=Average(0.7, 0.6, {"role": 1.5}),
    outlook=Outlook(1, 3, (("b", 2),)),
)


def test_a_reach_is_kept_until_the_next_run(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        replace_reaches(connection, {"b": REACH}, {"b": ["bo"]})
        replace_reaches(connection, {"a": REACH}, {})

        assert [s.reach for s in open_suggestions(connection, fitting=False)] == [REACH, None]


def test_what_fits_somebody_is_told_from_what_fits_nobody_who_takes_part(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        replace_matches(connection, [match("a", "ann"), match("b", "bo"), match("c", "ann")])
        save_employees(connection, [replace(BO, opted_in=False)])
        propose(connection, [Proposal("c", Score(0.7, {}), 0.9, nearest=0.8)], NOW)

        fitting, nobody = (open_suggestions(connection, fitting=fits, limit=2) for fits in (True, False))

    assert [(s.item.id, s.proposal.nearest) for s in fitting] == [("c", 0.8), ("a", None)]
    assert [s.item.id for s in nobody] == ["b"]
    assert fitting[0].audience == ()


def test_reasons_are_the_phrases_of_the_examples_and_go_with_their_people(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        boats = replace(match("a", "bo"), role_phrase="boats")
        replace_matches(connection, [match("a", "ann"), boats])
        replace_reaches(connection, {}, {"a": ["bo", "ann"]})

        both = [Reason("boats", "A summary.", "it"), Reason("sales", "A summary.", "da")]
        assert reasons_of(connection, ["a", "b"]) == {"a": both, "b": []}
        save_employees(connection, [replace(BO, opted_in=False)])
        assert reasons_of(connection, ["a"]) == {"a": both[1:]}
        remove_employee(connection, "ann")
        assert reasons_of(connection, ["a"]) == {"a": []}


def test_fits_are_those_of_people_who_take_part_in_what_is_open(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        replace_matches(connection, [match("a", "ann"), match("b", "ann"), match("b", "bo")])
        save_employees(connection, [replace(ANN, opted_in=False)])

        found = [(id, [fit.employee for fit in fits]) for id, fits in fits_by_suggestion(connection, OPEN_STATES)]

        assert found == [("b", ["bo"])]
        assert open_titles(connection) == {"a": ("A title", "en"), "b": ("A title", "en")}
        assert (has_employees(connection), languages_read(connection)) == (True, frozenset({"it"}))
