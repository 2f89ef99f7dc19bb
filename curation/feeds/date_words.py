"""The words dates are written in: months and days of the week in the languages of feeds, and the names of time zones.

Folded as `dates.py` folds what it reads: lower case, without accents.
"""

MONTHS = tuple(
    names.split()
    for names in (
        "january gennaio januar janvier enero januari janeiro ιανουαριος",
        "february febbraio februar fevrier febrero februari fevereiro φεβρουαριος",
        "march marzo marts marz mrz mars maart mrt marco marcius μαρτιος",
        "april aprile avril abril aprilis απριλιος",
        "may maggio maj mai mayo mei maio majus μαιος",
        "june giugno juni juin junio junho junius ιουνιος",
        "july luglio juli juillet julio julho julius ιουλιος",
        "august agosto aout augusti augustus augusztus αυγουστος",
        "september settembre septembre septiembre setembro szeptember σεπτεμβριος",
        "october ottobre oktober octobre octubre outubro οκτωβριος",
        "november novembre noviembre novembro νοεμβριος",
        "december dicembre dezember desember decembre diciembre dezembro δεκεμβριος",
    )
)
WEEKDAYS = tuple(
    names.split()
    for names in (
        "monday lunedi mandag montag lundi lunes maandag segunda hetfo δευτερα",
        "tuesday martedi tirsdag dienstag mardi martes tisdag dinsdag terca kedd τριτη",
        "wednesday mercoledi onsdag mittwoch mercredi miercoles woensdag quarta szerda τεταρτη",
        "thursday giovedi torsdag donnerstag jeudi jueves donderdag quinta csutortok πεμπτη",
        "friday venerdi fredag freitag vendredi viernes vrijdag sexta pentek παρασκευη",
        "saturday sabato lordag samstag samedi sabado zaterdag szombat σαββατο",
        "sunday domenica sondag sonntag dimanche domingo zondag vasarnap κυριακη",
    )
)

# Hours from UTC of the abbreviations with one meaning in feeds; CST and BST as American and British feeds use them.
# An unknown or ambiguous one (IST, AMT) makes the whole date unreadable rather than wrong by hours.
OFFSETS = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "etc/gmt": 0, "etc/utc": 0, "wet": 0, "west": 1, "bst": 1,
    "cet": 1, "cest": 2, "met": 1, "mest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
    "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "ast": -4, "adt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
PLACES = {
    "at": "America/Halifax",
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
