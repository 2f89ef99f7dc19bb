"""English words for yes and no, certain and possible. See `signals.Signals`."""

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
        unlike, unlikely, dispens\w+, unchanged, abolish\w*, phas\w+ out, get(?:s|ting)? rid, got rid, spared?
        sav(?:e|es|ed|ing), stay(?:s|ed)?, remain(?:s|ed)?, keep(?:s)?, kept, den(?:y|ies|ied|ying), refus\w+
        declin\w+, fail\w*, unable, doubt\w*, myth, rumou?r\w*, same, identical\w*, untouched, exempt\w*, suspend\w*
        ditch\w*, took … off, tak(?:e|es|ing) … off, shed(?:s|ding)?, thr[eo]w\w* (?:away|out), halt\w*, safe, intact, dismiss\w*, shelv\w+, zero, the other way, wrong, false, fewer, anyone
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
        buy purchase acquire|sell sale divest
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
    planned=phrases(
        r"""
        hop(?:e|es|ed|ing), look(?:s|ing) forward to, would love to, toy(?:s|ing) with, talk of, talks about
        plan(?:s|ning)? to, plan(?:s|ning)? (?:a|an|the|on|for|more|new|two|three), plans, (?:is|are) planned
        (?:is|are) planning, intend(?:s)? to, aim(?:s|ing)? (?:to|for|at), hop(?:e|es|ing) (?:to|for|that)
        want(?:s)? to, would like to, expect(?:s|ing)?, (?:is|are|be) (?:\w+ )?expected, expectation, forecast(?:s)?
        predict(?:s)?, (?:is|are) projected, target(?:s|ing)?, goal, ambition, seek(?:s|ing)? to, is seeking
        are seeking, looking to, hopefully, propos(?:e|es|ed|ing|al), envisag(?:e|es|ed), anticipat(?:e|es|ed)
        estimate(?:s)? that, likely, probably
        due to (?:be|open|start|begin|close|launch|take|run|go|come|arrive|finish|end|move|join|publish), slated to
        scheduled to, set to, should be (?:\w+ed|ready|open), in talks, negotiating, wish(?:es)? to, eyeing
        would be
        """
    ),
    possible=phrases(
        r"""
        one day, some day, someday, who knows, thinking about, thinks about, may, might, could, perhaps, maybe
        possibly, possible, potentially, potential, consider(?:s|ed|ing)?, weigh(?:s|ing), under consideration
        explor(?:e|es|ing), not (?:yet )?decided, no decision, reportedly, allegedly, is said to, are said to
        rumou?red, thought to, believed to, look(?:s|ing) (?:at|into), discuss(?:es|ing), stud(?:ies|ying) whether
        (?:applied|submitted|bid) … for, ha(?:s|ve) (?:asked|requested|applied) … (?:for|to), application (?:for|to)
        (?:is|are|being) (?:under review|negotiated|examin\w+|investigated|studied), under (?:review|study|negotiation)
        in principle, feasibility, on the table, mull(?:s|ing)?, up for discussion, assess(?:es|ing) whether
        """
    ),
    soft=phrases(
        r"""
        hang(?:s|ing)? on, hing(?:es|ing) on, rest(?:s|ing)? on, up in the air, uncertain, due, scheduled, slated
        inclined, reckon\w*, believ\w+, suspect\w*, supposed, for now, able, can, should, would, must, ought to
        allow(?:s|ed)?, want(?:s|ed)?, hope(?:s|d)?, plan(?:s|ned|ning)?, idea, ideas, proposal(?:s)?, if, unless
        whether, depend(?:s|ing)?, pending, subject to, provided, await(?:s|ing)?, in the pipeline, on the cards
        dream(?:s)?, wish, try(?:ing)?, tries, tried, might, estimate(?:s|d)?, suggest(?:s|ed)?, seem(?:s|ed)?
        appear(?:s|ed)?, to be (?:\w+ed|decided), not yet, hasn't, haven't, yet to, waiting, in line for, looking
        eye(?:s|d), sight(?:s)?, tbc, chance, chances, prospect, vision, intention, intends?, promis(?:e|es|ed)
        pledg(?:e|es|ed), option, scenario, expected, to follow, talk of, talks, candidate, ambition(?:s)?, goal
        target(?:s|ed)?, tentative, calculat(?:e|es|ed), \w*could\w*, \w*might\w*, fingers crossed, unclear
        undecided, open question, asking, bid, appl(?:y|ies|ied|ying|ication\w*), asked, request\w*, negotiat\w+
        under (?:review|study|negotiation), examin\w+, investigat\w+, trial, pilot, recommend\w*, advis\w+, cross\w* fingers
        """
    ),
    able=phrases("can"),
    conditions=phrases(
        r"""
        if, unless, subject to, provided that, provided, pending, depending on, depends on, on condition
        conditional on, as long as, once approved, still needs, still need, awaits, awaiting, contingent on
        """
    ),
    reported=phrases(
        r"""
        (?:is|are) said to, thought to, believed to, reportedly, allegedly, rumou?red, consider\w*, discuss\w*
        explor\w*, look\w*, study\w*, stud(?:ies|ying) whether, assess\w*, mull\w*, talk\w*, one day, someday
        """
    ),
    undecided=phrases(
        r"""
        not (?:yet )?(?:decided|said whether|made up|committed|signed), undecided, has yet to (?:decide|say|confirm)
        no decision, ha(?:s|ve) \w+ (?:days|weeks|months) to, needs? (?:the )?(?:approval|consent|permission)
        requires? (?:the )?(?:approval|consent|permission), subject to, still needs, no (?:contract|deal|agreement|date) (?:yet|has|is|was)
        not (?:yet )?(?:had|received|got) (?:an? )?(?:answer|reply|approval|permit|permission), not (?:yet )?found
        not (?:yet )?(?:in place|approved|authorised|authorized|granted|agreed|final), awaits?, awaiting, pending
        (?:who|which) (?:will )?(?:vote|decide)s?, will decide, to be decided, remains to be seen, if approved
        """
    ),
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
        can't wait, looking forward, hopefully, fingers crossed, imagine, worth, don't miss, have a look
        take a look, read, my favou?rite, wouldn't you, would you, do you, did you, have you, are you, who knew
        i love, i like, if you, you can, you could, you may, you might, you won't, you don't, please, here's hoping
        curious, i may, i might, biased, no wonder, we should all, makes me, makes you, for once, personally
        honestly
        """
    ),
)
