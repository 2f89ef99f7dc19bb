"""The numbers of Danish. Those below a thousand, and their compounds, are spelled out here by rule."""

from curation.quantities.lexicon import Lexicon, hedges, numbered, phrases, words

_UNITS = (
    "nul en|et|én|ét|een to tre fire fem seks syv otte ni ti elleve|elve tolv tretten fjorten femten seksten "
    "sytten atten nitten"
)
_TENS = (
    "tyve tredive fyrre|fyrretyve halvtreds|halvtredsindstyve tres|tresindstyve halvfjerds|halvfjerdsindstyve "
    "firs|firsindstyve halvfems|halvfemsindstyve"
)
_DIGITS = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_ORDINALS = (
    "tredje fjerde femte sjette syvende ottende niende tiende ellevte|elvte tolvte trettende fjortende femtende "
    "sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende "
    "seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte"
)


def _below_a_hundred() -> dict[str, int]:
    found = numbered(_UNITS)
    for ten, spelled in enumerate(_TENS.split(), 2):
        for name in spelled.split("|"):
            found[name] = ten * 10
            found |= {f"{word}og{name}": ten * 10 + digit for digit, word in enumerate(_DIGITS, 1)}
    return found


def _below_a_thousand() -> dict[str, int]:
    low = _below_a_hundred()
    found = dict(low)
    for digit, name in enumerate(("et", *_DIGITS[1:]), 1):
        for hundred in ("hundrede", "hundred"):
            found[name + hundred] = digit * 100
            found |= {f"{name}{hundred}{link}{word}": digit * 100 + value for word, value in low.items()
                      for link in ("", "og") if value > 0}  # fmt: skip
    return found


def _parts() -> dict[str, int]:
    found = {f"{word}{ending}": number for word, number in numbered(_ORDINALS, 3).items() if number <= 20
             for ending in ("del", "dele", "delen", "delene")}  # fmt: skip
    return found | {"halvdel": 2, "halvdelen": 2, "kvart": 4, "kvarte": 4, "hundrededel": 100, "hundrededele": 100}


_VERB_ENDINGS = ("e", "er", "es", "et", "ede", "edes", "ing", "ingen")


def _multiples() -> dict[tuple[str, ...], float]:
    found: dict[tuple[str, ...], float] = {}
    for stem, factor in (("fordobl", 2.0), ("tredobl", 3.0), ("firdobl", 4.0), ("femdobl", 5.0), ("tidobl", 10.0),
                         ("halver", 0.5)):  # fmt: skip
        found |= {(stem + ending,): factor for ending in _VERB_ENDINGS}
    for name, factor in (("dobbelt", 2.0), ("dobbelte", 2.0)):
        found |= {(name, "så"): factor, ("det", name): factor}
    return found | {("tredobbelte",): 3.0, ("tredobbelt",): 3.0, ("det", "halve"): 0.5}


DANISH = Lexicon(
    small=_below_a_thousand(),
    hundreds=words("hundrede hundred"),
    scales={"tusind": 1e3, "tusinde": 1e3, "tusinder": 1e3, "million": 1e6, "millioner": 1e6, "mio": 1e6, "mill": 1e6,
            "milliard": 1e9, "milliarder": 1e9, "mia": 1e9, "mia.": 1e9, "billion": 1e12, "billioner": 1e12},
    links=words("og"),
    ones=words("en et én ét"),
    ambiguous=words("en et én ét een nul"),
    counting=frozenset(),
    counted_on=frozenset(),
    and_a_half=phrases("og en halv|og et halvt|en halv|et halvt"),
    half_of_one=words("halv halvt halve"),
    one_and_a_half=words("halvanden halvandet"),
    ordinals=numbered(_ORDINALS, 3),
    ordinal_endings=frozenset(),
    parts=_parts(),
    halves=words("halvdelen halvdel"),
    no_half_before=words("første anden sidste deres vores jeres min din sin hans hendes egen"),
    no_half_after=frozenset(),
    part_of=words("af mindre mere færre flere lavere højere billigere har er"),
    out_of=phrases("ud af|af|ud af hver|af hver|i"),
    every=words("hver hvert"),
    multiples=_multiples(),
    rounds={"dusin": 12, "snes": 20},
    vague={"dusinvis": (20, 200), "snesevis": (30, 300), "hundreder": (150, 3000), "hundredvis": (150, 3000),
           "tusinder": (1500, 1e6), "tusindvis": (1500, 1e6), "titusindvis": (12e3, 3e5), "titusinder": (12e3, 3e5),
           "hundredtusindvis": (12e4, 3e6), "hundredtusinder": (12e4, 3e6), "millionvis": (1.5e6, 1e9),
           "millioner": (1.5e6, 1e9), "milliarder": (1.5e9, 1e12)},
    hedges=hedges(
        about="omkring|cirka|ca|ca.|omtrent|rundt regnet|i omegnen af|nogenlunde|godt og vel|sådan cirka|en|små"
        "|rundt|i størrelsesordenen|anslået|cirkaa",
        over="over|mere end|flere end|mindst|godt|lidt over|lige over|lidt mere end|et godt stykke over|minimum"
        "|ikke under"
        "|langt over|lige godt|passerede|overstiger|oversteg|hele|lidt flere end|en del over|ikke færre end"
        "|ikke mindre end|et par og|nogle og",
        under="næsten|snart|knap|knapt|lige under|under|mindre end|færre end|tæt på|hen ved|op mod|henved|små"
        "|lidt under"
        "|ikke helt|tæt ved|nær|nærmer sig|højst|ikke engang|lidt mindre end|lidt færre end|i nærheden af|tæt på de",
        below="under|mindre end|færre end|højst",
        up_to="op til|inden for|højst|maksimalt|maks|helt op til",
    ),
    hedges_after=hedges(about="eller deromkring|cirka|ca|eller så|nogenlunde|omtrent",
                        over="+|eller mere|eller flere|plus|og derover|og opefter|og lidt|og lidt til|og noget"
                        "|og lidt mere",
                        under="eller mindre|eller færre|og derunder"),
    joins=words("- – — × x gange til og eller , fra mod imod ud af"),
    clock_before=words("kl klokken kl. fra til og før efter ved inden"),
    clock_after=frozenset(),
    cues={
        "compared": words(
            "mere flere færre mindre højere lavere længere kortere forskel end stigning steget steg fald faldet "
            "faldt op ned over under forspring ekstra tidligere senere point fremgang tilbagegang tabt mistet "
            "mistede tabte sparet sparer spare vokset voksede vundet dyrere billigere skåret bedre foran bagud "
            "yderligere endnu løft hævet sænket mangler reduktion hurtigere langsommere ældre yngre bredere dybere "
            "tilbage minus plus tættere tæt forskellen forskelle afgjorde"
        ),
        "total": words(
            "alt ialt tilsammen sammen samlet samlede total totalt sum = × x gange plus giver bliver begge minus "
            "regnet regner regn dividerer delt deler altså dvs svarer"
        ),
        "each": words("hver hvert stk styk gennemsnit gennemsnitligt gennemsnitlig snit snittet per pr person"),
        "earlier": words("før sidste forrige tidligere mod fra siden førhen imod dengang ellers"),
        "span": words("siden om til efter senere nu gammel gamle gammelt ventet vente år tid endnu"),
        "rest": words(
            "resten resterende øvrige øvrig andre flertal flertallet mindretal mindretallet ikke uden hjemme undlod "
            "undlader udeblev udebliver mangler manglede afstod manglende sidste aldrig ingen fravalgte"
        ),
        "read": words("læse læs læsning din dit jeres dine værd kaffe pause lytte tid"),
    },
    idle=words(
        "ting grunde grund ord pointer pointe råd spørgsmål minutter minut gange måder fakta tal detaljer eksempler "
        "idéer ideer årsager linjer sætninger tanker skridt øre"
    ),
    few=words("par flere nogle adskillige mange få"),
    uncounted=words(
        "ad af alle alt altid anden andet andre at bare begge blandt blev bliver bruger både da dag de dem den denne "
        "der deres det dette du efter eller en end er et for fordi fra få får før gennem gik går gør ham han har "
        "havde hele helt her hos hun hvad hver hvert hvis hvor i ikke ind inden ingen ja jeg jo kan kom kommer kun "
        "kunne man mange med mellem men mens mere mest mod må måtte ned nej nogle nok nu ny nye nyt når og også om "
        "op os over på samme samt se siden sig siger sin sine skal skulle som stadig så tager til tilbage ud uden "
        "næste kommende seneste forrige igen under var ved vi vil ville være været unge store små gamle lokale "
        "forskellige ekstra yderligere første "
        "sidste stemte året år ifølge omkring uge måned sidst forrige imod blot langs heraf hvoraf derfor altså "
        "nemlig dog hvorfor igår imorgen dagen dermed ligger lå koster kostede færre flere mindre større højere lavere "
        "længere kortere bredere smallere dybere tungere lettere billigere dyrere hurtigere langsommere ældre yngre "
        "stærkere svagere rigere bedre dårligere værre"
    ),
    qualifiers=words("hele fulde lange ekstra sammenhængende gode korte faste ugentlige stive"),
    idioms=phrases(
        "tusind tak|tusinde tak|hundrede procent|fifty-fifty|halve verden|ellevte time|tusind gange|hundrede gange|"
        "tusind ting|tusind ord|halvdelen af fornøjelsen|fem i tolv|fem minutter i tolv|24 timer i døgnet|"
        "syv dage om ugen|7 dage om ugen|365 dage om året|million tak|360 grader|180 grader|9 til 5|8-16|"
        "fem stjerner|5 stjerner|million gange|femogtyvende time|halvtreds-halvtreds"
    ),
)  # fmt: skip
