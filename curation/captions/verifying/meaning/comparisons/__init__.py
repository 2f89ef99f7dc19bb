"""How it is found that a caption ranks and compares otherwise than its article."""
