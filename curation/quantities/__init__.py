"""Numbers, units and days as people write them, in Italian, Danish and English."""
