"""Captions people would put their name to: drafted offline from the item's own sentences, verified against it."""

from curation.captions.drafter import draft_captions
from curation.captions.types import CaptionRules, Draft, Finding, Source
from curation.captions.verifier import verify

__all__ = ["CaptionRules", "Draft", "Finding", "Source", "draft_captions", "verify"]
