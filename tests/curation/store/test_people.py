from dataclasses import replace

from curation.captions import Draft
from curation.store.database import Database
from curation.store.people import all_employees, find_employee, opted_in, remove_employee, save_employees
from curation.store.picks import add_picks, past_picks, save_captions
from curation.store.suggestions import replace_matches, suggestions_in
from tests.curation.store.samples import ANN, BO, match, suggest


def test_people_come_back_as_they_were_saved(database: Database) -> None:
    with database.writing() as connection:
        assert save_employees(connection, [BO, ANN]) == 2
        assert all_employees(connection) == [ANN, BO]
        assert find_employee(connection, "nobody") is None


def test_saving_again_updates_and_removes_nobody(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])

        assert save_employees(connection, [replace(ANN, title="Salgschef")]) == 0
        assert [employee.title for employee in all_employees(connection)] == ["Salgschef", "Tecnico"]


def test_removing_a_person_erases_everything_kept_about_them(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        replace_matches(connection, [match("a", "ann"), match("a", "bo")])
        add_picks(connection, "2026-W47", [match("a", "ann"), match("a", "bo")])
        save_captions(connection, "ann", "a", [Draft("Hej", "da", "offline", ())])

        assert remove_employee(connection, "ann")
        assert not remove_employee(connection, "ann")
        assert [pick.employee for pick in past_picks(connection)] == ["bo"]
        assert opted_in(connection) == {"bo"}
        assert [m.employee for s in suggestions_in(connection, ["proposed"]) for m in s.audience] == ["bo"]
