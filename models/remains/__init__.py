"""Whether a sentence of a post is what a machine that drafted it left behind: 0 for none of it, 1 for surely.

Talk about the draft, its length or its tone, slots, fields, refusals: of all shapes, which rules alone do not reach.
"""

from models.remains.bundled import BUNDLED, BundledRemains

__all__ = ["BUNDLED", "BundledRemains"]
