"""What all pages share: how they are rendered, in which language, and how they say that something went wrong."""
