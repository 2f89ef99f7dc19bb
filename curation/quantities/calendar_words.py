"""The words of the calendar in Italian, Danish and English, which texts of every language may hold side by side."""

from collections.abc import Mapping

_MONTHS = (
    ("January", "gennaio", "januar"), ("February", "febbraio", "februar"), ("March", "marzo", "marts"),
    ("April", "aprile", "april"), ("May", "maggio", "maj"), ("June", "giugno", "juni"), ("July", "luglio", "juli"),
    ("August", "agosto", "august"), ("September", "settembre", "september"), ("October", "ottobre", "oktober"),
    ("November", "novembre", "november"), ("December", "dicembre", "december"),
)  # fmt: skip
_WEEKDAYS = (
    ("Monday", "lunedì", "mandag"), ("Tuesday", "martedì", "tirsdag"), ("Wednesday", "mercoledì", "onsdag"),
    ("Thursday", "giovedì", "torsdag"), ("Friday", "venerdì", "fredag"), ("Saturday", "sabato", "lørdag"),
    ("Sunday", "domenica", "søndag"),
)  # fmt: skip
# "may" and "march" are English verbs in lower case.
MONTH_OF: Mapping[str, int] = {
    spelled: place for place, names in enumerate(_MONTHS, 1) for name in names for spelled in (name, name.capitalize())
}
WEEKDAY_OF: Mapping[str, int] = {name.lower(): place for place, names in enumerate(_WEEKDAYS) for name in names}
SHORT_MONTHS = (*sorted({name[:3] for name in MONTH_OF}), "Sept", "sept", "sett")

SEASONS: Mapping[str, frozenset[int]] = {
    # Meteorologists and astronomers divide the year in two ways: a month of either reading counts.
    "spring": frozenset({3, 4, 5, 6}), "summer": frozenset({6, 7, 8, 9}), "autumn": frozenset({9, 10, 11, 12}),
    "winter": frozenset({12, 1, 2, 3}),
}  # fmt: skip
SEASON_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("spring", "springtime", "primavera", "forår", "foråret", "forårets"), "spring"),
    **dict.fromkeys(("summer", "summertime", "estate", "sommer", "sommeren", "sommerens"), "summer"),
    **dict.fromkeys(("autumn", "fall", "autunno", "efterår", "efteråret", "efterårets"), "autumn"),
    **dict.fromkeys(("winter", "wintertime", "inverno", "vinter", "vinteren", "vinterens"), "winter"),
}
_DAYS_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_DAYS_DA = (
    "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende "
    "sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende "
    "seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte"
)
_DAYS_IT = (
    "primo due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette "
    "ventotto ventinove trenta trentuno"
)
DAY_WORDS: Mapping[str, int] = {
    word: place for listed in (_DAYS_EN, _DAYS_DA, _DAYS_IT) for place, word in enumerate(listed.split(), 1)
}
_DECADES_EN = "twent thirt fort fift sixt sevent eight ninet"
_DECADES_DA = "tyverne trediverne fyrrerne halvtredserne tresserne halvfjerdserne firserne halvfemserne"
_DECADES_IT = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
DECADES: Mapping[str, int] = {
    **{f"{name}ies": 10 * place for place, name in
       enumerate(_DECADES_EN.split(), 2)},
    **{name: 10 * place for place, name in
       enumerate(_DECADES_DA.split(), 2)},
    **{f"anni {name}": 10 * place for place, name in
       enumerate(_DECADES_IT.split(), 2)},
}  # fmt: skip
