"""Units of measure and currencies: how they are written, and what they come to in one another.

Two units of one dimension convert by form alone: twelve months are a year, 1.2 km are 1,200 metres. Currencies convert
into nothing. Counted things (people, stores) are no units.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` times a number of this unit is the number in the base unit of `dimension`."""

    name: str
    dimension: str
    factor: float


@dataclass(frozen=True, slots=True)
class _Spelled:
    unit: Unit
    neutral: str
    en: str = ""
    it: str = ""
    da: str = ""


def _spelled(name: str, dimension: str, factor: float, *words: str) -> _Spelled:
    return _Spelled(Unit(name, dimension, factor), *words)


_HOUR, _MONTH = 1.0, 730.5  # a month is a twelfth of 365.25 days
_TABLE = (
    _spelled("%", "share", 1, "%|pct", "percent|per cent", "per cento", "procent|pct."),
    _spelled("points", "points", 1, "pp|p.p.", "percentage point|percentage points|ppt",
             "punto percentuale|punti percentuali", "procentpoint|procentpoints|%-point|procentenhed|procentenheder"),
    _spelled("times", "times", 1, "x|×", "fold|times as|times the|times more", "volte tanto|volte più", "gange så"),
    _spelled("EUR", "EUR", 1, "€|eur|euro|euros"),
    _spelled("DKK", "DKK", 1, "dkk|kr", "kroner|krone|danish kroner|danish krone", "corone danesi|corone",
             "kroner|krone|danske kroner"),
    _spelled("SEK", "SEK", 1, "sek", "swedish kronor|kronor", "corone svedesi", "svenske kroner"),
    _spelled("NOK", "NOK", 1, "nok", "norwegian kroner", "corone norvegesi", "norske kroner"),
    _spelled("USD", "USD", 1, "$|usd|us$|dollar|dollars", "us dollars|american dollars|bucks",
             "dollari americani|dollari statunitensi|dollari", "amerikanske dollar"),
    _spelled("GBP", "GBP", 1, "£|gbp|sterling", "pounds|pound|quid|pounds sterling", "sterline|sterlina",
             "pund|britiske pund"),
    _spelled("CHF", "CHF", 1, "chf", "swiss francs|francs", "franchi|franchi svizzeri", "schweizerfranc"),
    _spelled("JPY", "JPY", 1, "¥|jpy|yen"),
    _spelled("CAD", "CAD", 1, "cad|c$", "canadian dollars|canadian dollar", "dollari canadesi|dollaro canadese",
             "canadiske dollar|canadisk dollar"),
    _spelled("AUD", "AUD", 1, "aud|au$", "australian dollars|australian dollar",
             "dollari australiani|dollaro australiano", "australske dollar|australsk dollar"),
    _spelled("NZD", "NZD", 1, "nzd|nz$", "new zealand dollars|new zealand dollar", "dollari neozelandesi",
             "newzealandske dollar"),
    _spelled("HKD", "HKD", 1, "hkd|hk$", "hong kong dollars", "dollari di hong kong", "hongkongdollar"),
    _spelled("SGD", "SGD", 1, "sgd", "singapore dollars", "dollari di singapore", "singaporedollar"),
    _spelled("ISK", "ISK", 1, "isk", "icelandic kronur|icelandic krónur", "corone islandesi", "islandske kroner"),
    _spelled("CZK", "CZK", 1, "czk", "czech crowns|czech koruna", "corone ceche", "tjekkiske kroner"),
    _spelled("cent", "cent", 1, "¢", "cents|pence|p", "centesimi|centesimo", "øre"),
    _spelled("century", "time", 1200 * _MONTH, "", "century|centuries", "secolo|secoli", "århundrede|århundreder"),
    _spelled("decade", "time", 120 * _MONTH, "", "decade|decades", "decennio|decenni", "årti|årtier"),
    _spelled("year", "time", 12 * _MONTH, "", "year|years|yr|yrs|year's|years'", "anno|anni", "år|årig|årige"),
    _spelled("month", "time", _MONTH, "", "month|months|month's|months'", "mese|mesi", "måned|måneder"),
    _spelled("fortnight", "time", 336, "", "fortnight|fortnights"),
    _spelled("week", "time", 168, "", "week|weeks|wk|wks", "settimana|settimane", "uge|uger"),
    _spelled("day", "time", 24, "", "day|days|day's|days'", "giorno|giorni|giornata|giornate", "dag|dage|døgn"),
    _spelled("hour", "time", _HOUR, "h", "hour|hours|hr|hrs", "ora|ore", "time|timer"),
    _spelled("quarter of an hour", "time", _HOUR / 4, "", "quarter of an hour|quarters of an hour",
             "quarto d'ora|quarti d'ora", "kvarter"),
    _spelled("minute", "time", _HOUR / 60, "min|min.", "minute|minutes|mins", "minuto|minuti",
             "minut|minutter"),
    _spelled("second", "time", _HOUR / 3600, "", "seconds|secs|sec", "secondi|sec", "sekund|sekunder"),
    _spelled("km", "length", 1000, "km", "kilometre|kilometres|kilometer|kilometers", "chilometro|chilometri",
             "kilometer"),
    _spelled("m", "length", 1, "m", "metre|metres|meter|meters", "metro|metri", "meter"),
    _spelled("cm", "length", 0.01, "cm", "centimetre|centimetres|centimeter|centimeters", "centimetro|centimetri",
             "centimeter"),
    _spelled("mm", "length", 0.001, "mm", "millimetre|millimetres|millimeter|millimeters", "millimetro|millimetri",
             "millimeter"),
    _spelled("mile", "length", 1609.344, "", "mile|miles", "miglio|miglia", "mil"),
    _spelled("nautical mile", "length", 1852, "", "nautical mile|nautical miles", "miglia nautiche|miglio nautico",
             "sømil"),
    _spelled("foot", "length", 0.3048, "ft", "foot|feet", "piede|piedi", "fod"),
    _spelled("inch", "length", 0.0254, "", "inch|inches", "pollice|pollici", "tommer"),
    _spelled("m2", "area", 1, "m²|m2|mq|sqm|kvm", "square metre|square metres|square meter|square meters|sq m",
             "metro quadrato|metri quadrati|metri quadri", "kvadratmeter"),
    _spelled("km2", "area", 1e6, "km²|km2|kmq", "square kilometre|square kilometres|square kilometers",
             "chilometri quadrati", "kvadratkilometer"),
    _spelled("ha", "area", 1e4, "ha", "hectare|hectares", "ettaro|ettari", "hektar"),
    _spelled("acre", "area", 4046.856, "", "acre|acres", "acri", "acres"),
    _spelled("sq ft", "area", 0.092903, "sqft", "square foot|square feet|sq ft", "piedi quadrati", "kvadratfod"),
    _spelled("m3", "volume", 1000, "m³|m3|mc", "cubic metre|cubic metres|cubic meters", "metro cubo|metri cubi",
             "kubikmeter"),
    _spelled("litre", "volume", 1, "l", "litre|litres|liter|liters", "litro|litri", "liter"),
    _spelled("ml", "volume", 0.001, "ml", "millilitre|millilitres|milliliters", "millilitri", "milliliter"),
    _spelled("hl", "volume", 100, "hl", "hectolitres", "ettolitri", "hektoliter"),
    _spelled("gallon", "volume", 4.5, "", "gallon|gallons", "galloni", "gallon"),
    _spelled("mg", "mass", 1e-6, "mg", "milligram|milligrams", "milligrammo|milligrammi", "milligram"),
    _spelled("g", "mass", 1e-3, "g|gr", "gram|grams|gramme|grammes", "grammo|grammi", "gram"),
    _spelled("kg", "mass", 1, "kg", "kilo|kilos|kilogram|kilograms", "chilo|chili|chilogrammo|chilogrammi",
             "kilo|kilogram"),
    _spelled("tonne", "mass", 1000, "t", "ton|tons|tonne|tonnes", "tonnellata|tonnellate", "ton|tons"),
    _spelled("lb", "mass", 0.45359, "lb|lbs", "", "libbre"),
    _spelled("W", "power", 1, "w", "watt|watts", "watt", "watt"),
    _spelled("kW", "power", 1e3, "kw", "kilowatt|kilowatts", "kilowatt", "kilowatt"),
    _spelled("MW", "power", 1e6, "mw", "megawatt|megawatts", "megawatt", "megawatt"),
    _spelled("GW", "power", 1e9, "gw", "gigawatt|gigawatts", "gigawatt", "gigawatt"),
    _spelled("TW", "power", 1e12, "tw", "terawatt|terawatts", "terawatt", "terawatt"),
    _spelled("kWh", "energy", 1e3, "kwh", "kilowatt hours|kilowatt hour", "chilowattora|kilowattora",
             "kilowatttimer|kilowatttime"),
    _spelled("MWh", "energy", 1e6, "mwh", "megawatt hours|megawatt hour", "megawattora", "megawatttimer"),
    _spelled("GWh", "energy", 1e9, "gwh", "gigawatt hours|gigawatt hour", "gigawattora", "gigawatttimer"),
    _spelled("TWh", "energy", 1e12, "twh", "terawatt hours|terawatt hour", "terawattora", "terawatttimer"),
    _spelled("°C", "temperature", 1, "°c|℃|celsius", "degrees celsius|degrees centigrade",
             "gradi celsius|gradi centigradi", "grader celsius|celsiusgrader"),
    _spelled("°F", "fahrenheit", 1, "°f|℉|fahrenheit", "degrees fahrenheit", "gradi fahrenheit", "grader fahrenheit"),
    _spelled("degree", "temperature", 1, "°", "degree|degrees", "grado|gradi", "grad|grader"),
    _spelled("km/h", "speed", 1, "km/h|kmh", "kilometres per hour|kph", "chilometri orari|chilometri all'ora",
             "km/t|kilometer i timen"),
    _spelled("mph", "speed", 1.609344, "mph", "miles per hour", "miglia orarie"),
    _spelled("m/s", "speed", 3.6, "m/s", "metres per second", "metri al secondo", "meter i sekundet"),
    _spelled("MB", "data", 1e6, "mb", "megabyte|megabytes", "megabyte", "megabyte"),
    _spelled("GB", "data", 1e9, "gb", "gigabyte|gigabytes", "gigabyte", "gigabyte"),
    _spelled("TB", "data", 1e12, "tb", "terabyte|terabytes", "terabyte", "terabyte"),
    _spelled("kbit/s", "data rate", 1e3, "kbit/s|kbps", "kilobits per second", "kilobit al secondo",
             "kilobit i sekundet"),
    _spelled("Mbit/s", "data rate", 1e6, "mbit/s|mbit|mbps|mbit/sek",
             "megabits per second|megabit per second|megabits a second|megabits|megabit", "megabit al secondo|megabit",
             "megabit i sekundet|megabit pr. sekund|megabit"),
    _spelled("Gbit/s", "data rate", 1e9, "gbit/s|gbit|gbps|gbit/sek",
             "gigabits per second|gigabit per second|gigabits a second|gigabits|gigabit", "gigabit al secondo|gigabit",
             "gigabit i sekundet|gigabit pr. sekund|gigabit"),
    _spelled("kV", "voltage", 1e3, "kv", "kilovolt|kilovolts", "kilovolt", "kilovolt"),
    _spelled("dB", "loudness", 1, "db|decibel|decibels"),
)  # fmt: skip
UNITS: Mapping[str, Unit] = {row.unit.name: row.unit for row in _TABLE}
CURRENCIES = frozenset(
    {"EUR", "DKK", "SEK", "NOK", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "NZD", "HKD", "SGD", "ISK", "CZK"}
)
LONGEST = 4  # words in the longest spelling


@cache
def spellings(language: str) -> Mapping[str, str]:
    """Lower-case spelling to name of unit, for a text in `language`; abbreviations alone where it is not known."""
    found: dict[str, str] = {}
    for row in _TABLE:
        own = {"en": row.en, "it": row.it, "da": row.da}.get(language, "")
        genitives = [f"{word}s" for word in own.split("|") if word.isalpha()] if language == "da" else []
        joined = [word.replace(" ", "-") for word in own.split("|") if word.count(" ") == 1]  # gigawatt-hours
        for spelling in (*row.neutral.split("|"), *own.split("|"), *genitives, *joined):  # over to meters dybde
            if spelling:
                found.setdefault(spelling, row.unit.name)
    return found


def in_base(value: float, unit: str | None) -> tuple[str | None, float]:
    """(dimension, value in its base unit); a bare number has no dimension."""
    known = UNITS.get(unit or "")
    return (known.dimension, value * known.factor) if known else (None, value)
