"""Words with which something is denied without a "not", by language, and those that keep a caption from affirming.

`DENYING` verbs say of a thing that it is not so, or no more; `SILENCING` stands in captions that tell a no in words of
their own. `CALENDAR` are the months and days, each of which an article mostly has for one thing.
"""

import re
from collections.abc import Mapping

from curation.captions.verifying.meaning.signals import phrases

DENYING: Mapping[str, re.Pattern[str]] = {
    "en": phrases(
        r"""
        (?:was|were|been|is|are|be) (?:dropped|scrapped|axed|shelved|rejected|refused|excluded|cancell?ed|barred)
        fail(?:s|ed)? to, rejected, refused, declined to, ruled out, left out, excludes?, exempt(?:s|ed)?, shut
        closed(?! \d| (?:up|down|higher|lower)\b)
        lacks?, lacked, (?:stays?|remains?) (?:shut|closed|off), turned down, unable to, dropped (?:from|out)
        """
    ),
    "it": phrases(
        r"""
        rest\w+ (?:chius[oaie]|esclus[oaie]|ferm[oaie]|fuori), esclus[oaie], respint[oaie], bocciat[oaie], negat[oaie]
        annullat[oaie], rinunciato, rinuncia, scartat[oaie], esent[eai]\w*, esentat[oaie], priv[oaie] di, mancat[oaie]
        """
    ),
    "da": phrases(
        r"""
        fritag\w+, afvist\w*, udeluk\w+, droppet, opgivet, aflyst, mangler, nægte\w*, afslag, skrottet
        forblive\w* lukket, holder lukket
        """
    ),
}

SILENCING: Mapping[str, re.Pattern[str]] = {
    "en": phrases(
        r"""
        flat, steady, stable, first, at most, at least, liv(?:e|es|ed) on, beyond, past saving, rather than, instead
        only, alone, less, fewer, but, except, gone, extra, separate\w*, sold separately, every, keeps?, keeping, kept
        still, skip\w*, miss\w*, los(?:e|t|es|ing), too late, pity, shame, sadly, sorry, unfortunately, equal\w*, same
        level, tie[ds]?, nil, bye, farewell, wait\w*, later, leave\w*, left, staying out, out of, give[sn]? up
        gave up, drop\w*, stop\w*, ends?, ended, ban(?:s|ned)?, cancel\w*, avoid\w*, scrap\w*, abandon\w*, reject\w*
        refus\w*, den(?:y|ies|ied), exclud\w*, exempt\w*, disput\w*, ditch\w*, unchanged, off, myth, wrong, against
        \w+less, \w+-free
        """
    ),
    "it": phrases(
        r"""
        stabil[ei], ferm[oaie], prim[oa], al massimo, almeno, tutt'altro, piuttosto che, anziché, invece, solo
        soltanto, men[oa], tranne, ma, peccato, purtroppo, a parte, extra, separat\w+, salta\w*, fuori, ogni
        mantien\w+, conserv\w+, ancora, niente, addio, uguale, uguali, pari, stess\w+, parità, al contrario
        chius[oaie], aspett\w+, attend\w+, elimin\w+, tolt[oaie], rifiut\w*, esclu\w+, annull\w*, cancell\w*
        invariat\w, stop, basta, nega\w*, smentit\w*, pers[oaie], perd\w+, mancat\w+, troppo tardi, scomparir\w*
        sparit\w*, contro
        """
    ),
    "da": phrases(
        r"""
        stille, stabil\w*, først\w*, tidligst, højst, mindst, frem for, i stedet, kun, mindre, færre, undtagen, men
        desværre, ærgerligt, ekstra, separat, særskilt, væk, slut, farvel, behold\w*, stadig, hver\w*, bevar\w*, ens
        samme, lige, lukket, vente\w*, mist\w*, tab\w*, forgæves, derimod, går glip, springe\w* over, stop\w*
        dropp\w*, aflys\w*, undgå\w*, afvis\w*, forbud\w*, forbyd\w*, slip\w*, smid\w*, smed, tog … af, uændre\w*, fri
        \w+fri, \w+løs\w*
        """
    ),
}

CALENDAR: Mapping[str, re.Pattern[str]] = {
    "en": phrases(
        "january, february, march, april, june, july, august, september, october, november, december, "
        "sundays?, saturdays?, mondays?"
    ),
    "it": phrases(
        "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, "
        "domeniche, domenica, sabato"
    ),
    "da": phrases(
        "januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december, søndag\\w*, "
        "lørdag\\w*"
    ),
}
