"""What a caption may say of its writer, and what no article can bear out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.drafting.frames import LANGUAGES
from curation.captions.types import CaptionRules, Finding
from curation.captions.verifying.first_person import check_first_person
from curation.captions.verifying.ground import Case, Ground
from tests.curation.captions.samples import STORIES, rules_for

COMPANY, THIRD_PARTY = 0, 2


def found(caption: str, language: str, story: int = COMPANY, rules: CaptionRules | None = None) -> list[Finding]:
    ground = Ground(STORIES[language][story], rules or rules_for(language), language)
    return list(check_first_person(ground)(Case(caption, caption)))


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "I led the team that built the plant."),
        ("en", "I work at Northwind Energy. I helped design this line."),
        ("en", "I work at Northwind and spent months training technicians."),
        ("en", "I’ve personally tested every battery."),
        ("en", "I was there when the first cell left the line."),
        ("en", "Proud to have been part of this."),
        ("en", "My team and I worked on it for two years."),
        ("en", "My colleagues and I have trained 140 technicians."),
        ("en", "My team has cut water use by 30%."),
        ("en", "I'm one of the engineers who made it happen."),
        ("en", "I got to meet the apprentices."),
        ("en", "I walked through the plant on opening day."),
        ("en", "It was our crew, who trained them all."),
        ("en", "I was on the bus in Bradford when the first cells ran."),
        ("en", "We've had one of the batteries in our cellar for three years."),
        ("en", "I work at Northwind and was there with the technicians in Leeds."),
        ("en", "I was still welding the battery racks in Leeds last spring."),
        ("en", "Having wired up a dozen of the batteries, I can tell you they are heavy."),
        ("en", "I swim my lengths at Northwind's pool in Leeds every week."),
        ("en", "As a long-standing customer of theirs, I'm delighted."),
        ("en", "I was on the pier all night, and I can tell you it was cold."),
        ("en", "Having worked on this for a year, what a day."),
        ("en", "As one of the people behind this plant, what a day."),
        ("en", "We worked so hard for this."),
        ("it", "Ho guidato il gruppo che ha aperto la linea."),
        ("it", "Ho contribuito a questa linea."),
        ("it", "Il mio team ha ridotto la plastica del 40 per cento."),
        ("it", "Ci abbiamo lavorato per mesi."),
        ("it", "Ero presente all'avvio della linea."),
        ("it", "Sono stata tra i tecnici della linea."),
        ("it", "Orgoglioso di aver fatto parte del progetto."),
        ("it", "Io e i miei colleghi abbiamo montato la linea."),
        ("it", "Ho avuto il piacere di incontrare i tecnici."),
        ("it", "È stata la mia squadra a montare la linea."),
        ("it", "Ero in fabbrica a Parma quando è partita la linea."),
        ("it", "Stavo ancora montando la linea a Parma."),
        ("it", "Dopo aver montato scatole per dieci anni, posso dire che pesano."),
        ("it", "Lo dico da loro cliente di vecchia data."),
        ("it", "Nuoto le mie vasche a Parma ogni settimana."),
        ("it", "Ero in piazza e vi assicuro che faceva freddo."),
        ("it", "Coordino il reparto che controlla i lotti."),
        ("da", "Jeg har været med til at bygge fabrikken."),
        ("da", "Jeg stod i spidsen for projektet."),
        ("da", "Mit team har udvidet kajen."),
        ("da", "Mine kolleger og jeg har kontrolleret svejsningerne."),
        ("da", "Jeg var selv med, da fabrikken blev indviet."),
        ("da", "Sidste år testede jeg vingerne."),
        ("da", "Stolt af at have bidraget til vingerne."),
        ("da", "Det er mit hold, der svejser vingerne."),
        ("da", "Jeg stod på kajen i Esbjerg, da vingen kom."),
        ("da", "Jeg har haft en vinge stående i haven i årevis."),
        ("da", "Jeg stod stadig og svejsede den første vinge i Esbjerg."),
        ("da", "Efter selv at have monteret vinger i ti år, kan jeg sige, at de er tunge."),
        ("da", "Jeg har selv siddet i kranen i Esbjerg."),
        ("da", "Som fast kunde gennem mange år er jeg glad."),
        ("da", "Jeg har fået lov til at svejse den første vinge."),
    ],
)
def test_a_deed_of_the_writers_own_is_found(language: str, caption: str) -> None:
    assert {finding.code for finding in found(caption, language)} == {"first_person"}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "I work at Northwind Energy, where we opened our third plant in May."),
        ("en", "My employer has a new plant. My colleagues trained 140 technicians."),
        ("en", "I read this twice and I think you should too. I can't wait for September!"),
        ("en", "I didn't expect the buses. I had no idea. I learned a lot, and I liked the part on water."),
        ("en", "I'm proud to work here and curious what you think. Who else was there?"),
        ("en", "I'd have guessed more. I'm sharing this with my team. My favourite part: the passport."),
        ("en", "If I had to pick one number, it's the 140. I never built a battery."),
        ("en", "I saw this in the newsroom and stopped scrolling. We all need more of this."),
        ("en", "Have you ever tested one? I haven't tested one myself."),
        ("en", "I rode the bus in Leeds every day as a child. I was in two minds about the plant."),
        ("en", "I was on a bus in Bradford when I read this. I've been waiting for it for years."),
        ("en", "I was thinking of the plant in Leeds all day. I can tell you we're excited at Northwind."),
        ("en", "I have my coffee every morning. As a customer, what would you want?"),
        ("da", "Jeg sad og tænkte på vingerne i Esbjerg. Jeg kan love jer, at vi glæder os i Vestvind."),
        ("it", "Stavo leggendo della linea di Parma. Vi assicuro che la linea di Parma parte."),
        ("da", "Det er jeg som ansat i Vestvind glad for. Jeg byggede vinger af pap i Esbjerg, da jeg var dreng."),
        ("it", "Da bambino ho costruito mille scatole di cartone. Ero in dubbio sulla linea di Parma."),
        ("en", "My team should read this. I've worked at Northwind since it began."),
        ("it", "Lavoro in Borgo Alimentare e l'ho letto con piacere. Mi piace l'idea, la consiglio."),
        ("it", "Noi di Borgo abbiamo avviato una linea. I miei colleghi hanno seguito una formazione."),
        ("it", "Non ho costruito niente io, ma sono orgogliosa di lavorare qui. Ho trovato interessante l'acqua."),
        ("it", "Mi ha colpito il cartoncino. Ho sempre pensato che la plastica fosse inevitabile. E voi?"),
        ("it", "Ho imparato molto, e ho voglia di visitarla. Voi avete visitato la linea?"),
        ("da", "Jeg arbejder hos Vestvind og synes, det er værd at læse. Jeg glæder mig til den første leverance."),
        ("da", "Hos os har vi indviet en fabrik. Mine kolleger har bygget den."),
        ("da", "Jeg har læst det hele og er imponeret. Jeg leder efter flere eksempler. Har du testet en?"),
        ("da", "Jeg er stolt af at være en del af virksomheden. Jeg vidste ikke, at vinger kan skilles ad."),
        ("da", "Jeg har aldrig bygget en vinge. Min anbefaling: læs resten."),
        ("da", "Jeg arbejder hos Vestvind. En fond står i spidsen for runden."),
    ],
)  # fmt: skip
def test_employment_reading_opinion_and_questions_stand(language: str, caption: str) -> None:
    assert found(caption, language) == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "We built the cables ourselves."),
        ("it", "Abbiamo sviluppato l'etichetta con loro."),
        ("da", "Vi har bygget det datacenter."),
    ],
)
def test_in_news_of_others_the_writers_company_did_nothing_either(language: str, caption: str) -> None:
    assert [finding.code for finding in found(caption, language, THIRD_PARTY)] == ["first_person"]


def test_news_by_others_that_names_the_employer_bears_its_we() -> None:
    source = STORIES["en"][THIRD_PARTY]
    named = replace(source, text=source.text + " Northwind Energy built two lines.")
    caption = "We built two lines."

    assert list(check_first_person(Ground(named, rules_for("en"), "en"))(Case(caption, caption))) == []


def test_what_somebody_else_says_is_not_the_writers_claim() -> None:
    assert found("“I led the team,” says the director. «I built it.»", "en") == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("story", [COMPANY, THIRD_PARTY])
def test_every_frame_of_ours_stands(language: str, story: int) -> None:
    frames = [frame.format(source="Grid Weekly", language="Danish") for frame in LANGUAGES[language]]

    assert [frame for frame in frames if found(frame, language, story)] == []


@pytest.mark.parametrize("language", ["da", "en", "it"])
def test_the_articles_own_sentences_stand(language: str) -> None:
    for story, source in enumerate(STORIES[language]):
        assert found(f"{source.title}. {source.text}", language, story) == []


def test_other_languages_are_not_judged() -> None:
    ground = Ground(STORIES["en"][0], rules_for("en"), "de")

    assert list(check_first_person(ground)(Case("I led it.", "I led it."))) == []


def test_a_finding_names_the_claim_and_the_remedy() -> None:
    (finding,) = found("Hello. I led the plant.", "en")

    assert (finding.start, finding.end) == (7, 12)
    assert "leave it out" in finding.message


@given(st.text(), st.sampled_from(["da", "en", "it"]))
def test_findings_lie_within_the_caption(caption: str, language: str) -> None:
    assert all(0 <= finding.start < finding.end <= len(caption) for finding in found(caption, language))


@pytest.mark.parametrize("unit", ["i ", "I have ", "“", "jeg har ", "ho ", "I work at a ", "a"])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    for language in ("da", "en", "it"):
        found(unit * (100_000 // len(unit)), language)
