import json
from pathlib import Path

import pytest

from models.training.matching_sets import FOLDER, WHOLE, grades, items, profiles

PROFILE = {"lang": "da", "title": "Montør", "department": "", "about": "", "interests": [], "languages": ["da", "en"]}
ITEM = {"lang": "it", "kind": "company", "source": "X", "title": "Titolo", "summary": "Testo."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for field in ("heat", "law"):
        rows: list[dict[str, object]] = [{"profile": f"{field}-p{n}", **PROFILE} for n in range(10)]
        rows += [{"item": f"{field}-i{n:02}", **ITEM, "grades": "3210000001"} for n in range(16)]
        (tmp_path / f"{field}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "pooled.tsv").write_text("profile\titem\tgrade\nlaw-p0\theat-i01\t2\n", encoding="utf-8")
    return tmp_path


def test_profiles_and_items_are_split_by_their_numbers(folder: Path) -> None:
    assert [person.key for person in profiles("test", folder)][:5] == [
        "heat-p6",
        "heat-p7",
        "heat-p8",
        "heat-p9",
        "law-p6",
    ]
    assert [item.key[-2:] for item in items("test", folder)][:6] == ["00", "01", "02", "08", "09", "10"]
    assert (len(profiles("train", folder)), len(items("train", folder))) == (12, 20)


def test_a_field_among_those_that_train_as_a_whole_holds_nothing_back(folder: Path) -> None:
    (folder / WHOLE).mkdir()
    (folder / "law.jsonl").rename(folder / WHOLE / "law.jsonl")

    assert {person.field for person in profiles("test", folder)} == {"heat"}
    assert (len(profiles("train", folder)), len(items("train", folder))) == (16, 26)
    assert grades(folder)["law-p9"]["law-i07"] == 1


def test_a_grade_belongs_to_its_profile_and_other_fields_have_none_but_pooled_ones(folder: Path) -> None:
    judged = grades(folder)

    assert [judged[f"law-p{n}"]["law-i07"] for n in (0, 1, 4, 9)] == [3, 2, 0, 1]
    assert "heat-i00" not in judged["law-p0"]
    assert judged["law-p0"]["heat-i01"] == 2


def test_what_is_matched_is_what_the_product_reads(folder: Path) -> None:
    (person, *_), (item, *_) = profiles("train", folder), items("train", folder)

    assert (person.field, person.role().language, person.role().facets()) == ("heat", "da", {"title": "Montør"})
    assert (item.field, item.text) == ("heat", "Titolo. Testo.")


def test_the_committed_set_is_whole() -> None:
    people, offered, judged = [*profiles("train"), *profiles("test")], [*items("train"), *items("test")], grades()

    assert len(people) >= 150
    assert len(offered) >= 1_500
    whole = {path.stem for path in (FOLDER / WHOLE).glob("*.jsonl")}
    for person in people:
        own, least = list(judged[person.key].values()), 8 if person.field in whole else 10
        assert sum(grade >= 2 for grade in own) >= least, person.key
        assert own.count(1) >= least, person.key
        assert own.count(0) >= 20, person.key
