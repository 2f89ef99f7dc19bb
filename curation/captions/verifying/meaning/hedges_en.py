"""English words for plans, possibilities and conditions. See `signals.Signals`."""

PLANNED = r"""
hop(?:e|es|ed|ing), look(?:s|ing) forward to, would love to, toy(?:s|ing) with, talk of, talks about
plan(?:s|ning)? to, plan(?:s|ning)? (?:a|an|the|on|for|more|new|two|three), plans, (?:is|are) planned
(?:is|are) planning, intend(?:s)? to, aim(?:s|ing)? (?:to|for|at), hop(?:e|es|ing) (?:to|for|that), want(?:s)? to
would like to, expect(?:s|ing)?, (?:is|are|be) (?:\w+ )?expected, expectation, forecast(?:s)?, predict(?:s)?
(?:is|are) projected, target(?:s|ing)?, goal, ambition, seek(?:s|ing)? to, is seeking, are seeking, looking to
hopefully, propos(?:e|es|ed|ing|al), envisag(?:e|es|ed), anticipat(?:e|es|ed), estimate(?:s)? that, likely, probably
(?:is|are|was|were|be|been) (?:\w+ )?(?:meant|supposed|intended|designed|billed) to
due to (?:be|open|start|begin|close|launch|take|run|go|come|arrive|finish|end|move|join|publish), slated to
scheduled to, set to, should be (?:\w+ed|ready|open), in talks, negotiating, wish(?:es)? to, eyeing, would be
aspir(?:es?|ing) to, desires?, keen (?:to|on), eager to, determined to, hoped[- ]for, in (?:discussions|negotiations)
pencill?ed in, on the drawing board, in the pipeline, on the cards, in the offing, on the wish ?list, on the agenda
ha(?:s|ve) (?:its|their|our|his|her) (?:sights?|eyes?) (?:set )?on, sets? (?:its|their|our) sights on, would welcome
call(?:s|ed|ing) for, press(?:es|ed|ing) for, push(?:es|ed|ing) for, campaign(?:s|ed|ing) for
lobb(?:ies|ied|ying) for, demand(?:s|ed|ing)? (?:a|an|the|more|that), appeal(?:s|ed|ing)? for, ask(?:s|ed|ing) for
bidding for, would prefer to, (?:have|has|had|with) plans, earmarked, dream(?:s|ing) of, in line to
(?:is|are) talking (?:to|with), in conversation with, in dialogue with
"""

POSSIBLE = r"""
one day, some day, someday, who knows, thinking about, thinks about, may, might, could, perhaps, maybe, possibly
possible, potentially, potential, consider(?:s|ed|ing)?, weigh(?:s|ing), under consideration, explor(?:e|es|ing)
not (?:yet )?decided, no decision, reportedly, allegedly, is said to, are said to, rumou?red, thought to, believed to
look(?:s|ing) (?:at|into), discuss(?:es|ing), stud(?:ies|ying) whether, (?:applied|submitted|bid) … for
ha(?:s|ve) (?:asked|requested|applied) … (?:for|to), application (?:for|to)
(?:is|are|being) (?:under review|negotiated|examin\w+|investigated|studied), under (?:review|study|negotiation)
in principle, feasibility, on the table, mull(?:s|ing)?, up for discussion, assess(?:es|ing) whether
contemplat(?:e|es|ed|ing), ponder(?:s|ed|ing)?, float(?:s|ed) the idea, mooted, conceivabl[ey], provisional(?:ly)?
(?:has|have|is|are|was|were|been|being) (?:\w+ )?(?:requested|applied for|sought|proposed|suggested|mooted|considered)
request(?:s|ed)? (?:a|an|the|more|for|permission), sounding out, tentative(?:ly)?, unconfirmed, in the balance
on the horizon, weighing up, thinking of, mulling over, evaluat(?:es?|ing), examin(?:es?|ing) whether
look(?:s|ing) (?:closely |hard |again )?(?:at|into), awaits? (?:a )?decision, not confirmed, if all goes well
(?:is|are|as) (?:\w+ )?(?:an option|a possibility|an idea|a candidate), one option, one idea
"""

SOFT = r"""
hang(?:s|ing)? on, hing(?:es|ing) on, rest(?:s|ing)? on, up in the air, uncertain, due, scheduled, slated, inclined
reckon\w*, believ\w+, suspect\w*, supposed, for now, able, can, should, would, must, ought to, allow(?:s|ed)?
want(?:s|ed)?, hope(?:s|d)?, plan(?:s|ned|ning)?, idea, ideas, proposal(?:s)?, if, unless, whether, depend(?:s|ing)?
pending, subject to, provided, await(?:s|ing)?, in the pipeline, on the cards, dream(?:s)?, wish, try(?:ing)?, tries
tried, might, estimate(?:s|d)?, suggest(?:s|ed)?, seem(?:s|ed)?, appear(?:s|ed)?, to be (?:\w+ed|decided), not yet
hasn't, haven't, yet to, waiting, in line for, looking, eye(?:s|d), sight(?:s)?, tbc, chance, chances, prospect
vision, intention, intends?, promis(?:e|es|ed), pledg(?:e|es|ed), option, scenario, expected, to follow, talk of
talks, candidate, ambition(?:s)?, goal, target(?:s|ed)?, tentative, calculat(?:e|es|ed), \w*could\w*, \w*might\w*
fingers crossed, unclear, undecided, open question, asking, bid, appl(?:y|ies|ied|ying|ication\w*), asked, request\w*
negotiat\w+, under (?:review|study|negotiation), examin\w+, investigat\w+, trial, pilot, recommend\w*, advis\w+
cross\w* fingers
"""

CONDITIONS = r"""
if, unless, subject to, provided that, provided, pending, depending on, depends on, on condition, conditional on
as long as, once approved, still needs, still need, awaits, awaiting, contingent on
"""

REPORTED = r"""
(?:is|are) said to, thought to, believed to, reportedly, allegedly, rumou?red, consider\w*, discuss\w*, explor\w*
look\w*, study\w*, stud(?:ies|ying) whether, assess\w*, mull\w*, talk\w*, one day, someday
"""

UNDECIDED = r"""
not (?:yet )?(?:decided|said whether|made up|committed|signed), undecided, has yet to (?:decide|say|confirm)
no decision, ha(?:s|ve) \w+ (?:days|weeks|months) to, needs? (?:the )?(?:approval|consent|permission)
requires? (?:the )?(?:approval|consent|permission), subject to, still needs
no (?:contract|deal|agreement|date) (?:yet|has|is|was)
not (?:yet )?(?:had|received|got) (?:an? )?(?:answer|reply|approval|permit|permission), not (?:yet )?found
not (?:yet )?(?:in place|approved|authorised|authorized|granted|agreed|final), awaits?, awaiting, pending
(?:who|which) (?:will )?(?:vote|decide)s?, will decide, to be decided, remains to be seen, if approved
to be (?:confirmed|agreed|approved)
not (?:yet )?(?:been )?(?:confirmed|started|begun|answered|replied|published|ratified)
has yet to (?:approve|answer|reply|sign|agree|vote|rule), will vote, votes? on, to (?:a|the) vote, have until
consults?, will consult, final say, last word, rests with, (?:is|are|be) up to, lies with
(?:question|decision|matter|issue)s? (?:remains?|is|are) (?:still )?open, under discussion, no lease, not signed
must (?:still |first )?(?:approve|clear|agree|decide|rule|vote|consent), (?:must|needs? to|has to|have to) first
still (?:has|have|needs?) to, must still, is up for (?:a )?(?:vote|decision)
"""

WARY = r"""
conversations?, discussions?, dialogue, soundings, negotiat\w+, talk(?:s|ing|ed)?, fingers, touch wood, all being well
with (?:any |a bit of )?luck, permitting, pencil\w*, drawing board, wish ?list, to-do list, in the frame, sniff\w*
flirt\w*, lobby\w*, call(?:s|ing)? for, decid(?:e|es|ing), answer\w*, verdict, question, hop\w+, keen, eager, aspir\w+
sights?, eye(?:s|ing) (?:a|an|the|up), mulled?, musing, ponder\w*, perhaps, who knows, likely, unlikely, probabl[ey]
may, horizon, on the cards, offing, dream\w*, imagin\w+, would-be, potential\w*, scenario, conditional\w*, feasib\w+
wonder\w*, guess\w*, say on, up to (?:the|them|him|her), verge, think(?:s|ing)?, thought, ready to
prepar(?:es?|ing) to, working (?:on|towards?), if, when and if, roadmap, earliest, as early as, predict\w*
forecast\w*, projected, projections?, pinn(?:ed|ing), thinks?, reckons?, odds, bet(?:s|ting)?, propos\w+
bank(?:s|ing) on, count(?:s|ing) on, ask(?:s|ed|ing)?, urg(?:e|es|ed|ing), suggest\w*, demand\w*, plead\w*
beg(?:s|ged|ging)?, petition\w*, appeal\w*, want(?:s|ed|ing)?, wish\w*, long(?:s|ing) for, (?:is|are|was|were) after
seek(?:s|ing)?, in search of, ballot, we(?:'ll| will) (?:know|see|find out|hear|learn), (?:to|will) be told
remains to be, yet to, not yet, if and when, considered, consideration, evaluat\w+, toying, tempted, inclined, leaning
in mind, early days, too early, too soon, has to, have to, needs? to, required to
on (?:its|their|our|his|her|my) (?:minds?|radar|agenda|list), in (?:its|their|our) sights, (?:at|around) the table
on the table, on the agenda, must still, still (?:has|have|needs?) to, still (?:lacks?|missing|to come|outstanding|waiting)
all (?:that's|that is|we|they|it) (?:\w+ )?(?:missing|need|needs|lack|lacks), (?:must|need|needs) … first
now (?:we|they|it) (?:just|only) needs?, remains for, (?:has|have) been (?:put forward|tabled|mooted|floated), put forward
"""

UNEXCLUDED = r"""
(?:do|does|did|is|are|has|have)(?:n't| not) (?:rul(?:e|es|ed|ing) out|rul(?:e|es|ed|ing) it out|exclud(?:e|es|ed|ing))
not (?:been )?(?:ruled out|excluded), without ruling out, refus(?:es|ed|ing) to rule out
declin(?:es|ed|ing) to rule out
"""
