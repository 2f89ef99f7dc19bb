"""The pipeline and its rules: feeds in, ranked suggestions, picks and captions out. Knows no web framework."""
