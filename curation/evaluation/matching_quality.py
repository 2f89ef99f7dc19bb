"""nDCG@10 of the product's ranking of the held items: `python -m curation.evaluation.matching_quality`.

What `passaparola match` answers for people with title, department, what they wrote and interests, by language of the
profile; and what facets and interests are worth in it: the same with the title alone. By pairs of languages, and on the
shared sets: `models.evaluation.matching`.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from curation.matching import Readable
from curation.relevance import rank_items
from curation.roles import Role, describe_role
from models.encoder import load_encoder
from models.evaluation.ndcg import CUT, ndcg
from models.interface import Encoder
from models.training.matching_sets import LANGUAGES, Profile, grades, items, profiles

READINGS: Mapping[str, Callable[[Profile], Role]] = {
    "title alone": lambda person: describe_role(person.key, person.language, person.title),
    "without interests": lambda person: describe_role(
        person.key, person.language, person.title, department=person.department, about=person.about
    ),
    "all that is known": lambda person: describe_role(
        person.key,
        person.language,
        person.title,
        department=person.department,
        about=person.about,
        interests=person.interests,
    ),
}


def scores(people: Sequence[Profile], read: Callable[[Profile], Role], encoder: Encoder) -> Mapping[str, float]:
    """nDCG@10 of each person's ranking of the held items, by profile; people with nothing relevant are left out."""
    judged = grades()
    offered = [Readable(item.key, item.language, item.title, item.summary) for item in items("test")]
    known = {item.key for item in offered}
    found = {}
    for person, hits in zip(people, rank_items([read(each) for each in people], offered, encoder, CUT), strict=True):
        score = ndcg([hit.key for hit in hits], {key: g for key, g in judged[person.key].items() if key in known})
        if score is not None:
            found[person.key] = score
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Print how well the product ranks the held items for held profiles.")
    parser.add_argument("--encoder", help="another model by path or hub id (default: the bundled one)")
    encoder, people = load_encoder(parser.parse_args().encoder), profiles("test")
    for name, read in READINGS.items():
        found = scores(people, read, encoder)
        print(f"{name}: nDCG@{CUT} {fmean(found.values()):.3f} over {len(found)} profiles", flush=True)
    for language in LANGUAGES:
        own = [found[person.key] for person in people if person.language == language and person.key in found]
        print(f"all that is known, {language}: nDCG@{CUT} {fmean(own):.3f} over {len(own)} profiles")


if __name__ == "__main__":
    main()
