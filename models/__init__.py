"""Text in, vectors or text out. Knows nothing of feeds or people."""
