"""The page of one employee, which nobody else sees: their picks, their words, their data."""
