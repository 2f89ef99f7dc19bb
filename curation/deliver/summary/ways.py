"""By what the comms team's summary goes: a mail to each account, a webhook of Slack, a Workflow of Teams."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from curation.accounts.roster import TeamAccount
from curation.deliver.channels import NotDelivered
from curation.deliver.environment import TeamWebhooks, post_of, public_url_of, team_poster_of, team_webhooks_of
from curation.deliver.mail.recipients import NoAddress
from curation.deliver.mail.smtp import MailRefused, Post
from curation.deliver.posting import Poster
from curation.deliver.summary.chat import summary_blocks, summary_card
from curation.deliver.summary.mail import summary_mail
from curation.deliver.summary.words import Told
from curation.items import digest
from curation.own_wishes import Channel
from curation.store.summaries import Claim


@dataclass(frozen=True, slots=True)
class SummaryWays:
    """Those that are set up; `public_url` is what links begin with, `poster` what carries to webhooks."""

    post: Post | None
    webhooks: TeamWebhooks
    public_url: str
    poster: Poster | None = None

    def is_set_up(self, way: Channel) -> bool:
        """Whether anything can go by it."""
        return bool({"email": self.post, "slack": self.webhooks.slack, "teams": self.webhooks.teams}[way])

    def hand_over(self, told: Told, claimed: Claim, account: TeamAccount | None, now: datetime) -> None:
        """Send a claimed summary: to its account, or to the channel it is for.

        Raises:
            NotDelivered: it was not taken.
        """
        name = summary_name(claimed)
        if account is not None:
            self._mail(told, account, f"<{name}.email@{self._domain}>", now)
        elif claimed.recipient == "slack" and self.webhooks.slack:
            from curation.deliver.slack.channel import post_to_webhook

            post_to_webhook(self.webhooks.slack, summary_blocks(told), self.poster)
        elif claimed.recipient == "teams" and self.webhooks.teams:
            from curation.deliver.teams.channel import post_card

            post_card(self.webhooks.teams, summary_card(told, name), self.poster)

    @property
    def _domain(self) -> str:
        """What names of mails end in; an address in figures may have colons, which a name may not."""
        return (urlsplit(self.public_url).hostname or "localhost").replace(":", "-")

    def _mail(self, told: Told, account: TeamAccount, message_id: str, now: datetime) -> None:
        assert self.post is not None
        try:
            self.post.send(summary_mail(told, account.email, message_id, now))
        except NoAddress:
            raise NotDelivered(f"account {account.id} has an address that no mail can go to", "address") from None
        except MailRefused as error:
            raise NotDelivered(str(error), error.fault) from error


def ways_to_the_team(environment: Mapping[str, str], proxy: str | None) -> SummaryWays:
    """Those that the environment tells of; `proxy` is `network.proxy` of feeds.yaml.

    Raises:
        BadEnvironment: what it tells cannot be used.
    """
    webhooks = team_webhooks_of(environment)
    poster = team_poster_of(environment, proxy) if webhooks.slack or webhooks.teams else None
    return SummaryWays(post_of(environment), webhooks, public_url_of(environment), poster)


def summary_name(claimed: Claim) -> str:
    """What a summary is called, however often it is sent; it tells nothing of whom it is for."""
    return f"summary-{digest(claimed.recipient, claimed.period)[:16]}"
