"""Every way a text states how many or how much: figures, words, fractions, ranks, multiples, bounds, with their hedges.

A mention has one or more readings, likeliest first; it is borne out where one of them is. What a number counts is not
read, only its unit of measure. Days and months are read in `dates`.
"""

from collections.abc import Mapping
from dataclasses import replace

from curation.quantities.clocks import possible_clock, sure_clock
from curation.quantities.danish import DANISH
from curation.quantities.english import ENGLISH
from curation.quantities.hedging import cues_near, hedge_around, is_half, words_counted
from curation.quantities.italian import ITALIAN
from curation.quantities.lexicon import NO_WORDS, Lexicon, words
from curation.quantities.measures import Measure, Mention
from curation.quantities.named_spans import span_in
from curation.quantities.parts_of_units import part_of_a_unit
from curation.quantities.reading import Reading, number_at
from curation.quantities.sayings import is_list_mark, is_name, is_saying, is_shared_out, is_whole_hearted
from curation.quantities.shares import counts_within, share_at
from curation.quantities.sharing import Placed, with_shared_units
from curation.quantities.spelling import below_a_million
from curation.quantities.tokens import phrase_at, tokens_of, units_by_tokens

LEXICONS: Mapping[str, Lexicon] = {"da": DANISH, "en": ENGLISH, "it": ITALIAN}
_NO_RANK_BEFORE = words("party parties sector world settore età mondo tier")
_ROUGHEST = 20  # 92 in 100 is as exact as 92 per cent
_MOST_IDLE = 12  # beyond this many, points and reasons are counted by the item
_NOUNS_TOO = words("score scores tens")  # test scores are no scores of tests
_HALF_A = words("half halvt halv mezza mezzo")
_FEW, _MANY = 1.5, 9.9  # times a round number that "several" of it may be


def mentions(text: str, language: str, *, own: bool = False) -> tuple[Mention, ...]:
    """What `text` states, in order, as a reader of `language` takes it; of other languages figures alone are read.

    With `own` a figure has but the reading of its own language.
    """
    return _Reader(text, language, own=own).mentions()


class _Reader:
    """One pass over the tokens of a text."""

    def __init__(self, text: str, language: str, *, own: bool) -> None:
        self.text, self.language, self.own = text, language, own
        self.lexicon = LEXICONS.get(language, NO_WORDS)
        self.tokens = tokens_of(text)

    def mentions(self) -> tuple[Mention, ...]:
        found: list[Placed] = []
        place = 0
        while place < len(self.tokens):
            read = None if self._is_tag(place) else self._at(place)
            if read is None:
                place += 1
                continue
            mention, reading, after = read
            if not is_saying(self.tokens, place, after, self.lexicon):
                found.append(Placed(mention, reading, place, after))
            place = after
        return tuple(with_shared_units(found, self.tokens, self.lexicon))

    def _at(self, place: int) -> tuple[Mention, Reading | None, int] | None:
        clock = sure_clock(self.tokens, place, self.lexicon)
        if clock:
            return self._mention("clock", (Measure(clock[0], "clock"),), place, clock[1]), None, clock[1]
        part = part_of_a_unit(self.tokens, place, self.lexicon, self.language)
        if part:
            mention = replace(self._mention("number", part.measures, place, part.after), worded=True)
            return mention, part, part.after
        share = share_at(self.tokens, place, self.lexicon, own=self.own)
        if share:
            parts = counts_within(self.tokens, place, share[1], self.lexicon)
            is_exact = parts is not None and parts[1] > _ROUGHEST
            mention = self._mention("number" if is_exact else "share", (Measure(share[0], "%"),), place, share[1])
            return replace(mention, parts=parts, is_part=is_exact), None, share[1]
        multiple = phrase_at(self.tokens, place, self.lexicon.multiples)
        if multiple:
            measures = (Measure(multiple[0], "times"),)
            return self._mention("multiple", measures, place, multiple[1]), None, multiple[1]
        return self._number(place) or self._span(place) or self._rough(place) or self._rank(place) or self._code(place)

    def _number(self, place: int) -> tuple[Mention, Reading | None, int] | None:
        if is_name(self.text, self.tokens, place):
            return None
        reading = number_at(self.tokens, place, self.lexicon, self.language)
        if reading is None or is_list_mark(self.text, self.tokens, place, reading.after):
            return None
        if reading.is_code:
            return self._mention("code", reading.measures, place, reading.after), None, reading.after
        if reading.is_rank:
            return self._mention("rank", reading.measures, place, reading.after), None, reading.after
        clock = possible_clock(self.tokens, place, self.lexicon) if reading.measures[0].unit is None else None
        kept = reading.measures[:1] if self.own and reading.measures[0].unit != "m" else reading.measures
        measures = kept + ((Measure(clock, "clock"),) if clock is not None else ())
        mention = self._mention("number", measures, place, reading.after)
        several = self._several(mention, place)
        if several:
            return several, None, reading.after
        word = self.tokens[place].word
        is_year = len(measures) == 1 and reading.after == place + 1 and len(word) == 4 and word[:2] in ("19", "20")
        return (
            replace(
                mention,
                worded=reading.is_worded,
                hedge="about" if reading.is_worded and is_half(mention) else mention.hedge,
                is_year=is_year and word.isdecimal(),
                idle=self._is_idle(mention, reading),
                is_part=measures[0].unit in ("%", None) and is_shared_out(self.tokens, reading.after),
                counted=() if measures[0].unit else words_counted(self.tokens, reading.after, self.lexicon),
            ),
            reading,
            reading.after,
        )

    def _span(self, place: int) -> tuple[Mention, None, int] | None:
        """The five years of a `piano quinquennale`; of captions they are not asked: a `biennale` is an exhibition."""
        held = span_in(self.tokens[place].word, self.language, self.lexicon) if self.own else None
        mention = self._mention("number", (held,), place, place + 1) if held else None
        return (replace(mention, worded=True), None, place + 1) if mention else None

    def _is_idle(self, mention: Mention, reading: Reading) -> bool:
        """Whether a number tells of the caption: three reasons, a read of two minutes, 100 per cent agreed."""
        first, following = mention.measures[0], self.tokens[reading.after : reading.after + 2]
        if is_whole_hearted(first, self.tokens, reading.after):
            return True
        if first.value > _MOST_IDLE:
            return False
        read = first.unit == "minute" and "read" in mention.cues
        return read or any(token.word in self.lexicon.idle for token in following)

    def _several(self, mention: Mention, place: int) -> Mention | None:
        """`a few hundred`, `et par tusinde`: some times a round number in words."""
        before = self.tokens[place - 1].word if place else ""
        skipped = place > 1 and before in {"di", "of"}
        before = self.tokens[place - 2].word if skipped else before
        value = mention.measures[0].value
        is_round = self.tokens[place].kind == "word" and value >= 100 and f"{value:.0f}".strip("0") == "1"
        if before not in self.lexicon.few or not is_round:
            return None
        return replace(mention, form="bounds", measures=(), bounds=(_FEW * value, _MANY * value), worded=True)

    def _rough(self, place: int) -> tuple[Mention, None, int] | None:
        """`dozens`, `una quarantina`, `et dusin`."""
        word = self.tokens[place].word
        if word in _NOUNS_TOO and [token.word for token in self.tokens[place + 1 : place + 2]] != ["of"]:
            return None
        if word in self.lexicon.rounds:
            before = {token.word for token in self.tokens[max(place - 2, 0) : place]}
            value = self.lexicon.rounds[word] * (0.5 if before & _HALF_A else 1)
            mention = self._mention("number", (Measure(value),), place, place + 1)
            hedge = "about" if mention.hedge == "exact" else mention.hedge
            mention = replace(mention, hedge=hedge, worded=True)
            return self._several(mention, place) or mention, None, place + 1
        if word in self.lexicon.vague:
            (low, high), scale, after = self.lexicon.vague[word], 1.0, place + 1
            following = [token.word for token in self.tokens[after : after + 2]]
            if len(following) > 1 and following[0] in {"of", "di"} and following[1] in self.lexicon.vague:
                scale, after = self.lexicon.scales.get(following[1], 1.0), place + 3
            mention = self._mention("bounds", (), place, after)
            return replace(mention, bounds=(low * scale, high * scale)), None, after
        return None

    def _rank(self, place: int) -> tuple[Mention, None, int] | None:
        tens, after = 0, place
        token = self.tokens[place]
        if place + 2 < len(self.tokens) and self.tokens[place + 1].word == "-" and self.tokens[place + 2].glued:
            value = below_a_million(token.word, self.lexicon)
            tens, after = (value, place + 2) if value and value % 10 == 0 and value < 100 else (0, place)
        rank = self.lexicon.ordinals.get(self.tokens[after].word.removesuffix("pladsen").removesuffix("plads"))
        following = [token.word for token in self.tokens[after + 1 : after + 2]]
        if (
            rank is None
            or (self.language == "it" and place and self.tokens[place - 1].word == "in")
            or following == ["-"]
            or _NO_RANK_BEFORE & {*following}
            or is_name(self.text, self.tokens, place)
        ):
            return None
        mention = self._mention("rank", (Measure(tens + rank),), place, after + 1)
        counted = words_counted(self.tokens, after + 1, self.lexicon)
        is_timed = bool(following) and (following[0],) in units_by_tokens(self.language)
        return replace(mention, worded=True, counted=counted, is_timed=is_timed), None, after + 1

    def _code(self, place: int) -> tuple[Mention, None, int] | None:
        if self.tokens[place].kind != "code":
            return None
        return self._mention("code", (), place, place + 1), None, place + 1

    def _mention(self, form: str, measures: tuple[Measure, ...], place: int, after: int) -> Mention:
        start, end = self.tokens[place].start, self.tokens[after - 1].end
        hedge = hedge_around(self.tokens, place, after, self.lexicon)
        cues = cues_near(self.tokens, place, after, self.lexicon)
        return Mention(form, measures, start, end, self.text[start:end], hedge, cues=cues)  # type: ignore[arg-type]

    def _is_tag(self, place: int) -> bool:
        """Whether the token belongs to a hashtag or a handle."""
        return self.tokens[place].glued and place > 0 and self.tokens[place - 1].word in {"#", "@"}
