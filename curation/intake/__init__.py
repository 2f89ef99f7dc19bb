"""From feeds that are due to stored items: when to ask, reading, identity, and who reads which feed."""
