"""Remains are cut out of their posts, and what is learnt from them tells them apart again."""

import pytest
from torch import sigmoid, tensor

from models.remains.features import features
from models.training.corpora import LANGUAGES, OWN, read_rows
from models.training.remains import Part, fitted

PATHS = sorted((OWN / "remains").glob("*.t*.jsonl"))


def test_what_was_left_stands_in_its_post_and_no_post_stands_twice() -> None:
    rows = [row for path in PATHS for row in read_rows(path)]
    assert len(PATHS) == 2 * len(LANGUAGES)
    assert all(row["left"] is None or row["left"] in row["caption"] for row in rows)
    assert len({row["caption"] for row in rows}) == len(rows)


def test_a_fit_tells_its_own_sentences_apart() -> None:
    learnt = [Part("I kept the tone calm.", True), Part("As you asked, no emoji.", True)]
    learnt += [Part("The yard is open again.", False), Part("We hired two welders.", False)]
    weights, bias = fitted(learnt)
    for part in learnt:
        places, values = features(part.said)
        probability = float(sigmoid(weights[tensor(places)] @ tensor(values) + bias))
        assert probability == pytest.approx(float(part.is_left), abs=0.4)
