"""The words of an employee's profile that mean something to the program: registers, marks of a voice, networks.

The import refuses all others; captions act on those listed here. What each one does to a caption is decided in
`captions`. No I/O.
"""

REGISTERS = ("formal", "warm", "brief")
"""How a person sounds; a profile names one at most."""

VOICE_FLAGS = ("emoji", "first_person", "questions", "hashtags")
"""What captions of a person may have besides; any number of them."""

NETWORKS = ("linkedin", "x", "bluesky", "mastodon", "facebook", "whatsapp", "threads", "email")
"""Where people share; the first one of a profile is written for."""
