"""When a caption must disclose, what our drafts begin with, and where a disclosure counts."""

from dataclasses import replace

import pytest

from curation.captions import CaptionRules, Source
from curation.captions.disclosure.statement import discloses, disclosure_for, known_wordings, needs_disclosure

ITEM = Source("s", "Wind over the sea", "The first cable is laid.", None, "en", "third_party", "Grid Weekly")
RULES = CaptionRules(employer="Nordlys Energi A/S")
AGREED = replace(RULES, sharing="agreed")
LONG = (
    "Nine ships, forty divers and a good deal of patience brought it over from the mainland in a single summer, "
    "through three storms and a strike of the tugs, and on the last evening the village stood on the quay and waved. "
)
CLAIM = "The first cable is laid. It runs to the island. Boats went out at night."


def test_the_companys_own_items_always_call_for_it() -> None:
    assert needs_disclosure(replace(ITEM, kind="company"), CaptionRules())
    assert not needs_disclosure(ITEM, RULES)


@pytest.mark.parametrize("name", ["Nordlys Energi A/S", "Nordlys Energi", "nordlys energi"])
def test_whoever_names_the_employer_discloses(name: str) -> None:
    assert needs_disclosure(replace(ITEM, text=f"The cable is laid by {name}."), RULES)
    assert needs_disclosure(ITEM, RULES, f"Bravo, {name}!")


@pytest.mark.parametrize(
    ("country", "language", "sharing", "wording"),
    [
        ("DK", "da", "encouraged", "Jeg arbejder hos Nordlys Energi A/S."),
        ("DK", "da", "agreed", "Reklame – Jeg arbejder hos Nordlys Energi A/S."),
        ("IT", "it", "encouraged", "Lavoro in Nordlys Energi A/S."),
        ("IT", "it", "agreed", "#adv – Lavoro in Nordlys Energi A/S."),
        ("GB", "en", "encouraged", "#ad – I work at Nordlys Energi A/S."),
        ("uk", "en", "agreed", "#ad – I work at Nordlys Energi A/S."),
        ("US", "en", "agreed", "I work for Nordlys Energi A/S."),
        ("DE", "en", "encouraged", "I work at Nordlys Energi A/S."),
        ("DE", "en", "agreed", "#ad – I work at Nordlys Energi A/S."),
        ("", "it", "encouraged", "Lavoro per Nordlys Energi A/S."),
    ],
)
def test_each_country_has_its_wording(country: str, language: str, sharing: str, wording: str) -> None:
    rules = AGREED if sharing == "agreed" else RULES

    assert disclosure_for(rules, country, language) == wording
    assert discloses(f"{wording} {CLAIM}", rules, country, language)


def test_a_programmes_own_wording_goes_first_and_is_marked_where_posting_is_agreed() -> None:
    own = {"GB": {"en": "{employer} pays my wages."}}

    assert disclosure_for(replace(RULES, disclosure=own), "GB", "en") == "Nordlys Energi A/S pays my wages."
    assert disclosure_for(replace(AGREED, disclosure=own), "GB", "en") == "#ad – Nordlys Energi A/S pays my wages."
    assert discloses(f"Nordlys Energi A/S pays my wages. {CLAIM}", replace(RULES, disclosure=own), "GB", "en")


def test_a_wording_that_bears_the_mark_is_not_marked_twice() -> None:
    own = {"DK": {"da": "Annonce: {employer} er min arbejdsplads."}}

    assert disclosure_for(replace(AGREED, disclosure=own), "DK", "da").count("nnonce") == 1


@pytest.mark.parametrize(
    "caption",
    [
        f"The cable is laid. {LONG} Cheers. I work there, at my company.",
        f"{CLAIM} #cable #NordlysEmployee",
        f"{CLAIM} #ad #spon",
    ],
)
def test_far_from_the_claim_or_among_closing_hashtags_it_does_not_count(caption: str) -> None:
    assert not discloses(caption, RULES, "US", "en")


def test_near_the_employers_name_it_counts_wherever_that_stands() -> None:
    caption = "The first cable is laid. It runs to the island. Nordlys Energi did it, and that is where I work."

    assert discloses(caption, RULES, "US", "en")
    assert not discloses(f"{LONG} Boats went out at night. {caption}", RULES, "US", "en")


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Cable? Laid. Boats? Home. Told by one of the Nordlys staff."),
        ("it", "Il cavo? Posato. Le barche? A casa. (Per chiarezza: lavoro in Nordlys Energi.)"),
        ("da", "Kablet? Lagt. Bådene? Hjemme igen. Skriver en, der er ansat hos Nordlys Energi."),
    ],
)
def test_in_a_post_that_shows_whole_it_counts_wherever_it_stands(language: str, caption: str) -> None:
    assert discloses(caption, RULES, "US", language)


@pytest.mark.parametrize("country", ["DK", "IT", "GB", "DE"])
def test_an_agreed_post_without_the_mark_is_not_disclosed(country: str) -> None:
    assert not discloses(f"I work at Nordlys Energi. {CLAIM}", AGREED, country, "en")


def test_the_mark_alone_does_not_say_who_writes() -> None:
    assert not discloses(f"#ad {CLAIM}", AGREED, "GB", "en")


def test_every_wording_of_ours_is_known() -> None:
    known = known_wordings(AGREED)

    assert all(
        disclosure_for(rules, country, language) in known
        for rules in (RULES, AGREED, CaptionRules())
        for country in ("DK", "IT", "GB", "US", "FR", "")
        for language in ("da", "en", "it", "fr")
        if rules.employer
    )
    assert known == tuple(sorted(known, key=lambda wording: (-len(wording), wording)))
