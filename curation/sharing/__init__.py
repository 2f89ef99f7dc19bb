"""What sharing needs to know and reckon without asking anybody: addresses, campaigns, previews, counts. No I/O."""
