"""What a document may cost, and how it is told apart whether the document, the machine or we are to blame.

What a child says or leaves behind is a stranger's word: it is made legible before it stands in a message.
"""

import math
import signal
from dataclasses import dataclass

from curation.feeds.entries import NotAFeed
from curation.parsing.messages import BrokenMessage, Problem
from curation.parsing.process import Died, KilledEarly, NeverReady, Overdue
from curation.parsing.validation import legible

CLOSED = "the parsers were closed meanwhile; run again"
_REMEDY = "ask the owner of the feed for one with fewer or simpler entries"
_REPORT = "please report it with the feed's address"


class DocumentTooCostly(Exception):
    """Reading the document would take more time or memory than one may cost; the message says which."""


class ParserFailed(Exception):
    """The parser broke on the document, or could not be started. Our mistake or the machine's, not the feed's."""


@dataclass(frozen=True, slots=True)
class ParseLimits:
    """What one document may cost: seconds on the clock, bytes of memory of the process, bytes of its own.

    `overall` is for whoever cannot wait: seconds for all that is done for it, the start of a process too.
    A process that knows the languages begins with 40 MB of this memory, 15 MB of ordinary feed take it to 200.
    """

    seconds: float = 7.0
    memory: int = 300_000_000
    document: int = 15_000_000
    overall: float = math.inf


def too_long(size: int, limits: ParseLimits) -> DocumentTooCostly:
    """For a document of `size` bytes."""
    return DocumentTooCostly(f"the document has {size:,} bytes and at most {limits.document:,} are read; {_REMEDY}")


def told(problem: Problem, limits: ParseLimits) -> Exception:
    """For a problem that the child has with the document."""
    message = legible(problem.message)
    match problem.fault:
        case "not_a_feed":
            return NotAFeed(message)
        case "memory":
            return _too_large(limits)
        case "answer":
            return DocumentTooCostly(f"the document holds too much: {message}; {_REMEDY}")
        case "unexpected":
            return ParserFailed(f"unexpected {message}; {_REPORT}")


def explained(error: Exception, limits: ParseLimits) -> Exception:
    """For what happened to the child, or is wrong with the request or the answer."""
    match error:
        case Overdue():
            return _too_slow(error.seconds)
        case NeverReady() | KilledEarly() | OSError():
            return ParserFailed(f"feeds cannot be read now ({legible(str(error))}); end some other programs")
        case Died():
            return _of_death(error, limits)
        case BrokenMessage() | ValueError():
            return ParserFailed(f"{error}; {_REPORT}")
        case _:
            return error


def _of_death(died: Died, limits: ParseLimits) -> Exception:
    if died.status == -signal.SIGXCPU:
        return _too_slow(limits.seconds)
    # SIGKILL comes from a system out of memory, the words from a library written in Rust
    if died.status == -signal.SIGKILL or "memory allocation of" in died.said:
        return _too_large(limits)
    return ParserFailed(f"the parser died of the document ({legible(str(died))}); {_REPORT}")


def _too_slow(seconds: float) -> DocumentTooCostly:
    return DocumentTooCostly(
        f"reading the document took more than {round(seconds, 1):g} seconds and was stopped; {_REMEDY}"
    )


def _too_large(limits: ParseLimits) -> DocumentTooCostly:
    return DocumentTooCostly(
        f"reading the document took more than {limits.memory:,} bytes of memory and was stopped; {_REMEDY}"
    )
