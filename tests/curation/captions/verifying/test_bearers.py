"""Whether a name that an item has not is a person's, a place's or an organisation's."""

import pytest

from curation.captions import CaptionRules, Source
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.names import check_names

CANAL = {
    "en": Source(
        story="en", title="Canal town counts its herons", url=None, language="en", kind="third_party",
        source_name="Waterway Weekly",
        text="Volunteers of the Lockside Trust counted 41 herons in Brinley, says warden Ruth Adeyemi. Calder Bank pays for "
        "the hides, which Orlan Timber built. Higher Regional Court judges ruled on the towpath. Colin Brandt, 44, led it.",
    ),
    "it": Source(
        story="it", title="Gli aironi del canale", url=None, language="it", kind="third_party", source_name="Acque",
        text="I volontari del Circolo Chiusa hanno contato 41 aironi a Brignola, dice la guardiana Rossella Ferri. Le "
        "capanne, costruite da Legni Orlan, le paga la Banca del Canale. Il Tribunale di Brignola ha deciso. Marco Dotti, "
        "biologo, ha guidato la conta.",
    ),
    "da": Source(
        story="da", title="Hejrerne ved kanalen er talt", url=None, language="da", kind="third_party", source_name="Vand",
        text="Frivillige i foreningen Slusens Venner har talt 41 hejrer i Brinlev, siger naturvejleder Karen Ahlund. Skjulene, "
        "som Orlan Træ har bygget, betaler Kanalens Sparekasse. Østre Landsret har afgjort sagen. Ole Brandt ledede turen.",
    ),
}  # fmt: skip


def codes(language: str, caption: str) -> list[str]:
    check = check_names(Ground(CANAL[language], CaptionRules(), language))
    return [finding.code for finding in check(Case(caption, caption))]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Wetmark finds 41 herons on the canal."),
        ("en", "According to Wetmark, herons are back."),
        ("en", "The herons' hides were built by Sandholt Joinery."),
        ("en", "Hides for the herons, paid for by the Ferncliff."),
        ("en", "A great count by the charity Wetmark."),
        ("en", "We build hides for Downmoor Housing."),
        ("en", "Lower Regional Court judges ruled on the towpath."),
        ("it", "Legamare teme per gli aironi."),
        ("it", "Secondo Doxameter gli aironi sono 41."),
        ("it", "Bravi i volontari e la Falegnameria Sandrini che ha costruito le capanne."),
        ("it", "Le capanne le paga la Cassa Montana."),
        ("it", "Il CREA ha contato 41 aironi."),
        ("da", "Seges har talt 41 hejrer."),
        ("da", "Ifølge Epinova er hejrerne tilbage."),
        ("da", "Skjulene er betalt af Bredby Landbosparekasse."),
        ("da", "Vestre Landsret har afgjort sagen om stien."),
        ("da", "Tak til boligforeningen Højvang for skjulene."),
        ("da", "Energinet har talt hejrer."),
    ],
)
def test_firms_institutes_and_courts_are_organisations(language: str, caption: str) -> None:
    assert codes(language, caption) == ["organisation"]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Ruta Adeyemi counts herons for a living."),
        ("en", "Ruth Adebayo counts herons for a living."),
        ("en", "Colin Reed, 44, led the count."),
        ("en", "Warden Gordon Marsh says the herons are back."),
        ("en", "Herons again in Wexley."),
        ("en", "Herons, and not only in Norway."),
        ("it", "Rosanna Ferri conta aironi di mestiere."),
        ("it", "Lo dice la guardiana Tullia Bindi."),
        ("it", "Il biologo Dotto conosce ogni airone: bravo, Mario Dotti!"),
        ("it", "Aironi anche a Fossalta."),
        ("da", "Karin Ahlund kender hver hejre."),
        ("da", "Ove Brandt ledede turen."),
        ("da", "Naturvejlederen Bitte Vesterlund kender hver hejre."),
        ("da", "Nu er der også hejrer i Sverige."),
    ],
)
def test_people_and_places_are_names(language: str, caption: str) -> None:
    assert set(codes(language, caption)) == {"name"}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Forty-one herons! Close, but no record. Seventeen more would do it. Phew."),
        ("en", "(I volunteer there.) Herons, hides, happiness. Congrats to everybody at the Trust!"),
        ("en", "Birds on a Siberian morning, or so it felt. Happy New Year's, herons."),
        ("it", "Lavoro vicino al canale. Settemila passi, quarantuno aironi. Ditelo a tutti. Evviva!"),
        ("it", "Lavoriamo coi volontari. Condividetelo, volontari. Fotografi, a voi! Ahimè, piove. Ecco gli aironi."),
        ("it", "Senza volontari, no. Senza capanne, nemmeno. Difficoltà? Tante. Sviluppatori, venite a contare."),
        ("da", "Enogfyrre hejrer! Hejretællingen er slut. Sikke en dag. Kunne det ske andre steder i Danmark?"),
        ("da", "Tillykke til de frivillige. Skål for Brandt! Naturvejledning, når den er bedst. Spørg Ahlund."),
    ],
)
def test_ordinary_words_and_exclamations_name_nobody(language: str, caption: str) -> None:
    assert codes(language, caption) == []
