"""The pages around the suggestions over a real feeds.yaml, asked by somebody of the team."""

from pathlib import Path

from starlette.testclient import TestClient

from curation.config.file import load_config
from curation.store.database import Database
from service.access.viewer import Role, Viewer
from tests.service.desk.conftest import desk_client
from tests.service.signing_in import FROM_OUR_PAGES

FILE = """\
# Kept by Edda.
feeds:
  - name: Newsroom   # ours
    url: https://example.com/feed
    kind: company
  - name: Trade press
    url: https://press.example/rss
    paused: false
brands:
  - {id: kalvento, name: Kalvento}
  - {id: rival, name: Rival, competitor: true}
programme:
  picks_per_week: 3   # at most
  avoid:
    - layoffs   # never
    - strikes
  min_relevance: 0.5
"""


def viewer(role: Role) -> Viewer:
    return Viewer(session=f"session of {role}", name=role.title(), language="en", account=role, role=role)


def write(folder: Path, text: str = FILE) -> Path:
    """A feeds.yaml to be edited."""
    path = folder / "feeds.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def ask_as(role: Role, database: Database, path: Path) -> TestClient:
    """A member of the team, over the file as it stands."""
    client = desk_client(database, viewer(role), load_config(path))
    client.headers.update(FROM_OUR_PAGES)
    return client
