"""Whether two words name one thing: school and schools, voto and voti, elever and gymnasieelever."""

from collections.abc import Sequence

from curation.quantities.lexicon import words

# Who or what is counted goes by several names: a museum's guests are its visitors, and its admissions.
_ONE_THING = tuple(
    frozenset(listed.split())
    for listed in (
        "visitors visits guests admissions attendees people spectators entries tickets visitatori visite ingressi "
        "presenze accessi ospiti spettatori persone biglietti gæster besøgende besøg personer mennesker tilskuere "
        "billetter",
        "employees staff workers people colleagues jobs posts positions workforce dipendenti addetti addette "
        "lavoratori lavoratrici persone colleghi posti occupati collaboratori ansatte medarbejdere kolleger folk "
        "personer stillinger arbejdspladser mennesker",
        "customers clients subscribers users people accounts clienti utenti abbonati persone utenze kunder brugere "
        "abonnenter personer",
        "homes households houses flats dwellings apartments families case abitazioni alloggi famiglie appartamenti "
        "nuclei boliger husstande hjem lejligheder huse familier",
        "inhabitants residents people citizens abitanti residenti persone cittadini indbyggere borgere mennesker "
        "personer",
        "patients people pazienti persone malati patienter personer mennesker",
        "members people iscritti soci persone tesserati associati medlemmer personer",
        "shops stores outlets branches negozi punti filiali sportelli botteghe butikker forretninger filialer "
        "afdelinger",
        "trains units vehicles buses cars treni convogli mezzi veicoli tog togsæt køretøjer busser vogne",
        "votes ballots voti schede stemmer",
        "operations surgeries procedures operazioni interventi operationer indgreb",
        "packs packets packages boxes pacchi confezioni scatole pakker æsker kasser",
    )
)
# What anything of its kind may be called, so that another number of it is no other number of ours.
_GENERAL = words(
    "people persons person humans folks souls persone persona anime personer mennesker folk sjæle "
    "vehicles units pieces items places seats sites cases things mezzi veicoli unità pezzi posti sedi casi "
    "køretøjer enheder stykker stk pladser steder tilfælde ting eksemplarer"
)
_LEAST = 3  # letters that have to agree
_ENDING = 2  # letters of the shorter word that may differ
_MOST_APART = 4  # how much longer an inflected form may be
_LEAST_OF_A_COMPOUND = 4


def same_thing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two descriptions share a noun."""
    return any(same_noun(word, another) for word in one for another in other)


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two descriptions share a noun, or have nouns that may stand for each other, as general ones do."""
    if not _GENERAL.isdisjoint(one[:1]) or not _GENERAL.isdisjoint(other[:1]):
        return True
    return same_thing(one, other) or any(not kind.isdisjoint(one) and not kind.isdisjoint(other) for kind in _ONE_THING)


def same_noun(one: str, other: str) -> bool:
    """Whether `one` and `other`, in lower case, may be forms of one noun, or a noun and a compound that it ends."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(len(shorter) - _ENDING, _LEAST)]
    if len(longer) - len(shorter) <= _MOST_APART and longer.startswith(stem):
        return True
    return len(stem) >= _LEAST_OF_A_COMPOUND and stem in longer[-len(shorter) - _ENDING :]
