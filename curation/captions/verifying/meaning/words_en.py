"""English: words that carry no topic, irregular forms, and words of the news that say the same."""

# A caption and an article share these whatever they are about, so they pair nothing.
FUNCTION = (
    "a an the this that these those each every either neither both all any some no none such same other another own "
    "one i me my mine myself we us our ours ourselves you your yours he him his she her hers it its itself they "
    "them their theirs themselves who whom whose which what where when why how there here somebody someone "
    "something anybody anyone anything everybody everyone everything nobody nothing nowhere of in on at by for from "
    "to into onto with without within about above across after against along among around as before behind below "
    "beneath beside besides between beyond despite down during except inside like near off out outside over past "
    "per round since than through throughout toward towards under until till up upon via and or but nor so yet "
    "because although though while whereas if unless whether not n't never hardly scarcely barely ever always often "
    "sometimes usually just only also too very really quite rather even still already now then again soon once "
    "almost nearly about roughly around more most less least much many few little lot lots well maybe perhaps "
    "possibly probably likely simply actually indeed however therefore thus instead anyway today tonight etc ie eg "
    "ad be am is are was were been being have has had having do does did doing done can could may might must shall "
    "should will would ought need get got say tell go come let let's 's 'll 've 're 'd 'm s t"
)

# `form:lemma`, for the verbs the dictionary leaves as they are.
IRREGULAR = (
    "rose:rise risen:rise fell:fall fallen:fall won:win lost:lose built:build began:begin begun:begin left:leave "
    "kept:keep held:hold made:make met:meet paid:pay ran:run saw:see seen:see sold:sell bought:buy sent:send "
    "spent:spend stood:stand took:take taken:take taught:teach told:tell thought:think threw:throw thrown:throw "
    "wrote:write written:write grew:grow grown:grow gave:give given:give went:go gone:go got:get gotten:get "
    "found:find felt:feel drew:draw drawn:draw drove:drive driven:drive ate:eat chose:choose chosen:choose "
    "broke:break broken:break brought:bring caught:catch came:come dealt:deal flew:fly flown:fly forgot:forget "
    "forgotten:forget froze:freeze frozen:freeze heard:hear hid:hide hidden:hide knew:know known:know laid:lay "
    "led:lead lent:lend lit:light meant:mean sought:seek shook:shake shaken:shake shone:shine shrank:shrink "
    "shrunk:shrink sang:sing sung:sing sank:sink sunk:sink sat:sit slept:sleep spoke:speak spoken:speak stole:steal "
    "stolen:steal struck:strike swam:swim swore:swear wore:wear worn:wear wove:weave woven:weave withdrew:withdraw "
    "withdrawn:withdraw understood:understand undertook:undertake undertaken:undertake overtook:overtake "
    "overcame:overcome became:become bred:breed fed:feed fled:flee fought:fight bound:bind ground:grind hung:hang "
    "showed:show shown:show beat:beat beaten:beat bore:bear borne:bear blew:blow blown:blow dug:dig rode:ride "
    "ridden:ride rang:ring rung:ring slid:slide stuck:stick swept:sweep swung:swing tore:tear torn:tear woke:wake "
    "opens:open opened:open opening:open closes:close closed:close closing:close leaves:leave leaving:leave "
    "fixed:fix fixes:fix means:mean meaning:mean planned:plan planning:plan running:run cutting:cut cuts:cut "
    "building:build"
)

# One line a meaning; the first word stands for all.
SAME = """
buy acquire purchase acquisition takeover
start begin launch commence kick
stop end cease halt discontinue scrap
open inaugurate unveil
close shut closure
finish complete wrap conclude
rise increase grow climb jump up growth go
fall drop decline decrease shrink slip down decline
cut reduce lower slash trim reduction
build construct construction erect
employ hire recruit job employment
worker employee staff
fire dismiss layoff redundancy sack
win victory triumph beat
lose defeat loss
show reveal find suggest indicate
study research survey report analysis
company firm employer
plant factory site facility
customer client
price cost
pay spend payment
big large huge
car vehicle
build make produce manufacture production
use consume usage consumption
help support assist
need require
change alter
fix repair mend
deny reject dispute
approve clear authorise approval
cancel drop
delay postpone
want wish
fare price ticket
free gratis nothing
carry transport take
child kid pupil student
doctor physician
money cash fund funding
deal contract agreement
home house household
road street
sick ill
train training
year annual yearly
month monthly
"""
