"""Words by which a clause speaks of something as known, asked for or past: it does not tell that it happened."""

import re

# What is spoken of as known ("since the reopening"), or asked for, is not told.
SUPPOSED = re.compile(
    r"(?<!\w)(?:since|after|before|during|following|dopo|durante|prima|siden|efter|før|under|"
    r"(?:difference|change|effect|impact) (?:to|in|on|for)|differenza (?:in|per|su)|effett[oi] su|"
    r"(?:forskel|ændring|virkning) (?:på|i|for))"
    r"(?:(?: (?:the|its|their|la|il|le|della|del|den|det|en|et|\d{1,4}))?(?: \d{1,4})?|"
    r"(?: [^\s,.;:!?]{1,12}){1,5} (?:of|with|behind|con|di|a|med|bag))\s?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:asked|urged?|urges|called on|calls on|invited|demand\w*|wants?|would like|opfordre\w*|bedt|beder|kræve\w*|"
    r"foresl\w+|forslag|proposal|proposta|chiest\w|chied\w+|invita\w*|esort\w+|sollecit\w+|vorrebbe\w*|propo\w+|"
    r"just (?:needs?|has|have) to|"
    r"only (?:needs?|has|have) to|deve solo|devono solo|basta che|(?:skal|mangler) (?:\w+ )?bare)\b",
    re.IGNORECASE,
)
# What is open again was shut, and both are told.
REOPENED = re.compile(
    r"\b(?:re-?open\w*|back open|open(?:s|ed)? again|again open|riap\w+|di nuovo (?:in funzione |operativ\w )?apert\w|"
    r"torna\w* ad? apri\w+|genåbn\w+|åb(?:ner|nede|net|en|nes) (?:\w+ )?igen|igen åb\w+)\b",
    re.IGNORECASE,
)
# "It was closed" tells how things stood before they opened again.
WAS_SHUT = re.compile(
    r"\b(?:had been|(?:was|were)(?= \w+ (?:for|since|during|all|throughout)\b)|era|erano|var|havde været)(?: \w+)? "
    r"(?:closed|shut|chius[oaie]|ferm[oaie]|lukket|lukkede)\b",
    re.IGNORECASE,
)
# "Better than this there is none" tells that it is good.
OUTDONE = re.compile(
    r"\b(?:better|more|bedre|mere|flere|meglio|più)\b[^.,;:!?]{0,30}\b(?:no|none|nobody|ingen|intet|nessun\w?)\b",
    re.IGNORECASE,
)
