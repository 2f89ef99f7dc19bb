"""The configuration as its file stands now: pages and people may edit it while the service runs."""

import threading

import structlog

from curation.config import Config
from curation.config.file import ConfigError, load_config

log = structlog.get_logger()
Mark = tuple[int, int, int]


class ConfigFile:
    """Answers with the configuration, read anew when its file has changed since; a mistake in it keeps the last one."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._mark = self._seen()
        self._lock = threading.Lock()

    def __call__(self) -> Config:
        mark = self._seen()
        if mark is None or mark == self._mark:
            return self._config
        with self._lock:
            if mark != self._mark:
                self._mark = mark
                try:
                    self._config = load_config(self._config.path)
                except ConfigError as error:
                    log.warning("the configuration cannot be used as it stands; the last one is kept", error=str(error))
        return self._config

    def _seen(self) -> Mark | None:
        try:
            status = self._config.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino
