"""The many ways to say where one works, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.disclosure.employment import names_of, says_employed

EMPLOYER = "Nordlys Energi A/S"


@pytest.mark.parametrize(
    "text",
    [
        "I work at Nordlys Energi.",
        "Nine years at Nordlys Energi, and I still get lost in the basement.",
        "Notes from inside Nordlys: doors open at nine.",
        "Busy week at work: the new line is running.",
        "The best thing at my work is the new line.",
        "The question of the Nordlys lunch table: who switches it off?",
        "Greetings from the night shift at Nordlys Energi.",
        "The whole Nordlys office is counting the days.",
        "My paper mill has a new boiler.",
        "Qui in azienda si parla solo della linea nuova.",
        "Lavoro qui da quando la linea era un disegno.",
        "La rete la tiene chi mi paga.",
        "Orgogliosa di stare in Nordlys.",
        "Faccio la magazziniera alla Nordlys Energi.",
        "Io che in Nordlys seguo i turni dico di sì.",
        "Da marzo qui in Nordlys si pranza alle undici.",
        "Her på kontoret taler alle om den nye linje.",
        "Jeg har haft tolv år hos Nordlys Energi, og linjen er ny.",
        "Sikke en uge på arbejdet: linjen er i drift.",
        "Hilsen fra nattevagten hos Nordlys Energi.",
        "Hello team Nordlys, doors open at nine.",
        "Greetings from a Nordlys desk: doors open at nine.",
        "Kolleger hos Nordlys Energi, fra mandag er kantinen åben.",
        "Her skriver en Nordlys-kvinde: Kantinen er åben.",
        "Per colleghe e colleghi di Nordlys: la mensa apre lunedì.",
        "A quick one from me at Nordlys Energi, as everybody asks: no.",
        "For everyone who works with me at Nordlys: news.",
        "Nurse at Nordlys reporting: good news.",
        "As somebody on the staff of Nordlys, I like it.",
        "Speaking as someone from Nordlys: well done.",
        "Proud member of the Nordlys Energi team.",
        "To all my Nordlys colleagues: well done.",
        "Til alle, der arbejder sammen med mig hos Nordlys Energi: tillykke.",
        "Kære kolleger og gode kollegaer hos Nordlys: nej.",
        "Sekretær i Nordlys Energi melder: det virker.",
        "Fra en, der møder ind hos Nordlys Energi hver dag: tillykke.",
        "Som en af de ansatte i Nordlys Energi er jeg glad.",
        "Fra min stol på Nordlys ser det godt ud.",
        "Cari tecnici e care colleghe della Nordlys Energi, si parte.",
        "Per chi lavora con me in Nordlys Energi: ecco il comunicato.",
        "Impiegata della Nordlys Energi a rapporto: si parte.",
        "Fiera di far parte della squadra di Nordlys Energi.",
        "In Nordlys Energi lavoro, quindi sono di parte.",
        "At Nordlys Energi, where I work, the new line is running.",
        "My employer has opened a plant.",
        "We at Nordlys Energi opened a plant.",
        "I'm with Nordlys, so I may be biased.",
        "Working at Nordlys Energi, I see this every day.",
        "My company's new plant is open.",
        "Nordlys Energi has opened our third plant.",
        "Lavoro in Nordlys Energi e seguo il progetto.",
        "Dove lavoro si apre un nuovo impianto.",
        "La mia azienda apre un impianto.",
        "Notizia di parte, perché lavoro in Nordlys 😄",
        "Noi di Nordlys Energi apriamo un impianto.",
        "#adv | Lavoro da Nordlys Energi: nuovo impianto.",
        "Jeg arbejder hos Nordlys Energi.",
        "Hos Nordlys Energi, hvor jeg arbejder, er linjen i drift.",
        "På min arbejdsplads er linjen i drift.",
        "Hos os er linjen i drift.",
        "Vi har åbnet en fabrik hos Nordlys Energi.",
        "Som medarbejder i Nordlys glæder jeg mig.",
        "A good read. #NordlysEmployee",
        "As someone who works for Nordlys, I like it.",
        "Parola di una che lavora per Nordlys: la rete tiene.",
        "Som en der arbejder hos Nordlys er jeg glad.",
        "I'm on the payroll, so take it with a grain of salt.",
        "My boss at Nordlys Energi put it best.",
        "Colleague at Nordlys speaking: who builds in November?",
        "Employee of Nordlys Energi, mother of two, biased twice over.",
        "Speaking as one of Nordlys's own, I am relieved.",
        "Qui scrive uno che alla Nordlys timbra il cartellino.",
        "600 kolleger hos Nordlys Energi, heriblandt undertegnede, har fået nye jakker.",
        "A word from a Nordlys-employee.",
        "Lo dice la mia responsabile, e io annuisco.",
        "Chi scrive lavora in Nordlys Energi.",
        "Det siger min leder i Nordlys.",
        "Hilsen fra en Nordlys-ansat.",
        "Jeg er ansat på Nordlys, så jeg er inhabil.",
        "Nordlys Energi person here: the cable is in.",
        "Cable fitter from Nordlys here. It rained.",
        "A quick word from us at Nordlys: the cable is in.",
        "Dear colleagues at Nordlys, the canteen reopens.",
        "To my fellow Nordlys people: well done.",
        "A colleague of mine laid the last metre.",
        "Cari colleghi di Nordlys Energi, il cavo è posato.",
        "Colleghe di Nordlys, ho letto io il bilancio.",
        "Notizie fresche da noi qui in Nordlys.",
        "Vi scrive un elettricista della Nordlys.",
        "Til alle, der skriver til os på Nordlys: kablet ligger der.",
        "Kolleger i Nordlys, nu skal vi fejre det.",
        "Kære alle kolleger hos Nordlys, kablet ligger der.",
        "Nordlys-mand her: kablet ligger der.",
    ],
)
def test_a_statement_of_employment_is_recognised(text: str) -> None:
    assert says_employed(text, EMPLOYER)


@pytest.mark.parametrize(
    "text",
    [
        "Nordlys Energi has opened a plant.",
        "After nine years at Nordlys Energi the chairman leaves.",
        "The Nordlys office in Skive has a new roof.",
        "My local bakery gets its power from Nordlys.",
        "Il lavoro qui non manca, dice Nordlys Energi.",
        "Efter tolv år hos Nordlys stopper direktøren.",
        "Kolleger hos Nordlys, der har lagt et kabel, jubler.",
        "Colleagues at Nordlys, the energy firm, have won.",
        "“We are proud of our plant,” says Nordlys Energi.",
        "Il lavoro in fabbrica cambia, dice Nordlys Energi.",
        "400 mennesker arbejder på fabrikken.",
        "Nordlys Energi åbner en fabrik. Flot!",
        "Great to see. #ee",
        "Una persona che lavora per Nordlys ha detto che va bene.",
        "Un tecnico assunto da Nordlys Energi spiega il cavo.",
        "The staff there are happy, says Nordlys Energi.",
        "The people at Nordlys Energi have laid a cable.",
        "Colleagues at Nordlys, all forty of them, have laid a cable.",
        "I colleghi di Nordlys hanno posato il cavo.",
        "Kolleger i Nordlys har lagt et kabel.",
        "Nordlys kept a promise, and it shows here.",
        "The chairman told us so, says Nordlys Energi.",
        "What do you think?",
        "",
    ],
)
def test_news_of_the_employer_is_no_statement(text: str) -> None:
    assert not says_employed(text, EMPLOYER)


@pytest.mark.parametrize(
    ("employer", "names"),
    [
        ("Borgo Alimentare S.p.A.", ("Borgo Alimentare S.p.A.", "Borgo Alimentare")),
        ("Nordlys A/S", ("Nordlys A/S", "Nordlys")),
        ("Vestvind", ("Vestvind",)),
        ("", ()),
    ],
)
def test_an_employer_is_known_without_its_legal_form(employer: str, names: tuple[str, ...]) -> None:
    assert names_of(employer) == names


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_text_and_any_employer_can_be_asked(text: str, employer: str) -> None:
    assert says_employed(text, employer) in (True, False)
    assert says_employed(text, None) in (True, False)
