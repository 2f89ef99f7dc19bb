"""What of an article a model is shown: sentences that are nothing but sentences, marked line by line, up to a length.

Feed text is untrusted. Whatever could be a link, a handle, markup or the mark of a turn is left out with its sentence,
and an article that addresses a machine is not shown at all: `shown` is None. What remains is fenced by a word that no
article can hold, since it is a digest of the article itself, and every line of it is marked (Hines et al. 2024,
"Defending Against Indirect Prompt Injection Attacks With Spotlighting"). No I/O.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curation.captions import hostile
from curation.captions.orders import LEFTOVER
from curation.captions.types import Source
from models.sentences import split_sentences

MOST_READ = 20_000
"""Characters of an article that are looked at."""
MOST_SHOWN = 4_000
"""Characters of it that a model is shown: some 1,000 tokens, whatever the feed sends."""
_LONGEST_SENTENCE = 1_000
_BEGINNING = 60
# Sentences that are for whoever ranks or sums up an article, and no part of what it tells: about the article itself, or
# about what the reader is from now on. Leaving out a harmless one costs a model little.
_TO_A_READER = re.compile(
    r"\b(?:this|the present|questo|questa|quest['’]|il presente|dette|denne)\b[^.,:;!?]{0,40}"
    r"\b(?:article|item|story|post|page|text|articolo|notizia|pagina|testo|artikel|nyhed|opslag|side|tekst)\b"
    r"|\byou(?:'re|’re| are) (?:now|from now on)\b"
    r"|\b(?:(?:da )?(?:ora|adesso)(?: in poi)?,? (?:tu )?sei|sei (?:ora|adesso))\b"
    r"|\b(?:du er (?:nu|fra nu af)|(?:nu|fra nu af) er du)\b",
    re.IGNORECASE,
)
_MARKS = '"“”„«»'
# Marks of turns that are no HTML: <|im_end|>, <｜User｜>, [INST], [/INST], <<SYS>>, ### Instruction.
_TURN = re.compile(r"[<\[]\s*[|｜/]|[|｜]\s*[>\]]|<<|>>|\[/?[A-Z_]{3,}\]|#{2,}|[▁█]")


@dataclass(frozen=True, slots=True)
class Shown:
    """`lines` stand between two lines of `fence`."""

    fence: str
    lines: str
    sentences: tuple[str, ...]


def gives_orders(source: Source) -> bool:
    """Whether anything in the article addresses a machine, also once hidden characters and empty lines are gone."""
    text = f"{source.title}\n{source.text}"
    lines = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    return hostile.gives_orders(lines) or hostile.gives_orders(hostile.visible(text))


def shown(source: Source) -> Shown | None:
    """None for an article without a sentence that may be shown."""
    sentences = tuple(_up_to(MOST_SHOWN, _presentable(source)))
    if not sentences:
        return None
    return Shown(_fence(source), "\n".join(f"| {sentence}" for sentence in sentences), sentences)


def presentable(text: str) -> bool:
    """Whether a model may be shown `text`, one visible line: a whole sentence, and nothing but one."""
    return (
        0 < len(text) <= _LONGEST_SENTENCE
        and (text[0].isupper() or text[0].isdigit() or text[0] in _MARKS)
        and text.rstrip(f"{_MARKS})").endswith((".", "!", "?"))
        and hostile.is_quotable(text)
        and not any(pattern.search(text) for pattern in (_TURN, _TO_A_READER, LEFTOVER))
    )


def closest_to(shown: Shown, evidence: str, closeness: Mapping[str, float] | None) -> str:
    """How the shown sentence begins that is closest to the person's role; empty where none is known to be."""
    near = [sentence for sentence in shown.sentences if sentence in (closeness or {evidence: 1.0})]
    if not near:
        return ""
    best = max(near, key=lambda sentence: (closeness or {}).get(sentence, 0.0))
    return best if len(best) <= _BEGINNING else best[:_BEGINNING].rpartition(" ")[0]


def _presentable(source: Source) -> Iterator[str]:
    title = hostile.visible(source.title[:MOST_READ])
    if title and len(title) <= _LONGEST_SENTENCE and hostile.is_quotable(title) and not _TURN.search(title):
        yield title
    yield from filter(presentable, split_sentences(hostile.visible(source.text[:MOST_READ]), source.language))


def _up_to(characters: int, sentences: Iterator[str]) -> Iterator[str]:
    for sentence in sentences:
        characters -= len(sentence)
        if characters < 0:
            return
        yield sentence


def _fence(source: Source) -> str:
    text = f"{source.title}\x1f{source.text}".encode("utf-8", "surrogatepass")
    return f"article-{hashlib.sha256(text).hexdigest()[:16]}"
