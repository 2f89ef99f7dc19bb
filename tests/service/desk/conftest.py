"""The desk as a reviewer sees it, over a company as small as a test wants it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from curation.config import Config
from curation.store.database import Database
from service.access.viewer import Viewer
from tests.service.applications import AlwaysThem, application
from tests.service.company import CONFIG, Company
from tests.service.html import Page
from tests.service.signing_in import FROM_OUR_PAGES

RITA = Viewer(session="s", name="Rita", language="en", account="rita", role="reviewer")
OLE = replace(RITA, name="Ole", account="ole")
GetPage = Callable[[str], Page]


@pytest.fixture
def rita(company: Company) -> TestClient:
    """A reviewer who decides."""
    return desk_client(company.database, RITA)


@pytest.fixture
def ole(company: Company) -> TestClient:
    """Another one."""
    return desk_client(company.database, OLE)


@pytest.fixture
def desk(rita: TestClient) -> GetPage:
    """The page at a path as Rita sees it; it must be there."""

    def get(path: str) -> Page:
        answer = rita.get(path)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return get


def desk_client(database: Database, viewer: Viewer | None, config: Config = CONFIG) -> TestClient:
    """The desk asked by somebody, or by nobody."""
    app = application(database, config, AlwaysThem(viewer))
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False, headers=FROM_OUR_PAGES)
