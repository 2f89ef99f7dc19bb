"""Remains are cut out of their posts, and what is learnt from them tells them apart again."""

from models.remains.features import features
from models.training.corpora import LANGUAGES, OWN, read_rows
from models.training.remains import Sentence, fitted, own_sentences

FRAME = next(row["said"] for row in read_rows(OWN / "remains" / "it.frames.jsonl"))
PATHS = sorted((OWN / "remains").glob("*.t*.jsonl"))


def test_what_was_left_stands_in_its_post_and_no_post_stands_twice() -> None:
    rows = [row for path in PATHS for row in read_rows(path)]
    assert len(PATHS) == 2 * len(LANGUAGES)
    assert all(row["left"] is None or row["left"] in row["caption"] for row in rows)
    assert len({row["caption"] for row in rows}) == len(rows)


def test_a_fit_tells_its_own_sentences_apart() -> None:
    learnt = [Sentence("I kept the tone calm.", ("last",), True), Sentence("As you asked, no emoji.", (), True)]
    learnt += [Sentence("The yard is open again.", ("last",), False), Sentence("We hired two welders.", (), False)]
    weights, bias = fitted(learnt)
    for one in learnt:
        places, values = features(one.said, one.stands)
        assert (float(weights[places] @ values + bias[0]) > 0) == one.is_left


def test_a_frame_of_ours_is_learnt_in_every_place_a_sentence_can_stand() -> None:
    places = {one.stands for one in own_sentences() if one.said == FRAME}
    assert {(), ("first",), ("last",), ("line",)} <= places
