import stat
import threading
from pathlib import Path

import pytest

from curation.config.edit_options import set_programme
from curation.config.file import ConfigError, load_config, read_text
from curation.config.save import FileChanged, rewrite, version_of

TEXT = "feeds:\n  - {name: A, url: a.xml}\nprogramme:\n  per_source: 1\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "feeds.yaml"
    path.write_text(TEXT, newline="")
    path.chmod(0o640)
    return path


def test_the_file_is_replaced_whole_and_keeps_its_mode_and_line_ends(file: Path) -> None:
    file.write_text(TEXT.replace("\n", "\r\n"), newline="")
    rewrite(file, lambda text: text + "# new\r\n", version=version_of(read_text(file)))
    assert file.read_bytes().endswith(b"per_source: 1\r\n# new\r\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["feeds.yaml"]


def test_a_link_to_the_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "linked.yaml"
    link.symlink_to(file)
    rewrite(link, lambda text: text + "# new\n")
    assert link.is_symlink()
    assert file.read_text() == TEXT + "# new\n"


def test_another_version_is_not_written_over(file: Path) -> None:
    seen = version_of(read_text(file))
    file.write_text(TEXT + "# somebody else\n")
    with pytest.raises(FileChanged):
        rewrite(file, lambda text: text + "# me\n", version=seen)
    assert file.read_text() == TEXT + "# somebody else\n"


def test_a_text_that_would_not_load_is_not_written(file: Path) -> None:
    with pytest.raises(ConfigError):
        rewrite(file, lambda text: text + "nonsense: 1\n")
    assert file.read_text() == TEXT


def test_those_who_write_at_once_wait_for_one_another(file: Path) -> None:
    def add(number: int) -> None:
        rewrite(
            file, lambda text: set_programme(text, {"avoid": [*load_config(file).programme.avoid, f"word{number}"]})
        )

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(load_config(file).programme.avoid) == sorted(f"word{number}" for number in range(8))
