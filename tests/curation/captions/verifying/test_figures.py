"""Numbers and dates of captions held against items: what passes and what is found, in three languages."""

import pytest

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.days import check_days
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.ground import Case, Ground

ITEMS = {
    "en": (
        "The ferry returns",
        "The Port of Ardle will reopen its ferry on Tuesday 4 May after two years. It has four boats; 26 crew, up from "
        "18, were hired. A weekly pass costs £38 and covers 120 miles of coast. Jo Reid, 17, is its youngest mate. The "
        "pier dates from around AD 900. Revenue reached £2.4 million in 2025, 12% more than the year before.",
    ),
    "it": (
        "Torna il mercato",
        "Il mercato di Valdora riapre martedì 4 maggio con 64 banchi, divisi in cinque file. Un posto costa 90 euro al "
        "mese. In consiglio 14 favorevoli, 3 contrari e 5 astenuti. L'affitto frutta 1,2 milioni di euro. Nel primo "
        "semestre tutto esaurito. L'accordo vale 30.000 euro all'anno per due stagioni.",
    ),
    "da": (
        "Broen åbner",
        "Broen over Skælå åbner tirsdag den 4. maj. Den er 340 meter lang og har kostet 58 mio. kr. Tre skoler får "
        "kortere vej, og 2.150 elever kan cykle. 36 procent af byens borgere cykler i dag, mod 31 procent i fjor.",
    ),
}


def codes(language: str, caption: str, *, of: str | None = None) -> list[str]:
    return codes_about(ITEMS[of or language], of or language, caption, language)


def codes_about(item: tuple[str, str], of: str, caption: str, language: str) -> list[str]:
    ground = Ground(Source("s", *item, None, of, "company", "Feed"), CaptionRules(), language)
    case = Case(caption, caption)
    return [finding.code for check in (check_figures, check_days) for finding in check(ground)(case)]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Two of my favourite things: boats, and Mondays off with my kids."),
        ("en", "Eight more crew. Ten out of ten from me, and I agree 100%."),
        ("en", "After 20 years on this coast I had given up hope."),
        ("en", "A 17-year-old mate! And 40-odd pounds a week? No: £38."),
        ("en", "£38 a week is £1,976 a year. Nearly 200 km of coast, though."),
        ("en", "£2.4 million in 2025, so roughly £2.1 million in 2024."),
        ("en", "Over a thousand years of pier, and I work here from Monday to Friday."),
        ("en", "A perfect summer read in 2 minutes."),
        ("en", "From 18 to 26 crew: 44% more hands. Their half of the coast is ours now."),
        ("en", "I and 25 colleagues are hired. We start before June, if not on 4 May."),
        ("it", "Due parole: era ora. Tre motivi per andarci, dite i vostri."),
        ("it", "Ventidue al voto, 14 favorevoli: il 64% circa."),
        ("it", "90 euro al mese, cioè 1.080 l'anno."),
        ("it", "Sessantaquattro banchi, una dozzina per fila."),
        ("it", "Sei mesi di tutto esaurito, e altri due anni davanti."),
        ("it", "Mezzo anno di tutto esaurito! Io e 63 colleghi ringraziamo."),
        ("da", "To af mine venner bor der. Jeg har ventet i ti år på den bro."),
        ("da", "Fem procentpoint flere cykler. En tredjedel af borgerne, godt og vel."),
        ("da", "58 mio. kr. for 340 meter er omkring 170.000 kr. pr. meter."),
        ("da", "Alle tre skoler får glæde af den, 100 procent enig i det."),
        ("da", "To ud af tre borgere lader stadig cyklen blive hjemme."),
    ],
)
def test_a_true_caption_may_count_and_reckon_in_its_own_way(language: str, caption: str) -> None:
    assert codes(language, caption) == []


@pytest.mark.parametrize(
    ("code", "language", "caption"),
    [
        ("number", "en", "It has five boats."),
        ("number", "en", "It hired 62 crew."),
        ("number", "en", "Revenue reached £4.2 million."),
        ("number", "en", "Revenue grew by 21%."),
        ("unit", "en", "It covers 120 kilometres of coast."),
        ("unit", "en", "A pass costs £38 a month."),
        ("unit", "en", "A pass costs €38."),
        ("unit", "en", "The ferry covers 120 villages of the coast."),
        ("date", "en", "The pier dates from 900 BC."),
        ("date", "en", "It reopens on Thursday."),
        ("date", "en", "Revenue reached £2.4 million in 2022."),
        ("number", "it", "Riapre con 46 banchi."),
        ("number", "it", "Divisi in sette file."),
        ("number", "it", "Con 5 contrari e 3 astenuti."),
        ("number", "it", "L'affitto frutta 12 milioni di euro."),
        ("unit", "it", "Un posto costa 90 euro a settimana."),
        ("date", "it", "Riapre il 14 maggio."),
        ("number", "it", "Lavoro per il mercato, e l'accordo dura sette anni."),
        ("number", "en", "I work for the port, and the ferry has run for 30 years."),
        ("number", "da", "Fire skoler får kortere vej."),
        ("number", "da", "1.250 elever kan cykle."),
        ("number", "da", "Halvdelen af borgerne cykler."),
        ("unit", "da", "Broen er 340 km lang."),
        ("unit", "da", "Den kostede 58 mio. euro."),
        ("date", "da", "Broen åbner på en onsdag."),
        ("date", "da", "Broen åbner inden april."),
    ],
)
def test_a_figure_of_its_own_is_found(code: str, language: str, caption: str) -> None:
    assert code in codes(language, caption)


def test_numbers_hold_across_languages() -> None:
    assert codes("en", "The bridge cost DKK 58m and is 340 metres long.", of="da") == []
    assert codes("it", "Sono 36 su 100 i cittadini in bicicletta.", of="da") == []
    assert codes("da", "Broen kostede 85 mio. kr.", of="da") == ["number"]


@pytest.mark.parametrize("code", ["P2", "\u00b34", "\u24602", "\u0969\u096a"])
def test_a_short_code_in_quotes_is_read_as_no_year_whatever_its_digits(code: str) -> None:
    assert codes("en", f"Now in '{code}' as well.") == ["number"]


PUMPS = (
    "Pumperne kører",
    "Bredby, den 9. juni 2026: Værket satte i går pumpen i drift, seks uger efter lynet den 14. marts. Den flytter 42 tons "
    "vand i timen til 1,62 euro pr. kubikmeter, og 62 pct. kommer fra åen. Af 150 brønde er 12 tørre. Prisen er 2,4 mio. kr. "
    "mod 1,9. I de seks måneder til 31. december er en tredjedel dækket af staten.",
)


@pytest.mark.parametrize(
    "caption",
    [
        "Pumpen kom i drift den 8. juni. Det var mandag.",
        "Den 25. april kom og gik. Siden juli har staten betalt.",
        "138 af 150 brønde giver vand.",
        "38 procent af vandet er ikke fra åen.",
        "En halv million mere end før, og 62 pct. fra åen; de sidste 38 er regn.",
        "En tredjedel af det hele betaler staten.",
        "1.008 tons i døgnet!",
    ],
)
def test_what_dates_and_numbers_of_an_item_come_to_may_be_told(caption: str) -> None:
    assert codes_about(PUMPS, "da", caption, "da") == []


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("unit", "Den flytter 42 tons i døgnet."),
        ("unit", "Vandet koster 1,62 euro pr. liter."),
        ("number", "139 af 150 brønde giver vand."),
        ("date", "Pumpen kom i drift den 7. juni."),
        ("date", "Siden august har staten betalt."),
    ],
)
def test_what_they_do_not_come_to_is_found(code: str, caption: str) -> None:
    assert codes_about(PUMPS, "da", caption, "da") == [code]


RECKONED = (
    "Two trams for Lindby",
    "Lindby has ordered two trams. The contract was signed in March. Each tram has 80 seats and room for 950 people. "
    "Of the 415 million kroner the town pays 60%. Under 1% of the track needs renewing. By the end of 2027 all is to "
    "run. Among women 42% ride daily. Among men the share is 33%.",
)


@pytest.mark.parametrize(
    "caption",
    [
        "A gap of 9 points between women and men.",
        "Nine percentage points lie between women and men.",
        "Over 99 out of 100 metres of track may stay.",
        "Trams before 2028, then.",
        "The town pays 249 of the 415 million kroner.",
        "Room for 1,900 people in all.",
    ],
)
def test_a_share_a_bound_and_a_product_are_worked_out_across_sentences(caption: str) -> None:
    assert codes_about(RECKONED, "en", caption, "en") == []


@pytest.mark.parametrize(
    ("code", "caption"),
    [
        ("number", "Five percentage points lie between women and men."),
        ("number", "89 out of 100 metres of track may stay."),
        ("date", "Trams before 2029, then."),
        ("date", "Trams in 2028, then."),
        ("number", "The town pays 294 of the 415 million kroner."),
        ("number", "Room for 1,700 people in all."),
    ],
)
def test_another_result_than_theirs_is_found(code: str, caption: str) -> None:
    assert codes_about(RECKONED, "en", caption, "en") == [code]


HABITS = {
    "en": ("Trials at sea", "The yard tests two electric ferries this winter. It had NOK 40 million for five boats."),
    "it": ("Il festival", "L'indennità domenicale vale sessant'anni di lotte. Ha cinque sedi, una a Bologna."),
    "da": ("Teatret", "Til fredagsforestillingerne bestemmer publikum selv prisen. Sommereksamen er uændret."),
}


@pytest.mark.parametrize(
    ("language", "of", "caption"),
    [
        ("da", "da", "Hver anden gæst om fredagen er ny, og til sommer er alt ved det gamle."),
        ("da", "en", "Det er værd at klappe af en mandag morgen."),
        ("en", "en", "We have all been there on a Friday afternoon."),
        ("it", "en", "Quaranta milioni di corone, e l'inverno per provare."),
        ("it", "it", "La domenica ha il suo peso. Sessant'anni, e nelle altre quattro sedi?"),
        ("it", "en", "Il mio, di lunedì, ne avrebbe bisogno."),
    ],
)
def test_times_by_habit_and_within_words_date_nothing(language: str, of: str, caption: str) -> None:
    assert codes_about(HABITS[of], of, caption, language) == []


@pytest.mark.parametrize(
    ("language", "of", "caption", "code"),
    [
        ("en", "en", "Tested on a Monday.", "date"),
        ("en", "en", "Open until Friday.", "date"),
        ("en", "en", "It was a Monday. We open on Monday.", "date"),
        ("it", "en", "Si riapre a marzo.", "date"),
        ("da", "en", "Værftet åbner om fredag.", "date"),
        ("en", "en", "It had 40 million Danish kroner for five boats.", "unit"),
        ("it", "it", "Centovent'anni di lotte.", "number"),
        ("en", "en", "We never had 4 boats.", "number"),
        ("en", "en", "Try the X2crown now.", "number"),
        ("it", "en", "Cinquanta milioni di corone.", "number"),
        ("it", "it", "Vent'anni di lotte.", "number"),
        ("it", "it", "Nelle altre tre sedi si festeggia.", "number"),
    ],
)
def test_what_is_told_as_a_date_or_a_sum_is_still_held(language: str, of: str, caption: str, code: str) -> None:
    assert codes_about(HABITS[of], of, caption, language) == [code]
