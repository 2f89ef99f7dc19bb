"""The numbers of English."""

from curation.quantities.lexicon import Lexicon, hedges, numbered, phrases, words

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty|fourty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)

ENGLISH = Lexicon(
    small=numbered(_UNITS) | {ten: 10 * number for ten, number in numbered(_TENS, 2).items()},
    hundreds=words("hundred"),
    scales={"thousand": 1e3, "thousands": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6, "mio": 1e6,
            "mln": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "trillion": 1e12, "trn": 1e12, "lakh": 1e5,
            "crore": 1e7},
    links=words("and"),
    ones=words("a an one"),
    ambiguous=words("one zero"),
    counting=frozenset(),
    counted_on=frozenset(),
    and_a_half=phrases("-and-a-half|and a half|and one half|and half"),
    half_of_one=words("half"),
    one_and_a_half=frozenset(),
    ordinals=numbered(_ORDINALS, 3)
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
       "ninetieth": 90, "hundredth": 100, "thousandth": 1000},
    ordinal_endings=words("st nd rd th"),
    parts={"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
           "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
           "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10},
    halves=words("half"),
    no_half_before=words(
        "first second third other latter better final last opening winter summer next previous good bad their our my "
        "his her your its own"
    ),
    no_half_after=words(
        "hour year term time day way past baked hearted one two three four five six seven eight nine ten eleven "
        "twelve measures marathon board century price moon finished empty full the-battle"
    ),
    part_of=words(
        "of during within across throughout less fewer more lower higher smaller larger cheaper faster slower off "
        "by than in on at from for after "
        "since and or but with as over compared are is were was have had want say do did come came go went work live "
        "still already now quicker shorter longer"
    ),
    out_of=phrases("in|out of|in every|of every|out of every"),
    every=words("every each"),
    multiples={("doubled",): 2, ("doubles",): 2, ("doubling",): 2, ("to", "double"): 2, ("will", "double"): 2,
               ("double", "the"): 2, ("double", "that"): 2, ("double", "its"): 2, ("double", "what"): 2,
               ("has", "double"): 2, ("twice", "as"): 2, ("twice", "the"): 2, ("twice", "that"): 2,
               ("twofold",): 2, ("tripled",): 3, ("triples",): 3, ("tripling",): 3, ("to", "triple"): 3,
               ("will", "triple"): 3, ("triple", "the"): 3, ("trebled",): 3, ("trebling",): 3, ("to", "treble"): 3,
               ("threefold",): 3, ("thrice",): 3, ("quadrupled",): 4, ("quadrupling",): 4, ("to", "quadruple"): 4,
               ("fourfold",): 4, ("fivefold",): 5, ("sixfold",): 6, ("sevenfold",): 7, ("eightfold",): 8,
               ("tenfold",): 10, ("hundredfold",): 100, ("halved",): 0.5, ("halves", "the"): 0.5, ("halving",): 0.5,
               ("to", "halve"): 0.5, ("cut", "in", "half"): 0.5, ("by", "half"): 0.5},
    rounds={"dozen": 12, "score": 20},
    vague={"tens": (15, 300), "dozens": (20, 200), "scores": (30, 200), "hundreds": (150, 3000),
           "thousands": (1500, 1e6), "millions": (1.5e6, 1e9), "billions": (1.5e9, 1e12)},
    hedges=hedges(
        about="about|around|roughly|approximately|approx|some|circa|ca|c|an estimated|estimated|in the region of|or so"
        "|something like|more or less|give or take|ballpark|in the order of|on the order of|say",
        over="over|more than|above|upwards of|north of|at least|well over|just over|a little over|a bit over|in "
        "excess of"
        "|a bit more than|slightly more than|a little more than|slightly over|exceeding|exceeds|exceeded|topped|tops"
        "|past|no fewer than|no less than|upward of|a good|beyond|surpassed|passed|comfortably over",
        under="nearly|almost|just under|close to|under|below|less than|fewer than|not quite|approaching|nearing"
        "|a little "
        "under|shy of|just shy of|just below|a bit under|slightly under|slightly less than|a little less than"
        "|well under|near|practically|virtually|no more than|at most|not even|next to|just about|getting on for"
        "|going on|coming up to|coming up on|the best part of|best part of|the better part of|better part of",
        below="under|below|less than|fewer than|well under|no more than",
        up_to="up to|within|as many as|as much as|at most|a maximum of|maximum|max",
    ),
    hedges_after=hedges(about="or so|ish|odd|or thereabouts|approximately|roughly|give or take|more or less"
                        "|near enough",
                        over="+|or more|plus|and more|and counting|or over|or above|and a bit|and a little|and change"
                        "|and some|and then some",
                        under="or less|or fewer|or under"),
    joins=words("- – — × x by to and or and/or , until through till vs versus against from compared with"),
    clock_before=words("at by until till from before after around about to past and than"),
    clock_after=words("am pm a.m p.m o'clock oclock"),
    cues={
        "compared": words(
            "more less fewer up down lower higher longer shorter ahead difference than increase increased decrease "
            "rise rose risen drop dropped gap apart extra additional later earlier points faster slower over above "
            "below behind lost lose loss saved save saving gained gain grew grown growth fell fallen cut jump jumped "
            "climbed dearer cheaper added shed swing margin lead another further won beat missing short reduction "
            "sooner quicker older younger wider deeper heavier lighter remaining left minus plus slid improved "
            "trimmed difference decided go"
        ),
        "total": words(
            "total totals all altogether together combined sum overall plus = × x times adds add makes both whole "
            "across minus math maths equals sums divide divided divides multiplied multiply works comes so"
        ),
        "each": words("each head per person average apiece every mean typically "),
        "earlier": words(
            "before earlier previous previously compared against versus vs from last prior formerly used once "
            "instead then"
        ),
        "span": words(
            "ago since time now later years' for after wait waited waiting first old age aged almost nearly until "
            "away long gap"
        ),
        "rest": words(
            "rest remaining remainder others other majority minority not don't didn't isn't won't left without stayed "
            "stay abstained abstain skipped missed missing never nobody last away"
        ),
        "read": words("read reads reading your spare worth listen watch scroll coffee lunch got"),
    },
    idle=words(
        "things thing reasons reason words word takeaways takeaway lessons lesson points thoughts thought tips tip "
        "facts fact questions question cents cheers ways way minutes minute steps sentences lines favourites "
        "favorites details numbers figures highlights observations ideas sides kinds types examples"
    ),
    few=words("few several many some couple countless"),
    uncounted=words(
        "next last spent covered again a about after all also am an and any are as at be because been before both "
        "but by can could did do does "
        "down due each even every for former from get go got had has have he her here him his how i if in into is it "
        "its just like made make may me might more most my new next no not now of off on one only or other our out "
        "over own per really said say says she should so some still than that the their them then there these they "
        "this those through to too under until up very want was we were what when where which while who why will "
        "with would you your young old local different full good big great large small long additional extra further "
        "separate are've voted took gave went came kept left year years last within during since among against "
        "compared according despite whereas without upon between beyond across around near beforehand earlier later "
        "ago previously annually today tomorrow tonight yesterday total versus vs rather instead fewer less bigger "
        "smaller larger greater higher lower longer shorter wider narrower taller deeper heavier lighter cheaper "
        "dearer faster slower quicker older younger stronger weaker richer poorer better worse busier"
    ),
    qualifiers=words(
        "sick working work full whole consecutive straight extra more additional long short paid training business "
        "school calendar rainy windy dry good solid odd"
    ),
    idioms=phrases(
        "a thousand words|one hundred percent|hundred percent|hundred per cent|nine to five|9 to 5|fifty-fifty|"
        "million-dollar|million dollar question|five star|five-star|5-star|5 star|million miles|million times|"
        "hundred times|thousand times|eleventh hour|twenty-twenty|half the battle|half the fun|half the story|"
        "half the job|half the world|half the time|half expected|half joking|half asleep|half an eye|half an ear|"
        "half a mind|half a chance|24 hours a day|seven days a week|7 days a week|365 days a year|52 weeks a year|"
        "12 months a year|top 10|360 degrees|forty winks|360-degree|catch-22|64,000-dollar"
    ),
)  # fmt: skip
