"""What a chart looks like, as Vega-Lite has it. Loading Altair takes a second, so only `charts` imports this, late."""

from collections.abc import Sequence
from datetime import date

import altair as alt

from curation.speech import Speech
from service.desk.mentions_mood import Point, signed

HEIGHT = 200
INK = "currentColor"


def mood_chart(
    points: Sequence[Point], marks: Sequence[date], label: str, speech: Speech, width: int
) -> dict[str, object]:
    """Net sentiment: band and line, a dot a day, the last value at its end, and a rule with `label` at each mark."""
    x = alt.X(
        "day:T",
        title=None,
        scale=alt.Scale(type="utc"),
        axis=alt.Axis(format="%-d %b", grid=False, tickCount=width // 90),
    )
    y = alt.Y("net:Q", title=None, scale=alt.Scale(domain=[-1, 1]), axis=alt.Axis(values=[-1, -0.5, 0, 0.5, 1]))
    days = alt.Chart({"values": _rows(points, speech)}).encode(x=x, y=y)
    band = days.mark_area(color=INK, opacity=0.16).encode(y="low:Q", y2="high:Q")
    line = days.mark_line(color=INK, strokeWidth=2)
    dots = days.mark_point(color=INK, filled=True, size=24, opacity=1)
    last = days.transform_filter("datum.last").mark_text(color=INK, align="left", dx=8, fontWeight="bold")
    layers: list[alt.Chart] = [_zero(), band, line, dots, last.encode(text="said:N"), *_marks(marks, label)]
    quiet = {"domainColor": INK, "tickColor": INK, "labelColor": INK, "gridColor": INK, "gridOpacity": 0.12}
    drawing = (
        alt.layer(*layers)
        .properties(width=width, height=HEIGHT, background="transparent", padding=8)
        .configure(font="system-ui, sans-serif")
        .configure_view(stroke=None)
        .configure_axis(**quiet, labelFontSize=12, domainOpacity=0.4, tickOpacity=0.4)
    )
    specification: dict[str, object] = drawing.to_dict()
    return specification


def _rows(points: Sequence[Point], speech: Speech) -> list[dict[str, object]]:
    seen = [point.day for point in points if point.net is not None]
    return [
        {
            "day": point.day.isoformat(),
            "net": point.net,
            "low": point.low,
            "high": point.high,
            "said": signed(point.net, speech),
            "last": bool(seen) and point.day == seen[-1],
        }
        for point in points
    ]


def _zero() -> alt.Chart:
    line = alt.Chart({"values": [{"zero": 0}]}).mark_rule(color=INK, opacity=0.5)
    drawn: alt.Chart = line.encode(y=alt.Y("zero:Q", title=None))
    return drawn


def _marks(days: Sequence[date], label: str) -> list[alt.Chart]:
    if not days:
        return []
    values = [{"day": day.isoformat(), "what": label} for day in days]
    base = alt.Chart({"values": values}).encode(x=alt.X("day:T", scale=alt.Scale(type="utc"), title=None))
    rule = base.mark_rule(color=INK, strokeDash=[4, 4])
    text = base.mark_text(color=INK, align="right", dx=-4, baseline="top").encode(text="what:N", y=alt.value(0))
    return [rule, text]
