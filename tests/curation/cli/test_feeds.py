import json
from pathlib import Path

from tests.curation.cli.conftest import Run

CONFIG = """\
feeds:
  - name: News   # our own
    url: https://news.example/feed
  - name: File
    url: local.xml
    paused: true
"""
OPML = """<opml version="2.0"><body><outline text="Energy">
<outline text="Wind" xmlUrl="https://wind.example/rss"/>
<outline text="News again" xmlUrl="https://news.example/feed"/><outline text="Gopher" xmlUrl="gopher://x/1"/></outline></body></opml>"""


def test_feeds_are_listed_with_their_state(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)

    listed = json.loads(passaparola("feeds", "list", "--json").out)

    assert [(feed["name"], feed["state"]) for feed in listed] == [("News", "not read yet"), ("File", "paused")]
    assert "2 feeds" in passaparola("feeds").out


def test_opml_is_added_and_nothing_else_in_the_file_changes(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)
    (folder / "list.opml").write_text(OPML)

    done = passaparola("feeds", "import", "list.opml")
    text = (folder / "feeds.yaml").read_text()

    assert done.out == "1 feeds added to feeds.yaml, 1 were there already\n"
    assert "gopher" in done.err
    assert text.startswith(CONFIG)
    assert "https://wind.example/rss" in text


def test_web_feeds_are_exported_as_opml_that_can_be_imported(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)

    done = passaparola("feeds", "export", "out.opml")
    printed = passaparola("feeds", "export").out

    assert "1 files and demo feeds left out" in done.err
    assert (folder / "out.opml").read_text().strip() == printed.strip()
    assert passaparola("feeds", "import", "out.opml").out == "0 feeds added to feeds.yaml, 1 were there already\n"
    assert passaparola("feeds", "export", "out.opml").status == 2


def test_five_mistakes_are_named_at_once(passaparola: Run, folder: Path) -> None:
    mistakes = ["{name: A, url: 'ftp://x/y', kind: ours}", "{name: a, url: https://x.example, trust: 2}"]
    (folder / "feeds.yaml").write_text("feeds:\n" + "".join(f"  - {row}\n" for row in mistakes) + "program: {}\n")

    done = passaparola("feeds")

    assert done.status == 2
    for place in ("feeds[0].url", "feeds[0].kind", "feeds[1].name", "feeds[1].trust", "program"):
        assert place in done.err
