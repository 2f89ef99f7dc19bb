from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, insert, select, text

from curation.store import schema
from curation.store.database import Database, DatabaseError, back_up, database_url, open_database
from curation.store.items import all_items, store_items
from tests.curation.store.samples import item, suggest


def test_migrations_make_the_tables_the_code_describes(database: Database) -> None:
    with database.writing() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, schema.metadata) == []


def test_opening_again_keeps_everything(database: Database, database_place: str) -> None:
    with database.writing() as connection:
        store_items(connection, "News", [item("a")], limit=1)

    again = open_database(database_place)
    with again.reading() as connection:
        kept = all_items(connection)
    again.close()

    assert [entry.item for entry in kept] == [item("a")]


def test_an_error_undoes_the_whole_transaction(database: Database) -> None:
    def fail_after_writing() -> None:
        with database.writing() as connection:
            store_items(connection, "News", [item("a")], limit=1)
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail_after_writing()

    with database.reading() as connection:
        assert not all_items(connection)


def test_opening_does_not_wait_for_a_writer(database: Database, database_place: str) -> None:
    with database.writing() as connection:
        store_items(connection, "News", [item("a")], limit=1)

        open_database(database_place).close()


def test_an_error_of_the_database_is_told_as_ours(database: Database) -> None:
    with pytest.raises(DatabaseError, match="no_such_table"), database.reading() as connection:
        connection.execute(text("SELECT * FROM no_such_table"))


def test_writers_wait_for_each_other(database: Database) -> None:
    def count_up() -> None:
        for _ in range(10):
            with database.writing() as connection:
                number = connection.execute(select(func.count()).select_from(schema.vectors)).scalar_one()
                row = {"encoder": "e", "side": "item", "text_hash": str(number), "vector": b""}
                connection.execute(insert(schema.vectors).values(row))

    threads = [Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(schema.vectors)).scalar_one() == 40


def test_a_backup_taken_in_use_is_a_database_with_everything_in_it(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")

    with database.reading():
        rows = back_up(database, tmp_path / "copy.db")

    copy = open_database(tmp_path / "copy.db")
    with copy.reading() as mine, database.reading() as theirs:
        assert all_items(mine) == all_items(theirs)
    copy.close()
    assert rows == 6
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("copy")] == ["copy.db"]


def test_a_backup_never_overwrites(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")

    with pytest.raises(DatabaseError, match="never overwritten"):
        back_up(database, target)

    assert target.read_text() == "precious"


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("these are notes, not a database" * 100)

    with pytest.raises(DatabaseError, match="not a database"):
        open_database(tmp_path / "notes.db")


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    database = open_database(tmp_path / "new.db")
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()

    with pytest.raises(DatabaseError, match="newer version"):
        open_database(tmp_path / "new.db")


def test_an_unreachable_place_is_named_without_its_password() -> None:
    with pytest.raises(DatabaseError, match="connection") as caught:
        open_database("postgresql://ann:secret@127.0.0.1:9/nowhere")

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "place", ["mysql://x/y", "://", "oracle+nonsense://x", "postgresql://u:p@h:abc/x", "postgresql+asyncpg://h/x"]
)
def test_other_kinds_of_database_are_refused(place: str) -> None:
    with pytest.raises(DatabaseError):
        database_url(place)


def test_a_plain_postgres_url_uses_the_driver_we_ship() -> None:
    assert database_url("postgres://x/y").drivername == "postgresql+psycopg"
