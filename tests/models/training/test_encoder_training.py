"""What the encoder is taught: gains as nDCG counts them, nothing from what nobody judged, the same after a kill."""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from models.runtime import BUNDLED
from models.training.encoder.graded import UNJUDGED, UNKNOWN, Draw, Graded, pairs
from models.training.encoder.network import RoleItemEncoder, graded_contrast, straying
from models.training.encoder.own import profile_draw, summary_draw
from models.training.encoder.train import SHARES, Lesson, draws, train
from models.training.progress import Progress

BATCH = Graded(("query: baker", "query: nurse"), ("passage: bread", "passage: ward"), np.eye(2, dtype=np.float32) * 3)


def encoder() -> RoleItemEncoder:
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    shape = BertConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
    )
    return RoleItemEncoder(BertModel(shape, add_pooling_layer=False).eval(), tokenizer)


def lesson(network: RoleItemEncoder) -> Lesson:
    return Lesson(
        network, encoder(), {kind: lambda _: BATCH for kind in SHARES}, lambda _: ["passage: a", "passage: b"]
    )


def unit(*rows: tuple[float, float]) -> torch.Tensor:
    return torch.nn.functional.normalize(torch.tensor(rows), dim=1)


def test_what_goes_together_costs_less_than_what_is_swapped() -> None:
    texts, grades = unit((1.0, 0.0), (0.0, 1.0)), torch.eye(2) * 3
    assert graded_contrast(texts, texts, grades) < 1e-6 < graded_contrast(texts, texts.flip(0), grades)


def test_the_better_grade_should_score_higher() -> None:
    role, items = unit((1.0, 0.0)), unit((1.0, 0.02), (1.0, 0.3))
    best_first, worst_first = torch.tensor([[3.0, 1.0]]), torch.tensor([[1.0, 3.0]])
    assert graded_contrast(role, items, best_first) < graded_contrast(role, items, worst_first)


def test_an_unknown_pair_says_nothing_and_an_unjudged_one_only_below_the_best() -> None:
    role, right = unit((1.0, 0.0)), unit((0.9, 0.1), (1.0, 0.0))
    alone = graded_contrast(role, right[:1], torch.tensor([[2.0]]))
    for hidden in (UNKNOWN, UNJUDGED):
        assert torch.isclose(graded_contrast(role, right, torch.tensor([[2.0, hidden]])), alone)
    below = graded_contrast(role, unit((1.0, 0.0), (0.9, 0.1)), torch.tensor([[2.0, UNJUDGED]]))
    assert below > alone


def test_vectors_that_stay_cost_nothing() -> None:
    texts = unit((1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
    assert straying(texts, texts).abs() < 1e-6 < straying(texts.flip(0), texts)


def test_whether_two_of_one_group_belong_together_nobody_judged() -> None:
    grades = pairs(["a", "b", "c"], ["x", "y", "z"], ["1", "1", "2"]).grades
    assert grades.tolist() == [[2, UNJUDGED, 0], [UNJUDGED, 2, 0], [0, 0, 2]]


def test_a_text_that_was_drawn_twice_is_told_from_nothing_it_may_go_with() -> None:
    grades = pairs(["a", "a", "b", "c"], ["w", "x", "y", "y"], ["1", "2", "3", "4"]).grades
    assert all(np.isnan(grades[place]) for place in ((0, 1), (1, 0), (2, 3), (3, 2)))
    assert np.diag(grades).tolist() == [2, 2, 2, 2]


def test_a_run_that_was_cut_ends_as_one_that_was_not(tmp_path: Path) -> None:
    def run(name: str, stop: int) -> RoleItemEncoder:
        network = encoder()
        progress = Progress(network, [{"params": list(network.parameters()), "lr": 1e-3}], 6, tmp_path / name)
        progress.resume()
        progress.steps = stop
        train(lesson(network), progress, seed=1)
        progress.keep()
        return network

    run("cut", 3)
    whole, resumed = run("whole", 6).state_dict(), run("cut", 6).state_dict()
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


@pytest.mark.parametrize("draw", [profile_draw, summary_draw])
def test_own_batches_hold_something_right_and_are_drawn_again_alike(draw: Callable[[], Draw]) -> None:
    batch, again = (draw()(Random(1)) for _ in range(2))
    assert (batch.grades >= 2).any()
    assert (batch.left, batch.right) == (again.left, again.right)


@pytest.mark.skipif(not os.environ.get("PASSAPAROLA_DATA"), reason="needs the shared corpora: set PASSAPAROLA_DATA")
def test_every_kind_of_batch_holds_prefixed_texts_and_something_right() -> None:
    for kind, draw in draws(Path(os.environ["PASSAPAROLA_DATA"])).items():
        batch = draw(Random(2))
        assert batch.grades.shape == (len(batch.left), len(batch.right)), kind
        assert (np.nan_to_num(batch.grades) > 0).any(), kind
        assert all(text.startswith(("query: ", "passage: ")) for text in batch.left + batch.right), kind
