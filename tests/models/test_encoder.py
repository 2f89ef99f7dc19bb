"""The bundled encoder as callers see it."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from models.centring import FILE
from models.encoder import Encoder, EncoderError, load_bundled, load_encoder
from models.runtime import BUNDLED

HEADLINES = ["New heat pump cuts energy use", "Pasta or soup in the canteen today", "Hospital hires forty nurses"]


def test_rows_have_unit_length_and_the_stated_dimension(encoder: Encoder) -> None:
    rows = encoder.encode_items(HEADLINES, ["en"] * 3)
    assert rows.shape == (3, encoder.dimension)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(("title", "language"), [("nurse", "en"), ("infermiera", "it"), ("sygeplejerske", "da")])
def test_a_role_finds_its_headline_from_any_language(encoder: Encoder, title: str, language: str) -> None:
    scores = encoder.encode_roles([title], [language]) @ encoder.encode_items(HEADLINES, ["en"] * 3).T
    assert int(scores.argmax()) == 2


def test_centring_separates_unrelated_headlines(encoder: Encoder) -> None:
    rows = encoder.encode_items(HEADLINES, ["en"] * 3)
    assert float((rows @ rows.T)[0, 1]) < 0.3


def test_a_department_that_is_missing_and_an_empty_item_have_vectors(encoder: Encoder) -> None:
    rows = np.concatenate([encoder.encode_roles([""], ["und"]), encoder.encode_items([""], ["und"])])
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_roles([], []).shape == (0, encoder.dimension)


def test_a_text_without_a_language_is_refused(encoder: Encoder) -> None:
    with pytest.raises(ValueError, match="2 texts with 1 languages"):
        encoder.encode_items(["a", "b"], ["en"])


def test_the_identity_names_the_model_and_its_revision(encoder: Encoder) -> None:
    name, _, revision = encoder.identity.partition("@")
    assert name == "e5-small-latin"
    assert len(revision) == 12
    assert load_bundled(BUNDLED).identity == encoder.identity


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The bundled folder with means of its own."""
    for source in BUNDLED.iterdir():
        (tmp_path / source.name).symlink_to(source)
    (tmp_path / FILE).unlink()
    return tmp_path


def test_other_means_are_another_identity(copied: Path, encoder: Encoder) -> None:
    means = {name: mean * np.float32(0.5) for name, mean in load_file(BUNDLED / FILE).items()}
    (copied / FILE).write_bytes(save(means))
    assert load_encoder(str(copied)).identity != encoder.identity


def test_a_damaged_file_is_refused(copied: Path) -> None:
    (copied / FILE).write_bytes((BUNDLED / FILE).read_bytes()[:-1])
    with pytest.raises(EncoderError, match="does not load"):
        load_encoder(str(copied))


def test_a_missing_file_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"config\.json.*export_encoder"):
        load_bundled(tmp_path)


def test_the_bundled_files_fit_the_repository() -> None:
    assert sum(path.stat().st_size for path in BUNDLED.iterdir()) <= 45_000_000


def test_encoding_imports_neither_torch_nor_transformers() -> None:
    code = (
        "import sys; from models.encoder import load_encoder; load_encoder().encode_roles(['nurse'], ['en']);"
        "print([name for name in ('torch', 'transformers', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"
