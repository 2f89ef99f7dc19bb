"""Captions held against the item they are drawn from: one file a concern, composed in `verifier`."""
