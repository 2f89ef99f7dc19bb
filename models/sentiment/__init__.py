"""How a text speaks of what it names: `load_sentiment` gives a model, a `Passage` asks, a `Sentiment` answers.

The bundled model reads the mention's own sentences with the target marked, offline and without torch. Any Hugging Face
model that classifies sequences is a name away.
"""

from pathlib import Path

from models.interface import ModelError
from models.sentiment.bundled import BUNDLED, BundledSentiment
from models.sentiment.interface import LABELS, Label, Passage, Sentiment, SentimentModel, Span

__all__ = [
    "BUNDLED",
    "LABELS",
    "BundledSentiment",
    "Label",
    "ModelError",
    "Passage",
    "Sentiment",
    "SentimentModel",
    "Span",
    "load_sentiment",
]


def load_sentiment(reference: str | None = None) -> SentimentModel:
    """The bundled model, a folder in its format, or a Hugging Face sequence classifier by path or hub id.

    Raises `ModelError`.
    """
    if reference is not None and not reference.strip():
        raise ModelError(
            "the model of sentiment has an empty name: give a folder or a hub id, or leave it out for the bundled one"
        )
    folder = BUNDLED if reference is None else Path(reference)
    if reference is None or _is_bundled_format(folder):
        return BundledSentiment(folder)
    from models.sentiment.sequence_classifier import load_sequence_classifier

    return load_sequence_classifier(reference)


def _is_bundled_format(folder: Path) -> bool:
    config = folder / "config.json"
    return config.is_file() and '"calibration"' in config.read_text(encoding="utf-8", errors="replace")
