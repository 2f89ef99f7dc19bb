"""How a person sounds: as their profile says, and as their own posts show."""
