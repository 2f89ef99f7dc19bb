"""What leaves for a person's mailbox."""
