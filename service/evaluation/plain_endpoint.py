"""What most people would write first: FastAPI around a `transformers` pipeline, in float32.

`python -m service.evaluation.plain_endpoint --model FOLDER --port N` answers POST /classify {"texts": [...]}. The
handler is a coroutine: requests take turns at all cores, where in threads all would begin at once and end late.
"""

import argparse
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

from service.evaluation.float_pipeline import float_pipeline


class Texts(BaseModel):
    """What is to be classified."""

    texts: list[str]


def create_plain(classify: Any) -> FastAPI:  # noqa: ANN401  # untyped library
    """The application around a pipeline."""
    app = FastAPI()

    @app.post("/classify", response_model=None)
    async def classified(request: Texts) -> list[list[dict[str, str | float]]]:
        answers: list[list[dict[str, str | float]]] = classify(request.texts, top_k=None)
        return answers

    @app.get("/ready")
    async def ready() -> dict[str, str]:
        return {"status": "ready"}

    return app


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve the bundled weights in float32 through a pipeline.")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    classify = float_pipeline(arguments.model)
    classify(["ready"], top_k=None)
    uvicorn.run(create_plain(classify), port=arguments.port, log_level="warning")


if __name__ == "__main__":
    main()
