"""What the comms team is told of a period: read, put into words, and sent once."""
