"""The bundled model answers the same question the same way, whatever company it is asked in."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from models.interface import ModelError
from models.runtime import BUNDLED as ENCODER
from models.sentiment import BUNDLED, LABELS, Passage, SentimentModel, load_sentiment

pytestmark = pytest.mark.slow

TEXTS = (
    ("da", "Tordenbryg har lavet byens bedste øl, mens Skumby smager af opvask."),
    ("it", "Con Lumera sempre in ritardo; per fortuna c'è Arcofibra, che risponde subito ed è gentilissima."),
    ("en", "Brightwell lost my parcel twice. Parcelo brought the third one a day early, with a smile."),
)
PAIRS = [
    Passage(text, language, ((text.index(name), text.index(name) + len(name)),))
    for (language, text), names in zip(
        TEXTS, [("Tordenbryg", "Skumby"), ("Lumera", "Arcofibra"), ("Brightwell", "Parcelo")], strict=True
    )
    for name in names
]


@pytest.fixture(scope="module")
def model() -> SentimentModel:
    return load_sentiment()


def probabilities(model: SentimentModel, passages: list[Passage]) -> list[tuple[float, ...]]:
    return [answer.probabilities for answer in model.score(passages)]


def test_of_two_brands_in_one_text_the_praised_one_is_more_probably_so(model: SentimentModel) -> None:
    positive = [answer.probabilities[2] for answer in model.score(PAIRS)]
    assert positive[0] > positive[1]
    assert positive[3] > positive[2]
    assert positive[5] > positive[4]


def test_an_answer_is_the_same_alone_and_in_any_batch(model: SentimentModel) -> None:
    passages = [*PAIRS, Passage("Tak."), Passage("Buona fortuna a tutti! " * 60), *reversed(PAIRS)]
    together = np.array(probabilities(model, passages))
    alone = np.array([probabilities(model, [passage])[0] for passage in passages])
    assert np.abs(together - alone).max() <= 1e-3


def test_threads_share_a_model(model: SentimentModel) -> None:
    expected = probabilities(model, PAIRS)
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(lambda passage: probabilities(model, [passage])[0], PAIRS))
    assert np.abs(np.array(got) - expected).max() <= 1e-3


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "🫠", "語", "a" * 20_000])
def test_any_text_has_an_answer(model: SentimentModel, text: str) -> None:
    (answer,) = model.score([Passage(text)])
    assert answer.label in LABELS
    assert sum(answer.probabilities) == pytest.approx(1)
    assert answer.windowed == (len(text) > 1000)


def test_no_passages_have_no_answers(model: SentimentModel) -> None:
    assert model.score([]) == []


def copied(folder: Path) -> Path:
    shutil.copytree(BUNDLED, folder, dirs_exist_ok=True)
    shutil.copyfile(ENCODER / "tokenizer.json", folder / "tokenizer.json")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config |= {"tokenizer": "tokenizer.json", "words": str(ENCODER / "model.safetensors")}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


def test_a_folder_in_the_bundled_format_is_loaded_by_its_path(model: SentimentModel, tmp_path: Path) -> None:
    other = load_sentiment(str(copied(tmp_path)))
    assert other.name == model.name
    assert probabilities(other, PAIRS) == pytest.approx(np.array(probabilities(model, PAIRS)), abs=1e-3)


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"id2label": {"0": "bad", "1": "neutral", "2": "good"}}, "id2label is .*'bad'.* not negative, neutral"),
        ({"calibration": {"mention": {"temperature": 0, "threshold": 0.5}}}, "temperature above 0"),
        ({"calibration": {"mention": {"temperature": 1, "threshold": 0.5}}}, r"calibration\.text is None"),
        ({"tokenizer": "nowhere.json"}, "No such file"),
        ({"words": "nowhere.safetensors"}, "No such file"),
        ({"words": "model.safetensors"}, r"without embeddings\.words"),
        ({"num_hidden_layers": 13}, "make no model that runs"),
    ],
)
def test_a_folder_that_makes_no_model_is_refused(tmp_path: Path, change: dict[str, object], trouble: str) -> None:
    path = copied(tmp_path) / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    with pytest.raises(ModelError, match=trouble):
        load_sentiment(str(tmp_path))


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(ModelError, match="empty name"):
        load_sentiment(" ")
