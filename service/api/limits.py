"""What one request may hold, which callers can read in the OpenAPI document, and what the service takes on at a time.

The first are constants, part of the interface; the second are `Limits`, which whoever runs the service may change.
"""

from dataclasses import dataclass

MAX_DOCUMENTS = 256  # a request; more go through /v1/sentiment/bulk
MAX_TEXT = 100_000  # characters a document
MAX_MENTIONS = 2_000  # a request, or a line of bulk: each is judged by itself
MAX_ID = 200  # characters
MAX_BRANDS = 50  # a request
MAX_NAME = 100  # characters of a brand's name, alias or exclusion
MAX_NAMES = 20  # aliases or exclusions a brand

CHARACTERS_A_MENTION = 600  # about what one window of the model reads around a mention


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read, held and worked on at a time. Characters are those that the model has to read.

    A request that finds `waiting_documents` or `waiting_characters` taken is refused with 429, unless nobody else
    waits. Every bulk stream holds at most `bulk_groups` groups of `bulk_group` documents besides.
    """

    body_bytes: int = 2 * 2**20
    line_bytes: int = 2**20
    all_bodies_bytes: int = 64 * 2**20  # of all requests being read
    body_seconds: float = 30.0  # from the first byte of a body to its last; bulk may take as long as it wants
    stalled_seconds: float = 120.0  # how long a bulk client may neither send nor, while answers wait, read
    waiting_documents: int = 2_048
    waiting_characters: int = 2_000_000
    batch_passages: int = 64
    batch_characters: int = 16_000
    bulk_streams: int = 4
    bulk_groups: int = 8
    bulk_group: int = 32
    bulk_group_characters: int = 32_000
    read_here_characters: int = 4_000  # more is read in a thread, so that nobody else's request waits for it
