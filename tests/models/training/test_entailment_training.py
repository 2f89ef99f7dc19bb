"""Claims are read with their answers, in company or alone, and a trained network is rounded to what the model loads."""

from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel

from models.entailment import ANSWERS
from models.model_files import read_tokenizer
from models.runtime import BUNDLED as ENCODER
from models.training.entailment.claims import own_claims
from models.training.entailment.company import LONGEST, SHARE, in_company
from models.training.entailment.kept_words import with_kept_words
from models.training.entailment.train import drawn, rows_of
from models.training.marked.export import write_weights
from models.training.marked.network import MarkedNetwork

CLAIMS = own_claims("train")


def test_half_of_the_claims_are_borne_out_and_every_fault_is_among_the_others() -> None:
    answers = np.bincount([one.answer for one in CLAIMS], minlength=len(ANSWERS)) / len(CLAIMS)
    assert answers[0] == pytest.approx(0.5, abs=0.03)
    assert min(answers[1:]) > 0.04


def test_in_company_a_text_stands_whole_among_others_in_its_language_and_the_claim_stays() -> None:
    texts = {(one.claim.text, one.claim.language) for one in CLAIMS}
    together = in_company(CLAIMS, Random(1))
    changed = [(one, other) for one, other in zip(CLAIMS, together, strict=True) if one != other]
    assert SHARE / 2 < len(changed) / len(CLAIMS) < SHARE + 0.02
    for one, other in changed:
        assert (one.claim.said, one.answer) == (other.claim.said, other.answer)
        assert one.claim.text in other.claim.text
        assert len(one.claim.text) < len(other.claim.text) <= LONGEST
        assert (one.claim.text, other.claim.language) in texts


def test_the_same_seed_makes_the_same_company() -> None:
    assert in_company(CLAIMS[:200], Random("a")) == in_company(CLAIMS[:200], Random("a"))


def test_a_sentence_of_every_text_is_a_true_claim_about_it() -> None:
    kept = with_kept_words(CLAIMS, Random(1))
    added = kept[len(CLAIMS) :]
    assert kept[: len(CLAIMS)] == CLAIMS
    assert [one.claim.text for one in added] == list(dict.fromkeys(one.claim.text for one in CLAIMS))
    assert all(one.claim.said in one.claim.text and one.answer == 0 for one in added)


def test_every_twin_is_drawn_and_of_the_others_no_more_than_asked_for() -> None:
    some = drawn(CLAIMS, 100, 1)
    assert Counter(one.kind == "twins" for one in some)[False] == 100
    assert [one for one in some if one.kind == "twins"] == [one for one in CLAIMS if one.kind == "twins"]
    assert some == drawn(CLAIMS, 100, 1) != drawn(CLAIMS, 100, 2)
    assert len(drawn(CLAIMS, None, 1)) == len(CLAIMS)


def test_a_row_is_what_the_model_reads_with_the_place_of_its_answer() -> None:
    [row] = rows_of(CLAIMS[:1], read_tokenizer(ENCODER / "tokenizer.json"))
    assert row.answer == CLAIMS[0].answer
    assert any(row.window.marks)


def test_a_network_over_other_token_embeddings_is_not_rounded(tmp_path: Path) -> None:
    torch.manual_seed(1)
    shape = BertConfig(vocab_size=40, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32)
    network = MarkedNetwork(BertModel(shape, add_pooling_layer=False), len(ANSWERS))
    with pytest.raises(ValueError, match="begin from the base that it was made from"):
        write_weights(network, tmp_path)
