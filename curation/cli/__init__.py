"""The command line. Thin: each file holds the commands of one concern, the rooms do the work.

Exit status: 0 done, 1 the job could not be done (or every feed failed), 2 bad input. Results go to standard output,
progress and messages to standard error. Importing this package loads no model, no torch and no spaCy.
"""

from curation.cli.app import app, main

__all__ = ["app", "main"]
