"""How it is found that a caption denies what its article tells, or the reverse."""
