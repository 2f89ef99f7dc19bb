"""What sentences mean, as far as word lists reach: their words, their clauses, and which clause speaks of the same."""
