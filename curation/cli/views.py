"""Items, suggestions, picks and drafts as JSON values: sorted, and without anything that depends on when we looked."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from curation.captions import Draft
from curation.captions.account import Account
from curation.config import Brand
from curation.listening.item_mood import BrandVoice, Heard, voices
from curation.listening.kept_mentions import Judgement, KeptMention
from curation.listening.pauses import Pause
from curation.ranking import Score, engagement, untaught
from curation.reach import Average, Nobody, Reach
from curation.store.items import StoredItem
from curation.store.values import Match, Pick, Suggestion
from models.sentiment.interface import LABELS, Label

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


def suggestion_view(
    suggestion: Suggestion, heard: Heard, brands: Sequence[Brand], pause: Pause | None, nobody: Nobody | None
) -> View:
    """One suggestion with its parts, its audience and the reason for each person in it, and how it speaks.

    People stand best first, by scores without anything that their own shares and refusals taught: nobody else is told
    of those.

    `held` is why it waits although it may be approved, `fits_nobody` why nobody is in its audience; null where that is
    not so. `reach` is what the last run counted, null before the first.
    """
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
        "held": pause and {"brand": pause.brand, "since": _moment(pause.since), "reason": pause.reason},
        "mood": heard.mood and _judgement(heard.mood),
        "brands": [_voice(voice) for voice in voices(heard.mentions, brands)],
        "fits_nobody": nobody and asdict(nobody),
        "reach": suggestion.reach and _reach(suggestion.reach),
        "audience": _audience(suggestion),
        "also_in": [{"feed": other.feed, "title": other.title, "url": other.url} for other in suggestion.also_in],
    }


def _audience(suggestion: Suggestion) -> list[View]:
    content = suggestion.proposal.content
    scored = [(match, untaught(match.relevance)) for match in suggestion.audience]
    told = [replace(match, relevance=role, engagement=engagement(content, role)) for match, role in scored]
    told.sort(key=lambda match: (-match.engagement.value, match.employee))
    return [{"employee": match.employee, **match_view(match)} for match in told]


def match_view(match: Match) -> View:
    """Why an item fits a person."""
    return {
        "engagement": _score(match.engagement),
        "relevance": _score(match.relevance),
        "why": _why(match),
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


def _why(match: Match) -> View:
    return {"role": match.role_phrase, "item": match.item_sentence}


def _reach(reach: Reach) -> View:
    outlook = reach.outlook
    return {
        "people": reach.people,
        "teams": [{"team": team, "people": count} for team, count in reach.teams],
        "other_teams": reach.others,
        "languages": list(reach.languages),
        "relevance": reach.relevance and _average(reach.relevance),
        "engagement": reach.engagement and _average(reach.engagement),
        "this_week": {
            "offered": outlook.offered,
            "more": outlook.more,
            "instead_of": [{"suggestion": id, "picks": count} for id, count in outlook.instead],
        },
    }


def _average(average: Average) -> View:
    return {"mean": average.mean, "median": average.median, "parts": dict(sorted(average.parts.items()))}


def _voice(voice: BrandVoice) -> View:
    mentions = [_mention(mention) for mention in voice.mentions]
    return {"brand": voice.brand, "label": voice.label, "uncertain": voice.uncertain, "mentions": mentions}


def _mention(mention: KeptMention) -> View:
    """A person's label stands before the model's, which its probabilities still tell."""
    place = {"start": mention.start, "end": mention.end, "surface": mention.surface, "sentence": mention.sentence}
    return place | _judgement(mention.judgement, mention.label, mention.uncertain)


def _judgement(judgement: Judgement, label: Label | None = None, uncertain: bool | None = None) -> dict[str, object]:
    probabilities = [round(value, 6) for value in judgement.probabilities]
    return {
        "label": label or judgement.label,
        "probabilities": dict(zip(LABELS, probabilities, strict=True)),
        "uncertain": judgement.uncertain if uncertain is None else uncertain,
    }


def _score(score: Score) -> View:
    return {"value": score.value, "parts": {name: round(part, 3) for name, part in sorted(score.parts.items())}}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
