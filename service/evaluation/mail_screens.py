"""Pictures of the mail: `python -m service.evaluation.mail_screens [--out docs/screens]`.

What the demo company's mail would say to one reader of each language, at a telephone's width and in a mail program's
column, by day and by night, as Chromium draws it: mail programs draw less of it, and none of them more.
"""

import argparse
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from curation.config.file import load_config
from curation.deliver.addresses import AddressBook, new_secret
from curation.deliver.contents import preview_digest
from curation.deliver.mail.digest_mail import texts_of
from curation.speech import speech_of
from curation.store.database import Database, open_database
from service.evaluation.browsing import open_browser, taken
from service.evaluation.screenshots import THEMES
from service.evaluation.shown_company import MOMENT, make_company, readers

WIDTHS = (390, 700)
TALLEST = 3200  # CSS pixels: three picks and how to stop
PUBLIC_URL = "https://passaparola.kalvento.example"


def main() -> None:
    """Make the company, write its mails, and picture them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("docs/screens"), help="folder for the pictures")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="passaparola-") as folder:
        make_company(Path(folder))
        with closing(open_database(Path(folder) / "passaparola.db")) as database:
            mails = pages(Path(folder), database)
    picture(mails, out)
    pictures = list(out.glob("mail-*.webp"))
    print(f"{len(pictures)} pictures, {sum(path.stat().st_size for path in pictures) / 1e6:.1f} MB")


def pages(folder: Path, database: Database) -> Mapping[str, str]:
    """The HTML of a mail by language, for the person with most picks who writes in it."""
    config, book = load_config(folder / "feeds.yaml"), AddressBook(PUBLIC_URL, new_secret())
    people = readers(database)
    with database.reading() as connection:
        digests = {code: preview_digest(connection, config, book, one.id, MOMENT) for code, one in people.items()}
    return {code: texts_of(digest, speech_of(code))[1] for code, digest in digests.items()}


def picture(mails: Mapping[str, str], out: Path) -> None:
    """Every mail in every width and theme."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, closing(open_browser(playwright)) as browser:
        for language, mail in mails.items():
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 844})
                page.set_content(mail)
                for theme in THEMES:
                    page.emulate_media(color_scheme=theme)
                    (out / f"mail-{language}-{width}-{theme}.webp").write_bytes(taken(page, width, TALLEST))
                page.close()


if __name__ == "__main__":
    main()
