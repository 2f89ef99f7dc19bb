"""What a message says to whoever gets their first: why it came, and how to stop it. Pure: no I/O."""

from curation.speech import Speech


def why_it_came(company: str, speech: Speech) -> str:
    """Whose programme it is of; `company` is "" where nobody said."""
    if not company:
        return speech.gettext("You get this because you take part in your company’s programme.")
    return speech.gettext("You get this because you take part in the programme of %(company)s.", company=company)


def how_to_stop(speech: Speech) -> tuple[str, str]:
    """When messages come, and what ends them."""
    return (
        speech.gettext(
            "It comes only when there is something for you, at the hour and by the ways set in your settings."
        ),
        speech.gettext("“Stop these messages” below ends it at once, without signing in."),
    )
