"""`allocate` from a file of scores to a file of picks, and what it says of files it cannot use."""

import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.curation.cli.conftest import Done, Run

Row = dict[str, object]

RULES = "picks_per_week: 2\nthird_party_share: [0.0, 0.5]\nexposure_per_item: 1\nper_source: 1\nmin_engagement: 0.2\n"


def row(employee: object, item: object, engagement: object, kind: str = "company", **more: object) -> Row:
    return {
        "employee": employee,
        "item": item,
        "engagement": engagement,
        "source": f"feed of {item}",
        "kind": kind,
        "story": f"story of {item}",
        "language": "da",
        **more,
    }


ROWS = [
    row("ann", "a", 0.9),
    row("ann", "b", 0.8, "third_party"),
    row("bo", "a", 0.85),
    row("bo", "c", 0.5),
    row("bo", "d", 0.1),
]
PICKS = [
    {"employee": "ann", "item": "a", "rank": 1, "engagement": 0.9},
    {"employee": "ann", "item": "b", "rank": 2, "engagement": 0.8},
    {"employee": "bo", "item": "c", "rank": 1, "engagement": 0.5},
]


@pytest.fixture
def allocate(passaparola: Run, folder: Path) -> Run:
    def run(scores: str = "S.jsonl") -> Done:
        return passaparola("allocate", "--scores", scores, "--programme", "P.yaml", "-o", "OUT")

    (folder / "P.yaml").write_text(RULES)
    return run


def write_lines(rows: list[Row]) -> None:
    Path("S.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_parquet(rows: list[Row], schema: pa.Schema | None = None) -> None:
    parquet.write_table(pa.Table.from_pylist(rows, schema), "S.parquet")


def picks() -> list[Row]:
    return [json.loads(line) for line in Path("OUT").read_text(encoding="utf-8").splitlines()]


def test_picks_are_written_and_the_total_printed(allocate: Run, folder: Path) -> None:
    write_lines(ROWS)

    done = allocate()

    assert (done.status, done.err) == (0, "")
    assert picks() == PICKS
    said = json.loads(done.out)
    assert list(said) == ["total", "lp_bound", "relaxed"]
    assert (said["total"], said["relaxed"]) == (2.2, [])
    assert said["lp_bound"] >= 2.2
    assert not (folder / "passaparola.db").exists()


def test_parquet_says_the_same(allocate: Run) -> None:
    write_lines(ROWS)
    write_parquet(ROWS)

    lines = allocate()
    out = Path("OUT").read_bytes()
    cells = allocate("S.parquet")

    assert (cells.status, cells.out, Path("OUT").read_bytes()) == (0, lines.out, out)


def test_the_order_of_lines_does_not_matter(allocate: Run) -> None:
    rows = [row(who, what, 0.5, story=None) for who in range(6) for what in ("a", "b", "c", 7)]
    write_lines(rows)
    first, out = allocate(), Path("OUT").read_bytes()
    write_lines(rows[::-1])

    assert (allocate().out, Path("OUT").read_bytes()) == (first.out, out)


def test_what_gave_way_is_said(allocate: Run) -> None:
    write_lines([row("ann", "a", 0.9, "third_party")])

    assert json.loads(allocate().out) == {"total": 0.9, "lp_bound": 0.900001, "relaxed": ["third_party_share"]}


def test_names_may_be_numbers_and_stories_may_be_missing(allocate: Run) -> None:
    rows = [row(1, 10, 0.9), row(1, 11, 0.8)]
    for each in rows:
        del each["story"], each["language"]
    write_lines(rows)
    write_parquet(rows)

    for scores in ("S.jsonl", "S.parquet"):
        assert allocate(scores).status == 0
        assert [(pick["employee"], pick["item"]) for pick in picks()] == [(1, 10), (1, 11)]


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_no_candidates_are_no_picks(allocate: Run, text: str) -> None:
    Path("S.jsonl").write_text(text, encoding="utf-8")

    done = allocate()

    assert json.loads(done.out) == {"total": 0.0, "lp_bound": 0.0, "relaxed": []}
    assert picks() == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a JSON object; write one candidate a line"),
        ("[]", "not a JSON object"),
        ("[" * 100_000, "not a JSON object"),
        (json.dumps(row("ann", "b", float("nan"))), "engagement: "),
        (json.dumps(row("ann", "b", 1.5)), "engagement: "),
        (json.dumps(row("ann", "b", "0.5")), "engagement: "),
        (json.dumps(row("ann", "b", 0.5, "ours")), "kind: Input should be 'company' or 'third_party', not 'ours'"),
        (json.dumps(row("", "b", 0.5)), "employee"),
        (json.dumps(row(None, "b", 0.5)), "employee"),
        (json.dumps(row(True, "b", 0.5)), "employee"),
        (json.dumps(row("ann", "b", 0.5) | {"source": ["x"]}), "source"),
        ('{"employee": "ann", "item": "b", "kind": "company", "source": "x"}', "engagement: Field required"),
        (json.dumps(row("ann", "a", 0.3)), "employee 'ann' has item 'a' in line 1 already; keep one"),
        ('{"employee": "\\ud800"}', "not a JSON object"),
        (json.dumps(row("ann", "b", 0.5)) + "," + json.dumps(row("ann", "c", 0.5)), "not a JSON object"),
    ],
)
def test_a_bad_line_is_named(allocate: Run, line: str, message: str) -> None:
    Path("S.jsonl").write_text(json.dumps(ROWS[0]) + "\n\n" + line + "\n", encoding="utf-8")

    done = allocate()

    assert (done.status, done.out) == (2, "")
    assert f"S.jsonl, line 3: {message}" in done.err
    assert not Path("OUT").exists()


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"employee": "ann", "item": "a"}], "no column engagement, source, kind; candidates have employee"),
        ([ROWS[0], row("ann", "b", None)], "row 2: engagement: nan is no number from 0 to 1"),
        ([ROWS[0], row("ann", "b", 1.5)], "row 2: engagement: 1.5 is no number"),
        ([row("ann", "b", "0.5")], "engagement is string; write numbers from 0 to 1"),
        ([ROWS[0], row(None, "b", 0.5)], "row 2: employee: "),
        ([ROWS[0], row("ann", "", 0.5)], "row 2: item: '' is no name"),
        ([row(b"ann", "b", 0.5)], "row 1: employee: "),
        ([ROWS[0], row("ann", "b", 0.5, "ours")], "row 2: kind: 'ours' is none; write company or third_party"),
        ([ROWS[0], ROWS[0]], "row 2: employee 'ann' has item 'a' in row 1 already"),
        ([row("ann", "b", 0.5, story=2.5)], "row 1: story: 2.5 is no name; write one as a text"),
        ([row("ann", ["b"], 0.5)], "S.parquet"),
    ],
)
def test_a_bad_row_is_named(allocate: Run, rows: list[Row], message: str) -> None:
    write_parquet(rows)

    done = allocate("S.parquet")

    assert (done.status, done.out) == (2, "")
    assert message in done.err


def test_a_parquet_file_that_is_cut_off_is_said_to_be(allocate: Run) -> None:
    write_parquet(ROWS)
    Path("S.parquet").write_bytes(Path("S.parquet").read_bytes()[:200])

    done = allocate("S.parquet")

    assert (done.status, "S.parquet cannot be read as Parquet" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("picks_per_wek: 2", "programme.picks_per_wek: no such option; did you mean 'picks_per_week'? (line 1)"),
        ("per_source: 1\npicks_per_week: .nan", "programme.picks_per_week: '.nan' is no whole number"),
        ("third_party_share: [0.6, 0.2]", "the low end 0.6 is above the high end 0.2"),
        ("exposure_per_item: 0", "programme.exposure_per_item: 0 is out of range"),
        ("min_engagement: 2", "outside 0..1"),
        ("[1, 2]", "P.yaml: holds"),
        ("", "P.yaml: is empty; write rules such as picks_per_week: 3"),
        ("a: [", "P.yaml: line"),
    ],
)
def test_rules_that_cannot_be_used_are_named(allocate: Run, rules: str, message: str) -> None:
    write_lines(ROWS)
    Path("P.yaml").write_text(rules)

    done = allocate()

    assert (done.status, done.out) == (2, "")
    assert message in done.err


def test_a_file_that_is_not_there_is_said_to_be_missing(allocate: Run) -> None:
    assert allocate("none.jsonl").status == 2
    write_lines(ROWS)
    Path("P.yaml").unlink()

    assert "P.yaml: no such file" in allocate().err
