"""The metrics, and the commands behind every figure that is printed."""
