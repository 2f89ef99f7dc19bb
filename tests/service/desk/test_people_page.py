from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.employees_csv import read_employees
from curation.store.database import Database
from curation.store.people import all_employees, find_employee
from service.desk.people_csv import guarded, people_csv
from tests.service.company import ANNA, Company, team
from tests.service.desk.comms import ask_as, write
from tests.service.desk.payloads import payloads, words
from tests.service.html import Page

HEADER = "id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def ada(company: Company, file: Path) -> TestClient:
    return ask_as("admin", company.database, file)


def names(page: Page) -> list[str]:
    return [row.text for row in page.all("th", scope="row")]


def sheet(*rows: str) -> dict[str, tuple[str, bytes]]:
    return {"file": ("people.csv", "\n".join([HEADER, *rows]).encode())}


def row(id: str, opted_in: str = "", title: str = "Engineer") -> str:
    return f"{id},Name of {id},{id}@example.com,{title},,,,en,,,,,{opted_in}"


def test_people_are_listed_with_their_role_and_whether_they_take_part(company: Company, ada: TestClient) -> None:
    company.hire(ANNA, replace(ANNA, id="bo", name="Bo", team="", opted_in=False, languages=("da", "en")))
    page = Page(ada.get("/people").text)
    rows = [row.text for row in page.all("tr", role="row")][1:]
    assert rows[0].startswith("Anna Berg Sales manager Customers")
    assert rows[0].endswith("yes Remove Anna Berg")
    assert rows[1].startswith("Bo Sales manager Salg")
    assert rows[1].endswith("no Remove Bo")
    assert "2 people are on the list, 1 of them take part." in page.one("p", class_="lead").text
    assert "anna@example.com" not in page.one("main").text


def test_small_teams_are_counted_together_so_that_none_can_be_worked_out(company: Company, ada: TestClient) -> None:
    out = [replace(person, id=f"out{person.id}", opted_in=False) for person in team("Sales", 3)]
    company.hire(*team("Sales", 9), *team("Legal", 6), *team("Audit", 2), *out)
    page = Page(ada.get("/people").text)
    # Audit's two would be told by the total, so Legal joins them.
    assert [team.text for team in page.all("dt")] == ["Sales", "other teams"]
    assert [count.text for count in page.all("dd")] == ["9", "8"]


def test_people_are_searched_and_paged_in_the_database(database: Database, file: Path) -> None:
    company = Company(database)
    company.hire(*(replace(ANNA, id=f"p{n:03}", name=f"Person {n:03}") for n in range(120)))
    company.hire(replace(ANNA, id="åse", name="Åse Øst", title="100% _ manager", opted_in=False))
    rita = ask_as("reviewer", database, file)
    first = Page(rita.get("/people").text)
    last = Page(rita.get("/people?page=3").text)
    assert (len(names(first)), len(names(last))) == (50, 21)
    assert first.one("a", rel="next").attributes["href"] == "/people?page=2"
    for query in ("q=%C3%A5se", "q=%C3%85se+manager", "q=100%25", "part=out", "q=%C3%B8ST"):
        assert names(Page(rita.get(f"/people?{query}").text)) == ["Åse Øst"], query
    assert names(Page(rita.get("/people?q=p007@").text)) == []
    assert names(Page(rita.get("/people?q=a%00b").text)) == []
    assert rita.get("/people?page=0").status_code == 422


def test_a_file_is_shown_before_it_is_saved_and_opts_in_only_whom_it_says(company: Company, ada: TestClient) -> None:
    company.hire(ANNA)
    answer = ada.post("/people/import", files=sheet(row("bo"), row("cy", "yes"), row("anna", "yes", "Boss")))
    page = Page(answer.text)
    told = page.all("ul", class_="log")[0].text
    assert "2 are new. One is changed. 0 stay as they are. One would take part who does not yet" in told
    with company.database.reading() as connection:
        assert len(all_employees(connection)) == 1
    action = next(str(f.attributes["action"]) for f in page.all("form") if "/import/" in str(f.attributes["action"]))
    assert ada.post(action).headers["location"] == "/people?done=imported&new=2&changed=1"
    with company.database.reading() as connection:
        people = {person.id: person for person in all_employees(connection)}
    assert [people[id].opted_in for id in ("anna", "bo", "cy")] == [True, False, True]
    assert people["anna"].title == "Boss"
    assert ada.post(action).status_code == 409


def test_every_mistake_in_a_file_has_its_place_and_nothing_is_saved(company: Company, ada: TestClient) -> None:
    answer = ada.post("/people/import", files=sheet(row("bo", "perhaps"), row("bo"), row("cy", title="")))
    problems = Page(answer.text).one("div", role="alert").text
    assert answer.status_code == 422
    assert "row 2, column opted_in: 'perhaps' is neither yes nor no" in problems
    assert "row 3, column id: 'bo' is already in row 2" in problems
    assert "row 4, column title: empty" in problems
    with company.database.reading() as connection:
        assert not all_employees(connection)


def test_a_file_that_is_too_long_is_not_read(ada: TestClient) -> None:
    answer = ada.post("/people/import", headers={"content-length": "99999999999"}, content=b"x")
    assert answer.status_code == 413


def test_a_person_is_removed_after_a_page_that_asks(company: Company, ada: TestClient) -> None:
    company.hire(replace(ANNA, id="z.1@x+y"))
    links = [str(link.attributes["href"]) for link in Page(ada.get("/people").text).all("a")]
    link = next(link for link in links if link.endswith("/remove"))
    page = Page(ada.get(link).text)
    assert page.one("h1").text == "Remove Anna Berg"
    answer = ada.post(link)
    assert answer.headers["location"] == "/people?done=removed"
    with company.database.reading() as connection:
        assert find_employee(connection, "z.1@x+y") is None
    assert {ada.get(path).status_code for path in (link, "/people/a%00b/remove")} == {404}


def test_only_admins_bring_in_take_out_and_remove(company: Company, file: Path) -> None:
    company.hire(ANNA)
    for role in ("reviewer", "editor"):
        client = ask_as(role, company.database, file)  # type: ignore[arg-type]
        gets = ("/people/import", "/people/people.csv", "/people/anna/remove")
        posts = ("/people/import", "/people/import/token", "/people/anna/remove")
        assert {client.get(path).status_code for path in gets} == {403}
        assert {client.post(path, files=sheet(row("bo"))).status_code for path in posts} == {403}
        assert "Remove" not in Page(client.get("/people").text).one("main").text
    with company.database.reading() as connection:
        assert [person.id for person in all_employees(connection)] == ["anna"]


def test_with_nobody_on_the_list_the_page_says_how_to_begin(company: Company, ada: TestClient) -> None:
    assert Page(ada.get("/people").text).one("h2").text == "Nobody is on the list yet"


def test_the_list_can_be_taken_out_and_brought_in_again(company: Company, ada: TestClient) -> None:
    person = replace(ANNA, about='Two lines,\n"quoted"', interests=("a", "b"), voice=("warm",))
    company.hire(person)
    answer = ada.get("/people/people.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="people.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert read_employees(answer.content) == (person,)


@pytest.mark.parametrize(
    "cell",
    [
        "=1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n1",
        "\0=1",
        " =1",
        '"=1',
        "',=1",
        ";=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
    ],
)
def test_no_cell_can_be_taken_for_a_formula(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert f"\"'{cell[:1]}" in people_csv([replace(ANNA, name=cell)]).decode().replace('""', '"')


@pytest.mark.parametrize("cell", ["", "Anna", "Anna-Lisa", "a=b", "R&D", "1-2", "Øst", "x@y"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_what_people_write_stays_text(company: Company, ada: TestClient) -> None:
    def pages(texts: list[str]) -> list[list[tuple[str, tuple[str, ...]]]]:
        for n, text in enumerate(texts):
            company.hire(replace(ANNA, id=f"p{n:03}", name=text, title=text, team=text, department=text))
        found = [Page(ada.get(path).text).shape for path in ("/people", "/people/p001/remove")]
        return [*found, Page(ada.get("/people", params={"q": f"nobody {texts[0]}"}).text).shape]

    some = list(payloads())[:40]
    assert pages(some) == pages(list(words(len(some))))
