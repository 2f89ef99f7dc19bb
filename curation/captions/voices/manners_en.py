"""English: whoever writes as they speak contracts, and whoever keeps a distance spells out."""

from curation.captions.voices.manners import Manners, cues

MANNERS_EN = Manners(
    first_person=cues(r"(?-i:I)|I'(?:m|ve|d|ll)|me|my|myself|(?<!the\s)(?<!\ba\s)mine"),
    formal=cues(
        r"(?:i|we) (?:am|are) (?:very |most |truly |deeply )?(?:pleased|delighted|honou?red|privileged|grateful) to",
        r"it is (?:with|my|our) (?:great |deep |much |distinct )?(?:pleasure|pride|honou?r|privilege|gratitude)\w*",
        r"with (?:great|sincere|deep) (?:pleasure|pride|gratitude|appreciation|satisfaction)|i have the honou?r",
        r"(?:kind|best|warm) regards|yours (?:sincerely|faithfully|truly)|respectfully",
        r"dear (?:colleagues|customers|partners|sirs?|madam|readers|network|clients|connections)",
        r"esteemed|valued (?:customers|partners|clients)",
        r"furthermore|moreover|hereby|herewith|thereby|therein|whilst|henceforth|notwithstanding|accordingly|consequently",
        r"with regard to|with respect to|in accordance with|pursuant to|on behalf of|in order to|prior to",
        r"i (?:would like|wish|should like) to (?:\w+ly )?"
        r"(?:thank|express|extend|congratulate|acknowledge|draw|highlight)",
        r"(?:sincere|heartfelt|deepest) (?:thanks|gratitude|appreciation|congratulations)",
        r"sincerely|should you (?:wish|have)",
        r"it (?:should|must|may) be noted|of particular (?:note|interest|relevance)|noteworthy|merits attention",
    ),
    warm=cues(
        r"gonna|wanna|gotta|y'all|hi|hey|hello|hiya|folks|guys|friends|mates?|team(?=[,!])",
        r"thanks (?:so much|a lot|a million|a bunch|to all|everyone)|thank you all|huge thanks|big thanks|cheers|kudos",
        r"morning (?:all|everyone|folks)|shout-?out|hats off|high five|congrats|well done|hugs?|lots of love|xx",
        r"can't wait|so (?:proud|happy|excited|glad|cool|good|pleased|lucky|grateful|much fun)",
        r"super|really (?:proud|happy)|pinch me|my heart|smil(?:e|es|ing)|grinning|buzzing|chuffed|stoked",
        r"love (?:this|that|it|how|seeing)|loved (?:this|that|it)",
        r"awesome|amazing|brilliant|fab|lovely|cool|fun|yay|wow|woo\w*",
        r"ha(?:ha)+|lol|btw|honestly|tbh|yep|yeah|nope|oh|ok(?:ay)? so|guess what|tell me|drop me",
        r"let me know|what do you|thrilled to bits|made my (?:day|week)",
    ),
    shortened=cues(r"\w+'(?:m|re|ve|ll|d)|\w+n't|(?:it|that|here|there|what|who|let|how|where|he|she)'s"),
    unshortened=cues(
        r"(?:do|does|did|is|are|was|were|has|have|had|will|would|should|could|must) not|cannot",
        r"(?:i|we|they|you) (?:have|will|would)|(?:we|they|you) are|i am|(?:it|that|there|he|she) (?:is|will)",
    ),
)
