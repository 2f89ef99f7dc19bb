"""The bundled encoder as callers see it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from models.centring import FILE
from models.encoder import Encoder, ModelError, load_bundled, load_encoder
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
    assert name == "passaparola-e5-small"
    assert len(revision) == 12
    assert load_bundled(BUNDLED).identity == encoder.identity


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The bundled folder, by links: unlink a file before another takes its name."""
    for source in BUNDLED.iterdir():
        (tmp_path / source.name).symlink_to(source)
    return tmp_path


def test_other_means_are_another_identity(copied: Path, encoder: Encoder) -> None:
    means = {name: mean * np.float32(0.5) for name, mean in load_file(BUNDLED / FILE).items()}
    (copied / FILE).unlink()
    (copied / FILE).write_bytes(save(means))
    assert load_encoder(str(copied)).identity != encoder.identity


FILES = ["config.json", "tokenizer.json", "model.safetensors", FILE]


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_with_the_remedy(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelError, match=f"{re.escape(name)}.*No such file.*models.training"):
        load_bundled(copied)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe broken", None], ids=repr)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_with_the_remedy(copied: Path, name: str, damage: bytes | None) -> None:
    start = (BUNDLED / name).read_bytes()[:100_000]
    (copied / name).unlink()
    (copied / name).write_bytes(start[: len(start) * 2 // 3] if damage is None else damage)
    with pytest.raises(ModelError, match=f"{re.escape(name)}: .*models.training"):
        load_bundled(copied)


@pytest.mark.parametrize("change", [{"hidden_size": None}, {"num_hidden_layers": "12"}, {"layer_norm_eps": -1.0}])
def test_a_size_that_is_no_number_is_refused(copied: Path, change: dict[str, object]) -> None:
    config = json.loads((BUNDLED / "config.json").read_text(encoding="utf-8"))
    (copied / "config.json").unlink()
    (copied / "config.json").write_text(json.dumps(config | change), encoding="utf-8")
    with pytest.raises(ModelError, match=f"config.json: {next(iter(change))} is "):
        load_bundled(copied)


def test_a_config_without_a_size_is_refused(copied: Path) -> None:
    (copied / "config.json").unlink()
    (copied / "config.json").write_text('{"name": "x", "hidden_size": 384}', encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json: without num_hidden_layers, num_attention_heads"):
        load_bundled(copied)


@pytest.mark.parametrize("change", [{"num_hidden_layers": 13}, {"hidden_size": 256}, {"num_attention_heads": 7}])
def test_a_config_of_another_model_is_refused(copied: Path, change: dict[str, int]) -> None:
    config = json.loads((BUNDLED / "config.json").read_text(encoding="utf-8"))
    (copied / "config.json").unlink()
    (copied / "config.json").write_text(json.dumps(config | change), encoding="utf-8")
    with pytest.raises(ModelError, match="make no model that runs"):
        load_bundled(copied)


@pytest.mark.parametrize("name", ["model.safetensors", FILE])
def test_a_file_without_the_tensors_is_refused(copied: Path, name: str) -> None:
    (copied / name).unlink()
    (copied / name).write_bytes(save({"other": np.zeros(3, np.float32)}))
    with pytest.raises(ModelError, match=r"embeddings\.words|without role\.default, about\.default, item\.default"):
        load_bundled(copied)


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
