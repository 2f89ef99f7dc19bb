"""The HTTP face: health, readiness and server-rendered pages over curation."""
