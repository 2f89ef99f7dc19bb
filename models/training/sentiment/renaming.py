"""Own mentions under other names, so that a name seen several times does not come to stand for a label.

A text's brands are invented, and what it says of them holds under any other invented name. Each copy gives the brands
of a text names of other texts in the same language, in every place where the old one stands as a whole word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from models.sentiment.interface import Passage, Span
from models.training.sentiment.examples import Example

_NAME = re.compile(r"[^\W\d_]\w*(?:[ '&-]\w+)*")
"""Letters and what joins them: no handle, no hashtag, no number in front."""


def renamed(texts: Sequence[Sequence[Example]], random: Random) -> list[Example]:
    """The mentions of each text, one target each, under new names; texts that cannot be renamed are left out."""
    names: dict[str, set[str]] = defaultdict(set)
    for mentions in texts:
        for mention in mentions:
            names[mention.passage.language].add(_name(mention))
    pools = {language: sorted(filter(_NAME.fullmatch, found)) for language, found in names.items()}
    return [copy for mentions in texts for copy in _copies(mentions, pools[mentions[0].passage.language], random)]


def _copies(mentions: Sequence[Example], pool: Sequence[str], random: Random) -> Iterator[Example]:
    old = list(dict.fromkeys(map(_name, mentions)))
    text = mentions[0].passage.text
    others = [name for name in pool if name not in old]
    if len(others) < len(old) or not _renamable(text, old):
        return
    new = dict(zip(old, random.sample(others, len(old)), strict=True))
    written, moved = _rewritten(text, [match.span() for match in _whole(old).finditer(text)], new)
    targets = [mention.passage.targets[0] for mention in mentions]
    if all(target in moved for target in targets):
        for mention, target in zip(mentions, targets, strict=True):
            yield replace(mention, passage=Passage(written, mention.passage.language, (moved[target],)))


def _renamable(text: str, names: Sequence[str]) -> bool:
    """Whether no name is shortened or written in another way elsewhere: half renamed, a text falls apart."""
    rest = _whole(names).sub(" ", text).casefold()
    words = {word for name in names for word in re.findall(r"\w{2,}", name.casefold())}
    is_elided = re.search(rf"['’](?:{'|'.join(map(re.escape, names))})", text) is not None  # dell'Arvena, no dell'Torre
    return not is_elided and all(map(_NAME.fullmatch, names)) and not any(word in rest for word in words)


def _whole(names: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w@#])(?:{'|'.join(map(re.escape, longest_first))})(?=(?:s|'s|’s)?(?!\w))")


def _rewritten(text: str, places: Sequence[Span], new: Mapping[str, str]) -> tuple[str, Mapping[Span, Span]]:
    """The text with other names, and where each of them stands now."""
    written, last, moved = "", 0, {}
    for start, end in places:
        written += text[last:start]
        moved[start, end] = (len(written), len(written) + len(new[text[start:end]]))
        written, last = written + new[text[start:end]], end
    return written + text[last:], moved


def _name(mention: Example) -> str:
    start, end = mention.passage.targets[0]
    return mention.passage.text[start:end]
