"""Measurements of the service that runs, beside others of its kind."""
