"""What the environment tells of the ways to people, since it holds their secrets. Nothing else reads it for them.

Named variables are looked up in the mapping that is passed in; a message about one names it and never says its value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from curation.deliver.mail.smtp import MailUnclear, SmtpPost, on_this_machine, smtp_post

if TYPE_CHECKING:
    from curation.deliver.channels import Channel
    from curation.deliver.posting import Poster
    from curation.own_wishes import Channel as ChannelName

SMTP, MAIL_FROM = "PASSAPAROLA_SMTP", "PASSAPAROLA_MAIL_FROM"
SLACK_TOKEN, SLACK_API = "PASSAPAROLA_SLACK_TOKEN", "PASSAPAROLA_SLACK_API"
TEAMS_HOSTS = "PASSAPAROLA_TEAMS_HOSTS"
SLACK_WEBHOOK, TEAMS_WEBHOOK = "PASSAPAROLA_SLACK_WEBHOOK", "PASSAPAROLA_TEAMS_WEBHOOK"
SECRET, PUBLIC_URL = "PASSAPAROLA_SECRET", "PASSAPAROLA_PUBLIC_URL"

HERE = "http://127.0.0.1:8000"
SHORTEST_SECRET = 32


class BadEnvironment(Exception):
    """A variable of the environment cannot be used. The message names it, never its value where that is a secret."""


@dataclass(frozen=True, slots=True)
class TeamWebhooks:
    """Where the comms team's own summary may go besides their mailboxes: addresses that are secrets, or None."""

    slack: str | None = field(default=None, repr=False)
    teams: str | None = field(default=None, repr=False)


def set_up(environment: Mapping[str, str]) -> "tuple[ChannelName, ...]":
    """The names of the ways to people that are set up, without making any of them. Teams always is: a Workflow's
    address is a person's own.

    Raises:
        BadEnvironment: as `post_of`.
    """
    names: dict[ChannelName, bool] = {
        "email": post_of(environment) is not None,
        "slack": bool(environment.get(SLACK_TOKEN, "").strip()),
        "teams": True,
    }
    return tuple(name for name, there in names.items() if there)


def channels_of(environment: Mapping[str, str], proxy: str | None = None) -> "Mapping[ChannelName, Channel]":
    """The ways to people that are set up, by name.

    Args:
        proxy: that of `network.proxy` in feeds.yaml, for Slack and Teams.

    Raises:
        BadEnvironment: one is half set, or cannot be read.
    """
    from curation.deliver.teams.channel import TeamsChannel

    hosts = teams_hosts_of(environment)
    channels: dict[ChannelName, Channel] = {"teams": TeamsChannel(hosts, poster=_poster(hosts, environment, proxy))}
    if post := post_of(environment):
        from curation.deliver.mail.channel import MailChannel

        channels["email"] = MailChannel(post)
    if token := environment.get(SLACK_TOKEN, "").strip():
        from curation.deliver.slack.channel import API, SlackChannel, host_and_port

        api = _address(environment, SLACK_API) or API
        channels["slack"] = SlackChannel(token, api, poster=_poster([host_and_port(api)], environment, proxy))
    return channels


def post_of(environment: Mapping[str, str]) -> SmtpPost | None:
    """The way to send mails; None where none is set.

    Raises:
        BadEnvironment: only half of it is set, or it cannot be read.
    """
    place, sender = environment.get(SMTP), environment.get(MAIL_FROM)
    if not place and not sender:
        return None
    if not place or not sender:
        raise BadEnvironment(f"{SMTP} and {MAIL_FROM} go together; {SMTP if sender else MAIL_FROM} is not set")
    try:
        return smtp_post(place, sender)
    except MailUnclear as error:
        raise BadEnvironment(f"{SMTP} or {MAIL_FROM}: {error}") from error


def public_url_of(environment: Mapping[str, str]) -> str:
    """What links in messages begin with, without a slash at the end; that of `serve` on this machine if none is set.

    Raises:
        BadEnvironment: it is no http or https address of a host alone.
    """
    text = environment.get(PUBLIC_URL) or HERE
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
        usable = usable and not (parts.query or parts.fragment or parts.username or parts.password)
    except ValueError:
        usable = False
    if not usable:
        raise BadEnvironment(f"{PUBLIC_URL} is not an address such as https://passaparola.example.com")
    return text.rstrip("/")


def secret_of(environment: Mapping[str, str]) -> str | None:
    """What addresses in messages are signed with; None where the installation keeps one of its own.

    Raises:
        BadEnvironment: it is short enough to be guessed.
    """
    secret = environment.get(SECRET) or None
    if secret is not None and len(secret) < SHORTEST_SECRET:
        said = f"{SECRET} has {len(secret)} characters; take {SHORTEST_SECRET} or more that nobody can guess"
        raise BadEnvironment(said)
    return secret


def team_webhooks_of(environment: Mapping[str, str]) -> TeamWebhooks:
    """The comms team's channels.

    Raises:
        BadEnvironment: one is set and is no https address.
    """
    return TeamWebhooks(_address(environment, SLACK_WEBHOOK), _address(environment, TEAMS_WEBHOOK))


def team_poster_of(environment: Mapping[str, str], proxy: str | None = None) -> "Poster":
    """What carries messages to the comms team's channels, whose hosts the operator chose: they may stand inside.

    Raises:
        BadEnvironment: as `team_webhooks_of`.
    """
    from curation.deliver.slack.channel import host_and_port

    webhooks = team_webhooks_of(environment)
    return _poster([host_and_port(url) for url in (webhooks.slack, webhooks.teams) if url], environment, proxy)


def teams_hosts_of(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Hosts besides Microsoft's own that Workflows may be at: names, with or without a port, parted by commas.

    Raises:
        BadEnvironment: one is neither a name nor an address.
    """
    hosts = tuple(host.strip().lower() for host in environment.get(TEAMS_HOSTS, "").split(",") if host.strip())
    from curation.fetch.addresses import parse_rule

    for host in hosts:
        try:
            named = parse_rule(host) and "/" not in host
        except ValueError:
            named = False
        if not named:
            raise BadEnvironment(f"{TEAMS_HOSTS} names {host!r}; write relay.example.com or relay.example.com:8443")
    return hosts


def _poster(allow: Sequence[str], environment: Mapping[str, str], proxy: str | None) -> "Poster":
    from curation.deliver.posting import Poster

    try:
        return Poster(allow=allow, proxy=proxy, environment=environment)
    except ValueError as error:  # of the proxy: the hosts were checked
        raise BadEnvironment(str(error)) from error


def _address(environment: Mapping[str, str], name: str) -> str | None:
    """An https address, or one of this machine; None where it is not set."""
    text = environment.get(name, "").strip()
    if not text:
        return None
    from curation.fetch.errors import UrlRefused
    from curation.fetch.urls import checked_url

    try:
        url = checked_url(text)
    except UrlRefused:  # whose message holds more of the address than may be told
        raise BadEnvironment(f"{name} is no web address; copy it once more from where it was made") from None
    if url.scheme != "https" and not on_this_machine(url.host):
        raise BadEnvironment(f"{name} does not begin with https://; copy it once more from where it was made")
    return str(url)
