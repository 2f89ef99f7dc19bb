"""What a person's habits make of their voice, and in which order settings win: by hand, from posts, by default.

A profile only ever says what captions shall have, so a mark set by hand stays whatever the posts look like, and posts
add to it. Whoever does not want what their posts suggest has the habits forgotten.
"""

from dataclasses import dataclass, replace
from typing import Literal

from curation.captions.voices.habits import Habits
from curation.captions.voices.voice import Length, Voice, voice_of
from curation.roles import Employee
from curation.vocabulary import REGISTERS, VOICE_FLAGS

Origin = Literal["profile", "posts", "default"]

ENOUGH_POSTS = 3
"""With fewer, posts count only in what they all have."""
# By guess, until there are posts to fit them on: a sentence of news has 20 to 25 words, a post of one sentence with a
# remark 30, and one of 80 is cut behind "see more".
SHORT_WORDS = 30
LONG_WORDS = 80
BRIEF_WORDS = 20
BRIEF_SENTENCE_WORDS = 9


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a voice as the person may see it, and where it comes from."""

    name: str
    value: str | bool
    origin: Origin


def voice_from(habits: Habits, employee: Employee) -> Voice:
    """The voice of `employee`, whose posts show `habits`. Language and network are the profile's."""
    profile, by_hand = voice_of(employee), _set_by_hand(employee)
    register = None if "register" in by_hand else _register(habits, profile.language)
    length = None if "length" in by_hand else _length(habits)
    return replace(
        profile,
        register=register or profile.register,
        length=length or profile.length,
        emoji=profile.emoji or _is_habit(habits.emoji, habits),
        first_person=profile.first_person or _is_habit(habits.first_person, habits),
        questions=profile.questions or _is_habit(habits.questions, habits),
        hashtags=profile.hashtags or _is_habit(habits.hashtags, habits),
        exclamation=profile.exclamation or _is_habit(habits.exclamations, habits),
    )


def settings_of_voice(employee: Employee, habits: Habits | None) -> tuple[Setting, ...]:
    """Every setting of the voice. What posts leave as it is without them counts as default."""
    default, by_hand = voice_of(employee), _set_by_hand(employee)
    voice = voice_from(habits, employee) if habits else default
    values: dict[str, str | bool] = {
        "register": voice.register,
        "length": voice.length,
        "emoji": voice.emoji,
        "first_person": voice.first_person,
        "questions": voice.questions,
        "hashtags": voice.hashtags,
        "exclamation": voice.exclamation,
    }
    return tuple(
        Setting(name, value, _origin(name in by_hand, changed=value != getattr(default, name)))
        for name, value in values.items()
    )


def _origin(by_hand: bool, *, changed: bool) -> Origin:
    if by_hand:
        return "profile"
    return "posts" if changed else "default"


def _set_by_hand(employee: Employee) -> frozenset[str]:
    """The names of those settings; `brief` says how much as well as how."""
    tokens = {token.strip().casefold().replace(" ", "_") for token in employee.voice}
    register = {"register"} if tokens & {*REGISTERS} else set()
    length = {"length"} if "brief" in tokens else set()
    return frozenset(tokens & {*VOICE_FLAGS} | register | length)


def _is_habit(having: int, habits: Habits) -> bool:
    """Whether at least half of the posts have it; all of them where there are few."""
    needed = habits.posts if habits.posts < ENOUGH_POSTS else habits.posts / 2
    return having >= needed


def _register(habits: Habits, language: str) -> str | None:
    """Only from posts in the language captions are drafted in: one is formal in each in another way."""
    if habits.language != language:
        return None
    if habits.formal > habits.warm and _is_habit(habits.formal, habits):
        return "formal"
    if habits.warm > habits.formal and _is_habit(habits.warm, habits):
        return "warm"
    return "brief" if _is_terse(habits) else None


def _is_terse(habits: Habits) -> bool:
    """Few words and plain: short posts full of emoji or exclamation marks are lively, not brief."""
    words = habits.most_words if habits.posts < ENOUGH_POSTS else habits.words
    lively = _is_habit(habits.emoji, habits) or _is_habit(habits.exclamations, habits)
    return words <= BRIEF_WORDS and habits.sentence_words <= BRIEF_SENTENCE_WORDS and not lively


def _length(habits: Habits) -> Length | None:
    if habits.posts >= ENOUGH_POSTS:
        return _length_of(habits.words)
    shortest, longest = _length_of(habits.fewest_words), _length_of(habits.most_words)
    return shortest if shortest == longest else None


def _length_of(words: int) -> Length:
    if words <= SHORT_WORDS:
        return "short"
    return "long" if words >= LONG_WORDS else "medium"
