"""How people speak of brands: read, judged, kept, summed up, watched."""
