"""Danish: `du` is for everybody; `De`, `Dem` and `Deres` inside a sentence are the polite forms few still write."""

from curation.captions.voices.manners import Manners, cues

_POLITE_WITHIN = (
    r"(?-i:(?<=[a-zæøå,;]\x20)(?:Dem|Deres|De (?:har|er|kan|vil|skal|bedes|måtte|ønsker|får|bliver|selv|også)))"
)

MANNERS_DA = Manners(
    first_person=cues(r"jeg|mig|min(?!\.)|mit|mine|undertegnede"),
    formal=cues(
        _POLITE_WITHIN,
        r"(?:med )?(?:venlig|bedste|de bedste) hilsen(?:er)?",
        r"kære (?:kunder|samarbejdspartnere|læsere|kolleger|kollegaer)",
        r"det er (?:os |mig )?(?:en (?:stor )?(?:glæde|ære)|med (?:stor )?(?:glæde|stolthed|ydmyghed|tilfredshed))",
        r"(?:har|med) (?:stor )?(?:hermed )?(?:fornøjelse|fornøjelsen|den glæde|æren)|det glæder (?:mig|os) at",
        r"jeg (?:vil|skal) (?:hermed|gerne benytte|gerne rette|gerne udtrykke)|benytte (?:lejligheden|anledningen)",
        r"rette en (?:stor |særlig |varm )?tak|en særlig tak|udtrykke (?:min|vores) \w+|takker for (?:den )?tilliden",
        r"hermed|herved|herom|hertil|heraf|derved|såfremt|vedrørende|angående|endvidere|ligeledes|imidlertid|ydermere",
        r"i forbindelse med|med henblik på|i henhold til|på vegne af|i overensstemmelse med|for så vidt angår",
        r"ovenstående|nedenstående|ovennævnte|førnævnte|beklageligvis|respektive|henholdsvis|således|jævnfør",
        r"undertegnede|opfordres til|bemærkes|fremhæves|konstateres|anbefales",
    ),
    warm=cues(
        r"hej|hejsa|hallo|halløj|davs|godmorgen|kære (?:alle|allesammen|venner|dig|I)|god weekend|rigtig god",
        r"tusind tak|mange tak|kæmpe (?:tak|stort tak)|tak for (?:jer|det|nu)|skål|tillykke|kæmpe|knus|kram|kh",
        r"fed[et]?|sej[et]?|vild[et]?|skøn(?:t|ne)?|lækkert?|dejligt?|hygge\w*|mega\w*|superfed\w*|super|pisse\w*|skide\w*",
        r"glæder mig|kom så|yay|juhu+|hurra|wow|åh|øh|altså|haha\w*|pyt|nå|næ|hold da op|hold nu op|sikken?|tænk sig",
        r"du|dig|din|dit|dine|jer|jeres|hvad (?:siger|tænker|synes) (?:du|I)|sig til|skriv til mig|smid en",
        r"jo|da også|sgu|bare så|vildt (?:glad|stolt|sej\w*|god\w*)|så (?:glad|stolt|fed\w*|sej\w*|vild\w*)",
        r"hvor er (?:jeg|det|vi)|helt (?:vildt|ærligt)|ærlig talt|i hjertet|af hjertet",
    ),
)
