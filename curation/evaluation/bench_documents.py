"""Feeds to measure on, written for the project: RSS and Atom in English, Italian and Danish.

Made by combining words, so a run needs no data: feed `number` is the same for the same `newest` each time, and no two
are alike. 20 to 25 items of 1 to 2 kB, as feeds of news have them: a plain summary and an article as HTML with
links and a picture. Every date lies before `newest`.
"""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape

from curation.evaluation.bench_words import WORDS, Words


def document(number: int, newest: datetime) -> bytes:
    """Feed `number`: even ones are RSS 2.0, odd ones Atom."""
    dice = random.Random(number)
    language = tuple(WORDS)[number % len(WORDS)]
    items = [_item(dice, WORDS[language], number, place, newest) for place in range(dice.randint(20, 25))]
    return (_rss if number % 2 == 0 else _atom)(number, language, items).encode()


Item = dict[str, str]


def _item(dice: random.Random, words: Words, number: int, place: int, newest: datetime) -> Item:
    moment = newest - timedelta(hours=7 * place, minutes=dice.randint(1, 300))
    link = f"https://feed-{number}.example/{moment.year}/{place}?utm_source=rss&utm_medium=feed"
    return {
        "title": f"{_sentence(dice, words)} ({dice.randint(2, 900)})",
        "link": link,
        "summary": " ".join(f"{_sentence(dice, words)}." for _ in range(2)),
        "article": _article(dice, words, link),
        "rss_date": format_datetime(moment),
        "atom_date": moment.isoformat(timespec="seconds"),
        "id": f"tag:feed-{number}.example,2024:{place}",
    }


def _article(dice: random.Random, words: Words, link: str) -> str:
    paragraphs = (f"<p>{_sentence(dice, words)}. {_sentence(dice, words)}.</p>" for _ in range(dice.randint(2, 4)))
    picture = f'<figure><img src="{link}/picture.jpg" width="640" alt="{_sentence(dice, words)}"/></figure>'
    more = f'<p>{_sentence(dice, words)} <a href="{link}">&raquo;&nbsp;<b>{dice.choice(words[0])}</b></a></p>'
    return f"{picture}\n" + "\n".join(paragraphs) + f"\n{more}"


def _sentence(dice: random.Random, words: Words) -> str:
    return " ".join(dice.choice(column) for column in words)


def _rss(number: int, language: str, items: Sequence[Item]) -> str:
    rows = "".join(
        f"<item><title>{escape(item['title'])}</title><link>{escape(item['link'])}</link>"
        f'<guid isPermaLink="false">{item["id"]}</guid><pubDate>{item["rss_date"]}</pubDate>'
        f"<description>{escape(item['summary'])}</description>"
        f"<content:encoded><![CDATA[{item['article']}]]></content:encoded></item>\n"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Feed {number}</title><link>https://feed-{number}.example/</link><description>News</description>"
        f"<language>{language}</language>{rows}</channel></rss>\n"
    )


def _atom(number: int, language: str, items: Sequence[Item]) -> str:
    rows = "".join(
        f'<entry><title>{escape(item["title"])}</title><link href="{escape(item["link"])}"/><id>{item["id"]}</id>'
        f"<published>{item['atom_date']}</published><updated>{item['atom_date']}</updated>"
        f"<summary>{escape(item['summary'])}</summary>"
        f'<content type="html">{escape(item["article"])}</content></entry>\n'
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}"><title>Feed {number}</title>'
        f'<id>tag:feed-{number}.example,2024:feed</id><link href="https://feed-{number}.example/"/>'
        f"<updated>{items[0]['atom_date']}</updated>{rows}</feed>\n"
    )
