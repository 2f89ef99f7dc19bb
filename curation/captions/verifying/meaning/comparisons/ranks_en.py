"""English words of rank and comparison."""

import re

from curation.captions.verifying.meaning.claims_types import listed, pattern
from curation.captions.verifying.meaning.comparisons.ranks import RankWords

# Words in -est that rank nothing.
_NO_RANK = listed(
    """
    interest request guest harvest forest west rest honest modest latest invest suggest protest contest priest
    chest nest arrest digest conquest best test vest quest crest midwest northwest southwest everest reinvest
    dishonest budapest bucharest nearest attest detest infest manifest bequest retest jest pest zest lest
    self-interest wildest
    """
)
_WHOSE = r"(?:the|its|their|our|his|her|[\w.]{1,40}'s|[\w.]{1,40}s')"
_NUMBER = "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|fifty|hundred)"

RANKS_EN = RankWords(
    superlative=re.compile(
        rf"(?<![\w-])(?:"
        rf"(?P<first>(?:{_WHOSE} (?:very |world |world's )?first|first-ever|first ever|for the first time|never before|"
        rf"before anyone else))"
        rf"|(?P<only>(?:{_WHOSE} (?:only|sole)|(?:is|are|was|were) the only ones?|one of a kind|unique|unrivalled|"
        rf"unmatched|no other|nobody else|no one else|like no other))"
        rf"|(?P<record>all-time (?:high|low|record|best)|record-\w+|(?:a|an|new|another|sets?|setting|breaks?|breaking|"
        rf"broke|club|league|company|industry|national|world|european) record\b(?! of)|record (?:high|low|year|sales|"
        rf"profits?|revenue|numbers?|crowds?|turnout|attendance|results?|levels?|growth|amounts?|demand|investment|"
        rf"time|pace|season|quarter|volumes?|output|orders?|earnings|figures?|speed)|ever recorded|on record|"
        rf"of all time)"
        rf"|(?P<best>(?:{_WHOSE} (?:\w+ )?(?:best|leading|finest|foremost|number one|no\. ?1|#1|market leader)|"
        rf"(?:world|market|industry|sector|class)-(?:leading|beating)|market leader|best-in-class|second to none|"
        rf"number one|(?:world|market|global|industry) leader|{_WHOSE} top (?!of|{_NUMBER}|left|right|up|line)))"
        rf"|(?P<adjective>(?:(?<=the )|(?<='s )|(?<=its )|(?<=our )|(?<=their ))most (?!of\b|recent|likely)[\w-]+"
        rf"|(?!(?:{'|'.join(_NO_RANK)})\b)(?:(?-i:[a-z]{{3,}})|larg|bigg|great|fast|high|low|old|cheap|long|strong)est)"
        rf")(?!\w)",
        re.IGNORECASE,
    ),
    kinds={
        "large": "size",
        "big": "size",
        "great": "size",
        "fast": "fast",
        "comm": "often",
        "freq": "often",
        "usua": "often",
        "quic": "fast",
        "rapi": "fast",
        "tall": "high",
        "high": "high",
        "top": "high",
        "olde": "old",
        "earl": "first",
        "wors": "bad",
        "expe": "dear",
        "dear": "dear",
        "pric": "dear",
        "adva": "best",
        "mode": "new",
        "newe": "new",
    },
    most=re.compile(r"^most "),
    among=re.compile(
        rf"(?:(?:\bone of|\bamong|\bsome of)(?: [\w'-]+){{0,3}}\s*$)|(?:\b(?:the )?(?:top )?{_NUMBER})(?: (?!the\b"
        rf"|won\b|is\b|are\b)[\w'-]+)?\s*$",
        re.I,
    ),
    ordinal=re.compile(
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)|next)[ -](?:\w+ )?$", re.I
    ),
    idioms=pattern(
        "the most out of",
        "record\\b[^.!?]{0,30} (?:stands|holds|is safe|remains)",
        "at (?:the )?(?:least|most|last|first|best|worst|latest|earliest|length)",
        "first of all",
        "first and foremost",
        "first things first",
        "last but not least",
        "(?:best|warmest|kindest) (?:wishes|regards)",
        "best practices?",
        "first (?:aid|class|name|half|quarter|hand|step|glance|look|sight|floor|person|place|thing|impressions?|week|"
        "month|quarter|year|day|time round|read|reaction|thought|question|language|lady|minister)s?",
        "first-class",
        "the first (?:half|quarter|week|month|year|day|time i|time we|thing|part|paragraph|line|step|place|to know|to "
        "admit|to say|to hear|half-year|phase|round|of \\w+|{n} \\w+|{n})".replace("{n}", _NUMBER),
        "(?:do|did|does|doing|try|tried|at|give|gave) (?:its|their|our|my|your|his|her|the) best",
        "all the best",
        "best before",
        "on top",
        "on top of",
        "off the top",
        "for the most part",
        "make the most of",
        "made the most of",
        "the most i",
        "not (?:in )?the least",
        "in the least",
        "track records?",
        "for the record",
        "keeps? records?",
        "not the only(?: \\w+)?",
        "not only",
        "if only",
        "only just",
        "the best of (?:luck|both)",
        "rest assured",
        "better late than never",
        "early bird",
        "not the (?:largest|biggest|best|first|fastest|cheapest)",
    ),
    opinion=re.compile(
        r"^\W*(?:\w+ ){0,2}?(?:thing|things|part|parts|bit|bits|point|points|read|reads|reading|article|articles|piece|"
        r"pieces|story|stories|news|line|lines|quote|quotes|sentence|sentences|way|ways|moment|question|questions|"
        r"detail|"
        r"details|fact|facts|insight|insights|post|posts|passage|paragraph|idea|ideas|lesson|lessons|takeaway|"
        r"takeaways|"
        r"number in|figure in|title|headline|job|feeling|kind of|reason|example|examples|argument|summary|explanation|"
        r"people|colleagues|team|reminder|surprise|advice|word|words|of us|time to|place to start|i have|i've|excuse|"
        r"update|of luck|sort of|part for me|one yet|bit for me)\b",
        re.I,
    ),
    owner=re.compile(
        r"\b(?:my|your|for me|to me|i think|i find|i call|personally|imho|imo|i like|i love|i'd say|probably|perhaps|"
        r"maybe|arguably|who|which|what)\b[^.!?:;]{0,40}$",
        re.I,
    ),
    scopes=(
        pattern(
            "country(?:'s)?",
            "nation(?:'s|wide)?",
            "national",
            "in (?:britain|denmark|italy|the uk|england|germany|"
            "france|spain|sweden|norway|scotland|wales|ireland|the us|america|canada)",
            "danish",
            "italian",
            "british",
            "(?:denmark|italy|britain|germany|france|england|scotland|sweden|norway|america)'s",
            "uk's",
        ),
        pattern("europe(?:'s|an)?", "nordics?", "scandinavian?(?:'s)?", "eu", "continent(?:'s)?"),
        pattern(
            "world(?:'s|wide)?",
            "global(?:ly)?",
            "planet",
            "on earth",
            "anywhere",
            "international(?:ly)?",
            "world-first",
        ),
    ),
    comparative=re.compile(
        r"(?<![\w-])(?<!no )(?<!not )(?<!one )(?<!two )(?<!six )(?<!ten )(?<!four )(?<!five )"
        r"(?<!nine )(?<!three )(?<!seven )(?<!eight )(?<!\d )(?<!once )(?:"
        r"(?P<quality_up>better|healthier|stronger|safer|easier)|(?P<quality_down>worse|weaker|poorer|harder)"
        r"|(?P<speed_up>faster|quicker|sooner|earlier|more quickly|more rapidly)|(?P<speed_down>slower|later|"
        r"more slowly)"
        r"|(?P<amount_up>more(?! and more)(?! than (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|a |an |"
        r"just|ever))|higher|larger|bigger|greater|longer|dearer|costlier|above|taller|heavier)"
        r"|(?P<amount_down>fewer(?! than (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|a ))|less(?! than "
        r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|a |an ))|lower|smaller|cheaper|shorter|below|"
        r"lighter|less often))(?![\w-])",
        re.IGNORECASE,
    ),
    direction=re.compile(
        r"(?<![\w-])(?:(?P<amount_up>rose|rises?|rising|risen|grew|grows?|grown|increas\w+|climb\w*|up(?= (?:on|from|"
        r"by|\d))|gain\w*|jump\w*|"
        r"exceed\w*|outnumber\w*)|(?P<amount_down>fell|falls?|falling|fallen|drop\w*|declin\w+|decreas\w+|reduc\w+|cut|"
        r"cuts|lower\w*|down(?= (?:on|from|by|\d))|shrank|slump\w*)|(?P<quality_up>outperform\w*|beat|beats|improv\w+|"
        r"ahead of)"
        r"|(?P<quality_down>worsen\w*|behind))(?![\w-])",
        re.IGNORECASE,
    ),
    than=re.compile(r"\b(?:than|compared (?:with|to))\b", re.I),
    any_other=pattern(
        "than (?:any|every) other",
        "than any(?:one|body|where)(?: else)?",
        "than ever(?: before)?",
        "than in any other",
        "than all (?:the )?others?",
        "like no other",
    ),
    claiming=re.compile(r"(?:\b(?:is|are|was|were|be|been|being|become|becomes|became|as)|,|–|—)(?: \w+)?\s*$", re.I),
    ever=pattern("ever", "of all time", "in (?:its|the|club) history", "history", "records?", "never"),
    alone=pattern(
        "only",
        "sole",
        "no other",
        "nobody else",
        "no one else",
        "alone",
        "unique",
        "none of the others?",
        "exclusive\\w*",
        "except",
    ),
)
