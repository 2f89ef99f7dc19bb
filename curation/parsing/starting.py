"""How a child that reads documents is started: its command line, and what it is told of the environment. Pure.

A process needs little of its parent's environment, and there stands what a document must not get at: the database's
address with its password, keys, proxies. So nothing is passed on but what an interpreter needs to find itself, its
libraries and the character set, zone and folder to work in.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import curation

_PASSED_ON = {
    "PATH", "LD_LIBRARY_PATH", "TMPDIR", "TZ", "LANG", "PYTHONHOME", "PYTHONPATH", "PYTHONUTF8", "PYTHONHASHSEED",
    "PYTHONTZPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONNOUSERSITE",
}  # fmt: skip
_LOCALE = "LC_"

# The package is found wherever the parent found it, and nothing in the current folder is.
_START = "import sys; sys.path.append(sys.argv.pop(1)); from curation.parsing.child import main; main()"
_PACKAGE = str(Path(curation.__file__).parents[1])


def reading_command(*, seconds: float, memory: int) -> list[str]:
    """What starts a child that reads documents: `seconds` of processor time for one, `memory` in bytes in all."""
    return [sys.executable, "-P", "-c", _START, _PACKAGE, str(seconds), str(memory)]


def passed_on(environment: Mapping[str, str]) -> dict[str, str]:
    """What a child is to know of the parent's environment."""
    return {name: value for name, value in environment.items() if name in _PASSED_ON or name.startswith(_LOCALE)}
