"""Who may come in, how, and what they may open."""
