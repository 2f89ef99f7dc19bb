"""What the environment sets up, and what it is told where it cannot."""

import pytest

from curation.deliver.environment import (
    BadEnvironment,
    TeamWebhooks,
    channels_of,
    post_of,
    public_url_of,
    secret_of,
    set_up,
    team_poster_of,
    team_webhooks_of,
    teams_hosts_of,
)

MAIL = {"PASSAPAROLA_SMTP": "smtps://mail.example.com", "PASSAPAROLA_MAIL_FROM": "p@example.com"}
SECRET = "s3cret" * 6


def test_an_empty_environment_sets_up_teams_alone_since_its_addresses_are_peoples_own() -> None:
    assert set(channels_of({})) == set(set_up({})) == {"teams"}
    assert (post_of({}), secret_of({}), teams_hosts_of({})) == (None, None, ())
    assert team_webhooks_of({}) == TeamWebhooks()
    assert public_url_of({}) == "http://127.0.0.1:8000"


def test_what_is_set_is_set_up() -> None:
    told = {**MAIL, "PASSAPAROLA_SLACK_TOKEN": "xoxb-1", "PASSAPAROLA_SLACK_API": "https://slack-gov.com/api/"}
    assert set(channels_of(told, "http://proxy.example.com:3128")) == set(set_up(told)) == {"email", "slack", "teams"}
    hooks = {"PASSAPAROLA_SLACK_WEBHOOK": "https://hooks.slack.com/services/T/B/x"}
    assert team_webhooks_of(hooks) == TeamWebhooks(slack="https://hooks.slack.com/services/T/B/x")
    assert "services" not in repr(team_webhooks_of(hooks))
    team_poster_of(hooks).close()
    assert public_url_of({"PASSAPAROLA_PUBLIC_URL": "https://picks.example.com/"}) == "https://picks.example.com"
    assert teams_hosts_of({"PASSAPAROLA_TEAMS_HOSTS": " Relay.example.com, 10.0.0.7:8443,"}) == (
        "relay.example.com",
        "10.0.0.7:8443",
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"PASSAPAROLA_SMTP": "smtp://mail.example.com"}, "PASSAPAROLA_MAIL_FROM is not set"),
        ({"PASSAPAROLA_MAIL_FROM": "p@example.com"}, "PASSAPAROLA_SMTP is not set"),
        ({**MAIL, "PASSAPAROLA_SMTP": "mail.example.com"}, "it looks like smtp://"),
        ({"PASSAPAROLA_SLACK_TOKEN": "x", "PASSAPAROLA_SLACK_API": "http://slack.example/"}, "https://"),
        ({"PASSAPAROLA_SLACK_TOKEN": "x", "PASSAPAROLA_SLACK_API": "https://[::1/s3cret"}, "PASSAPAROLA_SLACK_API"),
        ({"PASSAPAROLA_SLACK_WEBHOOK": f"http://hooks.slack.com/{SECRET}"}, "PASSAPAROLA_SLACK_WEBHOOK"),
        ({"PASSAPAROLA_TEAMS_WEBHOOK": f"hello {SECRET}"}, "PASSAPAROLA_TEAMS_WEBHOOK"),
        ({"PASSAPAROLA_TEAMS_HOSTS": "10.0.0.0/8"}, "PASSAPAROLA_TEAMS_HOSTS"),
        ({"PASSAPAROLA_TEAMS_HOSTS": "https://relay.example.com"}, "relay.example.com:8443"),
        ({"PASSAPAROLA_SECRET": "s3cret"}, "6 characters"),
        ({"https_proxy": "socks5://me:s3cret@proxy.example.com"}, "SOCKS"),
        ({"PASSAPAROLA_PUBLIC_URL": "picks.example.com"}, "PASSAPAROLA_PUBLIC_URL"),
        ({"PASSAPAROLA_PUBLIC_URL": "https://s3cret@picks.example.com"}, "PASSAPAROLA_PUBLIC_URL"),
        ({"PASSAPAROLA_PUBLIC_URL": "https://[::1"}, "PASSAPAROLA_PUBLIC_URL"),
    ],
)
def test_what_cannot_be_used_is_told_by_name_and_no_secret_with_it(told: dict[str, str], said: str) -> None:
    with pytest.raises(BadEnvironment, match=said) as refused:
        _ = channels_of(told, "environment"), team_webhooks_of(told), secret_of(told), public_url_of(told)
    assert "s3cret" not in str(refused.value)
