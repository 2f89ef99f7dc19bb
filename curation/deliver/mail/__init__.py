"""Digests and other letters by mail: what stands in them, who carries them, and what comes back."""
