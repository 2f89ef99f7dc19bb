"""The interface for machines: documents in, sentiment out, as JSON or line by line."""
