"""The bundled encoder beside sentence-transformers in float32 on the same texts and weights: `make bench`.

`python -m models.evaluation.bench_encoder [--texts FILE] [--reference FOLDER] [--rounds N]`. Each engine lives in a
process of its own, so that peak memory (from start to end) is its own; rounds alternate between the two,
so that a noisy machine disturbs both, and the median round counts. Prints rate, memory, cosine to float and the batch
test: the largest change of any score when a text is encoded alone or in other company.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.evaluation.bench_texts import bench_texts
from models.runtime import BUNDLED, Session
from models.training.restore_encoder import restore

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

TARGETS = "targets: rate >= 2.5 x, memory <= 0.67 x, cosine >= .995 average and >= .98 worst, batch test <= 1e-3"


class Engine:
    """A child process that encodes the texts each time it is asked; see `serve` for its side."""

    def __init__(self, name: str, texts: Path, model: Path) -> None:
        command = [sys.executable, "-m", "models.evaluation.bench_encoder", "--serve", name]
        self._process = subprocess.Popen(
            [*command, "--texts", str(texts), "--model", str(model)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error", "TQDM_DISABLE": "1"},
        )

    def ask(self, what: str) -> dict[str, Any]:
        """One answer of `serve`. Raises RuntimeError when the child has ended."""
        orders, answers = self._process.stdin, self._process.stdout
        assert orders is not None
        assert answers is not None
        orders.write(what + "\n")
        orders.flush()
        line = answers.readline()
        if not line:
            raise RuntimeError(f"the engine ended with status {self._process.wait()}: its error is printed above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        self._process.communicate()


def serve(name: str, texts: list[str], model: Path) -> None:
    """Reads `time`, `save PATH` or `batches` a line, answers with JSON a line; every answer carries the peak memory."""
    encode = _bundled(model) if name == "bundled" else _sentence_transformers(model)
    encode(texts[:64])
    for line in sys.stdin:
        order, _, argument = line.strip().partition(" ")
        started = time.perf_counter()
        vectors = encode(texts)
        answer: dict[str, Any] = {"seconds": time.perf_counter() - started}
        if order == "save":
            np.save(argument, vectors)
        elif order == "batches":
            answer["delta"] = largest_change(encode, texts, vectors)
        print(json.dumps(answer | {"megabytes": _peak_megabytes()}), flush=True)


def largest_change(encode: Encode, texts: list[str], vectors: NDArray[np.float32]) -> float:
    """Over every score against all texts: alone, in fives, and in reverse order, against `vectors`."""
    alone = np.concatenate([encode([text]) for text in texts[:50]])
    fives = np.concatenate([encode(texts[start : start + 5]) for start in range(0, 50, 5)])
    turned = encode(texts[::-1])[::-1][:50]
    scores = vectors[:50] @ vectors.T
    return float(max(np.abs(other @ vectors.T - scores).max() for other in (alone, fives, turned)))


def _bundled(model: Path) -> Encode:
    return Session(model).encode


def _sentence_transformers(model: Path) -> Encode:
    import torch
    from sentence_transformers import SentenceTransformer

    loaded = SentenceTransformer(str(model), device="cpu", model_kwargs={"dtype": torch.float32})

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(loaded.encode(list(texts), normalize_embeddings=True, show_progress_bar=False))

    return encode


def _peak_megabytes() -> float:
    # On Linux ru_maxrss of a child starts at the peak of its parent; VmHWM starts with the program.
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    peak = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) * 1024 / 1e6


def compare(texts: Path, model: Path, reference: Path, rounds: int) -> dict[str, float]:
    """Runs both engines in turns; the figures by name."""
    engines = {"bundled": Engine("bundled", texts, model), "float32": Engine("float32", texts, reference)}
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(rounds):
        for name, engine in engines.items():
            seconds[name].append(engine.ask("time")["seconds"])
    vectors, megabytes = {}, {}
    for name, engine in engines.items():
        saved = texts.with_name(f"{name}.npy")
        megabytes[name] = engine.ask(f"save {saved}")["megabytes"]
        vectors[name] = np.load(saved)
    delta = engines["bundled"].ask("batches")["delta"]
    for engine in engines.values():
        engine.close()
    cosines = (vectors["bundled"] * vectors["float32"]).sum(axis=1)
    figures = {f"{name} texts/s": len(cosines) / median(seconds[name]) for name in engines}
    figures |= {f"{name} peak MB": megabytes[name] for name in engines}
    return figures | {
        "rate ratio": median(seconds["float32"]) / median(seconds["bundled"]),
        "memory ratio": megabytes["bundled"] / megabytes["float32"],
        "cosine average": float(cosines.mean()),
        "cosine worst": float(cosines.min()),
        "batch test": delta,
    }


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if not described.exists():
        return platform.processor()
    names = [line for line in described.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
    return names[0].partition(": ")[2] if names else platform.machine()


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the bundled encoder with sentence-transformers in float32.")
    parser.add_argument("--texts", type=Path, help="a file with one text a line (default: texts written for this)")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="folder in the bundled format")
    parser.add_argument("--reference", type=Path, help="Hugging Face folder (default: the bundled weights in float32)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", choices=("bundled", "float32"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    texts = arguments.texts.read_text(encoding="utf-8").splitlines() if arguments.texts else bench_texts(324)
    if arguments.serve:
        serve(arguments.serve, texts, arguments.model)
        return
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "texts.txt"
        copied.write_text("\n".join(f"passage: {text}" for text in texts), encoding="utf-8")
        reference = arguments.reference or Path(folder) / "float32"
        if arguments.reference is None:
            restore(arguments.model, reference)
        print(f"{len(texts)} texts, {arguments.rounds} rounds, {os.cpu_count()} cores, {_processor()}")
        for name, figure in compare(copied, arguments.model, reference, arguments.rounds).items():
            print(f"{name:20s} {figure:10.2e}" if name == "batch test" else f"{name:20s} {figure:10.4g}")
        print(TARGETS)


if __name__ == "__main__":
    main()
