"""The offline drafter: what to say of an item, and the sentences around it, in each language."""
