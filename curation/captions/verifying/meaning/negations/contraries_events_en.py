"""English: the words for what happened and for what did not, kind by kind. See `contraries_events`."""

EVENTS = {
    "layoffs": (
        r"""
        redundan\w+, la(?:id|ys?|ying) off, layoffs?, lay-offs?, let go, (?:lost|lose|losing) (?:their|his|her|a|the) jobs?
        job (?:losses|cuts), (?:jobs?|posts?|roles?) … (?:cut|lost|axed|shed|abolished), fired, sacked, (?:cut|cuts|cutting|shed|sheds|shedding) (?:\w+ )?jobs
        (?<!unfair\s)(?<!wrongful\s)dismissals?, shown the door, headcount … (?:cut|reduced), (?:lost|lose) (?:some |a few |several )?(?:colleagues|workmates)
        goodbye to (?:\w+ )?(?:colleagues|workmates|staff)
        """,
        r"""
        (?:kept|keeps?|keeping) (?:\w+ ){0,2}jobs?, (?:still has|still have|retains?|retained) (?:a|their|the|every) (?:job|jobs|staff)
        jobs … (?:safe|secure|intact), everyone stay(?:s|ed) on, same people
        """,
    ),
    "injury": (
        r"""
        hurt, injur\w+, wounded, killed, casualt\w+, fatalit\w+, c(?:a|o)me to (?:any )?harm, (?:taken|went|gone|rushed|sent) to hospital, hospitalis\w+
        broke (?:an?|his|her) (?:arm|leg|wrist), died
        """,
        "unharmed, unhurt, uninjured, unscathed, in one piece, safe and sound, unhurt",
    ),
    "strike": (r"strik(?:e|es)(?! (?:a|the|up)\b), walk-?outs?, walked out, industrial action, downed tools", ""),
    "closure": (
        r"""
        (?:clos(?:e|es|ed|ing|ure|ures)(?! (?:(?:a|an|the|its|our) (?:\w+ )?(?:round|deal|year|sale|gap|contract)|to|on|in))|shut(?:s|ting|tered|ters)?)(?!(?:\s\S{1,30}){0,4}\s(?:at (?:\d|four|five|six|seven|eight|nine|ten|noon)|early|earlier|an hour)), wound up, boarded up, ha(?:s|ve) gone(?! (?:up|down|on|to|out|through|ahead|from|into|well)), axed
        disappear\w*, vanish\w*, mothballed, lights out at
        """,
        r"""
        (?:still|stay|stays|stayed|staying|remain\w*|keep|keeps|keeping|kept|left) … open, open for business, reopen\w*
        survive[sd]?
        """,
    ),
    "standstill": (
        r"""
        interrupt\w+, halt\w*, standstill, paus(?:e|ed|es|ing), disrupt\w+, (?:switch\w*|turn\w*|shut\w*|power\w*) (?:off|down)
        (?:went|go|goes) (?:dark|quiet), brought to a stop, c(?:a|o)me to a stop, stop(?:s|ped)? (?:work|production|running|operating|sailing|flying|serving), stood idle
        off-?line
        """,
        r"(?:keep|keeps|kept|keeping) (?:running|going|working|sailing|operating|serving), carried on, continu\w+, uninterrupted, ran throughout, never stopped, round the clock",
    ),
    "delay": (
        r"delay\w*, (?:too|running|was|were|is|are|arriv\w+|days?|weeks?|months?|minutes?) late, slip(?:s|ped)?, postpon\w+, behind schedule, overdue, pushed back, held up, kept waiting",
        "on time, punctual\\w*, on schedule, as planned, ahead of schedule",
    ),
    "answer": (
        r"repl(?:y|ied|ies), answer(?:s|ed)?, respond(?:s|ed)?, response, (?:got|came|come) back(?: to)?, ha(?:s|ve) been heard",
        r"silen(?:t|ce), no word, wait\w* … (?:hear|answer|reply|response|verdict), await\w*, in the dark, pending, radio silence",
    ),
    "signing": (
        r"sign(?:s|ed|ing|ature|atures)?, put pen to paper, ink(?:s|ed)?, (?:contract|deal|lease) is done",
        "unsigned",
    ),
    "approval": (
        r"""
        approv\w+, green light, go-ahead, wave[sd]? through, permission, bless(?:ing|ed), (?:the|a|its) nod, licen[cs]ed
        certif\w+, accredit\w+, authoris\w+, cleared for, (?:papers|paperwork) … in order, consent
        """,
        "unapproved, uncertified, unauthorised",
    ),
    "profit": (
        r"profit\w*, in the black, surplus, mak(?:e|es|ing) money, made money",
        r"loss-making, in the red, deficits?, unprofitable, los(?:es|ing) money, lost money, (?:a|at a) loss",
    ),
    "asking": (
        r"approach(?:ed|es|ing)?, sound(?:s|ed|ing)? out, contact(?:ed|s|ing), court(?:ed|s|ing)?, pitch(?:ed|es|ing)? to, knock\w* on, consult(?:s|ed|ing|ation)?, ask(?:s|ed)(?! (?:for|to))",
        "",
    ),
    "telling": (
        r"""
        disclos\w+, reveal\w*, publi(?:shed|shes|sh|c with), made public, spill\w* the beans, (?:has|have) (?:told|said) (?:us )?how
        put a (?:figure|number|price) on, open(?:ed|s)? up about, shar(?:es|ed|ing) (?:the|its|their) (?:figures|numbers)
        """,
        r"""
        secret\w*, confidential\w*, under wraps, close to (?:its|their|the|his|her) chest, tight-lipped, undisclosed, unpublished
        to (?:itself|themselves|himself|herself), mum, behind closed doors, unreleased
        """,
    ),
    "acceptance": (
        r"accept\w*, agreed, sa(?:id|ys?) yes, adopt\w*, took up, taken up, granted, (?:waved|went|came|got|goes) through, conceded",
        r"""
        reject\w*, (?:turn|turns|turned|turning|voted) down, refus\w+, sa(?:id|ys?) no(?: thanks)?, declin(?:ed|es|ing)(?! (?:by|to|in|from))
        snub\w*, rebuff\w*, dismiss(?:ed|es), thumbs down, thr(?:ew|own) out, thr(?:ew|own) … out, rul(?:ed|es|ing) out
        """,
    ),
    "keeping": (
        r"retain\w*, (?:keep|keeps|kept) (?:as|in|on), preserv\w+, stand-?by, back-?up, in reserve, as (?:a )?reserve",
        r"""
        scrap(?:s|ped|ping)?, ditch\w*, dismantl\w+, demolish\w*, torn down, thrown (?:out|away), farewell, goodbye, retir(?:ed|es|ing)
        decommission\w*, (?:got|get|gets|getting) rid of, binned, scrapheap, phased out, (?:ripped|pulled|taken) out
        """,
    ),
    "knowing": (
        r"(?:know|knows|knew|found out|discover\w*|establish\w*|explain\w*|clear|pinned down) (?:why|what caused|the (?:cause|reason)), (?:mystery|riddle|puzzle) (?:is |has been |was )?(?:solved|cracked|cleared)",
        r"unknown, unclear, mysteries, mystery, puzzl\w+, riddle, anyone's guess, unexplained, unsolved, a guessing game",
    ),
    "talks": (r"talks, negotiat\w+, bargaining, (?:sat|sit|sitting|sits) down", ""),
    "cancelling": (
        r"""
        cancel\w*, call(?:s|ed)? off, scrapp\w+, (?:pull|pulls|pulled|withdrew|withdrawn|withdraw) … (?:order|orders|out|booking|bookings|contract|contracts)
        """,
        r"went ahead, goes ahead, going ahead, took place, honou?red, stayed on … books, as planned",
    ),
}

THINGS_PAID = r"""
    prices?, fees?, fares?, bills?, dues, tickets?, rents?, tariffs?, charges?, premiums?, subscriptions?, tolls?, (?:interest|mortgage|hourly|daily|room|postal|exchange|day) rates?
    """
DEARER = r"""
    r(?:ise|ises|ising|ose|isen), rais\w+, (?:put|puts|putting) … up, go(?:es|ing)? up, went up, gone up, increas\w+, dearer
    hik(?:e|ed|es|ing), more expensive, climb\w*, up by, higher, chip in, pay more
    """
EVEN = r"""
    (?:stay|stays|stayed|remain|remains|remained|held|holds|hold) (?:put|flat|the same|steady|stable|at), unchanged, frozen, freez(?:e|es|ing), same, flat
    where (?:it|they) (?:is|are|was|were), as (?:it|they) (?:is|are|was|were), budged?
    """
CHEAPER = r"""
    f(?:all|alls|ell|alling|allen), cut(?:s|ting)?, lower\w*, cheaper, down, drop(?:s|ped)?, reduc\w+, slashed
    """
FLIPS = r"""
    still (?:has|have|needs?|must|to), (?:has|have) (?:still|yet) to, remains to be, first, ruled out, rul(?:es|ing) out, avert\w*, avoid\w*, prevent\w*, spared?, called off, cancel\w*, never materialised, lack\w*, missing
    absent, absence of, free (?:of|from), await\w*, wait\w*, pending, yet to, still needs?, short of, off the table, not on the table
    outside, refus\w+, declin\w+ to, fail\w* to, too early, all-clear, clean bill, scarce, turn\w* down, den(?:y|ies|ied), abandon\w*, steer\w* clear, stop\w*
    without, zero, unlikely, hasn't, depends?, hing\w+ on, subject to, need(?:s|ed)?, if, once, until, do\w* without, stays? off
    far from, elsewhere, history, a memory, in the past, other than, goodbye, farewell, no longer, gone, nothing, none, cannot, out of the question, a myth, instead
    """
