"""The encoder that a training begins from."""

import torch
from transformers import BertModel


def base_encoder(base: str, frozen: int = 0) -> BertModel:
    """A BERT by path or hub id, in float32. Its word embeddings are not trained, nor, where any layer is `frozen`, are
    the other embeddings and that many layers from below.
    """
    bert = BertModel.from_pretrained(base, add_pooling_layer=False, dtype=torch.float32)
    bert.embeddings.requires_grad_(not frozen)
    bert.embeddings.word_embeddings.weight.requires_grad_(False)
    for layer in bert.encoder.layer[:frozen]:
        layer.requires_grad_(False)
    return bert
