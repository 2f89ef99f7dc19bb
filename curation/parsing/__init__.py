"""A document becomes items, in processes that can be killed: parsing, cleaning, and the pool they happen in."""
