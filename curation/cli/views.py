"""Items, suggestions, picks and drafts as JSON values: sorted, and without anything that depends on when we looked."""

import math
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from curation.captions import Draft
from curation.captions.account import Account
from curation.ranking import Score
from curation.store.items import StoredItem
from curation.store.values import Match, Pick, Suggestion

View = Mapping[str, object]


def item_view(stored: StoredItem) -> View:
    """One item."""
    item = stored.item
    return {
        "id": item.id,
        "feed": item.feed,
        "title": item.title,
        "url": item.url,
        "published": _moment(item.published),
        "language": item.language,
        "summary": item.summary,
        "story": stored.story,
    }


def suggestion_view(suggestion: Suggestion) -> View:
    """One suggestion with its parts, its audience and the reason for each person in it."""
    item = suggestion.item
    return {
        "id": item.id,
        "state": suggestion.state,
        "title": item.title,
        "url": item.url,
        "feed": item.feed,
        "published": _moment(item.published),
        "language": item.language,
        "engagement": suggestion.proposal.engagement,
        "content": _score(suggestion.proposal.content),
        "audience": [{"employee": match.employee, **match_view(match)} for match in suggestion.audience],
        "also_in": [{"feed": other.feed, "title": other.title, "url": other.url} for other in suggestion.also_in],
    }


def match_view(match: Match) -> View:
    """Why an item fits a person."""
    return {
        "engagement": _score(match.engagement),
        "relevance": _score(match.relevance),
        "why": {"role": match.role_phrase, "item": match.item_sentence},
    }


def pick_view(pick: Pick) -> View:
    """One pick with its reason and its caption."""
    return {
        "employee": pick.employee,
        "week": pick.week,
        "rank": pick.rank,
        "item": pick.item.id,
        "title": pick.item.title,
        "url": pick.item.url,
        "feed": pick.item.feed,
        "language": pick.item.language,
        **match_view(pick.match),
        "captions": [draft_view(draft) for draft in pick.captions],
    }


def draft_view(draft: Draft) -> View:
    """One caption draft."""
    return {
        "text": draft.text,
        "language": draft.language,
        "drafter": draft.drafter,
        "findings": [asdict(finding) for finding in draft.findings],
    }


def account_view(draft: Draft, account: Account) -> View:
    """One caption draft with why it may be posted; `limit` is null where its network sets none."""
    limit = None if math.isinf(account.limit) else account.limit
    return {**draft_view(draft), "account": asdict(account) | {"limit": limit}}


def _score(score: Score) -> View:
    return {"value": score.value, "parts": {name: round(part, 3) for name, part in sorted(score.parts.items())}}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
