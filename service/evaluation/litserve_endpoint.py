"""LitServe with its dynamic batching over the very session that our service asks.

`python -m service.evaluation.litserve_endpoint --model FOLDER --port N` answers POST /predict {"text", "start", "end"}:
a document a request, which is what it merges. It is told where the brand stands; our service has to find out.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from litserve import LitAPI, LitServer

from models.sentiment.bundled import BundledSentiment
from models.sentiment.interface import Passage, Sentiment

BATCH = 16
BATCH_SECONDS = 0.005  # how long it waits for a batch to fill; under the load of the benchmark it never has to


class SentimentApi(LitAPI):  # type: ignore[misc]  # without types
    """One worker with the model, as ours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(max_batch_size=BATCH, batch_timeout=BATCH_SECONDS)
        self._folder = folder

    def setup(self, device: str) -> None:
        """Load the model, in the worker's process."""
        self._model = BundledSentiment(self._folder)
        self._model.score([Passage("ready")])

    def decode_request(self, request):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        """From the plain JSON: LitServe takes a type that stands here for one that FastAPI is to check first."""
        return Passage(request["text"], targets=((request["start"], request["end"]),))

    def batch(self, inputs: Sequence[Passage]) -> Sequence[Passage]:
        return inputs

    def predict(self, x: Sequence[Passage]) -> list[Sentiment]:
        return self._model.score(x)

    def unbatch(self, output: Sequence[Sentiment]) -> Sequence[Sentiment]:
        return output

    def encode_response(self, output):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        """As for the request."""
        return {"label": output.label, "probabilities": output.probabilities, "uncertain": output.uncertain}


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve the bundled model through LitServe.")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    server = LitServer(SentimentApi(arguments.model), accelerator="cpu", workers_per_device=1)
    server.run(host="127.0.0.1", port=arguments.port, log_level="warning", generate_client_file=False)


if __name__ == "__main__":
    main()
