"""`sentiment FILE -o OUT` with a foreseeable model as a process, to be killed or measured.

`python -m tests.sentiment_process FILE OUT` prints how many KiB it held at most.
"""

import resource
import sys
from pathlib import Path

import typer

from curation.cli.sentiment import judge
from tests.models.sentiment.fakes import LexiconModel


def main(source: Path, out: Path) -> int:
    try:
        judge(source, out, LexiconModel)
    except typer.Exit as exit:
        return exit.exit_code
    finally:
        sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
