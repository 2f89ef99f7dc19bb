"""How the bundled encoder learns which items concern which role, across languages."""
