"""Bytes and headers in, entries with plain texts and sound links out. Never a URL to open, never the network."""
