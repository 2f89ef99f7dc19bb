"""How the bundled weights were made: commands that anyone can run."""
