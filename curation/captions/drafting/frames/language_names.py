"""What languages are called in Danish, English and Italian, by ISO 639-1 code."""

from collections.abc import Mapping

_COLUMNS = ("da", "en", "it")
_NAMES = {
    "bg": ("bulgarsk", "Bulgarian", "bulgaro"),
    "cs": ("tjekkisk", "Czech", "ceco"),
    "da": ("dansk", "Danish", "danese"),
    "de": ("tysk", "German", "tedesco"),
    "el": ("græsk", "Greek", "greco"),
    "en": ("engelsk", "English", "inglese"),
    "es": ("spansk", "Spanish", "spagnolo"),
    "et": ("estisk", "Estonian", "estone"),
    "fi": ("finsk", "Finnish", "finlandese"),
    "fr": ("fransk", "French", "francese"),
    "ga": ("irsk", "Irish", "irlandese"),
    "hr": ("kroatisk", "Croatian", "croato"),
    "hu": ("ungarsk", "Hungarian", "ungherese"),
    "is": ("islandsk", "Icelandic", "islandese"),
    "it": ("italiensk", "Italian", "italiano"),
    "lt": ("litauisk", "Lithuanian", "lituano"),
    "lv": ("lettisk", "Latvian", "lettone"),
    "nb": ("norsk", "Norwegian", "norvegese"),
    "nl": ("nederlandsk", "Dutch", "olandese"),
    "nn": ("norsk", "Norwegian", "norvegese"),
    "no": ("norsk", "Norwegian", "norvegese"),
    "pl": ("polsk", "Polish", "polacco"),
    "pt": ("portugisisk", "Portuguese", "portoghese"),
    "ro": ("rumænsk", "Romanian", "romeno"),
    "sk": ("slovakisk", "Slovak", "slovacco"),
    "sl": ("slovensk", "Slovene", "sloveno"),
    "sv": ("svensk", "Swedish", "svedese"),
    "tr": ("tyrkisk", "Turkish", "turco"),
    "uk": ("ukrainsk", "Ukrainian", "ucraino"),
}


def names_in(language: str) -> Mapping[str, str]:
    """Name by code, in `language`, one of da, en, it."""
    column = _COLUMNS.index(language)
    return {code: names[column] for code, names in _NAMES.items()}
