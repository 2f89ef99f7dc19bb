from threading import Event

import pytest
from sqlalchemy.engine import make_url

from curation.store.database import database_url
from curation.work.engine import Engine, EngineRefused, code_version
from curation.work.tables import system_place


def test_the_engines_tables_are_beside_a_sqlite_file_and_inside_of_a_postgresql_database() -> None:
    postgres = "postgresql+psycopg://anna:secret@db.example/advocacy"

    assert system_place(database_url("/srv/passaparola.db")) == "sqlite:////srv/passaparola.jobs.db"
    assert system_place(database_url("advocacy")) == "sqlite:///advocacy.jobs.db"
    assert system_place(make_url(postgres)) == postgres


def test_an_environment_that_would_have_the_engine_report_to_somebody_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBOS__CLOUD", "true")

    with pytest.raises(EngineRefused, match="unset it"):
        Engine(database_url("x.db"), "A@x", "A", poll=1.0, stopping=Event())


def test_the_version_of_the_code_is_the_same_in_every_process_that_has_it() -> None:
    assert code_version() == code_version()
    assert len(code_version()) == 12
