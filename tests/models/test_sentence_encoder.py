"""Any sentence-transformers model behind the same interface."""

from pathlib import Path

import numpy as np
import pytest

from models.centring import unit
from models.encoder import Encoder, ModelError, load_encoder
from models.reference_texts import REFERENCE_TEXTS, reference_revision
from models.runtime import BUNDLED, Session
from models.training.restore_encoder import restore

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # warnings of torch and transformers, at import

UNRELATED = [
    "New heat pump cuts energy use",
    "Pasta or soup in the canteen today",
    "Court rules on the sale of a football club",
    "Un vaccino contro la malaria arriva nei villaggi",
    "Chipfabrik får ny direktør",
    "Astronomers photograph a distant comet",
    "Lo sciopero ferma i treni regionali",
    "Retningslinjer for hjemmearbejde i det offentlige",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("float32")
    restore(BUNDLED, folder)
    return folder


@pytest.fixture(scope="module")
def encoder(folder: Path) -> Encoder:
    return load_encoder(str(folder))


def mean_cosine(rows: np.ndarray) -> float:
    """Of all pairs of different rows."""
    return float((rows @ rows.T)[~np.eye(len(rows), dtype=bool)].mean())


def test_a_folder_that_is_not_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not load"):
        load_encoder(str(tmp_path / "nothing"))


def test_a_damaged_model_is_refused(folder: Path, tmp_path: Path) -> None:
    for source in folder.iterdir():
        (tmp_path / source.name).write_bytes(source.read_bytes()[:4_000_000])
    with pytest.raises(ModelError, match="does not load"):
        load_encoder(str(tmp_path))


def test_rows_have_unit_length_and_the_stated_dimension(encoder: Encoder) -> None:
    rows = encoder.encode_roles(["infermiera", ""], ["it", "und"])
    assert rows.shape == (2, encoder.dimension)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert encoder.encode_items([], []).shape == (0, encoder.dimension)


def test_the_mean_of_the_reference_texts_is_taken_out_and_no_prompt_is_put_before(
    encoder: Encoder, session: Session
) -> None:
    mean = session.encode(REFERENCE_TEXTS["role"]).mean(axis=0)
    expected = unit(session.encode(["infermiera"]) - mean)
    assert float(encoder.encode_roles(["infermiera"], ["it"])[0] @ expected[0]) > 0.98


def test_unrelated_items_have_nothing_in_common_once_centred(encoder: Encoder, session: Session) -> None:
    assert mean_cosine(session.encode(UNRELATED)) > 0.4
    assert abs(mean_cosine(encoder.encode_items(UNRELATED, ["und"] * len(UNRELATED)))) < 0.1


def test_a_role_finds_its_headline(encoder: Encoder) -> None:
    items = encoder.encode_items(["Hospital hires forty nurses", *UNRELATED], ["en"] * (1 + len(UNRELATED)))
    assert int((items @ encoder.encode_roles(["nurse"], ["en"])[0]).argmax()) == 0


def test_the_identity_names_the_texts_it_is_centred_on(encoder: Encoder, folder: Path) -> None:
    assert encoder.identity == f"{folder}@local+centred@{reference_revision()}"
    assert len(reference_revision()) == 8
    assert all(len(set(texts)) == len(texts) > 40 for texts in REFERENCE_TEXTS.values())
