"""Verbs by which one thing acts on another, and the words that tell only when it was: common verbs, each in its forms.

Such a verb claims a cause only between things an article leaves untied; anywhere else it may tell what somebody did.
"""

import re
from functools import cache

from curation.captions.verifying.meaning.claims_types import alternatives, listed

_EN_REGULAR = listed(
    r"""
    accelerate add affect allow attract avert block bolster boost bump buoy calm cause change clear compress
    cool create curb damage dampen delay deliver dent depress deter deflate divert drag drain earn ease empty
    enable end erase erode expand fill force free fuel generate halve hammer hamper hand help hinder improve
    increase influence inflate inspire knock land lift limit lower lure lengthen minimise minimize motivate move
    nudge persuade power prevent produce prolong prompt propel protect pull pump punish push raise reduce
    relieve remove rescue restore revive reward ruin save scare secure shape sharpen shave shift shorten slash
    slow smooth soften spare spark spoil squeeze stall stimulate stop strain strengthen swell tempt tighten tip
    transform trigger trim triple turn unlock unleash unsettle weaken wipe worsen wreck yield double nourish
    reverse convince curtail harm lighten trap
    """
)
_EN_OTHER = listed(
    r"""
    shrinks shrank shrinking drives drove driven driving sends sent sending brings brought bringing buys bought
    wins won winning makes made making gives gave giving keeps kept keeping holds held hits hitting hurts
    hurting gets got getting lets letting feeds fed feeding draws drew drawing tears tore speeds sped speeding
    pays paid paying means meant takes took spurs spurred spurring slims slimmed breaks broke holding eats ate
    sinks sank sets throws threw drops dropped trips tripped chops chopped puts putting frees freed upsets robs
    robbed credits bears bore weighs weighed deprives deprived cost(?!\sof\b) cut(?!\sof\b) hit hurt let put
    set(?!\sof\b)
    """
)
_IT_STEMS = listed(
    r"""
    abbass acceler accorci aggrav aiut allegger alleg alliev allontan allung alz ampli annull aument attenu
    attir azzer blocc bruci cambi cancell caus complic consegn cre dann danneggi dimezz elimin evit fren facilit
    ferm gener gonfi guast impenn incoraggi ingross innesc intacc lanci lasci lev limit logor miglior modific
    mold moltiplic mut pag peggior pes port premi procur provoc raddoppi raffredd rallent rec regal rilanci
    rinforz rinvi riport risan risparmi ritard rovin salv scaric scatten sconvolg sgonfi slanci smorz soff
    spalanc spazz spezz spost stimol strapp svuot tagli tir toccat tranquillizz trascin triplic triplicat vaccin
    affoss sblocc determin avvicin proib convogli
    """
)
_IT_OTHER = listed(
    r"""
    riduce riducono ridotto riducendo ridurre spinge spingono spinto spingendo dà danno dato toglie tolgono
    tolto togliendo mette mettono messo rende rendono reso rendendo permette permettono permesso consente
    consentono consentito produce producono prodotto favorisce favoriscono favorito colpisce colpiscono colpito
    accresce accrescono accresciuto apre aprono aperto chiude chiudono chiuso rompe rotto scuote scosso protegge
    proteggono protetto difende difendono difeso riempie riempiono riempito garantisce garantiscono garantito
    fornisce comprime compresso deprime depresso attrae attraggono attratto sottrae sottratto fruttato frutta
    fruttano guarisce nutre nutrono nutrito indebolisce indebolito rafforza rafforzano rafforzato conduce
    condotto induce indotto vince vinto convince convinto sostiene sostenuto restituisce restituito tiene tenuto
    valso vale valgono traina trainato comporta comportato abbatte abbattono abbattuto abbattendo battuto
    """
)
_DA = listed(
    r"""
    accelererer accelererede afhjælper afhjalp ansporer ansporede begrænser begrænsede beskytter beskyttede
    betaler betalte betyder betød bremser bremsede bringer bragte bragt dæmper dæmpede driver drev drevet dræner
    drænede fjerner fjernede flytter flyttede flyttet fordobler fordoblede fordoblet forbedrer forbedrede
    forbedret fordyrer fordyrede forhindrer forhindrede forkorter forkortede forlænger forlængede forringer
    forringede forsinker forsinkede forværrer forværrede forvandler forvandlede fremmer fremmede fylder fyldte
    får fik gavner gavnede giver gav givet gør gjorde gjort halverer halverede halveret hjælper hjalp hjulpet
    holder holdt hæmmer hæmmede hæver hævede hævet hindrer hindrede jager jagede knækker knækkede koster kostede
    kostet kurerer kvæler lader lod letter lettede lokker lokkede lokket løfter løftede løftet lægger lagde
    mindsker mindskede mindsket motiverer ødelægger ødelagde presser pressede presset puster pustede påvirker
    påvirkede redder reddede reddet reducerer reducerede reduceret rammer ramte ramt rykker rykkede samler
    sender sendte sendt senker sikrer sikrede sikret skaber skabte skabt skader skadede skadet skaffer skaffede
    skaffet skræmmer skræmte skubber skubbede skærer skar skåret slider sled slidt sparer sparede sparet
    sprænger spreder styrker styrkede styrket stopper stoppede stoppet stjæler stjal svækker svækkede sænker
    sænkede sænket sætter satte tager tog taget tiltrækker tiltrak tjener trak trækker trukket tvinger tvang
    tvunget tynger tyngede udløser udløste udløst udsætter udsatte vender vendte vandt vækker vækkede øger øgede
    øget åbner åbnede åbnet barberer barberede høvler høvlede trimmer trimmede
    """
)

# What tells that two things went together, and no more; and what sets them side by side.
_TIMES = {
    "en": (
        "while|whilst|during|meanwhile|as|when|same|also|at a time|in the (?:month|week|year|quarter|season|"
        "period)|since|after|alongside|coincid\\w+|amid|in parallel|over the period"
    ),
    "it": (
        "mentre|durante|intanto|frattempo|quando|stess[oaie]|contemporane\\w+|da quando|dopo|"
        "nel (?:mese|trimestre|semestre|periodo|giorno)|nell'anno|nella (?:settimana|stagione)|nelle settimane|"
        "nei mesi|in parallelo|concomitan\\w+|coincid\\w+"
    ),
    "da": ("mens|imens|samtidig\\w*|under|da|når|samme|også|siden|efter|i den (?:måned|uge|sæson|periode)|parallelt"),
}


def _english() -> list[str]:
    """The forms of the regular verbs: `drag`, `drags`, `dragged`; `move`, `moves`, `moving`."""
    forms: list[str] = []
    for verb in _EN_REGULAR:
        base = verb.removesuffix("e")
        if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb):
            base += verb[-1]
        third = f"{verb}es" if verb.endswith(("sh", "ch", "ss", "x")) else f"{verb}s"
        forms += (third, f"{base}ed", f"{base}ing") if base[-1] != "y" else (f"{base[:-1]}ies", f"{base[:-1]}ied")
    return [*forms, *_EN_OTHER]


@cache
def acting(language: str) -> re.Pattern[str]:
    """A verb in a form that takes an object, as one whole word."""
    italian = rf"(?:{'|'.join(_IT_STEMS)})h?i?(?:a|ano|e|ono|ato|ata|ati|ate|ando|are|ò|arono|ava|avano)"
    words = {
        "en": _english(),
        "it": [italian, *_IT_OTHER],
        "da": [*_DA, *(f"{verb[:-2]}t" for verb in _DA if verb.endswith("ede"))],
    }
    return re.compile(rf"(?<![\w-]){alternatives(words.get(language, ()))}(?![\w-])", re.IGNORECASE)


@cache
def timing(language: str) -> re.Pattern[str]:
    """A word that tells when, or that two things went together."""
    return re.compile(rf"(?<![\w-])(?:{_TIMES[language]})(?![\w-])", re.IGNORECASE)
