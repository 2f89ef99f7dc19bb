"""English: further kinds of what happened and did not. See `contraries_events`."""

MORE = {
    "ban": (
        r"ban(?:s|ned|ning)?, forbid\w*, prohibit\w*, outlaw\w*, off limits, barred",
        r"(?:is|are|was|were|remain|remains) (?:allowed|permitted|free to|welcome), could (?:keep|go on), allowed to, lifted",
    ),
    "complaint": (r"complain\w*, grumbl\w+, grievanc\w+", "no complaints, (?:happy|satisfied|content) with"),
    "change": (
        r"""
        rewr(?:ote|itten|ite|ites|iting), alter(?:s|ed|ing|ation|ations)?, overhaul\w*, revis(?:ed|es|ing|ion), chang(?:e|es|ed|ing)
        modif\w+, tweak\w*, touch(?:ed|es|ing)?, reworked, redrawn, redrew, reformulated
        """,
        r"""
        unchanged, untouched, unaltered, left alone, left as (?:it|they) (?:is|are|was|were), as (?:it|they) (?:is|are|was|were)
        same as before, (?:stay|stays|stayed|remain\w*) (?:put|the same), intact, (?:same|stayed) (?:price|recipe|where)
        """,
    ),
    "funding": (
        r"contribut\w+, chip(?:s|ped|ping)? in, put (?:up )?(?:money|cash), paid (?:towards|into|part), co-?fund\w*, (?:council|state|public|venture|outside) (?:money|cash|capital|funding), backed by, back(?:s|ed|ing)(?! (?:at|in|to|on|from))",
        "self-funded, bootstrapped, own pocket, own money",
    ),
    "finding": (
        r"c(?:a|o)me across, (?:found|finds|discover\w*|detect\w*|spot\w*|uncover\w*|turned up|encounter\w*)(?! (?:that|out|why))",
        "all-clear, clean bill of health, free (?:of|from), clear of",
    ),
    "moving": (
        r"relocat\w+, (?:mov(?:e|es|ed|ing)|transfer\w*|shift\w*|ship\w*) (?:\w+ ){0,3}(?:to|out|away|abroad|overseas), leav(?:e|es|ing), (?:send|sends|sent) (?:\w+ ){0,4}(?:abroad|overseas|outside|out of)",
        r"(?:stay|stays|stayed|staying|remain|remains|remained|remaining|kept|keeps) (?:inside|within|where|put)",
    ),
    "use": (
        r"us(?:e|es|ed|ing), burn(?:s|ed|ing|t)?(?! down), runs? on, rel(?:y|ies|ied) on, (?:with )?(?:the )?help (?:of|from), resort\w*, draft\w* in, turn(?:ed|s) to, call(?:ed|s) in, brought in, bring(?:s)? in, hired in",
        r"(?:do|does|did|doing|manag\w+|get|gets|got|getting) (?:\w+ ){0,2}without, dispens\w+ with, spare[sd]? … use",
    ),
    "reaching": (
        r"(?:reach|reaches|reached|meets|met|hit|hits|attain\w*|achiev\w+)(?= (?:its|the|their|our|\d))",
        r"miss(?:ed|es)?, (?:fell|falls|fall|falling|came) short, short of",
    ),
    "getting": (
        r"secur\w+, obtain\w*, ha(?:s|ve) (?:been )?(?:given|granted|received), in the bag, landed, won",
        r"miss(?:ed|es)? out, empty-handed, lack\w*, (?:still )?(?:needs|missing), yet to (?:get|receive|obtain)",
    ),
    "harm": (
        r"""
        affect(?:ed|s|ing), suffer\w*, (?:was|were|been|is|are) hit(?: by)?, impacted, took a hit, bore the brunt, paid the price
        """,
        r"""
        unaffected, spared, as usual, unscathed, business as usual
        """,
    ),
    "recovery": (
        r"""
        recover\w*, bounced? back, rebound\w*, return\w* to, (?:is|are) back (?:at|to|up), picked up again
        """,
        r"""
        doldrums, sluggish, depressed, still short of
        """,
    ),
    "leaving": (
        r"""
        los(?:t|e|es|ing), left, leav(?:e|es|ing), walk(?:s|ed|ing) (?:away|out), quit(?:s|ting)?, depart\w*, defect\w*, pull(?:s|ed|ing) out, withdr[ae]w\w*, resign\w*, dropped out
        """,
        r"""
        (?:stay|stays|stayed|remain|remains|remained)(?: loyal| on| put| in)?, stood by, loyal, (?:kept|keeps?) (?:all|every|its|their)
        """,
    ),
    "renewal": (
        r"""
        renew\w*, exten(?:d|ds|ded|ding|sion), prolong\w*, rolled over
        """,
        r"""
        expir\w*, laps\w*, r(?:an|uns?|unning) out, end(?:s|ed)
        """,
    ),
    "passing": (
        r"""
        pass(?:ed|es|ing)?(?= (?:its|the|his|her|their|all|with|every|muster)), sailed through, made the grade
        """,
        r"""
        fail(?:ed|s|ing)?(?! to), flunk\w*, fell at
        """,
    ),
    "charging": (
        r"""
        charg(?:e|es|ed|ing), (?:ha(?:s|ve|d)|need|needs) to pay, must pay, pay(?:s|ing)? (?:for|a), at a price, costs? (?:extra|money)
        """,
        r"""
        (?<!-)free(?! (?:of|from|to|up|as)), free of charge, for nothing, waived, without paying, costs nothing
        """,
    ),
    "selling": (
        r"""
        s(?:ell|ells|elling|old)(?: off)?, for sale, dispos(?:ed|es|ing) of, divest\w*
        """,
        r"""
        unsold, holds? on(?: to)?, held on(?: to)?, keeps? hold of, not for sale
        """,
    ),
    "joining": (
        r"""
        join(?:s|ed|ing)?, tak(?:e|es|ing) part, took part, participat\w+, sign(?:s|ed) up, (?:is|are|was|were) on board
        """,
        r"""
        st(?:ay|ays|ayed) (?:out|away|on the sidelines), sidelines, sat (?:it )?out, steer\w* clear, stood (?:aside|apart)
        """,
    ),
    "winning": (
        r"""
        w(?:on|in|ins|inning), upheld, uphold\w*, prevail\w*, triumph\w*, succeeded, success(?:ful)?
        """,
        r"""
        lost (?:its|the|their|his|her|in), defeat\w*, thr(?:ew|own) … out, overturned, overruled
        """,
    ),
    "damage": (
        r"""
        damag\w+, destroy\w*, burn(?:t|ed) down, ruined, wrecked, writ\w+ off, lost (?:in|to) the (?:fire|flood|storm)
        """,
        r"""
        intact, undamaged, saved, rescued, salvaged, escaped, survived
        """,
    ),
    "theft": (
        r"""
        stolen, leak(?:s|ed)?(?= )?, breach\w*, hacked, compromised, exposed, got out, fell into
        """,
        r"""
        safe, protected, stayed (?:safe|secure|put)
        """,
    ),
    "support": (
        r"""
        back(?:s|ed|ing), support(?:s|ed|ing)?, in favou?r, endors\w+, behind (?:it|the)
        """,
        r"""
        oppos\w+, (?:vot\w+|argu\w+|came out) against, objects?, objected, critic\w+
        """,
    ),
    "working": (
        r"""
        work(?:s|ed|ing)? (?:again|properly|on|with|in)?, runs? (?:on|with), function\w*, up and running, handl(?:e|es|ed|ing), cop(?:e|es|ed|ing) with, manag(?:e|es|ed|ing)
        """,
        r"""
        out of (?:order|action|service), broken, faulty, too (?:hard|difficult|tricky)(?: for)?, defeat\w*
        """,
    ),
    "available": (
        r"""
        (?:is|are) (?:now )?(?:available|accessible|admitted|welcome), on sale, in (?:the )?(?:shops|stores), on (?:the )?shelves
        """,
        r"""
        sold out, unavailable, out of stock, off the shelves
        """,
    ),
    "distributing": (
        r"""
        pay(?:s|ing)? out, paid out, distribut\w+, hand(?:s|ed|ing) out, look forward to, (?:get|gets|getting|receiv\w+) (?:a|an|their|the)
        """,
        r"""
        withh(?:eld|old\w*), empty-handed
        """,
    ),
}
