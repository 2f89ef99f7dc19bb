"""Pictures of every page: `python -m service.evaluation.screenshots [--out docs/screens]`.

The demo company, at a telephone's width and a desk's, by day and by night, as WebP: a picture of text is a third of the
PNG. What is shown is the same every time, save for what Chromium and the fonts of the machine make of it.
"""

import argparse
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from curation.config.file import load_config
from curation.store.database import Database, open_database
from curation.store.own_addresses import codes_for, house_secret, open_address_book
from curation.store.sessions import Owner
from service.evaluation.browsing import open_browser, taken
from service.evaluation.shown_company import (
    ADMIN,
    MOMENT,
    best_suggestion,
    make_company,
    readers,
    share_a_little,
    sign_in,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = {"phone": 390, "desk": 1280}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST = {"phone": 2400, "desk": 1800}  # what is below is more of the same


@dataclass(frozen=True, slots=True)
class Shot:
    """One page to picture: its name, where it is, and who is signed in by language; None for nobody, "" for Ada."""

    name: str
    path: str
    who: str | None = ""


SHOTS: Sequence[Shot] = (
    Shot("sign-in", "/sign-in", None),
    Shot("link-gone", "/s/nothing", None),
    Shot("leave", "{leave}", None),
    Shot("suggestions", "/"),
    Shot("suggestion", "/suggestions/{best}"),
    Shot("mentions", "/mentions"),
    Shot("feeds", "/feeds"),
    Shot("programme", "/programme"),
    Shot("people", "/people"),
    Shot("shares", "/shares"),
    Shot("accounts", "/accounts"),
    Shot("sessions", "/sessions"),
    Shot("picks", "/me", "en"),
    Shot("picks-it", "/me", "it"),
    Shot("picks-da", "/me", "da"),
    Shot("archive", "/me/archive", "en"),
    Shot("propose", "/me/propose", "en"),
    Shot("settings", "/me/settings", "en"),
    Shot("my-data", "/me/data", "en"),
    Shot("erase", "/me/data/erase", "en"),
)


def main() -> None:
    """Make the company, serve it, and picture every page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("docs/screens"), help="folder for the pictures")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="passaparola-") as folder:
        make_company(Path(folder))
        with closing(open_database(Path(folder) / "passaparola.db")) as database:
            share_a_little(database)
            with served(Path(folder), database) as url:
                picture(url, database, out)
    print(f"{len(list(out.glob('*.webp')))} pictures, {sum(p.stat().st_size for p in out.glob('*.webp')) / 1e6:.1f} MB")


@contextmanager
def served(folder: Path, database: Database) -> Iterator[str]:
    """The pages on a port of this machine, at the moment of the company."""
    from models.encoder import load_encoder
    from service.app import create_app
    from service.cli import make_server
    from service.listening import open_listener
    from service.outgoing import Ways

    config = load_config(folder / "feeds.yaml")
    with open_listener("127.0.0.1", 0) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        ways = Ways(("email", "slack", "teams"))
        app = create_app(
            config,
            database,
            lambda: load_encoder(config.encoder),
            lambda: MOMENT,
            public_url=url,
            secret=house_secret(database),
            ways=ways,
        )
        server = make_server(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield url
        finally:
            server.should_exit = True
            thread.join()


def picture(url: str, database: Database, out: Path) -> None:
    """Every page in every width and theme."""
    from playwright.sync_api import sync_playwright

    best, people = best_suggestion(database), readers(database)
    owners = {"": Owner(account=ADMIN)} | {code: Owner(employee=person.id) for code, person in people.items()}
    places = {"best": best, "leave": leave_path(database, people["en"].id)}
    secrets = {who: sign_in(database, owner) for who, owner in owners.items()}
    with sync_playwright() as playwright, closing(open_browser(playwright)) as browser:
        for size in WIDTHS:
            for shot in SHOTS:
                page = _page(browser, url, size, shot.who, secrets.get(shot.who or ""))
                page.goto(url + shot.path.format(**places))
                for theme in THEMES:
                    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
                    (out / f"{shot.name}-{size}-{theme}.webp").write_bytes(taken(page, WIDTHS[size], TALLEST[size]))
                page.context.close()


def leave_path(database: Database, employee: str) -> str:
    """Where a person stops their messages."""
    with database.writing() as connection:
        code = codes_for(connection, [employee], "leave", MOMENT)[employee]
    return open_address_book(database, "", None).leave(code)


def _page(browser: "Browser", url: str, size: str, who: str | None, secret: str | None) -> "Page":
    context = browser.new_context(viewport={"width": WIDTHS[size], "height": 844}, locale=who or "en")
    if who is not None and secret:
        context.add_cookies([{"name": "session", "value": secret, "url": url}])
    return context.new_page()


if __name__ == "__main__":
    main()
