"""What a worker's log prints on standard error: one JSON object a line, for whatever collects logs.

As in `logs`: no values of variables, URLs without their secrets, nothing that a terminal acts upon. What libraries log
goes the same way, the engine's words among them, from warnings on.
"""

import json
import logging
import re
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

from curation.fetch.urls import shown

_URL = re.compile(r"[a-z][a-z0-9+.-]*://[^\s\"'\\]+", re.IGNORECASE)


def log_json_lines() -> None:
    """What is worth knowing of a worker's day, and worse."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _as_line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    told = _Told(logging.WARNING)
    logging.getLogger().addHandler(told)
    engine = logging.getLogger("dbos")  # which would print lines of its own where it finds no handler
    engine.addHandler(told)
    engine.propagate = False


class _Told(logging.Handler):
    """A library's record as an event of ours."""

    def emit(self, record: logging.LogRecord) -> None:
        job = getattr(record, "operationUUID", None)
        named = {"job": job} if job else {}
        structlog.get_logger().log(
            record.levelno, record.getMessage(), logger=record.name, exc_info=record.exc_info, **named
        )


def _as_line(_logger: WrappedLogger, _name: str, event: EventDict) -> str:
    line = json.dumps(event, default=str)
    return _URL.sub(lambda url: shown(url[0]), line)
