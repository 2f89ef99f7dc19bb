"""Any sentence-transformers model behind the same interface."""

from pathlib import Path

import numpy as np
import pytest

from models.encoder import EncoderError, load_encoder
from models.runtime import BUNDLED, Session
from models.training.restore_encoder import restore

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # warnings of torch and transformers, at import


def test_a_folder_that_is_not_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="does not load"):
        load_encoder(str(tmp_path / "nothing"))


def test_a_model_without_prompts_gets_none_and_is_not_centred(tmp_path: Path, session: Session) -> None:
    restore(BUNDLED, tmp_path)
    encoder = load_encoder(str(tmp_path))
    rows = encoder.encode_roles(["infermiera", ""], ["it", "und"])
    assert rows.shape == (2, encoder.dimension)
    assert float(rows[0] @ session.encode(["infermiera"])[0]) > 0.98
    assert encoder.encode_items([], []).shape == (0, encoder.dimension)
    assert encoder.identity == f"{tmp_path}@local"
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
