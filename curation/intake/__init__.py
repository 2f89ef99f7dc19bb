"""From feeds that are due to stored items: when to ask, reading, cleaning, identity, and who reads which feed."""
