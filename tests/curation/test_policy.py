from dataclasses import replace
from pathlib import Path

from curation.config import Brand, Config, Programme
from curation.policy import policy_version

CONFIG = Config(Path("feeds.yaml"), (), brands=(Brand("k", "Kalvento"),))


def test_the_same_rules_have_the_same_name_wherever_the_file_stands() -> None:
    assert policy_version(CONFIG) == policy_version(replace(CONFIG, path=Path("elsewhere.yaml"), encoder="other"))
    assert len(policy_version(CONFIG)) == 12


def test_another_rule_or_another_employer_is_another_policy() -> None:
    others = [
        replace(CONFIG, programme=Programme(banned_phrases=("best",))),
        replace(CONFIG, programme=Programme(disclosure={"DK": {"da": "Jeg er ansat hos {employer}."}})),
        replace(CONFIG, brands=(Brand("m", "Marea"),)),
    ]
    assert len({policy_version(config) for config in (CONFIG, *others)}) == 4
