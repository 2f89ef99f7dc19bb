"""Where a feed's bytes come from: the web through one guarded door, a file below feeds.yaml, or the bundled demo."""
