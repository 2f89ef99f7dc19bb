"""The employee list: what is read, what is refused and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.networks import LIMITS
from curation.captions.voices.voice import voice_of
from curation.employees_csv import MAX_BYTES, EmployeesError, read_employees
from curation.roles import Employee
from curation.vocabulary import NETWORKS, REGISTERS, VOICE_FLAGS

HEADER = "id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in"
ANNA = (
    "e1,Anna Rossi,anna@example.com,Buyer,Sourcing,Buys steel,steel|trade,it|en,it,LinkedIn|email,North,warm|emoji,yes"
)
COLUMNS = HEADER.split(",")


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(EmployeesError) as caught:
        read_employees(text.encode() if isinstance(text, str) else text)
    return list(caught.value.problems)


def with_cell(column: str, cell: str) -> bytes:
    """A list of one person whose row is right but for one cell."""
    cells = ANNA.split(",")
    cells[COLUMNS.index(column)] = '"' + cell.replace('"', '""') + '"'
    return f"{HEADER}\n{','.join(cells)}\n".encode()


def test_a_row_becomes_an_employee() -> None:
    assert read_employees(f"{HEADER}\n{ANNA}\n".encode()) == (
        Employee(
            id="e1",
            name="Anna Rossi",
            email="anna@example.com",
            title="Buyer",
            department="Sourcing",
            about="Buys steel",
            interests=("steel", "trade"),
            languages=("it", "en"),
            country="IT",
            networks=("linkedin", "email"),
            team="North",
            voice=("warm", "emoji"),
            opted_in=True,
        ),
    )


def test_byte_order_mark_semicolons_windows_lines_and_any_column_order_are_read() -> None:
    plain = read_employees(f"{HEADER}\n{ANNA}\n".encode())
    semicolons = f"{HEADER}\r\n{ANNA}\r\n".replace(",", ";").encode("utf-8-sig")
    turned = "\n".join(",".join(reversed(row.split(","))) for row in (HEADER.upper(), ANNA)).encode()
    assert read_employees(semicolons) == plain
    assert read_employees(turned) == plain


def test_only_id_name_email_title_and_languages_must_be_filled_in() -> None:
    [employee] = read_employees(f"{HEADER}\n7,Bo,bo@example.dk,Welder,,,,da,,,,,\n".encode())
    assert employee == Employee("7", "Bo", "bo@example.dk", "Welder", languages=("da",))
    assert [problem.partition(":")[0] for problem in problems(f"{HEADER}\n,,,,,,,,,,,,x\n")] == [
        f"row 2, column {column}" for column in ("id", "name", "email", "title", "languages", "opted_in")
    ]


def test_a_cell_keeps_its_lines_and_rows_are_counted_as_a_spreadsheet_does() -> None:
    first = ANNA.replace("Buys steel", '"Buys steel.\r\nAnd, at times, ""copper"""')
    [employee] = read_employees(f"{HEADER}\n{first}\n".encode())
    assert employee.about == 'Buys steel.\nAnd, at times, "copper"'
    [problem] = problems(f"{HEADER}\n{first}\n\n,,,,,,,,,,,,\n{ANNA.replace('e1', 'e2').replace('it|en', 'xx')}\n")
    assert problem.startswith("row 5, column languages: 'xx' is no ISO 639-1 language code")


def test_mistakes_in_several_rows_are_told_at_once_and_nothing_is_returned() -> None:
    rows = [
        HEADER,
        ANNA,
        ANNA,
        ANNA.replace("e1", "e3").replace("warm", "warm|formal"),
        "a,b",
        ANNA.replace("e1", "e 4"),
    ]
    assert problems("\n".join(rows)) == [
        "row 3, column id: 'e1' is already in row 2; give everyone their own",
        "row 4, column voice: warm and formal are registers, and a voice has one; keep the one that fits",
        "row 5: 2 cells where the header has 13; check its commas and quotes",
        "row 6, column id: 'e 4' is no id; write up to 64 letters, digits and . _ - @ + without blanks",
    ]


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("email", "anna@example", "is no e-mail address"),
        ("email", "a@b.it, c@d.it", "is no e-mail address"),
        ("languages", " | ", "empty; write at least one language"),
        ("country", "UK", "'UK' is no ISO 3166-1 country code"),
        ("networks", "linkedin|myspace", "'myspace' is not known; write some of linkedin|x|"),
        ("networks", "twitter", "'twitter' is not known; write some of linkedin|x|"),
        ("voice", "shouting", "'shouting' is not known; write some of formal|warm|"),
        ("voice", "emoji|Brief|formal", "brief and formal are registers, and a voice has one"),
        ("opted_in", "maybe", "'maybe' is neither yes nor no"),
        ("name", "An\x00na", "holds the control character U+0000"),
        ("about", "x" * 4001, "has 4001 characters; at most 4000 are kept"),
        ("interests", "|".join(map(str, range(31))), "31 entries; at most 30"),
        ("title", "\x1b[31mBuyer", "holds the control character U+001B"),
    ],
)
def test_a_wrong_cell_is_told_by_row_and_column(column: str, cell: str, words: str) -> None:
    [problem] = problems(with_cell(column, cell))
    assert problem.startswith(f"row 2, column {column}: ")
    assert words in problem


def test_both_norwegians_are_the_language_that_items_have() -> None:
    assert read_employees(with_cell("languages", "NB|en|nn|no"))[0].languages == ("no", "en")


@pytest.mark.parametrize("token", [*REGISTERS, *VOICE_FLAGS])
def test_every_word_of_the_voice_is_read_and_changes_how_captions_sound(token: str) -> None:
    [employee] = read_employees(with_cell("voice", token))
    voice = voice_of(employee)
    assert voice.register == token if token in REGISTERS else getattr(voice, token) is True


def test_every_network_with_a_limit_of_its_own_can_be_imported() -> None:
    [employee] = read_employees(with_cell("networks", "|".join(LIMITS)))
    assert set(employee.networks) == set(LIMITS) <= set(NETWORKS)


@pytest.mark.parametrize("cell", ["yes", "TRUE", "1", "Sì", "SI\u0300", "si", "Ja", "VERO", "SAND"])
def test_yes_is_understood_in_the_languages_of_the_programme(cell: str) -> None:
    assert read_employees(with_cell("opted_in", cell))[0].opted_in


@pytest.mark.parametrize("cell", ["no", "False", "0", "nej", "FALSO", "falsk", "", "  "])
def test_no_and_an_empty_cell_are_not_opted_in(cell: str) -> None:
    assert not read_employees(with_cell("opted_in", cell))[0].opted_in


def test_texts_may_begin_like_formulas_and_titles_lose_their_line_breaks() -> None:
    assert read_employees(with_cell("about", "=1+1"))[0].about == "=1+1"
    assert read_employees(with_cell("title", "Buyer,\n  North"))[0].title == "Buyer, North"


def test_the_header_must_name_every_column_once_and_no_other() -> None:
    told = problems(f"{HEADER.replace('voice,', '').replace('team', 'squad')},id\n{ANNA}\n")
    assert [problem.partition(";")[0] for problem in told] == [
        "row 1, column id: there twice",
        "row 1, column team: missing",
        "row 1, column voice: missing",
        "row 1, column 'squad': not known",
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file: empty; its first row is id,name,email"),
        (b"\xef\xbb\xbf\r\n", "the file: empty"),
        (HEADER.encode(), "row 2: no employee below the header"),
        (f"{HEADER}\n{ANNA}".replace("Anna", "Nicolò").encode("latin-1"), "line 2 is not UTF-8; save it as CSV UTF-8"),
        (f"{HEADER}\n{ANNA}".encode("utf-16"), "is not UTF-8"),
        (b"x" * (MAX_BYTES + 1), "at most 20,000,000 are read"),
        (f'{HEADER}\n{ANNA}\ne2,"Bo'.encode(), "row 3: unexpected end of data; check its quotes"),
        (f'{HEADER}\n{ANNA}\ne2,"{"x" * 200_000}"'.encode(), "row 3: field larger than field limit"),
        (b"\n" + HEADER.encode(), "row 1, column id: missing"),
        (b'"id', "row 1: unexpected end of data"),
        (b"\x00", "row 1, column id: missing"),
    ],
)
def test_a_file_that_is_no_employee_list_is_told(data: bytes, words: str) -> None:
    assert words in problems(data)[0]


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda rows: f"{HEADER}\n{rows}".encode("utf-8", "replace")))
def test_any_bytes_are_refused_with_problems(data: bytes) -> None:
    assert all(problem.encode("utf-8") for problem in problems(data))
