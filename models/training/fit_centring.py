"""Fits the means that ship with the encoder: `python -m models.training.fit_centring --data FOLDER [--model FOLDER]`.

From training sets alone. Titles: the ESCO titles, in each of their languages. Prose about roles: the ESCO descriptions.
Items: the training headlines and the project's own items in English. The last two are English, and another language's
mean is the English one moved by what separates the titles of the two languages; for items in Italian and Danish, by
what separates the project's own in the three languages, which are about the same things. What people write of
themselves is no description of an occupation: in the three languages the mean of prose about roles is halfway to that
of the project's own training profiles. A default is the mean of the languages.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from models.centring import DEFAULT, FILE, Kind
from models.encoder import PREFIXES, TITLE_WORDS
from models.runtime import Session
from models.training.corpora import data_and_model, read_rows
from models.training.matching_sets import LANGUAGES, items, profiles

SAMPLE = 1000  # texts a mean, evenly spread over the file

Means = dict[str, NDArray[np.float32]]


def role_titles(data: Path) -> dict[str, list[str]]:
    """The preferred ESCO title of every occupation, by language."""
    titles: dict[str, list[str]] = {}
    for row in read_rows(data / "roles/esco/esco_titles.jsonl"):
        for language, names in row["titles"].items():
            titles.setdefault(language, []).append(names[0])
    return titles


def descriptions(data: Path) -> list[str]:
    """What the ESCO occupations are about, in English."""
    return [row["description_en"] for row in read_rows(data / "roles/esco/esco_titles.jsonl")]


def headlines(data: Path) -> list[str]:
    """The English training headlines."""
    return [row["title"] for row in read_rows(data / "roles/train/news_items.jsonl")]


def own_items(language: str) -> list[str]:
    """The project's own training items in one language, as the product reads them."""
    return [f"{item.title}. {item.summary}".removesuffix(". ") for item in items("train") if item.language == language]


def own_prose(language: str) -> list[str]:
    """What the project's own training profiles say in one language, beyond a title."""
    told = [
        text for person in profiles("train") if person.language == language for text in person.role().facets().values()
    ]
    return [text for text in told if len(text.split()) > TITLE_WORDS]


def fit(session: Session, data: Path) -> Means:
    """Means keyed as `models.centring` reads them."""
    titles = {language: _mean(session, "role", texts) for language, texts in role_titles(data).items()}
    prose, item = _mean(session, "about", descriptions(data)), _mean(session, "item", headlines(data))
    own = {language: _mean(session, "item", own_items(language)) for language in LANGUAGES}
    shifts = {language: mean - titles["en"] for language, mean in titles.items()}
    item_shifts = shifts | {language: mean - own["en"] for language, mean in own.items()}
    english = (item + own["en"]) / 2
    about = {language: prose + shift for language, shift in shifts.items()}
    about |= {language: (about[language] + _mean(session, "about", own_prose(language))) / 2 for language in LANGUAGES}
    kinds: dict[Kind, Means] = {
        "role": titles,
        "about": about,
        "item": {language: english + shift for language, shift in item_shifts.items()},
    }
    return {f"{kind}.{language}": mean for kind, means in kinds.items() for language, mean in _with_default(means)}


def _with_default(means: Means) -> list[tuple[str, NDArray[np.float32]]]:
    return [*means.items(), (DEFAULT, np.mean(list(means.values()), axis=0, dtype=np.float32))]


def _mean(session: Session, kind: Kind, texts: list[str]) -> NDArray[np.float32]:
    chosen = texts[:: -(-len(texts) // SAMPLE)]
    vectors = session.encode([PREFIXES[kind] + text for text in chosen])
    return np.asarray(vectors.mean(axis=0), dtype=np.float32)


def main() -> None:
    data, model = data_and_model("Fit the means that centre the encoder's vectors.")
    means = fit(Session(model), data)
    (model / FILE).write_bytes(save(means))
    print(f"{model / FILE}: {', '.join(sorted(means))}")


if __name__ == "__main__":
    main()
