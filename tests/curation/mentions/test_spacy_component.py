"""The component in a pipeline."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from curation.mentions import Mention

BRANDS = [
    {"name": "Kalvento", "id": "kalvento", "aliases": ["Fjell 400"], "exclude": ["Kalvento Day"]},
    {"name": "Enel"},
]
TEXT = "Kalventos Fjell 400 slår dell'Enel på Kalvento Day"
MENTIONS = (
    Mention("kalvento", 0, 8, "Kalvento"),
    Mention("kalvento", 10, 19, "Fjell 400"),
    Mention("Enel", 30, 34, "Enel"),
)


def pipeline() -> Language:
    nlp = spacy.blank("da")
    nlp.add_pipe("passaparola_mentions", config={"brands": BRANDS})
    return nlp


def test_the_documents_of_a_pipeline_have_their_mentions() -> None:
    nlp = pipeline()

    assert nlp(TEXT)._.mentions == MENTIONS
    assert [doc._.mentions for doc in nlp.pipe(["", TEXT])] == [(), MENTIONS]


def test_mentions_go_where_the_document_goes() -> None:
    nlp = pipeline()
    doc = nlp(TEXT)

    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()

    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.mentions == MENTIONS
    assert [each._.mentions for each in DocBin().from_bytes(kept).get_docs(nlp.vocab)] == [MENTIONS]


def test_a_saved_pipeline_keeps_its_brands(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path / "pipeline")

    assert spacy.load(tmp_path / "pipeline")(TEXT)._.mentions == MENTIONS


def test_without_brands_and_without_the_component_there_are_no_mentions() -> None:
    nlp = spacy.blank("it")
    assert nlp.make_doc(TEXT)._.mentions == ()

    nlp.add_pipe("passaparola_mentions")
    assert nlp(TEXT)._.mentions == ()


@pytest.mark.parametrize(
    ("brand", "place"), [({"nam": "Kalvento"}, "nam"), ({"name": 1}, "name"), ({"name": " "}, "names nothing")]
)
def test_a_brand_that_cannot_be_read_is_told(brand: dict[str, object], place: str) -> None:
    with pytest.raises(ValueError, match=place):
        spacy.blank("it").add_pipe("passaparola_mentions", config={"brands": [brand]})


def test_the_entry_point_is_enough_and_the_matcher_needs_no_spacy() -> None:
    by_name = "import spacy; spacy.blank('en').add_pipe('passaparola_mentions')"
    alone = "import sys, curation.mentions; assert 'spacy' not in sys.modules"
    for program in (by_name, alone):
        subprocess.run([sys.executable, "-c", program], check=True)
