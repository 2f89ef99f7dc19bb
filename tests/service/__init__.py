"""The service: its pages, its health, its command."""
