"""What a test asks of a text: which words of it name the brand."""

from curation.config import Brand
from curation.mentions import Matcher

KALVENTO = Brand("kalvento", "Kalvento", aliases=("Kalvento A/S", "Fjell 400"))


def surfaces(
    text: str, name: str, *aliases: str, exclude: tuple[str, ...] = (), case_sensitive: bool = False
) -> list[str]:
    """What names the one brand in `text`."""
    brand = Brand("brand", name, aliases, exclude, case_sensitive)
    return [mention.surface for mention in Matcher([brand]).find(text)]


def named(text: str, *brands: Brand) -> list[tuple[str, str]]:
    """The ids of the brands named in `text`, each with its surface."""
    return [(mention.brand, mention.surface) for mention in Matcher(brands).find(text)]
