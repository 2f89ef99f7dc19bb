"""Who asks, and what they may: accounts of the comms team, links for employees, sessions, the guard of every page."""
