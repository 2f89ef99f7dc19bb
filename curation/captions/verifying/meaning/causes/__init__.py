"""How it is found that a caption names a cause its article does not."""
