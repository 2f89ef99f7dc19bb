"""Captions people would put their name to: drafted offline from the item's own sentences, verified against it."""

from curation.captions.drafting.drafter import draft_captions
from curation.captions.types import CaptionRules, Draft, Finding, Source
from curation.captions.verifying.verifier import verify

__all__ = ["CaptionRules", "Draft", "Finding", "Source", "draft_captions", "verify"]
