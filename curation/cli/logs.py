"""What the log prints on standard error: plain lines and plain tracebacks.

Logs are handed on, to us and to others. So no traceback shows the values of variables (they hold the login of a proxy,
or all of a stranger's document), URLs are printed without their secrets, and nothing acts upon a terminal. An event's
further lines are indented: no text from elsewhere can pass for an event of its own.
"""

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

from curation.cli.output import printable
from curation.fetch.urls import shown

_URL = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


def log_to_stderr() -> None:
    """Warnings and worse, on whatever standard error is at the time."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.set_exc_info,
            structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
            _harmless,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=lambda: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _harmless(logger: WrappedLogger, name: str, event: EventDict | str) -> str:
    plain = _URL.sub(lambda url: shown(url[0]), str(event))
    return "\n  ".join(_indented(line) for line in plain.split("\n"))


def _indented(line: str) -> str:
    text = line.lstrip(" ")
    return " " * (len(line) - len(text)) + printable(text)
