"""Which policy was in force when somebody decided: one short name for the rules of the programme. No I/O.

It covers what feeds.yaml says under `programme`, the employer's name, and the disclosure packs of this program: two
decisions under one name were made under the same rules.
"""

import hashlib
import json
from dataclasses import asdict

from curation.captions.disclosure.packs import EUROPE, PACKS, UNNAMED, Pack
from curation.config import Config

LENGTH = 12  # hex digits: enough that no two policies of one company share a name


def policy_version(config: Config) -> str:
    """The name of the policy."""
    packs = {country: _told(pack) for country, pack in sorted({**PACKS, "": EUROPE}.items())}
    rules = {"programme": asdict(config.programme), "employer": config.employer, "packs": packs, "unnamed": UNNAMED}
    text = json.dumps(rules, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def _told(pack: Pack) -> tuple[object, ...]:
    return dict(pack.employed), pack.mark, pack.marks and pack.marks.pattern, pack.always_marked
