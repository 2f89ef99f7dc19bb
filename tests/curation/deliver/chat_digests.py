"""Digests to send by chat: one person's, with as many picks as wanted, and any text in the place of theirs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from curation.deliver.digest import Addresses, Digest, DigestPick

MADE = datetime(2026, 11, 23, 7, tzinfo=UTC)
BASE = "https://passaparola.example.com"
ADDRESSES = Addresses(f"{BASE}/me", f"{BASE}/me/settings", f"{BASE}/leave/code.signature")


def pick_of(number: int = 1, **texts: str | None) -> DigestPick:
    """A pick with the texts given in the place of its own."""
    pick = DigestPick(
        f"item-{number}",
        "Works councils and the new data law",
        "en",
        "Labour Weekly",
        MADE - timedelta(days=2),
        "data privacy",
        "what works councils may ask of employers",
        "Worth a read for everybody in HR.\n\n#privacy",
        "en",
        f"{BASE}/me/picks/item-{number}",
        "https://labour.example.com/1",
    )
    return replace(pick, **texts)  # type: ignore[arg-type]


def digest_of(*picks: DigestPick, **more: object) -> Digest:
    """Anna's digest of a week."""
    digest = Digest(
        id="0123456789abcdef",
        period="2026-W48",
        employee="anna",
        name="Anna",
        email="anna@example.com",
        language="en",
        company="Kalvento",
        first=False,
        made_at=MADE,
        picks=picks or (pick_of(),),
        addresses=ADDRESSES,
    )
    return replace(digest, **more)  # type: ignore[arg-type]
