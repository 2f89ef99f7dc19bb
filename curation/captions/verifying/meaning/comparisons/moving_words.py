"""Words for going up and down, and for the most and the least, by language.

Groups are named for a dimension and a direction, as in `ranks`. `PAIRED` finds two figures, the present one in `now`
and the former in `then`.
"""

import re
from collections.abc import Mapping

_FIGURE = r"[^\d\n]{{0,4}}(?<!\d)(?<!\d[.,])(?P<{0}>\d++(?:[.,]\d++)*+)"
_NOW, _THEN = _FIGURE.format("now"), _FIGURE.format("then")
_BETWEEN = r"[^\d.;!?\n]{0,30}?"

MOVES: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>rose|rise|rises|rising|risen|grew|grows?|grown|growing|growth|increas\w+|climb\w*|"
        r"up(?= (?:on|from|by|to|\W?\d))|(?:went|goes|going|gone) up|jump\w*|surg\w+|soar\w*|pick(?:s|ed|ing) up|"
        r"accelerat\w+|higher|longer|larger|bigger|greater|dearer|(?<!hours )(?<!minutes )(?<!days )(?<!years "
        r")more(?! than (?:\d|half|an?\b|one|two|three|four|five|six|ten))|doubled|tripled|"
        r"expand\w*|swell\w*|swelled|widen\w*|upturn)"
        r"|(?P<amount_down>fell|falls?|falling|fallen|drop\w*|declin\w+|decreas\w+|lower|"
        r"down(?= (?:on|from|by|to|\W?\d))|(?:went|goes|going|gone) down|shrank|shrink\w*|shrunk|slump\w*|slid|slides?|"
        r"eas(?:es|ed|ing)|dip(?:s|ped)?|slow(?:s|ed|ing)|fewer|less(?! than (?:\d|half|one|two))|shorter|smaller|"
        r"cheaper|halved|plung\w+|tumbl\w+|narrow(?:s|ed|ing)|downturn|reduc\w+)"
        r"|(?P<degree_up>most(?! of\b)|highest|largest|biggest|longest)|(?P<degree_down>least|lowest|smallest|shortest|"
        r"fewest)|(?P<goal_up>beat|beats|exceed\w*|surpass\w*|ahead of|outperform\w*|above)"
        r"|(?P<goal_down>behind|short of|missed|misses|undershot|below|lagg\w+))(?![\w-])",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>aument\w+|cresc\w+|cresciut\w+|sal(?:e|gono|it[oaie]|ire|ita|ì)|in (?:aumento|"
        r"crescita|rialzo)|rialz\w+|più(?! d)|più di (?:prima|quanto)|maggior[ei]?|superior[ei]|raddoppi\w+|acceler\w+|"
        r"impenna\w+|rincar\w+|meglio)"
        r"|(?P<amount_down>cal(?:o|a|ano|ato|ati|ata|ate|are|i)|scen\w+|sces\w+|diminu\w+|ridu\w+|ridott\w+|in "
        r"(?:calo|discesa|flessione)|discesa|fless\w+|meno(?! d)|meno di (?:prima|quanto)|minor[ei]?|inferior[ei]"
        r"|dimezz\w+|"
        r"rallent\w+|crollat\w+|croll[oi]|arretrat\w+|peggio)"
        r"|(?P<goal_up>super(?:a|ano|ato|ata|ati|ate|ò))|(?P<goal_down>sotto|indietro|mancat\w+))(?!\w)",
        re.IGNORECASE,
    ),
    "da": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>steg|stig(?:er|e|et|ning\w*|ende)|voks\w+|øge[rdt]\w*|øget|øgning|fremgang\w*|"
        r"vækst\w*|"
        r"gik op|går op|op (?:fra|med)|mere(?! end (?:\d|halv|en\b|et\b|to\b|tre\b|fire\b|fem|seks|ti\b))|flere(?! "
        r"end (?:\d|to\b|tre\b|fire\b|ti\b))|højere|større|længere|dyrere|"
        r"fordoble\w*|tiltog|tilta\w+)"
        r"|(?P<amount_down>fald\w*|faldt|sænk\w+|reducer\w+|nedbrag\w+|tilbagegang\w*|nedgang\w*|gik ned|går ned|ned "
        r"(?:fra|med)|mindre(?! end (?:\d|halv))|færre(?! end \d)|lavere|kortere|billigere|halver\w*|aftag\w*|"
        r"dale[rd]e?|skrump\w+)"
        r"|(?P<degree_up>mest(?! af\b)|flest|størst\w*|højest\w*|længst\w*)|(?P<degree_down>(?<!ikke )mindst(?! \d)\w*|"
        r"færrest|lavest\w*|kortest\w*)|(?P<goal_up>slog|overgik|foran|over målet)"
        r"|(?P<goal_down>bagefter|under målet|efter målet))(?!\w)",
        re.IGNORECASE,
    ),
}  # fmt: skip

PAIRED: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(rf"{_NOW}{_BETWEEN}\b(?:against|compared (?:with|to)|versus|up from|down from){_BETWEEN}{_THEN}"),
        re.compile(rf"\bfrom{_THEN}{_BETWEEN}\bto{_NOW}"),
    ),
    "it": (
        re.compile(rf"{_NOW}{_BETWEEN}\b(?:contro|rispetto a\w*|dopo)\b{_BETWEEN}{_THEN}"),
        re.compile(rf"\bda(?:l|i|lle|gli)?{_THEN}{_BETWEEN}\ba(?:l|i|lle|gli)?{_NOW}"),
    ),
    "da": (
        re.compile(rf"{_NOW}{_BETWEEN}\b(?:mod|sammenlignet med|i forhold til){_BETWEEN}{_THEN}"),
        re.compile(rf"\bfra{_THEN}{_BETWEEN}\btil{_NOW}"),
    ),
}
