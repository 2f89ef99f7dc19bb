"""The metrics behind the printed figures."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from models.evaluation.bench_texts import bench_texts
from models.evaluation.ndcg import evaluate, ndcg, read_grades
from models.evaluation.role_sets import RoleSet


def test_the_ideal_order_scores_one() -> None:
    assert ndcg(["a", "b", "c"], {"a": 2, "b": 1}) == pytest.approx(1)


def test_gain_and_discount_are_the_stated_ones() -> None:
    ideal = 3 + 1 / math.log2(3)
    assert ndcg(["b", "x", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 3 / math.log2(4)) / ideal)


def test_what_lies_below_the_cut_earns_nothing() -> None:
    assert ndcg([*"0123456789", "a"], {"a": 2}) == 0


def test_roles_without_a_relevant_item_do_not_count() -> None:
    lines = [json.dumps({"role": role, "items": [{"key": "a"}]}) for role in ("r", "s", "t")]
    assert evaluate(lines, {"r": {"a": 2}, "s": {"a": 0}}) == [1]


def test_the_command_prints_the_mean(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("task\trole_key\titem_key\tgrade\nnews\tr\ta\t2\n", encoding="utf-8")
    (tmp_path / "ranking.jsonl").write_text('{"role": "r", "items": [{"key": "a"}]}\n', encoding="utf-8")
    command = [sys.executable, "-m", "models.evaluation.ndcg", "--qrels", str(tmp_path / "qrels.tsv")]
    done = subprocess.run([*command, str(tmp_path / "ranking.jsonl")], capture_output=True, text=True, check=True)
    assert done.stdout == "nDCG@10 1.0000 over 1 roles\n"
    assert read_grades(tmp_path / "qrels.tsv") == {"r": {"a": 2}}


def test_bench_texts_are_all_different_and_vary_in_length() -> None:
    texts = bench_texts(324)
    lengths = sorted(len(text.split()) for text in texts)
    assert len(set(texts)) == 324
    assert lengths[0] < 20 < 60 < lengths[-1]


def test_a_sample_of_roles_and_items_keeps_each_roles_best_and_grades_nothing_else() -> None:
    roles, items = ({f"{side}{n:02}": f"text {n}" for n in range(40)} for side in ("r", "i"))
    grades = {f"r{n:02}": {f"i{n:02}": 1, f"i{39 - n:02}": 2, f"i{(n + 1) % 40:02}": 1, "gone": 2} for n in range(39)}
    given = RoleSet("set", "it", "en", roles, items, grades)

    sample = given.sample(4, 12)

    assert list(sample.roles) == ["r00", "r10", "r20", "r30"]
    assert {"i00", "i39", "i10", "i29", "i19", "i20", "i09", "i30"} <= sample.items.keys()
    assert len(sample.items) <= 12
    assert all(grades[role][item] == grade for role, own in sample.grades.items() for item, grade in own.items())
    assert {item for own in sample.grades.values() for item in own} <= sample.items.keys()
    assert sample.label == "set it -> en"
