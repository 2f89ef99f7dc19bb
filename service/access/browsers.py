"""What a browser is called in the list of one's sessions: a family and a system, and nothing that would tell more."""

_FAMILIES = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def browser_family(agent: str) -> str:
    """Such as "Firefox · Linux"; empty for what is no known browser."""
    found = [next((name for mark, name in marks if mark in agent), "") for marks in (_FAMILIES, _SYSTEMS)]
    return " · ".join(name for name in found if name)
