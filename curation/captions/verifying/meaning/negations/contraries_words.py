"""Ways of telling two things that cannot both hold of a thing at a time, beyond a "not": by language, pair by pair.

The pairs: unchanged or changed, first or again, open to someone or forbidden, denied or confirmed, kept or gone.
"""

import re
from collections.abc import Mapping

from curation.captions.verifying.meaning.signals import phrases

Pair = tuple[re.Pattern[str], re.Pattern[str]]


def _pair(one: str, other: str) -> Pair:
    return phrases(one), phrases(other)


_ENGLISH = (
    _pair(
        r"""
        unchanged, no difference, no (?:\w+ )?change, flat, stable, steady, level with, unaffected, untouched
        not (?:find|see|show|make|found|seen|shown|made) (?:a|any) difference, (?:not|n't) chang(?:e|ed), the same as
        (?:not|n't) (?:be |been )?(?:altered|affected|touched), identical, (?:not|n't) differ, no different
        (?:stay|stays|stayed|remain|remains|remained) at
        """,
        r"""
        ris(?:es|en|ing|e), rose, increas\w+, grow\w*, grew, climb\w*, jump\w*, surg\w+, soar\w*, fell
        fall(?:s|ing|en)?, drop(?:s|ped|ping)?, declin\w+, decreas\w+, shr[iau]nk\w*, plung\w+, better, worse
        faster, slower, higher, lower, longer, shorter, less, fewer, cheaper, dearer, pricier, chang(?:es|ed|ing)
        improv\w+, worsen\w*, goes up, went up, gone up, goes down, went down, gone down, up (?:by )?\d\S*
        down (?:by )?\d\S*
        """,
    ),
    _pair(
        r"""
        never … before, first(?= (?:win|victory|title|award|prize|trophy|success))
        first time(?! (?:since|in|for)\b), first ever, first-ever, maiden, not … before
        """,
        r"""
        again, once more, once again, second time, third time, yet another, retain\w*, repeat\w*, back-to-back
        defend\w*, (?:second|third)(?= (?:win|victory|title|award|prize|trophy|success))
        """,
    ),
    _pair(
        r"""
        can still, may still, still allowed, will be able to
        (?:is|are|remain|remains) (?:free|welcome|allowed|able) to, still welcome, still open to, remains open
        remain open, stays open, stay open
        """,
        r"""
        banned, forbidden, prohibited, off limits, barred, shut out, outlawed, closed to, locked out, turned away
        """,
    ),
    _pair(
        r"""
        voluntary, optional, need not, needn't, (?:do|does|did|will) not (?:need|have) to
        (?:do|does|did|wo)n't (?:need|have) to, not (?:necessary|required|compulsory|mandatory|obliged|obligatory)
        """,
        r"""
        must, ha(?:s|ve|d) to, forced, obliged, mandatory, compulsory, obligatory, required to, requires?, needs? to
        remember to
        """,
    ),
    _pair(
        r"""
        excluded, exempt(?:ed)?, not (?:included|covered|affected), (?:does|do) not (?:apply|cover|include)
        leaves out
        """,
        r"included, including, covered, covers, too, as well",
    ),
    _pair(
        r"""
        den(?:y|ies|ied|ying), refut\w+
        (?:reject|dismiss)(?:s|es|ed)? (?:the |any )?(?:claim|talk|idea|suggestion|allegation|report|rumour|rumor)s?
        """,
        r"confirm(?:s|ed|ing)?, admit(?:s|ted|ting)?, acknowledg(?:es|ed|ing), conced(?:es|ed|ing)",
    ),
)
_ITALIAN = (
    _pair(
        r"""
        invariat[oaie], nessuna (?:differenza|variazione), immutat[oaie], stabil[ei], non (?:è |sono )?cambia\w*
        (?:rimast[oaie]|resta|restano|rimane|rimangono) (?:ferm[oaie]|stabil[ei]|ugual[ei]|invariat[oaie])
        non differ\w+, non subi\w+ (?:modifiche|variazioni), (?:gli stessi|le stesse) di, nessun cambiamento
        (?:tiene|tengono|regge|reggono)(?= (?:e|ma)\b|[.!]|$)
        """,
        r"""
        aument(?:a|ano|ato|ata|ati|ate|erà|eranno|o|i), cresc(?:e|ono|iuto|iuta|iuti|iute|erà|eranno|ita)
        sal(?:e|gono), salit[oaie], cal(?:a|ano|ato|ata|ati|ate|o), scend(?:e|ono|erà), sces[oaie], diminu\w+
        ridott[oaie], si riduc\w+, peggior\w+, miglior\w+, cambi(?:a|ano|ato|ata|ati|ate|erà|eranno), rincar\w+
        ribass\w+, tagliat[oaie], cede
        """,
    ),
    _pair(
        r"""
        mai … prima, (?:per la )?prima volta(?! (?:da|dal|dopo|in|negli)\b)
        non (?:\w+ )?mai(?= vint[oaie]), prim[oa](?= (?:vittoria|titolo|successo|premio|riconoscimento|trofeo))
        """,
        r"""
        di nuovo, ancora una volta, seconda volta, terza volta, un altro, un'altra, nuovamente, bis, bissa\w*
        riconferma\w*, (?:second|terz)[oa](?= (?:vittoria|titolo|successo|premio|riconoscimento|trofeo))
        """,
    ),
    _pair(
        r"""
        potr(?:à|anno) (?:ancora |comunque |continuare a )?\w+re, (?:può|possono) (?:ancora|comunque|sempre)
        (?:resta|restano|rimane|rimangono) apert[oaie], liber[oaie] di, ammess[oaie], consentit[oaie]
        facoltativ[oaie]
        """,
        r"""
        vietat[oaie], proibit[oaie], chius[oaie], off limits, bandit[oaie], esclus[oaie], divieto, obbligatori[oaie]
        """,
    ),
    _pair(
        r"""
        facoltativ[oaie], volontari[oaie], non (?:serve|servono|occorre|occorrono)
        non è (?:necessario|obbligatori[oa]|richiest[oa]), non (?:deve|devono|dovrà|dovranno)
        """,
        r"""
        bisogna, occorre, (?:deve|devono|dovete|dovrà|dovranno), obbligatori[oaie], obbligat[oaie], obbligo
        costrett[oaie], ricordatevi, ricordati, ricordate, necessari[oaie]
        """,
    ),
    _pair(
        r"""
        esclus[oaie], esent[ei], non (?:è|sono|sarà|saranno) (?:compres|inclus|copert|interessat)[oaie]
        non riguarda
        """,
        r"compres[oaie], inclus[oaie], copert[oaie], anche, pure",
    ),
    _pair(
        r"""
        neg(?:a|ano|ava|ato|ò), smenti(?:sce|scono|to|ta|va)?
        respin(?:ge|gono|to|ta) (?:le|ogni|l'|la) ?(?:accus|ipotes)\w+
        """,
        r"conferm(?:a|ano|ato|ò), ammett(?:e|ono), ammesso, riconosc(?:e|ono|iuto)",
    ),
)
_DANISH = (
    _pair(
        r"""
        uændre\w*, ingen forskel, stabil\w*, (?:den|det|de) samme som, ikke ændre\w*, ikke (?:blevet )?ændret
        ændre(?:s|r|de)?(?: sig)? ikke, berøres ikke, holder sig på, fastholde\w*, på samme niveau, på niveau med
        adskil\w+ sig ikke, ikke forskel\w*, ikke (?:fundet|fandt|set|så) (?:nogen )?forskel, fandt ingen forskel
        """,
        r"""
        stig(?:er|e|ning|ningen), steg(?:et)?, vokse\w*, vækst, øge\w*, fald(?:er|et)?, faldt, reducere\w*
        mindske\w*, bedre, dårligere, værre, hurtigere, langsommere, højere, lavere, længere, kortere, færre
        billigere, dyrere, ændre(?:s|r|t), forbedre\w*, forværre\w*, sænke\w*, hæve\w*, dykke\w*
        """,
    ),
    _pair(
        r"""
        første gang(?! (?:siden|i)\b), ikke … før, aldrig … før
        første(?= (?:sejr|titel|pris|triumf|pokal))
        """,
        r"""
        igen, endnu en gang, atter, anden gang, tredje gang, på ny, endnu et, endnu en
        (?:anden|tredje)(?= (?:sejr|titel|pris|triumf|pokal)), genvind\w*, gentag\w*, forsvar\w*
        """,
    ),
    _pair(
        r"""
        kan (?:stadig|fortsat|stadigvæk), må (?:stadig|gerne|fortsat), får (?:stadig|fortsat) lov, holder åbent
        frivillig\w*, forbliver åben\w*, er (?:stadig|fortsat) (?:åben\w*|tilladt|velkom\w+)
        """,
        r"""
        forbudt, forbyd\w*, bandlys\w*, lukket for, udelukke\w*, må ikke længere, tvunge\w*, tvang, obligatorisk\w*
        """,
    ),
    _pair(
        r"""
        frivillig\w*, valgfri\w*, behøver ikke, ikke nødvendig\w*, skal ikke, ikke et krav, ingen pligt
        er ikke tvunget
        """,
        r"tvunge\w*, tvang, obligatorisk\w*, lovpligtig\w*, er nødt til, skal, pligt, kræver, påkrævet, husk at, må",
    ),
    _pair(
        r"""
        undtag\w+, fritag\w+, ikke (?:omfattet|med|inkluderet|dækket|berørt), gælder ikke, omfatter ikke
        dækker ikke
        """,
        r"omfattet, inklusive, inkl, også, dækket, med i, ligeledes",
    ),
    _pair(
        r"afvis(?:er|te|t)(?! en\b), (?:be)?nægte(?:r|de|t), benægter, dementer(?:er|ede|et)",
        r"bekræfte(?:r|de|t), indrømme(?:r|de|t), erkend(?:er|te|t), medgive(?:r|t)",
    ),
)
CONTRARIES: Mapping[str, tuple[Pair, ...]] = {"en": _ENGLISH, "it": _ITALIAN, "da": _DANISH}
