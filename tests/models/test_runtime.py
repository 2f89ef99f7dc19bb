"""A text's vector depends on the text alone."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.batching import plan_batches
from models.evaluation.bench_encoder import largest_change
from models.evaluation.bench_texts import bench_texts
from models.runtime import Session

LENGTHS = st.lists(st.integers(1, 512), max_size=60)


@given(LENGTHS)
def test_every_text_is_in_exactly_one_batch(lengths: list[int]) -> None:
    rows = [row for batch in plan_batches(lengths) for row in batch.rows]
    assert sorted(rows) == list(range(len(lengths)))


@given(LENGTHS)
def test_a_text_is_padded_to_a_width_of_its_own(lengths: list[int]) -> None:
    for batch in plan_batches(lengths, step=8):
        for row in batch.rows:
            assert batch.width % 8 == 0
            assert batch.width - 8 < lengths[row] <= batch.width


@given(LENGTHS, st.integers(8, 600))
def test_only_a_single_text_exceeds_the_budget(lengths: list[int], budget: int) -> None:
    for batch in plan_batches(lengths, budget):
        assert len(batch.rows) == 1 or len(batch.rows) * batch.width <= budget


def test_a_vector_is_the_same_alone_and_in_any_batch(session: Session) -> None:
    texts = bench_texts(60)
    assert largest_change(session.encode, texts, session.encode(texts)) <= 1e-3


def test_threads_share_a_session(session: Session) -> None:
    texts = bench_texts(16)
    expected = session.encode(texts)
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(lambda text: session.encode([text])[0], texts))
    assert np.abs(np.array(got) - expected).max() <= 1e-3


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800 half a pair", "🫠" * 40, "語"])
def test_any_text_has_a_unit_vector(session: Session, text: str) -> None:
    assert np.linalg.norm(session.encode([text])) == pytest.approx(1, abs=1e-3)


def test_what_lies_beyond_512_tokens_is_not_read(session: Session) -> None:
    start = "energia " * 600
    vectors = session.encode([start, start + "e poi tutt'altro: il menù della mensa"])
    assert np.array_equal(vectors[0], vectors[1])


def test_a_text_of_megabytes_is_cut_before_it_is_tokenised(session: Session) -> None:
    assert np.isfinite(session.encode(["a b " * 2_000_000])).all()


def test_an_older_processor_gives_nearly_the_same_vectors(session: Session, tmp_path: Path) -> None:
    code = (
        "import sys, numpy; from models.runtime import Session; from models.evaluation.bench_texts import bench_texts;"
        "numpy.save(sys.argv[1], Session().encode(bench_texts(12)))"
    )
    environment = os.environ | {"ONEDNN_MAX_CPU_ISA": "AVX2"}
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "rows.npy")], env=environment, check=True)
    assert np.all((np.load(tmp_path / "rows.npy") * session.encode(bench_texts(12))).sum(axis=1) > 0.995)


def test_no_texts_give_no_rows(session: Session) -> None:
    assert session.encode([]).shape == (0, session.dimension)
