"""English words for what a writer may claim to have done."""

import re

from curation.captions.verifying.meaning.claims_types import FirstPerson, alternatives, listed, pattern

_DEEDS = listed(
    """
    experienced led built rebuilt helped designed redesigned tested developed launched created managed ran organised
    organized coordinated contributed met visited toured attended presented interviewed installed coded
    programmed trained taught mentored hired recruited supervised oversaw headed spearheaded chaired founded
    co-founded planned delivered shipped negotiated sold won achieved reduced increased doubled halved improved
    measured analysed analyzed researched surveyed invented engineered implemented introduced inaugurated
    participated volunteered piloted tasted tried drafted prototyped assembled repaired welded painted drove
    operated directed produced filmed photographed authored published proposed pitched championed initiated
    pioneered steered guided advised consulted commissioned handled fixed solved wrote collected cooked brewed
    planted sewed maintained reviewed audited raised rewrote translated patented restored rescued secured
    composed curated hosted tutored repainted rewired refurbished crafted negotiated scanned surveyed
    """
)
_IRREGULAR = listed(
    """
    brought bought did flew gave held made put rode set sent showed spoke spent stood sat took went wore watched
    cut swam slept stayed drew rang threw cast laid lay dug bore broke
    """
)
_HARMLESS = listed(
    """
    worked read reread saw seen heard found thought felt liked loved enjoyed learned learnt noticed noted knew
    known wondered wanted hoped expected guessed assumed believed imagined realised realized forgot forgotten
    remembered missed picked chose chosen shared posted reposted bookmarked pinned laughed smiled grinned cried
    stopped paused came got had has was were did been kept needed tended decided agreed disagreed said asked
    admitted promised quoted highlighted underlined stumbled clicked scrolled discovered understood looked
    doubted feared appreciated recommended joined grew lived moved nodded choked gasped spilled translated
    summarised summarized tagged mentioned googled checked counted suspected figured supposed considered
    gathered waited linked followed flagged welcomed admired applauded cheered blinked winced shivered lost
    excited pleased delighted thrilled interested surprised impressed amazed convinced touched opened struck
    tempted used started finished turned employed based biased reminded intrigued inspired fascinated relieved
    honoured honored puzzled worried scared hooked
    """
)
_ADVERB = "(?: (?:also|just|even|really|personally|actually|once|recently|still|already|first|then|always|myself|" \
    "proudly|gladly|briefly|often|only|originally|finally|together|jointly|almost|nearly|ever))?"  # fmt: skip
_PAST = rf"(?P<verb>{alternatives(_IRREGULAR, _DEEDS)}|[a-z-]+ed|[a-z]+)"
_ROLES = "(?:engineers?|designers?|developers?|researchers?|people|ones?|colleagues|volunteers?|authors?|testers?|" \
    "technicians?|architects?|managers?|founders?|makers?|scientists?|nurses?|drivers?|members?)"  # fmt: skip
_DEED_NOUNS = "(?:projects?|designs?|research|stud(?:y|ies)|invention|prototypes?|pilot|findings|experiments?)"
_DOING = (
    "(?:working on|leading|building|testing|designing|developing|running|managing|heading|coordinating|organising|"
    "organizing|involved in|helping (?:to |with |build |design )|contributing to|collaborating|visiting)"
)
_DONE = alternatives(
    _DEEDS - {"tried", "published"}, "worked", "played (?:a|my) (?:small |big )?(?:part|role)", "taken part"
)

FIRST_PERSON_EN = FirstPerson(
    acts=re.compile(
        rf"(?<!if )(?<!wish )(?<!though )(?<![\w'’.-])(?:i work (?:at|for|with|in) [^.!?;:\n]{{1,60}}? and(?!,? i\b)"
        rf"|i(?:'ve|"
        rf" have| had)?(?: been)?|having(?! \w+ my\b)(?=[^.!?;\n]{{1,120}}, i\b)|"
        rf"my (?:own )?(?:team|crew|lab|department|unit)(?: and i)?(?:'s| has|"
        rf" have)?){_ADVERB}{_ADVERB} {_PAST}\b(?!-)",
        re.IGNORECASE,
    ),
    company_acts=re.compile(
        rf"(?<!if )(?<![\w'’.-])(?:we(?:'ve| have| had)?|our (?:own )?(?:team|engineers|researchers|developers|"
        rf"designers|"
        rf"scientists|lab|staff)(?: has| have)?){_ADVERB} {_PAST}\b(?!-)",
        re.IGNORECASE,
    ),
    outright=pattern(
        "i was (?:also |even |actually )?(?:there|present|on site|on-site|in the room|part of|involved|responsible|"
        "in charge|among|one of|on the team|at the (?:opening|launch|site|plant|ceremony|event|finish)|lucky enough)",
        "i was (?:the|a) (?:project |lead |chief |site )?(?:manager|lead|leader|engineer|designer|architect) "
        "(?:on|for|behind|of)",
        "i(?:'ve| have) been (?:there|to the|inside|part of|involved|lucky enough|able to)",
        f"i(?:'ve| have) been {_DOING}",
        "i(?:'ve| have)? (?:also |even |really |personally |myself )?worked (?:on|with|alongside|closely|hard|"
        "together)",
        "i got to (?:meet|see|visit|work|help|test|try|build|design|be|join|lead|watch|taste|ride)",
        "i (?:have )?had the (?:pleasure|privilege|honou?r|chance|opportunity|luck|joy) (?:of|to)",
        "i (?:have )?(?:played|had) (?:a|my) (?:small |big |tiny |key )?(?:part|role|hand) in",
        f"i(?:'m| am) (?:currently |now )?{_DOING}",
        "i(?:'m| am) (?:part of|on|in) the (?:team|crew|group|project) (?:that|who|behind|which|building|responsible)",
        f"i(?:'m| am) one of the (?:\\w+ )?{_ROLES} (?:who|that|behind|on|in)",
        f"i(?:'m| am) the (?:\\w+ )?{_ROLES} (?:who|behind|in charge|responsible)",
        "i(?:'m| am) (?:responsible for|in charge of|behind)",
        "i (?:lead|run|head|oversee|direct|supervise|coordinate) (?:the|this|that|our)",
        f"as one of the (?:\\w+ )?{_ROLES} (?:who|that|behind|on)",
        f"as (?:the|a) (?:\\w+ )?{_ROLES} (?:who|behind|in charge of|responsible for|on) (?:the|this|it)",
        "as (?:project|site|team) (?:lead|leader|manager),? (?:i|on|for|of)",
        f"(?:proud|happy|glad|honou?red|privileged|lucky|thrilled|delighted|grateful|pleased|excited)(?: enough)? to "
        f"have (?:also )?(?:been (?:part|involved|there|able|on|among|a part|one)|{_DONE})",
        f"my (?:own |latest |last )?{_DEED_NOUNS}",
        "(?:designed|built|led|tested|developed|written|made|run|created) by (?:me|myself|my team|yours truly)",
        "(?:me and my (?:team|colleagues)|my (?:team|colleagues) and (?:i|me)|i and my (?:team|colleagues)) (?:have|"
        f"has|had|{_DONE})",
        "my team(?:'s| has| have) (?:been|already|now|just|also|cut|spent|put|made|built)",
        f"having (?:personally |just )?(?:been (?:part|there|involved)|{_DONE}) (?:on|this|the|it|with|in|at)",
        "(?:working|to work) on (?:this|it|the project) (?:was|has|with)",
        "we(?:'ve| have)? (?:all )?worked (?:so |really |very )?(?:hard|for (?:months|years|weeks)|on (?:this|it)|"
        "day and night|towards? this)",
        "it was (?:me|i|yours truly),? (?:who|that)", "(?:was|is|were) (?:all |entirely |partly )?my (?:own )?"
        "(?:idea|doing|brainchild|baby|handiwork|initiative|suggestion)", "my (?:own )?(?:idea|brainchild|initiative|"
        "suggestion),? (?:led|became|won|is now|was)", "i was the (?:one|person) (?:who|that)", "i came up with",
        "i personally (?!think|find|feel|believe|love|like|hope|prefer|would|recommend|know|doubt|see|read)\\w+",
        "it was my (?:own )?(?:\\w+ ){1,3}that", "it was (?:my|our) (?:own )?(?:team|group|crew|lab|department|shift|"
        "office|workshop),? (?:who|that|which)", "i put (?:\\w+ ){0,4}(?:together|in place)",
        "with my own (?:eyes|hands)", "i (?:sat|stood) (?:with|beside|in on|through)", "i had hold of", "our hard work", "my (?:hard )?work on", "my contribution to",
        "i (?:teach|taught) (?:in|at|on) (?:the|this|that)",
    ),
    deeds=_DEEDS,
    harmless=_HARMLESS,
    past=re.compile(rf"{alternatives(_IRREGULAR)}|[a-z-]+ed", re.IGNORECASE),
    pointing=frozenset({"this", "it", "that", "there", "project", "team", "them", "myself"}),
)  # fmt: skip
