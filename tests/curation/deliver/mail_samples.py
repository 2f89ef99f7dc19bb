"""A digest as the tests of mail want it: three picks, in the second the headline met, the third without words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from curation.deliver.digest import Addresses, Digest, DigestPick

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
HERE = "https://passaparola.example.com"
LEAVE = f"{HERE}/leave/{'a' * 24}.{'b' * 22}"
PICK = DigestPick(
    item="one",
    title="Irish dairy cuts its gas use by 38 per cent",
    language="en",
    source="Heat & Air Review",
    published=NOW - timedelta(days=2),
    role_phrase="store varmepumper",
    item_sentence="Three heat pumps took over from the gas boiler in March.",
    caption="Tre varmepumper, ét mejeri.\n\nSådan ser det ud efter et år.",
    caption_language="da",
    address=f"{HERE}/me/picks/one",
    link="https://news.example/dairy",
)
DIGEST = Digest(
    id="0123456789abcdef",
    period="2026-W47",
    employee="e01",
    name="Mette Kjærsgaard",
    email="mette@kalvento.example",
    language="da",
    company="Kalvento",
    first=False,
    made_at=NOW,
    picks=(
        PICK,
        replace(PICK, item="two", address=f"{HERE}/me/picks/two", item_sentence=None, link=None),
        replace(PICK, item="three", address=f"{HERE}/me/picks/three", caption=None, published=NOW - timedelta(days=9)),
    ),
    addresses=Addresses(f"{HERE}/me", f"{HERE}/me/settings", LEAVE),
)
