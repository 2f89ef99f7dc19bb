"""`network.proxy` in feeds.yaml: the door's own grammar, told with its place."""

from pathlib import Path

import pytest

from curation.config.file import ConfigError, parse_config

FILE = Path("feeds.yaml")
FEEDS = "feeds:\n  - name: News\n    url: https://example.com/feed\n"


def proxy_of(written: str) -> str | None:
    return parse_config(f"{FEEDS}network:\n  proxy: {written}\n", FILE).network.proxy


@pytest.mark.parametrize("written", ["http://proxy.example.com:3128", "http://me:pw@[fd00::1]:80/", "environment"])
def test_a_proxy_is_an_http_url_or_the_environments(written: str) -> None:
    assert proxy_of(f'"{written}"') == written


def test_without_one_there_is_none() -> None:
    assert parse_config(FEEDS, FILE).network.proxy is None


@pytest.mark.parametrize(
    "written", ["socks5://proxy.example:1080", "https://proxy.example", "proxy.example:3128", "Environment", "http://"]
)
def test_another_is_told_what_to_write(written: str) -> None:
    with pytest.raises(ConfigError) as refused:
        proxy_of(f'"{written}"')
    assert 'write "http://proxy.example.com:3128", or "environment"' in str(refused.value)


def test_no_message_tells_the_password() -> None:
    with pytest.raises(ConfigError) as refused:
        proxy_of('"socks5://me:s3cret@proxy.example:1080"')
    assert "s3cret" not in str(refused.value)
