"""A network that is asked about some of the tokens it reads, and how one is trained and rounded, whatever the task."""
