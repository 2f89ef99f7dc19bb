"""English words of the news that say the same, or of which one is said by saying the other. See `thesaurus`."""

MEANINGS = """
open reopen inaugurate unveil opening reopening
close shut closure shutter shut+down close+down shutdown
start begin launch commence kick+off get+going beginning under+way get+under+way
stop end cease halt discontinue scrap axe drop abolish phase+out call+off bring+end goodbye farewell suspend
continue carry+on go+on keep+on keep+going go+ahead stay stick persist
finish complete conclude wrap+up done ready
rise increase grow climb jump surge raise growth go+up hike soar swell boost more dearer pricier costlier expensive
fall drop decline decrease shrink slip plunge sink dip slide go+down come+down lower fewer less reduce cheaper
cut reduce lower slash trim shrink downsize shorten reduction scale+back scale+down cutback
expand enlarge extend widen expansion extension grow broaden bigger larger
build construct construction erect develop put+up
hire recruit employ employment take+on recruitment intake job appoint fill
worker employee staff colleague workforce crew people personnel team
fire dismiss layoff redundancy sack lay+off let+go job+go redundant
lose lost loss job+go role+go post+go axe cut disappear vanish
win victory triumph beat title trophy prevail
lose defeat beaten
find found discover uncover unearth detect spot come+across turn+up locate identify discovery reveal
show reveal find suggest indicate demonstrate prove
say tell state announce declare confirm report claim argue
study research survey report analysis paper trial investigation review
company firm employer
plant factory site facility mill
customer client user shopper buyer consumer
price cost charge rate fare tariff fee bill dearer
pay spend payment repay refund compensate compensation reimburse
fine penalty penalise sanction punish punishment impose
ban forbid prohibit outlaw bar prohibition
allow permit let authorise welcome
include cover comprise encompass contain apply part
exclude leave+out omit except exception
big large huge massive
car vehicle
make produce manufacture production output turn+out productivity productive
use consume usage consumption
help support assist aid subsidy
need require requirement must demand
change alter modify revise adjust differ different new redesign rewrite tweak amend alteration amendment
replace substitute swap take+over
fix repair mend restore repairs
deny reject dispute refute rebut
admit acknowledge concede confirm
approve clear authorise approval back endorse green+light agree give+nod nod yes sign+off vote pass
refuse reject turn+down decline veto vote+down
cancel drop scrap call+off abandon shelve
delay postpone defer put+off push+back slip late
decide decision choose opt settle resolve
want wish hope aim
free gratis
carry transport take ship
child kid pupil student youngster
doctor physician consultant medic
money cash fund funding financing finance grant
deal contract agreement accord pact sign
home house household flat apartment property
road street
sick ill illness
training train apprentice apprenticeship trainee
buy acquire purchase acquisition takeover snap+up take+over
sell sale divest offload sell+off
move relocate shift transfer relocation
leave quit depart exit pull+out withdraw resign step+down departure go
join enter sign+up
remain stay keep
return come+back go+back back
arrive land come arrival reach get
send dispatch deliver ship delivery supply
receive get obtain gain earn award secure
grant give award hand
offer provide give
appeal challenge contest
sue lawsuit court legal
convict guilty condemn
break breach violate infringe violation
damage harm hurt injure destroy injury wreck ruin demolish
kill die death dead fatal
affect hit touch concern impact disrupt effect
cause lead trigger bring+about
prevent avoid stop avert
protect safeguard guard secure
attack assault
publish release issue publication come+out put+out launch roll+out available ship
test try trial pilot tested
measure gauge assess record measurement
improve better improvement gain do+better
worsen deteriorate worse
export sell ship abroad
import
merge merger join
invest investment put
borrow debt loan lending
profit earnings surplus make
sponsor sponsorship back
retire retirement
speak comment talk remark
promise guarantee pledge vow assure commit commitment
know aware
link connect tie connection relate
ask request seek call apply application bid
try attempt compete go+for stand run
visit visitor come
burn fire blaze
flood flooding
tree forest wood
cut fell chop chop+down cut+down fell+tree come+down
flaw bug fault vulnerability defect weakness hole error
critical serious severe grave major
minor small slight little
vacancy post position job role
boat ship vessel
school class classroom
wait waiting queue
time duration
pass clear qualify
fail failure
meet satisfy fulfil
exceed top surpass
reach hit achieve attain
share stake
store shop branch outlet
night evening
human person people
bone remains skeleton
dog pet
meal food lunch dinner
work function operate run
safe safety secure
update upgrade version
collect gather pick+up
charge bill invoice
rent lease let hire
teach teacher lesson
serve serving
act behave conduct
extend prolong renew lengthen extension renewal
introduce bring+in roll+out adopt
remove take+away get+rid strip withdraw
add include join
throw+away bin scrap dump discard
show exhibit display exhibition
divide split
double twice
halve half
half halves
plan planned
accept take take+in welcome receive
send supply provide deliver furnish
ask request seek call want demand apply application bid
hour time week
hand+over present
fish fishing
quick fast faster speed quickly
slow slower slowly
cheap cheaper
strike walkout industrial+action stoppage
danger dangerous risk hazard unsafe
name identify
keep retain hold maintain preserve
spread pass+on leak
fill occupy
vote ballot poll
patient sufferer
clean cleanse
collapse fall+down cave+in
crack split fracture
arrest detain custody
charge accuse
search look hunt
own possess owner
borrow lend
collect raise
hurry rush
eat drink
print publish
drive driver
fly flight
watch view see viewer
check examine inspect inspection
own+up confess
rely depend
prefer favour
"""

# `form:number`, as an article may write in figures what a caption writes out.
NUMBERS = (
    "two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 "
    "fifteen:15 sixteen:16 eighteen:18 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 "
    "hundred:100 dozen:12"
)
