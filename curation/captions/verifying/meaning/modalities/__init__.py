"""How it is found that a caption is surer, or less sure, than its article."""
