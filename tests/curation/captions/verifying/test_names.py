"""Names a caption may use, and those its item does not have."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.captions import CaptionRules, Source
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.names import check_names
from tests.curation.captions.samples import STORIES, rules_for

MARINA = Source(
    story="s", title="Tidal barrier at Ormsgate moves ahead", url=None, language="en", kind="third_party",
    source_name="Harbour Post",
    text="The European Central Bank lends £90 million for the barrier in Ormsgate, said Ruth Adeyemi of Calder Marine. "
    "Colin Brandt, an engineer from Aarhus, will lead the works. Pumps come from Calder Marine in Leeds.",
)  # fmt: skip


def codes(caption: str, source: Source = MARINA, language: str = "en", rules: CaptionRules | None = None) -> list[str]:
    check = check_names(Ground(source, rules or CaptionRules(), language))
    return [finding.code for finding in check(Case(caption, caption))]


@pytest.mark.parametrize(
    "caption",
    [
        "Ruta Adeyemi speaks for the barrier.",
        "The barrier, says Ruth Adeyem, moves ahead.",
        "Mark Brandt leads the works.",
        "A barrier for Ormskirk.",
        "Sheffield gets a barrier.",
        "The French engineer leads the works.",
        "Colin Adeyemi leads the works.",
        "Works begin in Odense.",
    ],
)
def test_a_name_the_item_has_not_is_found(caption: str) -> None:
    assert codes(caption) == ["name"]


@pytest.mark.parametrize(
    "caption",
    [
        "Pumps by Halvorsen Ltd go in first.",
        "Pumps come from their supplier Halvorsen.",
        "The Bank of Humber lends the money.",
        "UNICEF lends the money.",
        "Lent by the HBXQ, no less.",
    ],
)
def test_a_legal_form_a_word_or_an_acronym_makes_an_organisation(caption: str) -> None:
    assert codes(caption) == ["organisation"]


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("The ECB lends for Ormsgate's barrier. Adeyemi is pleased, and so am I!", "en"),
        ("WOW. This is FREE reading, and NOT long. Kudos to Dr Adeyemi and CEO Brandt!", "en"),
        ("Ninety million! 🌊 Great pumps, great people. – Worth a read: Calder's pumps.", "en"),
        ("A Barrier Moves Ahead And Everybody Wonders Why", "en"),
        ("The Danish engineer Colin Brandt, from Denmark, works in Europe.", "en"),
        ("La BCE presta i soldi. L'ingegnere danese viene da Aarhus, in Danimarca. Complimenti!", "it"),
        ("Den Europæiske Centralbank låner pengene ud. Pumperne fra Leeds-fabrikken er på vej til Ormsgate.", "da"),
        ("I går kom Ormsgateprojektet videre. Vil I læse med? Ingeniøren er fra Danmark.", "da"),
        ("Sehr gute Pumpen für die Stadt", "de"),
    ],
)
def test_what_the_item_bears_out_or_names_nobody_stands(caption: str, language: str) -> None:
    assert codes(caption, language=language) == []


@pytest.mark.parametrize("language", ["da", "en", "it"])
@pytest.mark.parametrize("story", range(4))
def test_an_item_names_nothing_that_it_does_not_name(language: str, story: int) -> None:
    source = STORIES[language][story]

    assert codes(f"{source.title}. {source.text}", source, language, rules_for(language)) == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("it", "Rispetto al 1998 meno acqua, a Parma. Leggetelo!"),
        ("da", "Vingerne fra Esbjergfabrikken. Tankevækkende!"),
    ],
)
def test_ordinary_words_begin_sentences_in_every_language(language: str, caption: str) -> None:
    assert codes(caption, STORIES[language][0], language) == []


@settings(deadline=None)  # the first text of each language loads its dictionary
@given(st.text(max_size=200))
def test_spans_lie_in_the_caption_and_are_no_blank(caption: str) -> None:
    check = check_names(Ground(MARINA, CaptionRules(), "en"))
    for finding in check(Case(caption, caption)):
        assert caption[finding.start : finding.end].strip()
