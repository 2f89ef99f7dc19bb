"""Charts as SVG, rendered here by Vega-Lite: transparent, in the ink they are asked in, without a script or a style.

A chart is a picture of its own address, so that the page around it never waits for it; a page asks for it once in the
ink of the day and once in that of the night, and the browser takes the one it needs. Rendering takes a good part of a
second: what was rendered is kept, by its data. The library is loaded with the first chart.
"""

import threading
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from curation.speech import speech_of
from service.desk.mentions_mood import Point

Ink = Literal["day", "night"]
Size = Literal["wide", "narrow"]
INKS: dict[str, str] = {"day": "#1d1c1a", "night": "#eceae4"}
WIDTHS: dict[Size, int] = {"wide": 640, "narrow": 280}  # of what is drawn within the axes; letters stay as large
KEPT = 64
Locale = Literal["en-GB", "it-IT", "da-DK"]
LOCALES: dict[str, Locale] = {"en": "en-GB", "it": "it-IT", "da": "da-DK"}
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class MoodChart:
    """Net sentiment by day with its interval; `marks` are days of which `label` tells what happened."""

    points: tuple[Point, ...]
    marks: tuple[date, ...]
    label: str
    language: str
    size: Size = "wide"

    def svg(self, ink: Ink) -> str:
        """The picture in the ink of the day or of the night."""
        with _one_at_a_time:
            drawn = _drawn(self)
        return drawn.replace("<svg ", f'<svg color="{INKS[ink]}" ', 1)


@lru_cache(maxsize=KEPT)
def _drawn(chart: MoodChart) -> str:
    import vl_convert

    from service.desk.chart_drawing import mood_chart

    drawing = mood_chart(chart.points, chart.marks, chart.label, speech_of(chart.language), WIDTHS[chart.size])
    locale = LOCALES[chart.language]
    svg: str = vl_convert.vegalite_to_svg(drawing, format_locale=locale, time_format_locale=locale)
    return svg
