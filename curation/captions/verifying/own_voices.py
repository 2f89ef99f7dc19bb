"""What a caption quotes of its writer's own life: a daughter's question, a neighbour's remark, a thought.

Such words are none of the article's, and nobody takes them for its.
"""

import re

from curation.captions.verifying.attributions import sentence_after, sentence_before
from curation.captions.verifying.bearers import begins_like_a_person
from curation.captions.verifying.capitals import capitals
from curation.captions.verifying.folding import folded
from curation.captions.verifying.gazetteer import Gazetteer
from curation.captions.verifying.quoted import Quotation

_KIN = (
    r"wife|husband|spouse|partner|fianc[eé]e?|girlfriend|boyfriend|sons?|daughters?|kids?|child|children|toddler"
    r"|teenagers?|mum|mom|mother|dad|father|parents|brothers?|sisters?|grandmother|grandma|gran|nan|granny|grandfather"
    r"|grandad|grandpa|grandson|granddaughter|grandchildren|aunt|uncle|cousins?|nephew|niece|\w+-in-law|friends?|mates?"
    r"|pal|neighbou?rs?|flatmate|housemate|room-?mate|dentist|doctor|gp|barber|hairdresser|teacher|dog|cat"
    r"|kone|mand|kæreste|ægtefælle|søn|sønner|datter|døtre|børn|barn|barnebarn|børnebørn|knægt|unge|mor|far|forældre|bror"
    r"|brødre|søster|søstre|bedste(?:mor|far|forældre)|(?:mor|far)(?:mor|far)|onkel|tante|moster|faster|fætter|kusine"
    r"|nevø|niece|svog(?:er|re)|sviger\w+|ven|venner|veninder?|nabo|naboer|genbo|frisør|tandlæge|læge|lærer|hund|kat"
    r"|moglie|marito|compagn[oa]|figli[oaie]?|bambin[oaie]|mamma|madre|babbo|papà|padre|genitori|fratell[oi]|sorell[ae]"
    r"|nonn[oaie]|zi[oae]|cugin[oaie]|nipot[ei]|suocer[oaie]|cognat[oaie]|genero|nuora|amic[oahie]{1,2}|vicin[oaie]"
    r"|fidanzat[oa]|coinquilin[oaie]|dentista|medico|barbiere|parrucchier[ea]|maestr[oa]|cane|gatt[oa]"
)
_MY = r"(?:my|our|min|mit|mine|vores|mi[oa]|miei|mie|nostr[oaie])"
_SAYS = (
    r"(?:say|said|ask|asked|thought|think|told|muttered|shouted|replied|answered|wrote|wondered|joked|quipped|siger|sagde"
    r"|spørger|spurgte|tænker|tænkte|råbte|svarede|skrev|mumlede)"
)
_OWN = re.compile(
    rf"\b{_MY} (?:\w+[ -]){{0,3}}(?:{_KIN})\b"
    rf"|\bi (?:\w+ )?{_SAYS}\b|\bjeg (?:\w+ )?{_SAYS}\b|\b{_SAYS} (?:jeg|i)\b"
    r"|\bho (?:\w+ )?(?:detto|pensato|chiesto|risposto|gridato|esclamato|scritto)\b|\bmi sono (?:dett[oa]|chiest[oa])\b"
    r"|\bmi (?:dico|chiedo|viene da dire)\b"
    r"|\b(?:questions?|spørgsmål(?:et)?|domand[ae])\b[^.!?]{0,50}\b(?:i|me|we|us|jeg|mig|vi|os|mi|ci|ho|abbiamo)\b"
    r"|\b(?:i|we)(?: \w+|'m|'ve|'re){0,3} (?:asked|asking)\b|\b(?:asks?|asked|asking|tells?) (?:me|us)\b"
    r"|\b(?:jeg|vi) (?:bliver|blev|er blevet) (?:\w+ )?spurgt\b|\b(?:spørger|spurgte) (?:\w+ )?(?:mig|os)\b"
    r"|\b(?:mi|ci) (?:chied\w+|domand\w+|(?:ha|hanno) (?:chiesto|domandato))\b",
    re.IGNORECASE,
)
# What holds up words that go about and nobody of the article said: "so much for", "altro che".
_GOING_ABOUT = re.compile(
    r"\b(?:so much for|no more|enough of|other than|instead of|rather than|never mind|forget|the (?:usual|old|good old)"
    r"|so-called|goodbye|what happened to|altro che|basta(?: con)?|macché|invece (?:di|del|della)"
    r"|il (?:solito|classico)|la (?:solita|classica)|cosiddett[oaie]|addio|alla faccia d\w+|dimenticate"
    r"|så meget for|slut med|nok af|i stedet for|frem for|snarere end"
    r"|den (?:sædvanlige|gamle)|det (?:sædvanlige|gamle)|såkaldte?|farvel(?: til)?|glem)"
    r"(?: (?:the|il|la|i|le|al|alla|ai|den|det|de|all|alle|every|any))?\W{0,3}$",
    re.IGNORECASE,
)
_MOST_GOING_ABOUT = 6  # words; longer ones somebody said
_REACH = 120


def is_of_the_writer(prose: str, quotation: Quotation, item: Gazetteer) -> bool:
    """Whether the sentence around `quotation` gives it to the writer or the writer's own people, and names nobody.

    Words that go about are nobody's.
    """
    before = sentence_before(prose[: quotation.start][-_REACH:])
    if _GOING_ABOUT.search(before) and len(quotation.words.split()) <= _MOST_GOING_ABOUT:
        return True
    around = f"{before} {sentence_after(prose[quotation.end :][:_REACH])}"
    if any(_is_somebody(folded(word.word), item) for word in capitals(around)):
        return False
    return _OWN.search(around.replace("’", "'")) is not None


def _is_somebody(word: str, item: Gazetteer) -> bool:
    return any(word in name and begins_like_a_person(name[0]) for name in item.people)
