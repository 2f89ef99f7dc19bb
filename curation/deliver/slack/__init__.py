"""Digests as direct messages in Slack."""
