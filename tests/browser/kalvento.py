"""A company like the demo's, small and always the same: three people who write in three languages, and their teams."""

from dataclasses import replace
from datetime import UTC, timedelta

from sqlalchemy import Connection

from curation.captions import Draft
from curation.intake.state import FeedState
from curation.items import Item
from curation.listening.kept_mentions import KeptMention
from curation.listening.pauses import Pause
from curation.roles import Employee
from curation.store.feeds import save_states
from curation.store.mentions import save_mentions
from curation.store.own_addresses import renew_code
from curation.store.own_channels import note_refused
from curation.store.pauses import begin_pause
from curation.store.share_weeks import settle_shares
from curation.store.shares import count_click, note_intent, note_posted, short_link
from models.sentiment.interface import Label
from tests.curation.store.kept import kept
from tests.service.company import LAUNCH, NOW, Company, elsewhere

CONFIG = """\
# The pages change this file; this line is to stay.
feeds:
  - name: Newsroom
    url: https://example.com/feed
    kind: company
    language: en
  - name: Trade Weekly
    url: https://trade.example/feed
brands:
  - id: kalvento
    name: Kalvento
    aliases: [Kalvento A/S]
  - id: nordvarme
    name: Nordvarme
    competitor: true
programme:
  time_zone: Europe/Copenhagen
  languages: [en, da, it]
  themes: [heat pumps]
"""


def person(id: str, name: str, language: str, team: str, title: str) -> Employee:
    return Employee(
        id=id,
        name=name,
        email=f"{id}@example.com",
        title=title,
        department=team,
        about="Sells heat pumps to dairies.",
        interests=("heat pumps", "dairies"),
        languages=(language,),
        country={"da": "DK", "it": "IT"}.get(language, "GB"),
        networks=("linkedin", "mastodon"),
        team=team,
        opted_in=True,
    )


ANNA = person("anna", "Anna Berg", "en", "Sales", "Sales manager")
DORTE = person("dorte", "Dorte Møller", "da", "Sales", "Sælger")
LUCIA = person("lucia", "Lucia Rossi", "it", "Service", "Responsabile dell’assistenza")
COLLEAGUES = [
    person(f"{team.lower()}{n}", f"{team} number {n}", "en", team, "Adviser")
    for team in ("Sales", "Service")
    for n in range(5)
]
TITLES = (
    "A heat pump for dairies saves 40 percent of energy",
    "New service centre opens in Aarhus with 25 jobs",
    "Kalvento trains 120 apprentices a year",
    "Ventilation in schools: what 300 classrooms taught us",
    "Waste heat from a brewery warms 800 homes",
    "How to read the label of a heat pump",
    "Controls that learn the habits of a building",
    "A winter test at minus 25 degrees",
    "Refrigerants: what changes in 2027",
    "Two hundred pumps for the hospital of Odense",
    "An apprentice on her first installation",
    "Fewer calls, faster repairs: a year of remote service",
)
TEXT = "{title}. The pump was tested for 14 months in 3 dairies. It starts on Monday, and 25 people work on it."


def article(n: int, title: str, language: str = "en", *, feed: str = "Newsroom") -> Item:
    text = TEXT.format(title=title)
    item = replace(
        LAUNCH,
        id=f"{n:016x}",
        feed=feed,
        title=title,
        summary=f"{title}, in 3 dairies.",
        text=text,
        language=language,
        published=NOW - timedelta(hours=3 + n),
    )
    return elsewhere(item, f"/{n}")


def caption(item: Item, language: str = "en") -> Draft:
    return Draft(f"I work at Kalvento.\n\nThe pump was tested for 14 months.\n{item.url}", language, "offline")


OFFERED = article(100, "Tested for 14 months in three dairies")
ALSO_OFFERED = article(101, "Quieter than a fridge: the new fan")
IN_ITALIAN = article(102, "Pompa di calore provata in tre caseifici", "it")
IN_DANISH = article(103, "Varmepumpe prøvet i tre mejerier", "da")


READ = FeedState(
    name="Newsroom",
    url="https://example.com/feed",
    language=None,
    checked_at=NOW - timedelta(minutes=20),
    read_at=NOW - timedelta(minutes=20),
    next_check=NOW + timedelta(minutes=10),
)


def fill(company: Company) -> None:
    """Twelve suggestions that wait, and picks of this week for three people."""
    company.hire(ANNA, DORTE, LUCIA, *COLLEAGUES)
    for n, title in enumerate(TITLES):
        feed = "Trade Weekly" if n % 3 == 2 else "Newsroom"
        company.suggest(article(n, title, feed=feed), *COLLEAGUES[: 10 - n % 5], role="Adviser", met=f"{title}.")
    for item, reader in (
        (OFFERED, ANNA),
        (ALSO_OFFERED, ANNA),
        (IN_ITALIAN, LUCIA),
        (IN_DANISH, DORTE),
    ):
        drafts = caption(item, item.language), replace(caption(item, item.language), text=f"Three dairies.\n{item.url}")
        company.offer(item, reader, *drafts, role=reader.title, met="The pump was tested for 14 months in 3 dairies.")
    company.count()
    with company.database.writing() as connection:
        save_mentions(connection, said())
        begin_pause(connection, Pause("nordvarme", NOW - timedelta(days=1), "Much of what is said is bad."))
        save_states(connection, [READ, replace(READ, name="Trade Weekly", hold="failing", error="no answer")])
        share_last_week(connection)
        renew_code(connection, "anna", "feed", NOW)
        note_refused(connection, "anna", "slack", "users_not_found", NOW - timedelta(hours=5))
        settle_shares(connection, NOW, UTC)


def said() -> list[KeptMention]:
    """Mentions of two weeks, some of them in doubt and one corrected."""
    labels: tuple[Label, ...] = ("positive", "neutral", "negative")
    told = [
        kept(f"{n}", labels[n % 3], days=n % 14, uncertain=n % 5 == 0, language=("en", "it", "da")[n % 3])
        for n in range(30)
    ]
    return [*told, kept("31", "negative", corrected="neutral"), kept("32", "negative", brand="nordvarme", days=1)]


def share_last_week(connection: Connection) -> None:
    """Each of the colleagues opens a network; one says they posted, and somebody clicks."""
    before = NOW - timedelta(days=7)
    codes = [short_link(connection, person.id, f"{0:016x}", "linkedin", before) for person in COLLEAGUES]
    for code in codes:
        note_intent(connection, code, before)
    note_posted(connection, COLLEAGUES[0].id, codes[0], before)
    count_click(connection, codes[0], before.date())
