"""What the comms team reads around the suggestions, and on the pages everybody may meet (people, errors)."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.words import dates, moods, reach
from service.words.dates import Calendar, Counted
from service.words.moods import Moods
from service.words.reach import ReachWords


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: the command, and what it does."""

    command: str
    effect: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error page: what happened, what to do, and the command that helps, if one does."""

    heading: str
    what_to_do: str
    help: Step | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """The name of a part of a score and what moves it."""

    label: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The fixed words of one language. Pairs are one and many, with {n}; other slots are named in braces."""

    language: str
    calendar: Calendar
    quotes: tuple[str, str]
    skip: str
    pages: str
    suggestions: str
    people: str
    feeds: str
    this_machine: str
    week: str
    counts: Counted
    waiting: Counted
    fit_nobody: Counted
    fitting: str
    nobody: str
    nobody_explained: str
    more: Counted
    states: Mapping[str, str]
    why: str
    met: str
    met_title: str
    more_reasons: str
    also_in: str
    no_link: str
    show_parts: str
    show_parts_of: str
    parts_explained: str
    part_column: str
    log_odds_column: str
    explanation_column: str
    sum: str
    content: Explained
    relevance: Explained
    engagement: Explained
    parts: Mapping[str, Explained]
    moods: Moods
    reach: ReachWords
    first_run: str
    first_run_more: str
    first_steps: tuple[Step, ...]
    or_else: str
    demo: Step
    nothing_read: str
    read: Step
    nothing_open: str
    nothing_open_more: str
    nobody_takes_part: str
    import_people: Step
    people_taking_part: Counted
    people_explained: str
    feeds_caption: str
    feed_counts: Counted
    feed_states: Mapping[str, str]
    kinds: Mapping[str, str]
    feed_column: str
    state_column: str
    items_column: str
    read_column: str
    next_column: str
    never: str
    with_next_run: str
    not_while_paused: str
    failures: Counted
    asked_to_wait: str
    feeds_help: str
    check_feed: Step
    retry_feed: Step
    not_found: Trouble
    bad_request: Trouble
    broken: Trouble
    back: str


IMPORT = Step("passaparola employees import FILE.csv", "tells who takes part, and in which role")
RUN = Step("passaparola run", "reads the feeds, ranks what is new for everybody and offers this week’s picks")

ENGLISH = Desk(
    language="en",
    calendar=dates.ENGLISH,
    quotes=("“", "”"),
    skip="Skip to the content",
    pages="Pages",
    suggestions="Suggestions",
    people="People",
    feeds="Feeds",
    this_machine="No sign-in yet: served on this machine only.",
    week="week\N{NO-BREAK SPACE}{week}",
    counts=("One suggestion", "{n} suggestions"),
    waiting=("one waits for review", "{n} wait for review"),
    fit_nobody=("one fits nobody", "{n} fit nobody"),
    fitting="Worth passing on",
    nobody="Fit nobody",
    nobody_explained="Nobody is asked to share these. They stay in view for you to judge, each with the reason.",
    more=("One more is listed by", "{n} more are listed by"),
    states={"proposed": "waits for review", "approved": "approved", "rejected": "rejected", "expired": "expired"},
    why="Why",
    met="met",
    met_title="met the headline",
    more_reasons="Also met",
    also_in="Also in",
    no_link="no link",
    show_parts="Reasons and parts",
    show_parts_of="of",
    parts_explained="Parts are log-odds and add up: above zero speaks for the item, below zero against it.",
    part_column="Part",
    log_odds_column="Log-odds",
    explanation_column="What moves it",
    sum="Sum",
    content=Explained("Content value", "the item by itself"),
    relevance=Explained("Relevance", "how much it concerns people"),
    engagement=Explained("Engagement", "content plus relevance"),
    parts={
        "freshness": Explained("Freshness", "how new it is; the effect halves every week"),
        "trust": Explained("Trust", "how far feeds.yaml trusts the source"),
        "substance": Explained("Substance", "how much text there is beyond the headline"),
        "coverage": Explained("Coverage", "how many sources tell the story"),
        "audience": Explained("Audience", "how many of those who take part it concerns"),
        "themes": Explained("Themes", "how near it comes to what the company wants to be known for"),
        "inspiration": Explained("Inspiration", "how far people speak in it for themselves"),
        "safety": Explained("Safety", "below zero where the item is surely negative"),
        "policy": Explained("Policy", "far below zero where it says what the programme avoids: then it fits nobody"),
        "role": Explained("Role", "how close the item is to what the role is about"),
        "interests": Explained("Interests", "what the closest of the person’s interests adds"),
        "language": Explained("Language", "below zero where the person does not read its language"),
        "preference": Explained("Preference", "what the person’s own shares and refusals say of items like it"),
        "learnt": Explained("Learnt", "what the feedback of the person’s team makes of the parts"),
        "content": Explained("Content", "the sum of the content parts, weighed"),
        "relevance": Explained("Relevance", "the sum of the relevance parts, weighed"),
        "offset": Explained("Offset", "the same for every item"),
    },
    moods=moods.ENGLISH,
    reach=reach.ENGLISH,
    first_run="Nothing here yet",
    first_run_more="Two commands fill this page:",
    first_steps=(IMPORT, RUN),
    or_else="Or, to look around first:",
    demo=Step("passaparola demo", "shows it all with a fictional company, in an empty folder"),
    nothing_read="No items yet",
    read=RUN,
    nothing_open="Nothing is open",
    nothing_open_more="Every item read so far is decided or too old. New ones come with the next run:",
    nobody_takes_part="Nobody takes part yet, so nothing can fit anybody:",
    import_people=IMPORT,
    people_taking_part=("One person has opted in.", "{n} people have opted in."),
    people_explained=(
        "Open a page to see what that person is offered this week. Sign-in comes later: until then the service listens "
        "on this machine only, and whoever sits at it can open every page."
    ),
    feeds_caption="What is read. Feeds that need somebody come first.",
    feed_counts=("One feed", "{n} feeds"),
    feed_states={
        "paused": "paused",
        "unread": "not read yet",
        "gone": "gone",
        "waiting": "asked to wait",
        "failing": "failing",
        "moved": "moved",
        "ok": "ok",
    },
    kinds={"company": "company", "third_party": "third party"},
    feed_column="Feed",
    state_column="State",
    items_column="Items",
    read_column="Last read",
    next_column="Next check",
    never="never",
    with_next_run="with the next run",
    not_while_paused="none while paused",
    failures=(
        "It failed once. What it brought is kept, and it is asked again.",
        "It failed {n} times in a row. What it brought is kept, and it is asked again.",
    ),
    asked_to_wait="Its server asked for a pause until the next check.",
    feeds_help="Where a feed is in trouble",
    check_feed=Step("passaparola feeds check NAME", "fetches it once and shows what came, step by step"),
    retry_feed=Step("passaparola feeds retry NAME", "has the next run ask it, whatever holds it back"),
    not_found=Trouble(
        "There is no such page",
        "The address may be old or mistyped, or the person no longer takes part.",
    ),
    bad_request=Trouble("That request cannot be answered", "Nothing was changed. Go back and follow a link instead."),
    broken=Trouble(
        "Something went wrong here",
        "Nothing was changed, and the log of the service says what happened. Reload the page; if that does not help:",
        Step("passaparola doctor", "checks what the service needs and says what to do"),
    ),
    back="To the suggestions",
)
