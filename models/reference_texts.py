"""Neutral texts whose mean vector stands for what all texts of a kind share: `models.sentence_encoder` subtracts it.

Written for the project: occupation titles and headlines, spread over trades, subjects and the languages that programmes
are run in, a few of each, so that the mean leans to none of them. To change one changes the identity of every encoder
that is centred on them, and with it every kept vector.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Literal

ReferenceKind = Literal["role", "item"]

_ROLES = (
    *("nurse", "warehouse manager", "software engineer", "primary school teacher", "chef", "tax adviser"),
    *("bus driver", "marine biologist", "sales representative", "electrician", "actor", "human resources officer"),
    *("infermiere pediatrico", "magazziniere", "analista di dati", "insegnante di musica", "pasticciere"),
    *("responsabile acquisti", "geometra", "agente immobiliare", "idraulico", "giornalista", "addetta alle paghe"),
    *("sygeplejerske", "lagerarbejder", "netværkstekniker", "pædagog", "slagter", "revisor", "togfører"),
    *("arkitekt", "kundeservicemedarbejder", "tømrer", "bibliotekar", "laborant"),
    *("Altenpfleger", "Maschinenbauingenieurin", "Steuerberater", "Bäcker", "Rechtsanwältin", "Gärtner"),
    *("pharmacienne", "chef de projet", "conducteur de travaux", "traductrice", "boulanger", "pompier"),
    *("enfermera", "contable", "mecánico de aviones", "profesora de historia", "camarero", "abogado"),
    *("sjuksköterska", "svetsare", "vaktmester", "fysioterapeut", "verkoopster", "timmerman"),
    *("enfermeiro", "engenheira civil", "myyjä", "lastentarhanopettaja", "księgowa", "kierowca ciężarówki"),
)
_ITEMS = (
    "City council votes to rebuild the old harbour bridge",
    "Five habits that help new managers run shorter meetings",
    "Rail freight grew for the third year in a row",
    "A museum lends its largest painting for the first time",
    "Why more small firms keep two suppliers for every part",
    "Researchers count fewer butterflies in northern meadows",
    "Hospital trial tests a shorter course of antibiotics",
    "Home side wins the cup final on penalties",
    "Security update closes a hole in a common mail server",
    "Bakers warn that the price of butter will keep rising",
    "La scuola media del paese avrà una nuova palestra",
    "Come leggere una busta paga senza perdersi",
    "Il festival del cinema apre con un documentario",
    "Cresce il noleggio di biciclette elettriche nei centri storici",
    "Vendemmia anticipata di due settimane per il caldo",
    "Un satellite misurerà l'umidità dei suoli agricoli",
    "Le banche aggiornano le regole per i mutui ai giovani",
    "Nuovo reparto di cardiologia inaugurato in provincia",
    "Kommunen vil plante tusind træer langs skolevejene",
    "Sådan skriver du en jobannonce, som bliver læst",
    "Færgen til øen sejler igen efter vinterens reparation",
    "Flere unge vælger en uddannelse som elektriker",
    "Forskere finder spor af en bro fra vikingetiden",
    "Landsholdet begynder kvalifikationen med en sejr",
    "Nye krav til emballage rammer fødevarebranchen fra januar",
    "Supermarked prøver kasser uden personale om natten",
    "Stadtwerke senken den Preis für Fernwärme",
    "Was Betriebe bei der Ausbildung von Köchen beachten müssen",
    "Bergwacht rettet drei Wanderer aus dem Nebel",
    "Ein Verlag druckt vergessene Romane neu",
    "Un orchestre de lycéens part en tournée",
    "Les notaires demandent des délais plus courts",
    "Comment isoler un grenier avant l'hiver",
    "Le marché du travail ralentit dans le bâtiment",
    "Una cooperativa de pescadores estrena lonja",
    "Consejos para preparar una entrevista por vídeo",
    "La sequía obliga a limitar el riego en los huertos",
    "Nace una liga femenina de balonmano en la región",
    "Bibliotek lånar ut verktyg till grannarna",
    "Ny tunnel under fjorden får forsinket åpning",
    "Gemeente sluit winkelstraat af voor auto's",
    "Laboratório público abre vagas para estagiários",
    "Kaupunki avasi uuden uimahallin keskustaan",
    "Muzeum kolei szuka wolontariuszy na lato",
)
REFERENCE_TEXTS: Mapping[ReferenceKind, tuple[str, ...]] = {"role": _ROLES, "item": _ITEMS}


def reference_revision() -> str:
    """Eight hex digits that change with the texts."""
    return hashlib.sha256(json.dumps([_ROLES, _ITEMS]).encode()).hexdigest()[:8]
