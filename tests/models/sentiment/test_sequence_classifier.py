"""Any sequence classifier of transformers answers like the bundled model, if its labels are clear."""

from pathlib import Path

import numpy as np
import pytest

from models.interface import ModelError
from models.runtime import BUNDLED as ENCODER
from models.sentiment import Passage, SentimentModel, load_sentiment
from models.sentiment.sequence_classifier import label_order

CLEAR = {0: "NEUTRAL", 1: "POS", 2: "Negative"}
PASSAGES = [
    Passage("Linkora è in ritardo.", "it", ((0, 7),)),
    Passage("En god dag.", "da"),
    Passage("It goes on. " * 90, "en"),
]


def saved(folder: Path, labels: dict[int, str]) -> str:
    import torch
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    torch.manual_seed(3)
    shape = BertConfig(
        vocab_size=55_604, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        id2label=labels, label2id={name: place for place, name in labels.items()}, initializer_range=0.5,
    )  # fmt: skip
    BertForSequenceClassification(shape).save_pretrained(folder)
    PreTrainedTokenizerFast(tokenizer_file=str(ENCODER / "tokenizer.json")).save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> SentimentModel:
    return load_sentiment(saved(tmp_path_factory.mktemp("classifier"), CLEAR))


def test_its_answers_are_probabilities_of_the_three(model: SentimentModel) -> None:
    answers = model.score(PASSAGES)
    assert [sum(answer.probabilities) for answer in answers] == pytest.approx([1, 1, 1])
    assert [answer.windowed for answer in answers] == [False, False, True]
    assert all(answer.uncertain == (max(answer.probabilities) < 0.5) for answer in answers)


def test_its_answer_is_the_same_alone_and_in_any_batch(model: SentimentModel) -> None:
    together = np.array([answer.probabilities for answer in model.score(PASSAGES)])
    alone = np.array([model.score([passage])[0].probabilities for passage in PASSAGES])
    assert np.abs(together - alone).max() <= 1e-3


def test_its_own_order_of_labels_is_respected() -> None:
    assert label_order(CLEAR) == [2, 0, 1]


@pytest.mark.parametrize(
    "labels",
    [
        {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"},
        {0: "negative", 1: "positive"},
        {0: "1 star", 1: "2 stars", 2: "3 stars", 3: "4 stars", 4: "5 stars"},
        {0: "negative", 1: "neutral", 2: "positive", 3: "pos"},
    ],
)
def test_unclear_labels_are_refused(labels: dict[int, str]) -> None:
    with pytest.raises(ModelError, match="id2label names negative, neutral, positive"):
        label_order(labels)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not load"):
        load_sentiment(str(tmp_path))


def test_a_model_with_unclear_labels_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"sentiment .* does not load: its labels are LABEL_0"):
        load_sentiment(saved(tmp_path, {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"}))
