"""English words for yes and no, certain and possible. See `signals.Signals`."""

from curation.captions.verifying.meaning import hedges_en
from curation.captions.verifying.meaning.signals import Signals, opening, opposites, phrases, words

ENGLISH = Signals(
    harmless=phrases(
        r"""
        (?:than|as) (?:expected|planned|forecast|hoped|predicted), of schedule, of plan
        could(?:n't| not) be (?:happier|prouder|more \w+|better), least likely, less likely, \d+ no(?:es)?
        \d+ nays?, not only, not just, not merely, not simply, not least, no doubt, no wonder, no surprise
        not surprisingly, no matter, no problem, no question, why not, nothing less than, nothing short of
        nothing but, none other than, no less than, no fewer than, can't wait, cannot wait, couldn't agree more
        not (?:ours|mine|our own|my own), can't help, can't stop, not to mention, not to be missed, don't miss, do not miss, don't forget, never mind
        not bad, if not, or not, not to say
        (?:is|are|was|were|does|do|did|wo|has|have|ca)n't (?:it|they|that|he|she|we|you)\s*\?, without (?:a )?doubt
        without question, no small, no mean, nothing like, mustn't forget, not far from, no stranger to
        last but not least, whether or not, believe it or not, not without, never ceases to, not too shabby
        no kidding, no joke, no news is good news, not that i, not that we, not that you, not that anyone, why don't
        don't you, no need to say, may day, in may, of may, this may, by may, until may, since may, from may
        early may, late may, mid-may, \d+(?:st|nd|rd|th)? may, may \d+(?:st|nd|rd|th)?, may or may not, plan b, as if, even if
        may not (?:be|sell|use|enter|park|build|open|charge|ask)
        not if but when, if anything, no longer than, not more than, not less than, no more than, no later than
        not least because
        (?:below|above|under|over|against|beyond|exceed\w*|beat|hit|met|meets?|reached|missed) (?:(?:the|its|their|our|a) )?(?:(?:main|primary) )?(?:forecasts?|goals?|targets?|plans?|expectations?|endpoints?)
        short of (?:the |its |their )?(?:forecasts?|goals?|targets?), ahead of (?:forecast|plan|target)
        without fail, as … (?:wanted|asked|hoped|requested|demanded|wished|urged|proposed)
        mak(?:e|es|ing) … possible, made … possible, come may, waiting (?:lists?|times?|rooms?), ask(?:s|ed|ing)? (?:\w+ )?for help
        (?:had not|hadn't|never) (?:\w+ )?(?:dream[ts]?|dreamed|dreamt|bargained|reckoned|counted|expected)
        (?:no ?one|nobody) (?:is|was|gets|will be) left (?:behind|out|stranded|standing), at the (?:start|beginning|end) of
        """
    ),
    negators=phrases(
        r"""
        not one, not a single, not a drop of, not a trace of, not a shred of, not a bit of, not an ounce of, zero
        not, n't, \w+n't, cannot, never, no longer, no, none, nobody, no one, nothing, nowhere, neither, nor, hardly
        beyond (?:saving|repair|rescue|reach), past saving, scarcely, barely, anything but, far from, not yet, yet to, rarely, without, minus
        """
    ),
    determiners=phrases(
        """
        no, without, zero, none, minus, neither, not one, not a single, not a drop of, not a trace of
        not a shred of, not a bit of, not an ounce of
        """
    ),
    without=phrases("without"),
    refusals=phrases(
        r"""
        den(?:y|ies|ied|ying)(?: that)?, refus(?:e|es|ed|ing) to, fail(?:s|ed|ing)? to, declin(?:e|es|ed|ing) to
        stop(?:s|ped|ping)?(?= \w+ing), ceas(?:e|es|ed|ing) to, ceas(?:e|es|ed|ing)(?= \w+ing)
        avoid(?:s|ed|ing)?(?= \w+ing), prevent(?:s|ed|ing)?(?= \w+), unable to, disput(?:e|es|ed|ing) that
        rul(?:e|es|ed|ing) out(?= \w+ing), do(?:es)? without, did without, give(?:s)? up(?= \w+ing)
        gave up(?= \w+ing), instead of(?= \w+ing), rather than(?= \w+ing), without(?= \w+ing), unlikely to
        neglect(?:s|ed)? to
        """
    ),
    reservations=phrases(
        r"""
        reject\w*, rul(?:e|es|ed|ing) out, lack\w*, absence, free, drop\w*, scrap\w*, abandon\w*, cancel\w*
        disput\w*, except, except for, apart from, exclud\w*, ban(?:s|ned|ning)?, forbid\w*, forbade, prohibit\w*
        end(?:s|ed|ing)?, miss(?:es|ed|ing)?, keep(?:s)? from, kept from, against, less, fewer, lower, instead
        rather, replac\w+, avoid\w*, stop\w*, prevent\w*, gone, goodbye, farewell, unlike, unlikely, minus
        dispens\w+, unchanged, remov\w*, abolish\w*, phas\w+ out, get(?:s|ting)? rid, got rid, spare[ds]?
        sav(?:e|es|ed|ing), stay(?:s|ed)?, remain(?:s|ed)?, keep(?:s)?, kept, hold(?:s)?, held, only
        den(?:y|ies|ied|ying), refus\w+, declin\w+, fail\w*, unable, doubt\w*, myth, rumou?r\w*, same, equal\w*
        identical\w*, alike, yet, untouched, exempt\w*, little, few, wait\w*, still, until, suspend\w*, halt\w*
        zero, los(?:e|es|ing|t), forgo, forgoes, vanish\w*, disappear\w*
        """
    ),
    withheld=phrases(
        r"""
        disappear\w*, vanish\w*, waived?, axed, reject\w*, rul(?:e|es|ed|ing) out, lack\w*, absence, free of
        free from, (?<=-)free, drop(?:s|ped|ping)?, scrap\w*, abandon\w*, cancel\w*, disput\w*, except, except for
        apart from, exclud\w*, ban(?:s|ned|ning)?, forbid\w*, forbade, prohibit\w*, end(?:s|ed|ing)?, against
        instead, rather than, avoid\w*, stop\w*, prevent\w*, gone, history, goes away, going away, goodbye, farewell
        unlike, unlikely, (?:left|leav\w+|kept|keep\w*) … out, dispens\w+, unchanged, abolish\w*, phas\w+ out, get(?:s|ting)? rid, got rid, spared?
        sav(?:e|es|ed|ing), stay(?:s|ed)?, remain(?:s|ed)?, keep(?:s)?, kept, den(?:y|ies|ied|ying), refus\w+
        declin\w+, fail\w*, unable, doubt\w*, myth, rumou?r\w*, same, identical\w*, untouched, exempt\w*, suspend\w*
        ditch\w*, took … off, tak(?:e|es|ing) … off, shed(?:s|ding)?, thr[eo]w\w* (?:away|out), halt\w*, safe, intact, dismiss\w*, shelv\w+, zero, the other way, wrong, false, fewer, anyone
        (?:is|are|was|were|be|been|far|much|simply|just|proved?|seem(?:s|ed)?|look(?:s|ed)?|comes?|came|found|costs?|cost) too \w+
        """
    ),
    light=words(
        "time year day people thing need require necessary allow let expect want hope intend wish able possible "
        "contain plan propose find say show believe think see prove report announce involve include bring create "
        "mean give offer make take face cause carry hold"
    ),
    limits=phrases(
        r"""
        so, such, ever
        this (?:low|high|big|small|good|bad|large|much|many|fast|slow|close|strong|weak|hot|cold|wet|dry|long|short)
        like it, like this, than, before, until, till, more, less, fewer, longer, shorter, later, earlier, sooner
        higher, lower, larger, bigger, smaller, better, worse, only, except, all, every, always, both, exactly
        entirely, alone, just, necessarily, immediately, same, enough, fully, merely, further, at least, at most
        whether
        """
    ),
    bounds=opening("before, until, till, unless, instead of, rather than, provided"),
    also=phrases("too, also, as well, even, included, likewise, including, along with"),
    open_questions=phrases("whether, if, unless, how, why, or not"),
    opposites=opposites(
        """
        rise increase grow climb jump surge raise growth|fall drop decline decrease shrink slip plunge sink cut reduce
        open opening reopen inaugurate|close closing shut closure
        start begin launch|stop end cease halt discontinue scrap
        win beat victory|lose defeat loss
        profit profitable surplus|loss deficit lossmaking
        hire recruit hiring|fire dismiss layoff
        accept approve welcome back endorse accepting approval|reject oppose refuse rejection
        allow permit|ban forbid prohibit
        include including cover|exclude excluding
        admit confirm acknowledge|deny dispute
        expand enlarge expansion|shrink downsize
        pass|fail
        support favour favor|oppose
        join enter|leave quit
        succeed success|fail failure
        strengthen|weaken
        improve better improvement|worsen worse deteriorate
        speed accelerate faster quicken|slow slower delay
        """,
        """
        hot warm warmer|cold cool cooler
        early earlier ahead|late later behind
        cheap cheaper|expensive dearer costlier
        mandatory compulsory obligatory|voluntary optional
        legal lawful|illegal unlawful
        safe safer|dangerous unsafe
        possible|impossible
        available|unavailable
        permanent|temporary
        public|private
        indoor|outdoor
        full|empty
        lengthen extend|shorten
        before|after
        change|unchanged
        affect|unaffected
        above|below
        """,
    ),
    planned=phrases(hedges_en.PLANNED),
    possible=phrases(hedges_en.POSSIBLE),
    soft=phrases(hedges_en.SOFT),
    able=phrases("can"),
    conditions=phrases(hedges_en.CONDITIONS),
    reported=phrases(hedges_en.REPORTED),
    undecided=phrases(hedges_en.UNDECIDED),
    unexcluded=phrases(hedges_en.UNEXCLUDED),
    wary=phrases(hedges_en.WARY),
    framing=phrases(
        r"""
        company, firm, council, board, government, club, group, trust, team, agency, authority
        decision, site, happens?, happening, follows?, following, similar, another, further, additional, other, new
        later, january, february, march, april, may, june, july, august, september, october, november, december, jan
        feb, mar, apr, jun, jul, aug, sept?, oct, nov, dec, (?:mon|tues|wednes|thurs|fri|satur|sun)day, spring
        summer, autumn, fall, winter, christmas, easter, end, half, month, week, decade, quarter, early, late, mid
        season, year-end, (?:19|20)\d\d, next, first, second
        """
    ),
    joins=phrases("and, but, while, or"),
    done=phrases(
        r"""
        already, has (?:now |just |already )?\w+(?:ed|n|t), have (?:now |just |already )?\w+(?:ed|n|t), was, were
        decided, did, approved, achieved, reached, is done, are done, official, confirmed, finished, completed
        launched, opened
        """
    ),
    coming=phrases(
        "will, 'll, won't, shall, is to, are to, going to, tomorrow, next year, next month, next spring, soon"
    ),
    own_view=phrases(
        r"""
        i think, i guess, i hope, i'd, i would, i wonder, i believe, i suspect, i bet, i doubt, i can't, i cannot
        i couldn't, i'm not, i am not, i don't, i do not, i didn't, i never
        i'm (?:curious|keen|hoping|excited|looking), my guess, my take, my view, in my opinion, imo, imho, let's
        can't wait, looking forward, hopefully, fingers crossed, imagine, worth (?:a (?:\w+ )?(?:read|look|visit|click|thought|minute)|reading|knowing|noting|watching|it|sharing|your), don't miss, have a look
        take a look, read, my favou?rite, wouldn't you, would you, do you, did you, have you, are you, who knew
        i love, i like, if you, you can, you could, you may, you might, you won't, you don't, please, here's hoping
        curious, i may, i might, biased, no wonder, we should all, makes me, makes you, for once, personally
        honestly, i could (?:go on|bang on|talk|list|tell|mention|name|quote|write|add|point)
        """
    ),
)
