import pytest

from curation.store.database import Database
from service.access.viewer import Viewer
from tests.service.desk.conftest import desk_client

ADA = Viewer(session="s", name="Ada", language="en", account="ada", role="admin")
SEEN = ("/suggestions/a%00b", "/suggestions/%00/examples", "/people/%00/remove")
SENT = {
    "/suggestions/%00/approve": {"version": "1"},
    "/mentions/%00/label": {"label": "neutral"},
    "/people/a%00/remove": {},
    "/accounts/%00/link": {},
    "/accounts/%00/role": {"role": "editor"},
    "/sessions/%00/end": {},
}


@pytest.mark.parametrize("path", SEEN)
def test_a_nul_leads_to_no_page(database: Database, path: str) -> None:
    assert desk_client(database, ADA).get(path).status_code == 404
    assert desk_client(database, None).get(path).status_code == 303


@pytest.mark.parametrize("path", SENT)
def test_nothing_is_changed_at_a_nul(database: Database, path: str) -> None:
    assert desk_client(database, ADA).post(path, data=SENT[path]).status_code == 404
    assert desk_client(database, None).post(path, data=SENT[path]).status_code == 303
