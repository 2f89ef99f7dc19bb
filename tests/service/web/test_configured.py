from pathlib import Path

from curation.config.file import load_config
from service.web.configured import ConfigFile

FEED = "feeds:\n  - name: {}\n    url: https://example.com/feed\n"


def test_a_changed_file_is_read_anew_and_a_mistake_in_it_keeps_the_last(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(FEED.format("First"), encoding="utf-8")
    configured = ConfigFile(load_config(path))
    assert configured() is configured()
    path.write_text(FEED.format("The second"), encoding="utf-8")
    assert [feed.name for feed in configured().feeds] == ["The second"]
    path.write_text("feeds: [", encoding="utf-8")
    assert [feed.name for feed in configured().feeds] == ["The second"]
    path.unlink()
    assert [feed.name for feed in configured().feeds] == ["The second"]
