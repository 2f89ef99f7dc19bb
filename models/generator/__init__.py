"""Prompt in, text out, piece by piece: a model on this machine, or an endpoint the operator named.

Nothing is loaded, looked up or connected to before `load_generator` is called.
"""

import os
from collections.abc import Mapping

from models.generator.interface import Generator, Unusable
from models.generator.resting import Resting

__all__ = ["load_generator"]


def load_generator(
    model: str,
    *,
    gguf: str | None = None,
    endpoint: str | None = None,
    key_variable: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Generator:
    """The generator that `drafter` in feeds.yaml describes.

    With an `endpoint`, `model` is what is asked for there and `key_variable` names the variable of `environment` that
    holds the key; an endpoint is not contacted here. Without one, `model` is a folder or a hub id, `gguf` a file of it;
    it is loaded, from the hub only if it is no folder. One that fails again and again is left alone for a while, see
    `resting`. Raises Unusable.
    """
    if not model.strip():
        raise Unusable("the drafter's model has an empty name: give a folder, a hub id, or the endpoint's name for it")
    if endpoint is None:
        from models.generator.local import load_local

        return Resting(load_local(model, gguf))
    from models.generator.endpoint import EndpointGenerator

    return Resting(EndpointGenerator(endpoint, model, _key(key_variable, environment)))


def _key(variable: str | None, environment: Mapping[str, str]) -> str | None:
    if variable is None:
        return None
    key = environment.get(variable, "").strip()
    if not key or not (key.isascii() and key.isprintable()):
        raise Unusable(f"the environment variable {variable} holds no key for the endpoint; set it and start again")
    return key
