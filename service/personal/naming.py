"""What networks, reasons and rhythms are called on a person's own pages, in the order they are offered. No I/O."""

from curation.own_wishes import CADENCES, CHANNELS, REASONS
from curation.review import State
from curation.sharing.networks import NETWORKS
from curation.speech import Speech
from curation.vocabulary import REGISTERS, VOICE_FLAGS
from service.opening import NAMES

Choices = tuple[tuple[str, str], ...]
"""What is sent and what is shown, in order."""


def network_name(network: str, speech: Speech) -> str:
    """As the network calls itself; e-mail and copying in the language of the page."""
    own = {"email": speech.gettext("E-mail"), "copy": speech.gettext("Copy")}
    return own.get(network) or NAMES[network]


def networks_for(chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Every network, those a person chose first and in their order; copying last."""
    known = tuple(network for network in chosen if network in NETWORKS)
    return (*known, *(network for network in NETWORKS if network not in known))


def reasons(speech: Speech) -> Choices:
    """Why something may not be for somebody."""
    named = {
        "subject": speech.gettext("It is not my subject"),
        "source": speech.gettext("Nothing more from this source"),
        "language": speech.gettext("Nothing more in this language"),
        "seen": speech.gettext("I know it already"),
        "other": speech.gettext("Another reason"),
    }
    return tuple((reason, named[reason]) for reason in REASONS)


def cadences(speech: Speech) -> Choices:
    """How often somebody wants to hear of picks."""
    named = {
        "weekly": speech.gettext("Once a week"),
        "daily": speech.gettext("On every working day, where there is something"),
        "none": speech.gettext("Never; no picks are made for me"),
    }
    return tuple((cadence, named[cadence]) for cadence in CADENCES)


def channels(speech: Speech) -> Choices:
    """Where somebody may hear of picks."""
    named = {"email": speech.gettext("E-mail"), "slack": "Slack", "teams": "Teams"}
    return tuple((channel, named[channel]) for channel in CHANNELS)


def registers(speech: Speech) -> Choices:
    """How captions may sound; the first leaves it to the person's own posts."""
    named = {
        "formal": speech.gettext("Formal"),
        "warm": speech.gettext("Warm"),
        "brief": speech.gettext("Brief"),
    }
    return (("", speech.gettext("As my own posts do")), *((name, named[name]) for name in REGISTERS))


def flags(speech: Speech) -> Choices:
    """What captions may have besides."""
    named = {
        "emoji": speech.gettext("Emoji"),
        "first_person": speech.gettext("First person"),
        "questions": speech.gettext("Questions"),
        "hashtags": speech.gettext("Hashtags"),
    }
    return tuple((name, named[name]) for name in VOICE_FLAGS)


def standing(state: State, speech: Speech) -> str:
    """What has become of something a person suggested to the team."""
    named: dict[State, str] = {
        "proposed": speech.gettext("waits for the team"),
        "changes": speech.gettext("the team asked for changes"),
        "approved": speech.gettext("approved"),
        "rejected": speech.gettext("the team decided against it"),
        "expired": speech.gettext("too old by now"),
    }
    return named[state]
