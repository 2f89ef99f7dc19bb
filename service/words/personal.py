"""What an employee reads around their picks, in the language they write."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.words import dates
from service.words.dates import Calendar


@dataclass(frozen=True, slots=True)
class Personal:
    """The fixed words of one language; `quotes` open and close.

    Slots: {week} in `week`, {drafter} in `drafted_by`, {number} in `variant`, {length} and {limit} in `length`,
    {share} of a hundred in `alike`. `thousands` parts the digits of a number.
    """

    language: str
    calendar: Calendar
    quotes: tuple[str, str]
    heading: str
    week: str
    promise: str
    why: str
    met: str
    met_title: str
    caption: str
    drafted_offline: str
    drafted_by: str
    variant: str
    others: str
    passed: str
    checked: str
    rests_on: str
    length: str
    thousands: str
    alike: str
    unlike: str
    withheld: str
    no_link: str
    to_check: str
    nothing: str
    nothing_more: str
    everybody: str
    skip: str
    this_machine: str


ENGLISH = Personal(
    language="en",
    calendar=dates.ENGLISH,
    quotes=("“", "”"),
    heading="Your picks this week",
    week="week\N{NO-BREAK SPACE}{week}",
    promise="Share what feels like yours. Nobody counts what you leave.",
    why="Why you",
    met="met",
    met_title="met the headline",
    caption="Caption, a draft",
    drafted_offline="Drawn from the article’s own sentences. Read it through and make it yours.",
    drafted_by="Drafted by {drafter}. Read it through and make it yours.",
    variant="Draft {number}",
    others="Say it another way",
    passed="Why it passed",
    checked=(
        "Every number, date, name, quotation and claim in it was held against the article, and nothing stood out."
    ),
    rests_on="It rests on",
    length="{length} of {limit} characters, link included.",
    thousands=",",
    alike="At most {share}% of its wording is shared with a colleague’s.",
    unlike="It shares no wording with a colleague’s.",
    withheld=(
        "No caption this time: every draft came too close to what a colleague was handed. Your own words do better."
    ),
    no_link="This item has no web page to open.",
    to_check="Check before you post",
    nothing="Nothing fits this week",
    nothing_more="Better nothing than something that is not yours to say. New picks come with the next run.",
    everybody="Everybody who takes part",
    skip="Skip to the picks",
    this_machine="Sign-in comes later. Until then these pages are served on this machine only.",
)

ITALIAN = Personal(
    language="it",
    calendar=dates.ITALIAN,
    quotes=("«", "»"),
    heading="Per te, questa settimana",
    week="settimana\N{NO-BREAK SPACE}{week}",
    promise="Condividi quello che senti tuo. Nessuno conta quello che lasci.",
    why="Perché tu",
    met="incontra",
    met_title="incontra il titolo",
    caption="Il testo, in bozza",
    drafted_offline="Viene dalle frasi dell’articolo. Rileggilo e fallo tuo.",
    drafted_by="Bozza scritta da {drafter}. Rileggila e falla tua.",
    variant="Bozza {number}",
    others="Oppure dillo così",
    passed="Perché va bene",
    checked="Numeri, date, nomi, citazioni e affermazioni sono stati confrontati con l’articolo: nulla da segnalare.",
    rests_on="Si basa su",
    length="{length} caratteri su {limit}, link compreso.",
    thousands=".",
    alike="Frasi in comune con il testo di un collega: {share}% al massimo.",
    unlike="Non ha frasi in comune con i testi dei colleghi.",
    withheld=("Questa volta niente testo: ogni bozza somigliava troppo a quella di un collega. Meglio le tue parole."),
    no_link="Questa notizia non ha una pagina da aprire.",
    to_check="Da controllare prima di pubblicare",
    nothing="Questa settimana niente fa per te",
    nothing_more="Meglio niente che qualcosa che non ti riguarda. Le prossime proposte arrivano con il prossimo giro.",
    everybody="Chi partecipa",
    skip="Vai alle proposte",
    this_machine="L’accesso personale arriverà. Per ora queste pagine si aprono solo su questo computer.",
)

DANISH = Personal(
    language="da",
    calendar=dates.DANISH,
    quotes=("”", "”"),
    heading="Til dig i denne uge",
    week="uge\N{NO-BREAK SPACE}{week}",
    promise="Del det, du selv kan stå inde for. Ingen tæller, hvad du springer over.",
    why="Hvorfor dig",
    met="møder",
    met_title="møder overskriften",
    caption="Tekst, et udkast",
    drafted_offline="Hentet fra artiklens egne sætninger. Læs teksten igennem, og gør den til din egen.",
    drafted_by="Udkast fra {drafter}. Læs det igennem, og gør det til dit eget.",
    variant="Udkast {number}",
    others="Sig det på en anden måde",
    passed="Derfor er den i orden",
    checked="Tal, datoer, navne, citater og påstande er holdt op mod artiklen, og der var intet at bemærke.",
    rests_on="Den bygger på",
    length="{length} af {limit} tegn, linket talt med.",
    thousands=".",
    alike="Den deler højst {share}\N{NO-BREAK SPACE}% af ordlyden med en kollegas.",
    unlike="Den deler ingen ordlyd med en kollegas.",
    withheld="Ingen tekst denne gang: Alle udkast lignede for meget det, en kollega har fået. Dine egne ord er bedre.",
    no_link="Der er ingen side at åbne til denne nyhed.",
    to_check="Se efter, før du deler",
    nothing="Der er ikke noget til dig i denne uge",
    nothing_more="Hellere ingenting end noget, der ikke vedkommer dig. Der kommer nye forslag ved næste kørsel.",
    everybody="Alle, der er med",
    skip="Gå til forslagene",
    this_machine="Login kommer senere. Indtil da kan siderne kun åbnes på denne maskine.",
)

BY_LANGUAGE = {words.language: words for words in (ENGLISH, ITALIAN, DANISH)}


def words_for(languages: Sequence[str]) -> Personal:
    """The words for a person who writes in the first of these languages; English where we have none."""
    return BY_LANGUAGE.get(languages[0].partition("-")[0], ENGLISH) if languages else ENGLISH
