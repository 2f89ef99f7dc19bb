"""How the bundled model of sentiment is made: data, training, calibration, export; each a command."""
