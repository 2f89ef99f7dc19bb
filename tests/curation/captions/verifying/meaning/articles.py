"""One item a language, with denials, plans and possibilities in it, and the checks run on captions of it."""

from collections.abc import Callable

from curation.captions import CaptionRules, Source
from curation.captions.verifying.ground import Case, Check, Ground

TEXTS = {
    "en": (
        "Marlow Bikes moves its workshop to Derby\n"
        "Marlow Bikes will move its workshop to Derby in June. The old hall in Stoke does not close: it stays open as "
        "a store. No jobs will be lost. The company plans to hire 40 mechanics by 2027. It may open a second hall in "
        "Chester if the council approves. Frames are painted without solvents. Sales rose 8% last year, while costs "
        "fell. The spokesman denied that the move had delayed orders. Marlow has already sold 900 cargo bikes to the "
        "post office. The hall cost £3 million. Trailers are not rented out on Sundays. Orders did not rise in spring. "
        "It has not decided whether to keep the night shift. A museum for old bikes is also being considered. "
        "No repair took longer than three days."
    ),
    "it": (
        "Cicli Marlo trasferisce l'officina a Pavia\n"
        "Cicli Marlo trasferirà l'officina a Pavia in giugno. La vecchia sede di Lodi non chiude: resta aperta come "
        "negozio. Nessun dipendente perderà il posto. L'azienda prevede di assumere 40 meccanici entro il 2027. "
        "Potrebbe aprire un secondo capannone a Vigevano, se il comune darà l'autorizzazione. I telai sono verniciati "
        "senza solventi. Le vendite sono aumentate dell'8 per cento, mentre i costi sono calati. Il portavoce ha "
        "negato che il trasloco abbia ritardato gli ordini. Marlo ha già venduto 900 bici da carico alle Poste. I "
        "rimorchi non si noleggiano la domenica. Gli ordini non sono aumentati in primavera. Sta valutando anche un "
        "museo delle vecchie biciclette. L'azienda non ha ancora deciso se mantenere il turno di notte."
    ),
    "da": (
        "Marlow Cykler flytter værkstedet til Vejle\n"
        "Marlow Cykler flytter værkstedet til Vejle i juni. Den gamle hal i Horsens lukker ikke: den forbliver åben "
        "som butik. Ingen medarbejdere mister jobbet. Virksomheden planlægger at ansætte 40 mekanikere inden 2027. "
        "Den kan måske åbne en hal mere i Kolding, hvis kommunen siger ja. Stellene bliver malet uden "
        "opløsningsmidler. Salget steg 8 procent sidste år, mens udgifterne faldt. Talsmanden afviste, at flytningen "
        "havde forsinket ordrerne. Marlow har allerede solgt 900 ladcykler til posten. Anhængere bliver ikke udlejet "
        "om søndagen. Ordrerne steg ikke i foråret. Et museum for gamle cykler er også under overvejelse, og "
        "virksomheden overvejer et museum i Vejle. Den har endnu ikke besluttet, om natholdet skal fortsætte."
    ),
}


def codes(make: Callable[[Ground], Check], caption: str, language: str, *, of: str | None = None) -> list[str]:
    """Codes `make` finds in a caption in `language` of the item in language `of`."""
    item = of or language
    return codes_of(make, caption, TEXTS[item], language, item)


def codes_of(make: Callable[[Ground], Check], caption: str, text: str, language: str, item: str = "") -> list[str]:
    """Codes `make` finds in a caption of an item with `text`, its title in the first line."""
    title, _, body = text.partition("\n")
    source = Source("s", title, body, "https://marlow.example/1", item or language, "company", "Marlow")
    check = make(Ground(source, CaptionRules("Marlow"), language))
    return [finding.code for finding in check(Case(caption, caption))]
