"""Posts a person pastes to show how they write: parted, cleaned of what does not show, and no more than are read."""

import re
import unicodedata
from collections.abc import Sequence

from curation.captions import hostile

MOST_POSTS = 10
LONGEST_POST = 5_000
_PARTED = re.compile(r"^[ \t]*(?:-{3,}|={3,}|\*{3,}|—+)[ \t]*$", re.MULTILINE)
_JOINER = "\u200d"  # it shows nothing itself, but makes one emoji of several
_MANY_BREAKS = re.compile(r"\n{3,}")


class PostsError(ValueError):
    """The posts cannot be read: none, too many, or one too long."""


def posts_in(text: str) -> tuple[str, ...]:
    """The posts in `text`, parted by lines of three or more dashes; one post where there is no such line.

    Raises:
        PostsError: as `checked`.
    """
    return checked(_PARTED.split(text.replace("\r\n", "\n").replace("\r", "\n")))


def checked(posts: Sequence[str]) -> tuple[str, ...]:
    """`posts` cleaned, without empty ones, each once.

    Raises:
        PostsError: none is left, they are more than MOST_POSTS, or one is longer than LONGEST_POST characters.
    """
    kept = tuple(dict.fromkeys(post for post in map(_cleaned, posts) if post))
    if not kept:
        raise PostsError("no posts; paste up to ten of your own, with a line of --- between them")
    if len(kept) > MOST_POSTS:
        raise PostsError(f"{len(kept)} posts; at most {MOST_POSTS} are read, leave out {len(kept) - MOST_POSTS}")
    for number, post in enumerate(kept, 1):
        if len(post) > LONGEST_POST:
            raise PostsError(f"post {number} has {len(post)} characters; at most {LONGEST_POST} are read, shorten it")
    return kept


def _cleaned(post: str) -> str:
    shown = "".join(" " if c == "\t" else c for c in post if c in f"\t\n{_JOINER}" or not hostile.is_hidden(c))
    lines = (line.strip() for line in unicodedata.normalize("NFC", shown).split("\n"))
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip()
