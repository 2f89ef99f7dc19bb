"""How well an encoder matches roles with items: `python -m models.evaluation.matching --data FOLDER`.

nDCG@10 on the shared development sets, by title alone (news_dev, onet, melo), and on the held part of the project's own
profiles and items, with every facet, by language of profile and of item: relevance itself ranks. Two figures there:
among all held items, where those of other fields count as 0 although nobody judged them, and among the judged ones.
Beside it how far a person's top ten leans to their own language, and how far relevance is from what is so.
`curation.evaluation.matching_quality` does the same through the product.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from models.encoder import load_encoder
from models.evaluation.ndcg import CUT, ndcg
from models.evaluation.own_matching import RELEVANT, grade_table, pair_weights
from models.evaluation.relevance_error import Reliability, relevance_error, reliability
from models.evaluation.role_sets import SETS, RoleSet, role_sets
from models.facets import RoleText, item_text, log_odds, mean_rows, role_rows
from models.interface import Encoder
from models.training.matching_sets import LANGUAGES, Item, Profile, grades, items, profiles

ROLES_AT_ONCE = 128  # rows of the cosine matrix held in memory

Scores = NDArray[np.floating]
Grades = NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Relevance of held items (columns) to held profiles (rows) in log-odds, and their grades, 0 for the unjudged."""

    profiles: Sequence[Profile]
    items: Sequence[Item]
    scores: Scores
    grades: Grades

    def between(self, role_languages: Sequence[str], item_languages: Sequence[str]) -> "Ranked":
        """Profiles of some languages against items of some."""
        rows = [place for place, each in enumerate(self.profiles) if each.language in role_languages]
        columns = [place for place, each in enumerate(self.items) if each.language in item_languages]
        cut = np.ix_(rows, columns)
        chosen = [self.profiles[row] for row in rows], [self.items[column] for column in columns]
        return Ranked(*chosen, self.scores[cut], self.grades[cut])

    @property
    def judged(self) -> NDArray[np.bool_]:
        """(profiles, items): which pairs somebody judged."""
        known = grades()
        return np.array([[item.key in known[person.key] for item in self.items] for person in self.profiles])

    def by_languages(self) -> Mapping[str, float]:
        """nDCG@10 among all items, by pair of languages, the profile's first."""
        cuts = {f"own {a} -> {b}": self.between((a,), (b,)) for a, b in product(LANGUAGES, LANGUAGES)}
        return {pair: table_ndcg(cut.scores, cut.grades) for pair, cut in cuts.items()}

    def error(self) -> float:
        """Expected calibration error of relevance, pairs of one field weighing as much in all as those of two."""
        return relevance_error(*self._said())

    def reliability(self, groups: int) -> Reliability:
        """What relevance said beside what was so, in so many groups of pairs, weighed likewise."""
        return reliability(*self._said(), groups)

    def figures(self) -> str:
        """nDCG@10 among all items, and among those that were judged for each profile."""
        apart = np.where(self.judged, self.scores, -np.inf)
        whole = f"nDCG@{CUT} {table_ndcg(self.scores, self.grades):.3f} among {len(self.items)} items"
        return f"{whole}, {table_ndcg(apart, self.grades):.3f} among the judged ones"

    def _said(self) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
        """Probability, whether relevant, and weight of every pair."""
        same = np.array([[person.field == item.field for item in self.items] for person in self.profiles])
        said = 1 / (1 + np.exp(-self.scores.astype(np.float64)))
        weights = pair_weights(same, np.ones_like(same))
        return said.ravel(), (self.grades >= RELEVANT).ravel(), weights.ravel()


def title_ndcg(encoder: Encoder, given: RoleSet, item_rows: Scores) -> list[float]:
    """Of every role with a relevant item, ranked by cosine with its title."""
    keys, roles = np.array(list(given.items)), list(given.roles)
    rows = mean_rows([RoleText(given.role_language, title) for title in given.roles.values()], encoder)
    found = []
    for start in range(0, len(roles), ROLES_AT_ONCE):
        for role, order in zip(roles[start:], best(rows[start : start + ROLES_AT_ONCE] @ item_rows.T), strict=False):
            found.append(ndcg([str(key) for key in keys[order]], given.grades.get(role, {})))
    return [score for score in found if score is not None]


def best(scores: Scores) -> NDArray[np.intp]:
    """The places of each row's CUT best columns, best first; of equals the first."""
    return np.argsort(-scores, axis=1, kind="stable")[:, :CUT]


def table_ndcg(scores: Scores, grades: Grades) -> float:
    """Mean over the rows that have a relevant column."""
    names = [str(column) for column in range(scores.shape[1])]
    found = [
        ndcg([names[column] for column in order], dict(zip(names, map(int, row), strict=True)))
        for order, row in zip(best(scores), grades, strict=True)
    ]
    return fmean(score for score in found if score is not None)


def own_language_share(ranked: Ranked) -> tuple[float, float]:
    """Of a person's top ten, and of the items that are relevant to them, the share in their own language."""
    own = np.array([[item.language == person.language for item in ranked.items] for person in ranked.profiles])
    relevant = ranked.grades >= RELEVANT
    top = np.take_along_axis(own, best(ranked.scores), axis=1)
    shares = [own[row][relevant[row]].mean() for row in range(len(own)) if relevant[row].any()]
    return float(top.mean()), float(np.mean(shares))


def held_ranking(encoder: Encoder, every: int = 1) -> Ranked:
    """The profiles that training has not seen against one in so many of the items that it has not seen."""
    people, offered = profiles("test"), items("test")[::every]
    rows = encoder.encode_items([item.text for item in offered], [item.language for item in offered])
    roles = role_rows([person.role() for person in people], encoder)
    return Ranked(people, offered, log_odds(roles, rows, encoder.calibration), grade_table(people, offered))


def shared_scores(encoder: Encoder, sets: Iterable[RoleSet]) -> Iterator[tuple[RoleSet, list[float]]]:
    """nDCG@10 by role of each set; items that a set shares with the one before it are encoded once."""
    known: tuple[Mapping[str, str], Scores] = ({}, np.empty((0, 0)))
    for given in sets:
        if given.items != known[0]:
            texts = [item_text(text, "") for text in given.items.values()]
            known = given.items, encoder.encode_items(texts, [given.item_language] * len(texts))
        yield given, title_ndcg(encoder, given, known[1])


def shared_figures(encoder: Encoder, sets: Iterable[RoleSet]) -> Mapping[str, float]:
    """The mean of each set, by its label."""
    return {given.label: fmean(scores) for given, scores in shared_scores(encoder, sets)}


def shared_lines(encoder: Encoder, data: Path, name: str) -> Iterator[str]:
    """A line for each pair of languages of a shared set."""
    for given, scores in shared_scores(encoder, role_sets(data, name)):
        yield f"{given.label}: nDCG@{CUT} {fmean(scores):.3f} over {len(scores)} roles"


def own_lines(encoder: Encoder) -> Iterator[str]:
    """The figures of the held part of the own set."""
    ranked = held_ranking(encoder)
    yield f"own, held: {ranked.figures()}, over {len(ranked.profiles)} profiles"
    for role in LANGUAGES:
        yield f"own, held {role} -> all: {ranked.between((role,), LANGUAGES).figures()}"
    for role, item in product(LANGUAGES, LANGUAGES):
        yield f"own, held {role} -> {item}: {ranked.between((role,), (item,)).figures()}"
    top, relevant = own_language_share(ranked)
    yield f"own language: {top:.0%} of the top ten, {relevant:.0%} of what is relevant"
    yield f"calibration error of relevance: {ranked.error():.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Print how well an encoder matches roles with items.")
    parser.add_argument("--data", type=Path, default=os.environ.get("PASSAPAROLA_DATA"), help="the shared corpora")
    parser.add_argument("--encoder", help="another model by path or hub id (default: the bundled one)")
    parser.add_argument("--only", nargs="+", choices=[*SETS, "own"], default=[*SETS, "own"], help="which sets")
    arguments = parser.parse_args()
    if not arguments.data and arguments.only != ["own"]:
        sys.exit("name the folder of the shared corpora: --data FOLDER, or set PASSAPAROLA_DATA; or ask --only own")
    encoder = load_encoder(arguments.encoder)
    for name in arguments.only:
        for line in own_lines(encoder) if name == "own" else shared_lines(encoder, Path(arguments.data), name):
            print(line, flush=True)


if __name__ == "__main__":
    main()
