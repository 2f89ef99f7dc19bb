"""The matcher as a spaCy component: `nlp.add_pipe("passaparola_mentions", config={"brands": [{"name": "Kalvento"}]})`.

Found by spaCy through the entry point in `pyproject.toml`. `doc._.mentions` holds the mentions. They are spans of
characters, not of tokens (`dell'Enel` may be one token), so they are kept in `doc.user_data` as plain values, which
goes wherever the document does: to bytes, to another process, to a `DocBin`.
"""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict
from spacy.language import Language
from spacy.tokens import Doc

from curation.config import Brand
from curation.mentions.matcher import Matcher, Mention

_KEY = "passaparola_mentions"


class BrandSetting(BaseModel):
    """One brand as the pipeline's configuration has it: as `Brand`, with the name as id if none is given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    id: str | None = None
    aliases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    case_sensitive: bool = False

    def brand(self) -> Brand:
        """The brand to match."""
        return Brand(self.id or self.name, self.name, self.aliases, self.exclude, self.case_sensitive)


class MentionsComponent:
    """Sets `doc._.mentions`; changes nothing else. The brands are in the pipeline's configuration and saved with it."""

    def __init__(self, brands: Sequence[Brand]) -> None:
        self._matcher = Matcher(brands)

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, with the mentions of its text."""
        doc.user_data[_KEY] = [[mention.brand, mention.start, mention.end] for mention in self._matcher.find(doc.text)]
        return doc


@Language.factory("passaparola_mentions", assigns=["doc._.mentions"], default_config={"brands": []})
def mentions_component(nlp: Language, name: str, brands: list[dict[str, object]]) -> MentionsComponent:
    """The component over `brands`, each as `BrandSetting` says; raises ValueError for one that is wrong."""
    return MentionsComponent([BrandSetting.model_validate(setting).brand() for setting in brands])


def _mentions(doc: Doc) -> tuple[Mention, ...]:
    return tuple(Mention(brand, start, end, doc.text[start:end]) for brand, start, end in doc.user_data.get(_KEY, ()))


Doc.set_extension("mentions", getter=_mentions)
