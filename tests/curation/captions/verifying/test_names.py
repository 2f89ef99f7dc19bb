"""Names a caption may use, and those its item does not have."""

from dataclasses import replace

import pytest
from hypothesis import given
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


def test_a_first_name_may_be_shortened_before_its_last() -> None:
    assert codes("Coli Brandt leads the works, and Ru Adeyemi speaks for them.") == []
    assert codes("The works of Ro Adeyemi.") == ["name"]


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Ridehallen i Ormsby åbner.", "Ormsby Ridehal åbner."),
        ("Vandtårnet i Ormsby åbner.", "Ormsby Vandtårn åbner."),
    ],
)
def test_a_danish_noun_may_lose_its_article_in_a_name(text: str, caption: str) -> None:
    assert codes(caption, Source("r", "", text, None, "da", "third_party", "Feed"), "da") == []


def test_a_townsman_brings_his_town() -> None:
    item = Source("r", "", "Lo dice il muratore potentino Aldo Brega.", None, "it", "third_party", "Feed")
    assert codes("Aldo Brega, muratore di Potenza, ha ragione.", item, "it") == []


def test_growers_and_common_acronyms_name_nobody() -> None:
    assert codes("Fungicoltori, attenti!", language="it") == []
    assert codes("The barrier is near the A&E and the B&B.") == []


def test_a_side_of_the_country_is_no_name_where_the_item_names_no_other() -> None:
    assert codes("Nobody down South builds barriers like this.") == []
    north = replace(MARINA, text=f"{MARINA.text} The North pays.")
    assert codes("Nobody down South builds barriers like this.", north) == ["organisation"]


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


@given(st.text(max_size=200))
def test_spans_lie_in_the_caption_and_are_no_blank(caption: str) -> None:
    check = check_names(Ground(MARINA, CaptionRules(), "en"))
    for finding in check(Case(caption, caption)):
        assert caption[finding.start : finding.end].strip()


QUARRY = Source(
    story="q", title="Cava riaperta a Pietrasecca", url=None, language="it", kind="third_party", source_name="Sassi",
    text="La cava di Pietrasecca riapre. «Era ora», dice l'amministratrice delegata Irene Baldi; il direttore tecnico Sauro "
    "Monti guida i lavori. Paga la Regione Marche, e l'Università di Urbino studia la polvere di Puglia. Un camion pesa 40. "
    "Contraria Pia Neri, presidente di Quercia; Betulla tace. Il direttore Ugo Galli osserva.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("caption", "code"),
    [
        ("Sauro Monti, amministratore delegato, ne è lieto.", "name"),
        ("Lo dice il direttore tecnico Irene Baldi.", "name"),
        ("Lo dice la direttrice Pia Neri.", "name"),
        ("Lo annuncia Irene Baldi, presidente del consiglio.", "name"),
        ("Pia Neri, presidente di Betulla, ne è lieta.", "organisation"),
        ("Paga la Regione Puglia.", "organisation"),
        ("La studia l'Università di Pietrasecca.", "organisation"),
        ("Che bello per la Toscana!", "name"),
        ("Viene da Ancona.", "name"),
    ],
)
def test_offices_bodies_and_regions_are_not_to_be_exchanged(caption: str, code: str) -> None:
    assert codes(caption, QUARRY, "it") == [code]


@pytest.mark.parametrize(
    "caption",
    [
        "Irene Baldi, amministratrice delegata, è lieta. Con lei il direttore tecnico Sauro Monti.",
        "La direttrice Irene Baldi, Pia Neri, presidente di Quercia, e Ugo Galli, direttore.",
        "Merci, Regione Marche! Danke a tutti. Il cav. Monti sorride.",
        "Un camion da 40 Nm3 e 12 Wh/kg.",
        "La Regione e l'Università, finalmente insieme.",
    ],
)
def test_titles_thanks_and_units_name_nobody(caption: str) -> None:
    assert codes(caption, QUARRY, "it") == []


@pytest.mark.parametrize(
    ("language", "text", "caption"),
    [
        ("da", "Midtjysk Universitet låner et laboratorium ud.", "MJU låner et laboratorium ud."),
        ("it", "Il ponte di Siena è finito.", "Un ponte che pare del Trecento, o degli anni Sessanta."),
        ("en", "The City of Siena has a bridge.", "The bridge is ready, says my GP. Hej, Siena! Guten Morgen!"),
        ("it", "The City of Siena has a bridge.", "Il ponte lo ha pagato la Città di Siena."),
        ("it", "The City of Turin has a bridge.", "Il ponte lo ha pagato la Città di Torino."),
        ("it", "Il ponte di Siena è finito.", "Ponti come questo al Sud non ne ho visti, nel Nord-Est forse."),
        ("da", "Il forno di Siena è acceso.", "Vandovn i Siena: den brænder."),
        ("it", "Firmato il contratto dei metalmeccanici.", "Firmato il CCNL, e il TFR non cambia."),
    ],
)
def test_short_names_eras_and_greetings_name_nobody_else(language: str, text: str, caption: str) -> None:
    theirs = "en" if text.startswith("The") else "it" if text.startswith(("Il", "Firmato")) else "da"
    assert codes(caption, Source("r", "", text, None, theirs, "third_party", "Feed"), language) == []


def test_letters_that_no_body_of_the_item_has_are_another_bodys() -> None:
    source = Source("r", "", "Midtjysk Universitet låner ud.", None, "da", "third_party", "Feed")
    assert codes("Det siger MVU.", source, "da") == ["organisation"]


@pytest.mark.parametrize(
    ("language", "text", "caption", "found"),
    [
        ("da", "Broen i Brædstrup er færdig.", "Endelig en bro til Jylland.", []),
        ("da", "Broen i Odense er færdig.", "Endelig en bro til Jylland.", ["name"]),
        ("da", "Broen i Grenaa er færdig.", "Great news for Djursland og Østjylland.", []),
        ("it", "Il ponte di Rocchetta è finito.", "Un ponte nuovo in Piemonte.", []),
        ("it", "Il ponte di Siena è finito.", "Un ponte nuovo in Piemonte.", ["name"]),
        ("da", "Færgen fra Hirtshals sejler igen.", "Bølger på Skagerrak!", []),
        ("da", "Færgen over Kattegat sejler igen.", "Bølger på Skagerrak!", ["name"]),
    ],
)
def test_a_region_is_strange_where_the_item_is_elsewhere(
    language: str, text: str, caption: str, found: list[str]
) -> None:
    source = Source("r", "Nyt", text, None, language, "third_party", "Feed")

    assert codes(caption, source, language) == found


REGION = Source(
    story="r", title="", url=None, language="da", kind="third_party", source_name="Avisen",
    text="Region Midtholm sparer på vikarer. Til sammenligning har Region Sydvest skåret det dobbelte.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("I Region Midtholm ser det ikke sådan ud.", []),
        ("Godt for Region Midtholm!", []),
        ("Godt for Region Sydvest!", []),
    ],
)
def test_a_body_that_a_sentence_of_the_item_begins_with_is_known(caption: str, found: list[str]) -> None:
    assert codes(caption, REGION, "da") == found


def test_a_headline_that_begins_with_a_body_names_it_by_no_ordinary_word() -> None:
    item = replace(
        REGION, title="University Students Win Prize", text="The university in Bergen is proud.", language="en"
    )
    assert codes("Bergen University is proud.", item, "en") == []
