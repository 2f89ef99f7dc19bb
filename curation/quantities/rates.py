"""The stretch of time a number is counted over: 87 a week, 5.000 chiamate al mese, 40 kr. om dagen, monthly."""

import re
from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    "hour": "hour ora timen time", "night": "night notte natten nat", "day": "day giorno dagen dag døgn døgnet",
    "week": "week settimana ugen uge", "month": "month mese måneden måned", "year": "year anno året år annum",
}  # fmt: skip
_ADJECTIVES: Mapping[str, str] = {
    "hour": "hourly orario oraria", "night": "nightly",
    "day": "daily giornaliero giornaliera giornalieri giornaliere quotidiano quotidiana daglig dagligt daglige",
    "week": "weekly settimanale settimanali ugentlig ugentligt ugentlige",
    "month": "monthly mensile mensili månedlig månedligt månedlige",
    "year": "annual annually yearly annuale annuali annuo annua annui annue årlig årligt årlige",
}  # fmt: skip
_PERIOD = {name: period for period, listed in _NAMES.items() for name in listed.split()}
_ADJECTIVE = {name: period for period, listed in _ADJECTIVES.items() for name in listed.split()}
_LED = (
    rf"(?:\b(?:an?|per|each|every|al|alla|ogni|om|pr\.?|hver|hvert)\s+|\ball['’]|/)(?P<name>{'|'.join(_PERIOD)})\b"
    r"(?!\s+(?:ago|later|earlier|before|after|siden|senere|før|fa|dopo|prima))"
)
_BARE = r"\bl['’](?P<bare>anno)\b(?!\s+(?:prima|dopo|scorso|prossimo))"
_ANY = re.compile(rf"{_LED}|{_BARE}|\b(?P<adjective>{'|'.join(_ADJECTIVE)})\b", re.IGNORECASE)
# Between a number and its rate: the thing counted, with a word or two that belong to it.
_BEHIND = re.compile(rf"\.?(?:\s+[^\W\d_]+\.?){{0,2}}?\s*(?:{_LED}|{_BARE})", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?\n](?!\d)")
_REACH = 60  # characters


HOURS: Mapping[str, float] = {"hour": 1, "night": 24, "day": 24, "week": 168, "month": 730.5, "year": 8766}


def rate_behind(text: str, end: int) -> str | None:
    """The period a number that ends at `end` is said to be for."""
    match = _BEHIND.match(text, end, min(end + _REACH, len(text)))
    return _period(match) if match else None


def rates_around(text: str, start: int, end: int) -> frozenset[str]:
    """Every period that the sentence around `start:end` counts by."""
    before, after = text[max(start - 3 * _REACH, 0) : start], text[end : end + 3 * _REACH]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    stop = _SENTENCE_END.search(after)
    sentence = before[ends[-1] if ends else 0 :] + text[start:end] + (after[: stop.start()] if stop else after)
    return frozenset(
        _ADJECTIVE[match["adjective"].lower()] if match["adjective"] else _period(match)
        for match in _ANY.finditer(sentence)
    )


def _period(match: re.Match[str]) -> str:
    return _PERIOD[(match["name"] or match["bare"]).lower()]
