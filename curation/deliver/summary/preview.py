"""What the comms team would be told now, as files to open. Nothing is kept and nothing is sent."""

import json
from collections.abc import Mapping
from datetime import datetime
from email.policy import SMTP

from curation.config import Config
from curation.deliver.summary.chat import summary_blocks, summary_card
from curation.deliver.summary.facts import summary_of
from curation.deliver.summary.mail import summary_mail, summary_texts
from curation.deliver.summary.window import last_seven_days
from curation.deliver.summary.words import Telling, Told, told
from curation.own_wishes import Channel
from curation.speech import speech_of
from curation.store.database import Database


def preview_summary(
    database: Database, config: Config, public_url: str, channel: Channel, now: datetime, *, language: str | None = None
) -> Mapping[str, bytes]:
    """What the team would be told of the last seven days, as files a person can open. Keeps nothing, sends nothing.

    Args:
        language: of the message; the programme's first where none is named.

    Returns:
        Ending of a file's name -> its content: `.html`, `.txt` and `.eml` by "email", else `.json`. A period without
        anything to say gives a message that says so.
    """
    with database.reading() as connection:
        summary = summary_of(connection, config, last_seven_days(now), now)
    speech = speech_of(language or config.programme.languages[0])
    made = told(summary, Telling(speech, config.programme.time_zone, public_url, account=channel == "email"))
    if channel == "email":
        return _mail(made, now)
    message = summary_blocks(made) if channel == "slack" else summary_card(made, "summary-preview")
    return {".json": json.dumps(message, ensure_ascii=False, indent=1).encode() + b"\n"}


def _mail(made: Told, now: datetime) -> Mapping[str, bytes]:
    text, page = summary_texts(made)
    message = summary_mail(made, "team@example.com", "<summary-preview.email@example.com>", now)
    message["From"] = "passaparola@example.com"
    return {
        ".html": page.encode(),
        ".txt": text.encode(),
        ".eml": message.as_bytes(policy=message.policy or SMTP),
    }
