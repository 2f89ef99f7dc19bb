"""Habits in sentences, so that a person sees what was read from their posts."""

from curation.captions.voices.habits import Habits
from curation.captions.voices.learnt import ENOUGH_POSTS
from curation.language import UNKNOWN


def evidence_of(habits: Habits) -> tuple[str, ...]:
    """What the figures say, one line each, in English as all of the command line."""
    posts = "1 post" if habits.posts == 1 else f"{habits.posts} posts"
    language = "no clear language" if habits.language == UNKNOWN else f"language {habits.language}"
    lines = [
        f"{posts}, {language}",
        f"a typical post has {habits.words} words in {habits.characters} characters"
        f" ({habits.fewest_words} to {habits.most_words} words), a typical sentence {habits.sentence_words} words",
        *(
            f"{having} of {posts} {what}"
            for having, what in (
                (habits.emoji, "with emoji"),
                (habits.questions, "with a question"),
                (habits.hashtags, "with hashtags"),
                (habits.exclamations, "with an exclamation mark"),
                (habits.first_person, "in the first person"),
                (habits.formal, "with a formal tone"),
                (habits.warm, "with a warm tone"),
            )
        ),
    ]
    if habits.posts < ENOUGH_POSTS:
        lines.append(f"fewer than {ENOUGH_POSTS} posts: only what all of them have counts")
    return tuple(lines)
