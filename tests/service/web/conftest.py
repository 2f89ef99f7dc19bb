"""The pages' common ground alone: the language choice, and error pages on demand."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient

from service.access.viewer import Viewer
from service.web import choosing
from service.web.rendering import Web
from service.web.trouble import trouble
from tests.service.company import CONFIG, NOW, Company

Ask = Callable[[Viewer | None], TestClient]


@pytest.fixture
def asked_by(company: Company) -> Ask:
    """A client for whoever asks; /trouble/404 answers with that error."""

    def client(viewer: Viewer | None) -> TestClient:
        web = Web(lambda: CONFIG, company.database, lambda: NOW)
        app = FastAPI()
        app.state.identify = lambda request: viewer
        app.include_router(choosing.router(company.database))

        @app.get("/trouble/{status}")
        def fail(request: Request, status: int) -> HTMLResponse:
            return trouble(web, request, status)

        return TestClient(app, follow_redirects=False)

    return client
