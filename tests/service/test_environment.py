from datetime import UTC, datetime

import pytest

from curation.cli.settings import BadInput
from service.environment import provider_of

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_without_settings_there_is_no_provider() -> None:
    assert provider_of({}, "http://127.0.0.1:8000", lambda: NOW) is None


def test_the_provider_is_made_of_what_is_set() -> None:
    told = {"PASSAPAROLA_OIDC_ISSUER": "https://login.example.com", "PASSAPAROLA_OIDC_CLIENT_ID": "us"}
    provider = provider_of(told, "https://desk.example/", lambda: NOW)
    assert provider
    assert (provider.name, provider.back) == ("login.example.com", "https://desk.example/sign-in/oidc/back")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"PASSAPAROLA_OIDC_ISSUER": "https://login.example.com"}, "PASSAPAROLA_OIDC_CLIENT_ID is not set"),
        ({"PASSAPAROLA_OIDC_ISSUER": "http://login.example.com", "PASSAPAROLA_OIDC_CLIENT_ID": "us"}, "https://"),
    ],
)
def test_half_of_a_setting_is_refused(told: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        provider_of(told, "https://desk.example", lambda: NOW)
