"""Trains the encoder: `python -m models.training.encoder.train --base FOLDER --data FOLDER --out FOLDER`.

Seeded and resumable: batch n is drawn by the seed and n alone, the state is kept every `KEEP_EVERY` steps, and the same
command goes on from it. What it trained is written to OUT as a Hugging Face folder, ready for `export_encoder`.
"""

import argparse
import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from transformers import BertModel

from models.runtime import BUNDLED
from models.training.encoder.general import general_draw
from models.training.encoder.graded import Draw
from models.training.encoder.network import RoleItemEncoder, from_base, graded_contrast, straying
from models.training.encoder.own import profile_draw, summary_draw
from models.training.encoder.shared_sets import (
    description_draw,
    headline_roles,
    role_item_draw,
    task_roles,
    title_draw,
    translation_draw,
)
from models.training.progress import Progress, halves

SHARES: Mapping[str, int] = {
    "headlines": 3,
    "own profiles": 8,
    "tasks": 6,
    "titles": 6,
    "descriptions": 2,
    "translations": 1,
    "own summaries": 1,
    "staying": 2,
}
"""How often a kind of batch is drawn; "staying" is text the encoder should read as its base does."""

STAYING_WEIGHT = 2.0
REPORT_EVERY = 100


@dataclass(frozen=True, slots=True)
class Lesson:
    """The network, the base it came from, and where batches are drawn."""

    network: RoleItemEncoder
    base: RoleItemEncoder
    draws: Mapping[str, Draw]
    general: Callable[[Random], list[str]]

    def loss(self, kind: str, random: Random) -> Tensor:
        """What one batch of a kind costs, in the kind's own unit."""
        device = self.network.bert.device
        with torch.autocast(device.type, torch.bfloat16, enabled=halves(device)):
            if kind == "staying":
                texts = self.general(random)
                with torch.no_grad():
                    before = self.base(texts)
                return STAYING_WEIGHT * straying(self.network(texts), before)
            batch = self.draws[kind](random)
            left, right = self.network([*batch.left, *batch.right]).split([len(batch.left), len(batch.right)])
        return graded_contrast(left, right, torch.from_numpy(batch.grades).to(device))


def draws(data: Path) -> Mapping[str, Draw]:
    """Every kind of batch by name, "staying" apart."""
    roles = data / "roles"
    return {
        "headlines": role_item_draw(*headline_roles(roles)),
        "own profiles": profile_draw(),
        "tasks": role_item_draw(*task_roles(roles)),
        "titles": title_draw(roles),
        "descriptions": description_draw(roles),
        "translations": translation_draw(roles),
        "own summaries": summary_draw(),
    }


def train(lesson: Lesson, progress: Progress, seed: int) -> None:
    """Makes the steps that are left, saying how each kind of batch fares."""
    losses: dict[str, list[float]] = defaultdict(list)
    began, past = time.monotonic(), progress.step
    while progress.step < progress.steps:
        random = Random(f"{seed} {progress.step}")
        kind = random.choices(list(SHARES), list(SHARES.values()))[0]
        losses[kind].append(progress.learn(lesson.loss(kind, random)))
        if progress.step % REPORT_EVERY == 0:
            told = ", ".join(f"{name} {sum(found) / len(found):.3f}" for name, found in sorted(losses.items()))
            pace = (time.monotonic() - began) / (progress.step - past)
            print(f"step {progress.step}: {told}; {pace:.2f} s a step", flush=True)
            losses.clear()


def write(bert: BertModel, out: Path, tokenizer: Path) -> None:
    """The encoder as a Hugging Face folder."""
    bert.save_pretrained(out)
    shutil.copyfile(tokenizer, out / "tokenizer.json")


def main() -> None:
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    tokenizer = BUNDLED / "tokenizer.json"
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    base = from_base(arguments.base, str(tokenizer)).to(device)
    network = from_base(arguments.start or arguments.base, str(tokenizer), arguments.frozen).to(device)
    groups = [{"params": [p for p in network.parameters() if p.requires_grad], "lr": arguments.rate}]
    arguments.out.mkdir(parents=True, exist_ok=True)
    progress = Progress(network, groups, arguments.steps, arguments.out / "state.pt")
    progress.resume()
    print(f"{arguments.steps} steps, {progress.step} of them made", flush=True)
    network.train()
    base.eval()
    lesson = Lesson(network, base, draws(arguments.data), general_draw(arguments.data / "sentiment"))
    train(lesson, progress, arguments.seed)
    progress.keep()
    write(network.bert, arguments.out / arguments.name, tokenizer)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the encoder of roles and items.")
    parser.add_argument("--base", required=True, help="encoder to start from: a folder or a hub id")
    parser.add_argument("--start", help="another run's encoder, to begin from")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds roles/ and sentiment/")
    parser.add_argument("--frozen", type=int, default=0, help="layers from below that stay as they are")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--out", type=Path, required=True, help="where the state is kept")
    parser.add_argument("--name", default="passaparola-e5-small", help="folder below OUT for the trained encoder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
