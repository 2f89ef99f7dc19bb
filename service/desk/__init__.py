"""The pages of the comms team: suggestions to decide on, feeds, mentions of brands, the programme, the people."""
