"""Training sees what it should, learns, and goes on after a kill as if nothing had been."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel

from models.model_files import read_tokenizer
from models.runtime import BUNDLED as ENCODER
from models.runtime import Tokens
from models.sentiment.bundled import BUNDLED, BundledSentiment
from models.sentiment.interface import Passage
from models.training.marked.export import averaged
from models.training.marked.learning import Row, Training, batches, train
from models.training.marked.network import CHECKPOINT, MarkedNetwork, begun, collate
from models.training.restore_encoder import restore
from models.training.sentiment.examples import Example, UnreadableRow, find_target, read_examples
from models.training.sentiment.mix import Mix
from models.training.sentiment.own import own_examples
from models.training.sentiment.train import rows_of

WORDS = 40
TOKENIZER = ENCODER / "tokenizer.json"


def network() -> MarkedNetwork:
    torch.manual_seed(1)
    shape = BertConfig(
        vocab_size=WORDS, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32
    )
    return MarkedNetwork(BertModel(shape, add_pooling_layer=False), 3)


def row(label: int, length: int = 6) -> Row:
    """The target's own token tells the label."""
    ids = (0, *range(20, 20 + length - 3), 5 + label, 2)
    return Row(Tokens(ids, (*[False] * (length - 2), True, False)), label)


def written(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "posts.train.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "target", "places"),
    [
        ("I like @VirginAmerica, virgin america!", "Virgin America", ((8, 21), (23, 37))),
        ("Pineapple on an apple pie", "Apple", ((16, 21),)),
        ("nothing here", "iPad or iPhone App", ()),
        ("only signs", "!?", ()),
    ],
)
def test_a_target_is_found_in_whole_words(text: str, target: str, places: tuple[tuple[int, int], ...]) -> None:
    assert find_target(text, target) == places


def test_rows_are_read_with_their_set_and_unread_languages_left_out(tmp_path: Path) -> None:
    given = {"text": "Fin båd", "target": "båd", "span": [4, 7], "label": "positive", "lang": "da"}
    path = written(tmp_path, given, given | {"lang": "ar"})
    assert read_examples(path) == [Example(Passage("Fin båd", "da", ((4, 7),)), "positive", "posts")]


@pytest.mark.parametrize("change", [{"label": "glad"}, {"span": [4, 99]}, {"text": None}])
def test_a_row_that_is_none_is_named(tmp_path: Path, change: dict[str, object]) -> None:
    given = {"text": "Fin båd", "target": "båd", "span": [4, 7], "label": "positive", "lang": "da"}
    with pytest.raises(UnreadableRow, match=r"posts\.train\.jsonl:1: "):
        read_examples(written(tmp_path, given | change))


def test_rounds_go_on_where_the_last_one_ended() -> None:
    rows = [Example(Passage(str(number)), "neutral", "posts") for number in range(10)]
    mix = Mix({"posts": rows}, {"posts": 5, "absent": 3}, seed=1)
    assert sorted(example.passage.text for example in mix.round() + mix.round()) == sorted(map(str, range(10)))
    assert Mix({"posts": rows}, {"posts": 5}, seed=1).round() == Mix({"posts": rows}, {"posts": 5}, seed=1).round()


def test_every_row_is_in_one_batch() -> None:
    rows = [row(0, length) for length in range(4, 74)]
    found = batches(rows, "seed")
    assert sorted(map(id, rows)) == sorted(id(one) for batch in found for one in batch)


def test_the_network_learns_what_its_target_tells(tmp_path: Path) -> None:
    training = Training(network(), rate=1e-2, steps=120, file=tmp_path / CHECKPOINT)
    rows = [row(label) for label in (0, 1, 2)]
    training.network.train()
    for _ in range(120):
        training.learn(rows * 4)
    with torch.inference_mode():
        answers = training.network.eval()(collate([one.window for one in rows])).argmax(dim=1)
    assert answers.tolist() == [0, 1, 2]


@pytest.mark.slow
def test_bundled_weights_begin_a_run_with_the_answers_they_give(tmp_path: Path) -> None:
    restore(ENCODER, tmp_path)
    passages = [example.passage for example in own_examples("dev")[:8]]
    start = begun(str(tmp_path), BUNDLED, 3).eval()
    with torch.inference_mode():
        found = start(collate([one.window for one in rows_of(own_examples("dev")[:8], read_tokenizer(TOKENIZER))]))
    # Processors with bfloat16 answer up to .09 of a logit from float32; a weight put in the wrong place, whole logits.
    assert np.abs(found.numpy() - BundledSentiment().logits(passages)[0]).max() < 0.2


def test_the_mean_of_runs_lies_between_them() -> None:
    first, second = network(), network()
    with torch.no_grad():
        second.mark += 2.0
    middle = first.mark.detach() + 1.0
    assert torch.allclose(averaged([first, second]).mark, middle)


def test_a_run_that_was_cut_ends_as_one_that_was_not(tmp_path: Path) -> None:
    plan = [[[row(number % 3, 5 + number % 7)] * 4 for number in range(8)]]
    whole, cut, again = (
        Training(network().eval(), rate=1e-3, steps=8, file=tmp_path / name) for name in ("whole", "cut", "cut")
    )
    train(whole, iter(plan))
    for _, rows in zip(range(3), plan[0], strict=False):
        cut.learn(rows)
    cut.progress.keep()
    again.progress.resume()
    train(again, iter(plan))
    kept = [torch.load(tmp_path / name, weights_only=True)["network"] for name in ("whole", "cut")]
    assert all(torch.equal(kept[0][name], kept[1][name]) for name in kept[0])
