"""Texts that would be scripts if they were taken for markup: a few of our own, and published ones where they are there.

All of them stand on one page at once, which must have the shape of one where as many plain words do.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

OURS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</bdi></td><iframe src=javascript:alert(1)>",
    "</textarea></title><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
)
LONGEST = 200


def payloads() -> Sequence[str]:
    """Different texts of one line."""
    folder = os.environ.get("PASSAPAROLA_DATA")
    path = Path(folder or "nowhere") / "feeds" / "xss-payloads.jsonl"
    published = [json.loads(line)["payload"] for line in path.read_text().splitlines()] if folder else []
    lines = (text for text in (*OURS, *published) if text.strip() == text and text.isprintable())
    return list({text.casefold(): text for text in lines if 0 < len(text) <= LONGEST}.values())


def words(count: int) -> Sequence[str]:
    """As many words without any meaning to a browser."""
    return [f"word {n}" for n in range(count)]
