"""Digests as Adaptive Cards to a person's own Workflow in Teams."""
