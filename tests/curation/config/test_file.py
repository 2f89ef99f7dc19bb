"""feeds.yaml: what is read, what is refused, and how it is told."""

import contextlib
import json
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from curation.config import Brand, FeedSource, Network, Programme, QuietHours
from curation.config.file import MAX_BYTES, ConfigError, load_config, parse_config
from curation.config.schema import OPTIONS
from curation.fetch.addresses import parse_rules

FILE = Path("feeds.yaml")
ONE_FEED = "feeds:\n  - name: News\n    url: https://example.com/feed\n"
FULL = """\
feeds:
  - name: Our newsroom
    url: https://example.com/feed.xml
    kind: company
    language: it
    topics: [products, 2026]
    review: trusted
    max_age_days: 14
    max_items: 40
    paused: true
  - {name: Demo, url: "demo:news", trust: .7}
brands:
  - id: aurora-mobility
    name: Aurora
    aliases: [Aurora Mobility]
    exclude: [aurora borealis]
    case_sensitive: true
programme:
  picks_per_week: 5
  third_party_share: [0.2, 0.8]
  languages: [it, da]
  time_zone: Europe/Rome
  disclosure:
    no: {nb: "Ansatt i {employer}"}
    default: "I work at {employer}"
  banned_phrases: [game changer]
  themes: [heat without gas, safe work, heat without gas]
  avoid: [lay-offs]
  learning: false
  quiet_hours: [20:00, 07:00]
network:
  allow: ["127.0.0.1:8123", 10.0.0.0/8, intranet, "[fd00::1]:80", "fd00::/8"]
encoder: intfloat/multilingual-e5-small
sentiment: models/ours
"""


def problems(text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse_config(text, FILE)
    return list(caught.value.problems)


def feed_problem(option: str, value: str) -> str:
    """The one problem of a feed that is right but for one option."""
    options = {"name": "News", "url": "https://example.com/feed"} | {option: value}
    [problem] = problems("feeds:\n  - {" + ", ".join(f"{key}: {text}" for key, text in options.items()) + "}\n")
    assert problem.startswith(f"feeds[0].{option}")
    return problem


def programme_problem(line: str) -> str:
    [problem] = problems(f"{ONE_FEED}programme:\n  {line}\n")
    assert problem.startswith("programme." + line.partition(":")[0])
    return problem


def test_every_option_arrives_in_its_dataclass(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(FULL, encoding="utf-8")
    config = load_config(path)
    assert config.path == path
    assert config.feeds == (
        FeedSource(
            name="Our newsroom",
            url="https://example.com/feed.xml",
            kind="company",
            language="it",
            topics=("products", "2026"),
            trust=1.0,
            review="trusted",
            max_age_days=14,
            max_items=40,
            paused=True,
        ),
        FeedSource(name="Demo", url="demo:news", trust=0.7),
    )
    assert config.brands == (Brand("aurora-mobility", "Aurora", ("Aurora Mobility",), ("aurora borealis",), True),)
    assert config.network == Network(("127.0.0.1:8123", "10.0.0.0/8", "intranet", "[fd00::1]:80", "fd00::/8"))
    assert config.employer == "Aurora"
    assert (config.encoder, config.sentiment) == ("intfloat/multilingual-e5-small", "models/ours")


def test_the_programme_is_read_in_full() -> None:
    assert parse_config(FULL, FILE).programme == Programme(
        picks_per_week=5,
        third_party_share=(0.2, 0.8),
        languages=("it", "da"),
        time_zone=ZoneInfo("Europe/Rome"),
        disclosure={
            "NO": {"no": "Ansatt i {employer}"},
            "default": {"it": "I work at {employer}", "da": "I work at {employer}"},
        },
        banned_phrases=("game changer",),
        themes=("heat without gas", "safe work"),
        avoid=("lay-offs",),
        learning=False,
        quiet_hours=QuietHours(time(20), time(7)),
    )


def test_omitted_and_empty_sections_take_the_defaults_of_the_dataclasses() -> None:
    config = parse_config(f"{ONE_FEED}brands:\nprogramme:\n  time_zone:\nencoder: ~\nsentiment:\n", FILE)
    assert config.feeds == (FeedSource(name="News", url="https://example.com/feed"),)
    assert (config.brands, config.programme, config.network) == ((), Programme(), Network())
    assert (config.encoder, config.sentiment) == (None, None)


def test_a_company_feed_keeps_the_trust_the_file_states() -> None:
    assert parse_config(f"{ONE_FEED}    kind: company\n    trust: 0.4\n", FILE).feeds[0].trust == 0.4


def test_five_mistakes_are_told_at_once_in_file_order() -> None:
    text = """\
feeds:
  - name: News
    url: file:///etc/passwd
    langage: it
  - name: news
    trust: 2
programme:
  languages: [dk]
"""
    assert problems(text) == [
        "feeds[0].url: 'file:///etc/passwd': file: is not read; write an https:// address, or a path below the folder "
        "of feeds.yaml such as feeds/news.xml (line 3)",
        "feeds[0].langage: no such option; did you mean 'language'? (line 4)",
        "feeds[1].url: missing; add it (line 5)",
        "feeds[1].name: 'news' is already at feeds[0].name; give every feed its own name (line 5)",
        "feeds[1].trust: '2' is outside 0..1; write one such as 0.5 (line 6)",
        "programme.languages[0]: 'dk' is no ISO 639-1 language code; write two letters such as en, it or da (line 8)",
    ]


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("paused", "yes", "'yes' is neither true nor false; write one of the two"),
        ("trust", '"0,5"', "'0,5' is no number; write one with a point"),
        ("trust", ".nan", "is no number"),
        ("max_items", "501", "501 is out of range; write a number from 1 to 500"),
        ("max_items", "1e2", "'1e2' is no whole number; write one from 1 to 500"),
        ("max_age_days", "0", "0 is out of range; write a number from 1 to 3650"),
        ("max_age_days", "9" * 5000, "is no whole number"),
        ("kind", "firm", "'firm' is not known; write 'company' or 'third_party'"),
        ("review", "[]", "a list is not known; write 'required' or 'trusted'"),
        ("language", "italiano", "is no ISO 639-1 language code"),
        ("topics", "tech", "found 'tech' where a list is expected; write each value on a line of its own"),
        ("topics", str(list(range(21))), "21 topics; at most 20 are read"),
        ("topics", "[[a]]", "found a list where a text is expected"),
        ("name", '"  "', "empty; write a text"),
        ("name", r'"a\0b"', "holds a control character"),
        ("name", r'"\ud800"', "holds a control character"),
        ("name", "x" * 301, "has 301 characters; at most 300"),
        ("colour", "red", "no such option; known are name, url, kind,"),
    ],
)
def test_a_wrong_option_of_a_feed_is_told_with_its_remedy(option: str, value: str, words: str) -> None:
    assert words in feed_problem(option, value)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("picks_per_week: 21", "21 is out of range; write a number from 0 to 20"),
        ("exposure_per_item: 0", "write a number of at least 1"),
        ("third_party_share: [0.6, 0.2]", "the low end 0.6 is above the high end 0.2"),
        ("third_party_share: [0.6]", "1 values; write [low, high]"),
        ("languages: []", "empty; write at least one language"),
        ("time_zone: Rome", "'Rome' is no IANA time zone; write one such as Europe/Rome"),
        ("time_zone: ../../etc/passwd", "is no IANA time zone"),
        ("time_zone: Europe", "is no IANA time zone"),
        ("disclosure: {UK: hi}", "'UK' is no ISO 3166-1 country code"),
        ("disclosure: {IT: 'via {company}'}", "has another slot than {employer}"),
        ("disclosure: {IT: hi, it: ho}", "'it' is already at programme.disclosure.IT"),
        ("disclosure: {NO: {nb: hi, nn: ho}}", "'nn' is already at programme.disclosure.NO.nb; keep one wording"),
        ("disclosure: {IT: 'da {employer}'}", "{employer} stands for your first brand that is no competitor"),
        ("disclosure: {IT: [hi]}", "found a list where a mapping is expected"),
        ("disclosure: {IT: {it: [hi]}}", "found a list where a text is expected"),
        ("disclosure: hi", "found 'hi' where a mapping is expected; write 'key: value' lines"),
        ("themes: [[safety]]", "found a list where a text is expected"),
        ("themes: " + str(list(range(21))), "21 themes; at most 20 are read"),
        ("avoid: ['--']", "'--' has no word in it; write the words to be avoided"),
        ("learning: 'off'", "'off' is neither true nor false"),
        ("quiet_hours: 20:00", "is no span of time"),
        ("quiet_hours: 25:00-07:00", "'25:00' is no time of day"),
    ],
)
def test_a_wrong_option_of_the_programme_is_told_with_its_remedy(line: str, words: str) -> None:
    assert words in programme_problem(line)


def test_a_single_share_is_the_highest_one() -> None:
    config = parse_config(f"{ONE_FEED}programme:\n  third_party_share: 0.3\n  quiet_hours: 20:00-7:00\n", FILE)
    assert config.programme.third_party_share == (0.0, 0.3)
    assert config.programme.quiet_hours == QuietHours(time(20), time(7))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("10.0.0.1/8", "'10.0.0.1/8' names one host of a network; write 10.0.0.0/8"),
        ("http://intranet", "ends in no port between 1 and 65535; write"),
        ("intranet:99999", "ends in no port between 1 and 65535"),
        ("intranet-", "'intranet-' is no host, host:port, address or network; write"),
        ("0x7F", "'0x7f' is no host"),
        ("a.0x1", "is no host"),
        ("xn--", "is no host"),
    ],
)
def test_a_wrong_host_of_the_network_is_told_with_its_remedy(entry: str, words: str) -> None:
    [problem] = problems(f"{ONE_FEED}network:\n  allow:\n    - ok.example\n    - '{entry}'\n")
    assert problem.startswith("network.allow[1]: ")
    assert words in problem
    assert problem.endswith("(line 7)")


LIKE_HOSTS = st.from_regex(r"[\[a-f0-9:.]{1,9}[]:./]{0,2}[0-9]{0,5}", fullmatch=True)
HOSTS = LIKE_HOSTS | st.text("aZ0.-_:[]/x%\u0130\u00df", max_size=12)


@given(HOSTS | st.text())
def test_the_door_reads_every_entry_the_file_may_have(entry: str) -> None:
    text = f"{ONE_FEED}network: {{allow: [{json.dumps(entry)}]}}\n"
    with contextlib.suppress(ConfigError):
        assert parse_rules(parse_config(text, FILE).network.allow)


def test_bracketed_addresses_and_names_with_their_last_dot_are_allowed_in_lower_case() -> None:
    config = parse_config(f'{ONE_FEED}network:\n  allow: ["[::1]", "[FD00::1]", Intranet.Example.]\n', FILE)
    assert config.network.allow == ("[::1]", "[fd00::1]", "intranet.example.")


def test_both_norwegians_are_the_language_that_items_have_and_languages_count_once() -> None:
    text = ONE_FEED + "    language: nn\nprogramme:\n  languages: [nb, en, NN, EN]\n  disclosure: {NO: hei}\n"
    config = parse_config(text, FILE)
    assert config.feeds[0].language == "no"
    assert config.programme.languages == ("no", "en")
    assert config.programme.disclosure == {"NO": {"no": "hei", "en": "hei"}}


def test_two_spellings_of_one_address_are_one_feed() -> None:
    text = f"{ONE_FEED}  - name: Again\n    url: HTTPS://Example.com:443/feed#top\n"
    [problem] = problems(text)
    assert "is already at feeds[0].url; read every feed once (line 5)" in problem


def test_two_brands_with_one_id_and_an_id_with_blanks_are_refused() -> None:
    text = f"{ONE_FEED}brands:\n  - {{id: a, name: Ano}}\n  - {{id: a, name: Bea}}\n  - {{id: A B, name: Cia}}\n"
    assert [problem.partition(":")[0] for problem in problems(text)] == ["brands[1].id", "brands[2].id"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "feeds.yaml: is empty; 'passaparola demo' writes one"),
        ("# nothing yet\n", "is empty"),
        ("- a\n", "holds a list, no options"),
        ("feeds: [a.xml]\n", "feeds[0]: found 'a.xml' where a mapping of options is expected"),
        ("brands: []\n", "feeds: missing; add it"),
        ("feeds: []\n", "feeds: no feed; add at least one with a name and a url"),
        ("feeds: a: b\n", "feeds.yaml: line 1, column 9: mapping values are not allowed here"),
        ("feeds: !!python/object:os.system x\n", "python/object:os.system' is not read; remove it"),
        ("feeds: [\n", "line 2, column 1"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_message(text: str, words: str) -> None:
    assert any(words in problem for problem in problems(text))


def test_files_that_are_missing_too_large_or_in_another_encoding_are_told(tmp_path: Path) -> None:
    large, latin = tmp_path / "large.yaml", tmp_path / "latin.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    latin.write_bytes("feeds:\n  - name: Qualità\n".encode("latin-1"))
    words = {large: "larger than", latin: "line 2 is not UTF-8", tmp_path: "cannot be read", tmp_path / "no": "demo"}
    for path, expected in words.items():
        with pytest.raises(ConfigError, match=expected):
            load_config(path)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + ONE_FEED.replace("\n", "\r\n").encode())
    assert load_config(path).feeds[0].name == "News"


KEYS = sorted({option for options in OPTIONS.values() for option in options})
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=12)
NESTED: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | SCALARS, inner, max_size=4),
    max_leaves=12,
)


def loaded_or_refused(text: str) -> str:
    """The name of the first feed, or the problems."""
    try:
        return parse_config(text, FILE).feeds[0].name
    except ConfigError as error:
        return str(error)


@given(st.dictionaries(st.sampled_from(KEYS), NESTED, max_size=5) | NESTED)
def test_any_yaml_loads_or_is_refused_with_problems(data: object) -> None:
    assert loaded_or_refused(yaml.dump(data)).encode("utf-8")


@given(st.text(st.sampled_from("feds:nam-url \n\t{}[]&*!|>'\"%#?,\\U0~") | st.characters(), max_size=60))
def test_any_text_loads_or_is_refused_with_problems(text: str) -> None:
    with pytest.raises(ConfigError):
        parse_config(text, FILE)
