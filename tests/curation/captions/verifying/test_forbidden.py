"""What a programme does not want to read, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions import CaptionRules, Source
from curation.captions.verifying.forbidden import check_banned, check_competitors
from curation.captions.verifying.ground import Case, Ground

RULES = CaptionRules(
    employer="Nordlys Energi A/S",
    banned_phrases=("game changer", "leader indiscusso", "banebrydende løsning", "risk-free"),
    competitors=("Blue Voltara Ltd", "Target", "Energi"),
)


def found(caption: str, language: str) -> list[str]:
    ground = Ground(Source("s", "t", "", None, language, "company", "News"), RULES, language)
    case = Case(caption, caption)
    findings = [finding for make in (check_banned, check_competitors) for finding in make(ground)(case)]
    return [caption[finding.start : finding.end] for finding in findings]


@pytest.mark.parametrize(
    ("language", "caption", "said"),
    [
        ("en", "A real Game  Changer!", "Game  Changer"),
        ("en", "They are game changers.", "game changers"),
        ("en", "It is risk-free.", "risk-free"),
        ("it", "Siamo i leader indiscussi del settore.", "leader indiscussi"),
        ("da", "Her er de banebrydende løsninger.", "banebrydende løsninger"),
        ("en", "Better than Blue Voltara.", "Blue Voltara"),
        ("en", "Look at #BlueVoltara", "BlueVoltara"),
        ("en", "Thanks @blue_voltara", "blue_voltara"),
        ("en", "Blue Voltara’s plant", "Blue Voltara’s"),
        ("da", "Blue-Voltaras fabrik", "Blue-Voltaras"),
        ("en", "As Target does", "Target"),
    ],
)
def test_a_phrase_is_found_in_any_inflection_and_a_rival_in_any_spelling(
    language: str, caption: str, said: str
) -> None:
    assert said in found(caption, language)


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "We met the target."),
        ("en", "A game that changes nothing."),
        ("en", "Blue skies, said Voltarama."),
        ("da", "Jeg arbejder hos Nordlys Energi A/S."),
        ("it", "Il leader del gruppo è indiscusso."),
    ],
)
def test_ordinary_words_and_the_employers_own_name_are_let_stand(language: str, caption: str) -> None:
    assert found(caption, language) == []


@given(st.text(max_size=200), st.sampled_from(["da", "en", "it", "fr", "und"]))
def test_findings_lie_within_any_caption(caption: str, language: str) -> None:
    assert all(said and said in caption for said in found(caption, language))
