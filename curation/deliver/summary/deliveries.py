"""What the comms team is told of channels in trouble, and what to do about each. Pure: no I/O.

Counts of five people or more, and channels; what a channel answered is not told, since it may name somebody.
"""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from curation.deliver.summary.lines import Line, Part
from curation.deliver.summary.summary import ChannelTrouble, Refusals
from curation.own_wishes import Channel
from curation.speech import Speech


def deliveries_told(
    channels: Sequence[ChannelTrouble],
    refusals: Sequence[Refusals],
    untold: Sequence[Channel],
    speech: Speech,
    zone: tzinfo,
) -> Part:
    """The part of a summary, or of a page; `untold` are the team's own channels that did not take the last summary."""
    names = channel_names(speech)
    lines = [Line(names[each.channel], said=_trouble(each, speech, zone)) for each in channels]
    lines += [Line(names[each.channel], said=_refused(each, speech)) for each in refusals]
    lines += [_untold(channel, speech) for channel in untold]
    return Part(
        heading=speech.gettext("Deliveries in trouble"),
        lead=speech.gettext("Nobody’s picks are lost: they stand on their own page."),
        lines=tuple(lines),
    )


def _untold(channel: Channel, speech: Speech) -> Line:
    _ = speech.gettext
    if channel == "slack":
        remedy = _("Whoever runs Passaparola: make a new incoming webhook and set PASSAPAROLA_SLACK_WEBHOOK.")
    else:
        remedy = _("Whoever runs Passaparola: make a new Workflow and set PASSAPAROLA_TEAMS_WEBHOOK.")
    name = _("The comms team’s channel in %(channel)s", channel=channel_names(speech)[channel])
    return Line(name, said=(_("It did not take the last summary."), remedy))


def channel_names(speech: Speech) -> Mapping[Channel, str]:
    """What each channel is called."""
    return {"email": speech.gettext("E-mail"), "slack": "Slack", "teams": "Teams"}


def _trouble(trouble: ChannelTrouble, speech: Speech, zone: tzinfo) -> tuple[str, str]:
    day = speech.day(trouble.since.astimezone(zone))
    return speech.gettext("Nothing has reached anybody since %(day)s.", day=day), _remedy(trouble.channel, speech)


def _remedy(channel: Channel, speech: Speech) -> str:
    """What whoever runs the service can do; `passaparola deliver` says what the channel answered."""
    _ = speech.gettext
    if channel == "email":
        return _(
            "Whoever runs Passaparola: check PASSAPAROLA_SMTP and PASSAPAROLA_MAIL_FROM; "
            "“passaparola deliver” says what the mail server answers."
        )
    if channel == "slack":
        return _(
            "Whoever runs Passaparola: check the app and PASSAPAROLA_SLACK_TOKEN; "
            "“passaparola deliver” says what Slack answers."
        )
    return _(
        "Whoever runs Passaparola: check that this machine reaches Microsoft’s Workflows; "
        "“passaparola deliver” says what they answer."
    )


def _refused(refusals: Refusals, speech: Speech) -> tuple[str, str]:
    return (
        speech.ngettext(
            "In week %(week)s it was paused for %(n)s person, whose messages were refused.",
            "In week %(week)s it was paused for %(n)s people, whose messages were refused.",
            refusals.people,
            week=int(refusals.week.partition("-W")[2]),
        ),
        speech.gettext("Each of them reads it on their own page, and can have it tried again there."),
    )
