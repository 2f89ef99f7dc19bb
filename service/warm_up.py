"""Models are loaded in threads of their own, so that the service answers at once and says what it waits for."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from models.encoder import Encoder, ModelError

PATIENCE_SECONDS = 10.0  # how long closing waits for a model that is still loading

Model = TypeVar("Model")


class WarmUp(Generic[Model]):
    """Loads a model in the background and has it answer once; then the thread may go on working with it.

    `trouble` says why the model cannot be used: it is still loading, loading failed, or the work ended with an error.
    """

    def __init__(
        self,
        what: str,
        load: Callable[[], Model],
        prove: Callable[[Model], str],
        failures: tuple[type[Exception], ...],
        work: Callable[[Model], None] = lambda _model: None,
    ) -> None:
        """`prove` asks the model once and returns its identity; `failures` are the errors that tell what to do."""
        self.what = what
        self._load = load
        self._prove = prove
        self._failures = failures
        self._work = work
        self._thread = threading.Thread(target=self._run, name=f"{what}-warm-up", daemon=True)
        self.identity: str | None = None
        self.trouble: str | None = f"{what}: still loading"

    def start(self) -> None:
        """Begin loading; once only."""
        self._thread.start()

    def close(self) -> None:
        """Wait for the thread, within reason: inside native code it cannot be stopped."""
        self._thread.join(PATIENCE_SECONDS)

    def _run(self) -> None:
        trouble: str | None = f"{self.what}: failed; the log of the service says why"
        try:
            model = self._load()
            self.identity = self._prove(model)
            self.trouble = None
            self._work(model)
            trouble = None
        except self._failures as error:
            trouble = f"{self.what}: {error}"
        finally:
            self.trouble = trouble


def encoder_warm_up(load: Callable[[], Encoder]) -> WarmUp[Encoder]:
    """Has an encoder encode once."""

    def prove(encoder: Encoder) -> str:
        encoder.encode_items(["ready"], ["en"])
        return encoder.identity

    return WarmUp("encoder", load, prove, (ModelError, OSError))
