import re
from pathlib import Path

import pytest

import service

SHEET = (Path(service.__file__).parent / "static" / "style.css").read_text(encoding="utf-8")
DAY, NIGHT = (dict(re.findall(r"--(\w+): (#\w{6});", block)) for block in re.findall(r":root \{(.*?)\}", SHEET, re.S))


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize("text", ["ink", "soft", "accent", "negative", "positive"])
@pytest.mark.parametrize("ground", ["paper", "field"])
def test_text_has_contrast_enough(colours: dict[str, str], text: str, ground: str) -> None:
    lighter, darker = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_sheet_asks_for_nothing_from_elsewhere() -> None:
    assert not re.findall(r"url\(|@import|@font-face", SHEET)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
