"""The code lists against independent ones that our dependencies ship."""

from importlib.resources import files

import pytest
from lingua import IsoCode639_1

from curation.config.iso_codes import COUNTRIES, LANGUAGES, country_code, language_code


def test_the_countries_are_those_of_the_time_zone_database_and_kosovo() -> None:
    table = files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text(encoding="utf-8")
    listed = {line.split("\t")[0] for line in table.splitlines() if line and not line.startswith("#")}
    assert listed | {"XK"} == COUNTRIES


def test_every_language_that_can_be_identified_has_its_code_in_the_list() -> None:
    identified = {code.name.lower() for code in vars(IsoCode639_1).values() if isinstance(code, IsoCode639_1)}
    assert len(identified) > 70
    assert identified <= LANGUAGES
    assert len(LANGUAGES) == 183


def test_codes_are_normalised_and_the_usual_mistakes_refused() -> None:
    assert (language_code(" DA "), country_code("dk")) == ("da", "DK")
    assert {language_code(code) for code in ("nb", "NN", "no")} == {"no"}
    with pytest.raises(ValueError, match="'dk' is no ISO 639-1"):
        language_code("dk")
    with pytest.raises(ValueError, match="'UK' is no ISO 3166-1"):
        country_code("UK")
