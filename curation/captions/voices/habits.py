"""How a person's own posts are written, in figures: nothing of what the posts say is in them.

Counted are posts, not occurrences: one post with twenty emoji is one post with emoji. Words in quotation marks are
somebody else's, and links and hashtags are no words. What the figures make of a voice is decided in `learnt.py`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

import regex  # type: ignore[import-untyped]  # Unicode properties, which `re` does not know

from curation.captions import hostile
from curation.captions.voices.manners import Manners
from curation.captions.voices.manners_da import MANNERS_DA
from curation.captions.voices.manners_en import MANNERS_EN
from curation.captions.voices.manners_it import MANNERS_IT
from curation.captions.voices.posts import checked
from curation.function_words import language_by_words
from curation.language import UNKNOWN

_MANNERS: Mapping[str, Manners] = {"da": MANNERS_DA, "en": MANNERS_EN, "it": MANNERS_IT}
# Older signs such as © and ↔ are pictures only where a selector says so.
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\p{Extended_Pictographic}&&[\u2600-\U0010FFFF]]"
    r"|[0-9#*]\uFE0F?\u20E3",
    regex.V1,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_QUOTED = re.compile(r"[«“„”»\"][^«»“”„\"\n]*[«»“”\"]")
# Cuts at abbreviations too: the median of several posts hardly moves.
_SENTENCE_END = re.compile(r"[.!?…](?=\s)|\n")
_WORD = re.compile(r"\w+(?:['.,-]\w+)*")
# Not a person's habit but what the law or the programme wants.
_MARKS = frozenset({"#ad", "#adv", "#annonce", "#anzeige", "#pubblicità", "#reklame", "#sponsored", "#werbung"})
# A cue in words says more of a tone than a mark does: people of every tone set an emoji now and then.
_CUE, _MARK = 2, 1
_WARM_LEAD = 2
_FEWEST_UNSHORTENED = 2


@dataclass(frozen=True, slots=True)
class Habits:
    """Figures of `posts` posts in `language` ("und" where it is not clear).

    `words`, `characters` and `sentence_words` are medians, rounded down to one that occurs; the others count the posts
    that have such a thing, `formal` and `warm` those whose words lean that way.
    """

    posts: int
    language: str
    words: int
    fewest_words: int
    most_words: int
    characters: int
    sentence_words: int
    emoji: int
    questions: int
    hashtags: int
    exclamations: int
    first_person: int
    formal: int
    warm: int


@dataclass(frozen=True, slots=True)
class _Post:
    characters: int
    words: int
    sentences: tuple[int, ...]
    emoji: bool
    question: bool
    hashtag: bool
    exclamation: bool
    first_person: bool
    tone: int


def habits_of(posts: Sequence[str], *, language: str | None = None) -> Habits:
    """The habits that `posts` show; one pasted twice counts once.

    `language` is the one their writer is known to write in: short posts of Danish and Norwegian differ in nothing.

    Raises:
        PostsError: none, more than ten, or one of more than 5,000 characters.
    """
    texts = checked(posts)
    mostly = language_by_words("\n".join(texts), language) or language or UNKNOWN
    read = [_read(text, language_by_words(text, mostly) or mostly) for text in texts]
    words = [post.words for post in read]
    return Habits(
        posts=len(read),
        language=mostly,
        words=median_low(words),
        fewest_words=min(words),
        most_words=max(words),
        characters=median_low(post.characters for post in read),
        sentence_words=median_low([length for post in read for length in post.sentences] or [0]),
        emoji=sum(post.emoji for post in read),
        questions=sum(post.question for post in read),
        hashtags=sum(post.hashtag for post in read),
        exclamations=sum(post.exclamation for post in read),
        first_person=sum(post.first_person for post in read),
        formal=sum(post.tone < 0 for post in read),
        warm=sum(post.tone > 0 for post in read),
    )


def _read(text: str, language: str) -> _Post:
    unlinked = _LINK.sub(" ", text).replace("’", "'")
    tags = {tag.casefold() for tag in hostile.HASHTAG.findall(unlinked)}
    prose = hostile.HASHTAG.sub(" ", unlinked)
    own = _QUOTED.sub(" ", prose)
    manners = _MANNERS.get(language)
    emoji, exclamation = _EMOJI.search(prose) is not None, "!" in own
    sentences = (len(_WORD.findall(sentence)) for sentence in _SENTENCE_END.split(prose))
    return _Post(
        characters=len(text),
        words=len(_WORD.findall(prose)),
        sentences=tuple(filter(None, sentences)),
        emoji=emoji,
        question="?" in own,
        hashtag=bool(tags - _MARKS),
        exclamation=exclamation,
        first_person=manners is not None and manners.first_person.search(own) is not None,
        tone=_tone(own, manners, marks=emoji + exclamation) if manners else 0,
    )


def _tone(own: str, manners: Manners, *, marks: int) -> int:
    """Below 0 formal, above 0 warm. Warmth wants a cue in words, or two marks: emoji, exclamation, contraction."""
    shortened = manners.shortened is not None and manners.shortened.search(own) is not None
    spelled_out = manners.unshortened is not None and _different(manners.unshortened, own) >= _FEWEST_UNSHORTENED
    formal = _CUE * _different(manners.formal, own) + _MARK * (spelled_out and not shortened)
    warm = _CUE * _different(manners.warm, own) + _MARK * (marks + shortened)
    if formal > warm:
        return -1
    return int(warm - formal >= _WARM_LEAD)


def _different(cues: re.Pattern[str], text: str) -> int:
    return len({match[0].casefold() for match in cues.finditer(text)})
