"""Text that addresses a machine: orders to it, turns and tokens of a conversation with it.

Feeds may carry it to lead astray whoever drafts captions with a language model, and what such a model answers may carry
it on. Ordinary news speaks of systems, assistants and instructions too: each pattern wants two signs together.
"""

import re

_AGAINST = (
    r"\b(?:ignore|disregard|override|bypass|forget (?:all|any|your|previous|prior|everything"
    r"|these))\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules above|above"
    r"|guidelines"
    r"|(?:all|your|any) (?:rules|previous|prior)|the (?:previous|prior)"
    r"|previous (?:text|message|orders?|rules|directions?))\b",
    r"\b(?:ignora|ignorate|ignori|dimentica|dimenticate|trascura|scorda)\b[^.\n]{0,40}"
    r"\b(?:istruzion\w+|prompt\w*|regol\w+ (?:precedent|sopra)\w*|indicazion\w+ precedent\w*|quanto (?:sopra"
    r"|precede)|tutto ciò che precede)",
    r"\b(?:ignorer|glem|tilsidesæt|se bort fra)\b[^.\n]{0,40}"
    r"\b(?:instruks\w*|instruktion\w*|prompt\w*|ovenstående|reglerne ovenfor|tidligere (?:besked|regl|ordr"
    r"|anvisning)\w*)",
    r"\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b[^.\n]{0,40}\b(?:anweisung\w*|instruktion\w*"
    r"|prompt\w*|vorherig\w+|obig\w+)",
    r"\b(?:ignore[zr]?|oublie[zr]?)\b[^.\n]{0,40}\b(?:instructions|consignes|ce qui précède|invites?)\b",
    r"\b(?:ignora|ignore|ignorad|olvida|olvide)\b[^.\n]{0,40}\b(?:instrucci\w+|indicaci\w+ anterior\w*"
    r"|lo anterior)\b",
)
_ROLES = (
    r"\b(?:system|developer) ?(?:prompt|message|override)\b|\bassistant turn\b",
    r"(?:^|[\n.!?>\]])\s{0,8}(?:system|assistant|user|human|sistema|assistente|utente|bruger|assistent)\s*[:>]",
    r"[\[{(<]/?(?:system|assistant|user|inst|instructions?|prompt)[\]})>]|\[/?INST\]|<\|?\w{1,30}\|>|<<SYS>>"
    r"|\bBEGIN (?:SYSTEM|PROMPT)\b|</?s>|(?<!#)#{2,6} ?(?:system|instruction|response|assistant)\b",
    r"\byou are (?:now an? |no longer )(?!able|free|member)|\bas an? (?:ai |large )?language model\b"
    r"|\bas an ai assistant\b"
    r"|\bpretend (?:to be an?|you are|that you)\b|\bfrom now on,? you (?:are|will|must)\b|\bact as an? (?:ai"
    r"|assistant|expert copy)",
    r"\b(?:ora sei un|adesso sei un|d'ora in poi (?:sei|devi|rispondi)|sei un assistente|fingi di essere"
    r"|comportati come)",
    r"\b(?:du er nu en|fra nu af (?:er|skal|svarer) du|du er en (?:assistent|hjælpsom)|lad som om du)\b",
    r"\b(?:du bist (?:jetzt|nun) ein|ab jetzt bist du|tu es (?:maintenant|désormais) une?|ahora eres una?"
    r"|a partir de ahora eres)\b",
)
_ANSWERS = (
    r"\b(?:end your|in your|your next) (?:answer|captions?|completion|output|reply|response|summary)\b",
    r"\b(?:reply|respond|write|output|print|repeat) (?:only|exactly|verbatim|the (?:word|text|following))\b"
    r"|\banswer (?:only|exactly) with\b",
    r"\bthis is the most relevant (?:article|item|story|post)\b|\bgive (?:it|this)\b.{0,20}\bhighest\b"
    r"|(?<![\w-])canary[-_:]\w",
    r"\b(?:rispondi (?:solo|con|soltanto|in|esattamente)|scrivi (?:solo|soltanto|esattamente)|ripeti (?:solo"
    r"|la parola|esattamente|il testo))\b",
    r"\b(?:nella tua (?:didascalia|risposta)|alla fine della (?:tua )?risposta|includi nella risposta)\b",
    r"\b(?:svar (?:kun|med)|skriv (?:kun|præcis|ordret)|gentag (?:kun|ordet|teksten|ordret|præcis))\b",
    r"\bi (?:dit svar|din tekst|dit output)\b",
    r"\b(?:antworte (?:nur|mit|ausschließlich)|réponds? (?:uniquement|seulement|par)|responde (?:solo|únicamente"
    r"|con))\b",
    r"\b(?:reveal|show|print|repeat|leak) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions)\b",
)
# Notes to whatever summarises a page. News tells of such machines: "this page" or an address to them must be there.
_SUMMARISERS = (
    r"\b(?:ai (?:systems?|assistants?|models?|agents?|tools?)|language models?|llms?|chatbots?|crawlers?|scrapers?)\b"
    r"[^.\n]{0,50}\bthis (?:page|article|text|post|site)\b[^.\n]{0,40}\b(?:must|should|shall|have to|are to)\b",
    r"\b(?:notes?|messages?|attention|instructions?|memo|notice) (?:to|for) (?:all |any )?"
    r"(?:ai\b|language models?|llms?|bots\b|chatbots?|machines that)",
    r"\b(?:sistemi automatici|intelligenz[ae] artificial[ei]|assistenti (?:ia|virtuali|automatici)"
    r"|modelli linguistici|chatbot)\b[^.\n]{0,50}\bquest[ao] (?:pagina|articolo|testo|sito)\b"
    r"[^.\n]{0,40}\b(?:dev\w+|dovrebbero)\b",
    r"\b(?:messaggio|nota|avviso|istruzioni) (?:per|a|alle|ai) (?:tutt[ei] (?:le |gli |i )?|le |gli |i )?"
    r"(?:ia\b|intelligenz\w+ artificial\w+|modelli linguistici|assistenti (?:ia|automatici)|chatbot)",
    r"\b(?:automatiske assistenter|ai-(?:systemer|assistenter|modeller)|sprogmodeller|chatbots?|kunstige intelligenser)"
    r"\b[^.\n]{0,50}\bdenne (?:side|artikel|tekst)\b[^.\n]{0,40}\b(?:skal|bør|må)\b",
    r"\btil (?:alle )?(?:sprogmodeller|ai-(?:systemer|assistenter|modeller)|chatbots?)\s*:",
)
ORDER = re.compile("|".join((*_AGAINST, *_ROLES, *_ANSWERS, *_SUMMARISERS)), re.IGNORECASE)

_PRAISED = r"[^.:!?\n]{0,60}"
_KIND = r"(?:caption|post|draft|version|text|copy|option|variant|tweet|message|rewrite|summary)"
_TALK = (
    rf"\b(?:here(?:'s| is| are)|below (?:is|are)|i(?:'ve| have) (?:written|drafted|prepared|created)){_PRAISED}"
    rf"\b(?:(?:linkedin|facebook|x|twitter|instagram|social(?: media)?|suggested|requested|draft|your|revised"
    rf"|short) {_KIND}s?"
    rf"|(?:captions?|drafts?|variants?|rewrites?)){_PRAISED}(?::|\n)",
    r"(?:^|\n)\W{0,12}(?:sure|certainly|of course|absolutely|great|no problem)(?: thing)?[!,.:–—-] ?(?:here|below"
    r"|i(?:'ve|'ll| have| can))\b",
    r"\blet me know if you(?:'d| would)? (?:like|want|need) (?:me to\b|any (?:changes|edits|adjustments|tweaks)"
    r"|another\b"
    r"|a (?:different|shorter|longer|more)\b|it (?:shorter|longer)|to (?:adjust|change|tweak|edit)|more options)"
    r"|\bwould you like me to (?:write|adjust|change|revise|shorten|make|try|create|draft|rewrite|tailor|generate)\b"
    r"|\bi hope this (?:helps|works)\s*(?:[!.]|$)|\bfeel free to (?:adjust|edit|tweak|modify)\b",
    r"\b(?:i can(?:no|')t|i am unable to|i'm unable to|i'm sorry, but i) (?:assist|help with|generate|create"
    r"|fulfil|comply|write)\b",
    r"(?:^|\n)\W{0,12}(?:caption|option|version|variant|draft|post|output"
    r"|response) ?\d{0,2} ?(?:\([^)\n]{1,30}\))? ?:\s*\S",
    r"(?:^|\n)\W{0,12}(?:certo|certamente|volentieri|va bene|assolutamente|perfetto)[!,.:] ?(?:ecco|di seguito"
    r"|qui)\b",
    rf"\b(?:ecco|di seguito)(?: a te| qui)?,? (?:un|il|la|una|tre|due|alcune|alcuni|le|i) (?:tu[oa] )?(?:post"
    rf"|didascali\w+|testo|bozz\w+|proposte?|opzion\w+|variant\w+|version\w+|caption)\b{_PRAISED}(?::|\n)",
    r"\bfammi sapere se (?:vuoi|desideri|preferisci) (?:che |modific|cambi|un['a] ?(?:altr|version)|altr[aei] "
    r"|qualcosa di)"
    r"|\bspero (?:che )?(?:ti|vi) (?:sia utile|aiuti)"
    r"|\b(?:in quanto (?:modello|assistente|ia\b)|come (?:modello linguistico|intelligenza artificiale,? non))",
    r"(?:^|\n)\W{0,12}(?:didascalia|opzione|versione|variante|bozza) ?\d{0,2} ?:\s*\S",
    r"(?:^|\n)\W{0,12}(?:selvfølgelig|naturligvis|klart|gerne|ja da|okay|helt sikkert)[!,.:] ?(?:her|nedenfor)\b",
    rf"\b(?:her (?:er|får du|kommer)|nedenfor er) (?:et|en|dit|din|tre|to|nogle|mit|teksten"
    rf"|forslag\w*)? ?(?:forslag|opslag\w*|tekst\w*|udkast|version\w*|varianter|billedtekst\w*"
    rf"|muligheder)\b{_PRAISED}(?::|\n)",
    r"\bsig (?:endelig )?til,? hvis (?:du (?:vil|ønsker|gerne vil) (?:have (?:den|det|en|et|teksten|noget)|ændre"
    r"|justere)"
    r"|(?:jeg|det|den|teksten) skal)|\bsom (?:ai-)?sprogmodel|\bsom en ai\b|\bjeg håber,? (?:at )?(?:det"
    r"|dette) hjælper\s*(?:[!.]|$)",
    r"(?:^|\n)\W{0,12}(?:billedtekst|mulighed|variant|udkast|opslag) ?\d{0,2} ?:\s*\S",
    r"\b(?:max(?:imum)?|massimo|højst|maks\.?) \d+ (?:sentences|characters|words|frasi|caratteri|parole|sætninger"
    r"|tegn|ord)\b"
    r"|\bin a (?:warm|formal|friendly|professional|human)[\w, ]{0,30}tone\b|\bword count\b",
)
_SLOTS = (
    r"[\[{](?:your|insert|add|link|url|name|company|employer|disclosure|caption|hashtags?|topic|emoji|placeholder"
    r"|inserisci|tuo|tua|nome|azienda"
    r"|indsæt|dit|din|navn|virksomhed|titolo|title|titel)\b[^\[\]<>{}\n]{0,40}[\]>}]",
    r"\{\w{1,40}\}|\$\{[^}\n]{1,40}\}|%\(\w{1,30}\)s|\bINSERT (?:LINK|NAME|URL|COMPANY)\b|\b(?:INSERIRE"
    r"|INDSÆT) (?:LINK|NOME|NAVN|URL)\b|\blorem ipsum\b|\bTODO:|\b(?-i:X{4,})\b",
)
LEFTOVER = re.compile("|".join((*_TALK, *_SLOTS)), re.IGNORECASE)
"""What a writer of drafts says about a draft, and slots left empty: no attack in an item, no part of a caption."""
