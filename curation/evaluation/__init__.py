"""Commands that measure what curation decides, on data written for it. Nothing imports them."""
