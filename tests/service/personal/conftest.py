"""One employee's own pages over a real database, asked as a browser asks."""

from dataclasses import dataclass, replace

import pytest
from starlette.testclient import TestClient

from curation.captions import Draft
from curation.config import Brand, Config
from curation.store.database import Database
from service.access.viewer import Viewer
from tests.service.applications import AlwaysThem, application
from tests.service.company import ANNA, CONFIG, LAUNCH, Company
from tests.service.html import Page

EXAMPLE = replace(CONFIG, brands=(Brand("example", "Example"),))
CAPTION = Draft("I work at Example.\n\nIt starts on Monday.\n\nhttps://example.com/launch", "en", "offline")
OTHERS = tuple(
    replace(CAPTION, text=f"I work at Example. {opening} {LAUNCH.url}")
    for opening in ("Have a look.", "Something warm.")
)


@dataclass
class Own:
    """What one person sees and does on their own pages."""

    client: TestClient

    def get(self, path: str = "/me") -> Page:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    def post(self, path: str, expected: int = 303, /, **fields: object) -> str:
        """Where a form leads."""
        answer = self.client.post(path, data=fields)
        assert answer.status_code == expected, answer.text
        return answer.headers.get("location", "")


@pytest.fixture
def anna(company: Company) -> Own:
    """Anna, with one pick and three drafts."""
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, *OTHERS)
    return own_pages(company.database)


def own_pages(database: Database, employee: str = "anna", *, language: str = "en", config: Config = EXAMPLE) -> Own:
    """The pages of an employee who is signed in."""
    viewer = Viewer(session="s", name="Anna Berg", language=language, employee=employee)
    app = application(database, config, AlwaysThem(viewer))
    headers = {"sec-fetch-site": "same-origin"}
    return Own(TestClient(app, raise_server_exceptions=False, follow_redirects=False, headers=headers))
